"""Switches: the whole chat or one topic off, with a message for residents; read anew with every question."""

from __future__ import annotations

import logging
import threading
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from assistant import messages
from assistant.errors import InputError, StoreError
from assistant.feedback import now_utc

logger = logging.getLogger(__name__)

CHAT = "chat"
"""The subject that is the whole chat; that of a topic is `topic_subject` of its theme."""

LONGEST_MESSAGE = 300
"""In characters."""

MOST_CHANGES = 100
"""So many changes, the newest, are shown of the history."""

_TOPIC = "topic:"
_UNKEEPABLE = frozenset({"Cc", "Cf", "Cs"})


@dataclass(frozen=True)
class Switch:
    """Something that is off: its subject, what residents read instead, who turned it off and when (UTC)."""

    subject: str
    message: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Seen:
    """A switch as somebody saw it: since when it is off, `None` where it is on."""

    off_since: datetime | None


@dataclass(frozen=True)
class SwitchChange:
    """A switch that was turned; `message` is `None` where it was turned on."""

    subject: str
    message: str | None
    by: str
    at: datetime


@dataclass(frozen=True)
class SwitchState:
    """What is off now, with the messages for residents; `topics` is by theme id.

    `known` is false where the store could not be read, so that this is what was known last.
    """

    chat_message: str | None = None
    topics: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    known: bool = True


NEVER_KNOWN = SwitchState(messages.SWITCHES_UNKNOWN, known=False)
"""Where the store was never readable: whether the chat may answer is not known, so it does not."""


class SwitchStore(Protocol):
    """Where switches are kept; every method may raise `StoreError`.

    Nothing is turned, and `False` given, where a switch is no longer as it was `seen`.
    """

    def off(self) -> tuple[Switch, ...] | None:
        """Return what is off; `None` where there is no store yet."""

    def turn_off(self, switch: Switch, seen: Seen | None = None) -> bool:
        """Keep that something is off, or with another message than before."""

    def turn_on(self, subject: str, by: str, at: datetime, seen: Seen | None = None) -> bool:
        """Keep that something is on again; `False` where it was on already."""

    def history(self, most: int) -> tuple[SwitchChange, ...]:
        """Return the newest changes, newest first."""


class Switches:
    """The switches of every process that has this store; safe to use from several threads."""

    def __init__(self, store: SwitchStore, clock: Callable[[], datetime] = now_utc) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._last: SwitchState | None = None
        self._given: SwitchState | None = None
        self._told = False

    def state(self) -> SwitchState:
        """Return what the store says now. Never raises; it may wait some seconds for a store that is locked.

        A store that cannot be read leaves what this process knew last; where it never knew, the chat is off.
        Where there is no store yet nothing is off.
        """
        state = self._read()
        with self._lock:
            self._given = state
        return state

    def last_known(self) -> SwitchState:
        """Return the state that was given last; it is read only where none was given yet."""
        with self._lock:
            given = self._given
        return given or self.state()

    def _read(self) -> SwitchState:
        try:
            off = self._store.off()
        except StoreError as error:
            return self._unread(error)
        with self._lock:
            self._told = False
            if off is None:
                # One that was there and is gone is a fault, and turns nothing on.
                return SwitchState() if self._last is None else replace(self._last, known=False)
            self._last = _state_of(off)
            return self._last

    def off(self) -> tuple[Switch, ...]:
        """Return what is off, with who turned it off and when.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.off() or ()

    def turn_off(self, subject: str, message: str, by: str, seen: Seen | None = None) -> bool:
        """Turn something off at once, or change its message; `False` where it is not as it was `seen`.

        Raises:
            InputError: The message is empty or too long.
            StoreError: The store does not work; nothing was turned.
        """
        tidy = tidy_message(message)
        if not 0 < len(tidy) <= LONGEST_MESSAGE:
            raise InputError(
                f"a message of {len(tidy)} characters cannot be shown; expected 1 to {LONGEST_MESSAGE}"
            )
        return self._store.turn_off(Switch(subject, tidy, by, self._clock()), seen)

    def turn_on(self, subject: str, by: str, seen: Seen | None = None) -> bool:
        """Turn something on at once; `False` where it was on already, or is not as it was `seen`.

        Raises:
            StoreError: The store does not work; nothing was turned.
        """
        return self._store.turn_on(subject, by, self._clock(), seen)

    def history(self) -> tuple[SwitchChange, ...]:
        """Return the newest changes, newest first, at most `MOST_CHANGES`.

        Raises:
            StoreError: The store does not work.
        """
        return self._store.history(MOST_CHANGES)

    def _unread(self, error: StoreError) -> SwitchState:
        with self._lock:
            told, self._told = self._told, True
            last = self._last
        if not told:
            # The message of a StoreError holds nothing of what is stored.
            logger.error("the switches cannot be read: %s", error)
        return NEVER_KNOWN if last is None else replace(last, known=False)


def topic_subject(theme: str) -> str:
    """Return the subject of a topic's switch."""
    return f"{_TOPIC}{theme}"


def topic_of(subject: str) -> str | None:
    """Return the theme of a subject that is a topic; `None` for the chat."""
    return subject.removeprefix(_TOPIC) if subject.startswith(_TOPIC) else None


def proposal_for(subject: str) -> str:
    """Return the message that is proposed to who turns something off."""
    return messages.CHAT_OFF_PROPOSAL if subject == CHAT else messages.TOPIC_OFF_PROPOSAL


def tidy_message(text: str) -> str:
    """Return a message as it is kept: one line, without signs that cannot be seen."""
    spaced = " ".join(text.split())
    seen = "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNKEEPABLE)
    return " ".join(seen.split())


def _state_of(off: tuple[Switch, ...]) -> SwitchState:
    topics = {topic: switch.message for switch in off if (topic := topic_of(switch.subject)) is not None}
    chat = next((switch.message for switch in off if switch.subject == CHAT), None)
    return SwitchState(chat, MappingProxyType(topics))
