"""Fits the numbers of `assistant/readability/lint.toml` that come from tables of words.

The tables (SUBTLEX-NL's frequencies, and nouns with their semantic type) come with LiNT-II's package and are
not part of this project; only what is fitted on them is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.dutch.frequency import common_words, zipf
from assistant.errors import InputError
from assistant.readability.coefficients import coefficients
from assistant.readability.frequency import MOST_LETTERS, pieces

# LiNT's value for a word that SUBTLEX-NL does not hold: log10(10^9 / its number of words).
UNSEEN = 1.36
# The fit is on words of at least this Zipf value; common words count more, as they do in texts.
LEAST = 2.0
_MIDDLE = 4.0
_MOST_WEIGHT = 5.5
_WEIGHT_GROWTH = 0.5
FEWEST_WORDS_OF_PIECE = 150
MOST_PIECES = 60
_SMALLEST = 0.05
_RIDGE = 20.0
FEWEST_NOUNS = 25


@dataclass(frozen=True)
class FrequencyFit:
    """The numbers of the model of `frequency.py`, and its weighted error in Zipf."""

    constant: float
    linear: float
    quadratic: float
    per_letter: float
    pieces: Mapping[str, float]
    error: float


def fit_frequency(table: Mapping[str, float]) -> FrequencyFit:
    """A ridge regression of heard frequencies on wordfreq's, with the pieces of words that matter most."""
    found = sorted(word for word in common_words(LEAST) if len(word) > 2)
    heard = np.array([table.get(word, UNSEEN) for word in found])
    common = np.array([zipf(word) for word in found])
    weight = 10 ** (_WEIGHT_GROWTH * (np.clip(common, LEAST, _MOST_WEIGHT) - LEAST))
    letters = np.array([min(len(word), MOST_LETTERS) for word in found], dtype=float)
    base = np.column_stack([np.ones(len(found)), common - _MIDDLE, (common - _MIDDLE) ** 2, letters])
    of_words = [pieces(word) for word in found]
    counts = Counter(piece for of_word in of_words for piece in of_word)
    names = sorted(name for name, count in counts.items() if count >= FEWEST_WORDS_OF_PIECE)
    matrix = _indicators(of_words, names)
    weights = _ridge(np.column_stack([base, matrix]), heard, weight)
    matters = np.abs(weights[4:]) * np.sqrt(weight @ matrix)
    chosen = sorted(np.argsort(-matters)[:MOST_PIECES])
    kept = np.column_stack([base, matrix[:, chosen]])
    weights = _ridge(kept, heard, weight)
    error = float(np.sqrt(np.average((kept @ weights - heard) ** 2, weights=weight)))
    values = {
        names[column]: round(float(value), 2)
        for column, value in zip(chosen, weights[4:], strict=True)
        if abs(value) >= _SMALLEST
    }
    constant, linear, quadratic, per_letter = (round(float(value), 4) for value in weights[:4])
    return FrequencyFit(constant, linear, quadratic, per_letter, values, error)


def _indicators(of_words: list[list[str]], names: list[str]) -> NDArray[np.float32]:
    places = {name: column for column, name in enumerate(names)}
    matrix = np.zeros((len(of_words), len(names)), dtype=np.float32)
    for row, found in enumerate(of_words):
        for piece in found:
            if piece in places:
                matrix[row, places[piece]] = 1.0
    return matrix


def _ridge(
    matrix: NDArray[np.floating], target: NDArray[np.float64], weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weighted least squares with a penalty on all but the first column, the constant."""
    penalty = np.full(matrix.shape[1], _RIDGE)
    penalty[0] = 0.0
    weighted = matrix * weight[:, None]
    return np.asarray(np.linalg.solve(matrix.T @ weighted + np.diag(penalty), weighted.T @ target))


def read_labels(file: Path) -> dict[str, bool]:
    """Whether a noun is concrete, from lines of noun, tab, "concrete" or "abstract"; others are left out.

    Raises:
        InputError: The file cannot be read or has another form.
    """
    try:
        rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line)
        return {word: label == "concrete" for word, label in rows if label in ("concrete", "abstract")}
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read nouns from {str(file)!r}: {error!r}; give noun, tab, label") from error


def ending_shares(labels: Mapping[str, bool]) -> dict[str, float]:
    """For each ending of `lint.toml` the share of its nouns that are concrete; "" for nouns with none."""
    endings = [ending for ending in coefficients().concrete_endings if ending]
    known = {word: concrete for word, concrete in labels.items() if word.isalpha() and zipf(word) >= LEAST}
    shares = {}
    for ending in endings:
        values = [concrete for word, concrete in known.items() if word.endswith(ending)]
        if len(values) >= FEWEST_NOUNS:
            shares[ending] = round(sum(values) / len(values), 2)
    rest = [concrete for word, concrete in known.items() if not word.endswith(tuple(endings))]
    return {"": round(sum(rest) / len(rest), 2), **shares} if rest else shares


def toml(fit: FrequencyFit, shares: Mapping[str, float]) -> str:
    """The sections of `lint.toml` with these numbers."""
    lines = [
        f"# weighted error: {fit.error:.3f} Zipf",
        "[frequency]",
        f"constant = {fit.constant}",
        f"linear = {fit.linear}",
        f"quadratic = {fit.quadratic}",
        f"per_letter = {fit.per_letter}",
        "",
        "[frequency.pieces]",
        *(f"{json.dumps(piece)} = {value}" for piece, value in sorted(fit.pieces.items())),
    ]
    if shares:
        lines += [
            "",
            "[concrete_endings]",
            *(f"{json.dumps(key)} = {value}" for key, value in shares.items()),
        ]
    return "\n".join(lines)
