"""HanTa's search for the likeliest morphemes of a word: the same steps and sums, in half the time.

HanTa asks for the chance of a piece of a word anew for every state that may come before it. Here each piece
is looked up once, and only what it can be is tried. Sums are made in HanTa's order: no rounding differs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from numpy import logaddexp

State = tuple[int, int]
# For each place of a word and each state there: the state before it, and where its last piece begins.
_Ways = list[dict[State, tuple[State, int]]]
# HanTa's names for where a word begins and for what it cannot read.
_EMPTY, _START, _UNKNOWN, _END_UNKNOWN = 0, 1, 3, -3
_BEGINNING: State = (_EMPTY, _START)
# What is less likely than this is impossible.
_LEAST = -1e6
# So many of the best states of a place are followed, and those that are nearly as good.
_FOLLOWED = 3
_NEARLY = 1
# A word that would be one unknown piece is that much less likely.
_WHOLLY_UNKNOWN = 4.6
_LONGEST_KNOWN_LENGTH = 24
_ENDINGS = (4, 3, 2, 1)


class _Followers(NamedTuple):
    """The kinds of pieces that may follow a state: their chances, and the order in which HanTa tries them."""

    chances: Mapping[int, float]
    order: Mapping[int, int]


class MorphemeSearch:
    """The two searches of a loaded tagger; all chances are natural logarithms."""

    def __init__(self, tagger: Any) -> None:
        self._known: dict[str, dict[int, float]] = defaultdict(dict)
        for kind, pieces in tagger.LP_m_t.items():
            for piece, chance in pieces.items():
                self._known[piece][kind] = chance
        # Kinds of which there are pieces that HanTa does not know.
        self._open = [
            (kind, tagger.Int_t + tagger.LP_hapax_t[kind], tagger.LP_len_t[kind], tagger.LP_s_t[kind])
            for kind in tagger.LP_m_t
            if kind in tagger.LP_hapax_t and kind in tagger.LP_s_t
        ]
        # By the ending that counts for each of them, and the length.
        self._guessed: dict[tuple[tuple[str, ...], int], Mapping[int, float]] = {}
        self._endings = {ending for _, _, _, endings in self._open for ending in endings}
        self._final: Mapping[State, list[tuple[int, float]]] = tagger.LP_trans_final
        self._reachable: Mapping[int, frozenset[int]] = tagger.reachability
        self._followers = {
            state: _followers(following) for state, following in tagger.LP_trans_nonfinal.items()
        }
        self._leading_to: dict[int, dict[State, _Followers]] = {}

    def parts_of_speech(self, word: str) -> list[tuple[int, float]]:
        """What a word may be, the likeliest first, as `HanoverTagger.analyze_forward` returns it."""
        table = self._filled(word, self._followers, known_only=False)
        ends: dict[State, float] = {}
        for state, chance in table[-1].items():
            for kind, step in self._final.get(state, ()):
                total = chance + step
                new = (state[1], kind)
                if total > ends.get(new, _LEAST):
                    ends[new] = total
        found: dict[int, float] = {}
        for (_, kind), chance in ends.items():
            found[-kind] = logaddexp(found[-kind], chance) if -kind in found else chance
        return sorted(found.items(), key=lambda item: item[1], reverse=True) or [(_UNKNOWN, 0)]

    def morphemes(self, word: str, part_of_speech: int) -> list[tuple[int, int]]:
        """The pieces of a word that is a part of speech, as `HanoverTagger.analyze_viterbi` returns them."""
        following = self._leading_to.get(part_of_speech)
        if following is None:
            following = self._leading_to[part_of_speech] = self._followers_to(part_of_speech)
        for known_only in (True, False):
            path = self._path(word, part_of_speech, following, known_only)
            if path is not None:
                return path
        length = len(word)
        return [(_UNKNOWN, length), (_END_UNKNOWN, length + 1)]

    def _followers_to(self, part_of_speech: int) -> dict[State, _Followers]:
        reachable = self._reachable.get(part_of_speech, frozenset())
        return {
            state: _followers(
                (kind, chance) for kind, chance in followers.chances.items() if kind in reachable
            )
            for state, followers in self._followers.items()
        }

    def _path(
        self, word: str, part_of_speech: int, following: Mapping[State, _Followers], known_only: bool
    ) -> list[tuple[int, int]] | None:
        length = len(word)
        back: _Ways = [{} for _ in range(length + 1)]
        table = self._filled(word, following, known_only, back)
        # HanTa keeps one way for each last piece, and of these the best.
        ends: dict[int, tuple[float, State]] = {}
        for state, chance in table[-1].items():
            for kind, step in self._final.get(state, ()):
                if kind == part_of_speech:
                    total, last = chance + step, state[1]
                    if total > (ends[last][0] if last in ends else _LEAST):
                        ends[last] = (total, state)
                    break
        if not ends:
            return None
        _, before = max(ends.values(), key=lambda end: end[0])
        path = [(part_of_speech, length + 1)]
        state, place = before, length
        while place > 0:
            path.append((state[1], place))
            state, place = back[place][state]
        return path[::-1]

    def _filled(
        self, word: str, following: Mapping[State, _Followers], known_only: bool, back: _Ways | None = None
    ) -> list[dict[State, float]]:
        """The likeliest way to each state at each place of a word; `back` is told where each comes from."""
        table: list[dict[State, float]] = [{} for _ in range(len(word) + 1)]
        table[0][_BEGINNING] = 0
        for start, row in enumerate(table):
            pieces: list[tuple[int, Mapping[int, float]]] | None = None
            for state, chance in _best(row):
                followers = following.get(state)
                if followers is None or not followers.chances:
                    continue
                if pieces is None:
                    pieces = self._pieces_from(word, start, known_only)
                for end, piece in pieces:
                    reached = table[end]
                    for kind in _in_order(piece, followers):
                        total = chance + followers.chances[kind] + piece[kind]
                        new = (state[1], kind)
                        if total > reached.get(new, _LEAST):
                            reached[new] = total
                            if back is not None:
                                back[end][new] = (state, start)
        return table

    def _pieces_from(self, word: str, start: int, known_only: bool) -> list[tuple[int, Mapping[int, float]]]:
        """The pieces of a word from a place on that may be something: where each ends, and its chances."""
        found: list[tuple[int, Mapping[int, float]]] = []
        length = len(word)
        for end in range(start + 1, length + 1):
            piece = word[start:end]
            known = self._known.get(piece)
            if known_only or (length >= 4 and end - start <= 2):
                if known is not None:
                    found.append((end, known))
                continue
            guesses = self._guesses(piece, length)
            chances = guesses if known is None else {**guesses, **known}
            if chances:
                found.append((end, chances))
        return found

    def _guesses(self, piece: str, word_length: int) -> Mapping[int, float]:
        """What a piece may be without being known as that, with the chances."""
        length = len(piece)
        counted = min(length, _LONGEST_KNOWN_LENGTH)
        endings = tuple(piece[-n:] for n in _ENDINGS if length > n and piece[-n:] in self._endings)
        guesses = self._guessed.get((endings, counted))
        if guesses is None:
            guesses = self._guessed[endings, counted] = {
                kind: guess
                for kind, fixed, lengths, chances in self._open
                if (guess := fixed + lengths[counted] + _of_longest(endings, chances)) > -math.inf
            }
        if length == word_length:
            return {kind: guess - _WHOLLY_UNKNOWN for kind, guess in guesses.items()}
        return guesses


def _of_longest(endings: Iterable[str], chances: Mapping[str, float]) -> float:
    """The chance of the longest ending that there is one of."""
    return next((chances[ending] for ending in endings if ending in chances), chances[""])


def _followers(following: Iterable[tuple[int, float]]) -> _Followers:
    chances = dict(following)
    return _Followers(chances, {kind: place for place, kind in enumerate(chances)})


def _best(row: Mapping[State, float]) -> list[tuple[State, float]]:
    """The states of a place that are worth following."""
    if len(row) <= _FOLLOWED:
        return list(row.items())
    least = sorted(row.values(), reverse=True)[_FOLLOWED] - _NEARLY
    return [(state, chance) for state, chance in row.items() if chance >= least]


def _in_order(piece: Mapping[int, float], followers: _Followers) -> list[int]:
    """What a piece may be behind a state, in the order in which HanTa tries it."""
    kinds = [kind for kind in piece if kind in followers.chances]
    if len(kinds) > 1:
        kinds.sort(key=followers.order.__getitem__)
    return kinds
