"""Turning a switch on the management page: asked first, refused with what was typed, or done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.errors import StoreError
from assistant.switches import (
    CHAT,
    LONGEST_MESSAGE,
    Seen,
    Switch,
    Switches,
    proposal_for,
    tidy_message,
    topic_subject,
)
from assistant.web import management_texts as texts
from assistant.web.management_view import moment_text, subject_name


@dataclass(frozen=True)
class SwitchForm:
    """The page that asks whether to turn a switch.

    `message` is what residents will read, `now` the switch as it is, `None` where it is on. `seen` tells
    which state of it the page shows; `status` is that of HTTP where there is an `error`.
    """

    subject: str
    name: str
    on: bool
    message: str
    now: Switch | None = None
    since: str = ""
    error: str | None = None
    status: int = 200
    message_wrong: bool = False
    seen: str = ""

    @property
    def title(self) -> str:
        """The heading of the page."""
        if self.on:
            return texts.ON_TITLE.format(what=self.name)
        return (texts.OFF_TITLE if self.now is None else texts.OFF_CHANGE_TITLE).format(what=self.name)

    @property
    def means(self) -> str:
        """What will happen."""
        if self.subject == CHAT:
            return texts.ON_CHAT_MEANS if self.on else texts.OFF_CHAT_MEANS
        return texts.ON_TOPIC_MEANS if self.on else texts.OFF_TOPIC_MEANS

    @property
    def confirm(self) -> str:
        """The words on the button."""
        if self.on:
            return texts.CONFIRM_ON
        return texts.CONFIRM_OFF if self.now is None else texts.CONFIRM_CHANGE

    @property
    def limit(self) -> int:
        """The characters that a message may have."""
        return LONGEST_MESSAGE


class SwitchTurner:
    """Turns switches for who manages; what cannot be turned comes back as the form with an error."""

    def __init__(self, switches: Switches, themes: Mapping[str, str]) -> None:
        self._switches = switches
        self._themes = themes

    def form(self, subject: str, on: bool) -> SwitchForm | None:
        """Return the page that asks; `None` where there is no such subject."""
        try:
            now = self._now(subject)
        except StoreError:
            return self._failing(subject, on, proposal_for(subject), "")
        if not self._known(subject, now):
            return None
        return self._form(subject, on, now, proposal_for(subject) if now is None else now.message)

    def turn(self, subject: str, on: bool, message: str, seen: str, by: str) -> SwitchForm | str | None:
        """Turn a switch, unless somebody else turned it since it was `seen`.

        Returns what was done, as a name of `texts.TURNED_NOW`; the page with an error where nothing was;
        `None` where there is no such subject.
        """
        try:
            now = self._now(subject)
            if not self._known(subject, now):
                return None
            form = self._form(subject, on, now, message)
            if not on:
                problem = _problem_with(message)
                if problem is not None:
                    return replace(form, error=problem, status=422, message_wrong=True)
            if on and now is None and not seen:
                return "was-aan"
            if seen == _seen(now) and self._turned(subject, on, message, by, now):
                return "aan" if on else "uit" if now is None else "bericht"
            form = self._form(subject, on, self._now(subject), message)
            return replace(form, error=texts.CHANGED_MEANWHILE, status=409)
        except StoreError:
            return self._failing(subject, on, message, seen)

    def _turned(self, subject: str, on: bool, message: str, by: str, now: Switch | None) -> bool:
        """Whether it was turned: not where somebody else did since it was read."""
        seen = Seen(None if now is None else now.at)
        if on:
            return self._switches.turn_on(subject, by, seen)
        return self._switches.turn_off(subject, message, by, seen)

    def _now(self, subject: str) -> Switch | None:
        return next((switch for switch in self._switches.off() if switch.subject == subject), None)

    def _known(self, subject: str, now: Switch | None) -> bool:
        """Whether it is the chat, a topic of the list, or one that is off though it left the list."""
        return subject == CHAT or now is not None or subject in map(topic_subject, self._themes)

    def _form(self, subject: str, on: bool, now: Switch | None, message: str) -> SwitchForm:
        since = "" if now is None else texts.OFF_SINCE.format(moment=moment_text(now.at), by=now.by)
        name = subject_name(subject, self._themes)
        return SwitchForm(subject, name, on, message, now, since, seen=_seen(now))

    def _failing(self, subject: str, on: bool, message: str, seen: str) -> SwitchForm | None:
        """The form as it was, for the same to be tried again."""
        if not self._known(subject, None):
            return None
        form = self._form(subject, on, None, message)
        return replace(form, error=texts.NOT_TURNED, status=503, seen=seen)


def _seen(now: Switch | None) -> str:
    return "" if now is None else now.at.isoformat()


def _problem_with(message: str) -> str | None:
    length = len(tidy_message(message))
    if not length:
        return texts.NO_MESSAGE
    if length > LONGEST_MESSAGE:
        return texts.MESSAGE_TOO_LONG.format(limit=LONGEST_MESSAGE, length=length)
    return None
