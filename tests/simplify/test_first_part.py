"""Where the first part of a clause ends; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import tagged

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.first_part import told_as_main


def told(clause: str, lemmatizer: Lemmatizer) -> str | None:
    """A clause with its verb at the end, behind "omdat", as a main clause."""
    sentence = tagged(f"Omdat {clause}.", lemmatizer)
    return told_as_main(sentence, 1, len(sentence.words) - 1, lemmatizer)


@pytest.mark.parametrize(
    ("clause", "plain"),
    [
        pytest.param("u op 3 mei bent verhuisd", "U bent op 3 mei verhuisd", id="a pronoun"),
        pytest.param(
            "de vergunning op 31 december afloopt",
            "De vergunning loopt op 31 december af",
            id="a time behind a noun",
        ),
        pytest.param(
            "de afdeling Vergunningen uw plan heeft gelezen",
            "De afdeling Vergunningen heeft uw plan gelezen",
            id="a name behind a noun",
        ),
        pytest.param(
            "uw bezwaar tegen het besluit te laat is",
            "Uw bezwaar tegen het besluit is te laat",
            id="what a noun is about",
        ),
        pytest.param(
            "het bouwplan in strijd is met de regels",
            "Het bouwplan is in strijd met de regels",
            id="a set phrase with the verb",
        ),
        pytest.param(
            "in de week van 3 mei de lampen in uw straat worden vervangen",
            "In de week van 3 mei worden de lampen in uw straat vervangen",
            id="a time at the front",
        ),
        pytest.param("er geen vergunning nodig is", "Er is geen vergunning nodig", id="er"),
        pytest.param(
            "mevrouw [naam] op 1 juni vertrekt", "Mevrouw [naam] vertrekt op 1 juni", id="a place to fill in"
        ),
    ],
)
def test_the_verb_comes_behind_the_first_part(clause: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert told(clause, lemmatizer) == plain


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param(
            "de vergunning onder voorwaarden wordt verleend", id="a phrase that may belong to either"
        ),
        pytest.param("niet alle stukken compleet zijn", id="a negation in front"),
        pytest.param("zowel uw aanvraag als die van uw buur is afgewezen", id="zowel"),
        pytest.param("u verhuist en uw partner blijft", id="two clauses"),
    ],
)
def test_in_doubt_there_is_none(clause: str, lemmatizer: Lemmatizer) -> None:
    assert told(clause, lemmatizer) is None
