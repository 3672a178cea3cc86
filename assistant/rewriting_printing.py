"""What `gewonetaal simplify` prints for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from assistant import messages
from assistant.model import Readability
from assistant.simplify.report import FidelityReport, LetterPurpose
from assistant.simplify.simplification import HardWord, SentenceState, Simplification

_WIDTH = 88


def print_simplification(result: Simplification) -> None:
    """Prints the rewrite, what was done to each sentence, the measures, and what to check."""
    print(result.text)
    print(f"\n{messages.REWRITE_STATUSES[result.status]}")
    _print_measures(result.before, result.after)
    _print_sentences(result)
    _print_report(result.report)
    _print_words(result.hard_words)


def _print_measures(before: Readability, after: Readability) -> None:
    print()
    for name, old, new in (
        (messages.REWRITE_MEASURES["level"], before.level, after.level),
        (messages.REWRITE_MEASURES["lint"], before.lint, after.lint),
        (
            messages.REWRITE_MEASURES["words_per_sentence"],
            before.words_per_sentence,
            after.words_per_sentence,
        ),
        (messages.REWRITE_MEASURES["words"], before.words, after.words),
    ):
        print(f"{name:45}{_number(old):>7} -> {_number(new):>7}")


def _print_sentences(result: Simplification) -> None:
    for sentence in result.sentences:
        if sentence.state is SentenceState.UNCHANGED and not sentence.findings:
            continue
        print(f"\n- {_single(sentence.before)}")
        if sentence.after != sentence.before:
            print(
                textwrap.fill(
                    _single(sentence.after), _WIDTH, initial_indent="  → ", subsequent_indent="    "
                )
            )
        for change in sentence.changes:
            print(f"    {messages.REWRITE_CHANGES[change.kind]}")
        for finding in sentence.findings:
            print(
                textwrap.fill(
                    f"! {finding.message}", _WIDTH, initial_indent="    ", subsequent_indent="      "
                )
            )


def _print_report(report: FidelityReport) -> None:
    print(f"\n{messages.REWRITE_FACTS.format(count=report.facts)}")
    for title, facts in (
        (messages.REWRITE_LOST_TITLE, report.lost),
        (messages.REWRITE_ADDED_TITLE, report.added),
    ):
        if facts:
            print(title)
        for fact in facts:
            print(f"  - {_single(fact.text)} ({messages.FACT_KINDS[fact.kind]})")
    if not (report.lost or report.added):
        print(messages.REWRITE_NOTHING_LOST)
    if report.purpose.found:
        _print_purpose(report.purpose)


def _print_purpose(purpose: LetterPurpose) -> None:
    for title, quotes in (
        (messages.PURPOSE_SAYS, purpose.says),
        (messages.PURPOSE_DO, purpose.do),
        (messages.PURPOSE_WHEN, purpose.before_when),
        (messages.PURPOSE_OBJECTION, purpose.objection),
        (messages.PURPOSE_ASK, purpose.whom_to_ask),
    ):
        if quotes:
            print(f"\n{title}")
        for quote in quotes:
            print(textwrap.fill(f"„{_single(quote)}”", _WIDTH, initial_indent="  ", subsequent_indent="  "))


def _print_words(found: Iterable[HardWord]) -> None:
    explained = [word for word in found if not word.replaced and (word.explanation or word.suggestion)]
    if explained:
        print(f"\n{messages.REWRITE_WORDS_LEFT}")
    for word in explained:
        instead = messages.REWRITE_INSTEAD.format(words=word.suggestion) if word.suggestion else ""
        line = " ".join(filter(None, (word.explanation, instead)))
        print(
            textwrap.fill(
                f"{_single(word.word)}: {line}", _WIDTH, initial_indent="  ", subsequent_indent="    "
            )
        )


def _single(text: str) -> str:
    return " ".join(text.split())


def _number(value: float | int | None) -> str:
    return "-" if value is None else str(value).replace(".", ",")
