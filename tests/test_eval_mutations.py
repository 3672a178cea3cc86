"""Is the measure itself right? Every fault that is made on purpose must be seen by the measures it breaks.

The assistant answers from words alone; `python -m eval mutations` tries the same with vectors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from eval_builders import passage, question

from assistant import answerability, answering, retrieve
from assistant.answering import Assistant
from assistant.library import Library
from assistant.settings import Settings
from assistant.simplify.simplifier import Simplifier
from eval import mutations
from eval.cases import Half, load_cases
from eval.compare import Difference
from eval.mutations import MUTATIONS, Mutation, Noticed, try_mutations
from eval.rewriters import REFERENCE, REWRITERS, RULES, Rewriter, SimplifierRewriter
from eval.scoring import ANSWER_MEASURES, REWRITE_MEASURES, Measure
from eval.statistics import Interval
from eval.systems import AssistantSystem

BREAKS = [(mutation.name, key) for mutation in MUTATIONS for key in mutation.breaks]
# The same numbers as another measure, summed up in another way.
SAME_AS_ANOTHER = {
    "milliseconds_p95": "the times of `milliseconds`; a 95th percentile has no pairs to compare",
}
# Of the tuning half 17 passages have digits.
FEWEST = {"numbers_kept": 17}
Tried = Mapping[tuple[str, str], Noticed]


@pytest.fixture(scope="module")
def programs(settings: Settings, library: Library) -> Mapping[str, Callable[[], Rewriter]]:
    """The rewriter of the program, with the words that the library knows already."""
    return {RULES: lambda: SimplifierRewriter(Simplifier.load(settings, library.lemmatizer))}


@pytest.fixture(scope="module")
def tried(assistant: Assistant, settings: Settings, programs: Mapping[str, Callable[[], Rewriter]]) -> Tried:
    """What every mutation did to the tuning half."""
    # Conversations are left out: where a measure was scored on questions, those count.
    cases = replace(load_cases().in_half(Half.TUNING), conversations=())
    found = try_mutations(AssistantSystem(assistant), cases, settings.corpus, programs)
    return {(item.mutation, item.measure): item for item in found}


def test_every_break_of_every_mutation_was_tried(tried: Tried) -> None:
    assert list(tried) == BREAKS


@pytest.mark.parametrize(("mutation", "measure"), BREAKS, ids=[": ".join(broken) for broken in BREAKS])
def test_a_fault_makes_its_measure_clearly_worse(tried: Tried, mutation: str, measure: str) -> None:
    found = tried[mutation, measure]
    assert found.difference is not None, "nothing could be scored"
    assert found.difference.cases >= FEWEST.get(measure, 20), "too few cases to see anything"
    assert found.noticed, found.difference


def test_the_assistant_is_whole_again_afterwards(tried: Tried) -> None:
    assert any(prior for by_status in retrieve.PRIORS.values() for prior in by_status.values())
    assert answering.judge is answerability.judge
    assert answerability._current_first.__name__ == "_current_first"


# No measure is left untried


def broken_measures(of_rewrites: bool) -> set[str]:
    return {key for item in MUTATIONS if bool(item.rewrites) is of_rewrites for key in item.breaks}


def wants_a_fault(measures: tuple[Measure, ...]) -> set[str]:
    return {measure.key for measure in measures if measure.better != "neither"} - SAME_AS_ANOTHER.keys()


def test_every_measure_of_answers_is_broken_by_some_fault() -> None:
    assert wants_a_fault(ANSWER_MEASURES) - broken_measures(of_rewrites=False) == set()


def test_every_measure_of_rewrites_is_broken_by_some_fault() -> None:
    assert wants_a_fault(REWRITE_MEASURES) - broken_measures(of_rewrites=True) == set()


def test_every_fault_breaks_measures_that_there_are() -> None:
    assert broken_measures(of_rewrites=False) <= wants_a_fault(ANSWER_MEASURES)
    assert broken_measures(of_rewrites=True) <= wants_a_fault(REWRITE_MEASURES)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_fault_is_one_of_the_program_the_answers_or_the_rewrites(mutation: Mutation) -> None:
    ways = (mutation.program, mutation.answers, mutation.rewrites)
    assert sum(way is not None for way in ways) == 1
    assert mutation.breaks
    assert mutation.rewriter in REWRITERS


def test_every_fault_has_a_name_of_its_own() -> None:
    names = [mutation.name for mutation in MUTATIONS]
    assert len(set(names)) == len(names)


# And what is no fault is not seen as one


def test_what_changes_nothing_is_not_noticed(
    assistant: Assistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = tuple(sorted(wants_a_fault(ANSWER_MEASURES)))
    idle = (
        Mutation("answers as before", keys, answers=lambda answers, world: answers),
        Mutation("copies as before", ("facts_kept",), rewrites=lambda case, made: made),
    )
    monkeypatch.setattr(mutations, "MUTATIONS", idle)
    cases = load_cases().in_half(Half.TUNING)
    few = replace(cases, questions=cases.questions[:8], conversations=cases.conversations[:1])
    found = try_mutations(AssistantSystem(assistant), few, settings.corpus)
    assert [item.measure for item in found if item.noticed] == []


def test_a_rewrite_is_compared_with_that_of_the_same_rewriter(
    assistant: Assistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The copy says both facts, the reference one of two; the fault loses the fact of the second passage.
    passages = tuple(
        passage(
            f"p-{n}", text=f"Er komen {n} bomen en 9 banken.", reference=f"Er komen {n} bomen.", must=must
        )
        for n, must in ((3, (("3",), ("9",))), (4, (("4",), ("9",))))
    )
    monkeypatch.setattr(
        mutations,
        "MUTATIONS",
        (
            Mutation(
                "of the copy",
                ("facts_kept",),
                rewrites=lambda case, made: made.model_copy(update={"text": case.reference}),
            ),
            Mutation(
                "of the reference",
                ("facts_kept",),
                rewrites=lambda case, made: made.model_copy(update={"text": case.text[:13]}),
                rewriter=REFERENCE,
            ),
        ),
    )
    cases = replace(load_cases(), questions=(), conversations=(), passages=passages, letters=())
    of_copy, of_reference = try_mutations(AssistantSystem(assistant), cases, settings.corpus)
    assert of_copy.difference is not None and of_reference.difference is not None
    assert (of_copy.difference.a, of_copy.difference.b) == (1.0, 0.5)
    # "Er komen 3 bo": the number that the reference said stays.
    assert (of_reference.difference.a, of_reference.difference.b) == (0.5, 0.5)
    assert (of_copy.noticed, of_reference.noticed) == (True, False)


def test_a_measure_that_could_not_be_scored_noticed_nothing(
    assistant: Assistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Mutation("nothing to see", ("facts",), answers=lambda answers, world: answers)
    monkeypatch.setattr(mutations, "MUTATIONS", (fault,))
    cases = replace(load_cases(), questions=(question(text="Komen er bomen?"),), conversations=())
    (found,) = try_mutations(AssistantSystem(assistant), cases, settings.corpus)
    assert (found.difference, found.noticed) == (None, False)


def test_a_program_is_loaded_only_where_a_fault_is_one_of_its_rewrites(
    assistant: Assistant, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = Mutation("copies as before", ("facts_kept",), rewrites=lambda case, made: made)
    monkeypatch.setattr(mutations, "MUTATIONS", (idle,))
    cases = replace(load_cases(), questions=(), conversations=(), passages=(passage(),), letters=())
    (found,) = try_mutations(AssistantSystem(assistant), cases, settings.corpus, programs={})
    assert found.difference is not None and not found.noticed


@pytest.mark.parametrize(
    ("better", "low", "high", "noticed"),
    [
        ("higher", -0.3, -0.1, True),
        ("higher", -0.3, 0.0, False),
        ("higher", 0.1, 0.3, False),
        ("lower", 0.1, 0.3, True),
        ("lower", -0.1, 0.3, False),
        ("lower", -0.3, -0.1, False),
        ("neither", -0.3, -0.1, False),
    ],
    ids=[
        "clearly-worse",
        "perhaps-worse",
        "better",
        "clearly-more",
        "perhaps-more",
        "less-of-what-is-bad",
        "no-direction",
    ],
)
def test_only_what_is_clearly_worse_is_noticed(better: str, low: float, high: float, noticed: bool) -> None:
    middle = (low + high) / 2
    difference = Difference(
        "questions", Measure("x", better=better), 0.5, 0.5 + middle, Interval(low, high), 30
    )
    assert Noticed("fault", "x", difference).noticed is noticed
