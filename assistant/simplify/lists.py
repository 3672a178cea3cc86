"""A row of three or more at the end of a sentence becomes a list with a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import opens_infinitive
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.word_order import is_whole, opens_clause, written

# Items, and words in all of them: a short row reads well as it is.
_FEWEST_ITEMS, _FEWEST_WORDS = 3, 10
_LONGEST_ITEM = 20
_LAST = frozenset("en of".split())
# They tie the items to each other in another way than a list does.
_TIES = frozenset("zowel noch hetzij respectievelijk tussen tot maar".split())
# Behind the verb of a clause these may follow: "jonger bent dan 27 jaar".
_BEHIND_VERB = frozenset("dan van in op aan voor bij met over".split())
# "als u A doet, B doet en C doet": the items share what stands before them.
_OPENERS = frozenset("als indien wanneer omdat dat".split())
_SHARED_SUBJECTS = frozenset("u je we wij".split())
_EXAMPLES = frozenset("zoals waaronder namelijk weten".split())
_AMONG = frozenset("andere meer".split())
_BULLET = re.compile(r"\s*(?:[-–—•*+▪◦·]|\d{1,2}[.)]|[a-z]\))\s")
_ENDS_SENTENCE = re.compile(r"\.[)\]*_\s]*$")
_ARTICLES = ("LID(", "VNW(bez", "VNW(aanw")
_OPENS_PHRASE = ("LID(", "VNW(", "N(", "TW(", "ADJ(", "SPEC(", "WW(vd,prenom", "WW(od,prenom", "BW(")
_SIGNS = re.compile(r"[;:?!\"“”„«»‘]|\s[-–—]\s")

Item = tuple[int, int]


class _Form(Enum):
    """What all items of a list are."""

    NOUNS = auto()
    ACTIONS = auto()
    TE_ACTIONS = auto()
    CLAUSES = auto()


@dataclass(frozen=True)
class Lists:
    """The rule; it proposes one edit, from the last word of the line above the list to the end."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit that sets each item of the row on a line of its own."""
        source = sentence.source
        if _BULLET.match(source) or not _ENDS_SENTENCE.search(source) or not is_whole(source):
            return
        start = _start(sentence)
        if start is None:
            return
        items = _items(sentence, start)
        if items is None or not _are_alike(sentence, items, has_colon=":" in sentence.words[start].before):
            return
        words = sentence.words
        joining = words[items[-1][0] - 1].low
        lines = [written(sentence, *item) for item in items]
        told = ";\n- ".join(lines[:-1]) + f"; {joining}\n- {lines[-1]}"
        begin = words[start - 1].end - sentence.start
        before = words[start].before
        begin += len(before) - len(before.lstrip(")]%"))
        last = words[-1].end - sentence.start
        end = last + (1 if source[last : last + 1] in (")", "]") else 0)
        yield Edit(begin, end, f":\n- {told}", ChangeKind.LIST)


def _start(sentence: TaggedSentence) -> int | None:
    """The place of the first word of the first item."""
    words = sentence.words
    colons = [at for at in range(2, len(words)) if ":" in words[at].before]
    if colons:
        return colons[0] if len(colons) == 1 and words[colons[0]].before.strip() == ":" else None
    comma = next((at for at in range(2, len(words)) if "," in words[at].before), None)
    if comma is None:
        return None
    for at in range(comma - 1, 1, -1):
        before = words[at - 1]
        if before.low in _EXAMPLES or opens_infinitive(words, at - 1):
            return at
        if before.low in _AMONG and words[at - 2].low == "onder" and not words[-1].is_verb:
            return at + 1 if words[at].tag.startswith("VZ(") else at
        if before.low in _SHARED_SUBJECTS and at > 2 and words[at - 2].low in _OPENERS:
            return at
    prepositions = [at for at in range(comma - 2, 0, -1) if words[at].tag.startswith("VZ(")]
    found = next((at for at in prepositions if _belongs_to_verb(words, at)), None)
    return None if found is None else found + 1


def _belongs_to_verb(words: Sequence[TaggedWord], preposition: int) -> bool:
    """Whether what a preposition begins is no part of a noun before it: "We investeren in ..."."""
    before = words[preposition - 1]
    return before.is_finite or before.is_participle or before.tag.startswith(("BW(", "VNW(pers"))


def _items(sentence: TaggedSentence, start: int) -> list[Item] | None:
    """The places of the items from `start` to the end, of which the last comes behind "en" or "of"."""
    words = sentence.words
    commas = [at for at in range(start + 1, len(words)) if "," in words[at].before]
    if len(commas) < _FEWEST_ITEMS - 2:
        return None
    last = commas[-1]
    if words[last].low in _LAST:
        cuts, final = commas[:-1], last + 1
    else:
        joining = [at for at in range(last + 1, len(words)) if words[at].low in _LAST]
        if len(joining) != 1 or any(word.low in _LAST for word in words[start:last]):
            return None
        cuts, final = commas, joining[0] + 1
    if final >= len(words):
        return None
    starts = [start, *cuts, final]
    ends = [*(at - 1 for at in cuts), final - 2, len(words) - 1]
    items = list(zip(starts, ends, strict=True))
    return items if len(items) >= _FEWEST_ITEMS else None


def _are_alike(sentence: TaggedSentence, items: Sequence[Item], *, has_colon: bool) -> bool:
    """Whether the items have one form, and nothing in the first or the last reaches over the others."""
    words = sentence.words
    inside = words[items[0][0] :]
    total = sum(last - first + 1 for first, last in items)
    if total < _FEWEST_WORDS or any(last - first >= _LONGEST_ITEM or last < first for first, last in items):
        return False
    if any(word.low in _TIES for word in inside) or _SIGNS.search(
        "".join(word.before for word in inside[1:])
    ):
        return False
    if any(opens_clause(words, at) for at in range(items[0][0], len(words))):
        return False
    if any(
        written(sentence, *item).endswith("-") or not is_whole(written(sentence, *item)) for item in items
    ):
        return False
    forms = {_form(words[first : last + 1]) for first, last in items}
    if len(forms) != 1 or None in forms:
        return False
    if _Form.CLAUSES in forms:
        return words[items[0][0] - 1].low in _SHARED_SUBJECTS
    if _Form.NOUNS not in forms:
        return has_colon or (_Form.TE_ACTIONS in forms and words[items[0][0] - 1].low == "om")
    return _nouns_stand_alone(words, items, has_colon=has_colon)


def _form(item: Sequence[TaggedWord]) -> _Form | None:
    last = item[-1]
    if (
        last.low == last.lemma
        and last.is_verb
        and len(item) > 1
        and not any(word.is_finite for word in item[:-1])
    ):
        return _Form.TE_ACTIONS if item[-2].low == "te" else _Form.ACTIONS
    finite = [at for at, word in enumerate(item) if word.is_finite]
    if finite:
        behind = item[finite[0] + 1 :]
        at_end = (
            not behind or behind[0].is_infinitive or behind[0].is_participle or behind[0].low in _BEHIND_VERB
        )
        return _Form.CLAUSES if len(finite) == 1 and finite[0] > 0 and at_end else None
    doing = item[0].low == "het" and "van" in [word.low for word in item]
    if any((word.is_infinitive and not doing) or word.is_participle for word in item) or not item[
        0
    ].tag.startswith(_OPENS_PHRASE):
        return None
    if any(word.tag.startswith("BW(") for word in item[1:]):
        return None
    return _Form.NOUNS if any(word.is_noun or word.is_name for word in item) and _ends_phrase(item) else None


def _ends_phrase(item: Sequence[TaggedWord]) -> bool:
    last = item[-1]
    if last.is_noun or last.is_name or last.tag.startswith(("TW(", "SPEC(")) or last.low.isdigit():
        return True
    # "een pasfoto van zes maanden oud"
    return last.tag.startswith("ADJ(") and item[0].tag.startswith(_ARTICLES)


def _nouns_stand_alone(words: Sequence[TaggedWord], items: Sequence[Item], *, has_colon: bool) -> bool:
    """Whether no article, adjective or "in de wijk" of one item may belong to the others as well."""
    first_words = [words[first] for first, _ in items]
    with_article = [word.tag.startswith(_ARTICLES) for word in first_words]
    if with_article[0] and not all(with_article):
        return False
    described = [word.is_adjective for word in first_words]
    if described[0] and not all(d or a for d, a in zip(described, with_article, strict=True)):
        return False
    with_preposition = [_has_preposition(words[first : last + 1]) for first, last in items]
    last = words[items[-1][0] : items[-1][1] + 1]
    if (
        with_preposition[-1]
        and not any(with_preposition[:-1])
        and not (all(with_article) and _has_kind(last))
    ):
        return False
    if has_colon or not with_preposition[0]:
        return True
    # "naar de hoogte van uw inkomen, de samenstelling van uw gezin en de kosten van uw woning"
    return all(with_preposition) and all(with_article)


def _has_kind(item: Sequence[TaggedWord]) -> bool:
    """Whether an item ends in what kind of thing it is: "een bewijs van inschrijving"."""
    return len(item) > 2 and item[-2].low == "van" and item[-1].is_noun


def _has_preposition(item: Sequence[TaggedWord]) -> bool:
    return any(word.tag.startswith("VZ(") for word in item)
