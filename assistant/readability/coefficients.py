"""The numbers of `lint.toml`, checked."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml
from assistant.errors import ConfigurationError, CorpusError

FILE = Path(__file__).with_name("lint.toml")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Formula(_Strict):
    """LiNT-II's regression on the share of masked words that readers fill in."""

    constant: float
    frequency: float
    dependency_length: float
    content_words_per_clause: float
    proportion_concrete: float


class FrequencyModel(_Strict):
    """SUBTLEX-NL's frequency of a word, from wordfreq's and its spelling."""

    constant: float
    linear: float
    quadratic: float
    per_letter: float
    unseen: float
    compound_listed: tuple[float, float, float, float]
    pieces: dict[str, float]


class Line(_Strict):
    """constant + slope x."""

    constant: float
    slope: float

    def at(self, value: float) -> float:
        """The line's value."""
        return self.constant + self.slope * value


class TextCalibration(_Strict):
    """LiNT's value of a feature over a text, from ours."""

    frequency: Line
    content_words_per_clause: Line
    proportion_concrete: Line


class Coefficients(_Strict):
    """All numbers of the LiNT estimate."""

    formula: Formula
    frequency: FrequencyModel
    text_calibration: TextCalibration
    concrete_endings: dict[str, float]


@lru_cache(maxsize=1)
def coefficients() -> Coefficients:
    """The numbers that come with the package.

    Raises:
        ConfigurationError: The file is missing or not valid.
    """
    try:
        read = read_toml(FILE, Coefficients, "list of coefficients")
    except CorpusError as error:
        raise ConfigurationError(str(error)) from error
    if read is None:
        raise ConfigurationError(f"{FILE.name} is missing; install the package again")
    return read
