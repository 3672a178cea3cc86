"""How fast texts are rewritten by rule on one core, with the reading measure of the same texts as baseline.

    .venv/bin/python benchmarks/simplify.py [--words 5000]

The texts are the client's documents, a passage at a time. The words of the documents are in the cache of
analyses, as in use.
"""

from __future__ import annotations

import argparse
import time

from assistant.documents.reading import read_corpus
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tokens import words
from assistant.readability.score import ReadingMeasure
from assistant.settings import load_settings
from assistant.simplify.simplifier import Simplifier


def main() -> None:
    """Prints words a minute for both, and the ratio of their times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, default=5_000, help="how many words (default: 5000)")
    options = parser.parse_args()
    settings = load_settings().model_copy(update={"model": None})
    texts: list[str] = []
    count = 0
    for passage in read_corpus(settings.corpus).passages:
        if count >= options.words:
            break
        texts.append(passage.text)
        count += len(words(passage.text))
    lemmatizer = Lemmatizer(settings.cache_dir)
    start = time.perf_counter()
    simplifier = Simplifier.load(settings, lemmatizer)
    simplifier.simplify("De gemeente bouwt huizen.")
    print(f"loading: {time.perf_counter() - start:.1f} s")
    measure = ReadingMeasure.load(settings, lemmatizer)
    start = time.perf_counter()
    for text in texts:
        measure.score(text)
    baseline = time.perf_counter() - start
    start = time.perf_counter()
    for text in texts:
        simplifier.simplify(text)
    rewriting = time.perf_counter() - start
    print(f"reading measure: {60 * count / baseline:,.0f} words a minute")
    print(f"rewriting: {60 * count / rewriting:,.0f} words a minute, ratio {rewriting / baseline:.1f}")


if __name__ == "__main__":
    main()
