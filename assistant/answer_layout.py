"""The roles of the lines of an answer: what is said first, the sentence that matters, the points below it.

A layout is made line by line and never needs a later line to place an earlier one, so that an answer looks
the same while it comes as when it is whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant import messages
from assistant.compose import BETWEEN_ANSWERS
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.select import leans_back, limits

# A sentence that leans on the one before it stands in the same point up to so many words together.
POINT_WORDS = 25

_ITEM = "- "
_MARKER = re.compile(r"\s*(?P<marker>\[\d{1,3}\])$")


class Role(StrEnum):
    """What a part of an answer is there for."""

    LEAD = "lead"
    INTRODUCTION = "introduction"
    CORE = "core"
    POINT = "point"
    TEXT = "text"


@dataclass(frozen=True)
class Part:
    """A piece of an answer in its role; only a point has `items`, the list below it.

    The marker of a source stands at the end of the core, and at the end of the last point from that source.
    """

    role: Role
    text: str
    items: tuple[str, ...] = ()


class AnswerLayout:
    """Lays out an answer while its lines come."""

    def __init__(self) -> None:
        self._expects_core = True
        self._open: list[str] = []

    def add(self, text: str) -> tuple[Part, ...]:
        """Return the parts of the next lines of an answer; what a passage says is kept until its marker."""
        parts: list[Part] = []
        for line in text.split("\n"):
            parts += self._line(line.strip())
        return tuple(parts)

    def end(self) -> tuple[Part, ...]:
        """Return the parts of lines that no marker has ended: they are no words of a source.

        Below a core they explain it, as points.
        """
        role = Role.TEXT if self._expects_core else Role.POINT
        parts = tuple(Part(role, line) for line in self._open)
        self._open.clear()
        return parts

    def _line(self, line: str) -> tuple[Part, ...]:
        if line == BETWEEN_ANSWERS:
            self._expects_core = True
            return self.end()
        role = _fixed_role(line)
        if role is not None:
            self._expects_core = role is Role.INTRODUCTION or (self._expects_core and role is not Role.CORE)
            return (*self.end(), Part(role, line))
        if line.startswith(messages.NOT_FOUND):
            below = line.removeprefix(messages.NOT_FOUND).strip()
            return (
                *self.end(),
                Part(Role.CORE, messages.NOT_FOUND),
                *((Part(Role.TEXT, below),) if below else ()),
            )
        self._open.append(line)
        match = _MARKER.search(line)
        if match is None:
            return ()
        self._open[-1] = line[: match.start()]
        body, self._open = self._open, []
        return self._body(body, match["marker"])

    def _body(self, lines: list[str], marker: str) -> tuple[Part, ...]:
        """The parts of what one passage says."""
        core, self._expects_core = self._expects_core, False
        if lines[0].startswith("“"):
            return (Part(Role.TEXT, " ".join([*lines, marker])),)
        first, *rest = split_sentences(lines[0]) or [lines[0]]
        if not core or lines[0].startswith(_ITEM) or first.endswith(":"):
            return _marked(_points(lines), marker)
        below = [" ".join(rest), *lines[1:]] if rest else lines[1:]
        # What limits the core is as large: nobody may read the one without the other.
        while below and (limiting := split_sentences(below[0])) and limits(limiting[0]):
            first = f"{first} {limiting[0]}"
            below = [*filter(None, [" ".join(limiting[1:])]), *below[1:]]
        return (Part(Role.CORE, f"{first} {marker}".strip()), *_marked(_points(below), marker))


def lay_out(text: str) -> tuple[Part, ...]:
    """Return the parts of a whole answer; without a marker of a source all of it is text."""
    layout = AnswerLayout()
    return (*layout.add(text), *layout.end())


def _points(lines: list[str]) -> list[Part]:
    points: list[Part] = []
    items_alone = True
    for line in lines:
        if line.startswith(_ITEM):
            item = line.removeprefix(_ITEM).rstrip(";")
            if items_alone:
                points.append(Part(Role.POINT, item))
            else:
                head = points[-1]
                points[-1] = Part(Role.POINT, head.text, (*head.items, item))
            continue
        for sentence in split_sentences(line) or [line]:
            _append(points, sentence)
        # What comes below a sentence that is no head is a list by itself.
        items_alone = not line.endswith(":")
    return points


def _append(points: list[Part], sentence: str) -> None:
    """Adds a sentence: to the point that it limits, or that it leans on and has room, else as a new one."""
    last = points[-1] if points else None
    if last is None or last.items or last.text.endswith(":"):
        points.append(Part(Role.POINT, sentence))
        return
    together = f"{last.text} {sentence}"
    answers = last.text.endswith("?")
    fits = leans_back(sentence) and len(words(together)) <= POINT_WORDS
    if answers or limits(sentence) or fits:
        points[-1] = Part(Role.POINT, together)
    else:
        points.append(Part(Role.POINT, sentence))


def _marked(points: list[Part], marker: str) -> tuple[Part, ...]:
    if not points:
        return ()
    *others, last = points
    if last.items:
        marked = Part(Role.POINT, last.text, (*last.items[:-1], f"{last.items[-1]} {marker}"))
    else:
        marked = Part(Role.POINT, f"{last.text} {marker}")
    return (*others, marked)


def _fixed_role(line: str) -> Role | None:
    """The role of a line that is a fixed sentence, and nothing that a passage says."""
    if (
        line in _LEADS
        or line.startswith(_LEAD_OPENINGS)
        or any(pattern.fullmatch(line) for pattern in _LEAD_PATTERNS)
    ):
        return Role.LEAD
    if any(pattern.fullmatch(line) for pattern in _INTRODUCTION_PATTERNS):
        return Role.INTRODUCTION
    return Role.CORE if line in _CORES else None


def _pattern(template: str, field: str) -> re.Pattern[str]:
    before, after = template.split(f"{{{field}}}")
    return re.compile(f"{re.escape(before)}.+{re.escape(after)}")


_LEADS = frozenset(
    {
        messages.YES_DECIDED,
        messages.NO,
        messages.NOT_SURE_YET,
        messages.PARTIAL,
        messages.PERHAPS_ELSE,
        messages.PART_NOT_FOUND,
        messages.AROUND_IT,
        *messages.PARTIAL_BY_FORM.values(),
    }
)
# What a wish for other words gets that gains nothing.
_CORES = frozenset({messages.NO_EASIER, messages.NO_SHORTER, messages.NO_MORE, messages.NO_MORE_IN_PLANS})
# These go on with what a word means, or with how to reach a person.
_LEAD_OPENINGS = (messages.MEANING.partition("{")[0], messages.OWN_TROUBLE)
_LEAD_PATTERNS = (
    _pattern(messages.PARTIAL_PLACE, "place"),
    _pattern(messages.BELONGS_TO, "subject"),
    *(
        _pattern(template, "words")
        for template in (messages.WORD_NOT_FOUND, messages.WORDS_NOT_FOUND, messages.PERHAPS_NOT_ABOUT)
    ),
)
_INTRODUCTION_PATTERNS = tuple(
    _pattern(template, "document")
    for template in (
        messages.QUOTED,
        messages.NOW_IT_SAYS,
        *(
            f"{notice} {said}"
            for notice in (messages.EXPIRED_NOTICE, messages.BACKGROUND_NOTICE, messages.PROGRAMME_NOTICE)
            for said in set(messages.THERE_IT_SAID.values())
        ),
    )
)
