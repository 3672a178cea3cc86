"""All rules for words together, with the real list: letters as a municipality writes them, made for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from word_builders import applied

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import tag_sentences
from assistant.simplify.replacements import read_replacements
from assistant.simplify.words import WordRules

FILE = Path(__file__).parents[2] / "corpus" / "replacements.toml"


@pytest.fixture(scope="module")
def rules(lemmatizer: Lemmatizer) -> WordRules:
    return WordRules(read_replacements(FILE), lemmatizer)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Indien u niet tijdig betaalt, wordt het bedrag verhoogd.",
            "Als u niet op tijd betaalt, wordt het bedrag verhoogd.",
        ),
        ("De boete bedraagt ten hoogste € 380.", "De boete bedraagt maximaal € 380."),
        ("Onze doelstelling is duidelijk.", "Ons doel is duidelijk."),
        (
            "Het restant van de subsidie dient te worden gerestitueerd.",
            "De rest van de subsidie moet worden terugbetaald.",
        ),
        (
            "De regeling is niet van toepassing op inwoners die reeds een toeslag ontvangen.",
            "De regeling geldt niet voor inwoners die al een toeslag ontvangen.",
        ),
    ],
)
def test_the_words_of_a_letter_become_plain(
    text: str, plain: str, rules: WordRules, lemmatizer: Lemmatizer
) -> None:
    assert applied(text, rules.words(), lemmatizer) == plain


def test_edits_of_a_sentence_do_not_overlap(rules: WordRules, lemmatizer: Lemmatizer) -> None:
    text = "De werkzaamheden vangen in de maand mei aan en dienen tijdig te worden voltooid."
    (sentence,) = tag_sentences(text, lemmatizer.analyser)
    edits = sorted(rules.words()(sentence), key=lambda edit: edit.start)
    assert len(edits) > 1
    assert all(first.end <= second.start for first, second in zip(edits, edits[1:], strict=False))


def test_plain_text_stays_as_it_is(rules: WordRules, lemmatizer: Lemmatizer) -> None:
    text = "U krijgt de brief voor 1 mei. Wij helpen u graag. Bel ons als u vragen hebt."
    assert applied(text, rules.words(), lemmatizer) == text
