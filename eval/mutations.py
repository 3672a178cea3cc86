"""Is the measure itself right? Breaks the assistant on purpose and looks whether the right measure falls.

A mutation breaks one thing, in the program or in what it said, and names the measures that must show
it. One that does not is a measure that would not see a real fault of that kind, and has to be mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from assistant import answerability, answering, messages, retrieve
from assistant.answerability import Judgement
from assistant.documents.reading import read_corpus
from assistant.dutch.sentences import split_sentences
from assistant.model import AnswerStatus, Passage, Retrieved, Strength
from eval.cases import Cases, Rewrite
from eval.compare import Difference, differences
from eval.generate import ask_all
from eval.records import AnswerRecord, RewriteRecord
from eval.rewriters import COPY, GIVEN, PROGRAMS, REFERENCE, RULES, Rewriter, given_rewrites, rewrite_all
from eval.scoring import Row, score_records
from eval.systems import ASSISTANT, AssistantSystem

Answers = Sequence[AnswerRecord]
# What becomes of a rewrite.
Broken = Callable[[Rewrite, RewriteRecord], RewriteRecord]


@dataclass(frozen=True)
class World:
    """What a mutation of answers may use."""

    cases: Cases
    passages: Mapping[str, Passage]


@dataclass(frozen=True)
class Mutation:
    """One fault: `breaks` are the measures that must become clearly worse.

    A fault of the program is a context in which everything is asked again (`program`); any other
    changes the answers (`answers`) or what `rewriter` made of a text (`rewrites`).
    """

    name: str
    breaks: tuple[str, ...]
    program: Callable[[], AbstractContextManager[None]] | None = None
    answers: Callable[[Answers, World], Answers] | None = None
    rewrites: Broken | None = None
    rewriter: str = COPY


@dataclass(frozen=True)
class Noticed:
    """What a mutation did to one measure that it must break; `difference` is `None` when not scored."""

    mutation: str
    measure: str
    difference: Difference | None

    @property
    def noticed(self) -> bool:
        """Whether the measure is clearly worse: the 95 % interval of the difference leaves out zero."""
        return self.difference is not None and self.difference.is_worse


def try_mutations(
    system: AssistantSystem,
    cases: Cases,
    corpus: Path,
    programs: Mapping[str, Callable[[], Rewriter]] = PROGRAMS,
) -> list[Noticed]:
    """Asks the whole assistant and each broken one, and compares; rewriters come from `programs`."""
    world = World(cases, {passage.id: passage for passage in read_corpus(corpus).passages})
    whole = _ask(system, cases)
    today = system.assistant.settings.current_date()
    texts: dict[str, Rewrite] = {case.id: case for case in (*cases.passages, *cases.letters)}
    rewritten = {
        name: _rewritten(name, list(texts.values()), programs)
        for name in dict.fromkeys(mutation.rewriter for mutation in MUTATIONS if mutation.rewrites)
    }
    whole_rows = score_records(whole, (), cases, corpus, today)
    made_rows = {name: score_records((), made, cases, corpus, today) for name, made in rewritten.items()}
    found: list[Noticed] = []
    for mutation in MUTATIONS:
        answers: Answers = ()
        rewrites: Sequence[RewriteRecord] = ()
        if mutation.rewrites is not None:
            before = made_rows[mutation.rewriter]
            rewrites = [mutation.rewrites(texts[made.case], made) for made in rewritten[mutation.rewriter]]
        else:
            before = whole_rows
            answers = _broken(mutation, system, whole, world)
        after = score_records(answers, rewrites, cases, corpus, today, mutation.breaks)
        found += _noticed(mutation, before, after)
    return found


def _noticed(mutation: Mutation, a: Sequence[Row], b: Sequence[Row]) -> Iterator[Noticed]:
    system = mutation.rewriter if mutation.rewrites else ASSISTANT
    # A measure of several tasks is looked at in the first: questions before conversations, passages
    # before letters.
    found = {item.measure.key: item for item in reversed(differences(a, b, system))}
    for key in mutation.breaks:
        yield Noticed(mutation.name, key, found.get(key))


def _ask(system: AssistantSystem, cases: Cases) -> list[AnswerRecord]:
    return [AnswerRecord.model_validate_json(line) for line in ask_all(system, cases)]


def _broken(mutation: Mutation, system: AssistantSystem, whole: Answers, world: World) -> Answers:
    if mutation.program is not None:
        with mutation.program():
            return _ask(system, world.cases)
    assert mutation.answers is not None
    return mutation.answers(whole, world)


def _rewritten(
    name: str, texts: Sequence[Rewrite], programs: Mapping[str, Callable[[], Rewriter]]
) -> list[RewriteRecord]:
    lines = given_rewrites(texts) if name in GIVEN else rewrite_all(programs[name](), texts)
    records = [RewriteRecord.model_validate_json(line) for line in lines]
    return [record for record in records if record.system == name]


# Faults of the program


# The prior decides between passages that fit about as well. So many times as strong it decides alone.
_MANY_TIMES = 30


@contextmanager
def _time_prior_turned() -> Iterator[None]:
    """The wrong documents go first: old ones where current ones are asked for, and the other way round."""
    level = {
        time: {status: -_MANY_TIMES * value for status, value in by_status.items()}
        for time, by_status in retrieve.PRIORS.items()
    }
    with (
        patch.object(retrieve, "PRIORS", level),
        patch.object(answerability, "_current_first", lambda query, fitting, statuses: list(fitting)),
    ):
        yield


@contextmanager
def _answering_everything() -> Iterator[None]:
    """Whatever is found first counts as the answer."""

    def judge(query: Any, results: Sequence[Retrieved], *rest: Any) -> Judgement:
        return Judgement(AnswerStatus.ANSWERED, tuple(results[:2]))

    with patch.object(answering, "judge", judge):
        yield


# Faults in what was said


def _given(record: AnswerRecord, **changes: Any) -> AnswerRecord:
    return record.model_copy(update={"given": record.given.model_copy(update=changes)})


def _refused(answers: Answers, world: World) -> Answers:
    return [
        _given(r, status=AnswerStatus.NOT_FOUND, answer=messages.NOT_FOUND, citations=()) for r in answers
    ]


def _other_sources(answers: Answers, world: World) -> Answers:
    """Every answer cites the sources of the next one."""
    following = [*answers[1:], *answers[:1]]
    swapped = []
    for record, other in zip(answers, following, strict=True):
        quotes = [citation.quote for citation in other.given.citations] or ["Er staat hier iets anders."]
        citations = tuple(
            citation.model_copy(update={"quote": quotes[min(i, len(quotes) - 1)]})
            for i, citation in enumerate(record.given.citations)
        )
        swapped.append(_given(record, citations=citations))
    return swapped


def _other_answers(answers: Answers, world: World) -> Answers:
    """Every question gets the answer of the next one."""
    return [
        record.model_copy(update={"given": other.given})
        for record, other in zip(answers, [*answers[1:], *answers[:1]], strict=True)
    ]


def _other_numbers_in(text: str) -> str:
    return re.sub(r"(?<!\[)\b\d+\b(?!\])", lambda match: str(int(match.group()) + 1), text)


def _without_citations(answers: Answers, world: World) -> Answers:
    return [_given(r, answer=re.sub(r"\s*\[\d+\]", "", r.given.answer), citations=()) for r in answers]


# More of a chapter takes long to score, and says nothing more about the measures.
_LONGEST_CHAPTER = 8


def _whole_chapters(answers: Answers, world: World) -> Answers:
    """Instead of a few sentences the first passages of the chapter from which they come."""

    def chapter(record: AnswerRecord) -> str:
        if not record.given.citations:
            return record.given.answer
        citation = record.given.citations[0]
        cited = world.passages[citation.passage]
        alike = [
            passage.text
            for passage in world.passages.values()
            if passage.document == cited.document and passage.section[:1] == cited.section[:1]
        ]
        return "\n".join(alike[:_LONGEST_CHAPTER]) + f" {citation.marker}"

    return [_given(record, answer=chapter(record)) for record in answers]


# Words for a plan that is not sure yet, and what makes a promise of them.
_PROMISES = (
    (r"\b(onderzoeken|verkennen|bekijken|bezien|overwegen)\b", "regelen"),
    (r"\b(onderzoekt|verkent|bekijkt|onderzoek|verkenning)\b", "regelt"),
    (r"\b(willen|wensen|wil)\b", "gaan"),
    (r"\b(streven|streeft|zetten (?:\w+ ){0,3}in op|inzetten op)\b", "zorgen"),
    (r"\b(ambities?|voornemens?|wens|doelen|doel|inzet)\b", "besluit"),
    (r"\b(kunnen|kan|mogen|mag|mogelijk|mogelijkheden|stimuleren|steunen|ondersteunen)\b", "zullen"),
    (r"\b(waar mogelijk|waar nodig|indien mogelijk)\b", ""),
)


def _promise(text: str) -> str:
    for pattern, promise in _PROMISES:
        text = re.sub(pattern, promise, text, flags=re.IGNORECASE)
    return text.replace(messages.NOT_SURE_YET, messages.YES_DECIDED)


def _promises(answers: Answers, world: World) -> Answers:
    return [
        _given(record, answer=_promise(record.given.answer), strength=Strength.DECIDED) for record in answers
    ]


def _with_mistakes(answers: Answers, world: World) -> Answers:
    """Each answer also makes the likeliest mistake that its case names."""
    mistakes = {
        question.id: question.must_not[0].any_of[0] for question in world.cases.questions if question.must_not
    }
    return [
        _given(record, answer=f"{record.given.answer} En ook: {mistakes.get(record.case, '')}.")
        for record in answers
        if record.turn is None
    ]


def _run_on(text: str) -> str:
    """All sentences in one."""
    return re.sub(r"[.!?]\s+(\w)", lambda match: f" en {match.group(1).lower()}", text)


def _officialese(text: str) -> str:
    """Longer words for short ones, as in official letters."""
    return re.sub(r"\b(\w{4,6})\b", r"\1mogelijkheden", text)


def _slow(answers: Answers, world: World) -> Answers:
    return [
        _given(r, timings_ms=r.given.timings_ms.model_copy(update={"total": 3 * r.given.timings_ms.total}))
        for r in answers
    ]


def _results_reversed(answers: Answers, world: World) -> Answers:
    return [record.model_copy(update={"found": tuple(reversed(record.found))}) for record in answers]


def _results_lost(answers: Answers, world: World) -> Answers:
    """The five best results are gone."""
    return [record.model_copy(update={"found": record.found[5:]}) for record in answers]


def _in_text(change: Callable[[str], str]) -> Callable[[Answers, World], Answers]:
    return lambda answers, world: [_given(record, answer=change(record.given.answer)) for record in answers]


def _half_left_out(text: str) -> str:
    """Every second sentence is gone."""
    return " ".join(split_sentences(text)[::2])


_ANSWER_MUTATIONS: tuple[tuple[str, Callable[[Answers, World], Answers], tuple[str, ...]], ...] = (
    ("refuses everything", _refused, ("needlessly_declined", "outcome", "right")),
    (
        "cites other passages",
        _other_sources,
        ("citation_precision", "citation_recall", "source", "sources_named"),
    ),
    ("answers from other passages", _other_answers, ("right", "facts", "facts_with_quotes", "source")),
    ("changes numbers", _in_text(_other_numbers_in), ("citation_precision", "citation_recall", "facts")),
    ("removes citations", _without_citations, ("citation_recall", "source")),
    ("gives whole chapters", _whole_chapters, ("words", "short_enough", "citation_precision")),
    ("makes promises of wishes", _promises, ("strength_kept", "strength_exact")),
    ("makes likely mistakes", _with_mistakes, ("forbidden", "right")),
    ("writes one long sentence", _in_text(_run_on), ("words_per_sentence",)),
    ("writes long words", _in_text(_officialese), ("flesch_douma", "lint")),
    ("is three times as slow", _slow, ("milliseconds",)),
    ("ranks the best last", _results_reversed, ("mrr", "ndcg", "recall_at_1")),
    ("loses the best results", _results_lost, ("recall_at_5", "recall_at_10")),
)


# Faults in what was rewritten


def _reworded(change: Callable[[str], str]) -> Broken:
    return lambda case, made: made.model_copy(update={"text": change(made.text)})


def _instead(text: Callable[[Rewrite], str]) -> Broken:
    return lambda case, made: made.model_copy(update={"text": text(case)})


def _without_names(text: str) -> str:
    """Every word with a capital inside a sentence is gone."""
    return re.sub(r"(?<=[a-z,] )[A-Z][\w'-]*", "iets", text)


def _with_other_facts(text: str) -> str:
    return f"{text}\n\nDit kost € 7.315,25. Het begint op 31 februari 2093."


def _hard_words_left(case: Rewrite, made: RewriteRecord) -> RewriteRecord:
    """The source as it is, with nothing explained beside it."""
    given = made.given.model_copy(update={"hard_words": ()}) if made.given is not None else None
    return made.model_copy(update={"text": case.text, "given": given})


def _slow_rewrite(case: Rewrite, made: RewriteRecord) -> RewriteRecord:
    return made.model_copy(update={"milliseconds": 3 * made.milliseconds})


_REWRITE_MUTATIONS: tuple[tuple[str, str, Broken, tuple[str, ...]], ...] = (
    (
        "leaves out every second sentence",
        COPY,
        _reworded(_half_left_out),
        ("facts_kept", "all_kept", "sari_keep"),
    ),
    ("changes numbers in a rewrite", COPY, _reworded(_other_numbers_in), ("facts_kept", "all_kept")),
    (
        "leaves out half of a good rewrite",
        REFERENCE,
        _reworded(_half_left_out),
        ("facts_kept", "sari_delete"),
    ),
    ("makes promises in a good rewrite", REFERENCE, _reworded(_promise), ("strength_words", "all_kept")),
    (
        "makes likely mistakes in a good rewrite",
        REFERENCE,
        _instead(lambda case: " ".join([case.reference, *(fact.any_of[0] for fact in case.must_not)])),
        ("forbidden",),
    ),
    (
        "copies instead of rewriting",
        REFERENCE,
        _instead(lambda case: case.text),
        (
            *("sari_add", "words_per_sentence", "flesch_douma", "lint"),
            *("hard_words_solved", "shorter", "lint_gain"),
        ),
    ),
    (
        "loses half of what the rules made",
        RULES,
        _reworded(_half_left_out),
        ("numbers_kept", "facts_survive", "facts_kept", "all_kept"),
    ),
    (
        "changes numbers that the rules kept",
        RULES,
        _reworded(_other_numbers_in),
        ("numbers_kept", "facts_survive", "facts_added"),
    ),
    ("loses names that the rules kept", RULES, _reworded(_without_names), ("facts_survive",)),
    (
        "adds an amount and a date to the rules' rewrite",
        RULES,
        _reworded(_with_other_facts),
        ("facts_added",),
    ),
    (
        "joins the sentences of the rules' rewrite",
        RULES,
        _reworded(_run_on),
        ("shorter", "words_per_sentence"),
    ),
    ("puts long words into the rules' rewrite", RULES, _reworded(_officialese), ("lint_gain", "lint")),
    ("leaves the hard words to the reader", RULES, _hard_words_left, ("hard_words_solved",)),
    ("rewrites three times as slowly", RULES, _slow_rewrite, ("milliseconds",)),
)
MUTATIONS = (
    Mutation("turns the time prior round", ("current",), program=_time_prior_turned),
    Mutation("answers everything", ("declined",), program=_answering_everything),
    *(Mutation(name, breaks, answers=change) for name, change, breaks in _ANSWER_MUTATIONS),
    *(
        Mutation(name, breaks, rewrites=change, rewriter=rewriter)
        for name, rewriter, change, breaks in _REWRITE_MUTATIONS
    ),
)
