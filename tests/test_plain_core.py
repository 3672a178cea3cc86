"""Which sentence of a rewrite becomes the core."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.library import Library
from assistant.plain_core import CoreChooser
from assistant.settings import Settings
from assistant.simplify.simplification import SentenceRewrite, SentenceState
from assistant.simplify.simplifier import Simplifier


@pytest.fixture(scope="module")
def cores(settings: Settings, library: Library, lemmatizer: Lemmatizer) -> CoreChooser:
    return CoreChooser(lemmatizer, Simplifier.load(settings, library.lemmatizer).verification)


def rewrites(*pairs: str | tuple[str, str], findings: tuple[Finding, ...] = ()) -> list[SentenceRewrite]:
    """Sentences that stayed, and pairs of a sentence and its rewrite."""
    both = [(pair, pair) if isinstance(pair, str) else pair for pair in pairs]
    return [
        SentenceRewrite(before, after, 0, len(before), SentenceState.REWRITTEN, findings=findings)
        for before, after in both
    ]


def chosen(cores: CoreChooser, made: Sequence[SentenceRewrite]) -> str | None:
    return cores.choose(" ".join(rewrite.before for rewrite in made), made)


def test_a_short_sentence_that_stands_alone_is_the_core(cores: CoreChooser) -> None:
    made = rewrites("De gemeente plant 40 bomen in het park.", "Dat kost € 3.000.")
    assert chosen(cores, made) == "De gemeente plant 40 bomen in het park."


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat doet de gemeente met veel plezier.",
        "De gemeente plant deze bomen in het park.",
        "De gemeente plant ze in het park.",
        "De gemeente koopt hiervoor bomen in het dorp.",
        "De gemeente plant, zoals eerder gezegd, bomen in het park.",
        "De gemeente plant echter bomen in het park.",
        "Denk bijvoorbeeld aan 40 bomen in het park.",
        "De gemeente brengt die naar het park.",
        "Bomen in het park van de stad.",
        "Het park waar de gemeente 40 bomen plant.",
        "De gemeente plant bomen:",
        "Plant de gemeente bomen in het park?",
        "- De gemeente plant bomen in het park.",
        "De gemeente plant 40 bomen in het grote park in het midden van de stad en 20 bomen langs de weg naar het "
        "station.",
    ],
    ids=[
        "opens with dat",
        "deze",
        "ze",
        "hiervoor",
        "refers back",
        "echter",
        "an example",
        "die alone",
        "no verb",
        "no main clause",
        "opens a list",
        "question",
        "item",
        "24 words",
    ],
)
def test_what_does_not_stand_alone_is_no_core(cores: CoreChooser, sentence: str) -> None:
    assert chosen(cores, rewrites(sentence)) is None


@pytest.mark.parametrize(
    "following",
    [
        "Maar alleen als daar geld voor is.",
        "De gemeente doet dat echter niet in het noorden.",
        "We beginnen in het park. Dat kan alleen als er geld is.",
        "De voorwaarde is dat er geld is.",
    ],
    ids=["but", "however", "two further on", "condition"],
)
def test_a_sentence_that_another_limits_is_no_core(cores: CoreChooser, following: str) -> None:
    made = rewrites("De gemeente plant 40 bomen in het park.", following)
    assert chosen(cores, made) != "De gemeente plant 40 bomen in het park."


def test_what_a_passage_named_before_is_no_core(cores: CoreChooser) -> None:
    made = rewrites("Bomen en bloemen in het park.", "Het plan kost € 3.000 in het jaar 2027.")
    assert chosen(cores, made) is None
    assert chosen(cores, made[1:]) == "Het plan kost € 3.000 in het jaar 2027."
    known = rewrites("Bomen en bloemen in het park.", "De gemeente plant 40 bomen in het park.")
    assert chosen(cores, known) == "De gemeente plant 40 bomen in het park."


def test_a_sentence_without_the_condition_of_its_own_sentence_is_no_core(cores: CoreChooser) -> None:
    before = "Als er genoeg geld is, plant de gemeente 40 bomen in het park."
    cut = (before, "Is er genoeg geld? Dan plant de gemeente 40 bomen in het park.")
    assert chosen(cores, rewrites(cut)) is None
    lost = (before, "De gemeente plant 40 bomen in het park. Er moet genoeg geld zijn.")
    assert chosen(cores, rewrites(lost)) is None
    assert chosen(cores, rewrites(before)) == before


def test_a_sentence_that_says_another_number_is_no_core(cores: CoreChooser) -> None:
    made = rewrites(("De gemeente plant 40 bomen in het park.", "De gemeente plant 50 bomen in het park."))
    assert chosen(cores, made) is None


def test_a_sentence_with_a_finding_is_no_core(cores: CoreChooser) -> None:
    doubt = Finding(FindingKind.ADDED, "park", "", "Kijk hier naar.")
    assert chosen(cores, rewrites("De gemeente plant 40 bomen in het park.", findings=(doubt,))) is None


def test_a_sentence_as_sure_as_the_whole_passage_goes_first(cores: CoreChooser) -> None:
    made = rewrites(
        "De gemeente plant 40 bomen in het park.", "Wij onderzoeken of bankjes in het park mogelijk zijn."
    )
    assert chosen(cores, made) == "Wij onderzoeken of bankjes in het park mogelijk zijn."
