from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import Name, NameBook, load_names, names, same_name, unsupported
from assistant.errors import CorpusError

BOOK = NameBook(
    [
        ("GL", ("GroenLinks",)),
        ("Den Haag", ("'s-Gravenhage",)),
        ("Partij voor de Dieren", ()),
        ("Brunssum", ()),
        ("ROND", ()),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Wij wonen in Heerlen.", ["Heerlen"], id="capital inside a sentence"),
        pytest.param("Maastricht krijgt geld.", ["Maastricht"], id="name at the start"),
        pytest.param("Geleen zet in op groen.", ["Geleen"], id="place that looks like a participle"),
        pytest.param("Grasbroek krijgt een park.", ["Grasbroek"], id="rare word with the end of a place"),
        pytest.param("Woningen zijn duur.", [], id="ordinary word at the start"),
        pytest.param("Netcongestie remt de bouw.", [], id="rare compound at the start"),
        pytest.param("Brunssum doet mee.", ["Brunssum"], id="name of the list at the start"),
        pytest.param("Rond de kerk is het stil.", [], id="word that only in capitals is a name of the list"),
        pytest.param("Weller bouwt, zegt Weller.", ["Weller", "Weller"], id="name elsewhere in the text"),
        pytest.param(
            "De Alliantie Heerlen-Noord vergadert.", ["Alliantie Heerlen-Noord"], id="hyphen and more words"
        ),
        pytest.param("Dat vindt de Raad van State.", ["Raad van State"], id="small word inside"),
        pytest.param(
            "We vragen de Brede Maatschappelijke Coalitie.",
            ["Brede Maatschappelijke Coalitie"],
            id="adjectives",
        ),
        pytest.param("Jan van der Berg komt.", ["Jan van der Berg"], id="particles of a surname"),
        pytest.param("Dit zegt mevrouw Van 't Hof.", ["Van 't Hof"], id="capital particle"),
        pytest.param("Ook prof. dr. A. de Vries komt.", ["A. de Vries"], id="titles and initials"),
        pytest.param("Wethouder Trudy Janssen komt.", ["Trudy Janssen"], id="office before a person"),
        pytest.param("Trudy en Alain Janssen", ["Trudy", "Alain Janssen"], id="two people"),
        pytest.param("Vraag de GGD of het CBS.", ["GGD", "CBS"], id="abbreviations"),
        pytest.param("Het GGD-gebouw en een Wmo-consulent", ["GGD", "Wmo"], id="name in a compound"),
        pytest.param("OPH, PRO/PvdD en D66", ["OPH", "PRO", "PvdD", "D66"], id="slash and digits"),
        pytest.param("Op de N281 is het druk.", ["N281"], id="road"),
        pytest.param('In de nota "Samen verder" staat het.', ["Samen verder"], id="title in quotes"),
        pytest.param("In het plan ‘Heerlen Munt’ ook.", ["Heerlen Munt"], id="title in single quotes"),
        pytest.param("De Partij voor de Dieren wil dat.", ["Partij voor de Dieren"], id="list name"),
        pytest.param("In januari en op maandag", [], id="month and day"),
        pytest.param("Vanaf Januari mag U komen.", [], id="month and you with a capital"),
        pytest.param("Een Nederlandse taalles", [], id="adjective of the country"),
        pytest.param(
            "De Gemeente, het Rijk, de Provincie en het College van Burgemeester en Wethouders",
            [],
            id="governments",
        ),
        pytest.param("De Provincie Limburg betaalt.", ["Limburg"], id="government with its name"),
        pytest.param("Krijgt Heerlen geld?", ["Heerlen"], id="verb before a name"),
        pytest.param("Dat doen we NIET.", [], id="stress"),
        pytest.param("EEN GEZOND EN GROEN HEERLEN", ["HEERLEN"], id="heading in capitals"),
        pytest.param(
            "SP, VVD, GGD, CBS en SVB", ["SP", "VVD", "GGD", "CBS", "SVB"], id="row of abbreviations"
        ),
        pytest.param("Planning: Q1 2022", [], id="quarter"),
        pytest.param("Dit komt:\n- Meer groen\n- Betere straten", [], id="items of a list"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_names_of_a_text(text: str, found: list[str], lemmatizer: Lemmatizer) -> None:
    assert [name.text for name in names(text, lemmatizer=lemmatizer, book=BOOK)] == found


def test_a_name_says_where_it_stands(lemmatizer: Lemmatizer) -> None:
    # "In de wijk " has 11 signs, "Heerlen-Noord" 13.
    assert names("In de wijk Heerlen-Noord.", lemmatizer=lemmatizer) == [Name("Heerlen-Noord", 11, 24)]


@given(text=st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_names_stand_where_they_say_and_in_order(text: str, lemmatizer: Lemmatizer) -> None:
    found = names(text, lemmatizer=lemmatizer)
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Wmo", "Wet maatschappelijke ondersteuning"),
        ("Wet maatschappelijke ondersteuning", "WMO"),
        ("GGD", "gemeentelijke gezondheidsdienst"),
        ("BIZ", "bedrijveninvesteringszone"),
        ("PvdA", "Partij van de Arbeid"),
        ("Partij voor de Dieren", "PvdD"),
        ("AZC", "asielzoekerscentrum"),
        ("ZZP'ers", "zelfstandigen zonder personeel"),
        ("St. Antonius", "Sint Antonius"),
        ("MKB", "midden- en kleinbedrijf"),
        ("OCW", "Onderwijs, Cultuur en Wetenschap"),
        ("EU", "Europese Unie"),
        ("OV", "openbaar vervoer"),
        ("GroenLinks", "GL"),
        ("'s-Gravenhage", "Den Haag"),
        ("Janssen", "Trudy Janssen"),
        ("T. Janssen", "Trudy Janssen"),
        ("Trudy Janssen", "Trudy en Alain Janssen"),
        ("Heerlens", "Heerlen"),
        ("Heerlense", "Heerlen"),
        ("Heerlenaren", "Heerlen"),
        ("Heerlen", "Heerlense"),
        ("Heerlen-Noords", "Heerlen-Noord"),
        ("Heerlen Noord", "Heerlen-Noord"),
        ("Heerlen-Zuid", "Heerlen-Noord en -Zuid"),
        ("Noord-Limburg", "Noord- en Zuid-Limburg"),
        ("Europese", "Europa"),
        ("Duitse", "Duitsland"),
        ("het GGD-gebouw", "GGD"),
        ("Parkstad", "Parkstadgemeenten"),
        ("Parkstadgemeenten", "Parkstad"),
        ("Ideeenmarkt", "Ideeënmarkt"),
        ("Hogeschool Zuyd", "Zuyd Hogeschool"),
        ("Universiteit van Maastricht", "Universiteit Maastricht"),
        ("Alliantie", "Alliantie Heerlen-Noord"),
        ("Nationaal Programma", "het Nationale Programma"),
        ("Aken", "de spoorlijn Aken-Heerlen"),
    ],
    ids=lambda name: name,
)
def test_the_same_name(claim: str, source: str, lemmatizer: Lemmatizer) -> None:
    assert same_name(claim, source, lemmatizer=lemmatizer, book=BOOK)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("PvdA", "PvdD"),
        ("PvdD", "Partij van de Arbeid"),
        ("D66", "D6"),
        ("D6", "D66"),
        ("N281", "N280"),
        ("GGZ", "GGD"),
        ("Heerlen", "Heerlen-Noord"),
        ("Heerlen-Noord", "Heerlen"),
        ("Heerlen-Noord", "Heerlen-Zuid"),
        ("Limburg", "Zuid-Limburg"),
        ("Hoensbroek", "Heerlerheide"),
        ("Heerlerbaan", "Heerlerheide"),
        ("Akerstraat", "Aken"),
        ("Europa", "Euregio"),
        ("Trudy Janssen", "Alain Janssen"),
        ("Trudy Janssen", "Alain Janssen en Trudy de Wit"),
        ("Trudy Janssen", "Janssen"),
        ("Janssen", "Trudy en Alain Janssen"),
        ("Raad van State", "Raad van Europa"),
        ("Wmo", "Wet langdurige zorg"),
        ("WMO", "Wij moeten ook"),
        ("OZB", "onderwijs, zorg, bedrijfsleven"),
        ("VNG", "voorzieningen"),
        ("SER", "stad en regio"),
        ("GGZ", "Grasbroek geeft zorg"),
        ("Kasteel Hoensbroek", "Kasteel Terworm en Hoensbroek"),
    ],
    ids=lambda name: name,
)
def test_another_name(claim: str, source: str, lemmatizer: Lemmatizer) -> None:
    assert not same_name(claim, source, lemmatizer=lemmatizer, book=BOOK)


@pytest.mark.parametrize("claim", ["", " ", "?!"], ids=["empty", "blank", "no word"])
def test_nothing_is_the_same_as_no_name(claim: str, lemmatizer: Lemmatizer) -> None:
    assert not same_name(claim, "Heerlen", lemmatizer=lemmatizer)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        pytest.param("De GGD helpt u.", "In het GGD-gebouw krijgt u hulp.", id="compound"),
        pytest.param(
            "De Wet maatschappelijke ondersteuning (Wmo) helpt.",
            "De Wmo helpt.",
            id="written out in the claim",
        ),
        pytest.param(
            "Wethouder Janssen doet wonen.", "Trudy Janssen (SP): wonen", id="surname of one person"
        ),
        pytest.param(
            "Wethouder Janssen doet wonen.",
            "Trudy Janssen, Alain Janssen. Wethouder Janssen doet wonen.",
            id="surname alone in the source too",
        ),
        pytest.param("In het noorden van Heerlen.", "In Heerlen-Noord.", id="direction written out"),
        pytest.param("In Hoensbroek-Centrum.", "In het centrum van Hoensbroek.", id="direction as a name"),
        pytest.param("Naar het Burgerberaad.", "Er komen burgerberaden.", id="ordinary word in another form"),
        pytest.param(
            "De Alliantie van Heerlen-Noord.", "De Alliantie in Heerlen-Noord.", id="two names put together"
        ),
        pytest.param("Krijgt Heerlen geld?", "Heerlen krijgt geld.", id="verb at the start"),
        pytest.param(
            'De nota "Samen bouwen aan wonen".', "De nota Samen bouwen aan wonen.", id="quotes added"
        ),
        pytest.param("Kinderen krijgen les.", "Er is zwemles.", id="no name"),
        pytest.param("• Meer bomen\n• Minder stenen", "Bomen voor stenen.", id="list"),
        pytest.param("Nergens staat een naam.", "", id="empty source, no name"),
    ],
)
def test_names_of_the_source_are_supported(claim: str, source: str, lemmatizer: Lemmatizer) -> None:
    assert unsupported(claim, source, lemmatizer=lemmatizer, book=BOOK) == []


@pytest.mark.parametrize(
    ("claim", "source", "missing"),
    [
        pytest.param(
            "Maastricht krijgt geld.", "Heerlen krijgt geld.", ["Maastricht"], id="place at the start"
        ),
        pytest.param("Brunssum krijgt geld.", "Heerlen krijgt geld.", ["Brunssum"], id="place of the list"),
        pytest.param(
            "Alain Janssen doet wonen.",
            "Trudy Janssen doet wonen, Alain Braeken zorg.",
            ["Alain Janssen"],
            id="first name of another",
        ),
        pytest.param(
            "Wethouder Janssen doet wonen.",
            "Trudy Janssen en Alain Janssen.",
            ["Janssen"],
            id="shared surname",
        ),
        pytest.param("De PvdA wil dat.", "PRO/PvdD wil dat.", ["PvdA"], id="party that looks alike"),
        pytest.param("Dat doen GGD en GGZ.", "Dat doet de GGD.", ["GGZ"], id="added organisation"),
        pytest.param(
            "De Brede Maatschappelijke Alliantie.",
            "De Brede Maatschappelijke Coalitie en de Alliantie.",
            ["Brede Maatschappelijke Alliantie"],
            id="last word swapped",
        ),
        pytest.param(
            "Zuyd Hogeschool doet mee.",
            "Fontys Hogeschool doet mee.",
            ["Zuyd Hogeschool"],
            id="first word swapped",
        ),
        pytest.param(
            'De nota "Wonen voor ieder".',
            'De nota "Zorg voor ieder".',
            ["Wonen voor ieder"],
            id="title swapped",
        ),
        pytest.param("Duitse bedrijven.", "Belgische bedrijven.", ["Duitse"], id="adjective at the start"),
        pytest.param("In Heerlen en Aken.", "", ["Heerlen", "Aken"], id="empty source"),
    ],
)
def test_a_swapped_or_added_name_is_not(
    claim: str, source: str, missing: list[str], lemmatizer: Lemmatizer
) -> None:
    found = unsupported(claim, source, lemmatizer=lemmatizer, book=BOOK)
    assert [name.text for name in found] == missing


def test_titles_around_the_source_count_too(lemmatizer: Lemmatizer) -> None:
    claim, source = "In Hoensbroek komt een plein.", "Er komt een plein."
    assert unsupported(claim, source, lemmatizer=lemmatizer) == [Name("Hoensbroek", 3, 13)]
    assert unsupported(claim, source, ["Centrum", "Hoensbroek"], lemmatizer=lemmatizer) == []


SENTENCES = (
    "De gemeente praat met {} over het plan.",
    "{} krijgt een nieuw park.",
    "Volgens {} lukt dat in 2027.",
    "Samen met de buurt en {} maken we plannen; zij beslissen.",
)
# No two have a word in common, and none is an abbreviation of another.
NAMES = ("Trudy Janssen", "Kerkrade", "GGD", "D66", "PvdA", "Raad van State", "Amsterdam", "Alliantie Noord")
IN_SENTENCES = st.tuples(st.sampled_from(SENTENCES), st.sampled_from(NAMES))


@given(parts=st.lists(IN_SENTENCES, min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_text_supports_its_own_names(parts: list[tuple[str, str]], lemmatizer: Lemmatizer) -> None:
    text = " ".join(sentence.format(name) for sentence, name in parts)
    turned = " ".join(sentence.format(name) for sentence, name in reversed(parts))
    assert unsupported(text, text, lemmatizer=lemmatizer) == []
    assert unsupported(turned, text, lemmatizer=lemmatizer) == []


@given(sentence=st.sampled_from(SENTENCES), pair=st.permutations(NAMES))
@settings(max_examples=40, deadline=None)
def test_another_name_in_its_place_is_found(sentence: str, pair: list[str], lemmatizer: Lemmatizer) -> None:
    claim, source = (sentence.format(name) for name in pair[:2])
    assert [name.text for name in unsupported(claim, source, lemmatizer=lemmatizer)] == [pair[0]]


@given(text=st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_supports_itself(text: str, lemmatizer: Lemmatizer) -> None:
    assert unsupported(text, text, lemmatizer=lemmatizer) == []


def test_names_are_read_from_the_corpus(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    content = '[[entry]]\nname = "GL"\nforms = ["GroenLinks"]\n[[entry]]\nname = "Welten"\n'
    (tmp_path / "names.toml").write_text(content, encoding="utf-8")
    book = load_names(tmp_path)
    assert same_name("GL", "GroenLinks", lemmatizer=lemmatizer, book=book)
    assert not same_name("GL", "Welten", lemmatizer=lemmatizer, book=book)


def test_a_corpus_without_names_is_an_empty_book(tmp_path: Path) -> None:
    assert load_names(tmp_path).forms(("gl",)) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name = ", r"names\.toml: not a valid list of names"),
        ('[[entry]]\nforms = ["GL"]', r"names\.toml: not a valid list of names.*entry\.0\.name"),
        ('[[entry]]\nname = "GL"\nform = "x"', r"names\.toml: not a valid list of names.*entry\.0\.form"),
        (
            '[[entry]]\nname = "GL"\n[[entry]]\nname = "?"',
            r"names\.toml: entry 2 \('\?'\) has a form without",
        ),
        ('[[entry]]\nname = "GL"\nforms = [""]', r"names\.toml: entry 1 \('GL'\) has a form without"),
        ('[[entry]]\nname = "GL"\nforms = ["gl"]', r"names\.toml: name 'gl' stands there twice"),
    ],
    ids=["no-toml", "no-name", "unknown-field", "name-without-word", "form-without-word", "twice"],
)
def test_a_bad_list_is_refused_with_the_entry(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=f"(?s){message}"):
        load_names(tmp_path)


def test_the_list_of_the_corpus_can_be_read() -> None:
    book = load_names(Path(__file__).parents[2] / "corpus")
    assert "Partij van de Arbeid" in book.forms(("pvda",))
