"""Two things done under one verb; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.second_action import SecondActions


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "U moet het formulier volledig invullen en de kopieën van uw bankafschriften bij de brief voegen.",
            "U moet het formulier volledig invullen. U moet de kopieën van uw bankafschriften bij de brief voegen.",
            id="a duty",
        ),
        pytest.param(
            "Wij hebben uw bezwaar zorgvuldig gelezen en de stukken van de eerdere procedure daarbij betrokken.",
            "Wij hebben uw bezwaar zorgvuldig gelezen. Wij hebben de stukken van de eerdere procedure daarbij betrokken.",
            id="what was done",
        ),
    ],
)
def test_subject_and_verb_are_said_again(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(SecondActions(), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "U moet vóór 1 mei het formulier volledig invullen en de kopieën bij de brief voegen.",
            id="a time over both",
        ),
        pytest.param(
            "U mag de schuur niet verhuren en de garage in de tuin niet voor wonen gebruiken.",
            id="a negation",
        ),
        pytest.param(
            "U moet het formulier volledig invullen en de kopieën erbij voegen als u samenwoont met iemand.",
            id="a condition",
        ),
        pytest.param(
            "U kunt besluiten om het formulier in te vullen en de kopieën bij de brief te voegen.",
            id="under om te",
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(SecondActions(), text, lemmatizer) == text
