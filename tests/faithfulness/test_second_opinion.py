"""A language model may settle what is uncertain; it never overrules a hard finding."""

from __future__ import annotations

import re

import pytest
from wire import MODEL, says, scripted_server

from assistant import messages
from assistant.faithfulness import checker as module
from assistant.faithfulness.checker import HARD, UNCERTAIN, FaithfulnessChecker
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.weights import Weights
from assistant.library import Library
from assistant.settings import Settings

SOURCE = "We planten bomen in het park."
CLAIM = "In het park komen bomen en banken."
THRESHOLD = 0.5


def a_checker(
    examiner: Examiner,
    monkeypatch: pytest.MonkeyPatch,
    kind: FindingKind,
    weight: float,
    answer: bool | None,
    asked: list[tuple[str, str]],
) -> FaithfulnessChecker:
    """A checker that sees one signal of this weight, with a model that always says the same."""

    def opinion(source: str, claim: str) -> bool | None:
        asked.append((source, claim))
        return answer

    signal = Signal(kind, "only", "banken", "")
    monkeypatch.setattr(Examiner, "signals", lambda self, pair, pace: [signal])
    return FaithfulnessChecker(examiner, Weights(0.0, THRESHOLD, {"only": weight}), opinion)


# log-odds of 0.2 and of -0.2 are a chance of .55 and of .45, of 3.0 one of .95
NEAR, SURE = 0.2, 3.0


@pytest.mark.parametrize(
    ("kind", "weight", "answer", "faithful", "times"),
    [
        pytest.param(FindingKind.ADDED, NEAR, True, True, 1, id="uncertain and supported: faithful"),
        pytest.param(FindingKind.ADDED, NEAR, False, False, 1, id="uncertain and not supported"),
        pytest.param(FindingKind.ADDED, NEAR, None, False, 1, id="no usable answer changes nothing"),
        pytest.param(FindingKind.ADDED, SURE, True, False, 0, id="sure: nobody is asked"),
        pytest.param(FindingKind.NUMBER, NEAR, True, False, 0, id="a number stands"),
        pytest.param(FindingKind.MODALITY, NEAR, True, False, 0, id="how sure a plan is stands"),
    ],
)
def test_a_model_is_asked_only_where_it_may_decide(
    examiner: Examiner,
    monkeypatch: pytest.MonkeyPatch,
    kind: FindingKind,
    weight: float,
    answer: bool | None,
    faithful: bool,
    times: int,
) -> None:
    asked: list[tuple[str, str]] = []
    verdict = a_checker(examiner, monkeypatch, kind, weight, answer, asked).check(SOURCE, CLAIM)
    assert verdict.faithful is faithful
    assert asked == [(SOURCE, CLAIM)] * times


def test_a_model_may_doubt_what_was_found_faithful(
    examiner: Examiner, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    checker = a_checker(examiner, monkeypatch, FindingKind.ADDED, 0.0, False, asked)
    monkeypatch.setattr(checker, "_weights", Weights(-0.2, THRESHOLD, {}))
    verdict = checker.check(SOURCE, CLAIM)
    assert not verdict.faithful
    assert [finding.message for finding in verdict.findings] == [messages.CHECK_SECOND_OPINION]


def test_without_the_setting_there_is_no_second_opinion(checker: FaithfulnessChecker) -> None:
    assert checker._second_opinion is None


def test_a_model_sees_no_personal_data(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "Mevrouw Voorbeeld woont in de Kastanjelaan 12 en belt met 06 12345678."
    claim = "Mevrouw Voorbeeld belt met 06 12345678."
    with scripted_server(says('{"reden": "Het staat er.", "gesteund": true}')) as server:
        settings = Settings(
            model=MODEL, openai_base_url=server.url, openai_api_key="geheim", check_second_opinion=True
        )
        checker = FaithfulnessChecker.load(settings, library.lemmatizer)
        assert checker._second_opinion is not None
        assert checker._second_opinion(source, claim) is True
    (request,) = server.requests
    sent = request.system + request.user
    assert [
        data for data in ("Voorbeeld woont", "Voorbeeld belt", "Kastanjelaan", "12345678") if data in sent
    ] == []
    # The same name and number stand behind the same token in the source and in the claim.
    assert len(re.findall(r"\[NAAM_1\]", sent)) == 2


def test_the_hard_kinds_are_those_that_the_documentation_names() -> None:
    assert {kind.value for kind in HARD} == {"number", "name", "negation", "modality", "condition"}
    assert 0 < UNCERTAIN < 0.5
    assert module.LONGEST_TEXT == 2000
