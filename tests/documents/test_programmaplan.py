from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.documents.reading import Corpus
from assistant.documents.titles import announced
from assistant.model import Passage

from .conftest import PLAN

Find = Callable[[str, str], Passage]
PROJECTS = (
    [f"1.{n}" for n in range(1, 9)]
    + [f"2.{n}" for n in range(1, 11)]
    + [f"3.{n}" for n in range(1, 10)]
    + [f"4.{n}" for n in range(1, 5)]
)


@pytest.mark.parametrize("number", PROJECTS)
def test_every_project_has_one_block_with_who_planning_and_budget(corpus: Corpus, number: str) -> None:
    block = corpus.passage(f"{PLAN}/{number}")
    assert block is not None
    assert block.kind == "project"
    assert block.section[-1].startswith(f"{number} ")
    fields = ["Wie", "Planning", "Budget"]
    assert [word for line in block.text.split("\n") if (word := line.split()[0]) in fields] == fields
    title, *lines = block.search_text.split("\n")
    assert title == announced(block.section[-1])
    assert [name for line in lines if (name := line.split(":")[0]) in fields] == fields


@pytest.mark.parametrize(
    ("number", "entries"),
    [
        (
            "1.1",
            [
                "Planning: Ontwikkeling Participatie- en Communicatieplan: december 2019 – april 2020",
                "Uitvoering Participatie- en Communicatietraject: vanaf 2020",
            ],
        ),
        (
            "2.2",
            [
                "Planning: 2020 –2022: Onderzoek, test- en pilotfase en presentatie URBACT Action Plan",
                "Medio 2020: Ondertekening 1e SIB voor Heerlen",
            ],
        ),
    ],
)
def test_each_date_of_a_planning_stands_on_its_own_line(
    corpus: Corpus, number: str, entries: list[str]
) -> None:
    block = corpus.passage(f"{PLAN}/{number}")
    assert block is not None
    assert block.search_text.split("\n")[2:4] == entries
    assert block.text.split("\n")[2] == entries[1]


def test_a_pilot_within_a_project_has_its_own_block_and_no_number(passage_with: Find) -> None:
    pilot = passage_with(PLAN, "Wie Projectleider Omgevingsplan Hoensbroek Centrum")
    assert (pilot.kind, pilot.number) == ("project", None)
    assert pilot.section[-1] == "Een pilot voor Hoensbroek-Centrum"
    assert pilot.search_text.startswith(
        "1.1 Het Participatie- en Communicatietraject Omgevingsvisie, Een pilot"
    )


def test_the_identity_is_a_sentence_that_names_the_plan(corpus: Corpus, passage_with: Find) -> None:
    identities = [p for p in corpus.reading(PLAN).passages if p.kind == "identity"]
    assert [p.text for p in identities] == [
        "Voor u ligt het programmaplan Burgerbetrokkenheid&Lokale Democratie."
    ]
    assert passage_with(PLAN, "Met Trots en met plezier").kind == "paragraph"


@pytest.mark.parametrize(
    ("number", "whole"),
    [
        ("1.2", "+ Programma Duurzaamheid (voorzetting + begeleiding)"),
        ("1.6", "Kernthema Dienstverlening (reguliere budget)"),
        ("1.8", "dat nodig is voor het realiseren van transacties met de digitale munt"),
        ("4.1", "+ facilitaire ondersteuning MEE ZL"),
    ],
)
def test_a_budget_that_came_apart_is_whole(corpus: Corpus, number: str, whole: str) -> None:
    block = corpus.passage(f"{PLAN}/{number}")
    assert block is not None
    assert whole in block.text


@pytest.mark.parametrize(
    ("wording", "page"),
    [
        ("Met Trots en met plezier", 4),
        ("waarin nieuwe inzichten of ontwikkelingen", 7),
        ("Burgerpanel Heerlen is een spin-off", 19),
        ("Dit proces van moderniseren", 39),
        ("Erfgoedparticipatie: project vitrinekastjes", 43),
    ],
)
def test_pages(passage_with: Find, wording: str, page: int) -> None:
    assert passage_with(PLAN, wording).page == page


def test_the_printed_page_numbers_are_noise(corpus: Corpus) -> None:
    numbers = [entry.text for entry in corpus.reading(PLAN).noise if entry.reason == "page number"]
    assert numbers == ["4", "7", "16", "38"]


@pytest.mark.parametrize(
    "whole",
    [
        "geheel te leggen bij inwoners, ondernemingen en/of maatschappelijke instellingen",
        "tegengaan van armoede, bevordering arbeidsparticipatie",
        "dat wij als gemeente in de communicatie met burgers begrijpelijk taalgebruik hanteren. Het meer betrekken van burgers en het beter communiceren met burgers is daarom een ambitie die als dwarsverband door dit akkoord loopt. Wij moeten ons verhaal duidelijker overbrengen en beter",
        "veerkracht van de samenleving te versterken. De gemeente Heerlen ondersteunt deze vorm",
    ],
)
def test_sentences_cut_by_a_page_are_whole(passage_with: Find, whole: str) -> None:
    assert passage_with(PLAN, whole)


@pytest.mark.parametrize(
    ("wording", "section"),
    [
        ("60.000 euro per jaar", ("3. Waar en hoe beginnen we?", "Programmabudget & Coördinatie")),
        ("Heerlen kent 18 buurtorganisaties", ("3. Waar en hoe beginnen we?", "De buurtorganisaties")),
        (
            "geen kant-en-klaar product. Het is een dynamisch document dat meebeweegt met de behoefte van onze inwoners en de stad; het",
            ("3. Waar en hoe beginnen we?",),
        ),
        (
            "als vangnet in het sociale domein",
            (
                "1. Een goede relatie met de inwoners van onze stad",
                "Een nieuwe rol voor overheid en burgers",
                "Wanneer beslist de overheid?",
            ),
        ),
        (
            "VSBfonds in 2019",
            (
                "4. De projecten",
                "Projecten actielijn 2: Versterking Overheidsparticipatie: Burgers maken de stad!",
                "2.1 De Cityboost (Stichting samen Heerlen/Frisse wind)",
            ),
        ),
        (
            "tweede natuur van de hele organisatie",
            ("4. De projecten", "Projecten actielijn 4: Cultuurverandering"),
        ),
    ],
)
def test_sections(passage_with: Find, wording: str, section: tuple[str, ...]) -> None:
    assert passage_with(PLAN, wording).section == section


@pytest.mark.parametrize(
    "wording",
    [
        "Geef elke buurt een budget",
        "te veel financiële regelingen",
        "Emile Roemer",
        "SAMEN aan de lat",
    ],
)
def test_quotes_are_passages_of_their_own(passage_with: Find, wording: str) -> None:
    assert passage_with(PLAN, wording).kind == "quote"


def test_a_sentence_that_stops_is_kept_as_it_is(passage_with: Find) -> None:
    assert passage_with(PLAN, "medewerking van de Cliëntenraad Ge").text.endswith(
        "met medewerking van de Cliëntenraad Ge"
    )


def test_the_layout_note_is_noise(corpus: Corpus) -> None:
    assert [n.text for n in corpus.reading(PLAN).noise if n.reason == "note of the layout"] == [
        "<in een kader>"
    ]


@pytest.mark.parametrize(
    ("wording", "first", "items"),
    [
        ("cliëntenraden zorg en welzijn", "Om haar spilfunctie", 5),
        ("Hofke van Sint-Antonius", "Erfgoedparticipatie ontstaat", 3),
        ("Brede Blik", "De Heerlense waarden zijn:", 12),
        ("kennisdeling van en reflectie", "Kort samengevat", 5),
        ("c. het zelf organiseren", "De buurtorganisaties worden met een waarderingssubsidie", 4),
        ("organisatie naar een ‘ja tenzij’ organisatie", "De ruggengraat van dit plan", 5),
        ("zie 4.5 ‘Meten is weten’", "Tegelijk werkt het Team Juridische Zaken", 4),
        ("De Cityboost moet leiden tot versnelling", "In Heerlen leverden 60 stadmakers", 4),
        ("Zie hier enkele wensen", "‘We willen dat mensen", 5),
        ("een beweging ‘naar buiten’. We moeten de straat op", "Om de daad bij het woord", 4),
    ],
)
def test_lists_stay_with_their_introduction(passage_with: Find, wording: str, first: str, items: int) -> None:
    passage = passage_with(PLAN, wording)
    assert passage.kind == "list"
    assert passage.text.startswith(first)
    assert passage.text.count("\n") == items


def test_of_a_long_paragraph_only_the_last_sentences_introduce_a_list(passage_with: Find) -> None:
    passage = passage_with(PLAN, "- ontbijtgesprekken,")
    assert passage.text.startswith("Deze ontmoetingen met de burgers van onze stad kunnen")


def test_the_overview_of_projects_has_its_numbers_back(passage_with: Find) -> None:
    passage = passage_with(PLAN, "2.8\n2.9\nStadswerkplaats Heerlen")
    assert (
        "2.8 Stadswerkplaats Heerlen\n2.9 Heerlen inclusieve stad\n2.10 Buurtcoalities" in passage.search_text
    )


def test_the_names_under_the_foreword_are_a_passage_that_says_what_they_signed(passage_with: Find) -> None:
    passage = passage_with(PLAN, "Adriane Keulen, Wethouder")
    assert passage.text.split("\n")[1] == "Roel Wever, Burgemeester"
    assert passage.search_text.split("\n")[0] == "Voorwoord, ondertekend door:"


@pytest.mark.parametrize(
    "start", ["Inhoudelijk:", "Gericht op jongeren:", "We maken stemmen laagdrempeliger"]
)
def test_a_title_that_announces_lists_stands_above_each_of_them(passage_with: Find, start: str) -> None:
    passage = passage_with(PLAN, start)
    assert passage.text.startswith(start)
    lines = passage.search_text.split("\n")
    assert lines[0] == "Activiteiten waarmee we de opkomst kunnen verhogen:"
    assert lines[1].startswith(start)


def test_the_closing_quote_belongs_to_no_project(passage_with: Find) -> None:
    assert passage_with(PLAN, "SAMEN aan de lat").section == ("4. De projecten",)


def test_a_single_line_under_a_line_of_action_is_its_second_title(passage_with: Find) -> None:
    section = passage_with(PLAN, "Het realiseren van burger- en overheidsparticipatie vraagt").section
    assert section[-1] == "Actielijn 4: Cultuurverandering: ‘Ja, tenzij’ in plaats van ‘Nee, mits’"


def test_the_first_item_of_a_list_without_introduction_keeps_its_sign(passage_with: Find) -> None:
    assert passage_with(PLAN, "de buitenwereld binnen halen").text.startswith("• de buitenwereld")


@pytest.mark.parametrize(
    ("wording", "line"),
    [
        ("d. het verzorgen", "d. het verzorgen van communicatie met de buurt"),
        (
            "‘We moeten inhoud geven",
            "‘We moeten inhoud geven aan burgerparticipatie, zelfbeheer en buurtinitiatieven…’",
        ),
        ("8. Van plannen toetsen", "8. Van plannen toetsen naar samen maken van plannen."),
    ],
)
def test_items_on_one_line_of_the_source_have_lines_of_their_own(
    passage_with: Find, wording: str, line: str
) -> None:
    assert line in passage_with(PLAN, wording).text.split("\n")


@pytest.mark.parametrize(
    ("wording", "right"),
    [
        ("promotie van een gezonde leeftijd", "promotie van een gezonde leefstijl"),
        ("de buurt plannen leefbaarheid", "de buurtplannen leefbaarheid"),
        ("Onderzoek mogelijke vestiging", "Onderzoek mogelijke vestiging broedplaats"),
    ],
)
def test_misread_words(passage_with: Find, wording: str, right: str) -> None:
    assert right in passage_with(PLAN, wording).search_text


@pytest.mark.parametrize("year", ["2020", "2021"])
def test_the_amounts_of_a_budget_add_up_to_its_total(passage_with: Find, year: str) -> None:
    budget = passage_with(PLAN, f"Programmabegroting Burgerbetrokkenheid {year}")
    amounts = {
        line.rsplit(": ", 1)[0]: int(
            line.rsplit(": ", 1)[1].removesuffix("*").removesuffix(" euro").replace(".", "")
        )
        for line in budget.search_text.split("\n")
        if " euro" in line.rsplit(": ", 1)[-1]
    }
    total = amounts.pop("TOTAAL")
    assert sum(amounts.values()) == total


def test_drifted_amounts_stand_behind_their_own_lines(passage_with: Find) -> None:
    budget = passage_with(PLAN, "Programmabegroting Burgerbetrokkenheid 2021").search_text
    assert "democratie programma basisonderwijs: 5.500 euro" in budget
    assert "uitvoering daarvan: 25.000 euro" in budget
    assert "toepassing van het participatieplatform: 20.000 euro" in budget
