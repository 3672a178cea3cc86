"""Turning a switch on the management page: asked first, refused with what was typed, or done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from assistant.errors import StoreError
from assistant.near_topics import NearTopics
from assistant.switches import (
    CHAT,
    LONGEST_MESSAGE,
    Seen,
    Switch,
    Switches,
    SwitchState,
    proposal_for,
    tidy_message,
    topic_of,
    topic_subject,
)
from assistant.web import management_texts as texts
from assistant.web.management_view import NearView, moment_text, near_views, subject_name


@dataclass(frozen=True)
class SwitchForm:
    """The page that asks whether to turn a switch.

    `message` is what residents will read, `now` the switch as it is, `None` where it is on. `seen` tells
    which state of it the page shows; `status` is that of HTTP where there is an `error`. `near` are the
    topics that lie near it, `also` the subjects of those that are ticked to go off with it.
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
    near: tuple[NearView, ...] = ()
    also: frozenset[str] = frozenset()

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


@dataclass(frozen=True)
class Turned:
    """What was done, as a name of `texts.TURNED_NOW`; the neighbours that went off too, and that did not."""

    done: str
    also: tuple[str, ...] = ()
    not_also: tuple[str, ...] = ()


class SwitchTurner:
    """Turns switches for who manages; what cannot be turned comes back as the form with an error."""

    def __init__(self, switches: Switches, themes: Mapping[str, str], near: Callable[[], NearTopics]) -> None:
        self._switches = switches
        self._themes = themes
        self._near = near

    def form(self, subject: str, on: bool) -> SwitchForm | None:
        """Return the page that asks; `None` where there is no such subject."""
        try:
            now = self._now(subject)
        except StoreError:
            return self._failing(subject, on, proposal_for(subject), "")
        if not self._known(subject, now):
            return None
        return self._form(subject, on, now, proposal_for(subject) if now is None else now.message)

    def turn(
        self, subject: str, on: bool, message: str, seen: str, by: str, also: Collection[str] = ()
    ) -> SwitchForm | Turned | None:
        """Turn a switch, unless somebody else turned it since it was `seen`.

        `also` are the subjects of neighbours to go off with it. Returns what was done; the page with an error
        where nothing was; `None` where there is no such subject.
        """
        done = self._turn(subject, on, message, seen, by)
        if isinstance(done, SwitchForm):
            return replace(done, also=frozenset(also))
        if done is None or on:
            return None if done is None else Turned(done)
        wanted = [near.subject for near in self._near_of(subject, SwitchState()) if near.subject in also]
        turned = {other: self._also_off(other, message, by) for other in wanted}
        return Turned(
            done,
            tuple(other for other, is_off in turned.items() if is_off),
            tuple(other for other, is_off in turned.items() if not is_off),
        )

    def _turn(self, subject: str, on: bool, message: str, seen: str, by: str) -> SwitchForm | str | None:
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

    def _also_off(self, subject: str, message: str, by: str) -> bool:
        """Whether a neighbour is off now; one that was off already keeps its message."""
        try:
            self._switches.turn_off(subject, message, by, Seen(None))
        except StoreError:
            return False
        return True

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
        near = () if on else self._near_of(subject, self._switches.state())
        return SwitchForm(subject, name, on, message, now, since, seen=_seen(now), near=near)

    def _near_of(self, subject: str, state: SwitchState) -> tuple[NearView, ...]:
        off = [topic_subject(theme) for theme in state.topics]
        return near_views(topic_of(subject), self._near(), self._themes, off)

    def _failing(self, subject: str, on: bool, message: str, seen: str) -> SwitchForm | None:
        """The form as it was, for the same to be tried again."""
        if not self._known(subject, None):
            return None
        form = SwitchForm(subject, subject_name(subject, self._themes), on, message)
        # No second wait for a store that does not work.
        near = () if on else self._near_of(subject, self._switches.last_known())
        return replace(form, error=texts.NOT_TURNED, status=503, seen=seen, near=near)


def _seen(now: Switch | None) -> str:
    return "" if now is None else now.at.isoformat()


def _problem_with(message: str) -> str | None:
    length = len(tidy_message(message))
    if not length:
        return texts.NO_MESSAGE
    if length > LONGEST_MESSAGE:
        return texts.MESSAGE_TOO_LONG.format(limit=LONGEST_MESSAGE, length=length)
    return None
