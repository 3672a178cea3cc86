"""From signals to a verdict: the score, which findings are shown, and what they say."""

from __future__ import annotations

import pytest

from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.verdict import describe, judge
from assistant.faithfulness.weights import Weights

# With a bias of -1 a claim without signals has a chance of 1 / (1 + e) = 0.2689, below one half.
WEIGHTS = Weights(
    -1.0,
    0.5,
    {
        "number.new": 6.0,
        "name.new": 4.0,
        "time.done": 3.0,
        "scope.all": 2.0,
        "agent.payer": 1.9,
        "cause.reason": 0.5,
        "modality.any@near": 4.0,
    },
)


def signal(kind: FindingKind, name: str, claim: str = "de tekst", source: str = "de bron") -> Signal:
    return Signal(kind, name, claim, source)


NUMBER = signal(FindingKind.NUMBER, "number.new", "6.000 euro", "5.000 euro")
NAME = signal(FindingKind.NAME, "name.new", "Trudy Janssen", "Alain Janssen")
TIME = signal(FindingKind.TIME, "time.done", "is gebouwd", "wordt gebouwd")
SCOPE = signal(FindingKind.SCOPE, "scope.all", "alle scholen", "sommige scholen")
AGENT = signal(FindingKind.AGENT, "agent.payer", "de gemeente", "de provincie")
CAUSE = signal(FindingKind.CAUSE, "cause.reason", "omdat het regent", "omdat het sneeuwt")


# The score


def test_a_claim_without_signals_is_faithful() -> None:
    verdict = judge([], WEIGHTS, False)
    # 1 - 1 / (1 + e)
    assert (verdict.faithful, verdict.score, verdict.findings) == (True, 0.7311, ())
    assert verdict.problem is None


def test_the_score_is_what_remains_of_the_chance() -> None:
    # -1 + 2 = 1, a chance of 0.7311 to be unfaithful.
    verdict = judge([SCOPE], WEIGHTS, False)
    assert (verdict.faithful, verdict.score) == (False, 0.2689)


def test_the_same_signal_twice_counts_once() -> None:
    other = signal(FindingKind.SCOPE, "scope.all", "elke straat", "sommige straten")
    assert judge([SCOPE, other], WEIGHTS, False).score == judge([SCOPE], WEIGHTS, False).score


def test_a_faithful_claim_has_no_findings_whatever_was_seen() -> None:
    # -1 + 0.5 = -0.5, a chance of 0.3775.
    verdict = judge([CAUSE], WEIGHTS, False)
    assert (verdict.faithful, verdict.score, verdict.findings) == (True, 0.6225, ())


def test_a_chance_at_the_threshold_is_unfaithful() -> None:
    assert not judge([SCOPE], Weights(-2.0, 0.5, {"scope.all": 2.0}), False).faithful


@pytest.mark.parametrize(("near_copy", "faithful"), [(False, True), (True, False)], ids=["free", "near-copy"])
def test_a_near_copy_has_its_own_weights(near_copy: bool, faithful: bool) -> None:
    assert judge([signal(FindingKind.MODALITY, "modality.any")], WEIGHTS, near_copy).faithful is faithful


# Which findings


def kinds(*signals: Signal, near_copy: bool = False) -> list[FindingKind]:
    return [finding.kind for finding in judge(signals, WEIGHTS, near_copy).findings]


def test_the_strongest_finding_comes_first() -> None:
    assert kinds(TIME, NAME, NUMBER) == [FindingKind.NUMBER, FindingKind.NAME, FindingKind.TIME]


def test_findings_are_ranked_by_what_they_add_in_a_near_copy() -> None:
    modality = signal(FindingKind.MODALITY, "modality.any", "moet", "kan")
    assert kinds(TIME, modality, near_copy=True) == [FindingKind.MODALITY, FindingKind.TIME]


def test_a_strong_value_ranks_higher() -> None:
    # 3 times 3 is more than 6.
    strong = Signal(FindingKind.TIME, "time.done", "is gebouwd", "wordt gebouwd", 3.0)
    assert kinds(NUMBER, strong) == [FindingKind.TIME, FindingKind.NUMBER]


def test_what_adds_less_than_a_third_of_the_strongest_is_not_shown() -> None:
    # A third of 6 is 2: the scope adds just that, the agent 1.9.
    assert kinds(NUMBER, SCOPE, AGENT) == [FindingKind.NUMBER, FindingKind.SCOPE]


def test_what_adds_next_to_nothing_is_not_shown() -> None:
    weights = Weights(2.0, 0.5, {"number.new": 0.3, "name.new": 0.14})
    found = judge([NUMBER, NAME], weights, False).findings
    assert [finding.kind for finding in found] == [FindingKind.NUMBER]


def test_an_unfaithful_claim_has_a_finding_even_from_a_signal_without_weight() -> None:
    found = judge([CAUSE], Weights(2.0, 0.5, {}), False).findings
    assert [finding.kind for finding in found] == [FindingKind.CAUSE]


def test_no_more_than_five_findings_are_shown() -> None:
    many = [signal(FindingKind.NUMBER, "number.new", f"{count} euro", "10 euro") for count in range(1, 9)]
    found = judge(many, WEIGHTS, False).findings
    assert [finding.claim for finding in found] == ["1 euro", "2 euro", "3 euro", "4 euro", "5 euro"]


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        pytest.param(NUMBER, 1, id="the same"),
        pytest.param(
            signal(FindingKind.NUMBER, "number.new", "6.000 euro", "7 scholen"), 1, id="same kind, same words of the claim"
        ),
        pytest.param(
            signal(FindingKind.NUMBER, "number.new", "8 scholen", "5.000 euro"), 2, id="same kind, other words of the claim"
        ),
        pytest.param(
            signal(FindingKind.NAME, "name.new", "6.000 euro", "5.000 euro"), 1, id="another kind, same words of both"
        ),
        pytest.param(
            signal(FindingKind.NAME, "name.new", "6.000 euro", "Alain Janssen"), 2, id="another kind, other words of the source"
        ),
        pytest.param(
            signal(FindingKind.NUMBER, "number.new", " 6.000\n euro", "5.000 euro"), 1, id="the same in other white space"
        ),
    ],
)  # fmt: skip
def test_nothing_is_told_twice(second: Signal, shown: int) -> None:
    assert len(judge([NUMBER, second], WEIGHTS, False).findings) == shown


@pytest.mark.parametrize(
    ("kind", "name", "shown"),
    [
        pytest.param(FindingKind.NUMBER, "number.new", 1, id="of one kind"),
        pytest.param(FindingKind.NAME, "name.new", 2, id="of two kinds"),
    ],
)
def test_findings_on_the_same_words_of_the_source_alone(kind: FindingKind, name: str, shown: int) -> None:
    first = signal(FindingKind.NUMBER, "number.new", "", "5.000 euro")
    assert len(judge([first, signal(kind, name, "", "5.000 euro")], WEIGHTS, False).findings) == shown


# The messages


@pytest.mark.parametrize(
    ("claim", "source", "message"),
    [
        pytest.param("zes", "vijf", "In de tekst staat „zes”. In de bron staat „vijf”.", id="both"),
        pytest.param("zes", "", "„zes” staat niet in de bron.", id="the text alone"),
        pytest.param(
            "", "vijf", "In de bron staat „vijf”. In de tekst staat dat anders.", id="the source alone"
        ),
        pytest.param("", "", "Een getal of datum klopt niet met de bron.", id="neither"),
    ],
)
def test_the_message_shows_what_there_is(claim: str, source: str, message: str) -> None:
    finding = describe(signal(FindingKind.NUMBER, "number.new", claim, source))
    assert (finding.claim, finding.source, finding.message) == (claim, source, message)


@pytest.mark.parametrize("kind", [k for k in FindingKind if k is not FindingKind.OMITTED], ids=str)
@pytest.mark.parametrize(
    ("claim", "source"),
    [
        pytest.param("het zwembad", "", id="the text alone"),
        pytest.param("", "de sporthal", id="the source alone"),
        pytest.param("", "", id="neither"),
    ],
)
def test_every_kind_has_a_message_without_gaps(kind: FindingKind, claim: str, source: str) -> None:
    message = describe(signal(kind, "number.new", claim, source)).message
    assert claim in message
    assert source in message
    assert message.endswith(".")
    assert "„”" not in message
    assert "{" not in message


def test_braces_in_a_text_are_shown_as_they_are() -> None:
    finding = describe(signal(FindingKind.NUMBER, "number.new", "{source} {0}", "{claim}"))
    assert finding.message == "In de tekst staat „{source} {0}”. In de bron staat „{claim}”."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # 16 times nine letters and a space, and sixteen letters more: 176 in all, cut before the last word.
        pytest.param("wethouder " * 16 + "w" * 16, "wethouder " * 15 + "wethouder …", id="too long"),
        pytest.param("a" * 80 + " " + "b" * 79, "a" * 80 + " " + "b" * 79, id="just short enough"),
        pytest.param("a" * 80 + " " + "b" * 80, "a" * 80 + " …", id="one letter too long"),
        pytest.param("a" * 200, "a" * 160 + " …", id="one long word"),
        pytest.param("  de \n\t bron ", "de bron", id="white space"),
    ],
)
def test_long_quotes_are_shortened_at_a_word(text: str, shown: str) -> None:
    finding = describe(signal(FindingKind.NUMBER, "number.new", text, text))
    assert (finding.claim, finding.source) == (shown, shown)
    assert finding.message == f"In de tekst staat „{shown}”. In de bron staat „{shown}”."
