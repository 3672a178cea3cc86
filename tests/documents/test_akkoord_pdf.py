from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.documents import akkoord_pdf
from assistant.documents.reading import Corpus
from assistant.model import Passage

from .conftest import AGREEMENT_2018, read_text

Find = Callable[[str, str], Passage]


@pytest.mark.parametrize(
    ("number", "page"),
    [("1.1", 5), ("2.2", 6), ("2.3", 7), ("4.16", 13), ("4.17", 14), ("8.1", 22), ("11.6", 30)],
)
def test_the_footer_number_is_that_of_the_page_it_ends(corpus: Corpus, number: str, page: int) -> None:
    measure = corpus.passage(f"{AGREEMENT_2018}/{number}")
    assert measure is not None
    assert (measure.number, measure.page, measure.kind) == (number, page, "measure")


def test_all_measures_are_there_once(corpus: Corpus) -> None:
    last_of_chapter = {1: 6, 2: 16, 3: 6, 4: 25, 5: 8, 6: 8, 7: 4, 8: 2, 9: 4, 10: 7, 11: 6}
    wanted = [f"{chapter}.{n}" for chapter, last in last_of_chapter.items() for n in range(1, last + 1)]
    found = [p.number for p in corpus.reading(AGREEMENT_2018).passages if p.kind == "measure"]
    assert found == wanted


def test_a_measure_is_searched_without_its_number(corpus: Corpus) -> None:
    measure = corpus.passage(f"{AGREEMENT_2018}/2.11")
    assert measure is not None
    assert measure.text == "2.11. Het Gevelfonds gaan we actiever inzetten."
    assert measure.search_text == "Het Gevelfonds gaan we actiever inzetten."


@pytest.mark.parametrize(
    "sentence",
    [
        "Zorgbuurthuizen zouden een rol kunnen spelen om die lacune te vervullen.",
        "het reguleren van de achterdeur wietteelt doorzetten",
        "Een goed voorbeeld is het zonnepanelenproject",
        "wij sluiten af met de portefeuilleverdeling voor het nieuwe college",
    ],
)
def test_sentences_cut_by_a_footer_are_whole(passage_with: Find, sentence: str) -> None:
    assert passage_with(AGREEMENT_2018, sentence)


def test_hyphens_at_a_line_end_are_mended(passage_with: Find) -> None:
    assert passage_with(AGREEMENT_2018, "programmalijn Arbeidsmarkt-Onderwijs")
    assert passage_with(AGREEMENT_2018, "grote steden in Zuid-Limburg en vooral")


@pytest.mark.parametrize(
    ("wording", "section"),
    [
        ("achter ons, onze ideeën", ("0. Inleiding", "Door op de ingeslagen weg")),
        ("problematiek bij kinderen", ("I. Sociale stad", "Kinderen en ouderen")),
        ("1.6. Een methodiek", ("I. Sociale stad", "Nieuwe maatregelen sociaal domein")),
        ("elke buurt per bus", ("V. Ruimte, wonen en mobiliteit", "Mobiliteit")),
        ("De Mijnsteenberg ON IV gaan", ("V. Ruimte, wonen en mobiliteit", "Groevegebied")),
        ("monumentale Royal", ("IX. Cultuur en erfgoed", "Royal")),
        ("op slot gegaan", ("IV. Economie en werk", "Nieuwe maatregelen werk")),
        ("WGR+", ("X. Eigentijdse (centrum)gemeente", "Samenwerking: Bestuurskrachtig Parkstad")),
        ("Windmolens leveren", ("VI. Duurzaamheid en milieu",)),
    ],
)
def test_sections(passage_with: Find, wording: str, section: tuple[str, ...]) -> None:
    assert passage_with(AGREEMENT_2018, wording).section == section


def test_the_investment_areas_stay_with_their_introduction(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2018, "3. Wijken en veiligheid")
    assert passage.kind == "list"
    assert passage.text.split("\n")[1:] == [
        "1. Sociaal domein",
        "2. Het centrum",
        "3. Wijken en veiligheid",
        "4. Economie en werk",
    ]
    assert "vier investeringsgebieden" in passage.text


def test_the_six_principles_stay_together(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2018, "zes uitgangspunten")
    assert passage.text.count("\n• ") == 6
    assert "\nKwaliteit: Waarde boven winst;" in passage.search_text


def test_the_ladder_is_a_list_of_five_steps(passage_with: Find) -> None:
    ladder = passage_with(AGREEMENT_2018, "Ladder van Lodewijks")
    assert ladder.kind == "list"
    introduction, *steps = ladder.text.split("\n")
    assert introduction.endswith("Ladder van Lodewijks toepassen:")
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4.", "5."]
    assert steps[-1] == "5. vergroten van de lastendruk."


@pytest.mark.parametrize(
    ("start", "page"),
    [
        ("Windmolens leveren relatief veel energie", 18),
        ("De groep jongeren tussen de 15 en 27 jaar", 20),
        ("Herindeling is nooit een doel", 26),
        ("De laatste paar jaar is met succes gewerkt", 26),
        ("Om de organisatie te blijven die het verschil kan maken", 29),
    ],
)
def test_a_statement_of_its_own_is_a_passage(passage_with: Find, start: str, page: int) -> None:
    passage = passage_with(AGREEMENT_2018, start)
    assert passage.text.startswith(start)
    assert passage.page == page


@pytest.mark.parametrize(
    "whole",
    [
        "Parkstad en de provincie Limburg. Zo gaan we op zoek naar inspirerende voorbeelden",
        "geen politiek/bestuurlijk draagvlak voor is. Draagvlak is geen luxe",
        "uitgebreider en complexer wordt. Daarnaast worden ook de verantwoordelijkheden",
        "daling van de werkloosheid etc. De economische kracht van de stad is daarnaast",
    ],
)
def test_a_train_of_thought_stays_together(passage_with: Find, whole: str) -> None:
    assert passage_with(AGREEMENT_2018, whole)


def test_a_motto_without_text_is_no_passage_but_helps_to_find_the_first(
    corpus: Corpus, passage_with: Find
) -> None:
    motto = "Investeringsgebied: Wij blijven samen doorbouwen aan een vitale stad"
    assert motto in [title.text for title in corpus.reading(AGREEMENT_2018).titles]
    first = passage_with(AGREEMENT_2018, "Economisch hebben we de wind in de rug")
    assert first.search_text.startswith(f"{motto}\nEconomisch")
    assert first.section == ("IV. Economie en werk", "Economie")


@pytest.mark.parametrize(
    ("wording", "right"),
    [
        ("Bij re-ïntegratietrajecten zoals", "Bij re-integratietrajecten zoals"),
        ("De inzet van 55 plussers", "De inzet van 55-plussers"),
        ("bestuurs-ondersteuners", "bestuursondersteuners"),
        ("beleids-/project -initiatieven", "beleids-/projectinitiatieven"),
        ("fiets oplaadpunten", "fietsoplaadpunten"),
    ],
)
def test_misread_words(passage_with: Find, wording: str, right: str) -> None:
    assert right in passage_with(AGREEMENT_2018, wording).search_text


def test_stray_web_text_is_noise(corpus: Corpus) -> None:
    reading = corpus.reading(AGREEMENT_2018)
    stray = [entry.text for entry in reading.noise if "stray" in entry.reason]
    assert stray[0] == "Landelijk/Provinciaal"
    assert len(stray) == 2
    assert not any("provinciale afdelingen" in p.text for p in reading.passages)


def test_every_footer_is_noise(corpus: Corpus) -> None:
    footers = [entry for entry in corpus.reading(AGREEMENT_2018).noise if entry.reason == "page footer"]
    assert len(footers) == 3 * len(range(2, 31))  # the pages 2 to 30, three lines each


def test_no_paragraph_is_over_two_hundred_words(corpus: Corpus) -> None:
    assert max(len(p.text.split()) for p in corpus.reading(AGREEMENT_2018).passages) <= 200


def test_a_small_agreement() -> None:
    text = "\n\n".join(
        [
            "Akkoord",
            "A – B",
            "I. Groen",
            "Bomen",
            "Wij planten bomen in de hele stad en wij zorgen goed voor de bomen die er al zijn in",
            "de parken.",
            "Een tweede alinea.",
            "Nieuwe maatregelen groen:",
            "1.1. Wij planten honderd bomen en wij geven alle bomen die er al staan meer ruimte en",
            "2",
            "______",
            "Akkoord",
            "meer water.",
            "1.2. Meer parken.",
            "3",
            "______",
            "Akkoord",
            "Lees ook dit",
        ]
    )
    reading = read_text(akkoord_pdf.read, text)
    assert [(p.kind.value, p.number, p.page) for p in reading.passages] == [
        ("identity", None, 2),
        ("paragraph", None, 2),
        ("paragraph", None, 2),
        ("measure", "1.1", 2),
        ("measure", "1.2", 3),
    ]
    assert reading.passages[1].section == ("I. Groen", "Bomen")
    assert reading.passages[3].text.endswith("meer ruimte en meer water.")
    assert [n.text for n in reading.noise if "stray" in n.reason] == ["Lees ook dit"]
