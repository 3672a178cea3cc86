"""The measures of a text, of each sentence, and what is told of it; every text is our own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import assistant
from assistant import messages
from assistant.dutch.tagging import tag_sentences
from assistant.library import Library
from assistant.model import Readability
from assistant.readability import score as module
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.lint import LEVEL_BOUNDS, lint_score, sentence_features
from assistant.readability.score import (
    LONGEST_SENTENCE,
    ReadingMeasure,
    SentenceScore,
    TextScore,
    default_measure,
    score_text,
)
from assistant.readability.score import measure as measure_text
from assistant.settings import Settings


def kinds(score: TextScore) -> list[ReadingKind]:
    return [finding.kind for sentence in score.sentences for finding in sentence.findings]


# --- Flesch-Douma and the counts ---


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables"),
    [
        # De kat zit op de mat: 6 words of 1 syllable.
        pytest.param("De kat zit op de mat.", 6, 1, 6, id="one syllable"),
        # Wij lopen samen (1+2+2). De trein rijdt weg (1+1+1+1).
        pytest.param("Wij lopen samen. De trein rijdt weg.", 7, 2, 9, id="two sentences"),
        # De ge-meen-te bouwt hui-zen: 1+3+1+2.
        pytest.param("De gemeente bouwt huizen.", 4, 1, 7, id="long words"),
        # Ik bel mor-gen naar huis. Wacht jij op mij? (1+1+2+1+1, 1+1+1+1)
        pytest.param("Ik bel morgen naar huis.\n\nWacht jij op mij?", 9, 2, 10, id="over a blank line"),
    ],
)
def test_flesch_douma_by_hand(
    measure: ReadingMeasure, text: str, words: int, sentences: int, syllables: int
) -> None:
    found = measure.measure(text)
    assert (found.words, found.sentences) == (words, sentences)
    assert found.words_per_sentence == pytest.approx(words / sentences, abs=0.05)
    expected = 206.835 - 0.93 * words / sentences - 77 * syllables / words
    assert found.flesch_douma == pytest.approx(expected, abs=0.06)


def test_a_plain_text_scores_better_than_an_official_one(measure: ReadingMeasure) -> None:
    plain = measure.measure(
        "U wilt een boom kappen. Dan hebt u toestemming nodig. Vraag die aan de gemeente."
    )
    official = measure.measure(
        "Voor het vellen van houtopstanden is krachtens de vigerende verordening een voorafgaande "
        "schriftelijke ontheffing van het bevoegde bestuursorgaan vereist."
    )
    assert plain.flesch_douma is not None
    assert official.flesch_douma is not None
    assert plain.lint is not None
    assert official.lint is not None
    assert plain.flesch_douma > official.flesch_douma + 50
    assert plain.lint < official.lint - 20
    assert (plain.level, official.level) == (1, 4)


# --- what cannot be measured ---

UNDEFINED = {
    "empty": "",
    "white space": " \n\t ",
    "one word": "Ja.",
    "two words": "Ga weg.",
    "a source marker": "[1]",
    "only marks": "...!?",
    "an emoji": "😀",
    "emoji": "😀 👍🏽 🎉",
    "a numbered table of tabs": "1\tHuis\t300\n2\tTuin\t400",
    "a table of tabs": "Jaar\tKosten\n2024\t300\n2025\t400",
    "a table of pipes": "| Jaar | Kosten |\n|---|---|\n| 2024 | 300 euro |",
    "a table of figures": "Jaar 2024 2025 2026\nKosten 1.200 1.300 1.400",
    "figures": "2024 2025 2026 2027.",
    "a timetable": "Openingstijden: ma 9 12, di 13 17, wo 9 12.",
    "headings": "# Wonen\n\n## Bouwen in de stad\n\n### Groen",
    "a heading": "Wonen in de stad",
    "a list of nouns": "- Bomen\n- Nieuwe banken\n- Een grote speeltuin",
}


@pytest.mark.parametrize("text", UNDEFINED.values(), ids=UNDEFINED)
def test_what_cannot_be_measured_is_none_and_not_zero(measure: ReadingMeasure, text: str) -> None:
    found = measure.measure(text)
    assert (found.words_per_sentence, found.flesch_douma, found.lint, found.level) == (None, None, None, None)


@pytest.mark.parametrize("text", UNDEFINED.values(), ids=UNDEFINED)
def test_a_sentence_that_cannot_be_measured_has_no_level(measure: ReadingMeasure, text: str) -> None:
    assert all((sentence.lint, sentence.level) == (None, None) for sentence in measure.score(text).sentences)


def test_the_words_are_counted_even_if_nothing_else_is(measure: ReadingMeasure) -> None:
    assert measure.measure("Wonen in de stad") == Readability(4, 1, None, None)
    assert measure.measure("") == Readability(0, 0, None, None)


def test_without_a_finite_verb_only_lint_is_undefined(measure: ReadingMeasure) -> None:
    found = measure.measure("Nieuwe huizen voor jongeren in de stad.")
    assert (found.lint, found.level) == (None, None)
    # Nieu-we hui-zen voor jon-ge-ren in de stad: 2+2+1+3+1+1+1
    assert found.flesch_douma == pytest.approx(206.835 - 0.93 * 7 - 77 * 11 / 7, abs=0.06)


def test_a_table_does_not_change_the_level_of_the_text_around_it(measure: ReadingMeasure) -> None:
    text = "De gemeente bouwt huizen voor jonge mensen."
    alone, with_table = (
        measure.measure(text),
        measure.measure(f"{text}\n\n| Jaar | Kosten |\n\n| 2024 | 300 |"),
    )
    assert (with_table.lint, with_table.level) == (alone.lint, alone.level)


def test_a_table_has_no_findings(measure: ReadingMeasure) -> None:
    text = "| Derhalve | wordt i.s.m. de XKRW geïmplementeerd |"
    assert kinds(measure.score(text)) == []


@pytest.mark.parametrize("bullet", ["•", "-", "1.", "a)", "4.16", "–"])
def test_a_tab_behind_a_bullet_makes_no_table(measure: ReadingMeasure, bullet: str) -> None:
    text = f"{bullet}\tDerhalve bouwen wij huizen."
    assert kinds(measure.score(text)) == [ReadingKind.HARD_WORD]


def test_a_heading_has_findings_and_no_level(measure: ReadingMeasure) -> None:
    (sentence,) = measure.score("De verkeersveiligheidsmaatregelen").sentences
    assert sentence.level is None
    assert [finding.kind for finding in sentence.findings] == [ReadingKind.COMPOUND]


# --- source markers ---


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De kat zit op de mat. [1]", id="behind the sentence"),
        pytest.param("De kat zit op de mat [1].", id="before the full stop"),
        pytest.param("De kat [12] zit op de mat.", id="inside"),
        pytest.param("De kat zit op de mat.[1][2]", id="two without a space"),
        pytest.param("[3] De kat zit op de mat.", id="in front"),
    ],
)
def test_a_marker_does_not_count(measure: ReadingMeasure, text: str) -> None:
    assert measure.measure(text) == measure.measure("De kat zit op de mat.")


def test_what_only_looks_like_a_marker_counts(measure: ReadingMeasure) -> None:
    assert measure.measure("De kat zit op de mat [zie 1].").words == 8


def test_the_words_of_a_finding_are_those_of_the_text_with_its_markers(measure: ReadingMeasure) -> None:
    text = "De aanvraag wordt [1] door de gemeente beoordeeld."
    (sentence,) = measure.score(text).sentences
    assert [finding.words for finding in sentence.findings] == ["wordt [1] door de gemeente beoordeeld"]


def test_places_are_those_of_the_text_with_its_markers(measure: ReadingMeasure) -> None:
    text = "Wij bellen u. [1] Derhalve [12] wacht u. [3]\n\nDe brief werd gisteren ontvangen [4]."
    score = measure.score(text)
    found = [finding for sentence in score.sentences for finding in sentence.findings]
    assert [finding.words for finding in found] == ["Derhalve", "werd gisteren ontvangen"]
    assert [text[finding.start : finding.end] for finding in found] == [finding.words for finding in found]
    assert [text[sentence.start :].split()[0] for sentence in score.sentences] == ["Wij", "Derhalve", "De"]


# --- sentences ---


def test_the_sentences_of_a_text_in_order_with_their_places(measure: ReadingMeasure) -> None:
    text = "Wij  bellen\nu. Komt u?"
    first, second = measure.score(text).sentences
    assert (first.text, first.start, first.end, first.words) == ("Wij bellen u.", 0, 14, 3)
    assert (second.text, second.start, second.end, second.words) == ("Komt u?", 15, 22, 2)
    assert (second.lint, second.level) == (None, None)


def test_a_sentence_is_measured_as_a_text_of_its_own(measure: ReadingMeasure) -> None:
    texts = ["De gemeente bouwt huizen voor jonge mensen.", "Wij kappen de boom omdat hij ziek is."]
    score = measure.score(" ".join(texts))
    assert [(sentence.lint, sentence.level) for sentence in score.sentences] == [
        (found.lint, found.level) for found in map(measure.measure, texts)
    ]


def test_the_lint_of_a_text_is_that_of_its_features(measure: ReadingMeasure, library: Library) -> None:
    text = "De gemeente bouwt huizen. Wij kappen de boom omdat hij ziek is."
    lemmatizer = library.lemmatizer
    features = [sentence_features(found, lemmatizer) for found in tag_sentences(text, lemmatizer.analyser)]
    assert measure.measure(text).lint == pytest.approx(lint_score(features), abs=0.05)


@pytest.mark.parametrize(("lint", "level"), [(33.94, 1), (33.96, 2), (45.96, 3), (57.96, 4)])
def test_the_level_is_that_of_the_number_that_is_shown(
    measure: ReadingMeasure, monkeypatch: pytest.MonkeyPatch, lint: float, level: int
) -> None:
    monkeypatch.setattr(module, "lint_score", lambda _: lint)
    score = measure.score("De gemeente bouwt huizen.")
    assert [(found.lint, found.level) for found in (score.readability, *score.sentences)] == [
        (round(lint, 1), level)
    ] * 2


def test_measure_and_score_agree(measure: ReadingMeasure) -> None:
    text = "De gemeente bouwt huizen. Uw brief is ontvangen."
    assert measure.score(text).readability == measure.measure(text)


# --- findings ---


def test_a_sentence_of_twenty_words_is_not_too_long_and_one_of_twenty_one_is(measure: ReadingMeasure) -> None:
    twenty = "Wij maken volgend jaar samen met de bewoners van de straat een plan voor het plein bij de kerk"
    assert len(twenty.split()) == LONGEST_SENTENCE - 1
    assert ReadingKind.LONG_SENTENCE not in kinds(measure.score(f"{twenty} dan."))
    (sentence,) = measure.score(f"{twenty} in mei.").sentences
    found = sentence.findings[0]
    assert (found.kind, found.words) == (ReadingKind.LONG_SENTENCE, f"{twenty} in mei")
    assert found.message == messages.READING_LONG.format(count=21)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wij bouwen. " * 20, id="many short sentences"),
        pytest.param("Wij kopen:\n" + "- een bank\n" * 15, id="a list"),
        pytest.param(
            "Zij woont in de Meester Schaepmanstraat 12 te Heerlen, naast de oude kerk.", id="an address"
        ),
        pytest.param("Het kost 1.200.000 euro; dat is veel geld voor een kleine stad.", id="an amount"),
    ],
)
def test_what_is_no_long_sentence(measure: ReadingMeasure, text: str) -> None:
    assert ReadingKind.LONG_SENTENCE not in kinds(measure.score(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Als u in de zomer met uw gezin op vakantie gaat en uw huis dan leeg staat, bel dan eerst de buren op.",
            id="with a comma",
        ),
        pytest.param(
            "Wij bouwen in de wijk een school, een zwembad, een winkel, een park, een speeltuin, een "
            "bibliotheek, een bushalte en een sporthal.",
            id="with a list in one line",
        ),
        pytest.param(
            "De wethouder wil dat alle kinderen in de stad leren zwemmen\nen dat zij veilig naar school "
            "kunnen fietsen langs de drukke weg.",
            id="over two lines",
        ),
        pytest.param(
            "Zij (de buren van de overkant) zeggen dat de bus die elk uur langs hun huis rijdt veel te hard rijdt.",
            id="with brackets",
        ),
    ],
)
def test_a_long_sentence_is_told_as_one(measure: ReadingMeasure, text: str) -> None:
    (sentence,) = measure.score(text).sentences
    assert sentence.words > LONGEST_SENTENCE
    assert kinds(measure.score(text)).count(ReadingKind.LONG_SENTENCE) == 1


# One text for each kind; the kinds have tests of their own in the modules that find them.
ONE_OF_EACH = {
    ReadingKind.LONG_SENTENCE: " ".join(["Wij", *["lopen"] * 21]) + ".",
    ReadingKind.PASSIVE: "De brief werd gisteren ontvangen.",
    ReadingKind.TANG: "Wij hebben uw brief van 3 mei over de overlast op het plein bij de kerk gelezen.",
    ReadingKind.NOMINAL: "De beoordeling van uw aanvraag duurt zes weken.",
    ReadingKind.CONDITIONS: "U krijgt geld als u werkt, tenzij u jonger bent dan 21 jaar.",
    ReadingKind.DOUBLE_NEGATION: "Dat is niet onmogelijk.",
    ReadingKind.HARD_WORD: "Derhalve bellen wij u.",
    ReadingKind.JARGON: "De raad stemt over de verordening.",
    ReadingKind.COMPOUND: "Het speeltuinverenigingsgebouw staat leeg.",
    ReadingKind.ABBREVIATION: "Wij doen dit i.s.m. de school.",
    ReadingKind.EMPTY_PHRASE: "Met betrekking tot uw vraag bellen wij u.",
    ReadingKind.FIGURE: "Wij houden een vinger aan de pols.",
}


@pytest.mark.parametrize("kind", ReadingKind)
def test_every_kind_is_told_with_the_message_of_its_kind(measure: ReadingMeasure, kind: ReadingKind) -> None:
    text = ONE_OF_EACH[kind]
    found = [
        finding for sentence in measure.score(text).sentences for finding in sentence.findings
        if finding.kind is kind
    ]  # fmt: skip
    assert len(found) == 1
    assert text[found[0].start : found[0].end] == found[0].words
    assert found[0].message
    if kind in messages.READING_FINDINGS:
        assert found[0].message == messages.READING_FINDINGS[kind]


@pytest.mark.parametrize(
    "text",
    [
        "De kat zit op de mat.",
        "Wij helpen u graag met uw vraag.",
        "De bibliotheek is elke dag open.",
        "Morgen halen wij het oude papier op.",
        "Wilt u een tuin? Bel ons dan voor 1 mei.",
        "Er komen twintig nieuwe bomen in het park.",
        "Mijn buurvrouw is gisteren verhuisd naar Heerlen.",
    ],
)
def test_a_plain_sentence_has_no_findings(measure: ReadingMeasure, text: str) -> None:
    assert kinds(measure.score(text)) == []


def test_findings_stand_in_the_order_of_the_text_the_longest_first(measure: ReadingMeasure) -> None:
    text = (
        "Derhalve werd de beoordeling van uw aanvraag door de commissie van de gemeente in het kader van de "
        "verordening in de zomer niet zonder reden afgewezen."
    )
    (sentence,) = measure.score(text).sentences
    places = [(finding.start, -finding.end) for finding in sentence.findings]
    assert places == sorted(places)
    assert sentence.findings[0].kind is ReadingKind.LONG_SENTENCE
    assert len(sentence.findings) > 5


def test_a_hard_word_within_nominal_style_is_told_once(measure: ReadingMeasure) -> None:
    found = kinds(measure.score("Wij bellen u na constatering van de fout."))
    assert found == [ReadingKind.NOMINAL]


def test_hard_words_are_those_of_the_text_each_once(measure: ReadingMeasure) -> None:
    score = measure.score(
        "Derhalve betaalt u leges. DERHALVE belt u i.s.m. ons. De brief werd ontvangen. U betaalt leges."
    )
    assert [(word.words, word.kind) for word in score.hard_words] == [
        ("Derhalve", ReadingKind.HARD_WORD),
        ("leges", ReadingKind.JARGON),
        ("i.s.m.", ReadingKind.ABBREVIATION),
    ]


def test_hard_words_are_neither_phrases_nor_sentences() -> None:
    findings = tuple(ReadingFinding(kind, kind.value, 0, 1, "") for kind in ReadingKind)
    sentence = SentenceScore("x", 0, 1, 1, None, None, findings)
    score = TextScore(Readability(1, 1, None, None), (sentence,))
    assert [word.words for word in score.hard_words] == ["hard_word", "jargon", "compound", "abbreviation"]


# --- loading ---


@pytest.fixture
def no_measure_yet(monkeypatch: pytest.MonkeyPatch, library: Library) -> Iterator[None]:
    """The measure of the environment is loaded anew, with the words that the library knows."""
    monkeypatch.setattr(module, "Lemmatizer", lambda *_: library.lemmatizer)
    default_measure.cache_clear()
    yield
    default_measure.cache_clear()


def test_the_package_gives_the_score_of_a_text(no_measure_yet: None, measure: ReadingMeasure) -> None:
    text = "Derhalve werd uw brief ontvangen."
    assert assistant.score_text is score_text
    assert assistant.score_text(text) == measure.score(text)
    assert measure_text(text) == measure.measure(text)
    assert default_measure() is default_measure()


def test_the_lists_of_another_corpus_are_used(
    no_measure_yet: None, monkeypatch: pytest.MonkeyPatch, tmp_path: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("GEWONETAAL_CORPUS", str(tmp_path))
    assert kinds(score_text("Derhalve betaalt u.")) == []


def test_what_is_given_is_not_loaded_again(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, library: Library
) -> None:
    for name in ("Lemmatizer", "load_glossary", "load_settings"):
        monkeypatch.setattr(module, name, lambda *_: pytest.fail("loaded again"))
    measure = ReadingMeasure.load(settings, library.lemmatizer, library.glossary)
    assert kinds(measure.score("De raad stemt over de verordening.")) == [ReadingKind.JARGON]


# --- whatever the text ---

SHORT_WORDS = st.text(max_size=12)
PIECES = st.sampled_from(
    "de gemeente heeft wordt is worden gezien gebouwd kan moet als tenzij mits niet geen zonder onmogelijk dat die om "
    "te van voor aan het bouwen verbetering derhalve i.s.m. Wmo APV leges verordening "
    "verkeersveiligheidsmaatregelen pols vinger houden een in kader brengen kaart [1] 2024 € | . , ; : ( ) ? ! ...".split()
    + ["\n", "\n\n", "\t", "- ", "# "]
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES | SHORT_WORDS, max_size=25).map("".join)


def check(text: str, score: TextScore) -> None:
    """What holds for the score of any text."""
    found = score.readability
    assert found.sentences == len(score.sentences)
    assert found.words == sum(sentence.words for sentence in score.sentences)
    assert (found.words_per_sentence is None) == (found.flesch_douma is None)
    assert found.flesch_douma is not None or found.lint is None
    position = 0
    for sentence in score.sentences:
        assert position <= sentence.start < sentence.end <= len(text)
        position = sentence.end
        assert sentence.words > 0
        for finding in sentence.findings:
            assert sentence.start <= finding.start < finding.end <= sentence.end
            assert finding.message
            assert finding.words == text[finding.start : finding.end]
    for scored in (found, *score.sentences):
        assert (scored.lint is None) == (scored.level is None)
        if scored.lint is not None:
            assert 0 <= scored.lint <= 100
            assert scored.level is not None
            lowest, highest = (0.0, *LEVEL_BOUNDS)[scored.level - 1], (*LEVEL_BOUNDS, 100.1)[scored.level - 1]
            assert lowest <= scored.lint < highest


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_any_text_can_be_scored(measure: ReadingMeasure, text: str) -> None:
    score = measure.score(text)
    check(text, score)
    if "[1]" not in text:
        for sentence in score.sentences:
            assert sentence.text == " ".join(text[sentence.start : sentence.end].split())


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_any_signs_can_be_scored_and_give_the_same_twice(measure: ReadingMeasure, text: str) -> None:
    score = measure.score(text)
    check(text, score)
    assert measure.score(text) == score
    assert measure.measure(text) == score.readability


def test_the_corpus_can_be_scored(measure: ReadingMeasure, library: Library) -> None:
    for passage in library.corpus.passages[::25]:
        check(passage.text, measure.score(passage.text))


def test_threads_get_the_same_scores(measure: ReadingMeasure) -> None:
    texts = [*ONE_OF_EACH.values(), *UNDEFINED.values()] * 8
    alone = [measure.score(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(measure.score, texts)) == alone


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("De gemeente bouwt in 2030 een huis. " * 500, 500, id="many sentences"),
        pytest.param("de gemeente bouwt huizen voor mensen " * 800, 1, id="one sentence without end"),
        pytest.param("als niet dat is gebouwd, " * 800, 1, id="clauses without end"),
        pytest.param("- een bank\n" * 1000, 1000, id="a long list"),
        pytest.param("een vinger aan de pols " * 400 + "houden", 1, id="a phrase again and again"),
        pytest.param("a" * 50_000, 1, id="one letter again and again"),
        pytest.param("De kat" + " " * 100_000 + "zit.", 1, id="white space without end"),
        pytest.param("." * 50_000, 0, id="only full stops"),
        pytest.param("\n" * 5_000, 0, id="only line ends"),
        pytest.param("[1]" * 5_000, 0, id="only markers"),
    ],
)
def test_a_very_long_text_can_be_scored(measure: ReadingMeasure, text: str, sentences: int) -> None:
    score = measure.score(text)
    check(text, score)
    assert len(score.sentences) == sentences


def test_a_text_of_our_own_is_measured_as_any_text(measure: ReadingMeasure) -> None:
    text = "We bouwen een zwembad in het centrum. [1]\nDe gemeente beslist later of het er komt."
    assert measure.measure(text, ours=True) == measure.measure(text)
    assert measure.measure(text, ours=True) == measure.measure(text), "the second time as well"
