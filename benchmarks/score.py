"""How fast texts are measured on one core, with textstat's Flesch score of the same text as the baseline.

    .venv/bin/python benchmarks/score.py [--words 20000]

The text is the client's documents, each sentence once. `measure` gives the numbers of an answer, `score`
also what makes each sentence hard. The words of the documents are in the cache of analyses, as in use;
`--cold` leaves it out.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable

from assistant.documents.reading import read_corpus
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tokens import words
from assistant.readability.flesch import flesch_douma
from assistant.readability.score import ReadingMeasure
from assistant.settings import load_settings

_PART = 200  # words of one text, about a page


def main() -> None:
    """Prints words a minute for each, and the ratio of their times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, default=20_000, help="how many words (default: 20000)")
    parser.add_argument("--cold", action="store_true", help="without the cache of analyses")
    options = parser.parse_args()
    settings = load_settings()
    texts = _texts([passage.text for passage in read_corpus(settings.corpus).passages], options.words)
    start = time.perf_counter()
    measure = ReadingMeasure.load(settings, Lemmatizer(None if options.cold else settings.cache_dir))
    measure.score("De gemeente bouwt huizen.")
    print(f"loading: {time.perf_counter() - start:.1f} s")
    count = sum(len(words(text)) for text in texts)
    baseline = _seconds(flesch_douma, texts)
    for name, run in (("measure", measure.measure), ("score", measure.score), ("score again", measure.score)):
        taken = _seconds(run, texts)
        print(
            f"{name}: {60 * count / taken:,.0f} words a minute; {taken / baseline:.1f} times textstat's time"
        )
    print(f"textstat: {60 * count / baseline:,.0f} words a minute")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


def _texts(passages: list[str], most: int) -> list[str]:
    """Texts of about a page, of so many words in all."""
    texts, current, total = [], "", 0
    for passage in passages:
        current = f"{current}\n\n{passage}".strip()
        if len(words(current)) >= _PART:
            texts.append(current)
            total += len(words(current))
            current = ""
        if total >= most:
            break
    return texts


def _seconds(run: Callable[[str], object], texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        run(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
