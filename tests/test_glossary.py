from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import CorpusError
from assistant.glossary import Glossary, Term, load_glossary
from assistant.settings import Settings

TERMS = (
    Term(
        "wateroverlast",
        ("overstroming",),
        "te veel water",
        "Dat is water op straat of in huis na veel regen.",
        ("kelder onder water", "natte kelder", "plassen op straat", "volgelopen straat", "natte voeten"),
    ),
    Term(
        "warmtenet", ("warmtenetten",), "", "Dat is een net van buizen met warm water.", ("stadsverwarming",)
    ),
    Term("netcongestie", (), "vol stroomnet", "", ("stroomnet vol",)),
)


@pytest.fixture(scope="module")
def glossary(lemmatizer: Lemmatizer) -> Glossary:
    return Glossary(TERMS, lemmatizer)


def test_terms_of_a_text_are_explained_in_its_order_and_once(glossary: Glossary) -> None:
    text = "Warmtenetten helpen. Wateroverlast niet. Een warmtenet is duur."
    assert [term.term for term in glossary.explain(text)] == ["warmtenet", "wateroverlast"]
    assert glossary.explain(text)[0].explanation == TERMS[1].explanation


def test_another_form_is_explained_under_the_term(glossary: Glossary) -> None:
    assert [term.term for term in glossary.explain("Na de overstroming")] == ["wateroverlast"]


def test_a_term_without_explanation_is_left_out(glossary: Glossary) -> None:
    assert glossary.explain("Door netcongestie gaat het traag") == ()


def test_words_of_residents_are_not_explained(glossary: Glossary) -> None:
    assert glossary.explain("De stadsverwarming") == ()


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Ik heb natte kelders", ["wateroverlast"]),
        ("er staan plassen op straat", ["wateroverlast"]),
        ("Krijg ik stadsverwarming of een natte kelder?", ["warmtenet", "wateroverlast"]),
        ("Is mijn kelder nat?", []),
        ("Komt er een warmtenet?", []),
    ],
    ids=["inflected", "phrase", "two", "other_order", "own_word"],
)
def test_residents_words_lead_to_terms_by_lemma(glossary: Glossary, question: str, terms: list[str]) -> None:
    assert [bridge.term for bridge in glossary.bridges(question)] == terms


def test_a_bridge_is_given_once(glossary: Glossary) -> None:
    assert len(glossary.bridges("stadsverwarming of stadsverwarming")) == 1


def test_everyday_words_start_with_the_plain_word_and_are_few(glossary: Glossary) -> None:
    spoken = glossary.everyday_words("Wateroverlast is lastig. Wateroverlast!")
    assert spoken[:2] == ("te veel water", "kelder onder water")
    assert len(set(spoken)) == len(spoken) < 2 + len(TERMS[0].residents)
    assert glossary.everyday_words("Een mooie dag") == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Hier komen warmtenetten", [(2, 2, "warmtenet")], id="inflected"),
        pytest.param(
            "netcongestie en na een overstroming", [(0, 0, "netcongestie"), (4, 4, "wateroverlast")], id="two"
        ),
        pytest.param(
            "wateroverlast of wateroverlast", [(0, 0, "wateroverlast"), (2, 2, "wateroverlast")], id="twice"
        ),
        pytest.param("plassen op straat", [], id="words of residents are no terms"),
        pytest.param("te veel water", [], id="nor are plain words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_places_of_terms_in_a_sentence(
    glossary: Glossary, words: str, expected: list[tuple[int, int, str]]
) -> None:
    places = [(first, last, term.term) for first, last, term in glossary.places(words.split())]
    assert list(dict.fromkeys(places)) == expected


def test_a_term_of_several_words_has_its_first_and_last_place(lemmatizer: Lemmatizer) -> None:
    terms = (Term("sociale huurwoning", (), "", "", ()), Term("huurwoning", (), "", "", ()))
    places = Glossary(terms, lemmatizer).places("twee sociale huurwoningen erbij".split())
    assert [(first, last, term.term) for first, last, term in places] == [
        (1, 2, "sociale huurwoning"), (2, 2, "huurwoning"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("daar komt straatwateroverlast", [(2, 2, "wateroverlast")], id="at its own place"),
        pytest.param(
            "straatwateroverlast bij warmtenetten",
            [(0, 0, "wateroverlast"), (2, 2, "warmtenet")],
            id="in order",
        ),
        pytest.param("de fietshub", [], id="a term of three letters is too short"),
        pytest.param("netcongestie", [(0, 0, "netcongestie")], id="a term that is a compound stays whole"),
        pytest.param("stroomcongestie", [], id="a part of a term is none"),
    ],
)
def test_the_place_of_a_term_at_the_end_of_a_compound(
    lemmatizer: Lemmatizer, words: str, expected: list[tuple[int, int, str]]
) -> None:
    terms = (*TERMS, Term("hub", (), "", "Dat is een plek.", ()))
    glossary = Glossary(terms, lemmatizer)
    places = [(first, last, term.term) for first, last, term in glossary.places(words.split())]
    assert list(dict.fromkeys(places)) == expected


# --- the file ---


def write(folder: Path, text: str) -> Path:
    (folder / "glossary.toml").write_text(text, encoding="utf-8")
    return folder


def test_no_file_is_an_empty_glossary(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    assert load_glossary(tmp_path, lemmatizer).terms == ()


def test_a_file_is_read(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    corpus = write(tmp_path, '[[term]]\nterm = "hub"\nforms = ["hubs"]\nresidents = ["overstappunt"]\n')
    assert load_glossary(corpus, lemmatizer).terms == (Term("hub", ("hubs",), "", "", ("overstappunt",)),)


@pytest.mark.parametrize(
    "text",
    [
        '[[term]\nterm = "hub"',
        '[[term]]\nterm = "hub"\ncolour = "red"\n',
        '[[term]]\nforms = ["hubs"]\n',
        '[[term]]\nterm = "hub"\nforms = "hubs"\n',
        "terms = []\n",
    ],
    ids=["no_toml", "unknown_field", "no_term", "no_list", "unknown_table"],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str, lemmatizer: Lemmatizer) -> None:
    with pytest.raises(CorpusError, match=r"glossary\.toml"):
        load_glossary(write(tmp_path, text), lemmatizer)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    (tmp_path / "glossary.toml").write_bytes(b'[[term]]\nterm = "caf\xe9"\n')
    with pytest.raises(CorpusError, match=r"glossary\.toml"):
        load_glossary(tmp_path, lemmatizer)


def test_a_term_that_stands_there_twice_is_named(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    corpus = write(tmp_path, '[[term]]\nterm = "hub"\n[[term]]\nterm = "Hub"\n')
    with pytest.raises(CorpusError, match=r"glossary\.toml.*'hub'.*twice"):
        load_glossary(corpus, lemmatizer)


def test_the_glossary_of_the_corpus_can_be_read(settings: Settings, lemmatizer: Lemmatizer) -> None:
    glossary = load_glossary(settings.corpus, lemmatizer)
    bridges = {bridge.term for bridge in glossary.bridges("de huisbaas doet niks aan mijn huurhuis")}
    assert "woningcorporatie" in bridges
