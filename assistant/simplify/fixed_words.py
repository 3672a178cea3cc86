"""Replacing words that have no grammar: set phrases, and adverbs that say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import fold, tokens
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.replacements import DroppedReplacement, FixedReplacement
from assistant.simplify.word_edits import edit_of, is_touchable, with_stop

# What they open is a whole clause, which "mits goed onderhouden" is not.
_OPENS_WHOLE = (" als",)
_SUBJECT = ("N(", "SPEC(deeleigen", "LID(", "VNW(", "TW(")
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
                if entry.plain.endswith(_OPENS_WHOLE) and not _has_subject(sentence, last):
                    continue
                found = edit_of(sentence, at, last, with_stop(sentence, last, entry.plain))
                if found is not None:
                    yield found
                taken = last
                break


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


def _has_subject(sentence: TaggedSentence, at: int) -> bool:
    """Whether a clause begins behind a word with its subject."""
    words = sentence.words
    if at + 1 >= len(words) or words[at + 1].before.strip():
        return False
    return words[at + 1].low == "er" or words[at + 1].tag.startswith(_SUBJECT)
