"""Endings of adjectives and the forms of articles, by the rules of the official spelling."""

from __future__ import annotations

import pytest

from assistant.dutch.declension import Article, bare, determiner_for, inflected, is_definite, is_determiner


@pytest.mark.parametrize(
    ("adjective", "with_e"),
    [
        ("groot", "grote"),
        ("wit", "witte"),
        ("goed", "goede"),
        ("nieuw", "nieuwe"),
        ("actief", "actieve"),
        ("grijs", "grijze"),
        ("veilig", "veilige"),
        ("dubbel", "dubbele"),
        ("financieel", "financiële"),
        ("algemeen", "algemene"),
        ("mooi", "mooie"),
        ("grof", "grove"),
        ("los", "losse"),
        ("zwaarwegend", "zwaarwegende"),
        ("raadzaam", "raadzame"),
        ("open", "open"),
        ("overgebleven", "overgebleven"),
        ("extra", "extra"),
        ("beige", "beige"),
    ],
)
def test_an_adjective_gets_its_ending(adjective: str, with_e: str) -> None:
    assert inflected(adjective) == with_e


def test_an_unknown_adjective_gets_none() -> None:
    assert inflected("blorst") is None


@pytest.mark.parametrize(
    ("form", "lemma", "base"),
    [
        ("grote", "groot", "groot"),
        ("grotere", "groot", "groter"),
        ("geplande", "plannen", "gepland"),
        ("open", "open", "open"),
        ("beste", "goed", "best"),
    ],
)
def test_an_ending_is_taken_off(form: str, lemma: str, base: str) -> None:
    assert bare(form, lemma) == base


@pytest.mark.parametrize(
    ("de", "het"),
    [
        ("de", "het"),
        ("deze", "dit"),
        ("die", "dat"),
        ("onze", "ons"),
        ("elke", "elk"),
        ("iedere", "ieder"),
        ("welke", "welk"),
        ("een", "een"),
        ("uw", "uw"),
    ],
)
def test_a_determiner_follows_the_article(de: str, het: str) -> None:
    assert determiner_for(de, Article.HET) == het
    assert determiner_for(het, Article.DE) == de


def test_only_some_determiners_are_definite() -> None:
    assert is_definite("uw")
    assert is_determiner("geen") and not is_definite("geen")
    assert not is_determiner("van")
