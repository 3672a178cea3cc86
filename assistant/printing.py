"""What the command line prints for people."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping, Sequence
from types import TracebackType

from assistant import messages
from assistant.documents.reading import Corpus
from assistant.faithfulness.finding import Finding, Verdict
from assistant.model import Answer, Document, DocumentStatus, Retrieved
from assistant.plain_check import PlainStatus, Problem, ProblemKind
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.lint import ADULTS_WITH_TROUBLE
from assistant.readability.score import LONGEST_SENTENCE, TextScore

_WIDTH = 88


def print_answer(answer: Answer) -> None:
    """Prints an answer, its notices, the words it explains, its sources and what others ask."""
    for line in answer.text.splitlines():
        print(textwrap.fill(line, _WIDTH, subsequent_indent="  " if line.startswith("- ") else ""))
    label = messages.STRENGTH_LABELS.get(answer.strength)
    if label and answer.citations:
        sure = f"Hoe zeker is dit? {label}: {messages.STRENGTH_EXPLANATIONS[answer.strength]}"
        print(f"\n{textwrap.fill(sure, _WIDTH)}")
    for notice in answer.notices:
        print(f"\n{textwrap.fill(notice, _WIDTH)}")
    if answer.terms:
        print()
    for term in answer.terms:
        print(textwrap.fill(f"{term.term}: {term.explanation}", _WIDTH))
    for citation in answer.citations:
        where = f"bladzijde {citation.page}" if citation.page is not None else ""
        place = ", ".join(
            filter(None, (citation.title, messages.STATUS_LABELS[citation.document_status], where))
        )
        print(f"\n{citation.marker} {place}\n    {citation.section}")
        print(textwrap.indent(_wrapped(citation.quote), "    "))
        for other in citation.other_sources:
            print(f"    Staat ook in: {other.title}")
    if answer.related:
        print(f"\n{messages.RELATED}")
    for question in answer.related:
        print(textwrap.fill(f"- {question}", _WIDTH, subsequent_indent="  "))


def print_results(
    results: Sequence[Retrieved],
    documents: Mapping[str, Document],
    statuses: Mapping[str, DocumentStatus],
) -> None:
    """Prints the passages of a search with their places and scores."""
    if not results:
        print(messages.NOT_FOUND)
    for rank, result in enumerate(results, start=1):
        passage = result.passage
        status = messages.STATUS_LABELS[statuses[passage.document]]
        print(f"{rank}. {documents[passage.document].short_title} ({status}), {passage.section_path}")
        print(f"   {passage.id}  score {result.score:.3f}")
        print(textwrap.indent(_wrapped(passage.text), "   "), end="\n\n")


def print_verdict(verdict: Verdict, omitted: Sequence[Finding] | None = None) -> None:
    """Prints whether a text is faithful to its source, and what is wrong or left out."""
    if verdict.problem is not None:
        print(verdict.findings[0].message)
        return
    print(messages.CHECK_FAITHFUL if verdict.faithful else messages.CHECK_UNFAITHFUL)
    for finding in verdict.findings:
        print(textwrap.fill(finding.message, _WIDTH, initial_indent="- ", subsequent_indent="  "))
    if omitted is not None:
        print(f"\n{messages.CHECK_INCOMPLETE if omitted else messages.CHECK_COMPLETE}")
        for finding in omitted:
            print(textwrap.fill(finding.message, _WIDTH, initial_indent="- ", subsequent_indent="  "))


def print_score(score: TextScore) -> None:
    """Prints the measures of a text as a table, and what makes its sentences hard."""
    measures = score.readability
    if measures.words_per_sentence is None:
        print(messages.READING_UNDEFINED)
    else:
        if measures.level is not None:
            trouble = messages.READING_TROUBLE.format(percent=ADULTS_WITH_TROUBLE[measures.level])
            print(f"De tekst is {messages.READING_LEVELS[measures.level]}. {trouble}\n")
        for name, value in (
            ("Niveau (1 makkelijk, 4 heel moeilijk)", measures.level),
            ("LiNT, schatting (0 makkelijk, 100 moeilijk)", measures.lint),
            ("Flesch-Douma (100 makkelijk, 0 moeilijk)", measures.flesch_douma),
            ("Woorden", measures.words),
            ("Zinnen", measures.sentences),
            ("Woorden per zin", measures.words_per_sentence),
        ):
            print(f"{name:45}{'-' if value is None else str(value).replace('.', ','):>7}")
        print(f"\n{textwrap.fill(messages.READING_ESTIMATE, _WIDTH)}")
    found = [sentence for sentence in score.sentences if sentence.findings]
    if score.sentences and not found:
        print(f"\n{messages.READING_NOTHING}")
    for sentence in found:
        print(f"\n{_wrapped(sentence.text)}")
        for finding in sentence.findings:
            print(textwrap.fill(_told(finding), _WIDTH, initial_indent="  - ", subsequent_indent="    "))


def _told(finding: ReadingFinding) -> str:
    """A finding as one line: kind, words, what is hard about them, and what could stand there."""
    words = "" if finding.kind is ReadingKind.LONG_SENTENCE else f" „{' '.join(finding.words.split())}”"
    instead = f" Bijvoorbeeld: {finding.suggestion}." if finding.suggestion else ""
    meaning = f" {finding.explanation}" if finding.explanation else ""
    return f"{messages.READING_KINDS[finding.kind]}{words}: {finding.message}{instead}{meaning}"


def print_plain_status(found: Sequence[PlainStatus], complete: Sequence[str]) -> None:
    """Prints how far the plain layer of each document is."""
    for item in found:
        whole = " (must be complete)" if item.document in complete else ""
        print(f"{item.document}{whole}: {100 * item.coverage:.0f} % written")
        print(
            f"  passages {item.written} of {item.passages}, titles {item.titles_written} of {item.titles}, "
            f"stale {item.stale}, drafts {item.drafts}, checked {item.checked}, approved {item.approved}, "
            f"taken away {item.withdrawn}, findings accepted {item.accepted}"
        )
        if item.words_per_sentence is not None and item.short_enough is not None:
            level = "-" if item.level is None else str(item.level)
            print(
                f"  {item.words_per_sentence} words a sentence, reading level {level}, "
                f"{100 * item.short_enough:.0f} % of the records has no sentence over {LONGEST_SENTENCE}"
            )


def print_plain_problems(found: Mapping[str, Sequence[Problem]], complete: Sequence[str]) -> None:
    """Prints what is wrong with the records of each document; missing ones are counted only."""
    for document, problems in found.items():
        missing = [problem for problem in problems if problem.kind is ProblemKind.MISSING]
        whole = " (must be complete)" if document in complete else ""
        print(f"{document}{whole}: {len(problems) - len(missing)} problems, {len(missing)} records missing")
        for problem in problems:
            if problem.kind is ProblemKind.MISSING and document not in complete:
                continue
            line = f"{problem.subject} {problem.kind.value}: {problem.message}"
            print(textwrap.fill(line, _WIDTH, initial_indent="  ", subsequent_indent="    "))


def print_readings(corpus: Corpus) -> None:
    """Prints what was read of each document, and what could not be placed."""
    for document, reading in zip(corpus.documents, corpus.readings, strict=True):
        print(
            f"{document.id}: {len(reading.passages)} passages, {len(reading.titles)} titles, "
            f"{len(reading.noise)} pieces left out, {len(reading.unplaced)} not placed"
        )
        for piece in reading.unplaced:
            print(f"  not placed: {piece}")


class ProgressBar:
    """A progress bar on standard error; nothing is shown when there is nothing to do."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = False

    def __enter__(self) -> ProgressBar:
        return self

    def show(self, done: int, total: int) -> None:
        """Shows that `done` of `total` are done."""
        if done >= total and not self._shown:
            return
        self._shown = True
        filled = round(30 * done / max(total, 1))
        bar = "#" * filled + "." * (30 - filled)
        print(f"\r{self._title} [{bar}] {done}/{total}", end="", file=sys.stderr, flush=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            print(file=sys.stderr)


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, _WIDTH) for line in text.splitlines() if line.strip())
