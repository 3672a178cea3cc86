"""A text as the checks see it: sentences, segments, and what each word is worth."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.reading import Reader, Word

# Pieces that the lemmatizer knows, so that a drawn text costs nothing.
_PIECES = ["De", "gemeente", "bouwt", "huizen", "omdat", "en", "terug", "te", "a.u.b.", "1.500", "€", "café",
           ".", ",", "?", "\n", "\n\n", " ", "  ", "(", ")", "„", "”", "- ", ";", "niet", "🙂"]  # fmt: skip


@pytest.fixture(scope="module")
def reader(examiner: Examiner) -> Reader:
    return examiner.reader


def word(reader: Reader, text: str, written: str) -> Word:
    """The first word of a text that is written so."""
    return next(found for found in reader.read(text).words if found.text == written)


# Sentences and words


def test_a_text_is_read_in_sentences_and_words(reader: Reader) -> None:
    text = reader.read("Er komt een zwembad. Wanneer is dat klaar?")
    assert [sentence.text for sentence in text.sentences] == ["Er komt een zwembad.", "Wanneer is dat klaar?"]
    assert [found.text for found in text.words] == [*"Er komt een zwembad Wanneer is dat klaar".split()]
    assert [found.sentence for found in text.words] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert [sentence.is_question for sentence in text.sentences] == [False, True]


def test_words_stand_where_they_say(reader: Reader) -> None:
    text = reader.read("  De bus rijdt.\n\nHij is  geel.")
    assert [(found.start, found.end, found.text) for found in text.words] == [
        (2, 4, "De"),
        (5, 8, "bus"),
        (9, 14, "rijdt"),
        (17, 20, "Hij"),
        (21, 23, "is"),
        (25, 29, "geel"),
    ]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join))
@hypothesis_settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_word_can_be_found_back_in_the_text(reader: Reader, text: str) -> None:
    read = reader.read(text)
    assert [found.text for found in read.words] == [text[found.start : found.end] for found in read.words]
    assert [found.index for found in read.words] == list(range(len(read.words)))
    assert [s.number for s in read.sentences] == list(range(len(read.sentences)))
    assert [found.segment for found in read.words] == sorted(found.segment for found in read.words)
    assert all(found.sentence == sentence.number for sentence in read.sentences for found in sentence.words)
    assert all(sentence.words for sentence in read.sentences)


@pytest.mark.parametrize("text", ["", "  \n ", "?! …"], ids=["empty", "white space", "marks"])
def test_a_text_without_words_has_no_sentences(reader: Reader, text: str) -> None:
    read = reader.read(text)
    assert (read.sentences, read.words, read.keys) == ((), (), frozenset())


def test_the_folded_text_has_spaces_at_its_ends(reader: Reader) -> None:
    text = reader.read("Het Café is open. Kom!")
    assert text.sentences[0].low == " het cafe is open "
    assert text.low == " het cafe is open kom "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Komt er een zwembad?", True, id="a question"),
        pytest.param("Hij vroeg: „Komt er een zwembad?”", True, id="a quoted question"),
        pytest.param("Er komt een zwembad.", False, id="a statement"),
        pytest.param("Er komt een zwembad", False, id="no mark"),
    ],
)
def test_a_question_is_known_by_its_mark(reader: Reader, text: str, expected: bool) -> None:
    assert reader.read(text).sentences[-1].is_question is expected


# Segments


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        pytest.param("De gemeente bouwt twee scholen.", ["De gemeente bouwt twee scholen"], id="one clause"),
        pytest.param(
            "De gemeente bouwt, als het kan, twee scholen.",
            ["De gemeente bouwt", "als het kan", "twee scholen"],
            id="commas",
        ),
        pytest.param(
            "Het plein is mooi omdat kinderen daar spelen.",
            ["Het plein is mooi", "omdat kinderen daar spelen"],
            id="a conjunction without a comma",
        ),
        pytest.param(
            "Omdat het regent sluit het bad.", ["Omdat het regent sluit het bad"], id="a conjunction in front"
        ),
        pytest.param(
            "We bouwen huizen en verkennen wegen.",
            ["We bouwen huizen", "en verkennen wegen"],
            id="a verb behind en",
        ),
        pytest.param("We bouwen huizen en wegen.", ["We bouwen huizen en wegen"], id="a noun behind en"),
        pytest.param(
            "De raad (nieuw) komt; dat is goed.",
            ["De raad", "nieuw", "komt", "dat is goed"],
            id="brackets and semicolon",
        ),
        pytest.param("Het plan – een droom – lukt.", ["Het plan", "een droom", "lukt"], id="dashes"),
        pytest.param("Het bad sluit. Het plein blijft.", ["Het bad sluit", "Het plein blijft"], id="sentences"),
    ],
)  # fmt: skip
def test_a_sentence_falls_into_segments(reader: Reader, text: str, segments: list[str]) -> None:
    read = reader.read(text)
    numbers = sorted({found.segment for found in read.words})
    assert [" ".join(found.text for found in read.segment(number)) for number in numbers] == segments


# What a word is


@pytest.mark.parametrize(
    ("text", "written", "weight"),
    [
        pytest.param("De gemeente bouwt een zwembad.", "zwembad", 1.0, id="a noun"),
        pytest.param("De gemeente bouwt een zwembad.", "bouwt", 1.0, id="a verb"),
        pytest.param("Ze gaan nieuwe bomen planten.", "nieuwe", 0.15, id="a light word"),
        pytest.param("Ze maken een plan.", "maken", 0.15, id="a light verb"),
        pytest.param("De gemeente bouwt een zwembad.", "een", 0.0, id="a stop word"),
        pytest.param("De gemeente bouwt een zwembad.", "gemeente", 0.0, id="the municipality"),
        pytest.param("In Heerlen komt een zwembad.", "Heerlen", 0.0, id="the city"),
        pytest.param("Er komen 25 bomen.", "25", 0.0, id="a number"),
        pytest.param("Er komen twintig bomen.", "twintig", 0.0, id="a number in words"),
        pytest.param("In januari komen er bomen.", "januari", 0.0, id="a month"),
        pytest.param("Het bad sluit omdat het regent.", "omdat", 0.0, id="a conjunction"),
    ],
)
def test_a_word_weighs_what_it_says(reader: Reader, text: str, written: str, weight: float) -> None:
    found = word(reader, text, written)
    assert (found.content, found.weight) == (weight > 0, weight)


@pytest.mark.parametrize(
    ("written", "verb", "noun"),
    [
        pytest.param("bouwt", True, False, id="a verb"),
        pytest.param("zwembad", False, True, id="a noun"),
        pytest.param("mooi", False, False, id="an adjective"),
    ],
)
def test_a_word_knows_what_kind_it_is(reader: Reader, written: str, verb: bool, noun: bool) -> None:
    found = word(reader, "De gemeente bouwt een zwembad en dat is mooi.", written)
    assert (found.is_verb, found.is_noun) == (verb, noun)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("bomen", "boom", id="the plural"),
        pytest.param("onderzoeken", "onderzoek", id="a verb and its noun"),
        pytest.param("versterking", "versterken", id="a noun in -ing"),
        pytest.param("veiligheid", "veilig", id="a noun in -heid"),
        pytest.param("Café", "cafe", id="accents and capitals"),
    ],
)
def test_words_of_one_family_share_a_key(reader: Reader, one: str, other: str) -> None:
    first, second = reader.read(one), reader.read(other)
    assert first.words[0].keys & second.words[0].keys
    assert first.keys == first.words[0].keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("bomen", "boten", id="words that look alike"),
        pytest.param("verhogen", "verlagen", id="opposites"),
        pytest.param("schoolplein", "school", id="a compound and its first part"),
    ],
)
def test_words_of_different_families_share_none(reader: Reader, one: str, other: str) -> None:
    assert not reader.read(one).keys & reader.read(other).keys


def test_a_compound_has_parts(reader: Reader) -> None:
    found = word(reader, "Het schoolplein is mooi.", "schoolplein")
    assert ["school" in found.parts[0], "plein" in found.parts[1], len(found.parts)] == [True, True, 2]
    assert word(reader, "Het schoolplein is mooi.", "mooi").parts == ()


# Separable verbs


@pytest.mark.parametrize(
    ("text", "written", "lemma"),
    [
        pytest.param("We zetten de plannen dit jaar voort.", "zetten", "voortzetten", id="at the end"),
        pytest.param("We proberen het afval terug te dringen.", "dringen", "terugdringen", id="with te"),
        pytest.param("Ze geven hun mening door en wij luisteren.", "geven", "doorgeven", id="in front of en"),
        pytest.param("We zetten de plannen voort, zegt ze.", "zetten", "voortzetten", id="in front of a comma"),
        pytest.param("We zetten de plannen neer.", "zetten", "neerzetten", id="another particle"),
        pytest.param("De bus rijdt over de brug.", "rijdt", "rijden", id="a preposition"),
        pytest.param("Ze lopen, want de bus rijdt voort.", "lopen", "lopen", id="a particle of another clause"),
    ],
)  # fmt: skip
def test_a_separable_verb_gets_its_particle(reader: Reader, text: str, written: str, lemma: str) -> None:
    assert word(reader, text, written).lemma == lemma


def test_a_particle_that_was_joined_says_nothing_more(reader: Reader) -> None:
    text = "We zetten de plannen dit jaar voort."
    verb = word(reader, text, "zetten")
    assert {"voortzetten", "zetten"} & verb.keys == {"voortzetten"}
    assert (verb.weight, word(reader, text, "voort").weight) == (1.0, 0.0)
