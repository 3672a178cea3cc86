"""The core of a passage in short sentences: those of its plain text that say it, one thought at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.model import PlainRecord, Strength
from assistant.plain_extract import lines_of, parts_of, says_already
from assistant.readability.score import ReadingMeasure
from assistant.select import leans_back
from assistant.strength import is_surer, text_strength

# The words of a core that must come back, by their stems; 1 would want the same words in the same form.
_COVERED = 0.7
# With this share no more parts are sought.
_WELL_COVERED = 0.9
# More is not easier; nor is a sentence that is longer than plain Dutch allows.
_MOST_WORDS, _LONGEST_SENTENCE = 42, 17
# Of a core with so few words no shorter sentences can be made.
_SHORT_CORE = 9
# A part of the plain text that is shown for the fact in it has at most so many words.
_MOST_ASKED = 45
_STEM, _TELLING, _PART = 5, 4, 6
# What it costs, in words of the core, to show one word more: of two parts that say as much the shorter.
_PRICE = 0.03
# In a part that does not follow the one before it in the plain text, they point to what is not shown.
_POINTS = re.compile(
    r"\b(?:dit|deze|zulke?|zo'n|zoiets|ze|hun|hen|erna|ervan|erbij|hieronder|hierboven|(?:daar|hier|er)(?:aan|"
    r"bij|door|in|mee|naast|om|onder|op|over|tegen|toe|tussen|uit|van|voor))\b"
    r"|^(?:\S+ ){0,4}(?:dat|die|dan|daar|hier|zij|hij|het ene|het andere|de eerste|de tweede)\b"
    r"|^(?:het|er) \w+t\b|\b(?:aan|bij|in|met|naar|om|op|over|uit|van|voor) (?:dat|die)\b",
    re.IGNORECASE,
)
# What limits, denies or widens a core must stand in the sentences too, each in one of its words.
_WEIGHTS = tuple(
    re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for pattern in (
        "niet|geen|nooit|niemand|niets|zonder",
        r"als|mits|tenzij|zolang|zodra|wanneer|waar (?:dat|het|nodig|mogelijk)|voorwaarde|afhankelijk|pas",
        "alleen|slechts|uitsluitend|behalve",
        "zo veel mogelijk|zo veel als (?:kan|dat kan)|zoveel mogelijk|mogelijk",
        "onder (?:andere|meer)|bijvoorbeeld|zoals|voorbeelden?",
        "vooral|met name|extra|voorrang|eerst|in elk geval|in ieder geval",
        "minstens|minimaal|ten minste|ongeveer|circa|ruim|meer dan|hoogstens|maximaal|uiterlijk",
        "mag|mogen|kan|kunnen|kunt|mogelijkheid|mogelijkheden",
        "moet|moeten|verplicht|nodig",
        "blijft|blijven|nog steeds|gaat door|gaan door|vasthouden|houden vast",
        "samen|partners?",
    )
)
# As in "we willen dat", "we zorgen ervoor dat": it points to what follows.
_JOINS = re.compile(
    r"\b(?:willen|zorgen|vinden|hopen|voorkomen|betekent|doel is|ervoor|ernaar|erop|eraan)"
    r"(?: we| wij)? dat\b",
    re.IGNORECASE,
)
# A sentence that says of what came before only that it is the reason, or that it is said as well.
_TIED = re.compile(
    r"(?:daarom|ook|tegelijk|daarnaast|verder) (?P<verb>\w+) (?P<doer>we|wij|heerlen|de gemeente)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w'’-]+")

Relevance = Callable[[str], float]
# Whether a text tells the kind of fact that was asked for.
Tells = Callable[[str], bool]


@dataclass(frozen=True)
class EasyCores:
    """Says cores in shorter sentences; safe for threads.

    `cut` makes sentences of one by rule, `reading` tells whether what came out is easier.
    """

    cut: Callable[[str], str]
    reading: ReadingMeasure

    def lines(self, record: PlainRecord, relevance: Relevance, tells: Tells) -> tuple[str, ...]:
        """The core of a plain record in shorter sentences, a line or a list for each thought.

        Where they are easier, those sentences of the plain text that together say what the core says: none
        points to what is not shown, and no number, name, negation, condition or doubt of the core is
        missing. Else the core, cut by rule, or as it is. Where only another part of the plain text is about
        the question (`relevance`) or tells the fact that it asks for (`tells`), that part is added.
        """
        shown = from_plain_text(record)
        if shown is None or relevance(shown) < relevance(record.core) or not self._is_easier(shown, record):
            shown = "\n".join(split_sentences(self.cut(record.core)))
        asked = _asked(record, shown, relevance, tells)
        return tuple((f"{shown}\n{asked}" if asked else shown).split("\n"))

    def _is_easier(self, text: str, record: PlainRecord) -> bool:
        easy, core = (self.reading.measure(told).lint for told in (text, record.core))
        return easy is not None and core is not None and easy < core


def _asked(record: PlainRecord, shown: str, relevance: Relevance, tells: Tells) -> str | None:
    """The part of a plain text with the fact that was asked for, where what is shown does not have it.

    So too where nothing of what is shown is about the question.
    """
    parts = [part for part in parts_of(record.plain) if not _is_said(part, shown)]
    telling = [part for part in parts if tells(part)] if not tells(shown) else []
    about = [part for part in telling or parts if relevance(part) > 0]
    if not about or not (telling or relevance(shown) <= 0):
        return None
    best = max(about, key=relevance)
    return "\n".join(lines_of(best)) if len(words(best)) <= _MOST_ASKED else None


def _is_said(part: str, shown: str) -> bool:
    return any(says_already(sentence, shown) for sentence in _sentences(part))


def from_plain_text(record: PlainRecord) -> str | None:
    """The sentences of a plain text that say what its core says in shorter ones; `None` if there are none."""
    core = record.core
    if len(words(core)) <= _SHORT_CORE:
        return None
    parts = list(_parts(record.plain))
    chosen = _covering(core, parts)
    text = "\n".join(parts[at] for at in chosen)
    longest = max((len(words(sentence)) for sentence in _sentences(text)), default=0)
    if not 0 < len(words(text)) <= _MOST_WORDS or longest > _LONGEST_SENTENCE:
        return None
    if len(list(_sentences(text))) < 2 or longest >= len(words(core)):
        return None
    if _points_elsewhere(parts, chosen) or not _says_all(core, text):
        return None
    return text


def _parts(plain: str) -> Iterator[str]:
    """The parts of a plain text that can be shown alone; one that only gives the reason is apart."""
    for part in parts_of(plain):
        first, *items = part.split("\n")
        current: list[str] = []
        for sentence in split_sentences(first):
            tied = _TIED.match(sentence)
            if tied and current:
                yield " ".join(current)
                current = []
            if tied:
                doer = tied["doer"].lower() if tied["doer"].lower() in ("we", "wij") else tied["doer"]
                told = f"{doer[0].upper()}{doer[1:]} {tied['verb']}{sentence[tied.end() :]}"
                current.append(told)
            else:
                current.append(sentence)
        yield "\n".join([" ".join(current), *items])


def _covering(core: str, parts: Sequence[str]) -> list[int]:
    """The places of the parts that hold the telling words of the core, and as few as do."""
    left = _telling(core)
    holds = [frozenset(word for word in left if _holds(part, word)) for part in parts]
    chosen: set[int] = set()
    while True:
        gains = {
            at: len(left & held) - _PRICE * len(words(parts[at]))
            for at, held in enumerate(holds)
            if left & held
        }
        if not gains:
            return sorted(chosen)
        best = max(gains, key=lambda at: (gains[at], -at))
        chosen.add(best)
        left -= holds[best]
        if _says_all(core, "\n".join(parts[at] for at in sorted(chosen)), _WELL_COVERED):
            return sorted(chosen)


def _points_elsewhere(parts: Sequence[str], chosen: Sequence[int]) -> bool:
    """Whether a part points to one before it that is not shown: "Zulke plekken ..."."""
    for before, at in pairwise((-1, *chosen)):
        first = next(iter(split_sentences(parts[at].split("\n")[0])), "")
        if at and before != at - 1 and (leans_back(first) or _POINTS.search(_JOINS.sub("", first))):
            return True
    return False


def _says_all(core: str, text: str, share: float = _COVERED) -> bool:
    telling = _telling(core)
    if sum(_holds(text, word) for word in telling) < share * len(telling):
        return False
    low = fold(text)
    if any(fold(found) not in low for pattern in (_NUMBER, _NAME) for found in pattern.findall(core)):
        return False
    if any(weight.search(core) and not weight.search(text) for weight in _WEIGHTS):
        return False
    meant, said = text_strength(core), text_strength(text)
    return not is_surer(said, meant) and (said is not Strength.NONE or meant is Strength.NONE)


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from split_sentences(line)


def _telling(text: str) -> set[str]:
    return {fold(word) for word in words(text) if len(word) >= _TELLING}


def _holds(text: str, word: str) -> bool:
    """Whether a text has a word, in another form or as a part of a compound too."""
    return any(
        told[:_STEM] == word[:_STEM] or (len(told) >= _PART and (told in word or word in told))
        for told in map(fold, words(text))
        if len(told) >= _TELLING
    )
