"""How fast claims are checked, on one core, with counting shared words as the baseline in the same run.

    .venv/bin/python benchmarks/check.py [--claims 300]

Every claim is checked once, so nothing of a pair is remembered; the words of the documents are, as in use.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time

from assistant.faithfulness.checker import FaithfulnessChecker
from eval.cases import Half, load_cases
from eval.faithfulness import word_overlap


def main() -> None:
    """Prints the speed of the checker, of the baseline, and their ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=300, help="how many claims (default: 300)")
    claims = load_cases().in_half(Half.TUNING).faithfulness[: parser.parse_args().claims]
    start = time.perf_counter()
    checker = FaithfulnessChecker.load()
    checker.check(claims[0].source, claims[0].claim)
    loading = time.perf_counter() - start
    times = []
    for claim in claims:
        start = time.perf_counter()
        checker.check(claim.source, claim.claim)
        times.append(time.perf_counter() - start)
    start = time.perf_counter()
    for claim in claims:
        word_overlap(claim)
    baseline = (time.perf_counter() - start) / len(claims)
    mean = statistics.mean(times)
    print(f"loading and the first claim: {loading:.1f} s")
    print(f"{len(claims)} claims: {1 / mean:.0f} a second, median {statistics.median(times) * 1000:.1f} ms,")
    print(f"  95th percentile {sorted(times)[int(0.95 * len(times))] * 1000:.1f} ms")
    print(f"counting shared words: {1 / baseline:.0f} a second; the ratio of times is {mean / baseline:.0f}")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
