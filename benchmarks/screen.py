"""How long the screening of a question takes, with telling its language as the baseline.

    .venv/bin/python benchmarks/screen.py

The questions are those of the evaluation; then one text of 500, 1,000, 2,000 and 4,000 signs, which
should take twice as long each time.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from assistant.dutch.language import detect_language
from assistant.guard import screen_question
from assistant.settings import Settings
from eval.cases import load_cases

_LONG = "Ik wil graag weten wat de gemeente doet voor mijn buurt en voor mensen zoals ik. "


def main() -> None:
    """Prints median and largest time in milliseconds, and the ratio to the baseline."""
    settings = Settings(max_question_length=10_000)
    questions = [case.question for case in load_cases().questions]
    for question in questions:
        screen_question(question, settings)
    times = [_milliseconds(lambda q=question: screen_question(q, settings)) for question in questions]
    baseline = [_milliseconds(lambda q=question: detect_language(q)) for question in questions]
    ratio = statistics.median(times) / statistics.median(baseline)
    print(
        f"{len(questions)} questions: median {statistics.median(times):.2f} ms, most {max(times):.1f} ms; "
        f"{ratio:.0f} times the telling of the language"
    )
    for length in (500, 1_000, 2_000, 4_000):
        text = (_LONG * 60)[:length]
        print(f"{length} signs: {_milliseconds(lambda t=text: screen_question(t, settings)):.1f} ms")


def _milliseconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
