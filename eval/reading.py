"""People read a sample of a run: the count that no filter of ours has shaped.

`draw` writes `reading/sheet.jsonl`, from which readers judge without seeing the case, the system or
any measure, and `reading/answers/answers.jsonl`, which they do not get. Each reader writes
`reading/<name>.jsonl`. `result` sets their findings beside the machine's count on the same sentences.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from pydantic import ConfigDict

from assistant.errors import InputError
from assistant.model import DocumentStatus, Passage
from eval.cases import Cases, Expectation
from eval.measures.answers import right
from eval.measures.citations import sources_of, supported
from eval.reader_files import SheetJudgement, judgements, lines
from eval.records import AnswerRecord
from eval.runs import Run, RunFacts, read_facts
from eval.statements import CitedSentence, statements
from eval.statistics import cohen_kappa

FOLDER = "reading"
SHEET = "sheet.jsonl"
# In a folder of its own, so that every other file beside the sheet is a reader's.
KEY, ORIGIN = "answers/answers.jsonl", "answers/run.json"
_SEED = 20261122


class Right(StrEnum):
    """Whether an answer tells the asker what the documents say."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Judgement(SheetJudgement):
    """What one reader found of one answer.

    `unsupported` and `stronger` are numbers of statements: not supported by what they cite, or surer
    than their source.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    right: Right
    unsupported: tuple[int, ...]
    stronger: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True)
class Reading:
    """What two or more readers found of one sample, beside the count of words and numbers.

    `run` and `day` tell which run they read, and when it was made.
    Shares are 0 to 1; `machine` is the share of statements that the count does not find in what they
    cite. `agreement` is Cohen's kappa of the first two readers on unsupported statements,
    `agreement_right` on whether an answer is right, and `measure_agreement` that of the measure
    "right" with what both readers called right or not; `None` where undefined.
    """

    run: str
    day: date
    readers: tuple[str, ...]
    answers: int
    statements: int
    machine: float
    unsupported: tuple[float, ...]
    stronger: tuple[float, ...]
    right: tuple[Mapping[Right, float], ...]
    agreement: float | None
    agreement_right: float | None
    measure_agreement: float | None
    measure_cases: int


def draw(run: Run, size: int, system: str, passages: Sequence[Passage], titles: Mapping[str, str]) -> Path:
    """Draws `size` answers that say something of a run and writes the sheet for the readers.

    Raises:
        InputError: the run holds too few such answers, fewer than one is asked, or a sheet was drawn
            already.
    """
    folder = run.folder / FOLDER
    if (folder / SHEET).exists():
        raise InputError(f"{str(folder / SHEET)!r} is there already; readers may be at work on it")
    if size < 1:
        raise InputError(f"at least one answer is to be read, not {size}")
    saying = [record for record in run.answers if record.system == system and statements(record.given.answer)]
    if len(saying) < size:
        raise InputError(f"the run has {len(saying)} answers of {system!r} that say something; {size} asked")
    texts = {passage.id: passage.text for passage in passages}
    picked = random.Random(_SEED).sample(saying, size)
    asked = {(record.system, record.case, record.turn): record for record in run.answers}
    sheet, key = [], []
    for number, record in enumerate(picked, start=1):
        name = f"r{number:03}"
        key.append(record.model_copy(update={"found": ()}).model_dump_json())
        before = [
            asked[record.system, record.case, turn]
            for turn in range(1, record.turn or 1)
            if (record.system, record.case, turn) in asked
        ]
        sheet.append(_entry(name, record, before, texts, titles))
    (folder / KEY).parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in sheet)
    (folder / SHEET).write_text(lines, encoding="utf-8")
    (folder / KEY).write_text("".join(f"{line}\n" for line in key), encoding="utf-8")
    (folder / ORIGIN).write_text(run.facts.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return folder / SHEET


def _entry(
    name: str,
    record: AnswerRecord,
    before: Sequence[AnswerRecord],
    texts: Mapping[str, str],
    titles: Mapping[str, str],
) -> dict[str, object]:
    return {
        "id": name,
        "earlier": [{"question": turn.question, "answer": turn.given.answer} for turn in before],
        "question": record.question,
        "answer": record.given.answer,
        "strength_shown": record.given.strength.value,
        "statements": [
            {"number": number, "text": sentence.text, "markers": list(sentence.markers)}
            for number, sentence in enumerate(statements(record.given.answer), start=1)
        ],
        "sources": [
            {
                "marker": citation.marker,
                "document": titles.get(citation.document, citation.document),
                "in_force": citation.document_status is DocumentStatus.IN_FORCE,
                "quote": citation.quote,
                "passage": texts.get(citation.passage, citation.quote),
            }
            for citation in record.given.citations
        ],
    }


def result(run: Path, cases: Cases) -> Reading | None:
    """What the readers of the run in a folder found; `None` when fewer than two have read it.

    Raises:
        InputError: a reader's file has a mistake; the message names the line.
    """
    folder = run / FOLDER
    if not (folder / SHEET).is_file():
        return None
    # The sentences as they were read, however statements are told apart by now.
    sheet = {
        entry["id"]: [CitedSentence(item["text"], tuple(item["markers"])) for item in entry["statements"]]
        for entry in map(json.loads, lines(folder / SHEET))
    }
    counts = {name: len(sentences) for name, sentences in sheet.items()}
    readers = {
        file.stem: _judgements(file, counts) for file in sorted(folder.glob("*.jsonl")) if file.name != SHEET
    }
    if len(readers) < 2:
        return None
    # The sheet and its answers were written in the same order.
    sampled = {
        name: AnswerRecord.model_validate_json(line)
        for name, line in zip(counts, lines(folder / KEY), strict=True)
    }
    stand = {name: _stand(sampled[name], sentences) for name, sentences in sheet.items()}
    origin = read_facts(folder / ORIGIN)
    return _result(origin, readers, stand, sampled, cases)


def _result(
    origin: RunFacts,
    readers: Mapping[str, Mapping[str, Judgement]],
    stand: Mapping[str, Sequence[bool]],
    sampled: Mapping[str, AnswerRecord],
    cases: Cases,
) -> Reading:
    places = [(name, number) for name, found in stand.items() for number in range(1, len(found) + 1)]
    flags = [[number in found[name].unsupported for name, number in places] for found in readers.values()]
    rights = [[found[name].right for name in stand] for found in readers.values()]
    machine = [not stands for found in stand.values() for stands in found]
    agreed = [
        (first is Right.YES, bool(right(case, sampled[name])))
        for name, first, second in zip(stand, rights[0], rights[1], strict=True)
        if (first is Right.YES) == (second is Right.YES) and (case := _case(sampled[name], cases))
    ]
    return Reading(
        run=origin.name,
        day=datetime.fromisoformat(origin.created).date(),
        readers=tuple(readers),
        answers=len(stand),
        statements=len(places),
        machine=_share(machine),
        unsupported=tuple(_share(found) for found in flags),
        stronger=tuple(
            _share([number in found[name].stronger for name, number in places]) for found in readers.values()
        ),
        right=tuple({label: _share([r is label for r in found]) for label in Right} for found in rights),
        agreement=cohen_kappa(flags[0], flags[1]),
        agreement_right=cohen_kappa(rights[0], rights[1]),
        measure_agreement=cohen_kappa([a for a, _ in agreed], [b for _, b in agreed]),
        measure_cases=len(agreed),
    )


def _stand(record: AnswerRecord, sentences: Sequence[CitedSentence]) -> list[bool]:
    """Of each sentence, whether a count of words and numbers finds it in what it cites."""
    return [
        sentence.is_verdict or supported(sentence.text, sources_of(record, sentence.markers))
        for sentence in sentences
    ]


def _case(record: AnswerRecord, cases: Cases) -> Expectation | None:
    if record.turn is None:
        return next((case for case in cases.questions if case.id == record.case), None)
    conversation = next((case for case in cases.conversations if case.id == record.case), None)
    if conversation is None or record.turn > len(conversation.turns):
        return None
    return conversation.turns[record.turn - 1]


def _judgements(file: Path, counts: Mapping[str, int]) -> dict[str, Judgement]:
    def problem(judgement: Judgement) -> str | None:
        numbers = (*judgement.unsupported, *judgement.stronger)
        wrong = next((number for number in numbers if not 1 <= number <= counts[judgement.id]), None)
        return None if wrong is None else f"{judgement.id!r} has no statement {wrong}"

    return judgements(file, counts, Judgement, problem)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0
