"""How right the answers are: outcome, facts, sources, length, against the frozen questions.

    python -m eval.answers [--half tuning|reporting|all] [--show]

- status: the outcome (answered, partial, not_found) is one that the case allows
- facts: every fact that must be there is in the answer or in the quotes of its sources
- mistakes: the text of the answer holds something that must not be said (lower is better)
- source: one of the cited passages is one that the case names
- words: words in the text of the answer, markers and introduction included
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from assistant.answering import Assistant
from assistant.documents.mending import strip_markup
from assistant.dutch.tokens import words
from assistant.model import Answer, AnswerStatus
from eval.cases import Fact, Half, Question, in_half, load_questions
from eval.retrieval import normalise


@dataclass(frozen=True)
class AnswerScores:
    """The measures of one answer; `None` where the case says nothing about a measure."""

    status: bool
    facts: bool | None
    mistake: bool | None
    source: bool | None
    words: int
    milliseconds: float


def score(question: Question, answer: Answer) -> AnswerScores:
    """Scores one answer against its case."""
    told = strip_markup(answer.text)
    quotes = " ".join(strip_markup(citation.quote) for citation in answer.citations)
    wanted = [normalise(item.quote) for item in (*question.passages, *question.alternatives)]
    cited = [normalise(c.quote) for c in answer.citations]
    return AnswerScores(
        status=answer.status in question.status,
        facts=all(_says(f"{told} {quotes}", fact) for fact in question.must) if question.must else None,
        mistake=any(_says(told, fact) for fact in question.must_not) if question.must_not else None,
        source=(
            any(quote in text for quote in wanted for text in cited)
            if question.passages and AnswerStatus.NOT_FOUND not in question.status
            else None
        ),
        words=len(words(told)),
        milliseconds=answer.timings.total,
    )


def _says(text: str, fact: Fact) -> bool:
    flat = normalise(text).casefold()
    return any(piece.casefold() in flat for piece in fact.any_of)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table, and with --show every answer."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.answers", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--half", choices=["tuning", "reporting", "all"], default="tuning")
    parser.add_argument("--show", action="store_true", help="print every question with its answer")
    options = parser.parse_args(arguments)
    questions = in_half(load_questions(), None if options.half == "all" else Half(options.half))
    assistant = Assistant.load()
    assistant.wait_until_ready()
    groups: dict[str, list[AnswerScores]] = defaultdict(list)
    for question in questions:
        answer = assistant.answer(question.question)
        scores = score(question, answer)
        for name in ("all", f"kind: {question.kind}", f"register: {question.register_}"):
            groups[name].append(scores)
        if options.show:
            _show(question, answer, scores)
    print("| group | n | status | facts | mistakes | source | words (median) | ms (median) |")
    print("|---|---|---|---|---|---|---|---|")
    for name, group in sorted(groups.items()):
        cells = [
            _share([s.status for s in group]),
            _share([s.facts for s in group]),
            _share([s.mistake for s in group]),
            _share([s.source for s in group]),
            f"{median(s.words for s in group):.0f}",
            f"{median(s.milliseconds for s in group):.0f}",
        ]
        print(f"| {name} | {len(group)} | " + " | ".join(cells) + " |")
    return 0


def _share(values: Sequence[bool | None]) -> str:
    scored = [value for value in values if value is not None]
    return f"{mean(scored):.2f} ({sum(scored)}/{len(scored)})" if scored else "-"


def _show(question: Question, answer: Answer, scores: AnswerScores) -> None:
    bad = [
        name
        for name, ok in (("status", scores.status), ("facts", scores.facts), ("source", scores.source))
        if ok is False
    ]
    bad += ["MISTAKE"] if scores.mistake else []
    print(
        f"\n=== {question.id} [{question.kind}] {question.question}\n"
        f"    {answer.status} {answer.strength} {' '.join(bad)}"
    )
    print("    " + answer.text.replace("\n", "\n    "))


if __name__ == "__main__":
    raise SystemExit(main())
