from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reading_builders import a_sentence

from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import CorpusError
from assistant.readability.finding import ReadingKind
from assistant.readability.wording import Wording, WordingBook, load_wording
from assistant.settings import Settings

from .conftest import Tag

WORDINGS = {
    "derhalve": (ReadingKind.HARD_WORD, ()),
    "evalueren": (ReadingKind.HARD_WORD, ()),
    "bedragen": (ReadingKind.HARD_WORD, ()),
    "werken": (ReadingKind.HARD_WORD, ()),
    "discrepantie": (ReadingKind.HARD_WORD, ()),
    "gremium": (ReadingKind.HARD_WORD, ("gremia",)),
    "leges": (ReadingKind.JARGON, ()),
    "Wmo": (ReadingKind.ABBREVIATION, ("WMO",)),
    "i.s.m.": (ReadingKind.ABBREVIATION, ()),
    "in het kader van": (ReadingKind.EMPTY_PHRASE, ()),
    "kader": (ReadingKind.HARD_WORD, ()),
    "in dit verband": (ReadingKind.EMPTY_PHRASE, ()),
    "vinger aan de pols houden": (ReadingKind.FIGURE, ()),
    "de knoop doorhakken": (ReadingKind.FIGURE, ()),
    "aan de bel trekken": (ReadingKind.FIGURE, ()),
    "in kaart brengen": (ReadingKind.FIGURE, ()),
}
Find = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def book(lemmatizer: Lemmatizer) -> WordingBook:
    entries = ((Wording(text, kind, "", ""), forms) for text, (kind, forms) in WORDINGS.items())
    return WordingBook(entries, lemmatizer)


@pytest.fixture
def find(book: WordingBook, tag: Tag) -> Find:
    """The wordings of a sentence, each with the words that stand there."""

    def found(text: str) -> list[tuple[str, str]]:
        words = tag(text).words
        return [
            (occurrence.wording.text, text[words[occurrence.first].start : words[occurrence.last].end])
            for occurrence in book.find(tag(text))
        ]

    return found


@pytest.mark.parametrize(
    ("text", "wording", "words"),
    [
        pytest.param("Derhalve bellen wij u.", "derhalve", "Derhalve", id="a word, with a capital"),
        pytest.param("Er zijn discrepanties.", "discrepantie", "discrepanties", id="a plural"),
        pytest.param("De raad evalueerde het plan.", "evalueren", "evalueerde", id="a past tense"),
        pytest.param("Wij hebben het plan geëvalueerd.", "evalueren", "geëvalueerd", id="a participle"),
        pytest.param("De kosten bedragen tien euro.", "bedragen", "bedragen", id="a verb as it stands"),
        pytest.param("De gremia overleggen.", "gremium", "gremia", id="another form"),
        pytest.param("De WMO regelt dat.", "Wmo", "WMO", id="an abbreviation in capitals"),
        pytest.param("Wij doen dit i.s.m. de school.", "i.s.m.", "i.s.m.", id="an abbreviation with stops"),
        pytest.param("Wij doen dit in het kader van een proef.", "in het kader van", "in het kader van", id="a phrase"),
        pytest.param("In dat verband bellen wij u.", "in dit verband", "In dat verband", id="another determiner"),
        pytest.param(
            "Zij willen een vinger aan de pols houden.",
            "vinger aan de pols houden",
            "vinger aan de pols houden",
            id="a phrase with its verb behind it",
        ),
        pytest.param(
            "Zij hielden een vinger aan de pols.",
            "vinger aan de pols houden",
            "hielden een vinger aan de pols",
            id="a phrase with its verb in front",
        ),
        pytest.param(
            "Wij hielden de vinger aan onze pols.",
            "vinger aan de pols houden",
            "hielden de vinger aan onze pols",
            id="another determiner inside",
        ),
        pytest.param(
            "De raad heeft de knoop doorgehakt.", "de knoop doorhakken", "de knoop doorgehakt", id="a participle in a phrase"
        ),
        pytest.param("De raad hakt de knoop door.", "de knoop doorhakken", "hakt de knoop", id="a verb in two"),
        pytest.param("Wij brengen de kosten in kaart.", "in kaart brengen", "brengen de kosten in kaart", id="words between"),
        pytest.param("Zij trok aan de bel.", "aan de bel trekken", "trok aan de bel", id="a strong verb"),
    ],
)  # fmt: skip
def test_a_wording_is_found_in_the_form_it_has(find: Find, text: str, wording: str, words: str) -> None:
    assert find(text) == [(wording, words)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Het bedrag is hoog.", id="a noun is no form of a verb"),
        pytest.param("De werken van de schilder hangen hier.", id="a plural noun is no form of a verb"),
        pytest.param("Er hangt een vinger aan een touw.", id="a part of a phrase"),
        pytest.param("Hij legt een vinger aan de pols.", id="a phrase without its verb"),
        pytest.param("De bel hangt aan de muur en zij trekken hun jas aan.", id="the words in another order"),
        pytest.param("Zij knoopt haar jas dicht.", id="a word that looks like one of a phrase"),
        pytest.param("Wij doen dit samen met de school.", id="none"),
    ],
)
def test_what_is_no_wording(find: Find, text: str) -> None:
    assert find(text) == []


def test_a_name_is_no_wording(book: WordingBook) -> None:
    assert list(book.find(a_sentence("Mevrouw:n Kader:name belt=bellen:pv u:pron ."))) == []


@pytest.mark.parametrize(
    ("between", "found"), [(11, 1), (12, 0)], ids=["twelve words on", "thirteen words on"]
)
def test_how_far_the_verb_of_a_phrase_may_stand(book: WordingBook, between: int, found: int) -> None:
    marked = f"Zij:pron houden:pv {'heel:bw ' * between}vinger:n aan:vz de:lid pols:n"
    assert len(list(book.find(a_sentence(marked)))) == found


def test_of_wordings_that_overlap_the_longer_is_found(find: Find) -> None:
    assert find("Het kader is klaar in het kader van een proef.") == [
        ("kader", "kader"), ("in het kader van", "in het kader van"),
    ]  # fmt: skip


TWINS = [
    Wording("in dit kader", ReadingKind.EMPTY_PHRASE, "", ""),
    Wording("in dat kader", ReadingKind.EMPTY_PHRASE, "", ""),
]


@pytest.mark.parametrize("entries", [TWINS, TWINS[::-1]], ids=["one first", "the other first"])
@pytest.mark.parametrize(
    ("text", "wording"),
    [("In dat kader bellen wij u.", "in dat kader"), ("In dit kader bellen wij u.", "in dit kader")],
)
def test_of_wordings_in_one_place_that_of_the_same_words_is_found(
    lemmatizer: Lemmatizer, tag: Tag, entries: list[Wording], text: str, wording: str
) -> None:
    book = WordingBook(((entry, ()) for entry in entries), lemmatizer)
    assert [found.wording.text for found in book.find(tag(text))] == [wording]


@pytest.mark.parametrize("entries", [TWINS, TWINS[::-1]], ids=["one first", "the other first"])
def test_of_wordings_that_fit_as_well_it_is_always_the_same(
    lemmatizer: Lemmatizer, tag: Tag, entries: list[Wording]
) -> None:
    book = WordingBook(((entry, ()) for entry in entries), lemmatizer)
    assert [found.wording.text for found in book.find(tag("In deze kader bellen wij u."))] == ["in dat kader"]


def test_a_wording_is_literal_beside_some_words(lemmatizer: Lemmatizer, tag: Tag) -> None:
    wording = Wording("op een laag pitje", ReadingKind.FIGURE, "", "", frozenset({"soep"}))
    book = WordingBook([(wording, ())], lemmatizer)
    assert [len(list(book.find(tag(f"{what} op een laag pitje.")))) for what in ("Plannen", "Soep")] == [1, 0]


def test_wordings_are_found_in_the_order_of_the_text_and_as_often_as_they_stand_there(find: Find) -> None:
    text = "Derhalve betaalt u leges, en derhalve belt u i.s.m. ons."
    assert [wording for wording, _ in find(text)] == ["derhalve", "leges", "derhalve", "i.s.m."]


def test_a_book_without_words_finds_nothing(lemmatizer: Lemmatizer, tag: Tag) -> None:
    empty = WordingBook([(Wording("?!", ReadingKind.FIGURE, "", ""), ("",))], lemmatizer)
    assert list(empty.find(tag("Wat een dag!"))) == []


# --- the file ---

GOOD = """
[[word]]
text = "derhalve"
kind = "hard_word"
plain = "dus"

[[phrase]]
text = "in het kader van"
kind = "empty_phrase"
forms = ["binnen het kader van"]
explanation = "Zeg liever waarvoor."

[[abbreviation]]
text = "Wmo"
kind = "abbreviation"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "wording.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_file_is_read_with_all_that_it_says(tmp_path: Path, lemmatizer: Lemmatizer, tag: Tag) -> None:
    book = load_wording(write(tmp_path, GOOD), lemmatizer)
    found = [
        occurrence.wording
        for occurrence in book.find(tag("Derhalve doen wij dit binnen het kader van de WMO."))
    ]
    assert found == [
        Wording("derhalve", ReadingKind.HARD_WORD, "dus", ""),
        Wording("in het kader van", ReadingKind.EMPTY_PHRASE, "", "Zeg liever waarvoor."),
        Wording("Wmo", ReadingKind.ABBREVIATION, "", ""),
    ]


@pytest.mark.parametrize("text", [None, "", "# niets\n"], ids=["no file", "an empty file", "only a comment"])
def test_no_wordings_find_nothing(tmp_path: Path, lemmatizer: Lemmatizer, tag: Tag, text: str | None) -> None:
    if text is not None:
        write(tmp_path, text)
    assert list(load_wording(tmp_path, lemmatizer).find(tag("Derhalve bellen wij u."))) == []


WRONG = {
    "no TOML": ("[[word]\n", ""),
    "a kind that is unknown": ('[[word]]\ntext = "a"\nkind = "ugly"\n', "word.0.kind"),
    "no kind": ('[[word]]\ntext = "a"\n', "word.0.kind"),
    "no text": ('[[phrase]]\nkind = "figure"\n', "phrase.0.text"),
    "a field that is unknown": ('[[word]]\ntext = "a"\nkind = "figure"\nplian = "b"\n', "word.0.plian"),
    "forms that are no list": ('[[word]]\ntext = "a"\nkind = "figure"\nforms = "b"\n', "word.0.forms"),
    "a table that is unknown": ('[[woord]]\ntext = "a"\nkind = "figure"\n', "woord"),
}


@pytest.mark.parametrize(("text", "place"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_named_with_the_place(
    tmp_path: Path, lemmatizer: Lemmatizer, text: str, place: str
) -> None:
    with pytest.raises(CorpusError, match=rf"(?s)wording\.toml.*{place}"):
        load_wording(write(tmp_path, text), lemmatizer)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    (tmp_path / "wording.toml").write_bytes(b'[[word]]\ntext = "caf\xe9"\nkind = "figure"\n')
    with pytest.raises(CorpusError, match=r"wording\.toml"):
        load_wording(tmp_path, lemmatizer)


@pytest.mark.parametrize(
    "again",
    [
        pytest.param('[[word]]\ntext = "derhalve"\nkind = "hard_word"\n', id="the same"),
        pytest.param('[[word]]\ntext = "Derhalve"\nkind = "figure"\n', id="in capitals, of another kind"),
        pytest.param('[[phrase]]\ntext = "derhalve"\nkind = "figure"\n', id="in another table"),
    ],
)
def test_a_wording_that_stands_there_twice_is_named(
    tmp_path: Path, lemmatizer: Lemmatizer, again: str
) -> None:
    with pytest.raises(CorpusError, match=r"wording\.toml: wording 'derhalve' stands there twice"):
        load_wording(write(tmp_path, GOOD + again), lemmatizer)


def test_the_wordings_of_the_corpus_can_be_read(settings: Settings, lemmatizer: Lemmatizer, tag: Tag) -> None:
    book = load_wording(settings.corpus, lemmatizer)
    (found,) = book.find(tag("Derhalve bellen wij u."))
    assert (found.wording.kind, found.first, found.last) == (ReadingKind.HARD_WORD, 0, 0)
    assert found.wording.plain
