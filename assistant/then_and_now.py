"""What an older agreement said and the newer one says on a subject (`corpus/then_and_now.toml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from assistant.corpus_files import read_toml
from assistant.documents.reading import Corpus
from assistant.errors import CorpusError
from assistant.model import Passage

FILE = "then_and_now.toml"


class _Pair(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    subject: str = Field(min_length=1)
    then: str = Field(min_length=1)
    now: str = Field(min_length=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pair: tuple[_Pair, ...] = ()


@dataclass(frozen=True)
class Pair:
    """Two passages, by id, on the same `subject`: what an older document said, and a newer one."""

    subject: str
    then: str
    now: str


class ThenAndNow:
    """The pairs, found by either end; the order is that of the file, the closest first."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self.pairs = tuple(pairs)
        self._by_then = _grouped((pair.then, pair) for pair in self.pairs)
        self._by_now = _grouped((pair.now, pair) for pair in self.pairs)

    def later(self, passage_id: str) -> tuple[Pair, ...]:
        """The pairs that say what came after this passage."""
        return self._by_then.get(passage_id, ())

    def earlier(self, passage_id: str) -> tuple[Pair, ...]:
        """The pairs that say what was before this passage."""
        return self._by_now.get(passage_id, ())


def _grouped(items: Iterable[tuple[str, Pair]]) -> Mapping[str, tuple[Pair, ...]]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for key, pair in items:
        groups[key].append(pair)
    return {key: tuple(pairs) for key, pairs in groups.items()}


def load_then_and_now(folder: Path, corpus: Corpus) -> ThenAndNow:
    """Reads the pairs; an absent file has none.

    Raises:
        CorpusError: The file is not valid, a pair stands twice, an end is no passage, or `then` is not of an
            older document than `now`.
    """
    read = read_toml(folder / FILE, _File, "then and now")
    pairs = [Pair(pair.subject, pair.then, pair.now) for pair in read.pair] if read else []
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        then, now = _passage(pair.then, pair, corpus), _passage(pair.now, pair, corpus)
        if corpus.document(then.document).date >= corpus.document(now.document).date:
            raise CorpusError(
                f"{FILE}: {pair.subject!r}: {pair.then!r} is not of an older document than {pair.now!r}"
            )
        if (pair.then, pair.now) in seen:
            raise CorpusError(f"{FILE}: {pair.then!r} and {pair.now!r} stand together twice")
        seen.add((pair.then, pair.now))
    return ThenAndNow(pairs)


def _passage(passage_id: str, pair: Pair, corpus: Corpus) -> Passage:
    passage = corpus.passage(passage_id)
    if passage is None:
        raise CorpusError(f"{FILE}: {pair.subject!r}: there is no passage {passage_id!r}")
    return passage
