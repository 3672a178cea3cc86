from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_builders import HandTagger, a_word

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.dutch.tokens import words

KINDS = ("verb", "finite", "infinitive", "participle", "noun", "name", "adjective")


def kinds(sentence: TaggedSentence) -> dict[str, str]:
    """The kind of each word of a sentence that has one, the most precise first."""
    found = {}
    for word in sentence.words:
        for kind in (*KINDS[1:], "verb"):
            if getattr(word, f"is_{kind}"):
                found[word.text] = kind
                break
    return found


# --- what a tag means ---


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param("pv", {"verb", "finite"}, id="a verb with tense"),
        pytest.param("inf", {"verb", "infinitive"}, id="an infinitive"),
        pytest.param("inf_noun", {"verb"}, id="an infinitive as a noun is no verb of a clause"),
        pytest.param("vd", {"verb", "participle"}, id="a participle"),
        pytest.param("vd_adj", {"verb", "adjective"}, id="a participle before a noun"),
        pytest.param("od_adj", {"verb", "adjective"}, id="a present participle before a noun"),
        pytest.param("n", {"noun"}, id="a noun"),
        pytest.param("nn", {"noun"}, id="nouns"),
        pytest.param("name", {"name"}, id="a name is no noun"),
        pytest.param("part_of_name", {"name"}, id="a part of a name"),
        pytest.param("adj", {"adjective"}, id="an adjective"),
        pytest.param("lid", set(), id="an article"),
        pytest.param("sub", set(), id="a conjunction"),
    ],
)
def test_a_tag_says_what_a_word_is(tag: str, expected: set[str]) -> None:
    assert {kind for kind in KINDS if getattr(a_word("x", tag), f"is_{kind}")} == expected


# --- places ---

TEXT = "Het  Café is\nopen (tot tien uur). ... En dan, om elf uur, dicht!"


def test_words_know_where_they_stand_and_what_stands_before_them() -> None:
    first, second = tag_sentences(TEXT, HandTagger())
    assert [TEXT[word.start : word.end] for word in first.words] == [word.text for word in first.words]
    assert [(word.text, word.before) for word in first.words] == [
        ("Het", ""), ("Café", "  "), ("is", " "), ("open", "\n"), ("tot", " ("), ("tien", " "), ("uur", " "),
    ]  # fmt: skip
    assert [word.before for word in second.words[1:4]] == [" ", ", ", " "]


def test_a_sentence_knows_its_place_its_text_and_its_folded_words() -> None:
    (first, second) = tag_sentences(TEXT, HandTagger())
    assert (first.source, TEXT[first.start : first.end]) == (TEXT[:33], first.source)
    assert first.text == "Het Café is open (tot tien uur)."
    assert first.low == " het cafe is open tot tien uur "
    assert second.text.endswith("En dan, om elf uur, dicht!")


@pytest.mark.parametrize("text", ["", "  \n ", "?!", "...", "😀", "- - -", "|---|"])
def test_what_has_no_words_gives_no_sentence(text: str) -> None:
    assert list(tag_sentences(text, HandTagger())) == []


def test_marks_are_given_to_the_tagger_as_signs_of_their_own() -> None:
    tagger = HandTagger({"Ja": "ja/bw", "u": "u/pron"})
    (sentence,) = tag_sentences("Ja, u (ook).", tagger)
    assert tagger.runs == [["Ja", ",", "u", "(", "ook", ")", "."]]
    assert [(word.text, word.tag.partition("(")[0]) for word in sentence.words] == [
        ("Ja", "BW"), ("u", "VNW"), ("ook", "N"),
    ]  # fmt: skip


def test_a_sentence_without_end_is_tagged_in_runs_and_no_word_gets_anothers_reading() -> None:
    tagger = HandTagger()
    text = " ".join(f"woord{number}," for number in range(500))
    (sentence,) = tag_sentences(text, tagger)
    assert [len(run) for run in tagger.runs] == [400, 400, 200]
    assert [word.lemma for word in sentence.words] == [f"woord{number}" for number in range(500)]


# --- what the neighbours cannot show ---


def read(text: str, readings: dict[str, str]) -> dict[str, str]:
    (sentence,) = tag_sentences(text, HandTagger(readings))
    return kinds(sentence)


PLURAL = {"worden": "worden/pv", "moet": "moeten/pv", "moeten": "moeten/pv", "betaald": "betalen/vd"}


def test_a_plural_form_that_completes_a_verb_is_an_infinitive() -> None:
    found = read("Het moet binnen een week worden betaald.", PLURAL)
    assert (found["moet"], found["worden"], found["betaald"]) == ("finite", "infinitive", "participle")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Boetes worden snel betaald.", id="without a verb to complete"),
        pytest.param("Dat moet, boetes worden betaald.", id="behind a comma"),
        pytest.param("Dat moet want boetes worden betaald.", id="in the next clause"),
    ],
)
def test_a_plural_form_of_its_own_clause_stays_finite(text: str) -> None:
    assert read(text, PLURAL)["worden"] == "finite"


def test_one_verb_takes_one_infinitive() -> None:
    readings = {"kan": "kunnen/pv", "helpen": "helpen/inf", "komen": "komen/pv"}
    assert read("Hij kan helpen komen.", readings)["komen"] == "finite"


def test_a_form_that_no_infinitive_has_stays_finite() -> None:
    found = read("Wie wil komt mee.", {"wil": "willen/pv", "komt": "komen/pv"})
    assert (found["wil"], found["komt"]) == ("finite", "finite")


ALIKE = {"is": "zijn/pv", "ontvangen": "ontvangen/pv", "wij": "wij/pron", "dat": "dat/sub", "en": "en/and"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Uw brief is door de raad ontvangen.", "participle", id="behind an auxiliary"),
        pytest.param("Wij ontvangen uw brief.", "finite", id="without one"),
        pytest.param("Het is zo dat wij brieven ontvangen.", "finite", id="the auxiliary of another clause"),
        pytest.param("Uw brief is gelezen en ontvangen.", "participle", id="joined by en"),
        pytest.param("Dat is zo, wij ontvangen veel.", "finite", id="behind a comma"),
    ],
)
def test_a_participle_that_looks_like_its_infinitive(text: str, expected: str) -> None:
    assert read(text, ALIKE)["ontvangen"] == expected


MODAL = {
    "willen": "willen/pv", "moet": "moeten/pv", "voorkomen": "voorkomen/vd", "worden": "worden/inf", "wij": "wij/pron",
    "die": "die/rel", "gelden": "gelden/pv", "toelaten": "toelaten/pv", "bezoekers": "bezoeker/nn",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Wij willen schade voorkomen.", "voorkomen", "infinitive", id="behind a modal verb"),
        pytest.param("Schade moet voorkomen worden.", "voorkomen", "participle", id="before worden"),
        pytest.param(
            "De opvang moet volgens regels, die al gelden, ook bezoekers toelaten.",
            "toelaten", "infinitive", id="behind a clause between commas",
        ),
    ],
)  # fmt: skip
def test_what_completes_a_modal_verb(text: str, word: str, expected: str) -> None:
    assert read(text, MODAL)[word] == expected


MAIN = {
    "De": "de/lid", "de": "de/lid", "Wij": "wij/pron", "In": "in/vz", "in": "in/vz", "door": "door/vz", "en": "en/and",
    "kosten": "kost/nn", "stijgen": "stijgen/inf", "beslist": "beslissen/vd", "gemaakt": "maken/vd",
    "verplaatst": "verplaatsen/vd", "verplaatsen": "verplaatsen/inf", "Jongeren": "jongere/nn", "sporten": "sport/nn",
    "planten": "plant/nn", "Soorten": "soort/nn", "te": "te/vz", "wil": "willen/pv", "maar": "maar/and", "Huizen": "huis/nn",
    "lonen": "loon/nn", "dalen": "dalen/pv", "als": "als/sub", "het": "het/pron", "regent": "regenen/pv",
    "huizen": "huis/nn", "scholen": "school/nn", "Straks": "straks/bw",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("De kosten stijgen.", "stijgen", id="an infinitive behind a plural"),
        pytest.param("De kosten stijgen als het regent.", "stijgen", id="before another clause"),
        pytest.param("De kosten stijgen en de lonen dalen.", "stijgen", id="before en"),
        pytest.param("De raad beslist in mei.", "beslist", id="a participle behind the subject"),
        pytest.param("Jongeren sporten vaker.", "sporten", id="a noun behind a plural"),
        pytest.param("Wij planten in mei een boom.", "planten", id="a noun behind wij"),
    ],
)
def test_a_main_clause_has_a_finite_verb(text: str, word: str) -> None:
    assert read(text, MAIN)[word] == "finite"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("De kosten stijgen", "stijgen", id="a title"),
        pytest.param("De raad verplaatsen.", "verplaatsen", id="a subject in the singular"),
        pytest.param("De kosten te stijgen.", "stijgen", id="behind te"),
        pytest.param("In huizen stijgen.", "stijgen", id="behind a preposition"),
        pytest.param("Straks huizen verplaatsen.", "verplaatsen", id="behind an adverb"),
        pytest.param(
            "Piet wil huizen maar scholen verplaatsen.", "verplaatsen", id="that a modal verb waits for"
        ),
        pytest.param("De foto gemaakt in mei.", "gemaakt", id="a participle that no finite verb looks like"),
        pytest.param("De boom verplaatst door Piet.", "verplaatst", id="a participle with its doer"),
        pytest.param("Boom verplaatst in mei.", "verplaatst", id="a heading with a full stop"),
        pytest.param("Soorten planten.", "planten", id="kinds of"),
        pytest.param("Jongeren en sporten.", "sporten", id="a noun behind en"),
        pytest.param("Het plan: kosten verplaatsen.", "verplaatsen", id="behind a colon"),
    ],
)
def test_no_verb_is_made_finite_that_is_none(text: str, word: str) -> None:
    assert read(text, MAIN)[word] != "finite"


@pytest.mark.parametrize("text", ["Het is meer dan vorig jaar begroot.", "Het is zoals vorig jaar begroot."])
def test_a_comparison_needs_no_verb(text: str) -> None:
    readings = {
        "is": "zijn/pv",
        "dan": "dan/sub",
        "zoals": "zoals/sub",
        "begroot": "begroten/vd",
        "vorig": "vorig/adj",
    }
    assert read(text, readings)["begroot"] == "participle"


def test_a_comparison_does_not_end_its_clause() -> None:
    readings = {
        "Als": "als/sub",
        "dan": "dan/sub",
        "gebruikt": "gebruiken/vd",
        "drie": "drie/tw",
        "belt": "bellen/pv",
    }
    assert read("Als u de auto langer dan drie jaar gebruikt, belt u.", readings)["gebruikt"] == "finite"


@pytest.mark.parametrize(
    ("text", "readings", "word"),
    [
        pytest.param(
            "Het mag niet dat er hanen worden gehouden.",
            {"mag": "mogen/pv", "dat": "dat/sub", "worden": "worden/inf", "gehouden": "houden/vd"},
            "worden",
            id="an auxiliary that was taken for an infinitive",
        ),
        pytest.param(
            "Als u de auto gebruikt, betaalt u.",
            {"Als": "als/sub", "gebruikt": "gebruiken/vd", "betaalt": "betalen/pv"},
            "gebruikt",
            id="a participle at the end",
        ),
        pytest.param(
            "De man die daar werkt.", {"die": "die/rel", "werkt": "werken/vd"}, "werkt", id="behind die"
        ),
    ],
)
def test_a_subordinate_clause_has_a_finite_verb(text: str, readings: dict[str, str], word: str) -> None:
    assert read(text, readings)[word] == "finite"


@pytest.mark.parametrize(
    ("text", "readings", "word", "expected"),
    [
        pytest.param(
            "Als de boete is betaald.",
            {"Als": "als/sub", "is": "zijn/pv", "betaald": "betalen/vd"},
            "betaald",
            "participle",
            id="with a finite verb already",
        ),
        pytest.param(
            "Omdat te worden niet kan helpen.",
            {"Omdat": "omdat/sub", "te": "te/vz", "worden": "worden/inf", "kan": "kan/n"},
            "worden",
            "infinitive",
            id="behind te",
        ),
        pytest.param(
            "De boete gisteren betaald.", {"betaald": "betalen/vd"}, "betaald", "participle", id="no clause"
        ),
        pytest.param(
            "Dat gedaan.", {"Dat": "dat/sub", "gedaan": "doen/vd"}, "gedaan", "participle", id="too short"
        ),
    ],
)
def test_what_needs_no_mending_stays(text: str, readings: dict[str, str], word: str, expected: str) -> None:
    assert read(text, readings)[word] == expected


# --- HanTa ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We bouwen huizen.", {"bouwen": "finite", "huizen": "noun"}, id="we bouwen"),
        pytest.param("We gaan huizen bouwen.", {"gaan": "finite", "bouwen": "infinitive"}, id="gaan bouwen"),
        pytest.param(
            "De gemeente heeft het huis verkocht.",
            {"heeft": "finite", "verkocht": "participle"},
            id="perfect",
        ),
        pytest.param(
            "De kosten moeten binnen een week worden betaald.",
            {"moeten": "finite", "worden": "infinitive", "betaald": "participle"},
            id="three verbs",
        ),
        pytest.param(
            "Als u de auto gebruikt, betaalt u.", {"gebruikt": "finite", "betaalt": "finite"}, id="als"
        ),
        pytest.param(
            "Heerlen ligt in Limburg.", {"Heerlen": "name", "ligt": "finite", "Limburg": "name"}, id="names"
        ),
        pytest.param("De kosten stijgen.", {"stijgen": "finite"}, id="stijgen"),
        pytest.param("De raad beslist in december.", {"beslist": "finite"}, id="beslist"),
        pytest.param("Jongeren sporten vaker.", {"sporten": "finite"}, id="sporten"),
        pytest.param("Wij planten in het najaar een nieuwe boom.", {"planten": "finite"}, id="planten"),
        pytest.param("Het verbeteren van wegen", {"verbeteren": "verb"}, id="a title"),
        pytest.param(
            "De opvang moet volgens de regels, die al gelden, ook jongeren toelaten.",
            {"moet": "finite", "gelden": "finite", "toelaten": "infinitive"},
            id="a clause between commas",
        ),
        pytest.param(
            "De bloeiende boom is mooi.", {"bloeiende": "adjective", "mooi": "adjective"}, id="adjectives"
        ),
    ],
)
def test_the_words_of_a_sentence_are_read(
    lemmatizer: Lemmatizer, text: str, expected: dict[str, str]
) -> None:
    (sentence,) = tag_sentences(text, lemmatizer.analyser)
    assert expected.items() <= kinds(sentence).items()


def test_lemmas_are_in_lower_case(lemmatizer: Lemmatizer) -> None:
    (sentence,) = tag_sentences("Wij LIEPEN naar Heerlen.", lemmatizer.analyser)
    assert all(word.lemma == word.lemma.lower() for word in sentence.words)


# --- whatever the text ---

DUTCH = st.lists(
    st.sampled_from(
        ["de kat", "is", ",", ".", "Dat", "\n", "\r", "(", "5", "t/m", "€", "o.a.", "'s", "1.", "•"]
    ),
    max_size=40,
).map(" ".join)


@settings(deadline=None)
@given(DUTCH | st.text(max_size=200))
def test_every_word_of_any_text_stands_where_it_says(text: str) -> None:
    position = 0
    found = []
    for sentence in tag_sentences(text, HandTagger()):
        assert text[sentence.start : sentence.end] == sentence.source
        assert sentence.words
        for word in sentence.words:
            assert position <= word.start < word.end <= sentence.end
            assert text[word.start : word.end] == word.text
            position = word.end
        found += [word.text for word in sentence.words]
    assert found == words(text)


@pytest.mark.parametrize("text", ["Die is niet 'nee, maar'.", "Ja, en.", "Of."])
def test_a_sentence_may_end_with_a_joining_word(text: str, lemmatizer: Lemmatizer) -> None:
    (sentence,) = tag_sentences(text, lemmatizer.analyser)
    assert [word.text for word in sentence.words] == words(text)
