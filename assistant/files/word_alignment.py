"""Which words of a paragraph survive in its rewrite, and what is new between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

_TOKEN = re.compile(r"(?P<space>\s*)(?P<word>[^\W_]+(?:[-'’.,:/@][^\W_]+)*|[^\w\s]|_|$)")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|(?=[\n\x1e])|$")


_MANY = 4_000


@dataclass(frozen=True)
class Piece:
    """New text; `source` is the offset in the old text of a word whose looks it keeps, as that word moved."""

    text: str
    source: int | None = None


@dataclass(frozen=True)
class Change:
    """The signs of the old text from `start` up to `end` become the pieces."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class _Token:
    """A word or a mark; the white space before it begins at `space_start`."""

    word: str
    space_start: int
    start: int
    end: int

    @property
    def key(self) -> str:
        lowered = self.word.lower()
        return lowered if len(lowered) == len(self.word) else self.word

    @property
    def is_word(self) -> bool:
        return self.word[:1].isalnum()


@dataclass(frozen=True)
class Alignment:
    """An old text beside its new text: the changes in order, and where places of the old are in the new."""

    changes: tuple[Change, ...]
    _old: Sequence[_Token] = field(repr=False)
    _new: Sequence[_Token] = field(repr=False)
    _pairs: dict[int, int] = field(repr=False)
    _moved: dict[int, int] = field(repr=False)
    _new_text: str = field(repr=False)

    def mark_place(self, offset: int) -> int:
        """Return where a mark (of a footnote) at `offset` of the old text belongs in the new text.

        That is behind the word that it followed, with its full stop or comma; else at the end of the sentence
        that took the place of that word.
        """
        before = [index for index, token in enumerate(self._old) if token.end <= offset]
        while before and not self._old[before[-1]].is_word:
            before.pop()
        if not before:
            return 0
        word = before[-1]
        at = self._pairs.get(word, self._moved.get(word, -1))
        if at >= 0:
            place = self._new[at].end
            for behind in range(word + 1, len(self._old)):
                at += 1
                closed = self._old[behind].end <= offset and at < len(self._new)
                if not closed or self._new[at].word != self._old[behind].word:
                    break
                place = self._new[at].end
            return place
        following = min((new for old, new in self._pairs.items() if old > word), default=len(self._new))
        reached = self._new[following - 1].end if following else 0
        if reached and re.search(r"[.!?…]$", self._new_text[:reached]):
            return reached
        end = _SENTENCE_END.search(self._new_text, reached)
        return end.end() if end is not None else len(self._new_text)


def align(old: str, new: str) -> Alignment:
    """Return how `old` becomes `new` while as many words as possible stay what and where they are."""
    old_tokens, new_tokens = list(_tokens(old)), list(_tokens(new))
    keys = [token.key for token in old_tokens], [token.key for token in new_tokens]
    # In very long paragraphs common words are passed over: comparing them all takes minutes.
    matcher = SequenceMatcher(None, *keys, autojunk=max(map(len, keys)) > _MANY)
    pairs = {a + i: b + i for a, b, size in matcher.get_matching_blocks() for i in range(size)}
    moved = _moved(old_tokens, new_tokens, pairs)
    sources = {new_tokens[other].start: old_tokens[one].start for one, other in moved.items()}
    changes: list[Change] = []
    old_at = new_at = 0
    first_new = 0
    for old_index, new_index in (*pairs.items(), (None, len(new_tokens))):
        if old_index is None:
            old_start, new_start = len(old), len(new)
        else:
            one, other = old_tokens[old_index], new_tokens[new_index]
            same_space = old[one.space_start : one.start] == new[other.space_start : other.start]
            old_start, new_start = (
                (one.space_start, other.space_start) if same_space else (one.start, other.start)
            )
        gap = _gap(
            old, new, (old_at, old_start), (new_at, new_start), new_tokens[first_new:new_index], sources
        )
        if gap is not None:
            changes.append(gap)
        if old_index is None:
            break
        changes.extend(
            Change(one.start + i, one.start + i + 1, (Piece(sign),))
            for i, sign in enumerate(other.word)
            if sign != one.word[i]
        )
        old_at, new_at, first_new = one.end, other.end, new_index + 1
    return Alignment(tuple(changes), old_tokens, new_tokens, pairs, moved, new)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        if match["word"]:
            yield _Token(match["word"], match.start("space"), match.start("word"), match.end())


def _moved(old: Sequence[_Token], new: Sequence[_Token], pairs: dict[int, int]) -> dict[int, int]:
    """Which words of the old text stand elsewhere in the new one, and where."""
    waiting: dict[str, list[int]] = defaultdict(list)
    matched = set(pairs.values())
    for index, token in enumerate(new):
        if index not in matched and token.is_word:
            waiting[token.key].append(index)
    found: dict[int, int] = {}
    for index, token in enumerate(old):
        if index not in pairs and waiting[token.key]:
            found[index] = waiting[token.key].pop(0)
    return found


def _gap(
    old: str,
    new: str,
    old_range: tuple[int, int],
    new_range: tuple[int, int],
    tokens: Sequence[_Token],
    sources: dict[int, int],
) -> Change | None:
    """The change between two words that stay, or `None` where nothing changed there."""
    (start, end), (new_start, new_end) = old_range, new_range
    while start < end and new_start < new_end and old[start] == new[new_start] and old[start].isspace():
        start, new_start = start + 1, new_start + 1
    if old[start:end] == new[new_start:new_end]:
        return None
    pieces: list[Piece] = []
    at = new_start
    reached = -1
    for token in tokens:
        source = sources.get(token.start)
        if source is None:
            continue
        if at < token.start:
            space = new[at : token.start]
            # Words that moved together keep the space between them, with its looks.
            together = reached >= 0 and old[reached:source] == space
            pieces.append(Piece(space, reached if together else None))
        reached = source + len(token.word)
        pieces.append(Piece(new[token.start : token.end], source))
        at = token.end
    if at < new_end:
        pieces.append(Piece(new[at:new_end]))
    return Change(start, end, tuple(pieces))
