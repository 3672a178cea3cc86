"""Replacing words that have no grammar: set phrases, abbreviations, and adverbs that say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import fold, tokens
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.replacements import AbbreviationReplacement, DroppedReplacement, FixedReplacement
from assistant.simplify.word_edits import edit_of, gap_behind, is_touchable

_END = tuple(".?!")
_OPENS_CLAUSE = frozenset("en of maar want dus dan".split())


class FixedWords:
    """Proposes the replacement of set phrases."""

    def __init__(self, entries: Sequence[FixedReplacement]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], FixedReplacement]]] = defaultdict(list)
        for entry in entries:
            for written in (entry.text, *entry.forms):
                parts = tuple(fold(token.text) for token in tokens(written))
                self._first[parts[0]].append((parts, entry))
        for found in self._first.values():
            found.sort(key=lambda item: -len(item[0]))

    def edits(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """The set phrases of a sentence that have plain words; of two that overlap the longer one."""
        taken = -1
        for at, word in enumerate(sentence.words):
            if at <= taken or not is_touchable(sentence, at):
                continue
            for parts, entry in self._first.get(word.low, ()):
                last = at + len(parts) - 1
                if not _stands(sentence, at, parts) or not entry.fits(sentence):
                    continue
                found = edit_of(sentence, at, last, _with_stop(sentence, last, entry.plain))
                if found is not None:
                    yield found
                taken = last
                break


class Abbreviations:
    """Writes abbreviations out; what is written out with the short form behind it is so only once."""

    def __init__(self, entries: Sequence[AbbreviationReplacement]) -> None:
        self._forms: dict[str, AbbreviationReplacement] = {}
        for entry in entries:
            for written in (entry.text, *entry.forms):
                self._forms.setdefault(written, entry)

    def edits(self, sentence: TaggedSentence, seen: set[str]) -> Iterator[Edit]:
        """The abbreviations of a sentence, written out; `seen` holds those of the text, and gets new ones."""
        for at, word in enumerate(sentence.words):
            entry = self._entry(word.text, at)
            if entry is None or not entry.fits(sentence):
                continue
            if not entry.first_only:
                if gap_behind(sentence, at)[:1] not in ("-", "/"):
                    plain = _with_stop(sentence, at, entry.plain)
                    found = edit_of(sentence, at, at, plain, ChangeKind.ABBREVIATION)
                    if found is not None:
                        yield found
                continue
            if entry.text in seen:
                continue
            if fold(entry.plain) in fold(sentence.text):
                seen.add(entry.text)
            elif _may_have_brackets(sentence, at):
                seen.add(entry.text)
                found = edit_of(sentence, at, at, f"{entry.plain} ({word.text})", ChangeKind.ABBREVIATION)
                if found is not None:
                    yield found

    def _entry(self, written: str, at: int) -> AbbreviationReplacement | None:
        """The entry of a form as it is written; at the start of a sentence it may have a capital."""
        found = self._forms.get(written)
        return found or (self._forms.get(written[0].lower() + written[1:]) if not at else None)


def dropped(entries: Sequence[DroppedReplacement], sentence: TaggedSentence) -> Iterator[Edit]:
    """The adverbs of a sentence that may go, inside a clause; at its beginning one holds the verb's place."""
    words = sentence.words
    for entry in entries:
        parts = tuple(fold(token.text) for token in tokens(entry.text))
        for at in range(1, len(words) - len(parts)):
            last = at + len(parts) - 1
            opens = words[at].before.strip() or words[at - 1].low in _OPENS_CLAUSE
            if opens or words[last + 1].before.strip() or not _stands(sentence, at, parts):
                continue
            if is_touchable(sentence, at) and entry.fits(sentence):
                start = words[at].start - sentence.start
                yield Edit(start, words[last + 1].start - sentence.start, "", ChangeKind.WORD)


def _stands(sentence: TaggedSentence, at: int, parts: tuple[str, ...]) -> bool:
    """Whether these words stand here, with nothing but white space between them."""
    words = sentence.words[at : at + len(parts)]
    if len(words) < len(parts) or any(word.low != part for word, part in zip(words, parts, strict=True)):
        return False
    if any(word.before.strip() for word in words[1:]) or any(word.text[0].isupper() for word in words[1:]):
        return False
    return len(parts) == 1 or is_touchable(sentence, at + len(parts) - 1)


def _with_stop(sentence: TaggedSentence, last: int, plain: str) -> str:
    """Keeps the full stop of an abbreviation that ends its sentence: "enz." is "enzovoort."."""
    ends = sentence.words[last].text.endswith(".") and last + 1 == len(sentence.words)
    return (
        f"{plain}." if ends and not gap_behind(sentence, last).lstrip(")\"'”’ ").startswith(_END) else plain
    )


def _may_have_brackets(sentence: TaggedSentence, at: int) -> bool:
    """Whether "algemene wet bestuursrecht (Awb)" can stand here: not in brackets, not behind "artikel 3"."""
    words = sentence.words
    before = words[at - 1].low if at else ""
    if (
        any(sign.isdigit() for sign in before)
        or before in ("lid", "sub", "artikel")
        or "(" in words[at].before
    ):
        return False
    behind = gap_behind(sentence, at).strip()
    if behind[:1] in ("-", "/", "(", ")", "'") or gap_behind(sentence, at)[:1] in ("-", "/"):
        return False
    return not words[at].before.endswith(("-", "/"))
