from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.documents import routekaart
from assistant.documents.reading import Corpus
from assistant.model import Passage

from .conftest import CORPUS, ROUTE, read_text

Find = Callable[[str, str], Passage]
CHAPTER_3 = "3. Een generatielange aanpak voor Heerlen-Noord"
CHAPTER_4 = "4. Een gerichte en gefaseerde aanpak voor Heerlen-Noord"


@pytest.mark.parametrize(
    ("wording", "section"),
    [
        ("Lodewijk Asscher", ("Voorwoord",)),
        ("CITO-scores in de gaten", (CHAPTER_3, "3.1 Leren", "Hoe meten we dat?")),
        ("Faalangstraining", (CHAPTER_3, "3.1 Leren", "Hoe gaan we daar komen?", "Gezondheid")),
        ("10.000 woningen", (CHAPTER_3, "3.4 Wonen", "Hoe gaan we dat bereiken?")),
        ("Opening bureau Hoensbroek, Q1", (CHAPTER_3, "3.5 Veiligheid", "Tussenstops")),
        ("focuswijken aan", (CHAPTER_4, "Fase 1: Verkennen", "We gaan nu van start")),
        (
            "papieren tijger",
            (
                "2. Onze leidende principes voor Heerlen-Noord",
                "De leidende principes voor onze samenwerking",
                "7. We zorgen voor voldoende uitvoeringskracht",
            ),
        ),
        ("geen sprint", (CHAPTER_4, "Fase 3: Aan de slag")),
        (
            "stadsconferentie",
            (CHAPTER_4, "Fase 4: Uitvoeren", "Een generatie lang aan de slag", "Tussenstops"),
        ),
        (
            "veertigste gemeente",
            ("5. De Rijksoverheid en Heerlen-Noord", "Een nationaal programma voor Heerlen-Noord"),
        ),
        (
            "Vaststellen leidende principes\tProgrammabreed",
            ("6. De besluitvormingskalender voor Heerlen-Noord", "Dit gaan we doen"),
        ),
    ],
)
def test_sections(passage_with: Find, wording: str, section: tuple[str, ...]) -> None:
    assert passage_with(ROUTE, wording).section == section


def test_letters_of_other_scripts_are_mended_for_search_only(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "verbinder met gezag")
    assert "\u0627\u062f" in passage.text
    assert passage.search_text.count("programmadirecteur") == 3


@pytest.mark.parametrize(
    "whole",
    [
        "€ 6.000,- lager dan in Heerlen-Zuid",
        "betekent ook: kiezen en focus aanbrengen",
        "stevige programmadirecteur. De programm",
    ],
)
def test_paragraphs_cut_by_a_page_are_whole(passage_with: Find, whole: str) -> None:
    assert passage_with(ROUTE, whole)


def test_the_calendar_is_grouped_by_phase_and_moment(corpus: Corpus) -> None:
    tables = [p for p in corpus.reading(ROUTE).passages if p.kind == "table"]
    source = (CORPUS / "sources" / f"{ROUTE}.md").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.split("\n") if "\t" in line and "Omschrijving" not in line]
    moments = [(row[0], row[1]) for row in rows]
    changes = 1 + sum(before != after for before, after in zip(moments, moments[1:], strict=False))
    assert len(tables) == changes
    assert [line.split("\t") for p in tables for line in p.text.split("\n")] == [
        [cell.strip() for cell in row] for row in rows
    ]
    assert not any("Omschrijving" in p.text for p in tables)


def test_a_calendar_passage_says_phase_and_moment_once(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "3. Aan de slag\tAlliantieoverleg maart 2022")
    assert passage.search_text == (
        "Fase 3. Aan de slag, moment: Alliantieoverleg maart 2022\n"
        "De projectvoorstellen worden vastgesteld in de stuurgroep (Programmabreed)"
    )


def test_contradicting_dates_both_stay(passage_with: Find) -> None:
    assert passage_with(ROUTE, "Uitwerken eerste communicatiestrategie, augustus 2021.")
    assert passage_with(ROUTE, "September 2021.\tUitwerken eerste communicatiestrategie")


def test_the_full_stop_of_an_abbreviation_stays(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "Mijnstreekcoalitie e.a.")
    assert "Mijnstreekcoalitie e.a. (Gezondheid)\n" in passage.search_text
    assert "Starten met een werkgroep, augustus 2021 (Organisatie)" in passage.search_text


def test_joining_and_leaving_the_alliance_stand_together(passage_with: Find) -> None:
    assert passage_with(ROUTE, "toe te treden tot de alliantie. Datzelfde geldt voor uittreding.")


@pytest.mark.parametrize(
    ("wording", "right"),
    [
        ("een ingebede structuur", "een ingebedde structuur"),
        ("Heerlen-Zuid over Heerlen-Noord vergadert", "over Heerlen-Noord vergaderd"),
        ("bij voorkeur en verbinder", "bij voorkeur een verbinder"),
    ],
)
def test_misread_words(passage_with: Find, wording: str, right: str) -> None:
    assert right in passage_with(ROUTE, wording).search_text


def test_the_steering_group_is_one_passage(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "Ali Sabri")
    assert passage.kind == "list"
    lines = passage.search_text.split("\n")
    assert lines[0] == "De stuurgroep van de Alliantie Heerlen-Noord:"
    assert lines[1].startswith("Gemeente Heerlen: Roel Wever, voorzitter en burgemeester; Martin de Beer")
    assert "Bert van Delden, plv. directeur-generaal Bestuur Ruimte en Wonen" in lines[2]
    assert len(lines) == 12


def test_the_organisations_are_one_passage(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "Cita Verde")
    assert "Onderwijs: Movare; Innovo; SVOPL; LVO; Vista; Cita Verde; Alterius" in passage.search_text
    assert len(passage.search_text.split("\n")) == 6


def test_a_list_of_stops_is_one_passage_that_says_whose_stops(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "projectplan voorschoolse kindaanpak, Q1 2022")
    assert passage.search_text.startswith("3.1 Leren, Tussenstops:\n")
    assert [line[:2] for line in passage.text.split("\n")] == 8 * ["- "]


def test_bullets_stay_with_their_introduction(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "programmaliijntrekkers geworden voor de leefgebieden:")
    assert passage.search_text.endswith(
        "geworven voor de leefgebieden:\nLeren\nWerken\nGezondheid\nWonen\nVeiligheid"
    )


def test_a_list_without_introduction_gets_its_title(passage_with: Find) -> None:
    passage = passage_with(ROUTE, "1. Leren\n2. Werken")
    assert passage.search_text.split("\n")[0].endswith("Onze vijf programmalijnen:")


@pytest.mark.parametrize(
    "reason",
    ["doubled title", "photo credit", "contents entry", "logo", "column headers", "title without content"],
)
def test_noise_is_listed_with_its_reason(corpus: Corpus, reason: str) -> None:
    assert any(entry.reason == reason for entry in corpus.reading(ROUTE).noise)


def test_the_title_of_the_missing_figure_is_noise_with_its_reason(corpus: Corpus) -> None:
    reading = corpus.reading(ROUTE)
    assert [
        (entry.line, entry.reason) for entry in reading.noise if "een schematische weergave" in entry.text
    ] == [(645, "title without content")]
    assert not any("een schematische weergave" in title.text for title in reading.titles)


def test_an_incomplete_row_is_reported() -> None:
    text = "# Titel\n\nOndertitel\n\nFase\tMoment\tOmschrijving\tOnderdeel\n1. Start\tmei 2030\tBegin\tAlles\n1. Start\tmei 2030\n"
    reading = read_text(routekaart.read, text, markup=True)
    assert [entry.line for entry in reading.unplaced] == [7]
    assert reading.passages[-1].search_text == "Fase 1. Start, moment: mei 2030\nBegin (Alles)"
