"""Which words may stand for each other, and which would say the contrary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.dutch.stopwords import is_stop_word
from assistant.dutch.tokens import fold, words
from assistant.errors import CorpusError

FILE = "equivalents.tsv"
_FIELDS = 3
_MOST_PHRASE_WORDS = 4


@dataclass(frozen=True)
class Entry:
    """A word of the lexicon: what may stand for it, and what would say the contrary."""

    word: str
    equivalents: tuple[str, ...]
    opposites: tuple[str, ...]


class Lexicon:
    """Equivalents and opposites by folded lemma; both work in either direction.

    Phrases of several words count as the set of their content words, "minder maken" so as
    {"minder", "maken"}.
    """

    def __init__(self, entries: Iterable[Entry], key: Callable[[str], str]) -> None:
        self._singles: dict[str, set[str]] = defaultdict(set)
        self._phrases: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._opposites: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            own = key(entry.word)
            for phrase in entry.equivalents:
                self._add(own, _keys(phrase, key), self._singles, self._phrases)
            for phrase in entry.opposites:
                # An opposite of several words says more than the one word: only single ones count.
                self._add(own, _keys(phrase, key), self._opposites, None)

    @staticmethod
    def _add(
        own: str,
        keys: tuple[str, ...],
        singles: dict[str, set[str]],
        phrases: dict[str, list[frozenset[str]]] | None,
    ) -> None:
        if len(keys) == 1 and keys[0] != own:
            singles[own].add(keys[0])
            singles[keys[0]].add(own)
        elif phrases is not None and 1 < len(keys) <= _MOST_PHRASE_WORDS:
            phrases[own].append(frozenset(keys))

    def equivalent(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a word with the keys `one` may stand for one with the keys `other`."""
        others = set(other)
        return any(self._singles[key] & others for key in one if key in self._singles)

    def equivalents(self, keys: Iterable[str]) -> set[str]:
        """The words in whose place a word with these keys may stand, and that may stand in its place."""
        return {other for key in keys for other in self._singles.get(key, ())}

    def phrases(self, keys: Iterable[str]) -> Iterable[frozenset[str]]:
        """The phrases that may stand for a word."""
        return (phrase for key in keys for phrase in self._phrases.get(key, ()))

    def opposite(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a word in the place of the other would say the contrary."""
        others = set(other)
        return any(self._opposites[key] & others for key in one if key in self._opposites)


def _keys(phrase: str, key: Callable[[str], str]) -> tuple[str, ...]:
    all_words = words(phrase)
    kept = [word for word in all_words if not is_stop_word(fold(word)) or fold(word) in _TELLING]
    return tuple(dict.fromkeys(key(word) for word in (kept or all_words)))


# Stop words of search that make the meaning of a phrase.
_TELLING = frozenset("meer minder niet geen beter zonder samen weer veel weinig altijd nooit".split())


def read_entries(file: Path) -> list[Entry]:
    """Read `equivalents.tsv`; an absent file has no entries.

    Raises:
        CorpusError: The file is not UTF-8, a line does not have three fields, or a word stands there twice.
    """
    if not file.exists():
        return []
    found: dict[str, Entry] = {}
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file.name}: not a text in UTF-8: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _FIELDS or not fields[0].strip():
            raise CorpusError(
                f"{file.name}, line {number}: expected a word, its equivalents and its opposites,"
                f" separated by tabs; got {line[:60]!r}"
            )
        word, equivalents, opposites = (field.strip() for field in fields)
        if word.casefold() in found:
            raise CorpusError(f"{file.name}, line {number}: {word!r} stands there twice")
        found[word.casefold()] = Entry(word, _listed(equivalents), _listed(opposites))
    return list(found.values())


def _listed(field: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in field.split(",") if item.strip())
