"""Fitting the checker's weights: the restrictions of the fit, the threshold, and honest cross-validation."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assistant.faithfulness import weights as weights_module
from assistant.faithfulness.weights import Weights, load_weights
from eval import checker_fit
from eval.checker_fit import FEWEST, FOLDS, Example, best_threshold, cross_validate, fit, write_weights


def claims(name: str, unfaithful: bool, with_signal: int, without: int) -> list[Example]:
    """Claims of one class, with and without a signal; each has a passage of its own."""
    values = [{name: 1.0}] * with_signal + [{"other": 1.0}] * without
    return [Example(v, unfaithful, f"{unfaithful} {number}") for number, v in enumerate(values)]


def counted(name: str, guilty: tuple[int, int], innocent: tuple[int, int]) -> list[Example]:
    """Unfaithful and faithful claims, each as the numbers with and without a signal."""
    return [*claims(name, True, *guilty), *claims(name, False, *innocent)]


# The prior


@pytest.mark.parametrize(
    ("guilty", "innocent", "weight"),
    [
        # Odds among the unfaithful (2 + 1/2) : (3 + 1/2), among the faithful 1/2 : (5 + 1/2);
        # half the logarithm of their ratio.
        pytest.param((2, 3), (0, 5), 0.5 * math.log((2.5 / 3.5) / (0.5 / 5.5)), id="only in unfaithful claims"),
        pytest.param((2, 3), (1, 9), 0.5 * math.log((2.5 / 3.5) / (1.5 / 9.5)), id="mostly in unfaithful claims"),
        pytest.param((3, 0), (0, 3), 0.5 * math.log((3.5 / 0.5) / (0.5 / 3.5)), id="in every unfaithful claim"),
    ],
)  # fmt: skip
def test_a_rare_signal_gets_what_it_is_worth_on_its_own(
    guilty: tuple[int, int], innocent: tuple[int, int], weight: float
) -> None:
    assert guilty[0] + innocent[0] < FEWEST
    assert fit(counted("rare", guilty, innocent)).weights["rare"] == pytest.approx(weight, abs=0.0005)


def test_claims_that_count_for_little_count_for_little_in_the_prior() -> None:
    # Two with the signal that count for a half each: (1 + 1/2) : (3 + 1/2) against 1/2 : (5 + 1/2).
    light = [Example({"rare": 1.0}, True, "a", 0.5), Example({"rare": 1.0}, True, "b", 0.5)]
    found = fit([*light, *counted("rare", (0, 3), (0, 5))]).weights["rare"]
    assert found == pytest.approx(0.5 * math.log((1.5 / 3.5) / (0.5 / 5.5)), abs=0.0005)


def test_claims_that_count_for_little_do_not_make_a_signal_less_rare() -> None:
    light = [Example({"rare": 1.0}, True, f"light {number}", 0.25) for number in range(8)]
    found = fit([*light, *counted("rare", (1, 4), (0, 5))]).weights["rare"]
    # Eight quarters and one: (3 + 1/2) : (4 + 1/2) against 1/2 : (5 + 1/2).
    assert found == pytest.approx(0.5 * math.log((3.5 / 4.5) / (0.5 / 5.5)), abs=0.0005)


def test_a_prior_has_a_ceiling() -> None:
    # Three claims that count for 100,000 each have log-odds far beyond twice the ceiling of 4.
    heavy = [Example({"rare": 1.0}, True, f"heavy {number}", 1e5) for number in range(3)]
    assert fit([*heavy, *counted("rare", (0, 1), (0, 5))]).weights["rare"] == 4.0


# The fit


def test_a_useless_signal_gets_about_nothing() -> None:
    found = fit(counted("useless", (10, 10), (10, 10)))
    assert found.weights.get("useless", 0.0) < 0.01


def test_a_signal_of_faithful_claims_gets_nothing() -> None:
    assert "comforting" not in fit(counted("comforting", (1, 19), (19, 1))).weights


def test_a_signal_of_faithful_claims_does_not_move_the_others() -> None:
    # As many of either class: with no weight for the signal only the even odds of the classes are left.
    drawn = [(True, 1), *[(True, 0)] * 9, *[(False, 1)] * 9, (False, 0)]
    values = [({"comforting": 1.0} if fires else {}, unfaithful) for unfaithful, fires in drawn]
    found = fit([Example(v, unfaithful, str(n)) for n, (v, unfaithful) in enumerate(values)])
    assert found.chance({}) == pytest.approx(0.5, abs=0.01)


def test_a_telling_signal_gets_more_than_a_doubtful_one() -> None:
    examples = [*counted("telling", (18, 2), (1, 19)), *counted("doubtful", (10, 10), (7, 13))]
    found = fit(examples).weights
    assert found["telling"] > 2 * found["doubtful"] > 0.0


def test_the_chances_follow_the_signal() -> None:
    found = fit(counted("telling", (18, 2), (1, 19)))
    assert found.chance({"telling": 1.0}) > 0.5 > found.chance({"other": 1.0})


def test_both_classes_count_as_much() -> None:
    # A useless signal says nothing, and four times as many faithful claims do not make one likelier.
    found = fit(counted("useless", (10, 10), (40, 40)))
    assert found.chance({"useless": 1.0}) == pytest.approx(0.5, abs=0.02)


def test_claims_without_signals_leave_the_chance_at_a_half() -> None:
    found = fit([Example({}, True, "een"), Example({}, False, "twee"), Example({}, False, "drie")])
    assert dict(found.weights) == {}
    assert found.chance({}) == pytest.approx(0.5, abs=0.001)


def test_the_threshold_is_handed_on() -> None:
    assert fit(counted("telling", (3, 1), (1, 3)), 0.4).threshold == 0.4


@pytest.mark.parametrize("unfaithful", [True, False], ids=["only unfaithful", "only faithful"])
def test_one_class_is_not_enough(unfaithful: bool) -> None:
    with pytest.raises(ValueError, match="both classes"):
        fit(claims("telling", unfaithful, 3, 3))


_SIGNALS = st.dictionaries(st.sampled_from("abcd"), st.floats(0.1, 3.0), min_size=1, max_size=3)


@given(
    st.lists(st.tuples(_SIGNALS, st.booleans(), st.sampled_from([0.2, 1.0])), max_size=25),
)
@hypothesis_settings(max_examples=40, deadline=None)
def test_no_weight_is_negative_or_beyond_the_ceiling(
    drawn: list[tuple[dict[str, float], bool, float]],
) -> None:
    both = [({"a": 1.0}, True, 1.0), ({"b": 1.0}, False, 1.0)]
    found = fit([Example(v, u, str(n), weight) for n, (v, u, weight) in enumerate([*both, *drawn])])
    assert all(0.0 < weight <= 4.0 for weight in found.weights.values())
    assert set(found.weights) <= set("abcd")
    assert math.isfinite(found.bias)


# The threshold


@pytest.mark.parametrize(
    ("chances", "unfaithful", "threshold"),
    [
        # From 0.31 to 0.60 both are right: 30 steps, of which the sixteenth is 0.46.
        pytest.param([0.30, 0.60], [False, True], 0.46, id="the middle of what is equally good"),
        # From 0.51 to 0.52: the second of two.
        pytest.param([0.50, 0.52], [False, True], 0.52, id="a narrow gap"),
        # Above 0.40 one of two unfaithful ones and both faithful ones are right (3/4), from 0.21 to 0.30 both
        # unfaithful ones and one faithful one (3/4), from 0.41 to 0.80 as many: the middle of 50 steps.
        pytest.param([0.20, 0.40, 0.30, 0.80], [False, False, True, True], 0.56, id="two stretches"),
        # Nothing tells them apart: every one of the 61 steps is as good.
        pytest.param([0.50, 0.50], [False, True], 0.50, id="no difference"),
        pytest.param([0.10, 0.90], [True, True], 0.50, id="one class"),
    ],
)
def test_the_threshold_has_the_best_balanced_accuracy(
    chances: list[float], unfaithful: list[bool], threshold: float
) -> None:
    assert best_threshold(chances, unfaithful) == threshold


# Cross-validation


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch) -> list[list[Example]]:
    """What each fit of a cross-validation was given; the weights tell the fits apart by their bias."""
    seen: list[list[Example]] = []

    def record(examples: Sequence[Example], threshold: float = 0.5) -> Weights:
        seen.append(list(examples))
        return Weights(-math.log(len(seen)), threshold, {})

    monkeypatch.setattr(checker_fit, "fit", record)
    return seen


def of_passages(*passages: str) -> list[Example]:
    return [Example({"a": 1.0}, number % 2 == 0, passage) for number, passage in enumerate(passages)]


def test_no_claim_is_judged_by_weights_that_saw_its_passage(fits: list[list[Example]]) -> None:
    examples = of_passages("een", "twee", "een", "drie", "twee", "een")
    chances = cross_validate(examples, folds=3)
    # Passages are dealt out in their order: fold 1 leaves out "een", fold 2 "twee", fold 3 "drie".
    assert [{e.passage for e in given} for given in fits] == [
        {"twee", "drie"},
        {"een", "drie"},
        {"een", "twee"},
    ]
    # The nth fit has odds of 1 : n.
    by_passage = {"een": 1 / 2, "twee": 1 / 3, "drie": 1 / 4}
    assert chances == [pytest.approx(by_passage[example.passage]) for example in examples]


def test_passages_share_a_fold_when_there_are_more_of_them(fits: list[list[Example]]) -> None:
    cross_validate(of_passages("een", "twee", "drie", "vier", "vijf"), folds=2)
    assert [{e.passage for e in given} for given in fits] == [{"twee", "vier"}, {"een", "drie", "vijf"}]


def test_examples_beside_are_in_every_fit_but_never_of_the_passage(fits: list[list[Example]]) -> None:
    beside = of_passages("een", "elders")
    chances = cross_validate(of_passages("een", "twee"), beside, folds=2)
    assert [[e.passage for e in given] for given in fits] == [["twee", "elders"], ["een", "een", "elders"]]
    assert len(chances) == 2


def test_as_many_folds_as_the_module_says(fits: list[list[Example]]) -> None:
    cross_validate(of_passages(*(f"passage {number}" for number in range(2 * FOLDS))))
    assert len(fits) == FOLDS
    assert [len(given) for given in fits] == [2 * FOLDS - 2] * FOLDS


def test_a_signal_of_one_passage_helps_no_claim_of_it() -> None:
    # "only" stands in one passage alone; without that passage nothing is known of it.
    rest = [Example({"other": 1.0}, number % 2 == 0, f"passage {number}") for number in range(8)]
    examples = [Example({"only": 3.0}, True, "alone"), Example({}, True, "alone"), *rest]
    with_it, without_it = cross_validate(examples)[:2]
    assert with_it == without_it
    assert fit(examples).weights["only"] > 0.0


# The file


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of weights in the place of the real one."""
    own = tmp_path / "weights.toml"
    monkeypatch.setattr(weights_module, "FILE", own)
    load_weights.cache_clear()
    yield own
    load_weights.cache_clear()


@pytest.mark.parametrize(
    "weights",
    [
        pytest.param(Weights(-1.497, 0.41, {"number.new": 1.23, "number.new@near": 0.4}), id="some weights"),
        pytest.param(Weights(2.0, 0.5, {}), id="no weights"),
    ],
)
def test_what_is_written_is_read_back(file: Path, weights: Weights) -> None:
    write_weights(weights, file, "Gepast op 12 claims.\nMet de hand nagekeken.")
    read = load_weights()
    assert (read.bias, read.threshold, dict(read.weights)) == (
        weights.bias,
        weights.threshold,
        dict(weights.weights),
    )


def test_fitted_weights_are_read_back(file: Path) -> None:
    fitted = fit(counted("telling", (18, 2), (1, 19)))
    write_weights(fitted, file, "fitted")
    example = {"telling": 1.0}
    assert load_weights().chance(example) == fitted.chance(example)


def test_the_note_and_the_order_of_the_rows(file: Path) -> None:
    write_weights(Weights(-1.0, 0.5, {"time.done": 1.0, "name.new": 2.0}), file, "Regel een\nRegel twee")
    assert file.read_text(encoding="utf-8") == (
        "# Regel een\n# Regel twee\nbias = -1.0\nthreshold = 0.5\n\n"
        '[weights]\n"name.new" = 2.0\n"time.done" = 1.0\n'
    )
