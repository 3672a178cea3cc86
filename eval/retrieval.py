"""How well passages are found: Recall@k and MRR, against three baselines in the same run.

    python -m eval.retrieval [--half tuning|reporting|all] [--markdown] [--misses]

A question counts as found at rank r when the r-th result (or a near-duplicate collapsed into it)
contains a quote of a passage that the case names. For a question that needs several passages,
recall is the share of them that was found. Questions without such passages (most unanswerable
ones) cannot be scored and are counted apart.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean

from eval.baselines import plain_bm25, tutorial_pipeline, vectors_alone
from eval.cases import Half, Question, in_half, load_questions

DEPTH = 10
CUTOFFS = (1, 5, 10)

# A search gives, best first, the texts of its results; a result is a tuple of texts because
# near-duplicates that were collapsed into it count as well.
Search = Callable[[str], Sequence[tuple[str, ...]]]


@dataclass(frozen=True)
class Scores:
    """Retrieval measures of one question, 0 to 1, higher is better."""

    recall: tuple[float, ...]
    reciprocal_rank: float


def normalise(text: str) -> str:
    """The text with every run of white space as one space, for comparing quotes."""
    return " ".join(text.split())


def score(question: Question, results: Sequence[tuple[str, ...]]) -> Scores | None:
    """The measures of one question, or `None` when the case names no passage to find."""
    needed = [normalise(item.quote) for item in question.passages]
    if not needed:
        return None
    spare = [normalise(item.quote) for item in question.alternatives]
    texts = [[normalise(text) for text in result] for result in results]

    def found_within(k: int) -> int:
        """How many of the needed passages, or of those that would do instead, the first k results hold."""
        found = 0
        for result in texts[:k]:
            held = sum(any(quote in text for text in result) for quote in needed)
            found += held or any(quote in text for quote in spare for text in result)
        return found

    recall = tuple(min(1.0, found_within(k) / len(needed)) for k in CUTOFFS)
    ranks = [
        rank
        for rank, result in enumerate(texts[:DEPTH], start=1)
        if any(quote in text for quote in (*needed, *spare) for text in result)
    ]
    return Scores(recall, 1 / ranks[0] if ranks else 0.0)


def evaluate(questions: Sequence[Question], search: Search) -> dict[str, Scores]:
    """The measures per question id; questions that cannot be scored are left out."""
    scored = {question.id: score(question, search(question.question)) for question in questions}
    return {key: value for key, value in scored.items() if value is not None}


def rows(questions: Sequence[Question], scores: dict[str, Scores]) -> list[tuple[str, int, list[float]]]:
    """Means over all, per kind and per register: name, number scored, Recall@1/5/10 and MRR."""
    groups: dict[str, list[Scores]] = defaultdict(list)
    for question in questions:
        if question.id in scores:
            for name in ("all", f"kind: {question.kind}", f"register: {question.register_}"):
                groups[name].append(scores[question.id])
    return [
        (
            name,
            len(group),
            [mean(s.recall[i] for s in group) for i in range(len(CUTOFFS))]
            + [mean(s.reciprocal_rank for s in group)],
        )
        for name, group in sorted(groups.items())
    ]


def _assistant_search() -> Search:
    from assistant.answering import Assistant

    assistant = Assistant.load()
    assistant.wait_until_ready()

    def search(question: str) -> list[tuple[str, ...]]:
        found = assistant.retrieve(question, k=DEPTH)
        return [(item.passage.text, *(other.quote for other in item.other_sources)) for item in found]

    return search


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table of the assistant and its baselines."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.retrieval", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--half", choices=["tuning", "reporting", "all"], default="tuning")
    parser.add_argument("--only", help="measure only the search of this name")
    parser.add_argument(
        "--misses", action="store_true", help="list the questions whose passage is not in the first five"
    )
    options = parser.parse_args(arguments)
    questions = in_half(load_questions(), None if options.half == "all" else Half(options.half))
    searches: dict[str, Callable[[], Search]] = {
        "Gewone Taal": _assistant_search,
        "words alone (BM25)": plain_bm25,
        "vectors alone": vectors_alone,
        "LangChain tutorial": tutorial_pipeline,
    }
    print("| search | group | n | Recall@1 | Recall@5 | Recall@10 | MRR |\n|---|---|---|---|---|---|---|")
    for name, make in searches.items():
        if options.only and options.only.casefold() not in name.casefold():
            continue
        search = make()
        scores = evaluate(questions, search)
        for group, n, values in rows(questions, scores):
            print(f"| {name} | {group} | {n} | " + " | ".join(f"{value:.3f}" for value in values) + " |")
        if options.misses and name == "Gewone Taal":
            _print_misses(questions, scores, search)
    print(
        f"\n{len(questions)} questions; {len(questions) - len(scores)} name no passage (not scored)",
        file=sys.stderr,
    )
    return 0


def _print_misses(questions: Sequence[Question], scores: dict[str, Scores], search: Search) -> None:
    for question in questions:
        if question.id in scores and scores[question.id].recall[1] < 1:
            print(f"\n{question.id} [{question.kind}] {question.question}")
            for item in question.passages:
                print(f"   wanted: {item.document}: {item.quote}")
            for result in search(question.question)[:3]:
                print(f"   found:  {normalise(result[0])[:150]}")


if __name__ == "__main__":
    raise SystemExit(main())
