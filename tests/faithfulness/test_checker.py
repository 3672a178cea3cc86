"""What the checker says of whole texts: the promises that staff rely on."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

import assistant
from assistant import messages
from assistant.faithfulness.checker import LONGEST_TEXT, FaithfulnessChecker
from assistant.faithfulness.finding import FindingKind, Problem

SOURCE = (
    "We onderzoeken of we in 2027 twee scholen kunnen bouwen in Hoensbroek, als de provincie meebetaalt. "
    "Het Rijk geeft 5.000 euro. Alain Janssen is wethouder van sport."
)


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(SOURCE, id="the source itself"),
        pytest.param("Het Rijk geeft 5.000 euro.", id="one sentence of it"),
        pytest.param("Alain Janssen is wethouder van sport. Het Rijk geeft 5.000 euro.", id="another order"),
        pytest.param("Het Rijk geeft vijfduizend euro.", id="a number in words"),
    ],
)
def test_what_the_source_says_is_faithful(checker: FaithfulnessChecker, claim: str) -> None:
    verdict = checker.check(SOURCE, claim)
    assert verdict.faithful
    assert verdict.findings == ()
    assert verdict.problem is None


@pytest.mark.parametrize(
    ("claim", "kind", "said", "stated"),
    [
        pytest.param("Het Rijk geeft 6.000 euro.", FindingKind.NUMBER, "6.000", "5.000", id="another amount"),
        pytest.param(
            "Trudy Janssen is wethouder van sport.", FindingKind.NAME, "Trudy Janssen", "", id="another name"
        ),
        pytest.param("Het Rijk geeft geen 5.000 euro.", FindingKind.NEGATION, "geen", "", id="a denial"),
    ],
)
def test_a_mistake_is_found_and_shown(
    checker: FaithfulnessChecker, claim: str, kind: FindingKind, said: str, stated: str
) -> None:
    verdict = checker.check(SOURCE, claim)
    assert not verdict.faithful
    found = [finding for finding in verdict.findings if finding.kind is kind]
    assert found
    assert said in found[0].claim
    assert stated in found[0].source
    assert said in found[0].message


def test_a_message_names_both_texts(checker: FaithfulnessChecker) -> None:
    finding = checker.check(SOURCE, "Het Rijk geeft 6.000 euro.").findings[0]
    assert finding.message == "In de tekst staat „6.000 euro”. In de bron staat „5.000 euro”."


@pytest.mark.parametrize(
    ("source", "claim", "problem"),
    [
        pytest.param(SOURCE, "", Problem.NO_CLAIM, id="no text"),
        pytest.param(SOURCE, " \n\t ", Problem.NO_CLAIM, id="white space"),
        pytest.param(SOURCE, "?!… — „”", Problem.NO_CLAIM, id="marks only"),
        pytest.param("", "Het Rijk geeft geld.", Problem.NO_SOURCE, id="no source"),
        pytest.param("...", "Het Rijk geeft geld.", Problem.NO_SOURCE, id="source of marks only"),
        pytest.param(SOURCE, "geld " * (LONGEST_TEXT + 1), Problem.TOO_LONG, id="text too long"),
        pytest.param("geld " * (LONGEST_TEXT + 1), "geld", Problem.TOO_LONG, id="source too long"),
        pytest.param(
            SOURCE,
            "The municipality will build two new schools in the town next year.",
            Problem.NOT_DUTCH,
            id="not Dutch",
        ),
    ],
)
def test_what_cannot_be_judged_is_never_faithful(
    checker: FaithfulnessChecker, source: str, claim: str, problem: Problem
) -> None:
    verdict = checker.check(source, claim)
    assert verdict.problem is problem
    assert (verdict.faithful, verdict.score) == (False, 0.0)
    assert [finding.message for finding in verdict.findings] == [messages.CHECK_PROBLEMS[problem]]


@given(claim=st.text(max_size=300), source=st.text(max_size=300))
@hypothesis_settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_makes_it_fail(checker: FaithfulnessChecker, claim: str, source: str) -> None:
    verdict = checker.check(source, claim)
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.faithful or verdict.findings
    checker.coverage(source, claim)


def test_the_package_offers_its_functions() -> None:
    assert assistant.__all__ == ["check_claim", "check_coverage", "score_text", "simplify_text"]
    with pytest.raises(AttributeError, match="no attribute 'check_nothing'"):
        _ = assistant.check_nothing


def test_what_is_left_out_is_named(checker: FaithfulnessChecker) -> None:
    left_out = checker.coverage(SOURCE, "We zoeken uit of er twee scholen kunnen komen in 2027.")
    quoted = [finding.source for finding in left_out]
    assert any("provincie" in text for text in quoted)
    assert any("5.000" in text for text in quoted)
    assert any("Hoensbroek" in text for text in quoted)
    assert {finding.kind for finding in left_out} == {FindingKind.OMITTED}


def test_nothing_is_left_out_of_the_source_itself(checker: FaithfulnessChecker) -> None:
    assert checker.coverage(SOURCE, SOURCE) == ()


def test_an_empty_text_leaves_everything_out(checker: FaithfulnessChecker) -> None:
    (finding,) = checker.coverage(SOURCE, "")
    assert finding.message == messages.CHECK_PROBLEMS[Problem.NO_CLAIM]
