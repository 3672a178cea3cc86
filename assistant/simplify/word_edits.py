"""What all replacing of words shares: making the edit, and the places where words are left alone."""

from __future__ import annotations

import re

from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import fold
from assistant.simplify.edit import ChangeKind, Edit

_HYPHENS = "-‐‑–/"
_LAW = re.compile(
    r"(?:[A-Z]\w*)?(?:[Ww]et|[Bb]esluit|[Vv]erordening|[Rr]egeling|[Bb]eleidsregels?|[Ll]eidraad|[Rr]ichtlijn)$"
)
_LONGEST_TITLE = 12
_END = tuple(".?!")


def edit_of(
    sentence: TaggedSentence, first: int, last: int, text: str, kind: ChangeKind = ChangeKind.WORD
) -> Edit | None:
    """The edit that puts `text` in the place of some words, with their capital; `None` if nothing changes.

    `None` also where it would double a word ("extra extra").
    """
    words = sentence.words
    start, end = words[first].start - sentence.start, words[last].end - sentence.start
    old = sentence.source[start:end]
    if words[first].text[0].isupper() and text:
        text = text[0].upper() + text[1:]
    if text == old or _doubles(sentence, first, last, text):
        return None
    return Edit(start, end, text, kind)


def _doubles(sentence: TaggedSentence, first: int, last: int, text: str) -> bool:
    words, new = sentence.words, [fold(word) for word in text.split()]
    before = words[first - 1].low if first else ""
    behind = words[last + 1].low if last + 1 < len(words) else ""
    return bool(new) and (new[0] == before or new[-1] == behind)


def gap_behind(sentence: TaggedSentence, at: int) -> str:
    """What stands between a word and the next one, or the end of the sentence."""
    if at + 1 < len(sentence.words):
        return sentence.words[at + 1].before
    return sentence.source[sentence.words[at].end - sentence.start :]


def is_touchable(sentence: TaggedSentence, at: int) -> bool:
    """Whether a word may be replaced: it is no part of a name, the title of a law or a hyphenated row."""
    word = sentence.words[at]
    if at and word.text[0].isupper():
        return False
    if len(word.text) > 1 and word.text.isupper():
        return False
    if _is_hyphenated(sentence, at) or _in_title(sentence, at):
        return False
    # "hoger(e)", "[datum]"
    return not gap_behind(sentence, at).startswith(("(", "[", "@", "_")) and not word.before.endswith(
        ("[", "@")
    )


def _is_hyphenated(sentence: TaggedSentence, at: int) -> bool:
    """As "afvoer" in "aan- en afvoer", "beheer" in "beheer- en onderhoudskosten", "plan-van"."""
    words = sentence.words
    if words[at].before[-1:] in tuple(_HYPHENS) and words[at].before.strip() == words[at].before != "":
        return True
    if gap_behind(sentence, at).startswith(tuple(_HYPHENS)):
        return True
    return at > 1 and words[at - 1].low in ("en", "of") and words[at - 1].before.startswith(tuple(_HYPHENS))


def _in_title(sentence: TaggedSentence, at: int) -> bool:
    """Whether the title of a law goes on here: "Verordening op de heffing en invordering van ..."."""
    words = sentence.words
    for before in range(at - 1, max(-1, at - _LONGEST_TITLE), -1):
        word = words[before]
        if "," in words[before + 1].before or ")" in words[before + 1].before or word.is_finite:
            return False
        if word.text[0].isupper() and _LAW.fullmatch(word.text):
            return True
    return False


def holds_number(sentence: TaggedSentence, first: int, last: int) -> bool:
    """Whether a number stands among some words."""
    return any(any(sign.isdigit() for sign in word.text) for word in sentence.words[first : last + 1])


def text_between(sentence: TaggedSentence, first: int, last: int) -> str:
    """What is written from one word up to another, both included; "" if there are none."""
    if first > last:
        return ""
    start, end = sentence.words[first].start - sentence.start, sentence.words[last].end - sentence.start
    return sentence.source[start:end]


def with_stop(sentence: TaggedSentence, last: int, plain: str) -> str:
    """Keeps the full stop of an abbreviation that ends its sentence: "enz." is "enzovoort."."""
    behind = gap_behind(sentence, last)
    ends = sentence.words[last].text.endswith(".") and last + 1 == len(sentence.words)
    closed = behind.startswith(")") or behind.lstrip("\"'”’ ").startswith(_END)
    return f"{plain}." if ends and not closed else plain
