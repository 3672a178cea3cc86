"""The engine: each edit alone, protected text untouched, and every change can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.protected import Protection
from assistant.simplify.rule_engine import RuleEngine
from assistant.simplify.simplification import Change
from assistant.simplify.verification import Verification


def replaces(old: str, new: str, kind: ChangeKind = ChangeKind.WORD):  # type: ignore[no-untyped-def]
    """A rule that replaces every place of some words."""

    def rule(sentence: TaggedSentence) -> Iterator[Edit]:
        at = sentence.source.find(old)
        while at >= 0:
            yield Edit(at, at + len(old), new, kind)
            at = sentence.source.find(old, at + 1)

    return rule


@pytest.fixture(scope="module")
def engine(lemmatizer: Lemmatizer, protection: Protection, verification: Verification) -> RuleEngine:
    return RuleEngine(lemmatizer.analyser, protection, verification.stands)


def test_rules_work_on_what_the_one_before_left(engine: RuleEngine) -> None:
    made = engine.reword(
        "Wij gaan reeds bouwen.", [replaces("reeds", "al"), replaces("al bouwen", "nu bouwen")]
    )
    assert made.text == "Wij gaan nu bouwen."
    assert made.changes == (
        Change(ChangeKind.WORD, "reeds", "al"),
        Change(ChangeKind.WORD, "al bouwen", "nu bouwen"),
    )


@pytest.mark.parametrize(
    "rule",
    [
        replaces("€ 85", "€ 58"),
        replaces("85", "vijfentachtig"),
        replaces("niet later dan", "later dan"),
        replaces("1 mei", "mei"),
        replaces("Betaal", "Betaal 3 keer"),
    ],
    ids=["other amount", "half of an amount", "a negation gone", "part of a date", "a number more"],
)
def test_what_changes_a_fact_is_not_done(engine: RuleEngine, rule) -> None:  # type: ignore[no-untyped-def]
    text = "Betaal € 85 niet later dan 1 mei 2027."
    assert engine.reword(text, [rule]).text == text


def test_a_change_that_is_not_wanted_is_left_out(engine: RuleEngine) -> None:
    rules = [replaces("reeds", "al"), replaces("thans", "nu")]
    made = engine.reword("Wij zijn thans reeds open.", rules, frozenset({(ChangeKind.WORD, "reeds")}))
    assert made.text == "Wij zijn nu reeds open."


def test_of_two_edits_that_overlap_the_first_is_made(engine: RuleEngine) -> None:
    def both(sentence: TaggedSentence) -> Iterator[Edit]:
        yield Edit(0, 9, "Wij zijn nu", ChangeKind.WORD)
        yield Edit(4, 14, "zijn straks", ChangeKind.WORD)

    assert engine.reword("Wij staan thans open.", [both]).text == "Wij zijn nu thans open."


def test_white_space_between_sentences_stays(engine: RuleEngine) -> None:
    text = "Wij zijn reeds open.\n\n  Kom reeds langs.  "
    assert engine.reword(text, [replaces("reeds", "al")]).text == "Wij zijn al open.\n\n  Kom al langs.  "
