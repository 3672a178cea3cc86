from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from assistant.documents import akkoord_markdown
from assistant.documents.reading import Corpus
from assistant.documents.readings import load_readings
from assistant.model import Passage

from .conftest import AGREEMENT_2026, CORPUS, read_text

Find = Callable[[str, str], Passage]
CHAPTER_1 = "1. Voor een sociaal, veilig en gezond Heerlen"
CHAPTER_2 = "2. Voor een bloeiend, vernieuwend en verbonden Heerlen"
CHAPTER_3 = "3. Voor een duurzaam, groen en schoon Heerlen"
CHAPTER_4 = "4. Voor een betrouwbaar, dienstbaar en betrokken Heerlen"


@pytest.mark.parametrize(
    ("wording", "section"),
    [
        ("doelgroepenbad", (CHAPTER_2, "2.3 Centra-ontwikkeling", "2.3.1 Heerlen-Centrum", "Acties")),
        ("zorgzaam Heerlen", (CHAPTER_1, "1.1 Volksgezondheid en welzijn")),
        (
            "Doorbraakmethode uit",
            (
                CHAPTER_1,
                "1.1 Volksgezondheid en welzijn",
                "1.1.3 Coöperatief en integraal zorg- en welzijnsbeleid",
                "Acties",
            ),
        ),
        (
            "Skaeve Huse",
            (CHAPTER_1, "1.2 Sociaal domein", "1.2.2 Beschermd Wonen & maatschappelijke opvang", "Acties"),
        ),
        ("Omnibuzz", (CHAPTER_2, "2.5 Verkeer en vervoer", "Acties")),
        ("afvalbakken", (CHAPTER_3, "3.3 Onderhoud & reiniging", "Acties")),
        ("rol van de griffie", (CHAPTER_4, "4.3 Financiën, bestuur en organisatie", "4.3.2 Bestuurscultuur")),
        (
            "digitale tweeling",
            (CHAPTER_4, "4.3 Financiën, bestuur en organisatie", "4.3.4 Digitalisering", "Acties"),
        ),
        ("begint sterk sociaal beleid", (CHAPTER_1, "1.2 Sociaal domein")),
        ("Het Nationaal Programma Heerlen-Noord laat", (CHAPTER_4,)),
        ("Casper Gelderblom", (CHAPTER_4, "4.4 Portefeuilleverdeling")),
        ("een stad met een wil", ("Beste Heerlenaren",)),
    ],
)
def test_sections(passage_with: Find, wording: str, section: tuple[str, ...]) -> None:
    assert passage_with(AGREEMENT_2026, wording).section == section


def test_every_bullet_of_the_body_is_an_action(corpus: Corpus) -> None:
    source = (CORPUS / "sources" / f"{AGREEMENT_2026}.md").read_text(encoding="utf-8")
    bullets = source[source.index("27 mei, 2026") :].count("\n- ")
    actions = [p for p in corpus.reading(AGREEMENT_2026).passages if p.kind == "action"]
    assert sum(len(p.text.split("\n")) for p in actions) == bullets
    assert len(actions) == bullets - len(load_readings(CORPUS)[AGREEMENT_2026].join_before)
    assert {p.section[-1] for p in actions} == {"Acties"}
    assert not any(p.text.startswith("-") for p in actions if "\n" not in p.text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("en economie in 2050 volledig circulair moeten zijn.", "We benaderen afval dan ook"),
        ("leefbaarheid en toekomstige woonbehoeften:", "We stellen een Mijnkolonie-visie op"),
        ("nog eens zo'n 23 miljoen extra", "We bezien, in lijn met het Uitvoeringsprogramma"),
    ],
    ids=["afval", "mijnkolonie", "focuswijken"],
)
def test_bullets_that_say_one_thing_are_one_action(passage_with: Find, first: str, second: str) -> None:
    passage = passage_with(AGREEMENT_2026, first)
    assert passage.kind == "action"
    assert first in passage.search_text.split("\n")[0]
    assert passage.search_text.split("\n")[1].startswith(second)


@pytest.mark.parametrize(
    "whole",
    [
        "met prioriteit voor buurten in het noorden én zuiden",
        "actief via integrale business cases",
        "startende makers als dragers van ontmoeting",
        "bijdragen aan leefbaarheid, efficiënt ruimtegebruik",
    ],
)
def test_bullets_cut_by_a_page_are_whole(passage_with: Find, whole: str) -> None:
    assert passage_with(AGREEMENT_2026, whole).kind == "action"


def test_a_list_that_a_page_cut_goes_on(passage_with: Find) -> None:
    assert passage_with(AGREEMENT_2026, "Jongereninformatiepunt Enne?!").section[-1] == "Acties"


def test_contents_and_doubled_titles_are_noise(corpus: Corpus) -> None:
    reasons = Counter(entry.reason for entry in corpus.reading(AGREEMENT_2026).noise)
    assert reasons["doubled title"] == 4
    source = (CORPUS / "sources" / f"{AGREEMENT_2026}.md").read_text(encoding="utf-8")
    contents = source[source.index("# VOOR EEN HEERLEN IN BALANS") : source.index("27 mei, 2026")]
    assert reasons["contents entry"] == sum(1 for line in contents.split("\n") if line.strip())


def test_the_identity_holds_title_period_and_parties(corpus: Corpus) -> None:
    assert corpus.reading(AGREEMENT_2026).passages[0].text == (
        "Voor een Heerlen in balans en bloei\nHeerlens Akkoord 2026-2030\nOPH, PRO/PvdD, SP, JPH & D66"
    )


def test_the_date_is_an_identity_passage_that_does_not_repeat_the_first(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2026, "27 mei, 2026")
    assert passage.kind == "identity"
    assert passage.text == "27 mei, 2026"
    assert passage.search_text == "27 mei, 2026\nHeerlens Akkoord 2026-2030."


def test_the_salutation_is_a_title(corpus: Corpus) -> None:
    assert "Beste Heerlenaren," in [title.text for title in corpus.reading(AGREEMENT_2026).titles]


def test_the_edition_in_plain_language_is_one_passage_with_its_maker(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2026, "Scan de QR-code")
    lines = passage.search_text.split("\n")
    assert (passage.kind, len(lines), lines[0]) == ("paragraph", 3, "Stichting Lees Simpel")
    assert lines[1].startswith("Scan de QR-code of ga naar www.leessimpel.nl en lees")
    assert lines[2].startswith("Met de Leessimpel app")


def test_the_poem_is_one_passage(passage_with: Find) -> None:
    poem = passage_with(AGREEMENT_2026, "hartslag uit een kolenschacht")
    assert poem.kind == "quote"
    assert poem.text.split("\n")[0] == poem.text.split("\n")[-1] == "blik richting licht"


def test_the_four_lines_stay_with_their_introduction(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2026, "langs vier lijnen")
    assert passage.kind == "list"
    assert len(passage.search_text.split("\n")) == 5


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Trudy Janssen", 3), ("Alain Janssen", 4), ("Theo de Groot", 5), ("Burgemeester\n", 8)],
)
def test_portfolio_holders(passage_with: Find, name: str, lines: int) -> None:
    passage = passage_with(AGREEMENT_2026, name)
    assert passage.kind == "portfolio"
    assert passage.text.startswith(name)
    assert len(passage.text.split("\n")) == lines


def test_there_are_seven_portfolios(corpus: Corpus) -> None:
    assert sum(p.kind == "portfolio" for p in corpus.reading(AGREEMENT_2026).passages) == 7


def test_markup_stays_in_the_quote_and_not_in_the_search_text(passage_with: Find) -> None:
    passage = passage_with(AGREEMENT_2026, "CO<sub>2</sub>-emissies")
    assert "CO2-emissies" in passage.search_text


@pytest.mark.parametrize(
    ("misread", "right"),
    [
        ("Zaaïen", "Zaaien"),
        ("studentenhuysvestingsstrip", "studentenhuisvestingsstrip"),
        ("beweegtuinten", "beweegtuinen"),
        ("Mijkolonie-visie", "Mijnkolonie-visie"),
        ("automobilititeit", "automobiliteit"),
        ("samenwerking met Buurteams", "samenwerking met Buurtteams"),
        ("zoals de Einstein Telescoop", "zoals de Einstein Telescope"),
        ("(zelf) vertrouwen", "(zelf)vertrouwen"),
        ("hoe wij omgegaan met dieren", "hoe wij omgaan met dieren"),
        ("beleidsontwikkeling- en evaluatie", "beleidsontwikkeling en -evaluatie"),
    ],
)
def test_misread_words(passage_with: Find, misread: str, right: str) -> None:
    passage = passage_with(AGREEMENT_2026, misread)
    assert right in passage.search_text
    assert misread not in passage.search_text


def test_a_term_with_a_hyphen_stays_as_it_is(passage_with: Find) -> None:
    assert "strategische inpond-agenda" in passage_with(AGREEMENT_2026, "inpond-agenda").search_text


def test_an_unknown_heading_is_reported() -> None:
    text = "# Titel\n\nAkkoord 2030\n\n---\n\n## 1: GROEN\n\nWij planten bomen.\n\n### Iets anders\n\nMeer bomen.\n"
    reading = read_text(akkoord_markdown.read, text, markup=True)
    assert [entry.text for entry in reading.unplaced] == ["### Iets anders"]
    assert [p.text for p in reading.passages] == ["Titel\nAkkoord 2030", "Wij planten bomen.", "Meer bomen."]
