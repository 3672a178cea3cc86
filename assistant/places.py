"""Places by name: telling that a passage is about another place than the question."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from assistant.dutch.tokens import fold
from assistant.errors import CorpusError

FILE = "places.toml"


@dataclass(frozen=True)
class Places:
    """The places that a municipality's residents name (corpus/places.toml), folded to lower case.

    `whole` are large parts of the municipality, `narrow` neighbourhoods and places around it.
    """

    narrow: re.Pattern[str]
    whole: re.Pattern[str]

    @classmethod
    def of(cls, narrow: list[str], whole: list[str]) -> Places:
        """Places with these names."""
        return cls(_pattern(narrow), _pattern(whole))

    def only_elsewhere(self, question: str, passage: str) -> str | None:
        """The first place of the question, where the passage names places and none of the question's.

        `None` as well when the question names no place, or the passage is about a large part of the
        municipality or about all of it.
        """
        asked = [match.group() for match in self.narrow.finditer(question)]
        if not asked or self.whole.search(passage):
            return None
        told = {_plain(match.group()) for match in self.narrow.finditer(passage)}
        if not told or told & {_plain(place) for place in asked}:
            return None
        return next((name for name in asked if name[0].isupper()), asked[0].capitalize())


def load_places(corpus: Path) -> Places:
    """Reads the places of a corpus; there are none where it has no such file.

    Raises:
        CorpusError: the file cannot be read.
    """
    file = corpus / FILE
    if not file.exists():
        return Places.of([], [])
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        return Places.of([*content["parts"], *content["around"]], content["whole"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CorpusError(f"cannot read {str(file)!r}: {error!r}") from error


def _pattern(names: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in names)
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)", re.IGNORECASE)


def _plain(name: str) -> str:
    return fold(name).replace("-", " ")
