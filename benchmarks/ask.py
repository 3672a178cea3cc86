"""How long an answer takes: 400 questions in one process, as a ratio to the nearest-vector search alone.

    python benchmarks/ask.py [--count 400]

The baseline, in the same run and on the same questions, embeds the question and asks Chroma for the
nearest ten entries: what any assistant with these vectors has to do at least.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable
from statistics import median, quantiles

from assistant.answering import Assistant
from eval.cases import load_questions


def milliseconds(work: Callable[[str], object], questions: list[str]) -> list[float]:
    """The wall-clock time of each piece of work."""
    times = []
    for question in questions:
        started = time.perf_counter()
        work(question)
        times.append(1000 * (time.perf_counter() - started))
    return times


def main() -> None:
    """Prints medians, 95th percentiles and the ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=400)
    count = parser.parse_args().count
    questions = list(itertools.islice(itertools.cycle(q.question for q in load_questions()), count))
    started = time.perf_counter()
    assistant = Assistant.load()
    loaded = time.perf_counter()
    assistant.wait_until_ready()
    ready = time.perf_counter()
    vectors = assistant.library.retriever.vectors
    assert vectors is not None
    baseline = milliseconds(lambda question: vectors.search([question], 10), questions)
    answers = milliseconds(assistant.answer, questions)
    print(f"load: words {loaded - started:.1f} s, vectors {ready - loaded:.1f} s")
    for name, times in (("nearest vectors", baseline), ("answer", answers)):
        print(f"{name}: median {median(times):.0f} ms, 95th percentile {quantiles(times, n=20)[-1]:.0f} ms")
    print(f"ratio of the medians: {median(answers) / median(baseline):.1f}")


if __name__ == "__main__":
    main()
