"""The sections of the report of a rewrite, for the file."""

from __future__ import annotations

from datetime import date

from docx.document import Document as WordDocument

from assistant import messages as text
from assistant.faithfulness.finding import Finding
from assistant.files.docx_document import add_table, dutch_date
from assistant.files.rewrite_blocks import without_forbidden_signs
from assistant.model import Readability
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import Fact, FidelityReport, LetterPurpose
from assistant.simplify.simplification import (
    Change,
    HardWord,
    SentenceRewrite,
    SentenceState,
    Simplification,
    SimplificationStatus,
)

# Longer changes, such as a whole sentence that was split, can be read in the sentences beside them.
_LONGEST_CHANGE = 60
_WIDTHS_OF_SCORES = [9.0, 4.0, 4.0]
_WIDTHS_OF_FACTS = [5.0, 12.0]
_WIDTHS_OF_WORDS = [4.0, 4.0, 6.2, 2.8]
_WIDTHS_OF_SENTENCES = [1.2, 5.4, 5.4, 5.0]


def add_summary(document: WordDocument, simplification: Simplification, today: date) -> None:
    """Add the date, what was done and what to do with it."""
    said = [text.REPORT_DATE.format(date=dutch_date(today)), text.REWRITE_STATUSES[simplification.status]]
    if simplification.status is not SimplificationStatus.UNCHANGED:
        said.append(text.REPORT_BY_MODEL if simplification.mode == "llm" else text.REPORT_BY_RULE)
    if any(change.kind is ChangeKind.HAND for row in simplification.sentences for change in row.changes):
        said.append(text.REPORT_BY_HAND)
    document.add_paragraph(" ".join(said))
    document.add_paragraph(text.REPORT_READ)


def add_facts(document: WordDocument, report: FidelityReport) -> None:
    """Add the facts that are gone and those that are new."""
    document.add_heading(text.REPORT_FACTS, 1)
    if report.facts == 0:
        document.add_paragraph(text.REPORT_NO_FACTS)
    elif report.facts == 1:
        document.add_paragraph(text.REPORT_FACT_SOUGHT)
    else:
        document.add_paragraph(text.REPORT_FACTS_SOUGHT.format(count=report.facts))
    for facts, some, none in (
        (report.lost, text.REPORT_LOST, text.REPORT_NOTHING_LOST),
        (report.added, text.REPORT_ADDED, text.REPORT_NOTHING_ADDED),
    ):
        document.add_paragraph(some if facts else none)
        if facts:
            add_table(document, text.REPORT_FACT_COLUMNS, [_fact(fact) for fact in facts], _WIDTHS_OF_FACTS)


def _fact(fact: Fact) -> list[str]:
    return [text.FACT_KINDS[fact.kind], fact.text]


def add_checks(document: WordDocument, findings: tuple[Finding, ...]) -> None:
    """Add what a person must look at."""
    document.add_heading(text.REPORT_CHECK, 1)
    for finding in dict.fromkeys(findings):
        document.add_paragraph(without_forbidden_signs(finding.message), "List Bullet")
    if not findings:
        document.add_paragraph(text.REPORT_NOTHING_TO_CHECK)


def add_scores(document: WordDocument, simplification: Simplification) -> None:
    """Add the measures of both texts as a table."""
    document.add_heading(text.REPORT_SCORES, 1)
    before, after = simplification.before, simplification.after
    measures = text.REWRITE_MEASURES
    hard = len(simplification.hard_words)
    left = sum(not word.replaced for word in simplification.hard_words)
    rows = [
        [measures["lint"], _measured(before.lint), _measured(after.lint)],
        [text.REPORT_LEVEL, _level(before), _level(after)],
        [
            measures["words_per_sentence"],
            _measured(before.words_per_sentence),
            _measured(after.words_per_sentence),
        ],
        [measures["words"], str(before.words), str(after.words)],
        [measures["sentences"], str(before.sentences), str(after.sentences)],
        [text.REPORT_HARD_WORDS_COUNT, str(hard), str(left)],
    ]
    add_table(document, text.REPORT_SCORE_COLUMNS, rows, _WIDTHS_OF_SCORES)
    document.add_paragraph(text.READING_ESTIMATE)


def _measured(value: float | None) -> str:
    return text.REPORT_UNDEFINED if value is None else f"{value:.1f}".replace(".", ",")


def _level(measures: Readability) -> str:
    return text.REPORT_UNDEFINED if measures.level is None else text.READING_LEVELS[measures.level]


def add_purpose(document: WordDocument, purpose: LetterPurpose) -> None:
    """Add what the text asks of its reader, as quotes."""
    document.add_heading(text.REPORT_PURPOSE, 1)
    document.add_paragraph(text.REPORT_PURPOSE_QUOTES if purpose.found else text.REPORT_NO_PURPOSE)
    for field, name in text.REPORT_PURPOSE_PARTS.items():
        quotes: tuple[str, ...] = getattr(purpose, field)
        if quotes:
            document.add_heading(name, 2)
        for quote in quotes:
            document.add_paragraph(f"„{without_forbidden_signs(quote)}”", "Quote")


def add_hard_words(document: WordDocument, words: tuple[HardWord, ...]) -> None:
    """Add the hard words with what replaces or explains them."""
    document.add_heading(text.REPORT_HARD_WORDS, 1)
    if not words:
        document.add_paragraph(text.REPORT_NO_HARD_WORDS)
        return
    rows = [
        [
            word.word,
            word.suggestion or text.REPORT_NONE,
            word.explanation or text.REPORT_NONE,
            text.REPORT_YES if word.replaced else text.REPORT_NO,
        ]
        for word in words
    ]
    add_table(document, text.REPORT_HARD_WORD_COLUMNS, rows, _WIDTHS_OF_WORDS)


def add_sentences(document: WordDocument, sentences: tuple[SentenceRewrite, ...]) -> None:
    """Add each sentence before and after, with what was done to it."""
    document.add_heading(text.REPORT_SENTENCES_TITLE, 1)
    rows = [
        [str(number), sentence.before, sentence.after, _done(sentence)]
        for number, sentence in enumerate(sentences, start=1)
    ]
    add_table(document, text.REPORT_SENTENCE_COLUMNS, rows, _WIDTHS_OF_SENTENCES)


def _done(sentence: SentenceRewrite) -> str:
    lines = [_change(change) for change in sentence.changes]
    if not lines or sentence.state is not SentenceState.REWRITTEN:
        lines = [text.REPORT_STATES[sentence.state]]
    lines += [text.REPORT_LOOK.format(message=finding.message) for finding in sentence.findings]
    return "\n".join(dict.fromkeys(lines))


def _change(change: Change) -> str:
    label = text.REWRITE_CHANGES[change.kind]
    kind = label[:1].upper() + label[1:]
    if max(len(change.before), len(change.after)) > _LONGEST_CHANGE or "\n" in change.after:
        return f"{kind}."
    return text.REPORT_CHANGE.format(kind=kind, before=change.before, after=change.after) + "."
