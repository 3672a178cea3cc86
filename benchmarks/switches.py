"""Is a topic that is off really off? Every topic off in turn, on questions of residents.

    .venv/bin/python benchmarks/switches.py [--plain]

`switches.tsv` has ten questions on each topic, written and labelled before any of them was asked: the
question, the topics that a manager would surely want to be off with it, and those where either is fine.
`--plain` asks one question of each passage of the plain layer as well (ten minutes); its label is the themes
of that passage. An answer that is given although a sure topic is off slips through; one that is held back by
a topic without any label is held back too much. Beside it stands what the passages of the answer alone do.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.answering import Assistant
from assistant.library import Library
from assistant.model import Answer, AnswerStatus

_QUESTIONS = Path(__file__).with_name("switches.tsv")


@dataclass(frozen=True)
class Labelled:
    """A question, the topics that it surely belongs to, and those that it may belong to."""

    text: str
    sure: frozenset[str]
    either: frozenset[str] = frozenset()


@dataclass
class Tally:
    """By topic: how many of those that must be held back are not, and of the others are."""

    slipped: Counter[str] = field(default_factory=Counter)
    must: Counter[str] = field(default_factory=Counter)
    too_much: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    def add(self, question: Labelled, touched: frozenset[str], topics: Iterable[str]) -> None:
        """Counts one answer with each topic off in turn."""
        for topic in topics:
            if topic in question.sure:
                self.must[topic] += 1
                self.slipped[topic] += topic not in touched
            elif topic not in question.either:
                self.others[topic] += 1
                self.too_much[topic] += topic in touched

    def line(self, topic: str | None = None) -> str:
        """The counts of one topic, or of all."""
        counts = (self.slipped, self.must, self.too_much, self.others)
        slipped, must, too_much, others = (
            sum(count.values()) if topic is None else count[topic] for count in counts
        )
        return f"slips through {slipped:3}/{must:<5} too much {too_much:4}/{others:<6}"


def labelled() -> list[Labelled]:
    """The questions of the file."""
    rows = (line.split("\t") for line in _QUESTIONS.read_text(encoding="utf-8").splitlines())
    return [Labelled(text, _topics(sure), _topics(either)) for text, sure, either in rows]


def of_plain_layer(library: Library) -> list[Labelled]:
    """The first question of each record that has a theme."""
    records = library.shelf.plain.values()
    return [Labelled(r.questions[0], frozenset(r.themes)) for r in records if r.questions and r.themes]


def passages_alone(library: Library) -> Callable[[Answer], frozenset[str]]:
    """What the passages of an answer touch."""

    def touched(answer: Answer) -> frozenset[str]:
        shown = [
            passage
            for citation in answer.citations
            for passage in (citation.passage, *(other.passage for other in citation.other_sources))
        ]
        return frozenset(answer.themes).union(*map(library.touched.of_passage, shown))

    return touched


def measure(assistant: Assistant, name: str, questions: Sequence[Labelled]) -> None:
    """Asks the questions and prints the table."""
    library = assistant.library
    topics = [theme.id for theme in library.themes.all]
    alone = passages_alone(library)
    before, now, answered = Tally(), Tally(), 0
    for question in questions:
        answer = assistant.look_up(question.text).answer
        if answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL):
            answered += 1
            before.add(question, alone(answer), topics)
            now.add(question, alone(answer) | answer.touches, topics)
    print(f"\n{name}: {answered} of {len(questions)} answered; passages alone | as it is")
    for topic in (*topics, None):
        print(f"{topic or 'all':26} {before.line(topic)} | {now.line(topic)}")


def main() -> None:
    """Prints a table for each set of questions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    assistant = Assistant.load()
    assistant.wait_until_ready()
    questions = labelled()
    measure(assistant, "questions of residents", questions)
    measure(assistant, "those whose answers nobody read while this was made", questions[1::2])
    if options.plain:
        measure(assistant, "questions of the plain layer", of_plain_layer(assistant.library))


def _topics(cell: str) -> frozenset[str]:
    return frozenset(cell.split(",") if cell else ())


if __name__ == "__main__":
    main()
