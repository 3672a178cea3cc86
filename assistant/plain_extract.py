"""What of a plain text to show: all of it where there is room, else its core and what was asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from assistant import messages
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.model import PlainRecord
from assistant.select import goes_on_with, hangs_on, leans_back, leans_forward, points_into, refers_back
from assistant.strength import PLANNED, text_strength

# A sentence that says what a word means.
_EXPLAINS = re.compile(
    r"Een ([\w-]+) is\b|([\w-]+) (?:betekent\b|is:|is hoe\b)|Bij ([\w-]+) (?:wordt|worden|is|zijn)\b"
)
# One that may do so of a word of the sentence before it.
_DEFINES = re.compile(
    r"(?:(?:De|Het|Een) )?([\w-]{4,}) "
    r"(?:betekent|gaat over|(?:is|zijn) (?:de|het|een|alle|iets|iemand|mensen|dingen|bijvoorbeeld))\b"
)
_SAYS_WHAT_IT_IS = re.compile(r"(?:Dat|Dit|Die|Deze|Het|Zij|Ze) (?:is|zijn|betekent|heet|heten|gaat over)\b")
# The thing that a sentence begins with, where it speaks of any such thing.
_OPENS_WITH_THING = re.compile(r"(?:(?:In|Bij|Met|Op|Door|Voor) )?(?:[Ee]en )?[\"'‘“]?([\w-]{4,})")
_ITEM = re.compile(r"^- ")
# A part of a text that says nearly only what the core says already is left out.
_SAID_ALREADY = 0.75
_STEM = 5
_TELLING = 4
# A part with this share of the relevance of the best one is about the question as well.
_ABOUT = 0.5
# Of a long list, so do the items.
_ITEM_ABOUT = 0.6
# So many times the relevance of the core has a list that is shown instead of it.
_BEYOND_CORE = 1.5

Relevance = Callable[[str], float]


def plain_lines(record: PlainRecord, relevance: Relevance, room: int) -> tuple[str, ...]:
    """The lines of a plain text to show, of about `room` words; a list item is a line that begins with "- ".

    They begin with the core. Then comes the whole text, without what the core says already; of one that is
    too long, in their order, the parts that the question is about as long as they fit; where there is room
    left, also the other parts that say a plan. A part is a sentence with those that lean on it or limit it,
    or a list with its head; of a list that does not fit, the items that the question is about.
    """
    whole = core_first(record)
    if _length(whole) <= room:
        return lines_of(whole)
    parts = list(parts_of(record.plain))
    scores = [relevance(part) for part in parts]
    best = max(scores, default=0.0)
    shown = _Shown(record.core, parts, relevance, room - _length(record.core))
    for at in sorted(range(len(parts)), key=lambda i: -scores[i]):
        if scores[at] > 0 and scores[at] >= _ABOUT * best and not says_already(parts[at], record.core):
            shown.take(at, asked=True)
    if not shown.chosen:
        alone = _instead_of_core(record.core, parts, scores, relevance, room)
        if alone is not None:
            return lines_of(alone)
    for at, part in enumerate(parts):
        # Where there is room, what else the text plans.
        if not says_already(part, shown.text) and text_strength(part) in PLANNED:
            shown.take(at)
    rest = (without_said(part, record.core, follows=not i) for i, part in enumerate(shown.chosen.values()))
    return lines_of("\n".join(_without_orphans([record.core, *rest])))


class _Shown:
    """The parts that are shown below a core, as long as there is room; `chosen` has them by their place."""

    def __init__(self, core: str, parts: Sequence[str], relevance: Relevance, left: int) -> None:
        self._core = core
        self._parts = parts
        self._leaning = [bool(at) and leans_on_part(part, parts[at - 1]) for at, part in enumerate(parts)]
        self._relevance = relevance
        self._left = left
        self._chosen: dict[int, str] = {}

    @property
    def chosen(self) -> dict[int, str]:
        """The parts by their place, in order."""
        return dict(sorted(self._chosen.items()))

    @property
    def text(self) -> str:
        """All that is shown."""
        return "\n".join([self._core, *self.chosen.values()])

    def take(self, at: int, *, asked: bool = False) -> None:
        """Takes a part with those before it that it leans on, where there is room for all of them.

        Of what was `asked` about, lists that are too long are cut, and "Ook ..." is taken alone rather than
        left out.
        """
        last = at
        run = {at: self._parts[at]}
        while self._leaning[at] and at - 1 not in self._chosen:
            at -= 1
            if not at and says_already(self._parts[at], self._core):
                break  # the core stands right above
            run[at] = self._parts[at]
        run = {place: part for place, part in run.items() if place not in self._chosen}
        for place, part in run.items():
            if asked and sum(map(_length, run.values())) > self._left:
                others = sum(_length(other) for i, other in run.items() if i != place)
                run[place] = _fewer_items(part, self._relevance, self._left - others)
        if asked and sum(map(_length, run.values())) > self._left and goes_on_with(self._parts[last]):
            run = {last: _fewer_items(self._parts[last], self._relevance, self._left)}
        needed = sum(map(_length, run.values()))
        if needed <= self._left:
            self._chosen |= run
            self._left -= needed


def leans_on_part(part: str, before: str) -> bool:
    """Whether a part of a text is not understood without the part before it.

    Below a list stands "Daarom ..."; behind a sentence and what a word in it means, "Zulke ...".
    """
    first, *others = split_sentences(part.split("\n", maxsplit=1)[0])
    if hangs_on(first):
        return True
    return bool(others) and _opens_with_word_of(before, first) and _goes_on(others[0])


def _opens_with_word_of(text: str, sentence: str) -> bool:
    """Whether a sentence begins with a thing that the text before it names: "In een blauwe zone ..."."""
    match = _OPENS_WITH_THING.match(sentence)
    return match is not None and fold(match[1])[:_STEM] in fold(text)


def core_first(record: PlainRecord) -> str:
    """The whole plain text below its core, without the sentences that the core says already.

    A list stays, for it says more than a sentence about it; so does a sentence that the next one leans on,
    unless that comes right below a core with all of its words and explains none of them.
    """
    shown = [record.core]
    for part in parts_of(record.plain):
        prose, *items = part.split("\n")
        sentences = split_sentences(prose)
        kept: list[str] = []
        for at, sentence in enumerate(sentences):
            following = sentences[at + 1] if at + 1 < len(sentences) else None
            leaned_on = bool(items) if following is None else _needs(following, sentence)
            on_top = len(shown) == 1 and not kept and not (following and not _goes_on(following))
            # Half of what is said keeps its other half: "Wilt u helpen?", "Dan helpen we u."
            other_half = bool(kept) and leans_forward(kept[-1])
            if other_half or not _needs_no_saying(sentence, record.core, leaned_on, on_top):
                kept.append(sentence)
        if kept or items:
            shown.append("\n".join(filter(None, [" ".join(kept), *items])))
    return "\n".join(_without_orphans(shown))


def _goes_on(sentence: str) -> bool:
    """Whether a sentence may stand right below a core: it explains no word, and points to no detail."""
    return leans_back(sentence) and not _SAYS_WHAT_IT_IS.match(sentence) and not points_into(sentence)


def _needs(sentence: str, before: str) -> bool:
    """Whether a sentence is not understood, or only half, without the one before it."""
    return refers_back(sentence) or leans_forward(before)


def _explains_word_of(text: str, sentence: str) -> bool:
    """Whether a sentence explains a word of the text before it, from which the next sentence may go on."""
    match = _DEFINES.match(sentence)
    return match is not None and fold(match[1])[:_STEM] in fold(text)


def _needs_no_saying(sentence: str, core: str, leaned_on: bool, on_top: bool) -> bool:
    if not leaned_on:
        return says_already(sentence, core)
    return (
        on_top and not sentence.endswith(":") and bool(_stems(sentence)) and _stems(sentence) <= _stems(core)
    )


def parts_of(text: str) -> Iterator[str]:
    """The parts of a plain text that can be shown alone."""
    current: list[str] = []
    before = ""
    for line in lines_of(text):
        if _ITEM.match(line):
            current.append(line)
            continue
        for sentence in split_sentences(line):
            in_list = bool(current) and _ITEM.match(current[-1])
            explains = bool(current) and _explains_word_of(current[-1], sentence)
            if current and (in_list or not (explains or _needs(sentence, before))):
                yield "\n".join(current)
                current = []
            before = sentence
            if current:
                current[-1] = f"{current[-1]} {sentence}"
            else:
                current.append(sentence)
    if current:
        yield "\n".join(current)


def _instead_of_core(
    core: str, parts: Sequence[str], scores: Sequence[float], relevance: Relevance, room: int
) -> str | None:
    """The items of a list that say what was asked, where the core does not and both have no room."""
    best = max(range(len(parts)), key=lambda at: scores[at], default=None)
    if best is None or scores[best] < _BEYOND_CORE * max(relevance(core), 1e-9):
        return None
    cut = _fewer_items(parts[best], relevance, room)
    return cut if _length(cut) <= room and "\n" in cut else None


def _fewer_items(part: str, relevance: Relevance, room: int) -> str:
    """A list cut to its head and the items that the question is about most, which says that it goes on."""
    whole_head, *items = part.split("\n")
    # Explanations of words stand before a list for the sake of items that may be left out.
    head = " ".join(s for s in split_sentences(whole_head) if not _EXPLAINS.match(s)) or whole_head
    scores = [relevance(item) for item in items]
    best = max(scores, default=0.0)
    left = room - _length(head) - _length(messages.LIST_GOES_ON)
    kept: set[int] = set()
    for at in sorted(range(len(items)), key=lambda i: -scores[i]):
        if 0 < scores[at] >= _ITEM_ABOUT * best and _length(items[at]) <= left:
            kept.add(at)
            left -= _length(items[at])
    if _ITEM.match(head) or not kept:
        return part
    return "\n".join([head, *(items[at] for at in sorted(kept)), f"- {messages.LIST_GOES_ON}"])


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text; sentences that follow each other are one line."""
    lines: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        joins = bool(lines) and not _ITEM.match(line) and not _ITEM.match(lines[-1])
        if joins:
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return tuple(lines)


def without_said(part: str, said: str, *, follows: bool = False) -> str:
    """A part without the sentences at its head that another text says already.

    "Dat is een zwembad." keeps the sentence before it that it leans on, unless the part `follows` that text.
    """
    first, _, rest = part.partition("\n")
    sentences = split_sentences(first)
    while len(sentences) > 1 and says_already(sentences[0], said):
        if _needs(sentences[1], sentences[0]) and (not follows or not leans_back(sentences[1])):
            break
        sentences.pop(0)
    return "\n".join(filter(None, (" ".join(sentences), rest)))


def _without_orphans(shown: Sequence[str]) -> list[str]:
    """The parts without the explanations of words that stand nowhere else: "Vastgoed betekent: gebouwen"."""
    whole = "\n".join(shown)
    kept = []
    for part in shown:
        first, _, rest = part.partition("\n")
        sentences = [s for s in split_sentences(first) if not _explains_what_is_gone(s, whole)]
        kept.append("\n".join(filter(None, (" ".join(sentences), rest))))
    return [part for part in kept if part]


def _explains_what_is_gone(sentence: str, whole: str) -> bool:
    match = _EXPLAINS.match(sentence)
    if match is None:
        return False
    term = fold(next(filter(None, match.groups())))[:_STEM]
    return fold(whole).count(term) <= fold(sentence).count(term)


def says_already(part: str, text: str) -> bool:
    """Whether a part of a text says nearly only what another text says."""
    stems = _stems(part)
    return bool(stems) and len(stems & _stems(text)) >= _SAID_ALREADY * len(stems)


def _stems(text: str) -> set[str]:
    return {fold(word)[:_STEM] for word in words(text) if len(word) >= _TELLING}


# Only of the plain layer: the same parts are counted for every answer from them.
@lru_cache(maxsize=20_000)
def _length(text: str) -> int:
    return len(words(text))
