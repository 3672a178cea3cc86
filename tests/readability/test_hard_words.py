from __future__ import annotations

from collections.abc import Callable

import pytest
from reading_builders import a_sentence

from assistant import messages
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook, load_names
from assistant.glossary import Glossary, Term
from assistant.library import Library
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.hard_words import HardWords
from assistant.readability.wording import Wording, WordingBook, load_wording
from assistant.settings import Settings

from .conftest import Tag

Find = Callable[[str], list[ReadingFinding]]


@pytest.fixture(scope="module")
def of_the_corpus(settings: Settings, library: Library) -> HardWords:
    lemmatizer = library.lemmatizer
    wording, names = load_wording(settings.corpus, lemmatizer), load_names(settings.corpus)
    return HardWords(wording, library.glossary, lemmatizer, names)


@pytest.fixture
def find(of_the_corpus: HardWords, tag: Tag) -> Find:
    """The findings of a sentence, with the lists of the corpus."""
    return lambda text: list(of_the_corpus.find(tag(text)))


# --- one kind at a time, with the lists of the corpus ---

FOUND = {
    ReadingKind.HARD_WORD: [
        ("Derhalve krijgt u geen geld.", "Derhalve"),
        ("Wij implementeren het plan.", "implementeren"),
        ("De gemeente heeft het plan geëvalueerd.", "geëvalueerd"),
        ("Er zijn discrepanties tussen de lijsten.", "discrepanties"),
        ("Dit is een adequate oplossing.", "adequate"),
        ("Het tarief geldt te allen tijde.", "te allen tijde"),
        ("De notulen liggen ter inzage.", "liggen ter inzage"),
        ("De ooievaar klepperde.", "klepperde"),
        ("De hydroloog meet het water.", "hydroloog"),
        ("U dient het formulier op te sturen.", "dient"),
        ("Bezoekers dienen hun jas op te hangen.", "dienen"),
        ("Wij toetsen uw plan.", "toetsen"),
    ],
    ReadingKind.JARGON: [
        ("Voor deze boom hebt u een omgevingsvergunning nodig.", "omgevingsvergunning"),
        ("De raad stemt over de verordening.", "verordening"),
        ("U betaalt leges voor uw paspoort.", "leges"),
        ("De aanbesteding begint in mei.", "aanbesteding"),
        ("De woningcorporaties verhuren huizen.", "woningcorporaties"),
        ("Door netcongestie komt er geen stroom bij.", "netcongestie"),
    ],
    ReadingKind.COMPOUND: [
        ("De verkeersveiligheidsmaatregelen kosten veel geld.", "verkeersveiligheidsmaatregelen"),
        ("Wij starten een bewonersparticipatietraject.", "bewonersparticipatietraject"),
        ("De huisvuilcontainer staat buiten.", "huisvuilcontainer"),
        ("Het speeltuinverenigingsgebouw staat leeg.", "speeltuinverenigingsgebouw"),
        ("Hij vond een werkgelegenheidsproject voor jongeren.", "werkgelegenheidsproject"),
    ],
    ReadingKind.ABBREVIATION: [
        ("De APV verbiedt vuurwerk.", "APV"),
        ("Wij doen dit i.s.m. de school.", "i.s.m."),
        ("Zij werkt 0,8 fte.", "fte"),
        ("Stuur het z.s.m. op.", "z.s.m."),
        ("De Wmo helpt u.", "Wmo"),
        ("De Wlz helpt u.", "Wlz"),
        ("De ggz helpt u.", "ggz"),
        ("Ggz is er voor u.", "Ggz"),
        ("De XKRW.", "XKRW"),
        ("Dit gaat o.a. over afval.", "o.a."),
        ("Wij overleggen met de XKRW.", "XKRW"),
        ("Wij overleggen met de VvKR.", "VvKR"),
    ],
    ReadingKind.EMPTY_PHRASE: [
        ("In het kader van de verbouwing is de hal dicht.", "In het kader van"),
        ("Met betrekking tot uw vraag bellen wij u.", "Met betrekking tot"),
        ("Er is sprake van overlast.", "is sprake van"),
        ("Het is goed dat zij deel uitmaken van de groep.", "deel uitmaken van"),
        ("De tuin maakt deel uit van het park.", "maakt deel uit van"),
        ("U kunt gebruik gaan maken van de zaal.", "gebruik gaan maken van"),
        ("Wij gaan over tot het eten.", "gaan over tot"),
        ("Met dit schrijven bellen wij u.", "Met dit schrijven"),
        ("Wij maken graag gebruik van uw aanbod.", "maken graag gebruik van"),
        ("Naar aanleiding van uw brief bellen wij u.", "Naar aanleiding van"),
    ],
    ReadingKind.FIGURE: [
        ("Wij houden een vinger aan de pols.", "houden een vinger aan de pols"),
        ("Het bestuur trekt aan de bel.", "trekt aan de bel"),
        ("Wij hebben de plannen in de ijskast gezet.", "in de ijskast gezet"),
        ("De gemeente steekt de handen uit de mouwen.", "steekt de handen uit de mouwen"),
        ("De bouw gaat hand in hand met de sloop.", "gaat hand in hand met"),
        ("Wij zetten het plan op een laag pitje.", "zetten het plan op een laag pitje"),
        ("Wij slaan een brug tussen jong en oud.", "slaan een brug"),
        ("Dat is een druppel op een gloeiende plaat.", "druppel op een gloeiende plaat"),
        ("Dit is het topje van de ijsberg.", "topje van de ijsberg"),
    ],
}
EACH = [
    pytest.param(kind, text, words, id=f"{kind.value}: {words}")
    for kind, found in FOUND.items()
    for text, words in found
]


@pytest.mark.parametrize(("kind", "text", "words"), EACH)
def test_a_hard_place_is_found(find: Find, kind: ReadingKind, text: str, words: str) -> None:
    assert [(finding.kind, finding.words) for finding in find(text)] == [(kind, words)]


EASY = {
    ReadingKind.HARD_WORD: {
        "everyday words": "De hond rent door het park.",
        "a noun of the house": "De stoeptegel ligt los.",
        "a long word that everybody knows": "Mijn kleindochter eet een pannenkoek.",
        "two common words in one": "Er staat een nachthok voor de honden.",
        "dienen without te": "Het gebouw dient als school.",
        "dienen for a purpose": "De bak dient om te wassen.",
        "dienen with a clause": "De bak dient de man die wil proberen te wassen.",
        "keys of a piano": "De toetsen van de piano zijn wit.",
        "a name of a place": "Wij wonen in Heerlerheide.",
        "a rare name": "Mevrouw Brzezinski komt.",
        "a short word": "De mus zit op een tak.",
    },
    ReadingKind.JARGON: {
        "what a plan is": "De raad stemt over het plan.",
        "a letter": "U kunt een brief sturen.",
        "debts": "De gemeente helpt u met uw schulden.",
        "rain": "Het regenwater loopt in de vijver.",
        "a term that is common": "Uw huis is klaar.",
    },
    ReadingKind.COMPOUND: {
        "a common compound": "De gemeenteraad vergadert.",
        "firemen": "De brandweerman komt.",
        "a short compound": "De speeltuin is open.",
        "a long word that is no compound": "De verantwoordelijkheid is groot.",
        "two parts that are common": "De zonnepanelen liggen op het dak.",
        "two parts of thirteen letters": "De glascontainer is vol.",
        "two words": "De openingstijden staan op de deur.",
    },
    ReadingKind.ABBREVIATION: {
        "read as a word": "Wij kijken samen tv.",
        "a unit": "De bus kost 2 euro per km.",
        "a.u.b.": "Vul a.u.b. uw naam in.",
        "enz.": "Breng brood, kaas enz. mee.",
        "a shop": "Wij gaan naar de IKEA in Heerlen.",
        "a word in capitals": "Wij gaan NOOIT meer weg.",
        "a short line in capitals": "BEL NU!",
        "a line in capitals": "BELANGRIJK BERICHT VOOR ALLE BEWONERS",
        "an initial": "De heer J. de Vries komt.",
        "a road": "De A76 is dicht.",
    },
    ReadingKind.EMPTY_PHRASE: {
        "a frame": "Het kader hangt aan de muur.",
        "in a frame": "In het kader hangt een foto.",
        "to write by hand": "Hij schrijft met de hand.",
        "writing": "Bij het schrijven helpt mijn zus.",
        "to use": "Wij gebruiken zonnestroom.",
        "to make and to use": "Zij maken ruzie en maken gebruikte fietsen schoon.",
        "a part": "Een deel van de tuin is dicht.",
        "a bandage": "Het verband zit om zijn arm.",
    },
    ReadingKind.FIGURE: {
        "a finger on a pulse": "De arts legt een vinger op de pols.",
        "a bell": "De bel van de school is kapot.",
        "a fridge": "De melk staat in de ijskast.",
        "hands": "De handen van de bakker zijn wit.",
        "a drop": "De druppel viel op de plaat.",
        "a map": "Er ligt een kaart op de tafel.",
        "hand in hand": "Zij gaan hand in hand naar school.",
        "hand in hand with somebody": "Zij gaat hand in hand met haar moeder naar school.",
        "limbs": "Het beeld heeft handen en voeten.",
        "soup": "Zet de soep op een laag pitje.",
        "a bridge": "De brug slaat dicht.",
        "a lath": "De lat van het doel is hoog.",
    },
}
EACH_EASY = [
    pytest.param(kind, text, id=f"{kind.value}: {what}")
    for kind, texts in EASY.items()
    for what, text in texts.items()
]


@pytest.mark.parametrize(("kind", "text"), EACH_EASY)
def test_what_is_no_hard_place(find: Find, kind: ReadingKind, text: str) -> None:
    assert [finding for finding in find(text) if finding.kind is kind] == []


# --- what is said of it, with lists made by hand ---

GLOSSARY = (
    Term("omgevingsloket", (), "website", "Dat is een website.", ()),
    Term("hub", ("hubs",), "", "Dat is een plek.", ()),
    Term("stille straat", ("stille straten",), "", "Daar rijdt geen auto.", ()),
    Term("straat", (), "", "Dat is een weg.", ()),
    Term("aardwarmtenet", (), "", "", ()),
    Term("Maankwartier", (), "", "Dat is een wijk.", ()),
)
WORDINGS = (
    Wording("derhalve", ReadingKind.HARD_WORD, "dus", "Dat is een oud woord."),
    Wording("hub", ReadingKind.FIGURE, "", ""),
    Wording("gemeente", ReadingKind.HARD_WORD, "stad", ""),
    Wording("van gemeente en raad", ReadingKind.HARD_WORD, "", ""),
    Wording("APV", ReadingKind.ABBREVIATION, "plaatselijke wet", ""),
)


@pytest.fixture
def by_hand(lemmatizer: Lemmatizer, tag: Tag) -> Find:
    book = WordingBook(((wording, ()) for wording in WORDINGS), lemmatizer)
    names = NameBook([("KNM", ["Koude Nacht Museum"]), ("QRT", ["QR-Team"])])
    words = HardWords(book, Glossary(GLOSSARY, lemmatizer), lemmatizer, names)
    return lambda text: list(words.find(tag(text)))


def test_a_wording_brings_its_kind_its_message_and_what_could_stand_there(by_hand: Find) -> None:
    assert by_hand("Wij gaan derhalve weg.") == [
        ReadingFinding(
            ReadingKind.HARD_WORD, "derhalve", 9, 17, messages.READING_FINDINGS[ReadingKind.HARD_WORD],
            "dus", "Dat is een oud woord.",
        )
    ]  # fmt: skip


def test_a_term_of_the_glossary_brings_its_explanation(by_hand: Find) -> None:
    assert by_hand("Ga naar het omgevingsloket.") == [
        ReadingFinding(
            ReadingKind.JARGON,
            "omgevingsloket",
            12,
            26,
            messages.READING_JARGON,
            "website",
            "Dat is een website.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De straat is lang.", id="of a word that everybody knows"),
        pytest.param("Het Maankwartier is mooi.", id="of a name"),
        pytest.param("Het aardwarmtenet is klaar.", id="that has no explanation"),
    ],
)
def test_no_jargon(by_hand: Find, text: str) -> None:
    assert [found for found in by_hand(text) if found.kind is ReadingKind.JARGON] == []


def test_a_term_of_several_words_is_found_whole_though_its_words_are_common(by_hand: Find) -> None:
    (found,) = by_hand("Wij willen stille straten.")
    assert (found.kind, found.words) == (ReadingKind.JARGON, "stille straten")


def test_a_word_of_both_lists_is_told_once(by_hand: Find) -> None:
    assert [found.kind for found in by_hand("Er komt een hub.")] == [ReadingKind.FIGURE]


def test_a_listed_word_that_everybody_hears_is_left_alone(by_hand: Find) -> None:
    assert by_hand("De gemeente belt.") == []


def test_a_listed_phrase_of_words_that_everybody_hears_is_not(by_hand: Find) -> None:
    (found,) = by_hand("Dit is een plan van gemeente en raad.")
    assert found.words == "van gemeente en raad"


@pytest.mark.parametrize(
    ("text", "words", "suggestion"),
    [
        pytest.param("De APV verbiedt dat.", "APV", "plaatselijke wet", id="of the wordings"),
        pytest.param("Het KNM is open.", "KNM", "Koude Nacht Museum", id="of the names"),
        pytest.param("De QRT is open.", "QRT", "", id="a name with no form of two words"),
        pytest.param("De XKRW is open.", "XKRW", "", id="unknown"),
        pytest.param("Dit mag b.w. niet.", "b.w.", "", id="with stops"),
    ],
)
def test_an_abbreviation_brings_what_it_stands_for(
    by_hand: Find, text: str, words: str, suggestion: str
) -> None:
    assert [(found.kind, found.words, found.suggestion) for found in by_hand(text)] == [
        (ReadingKind.ABBREVIATION, words, suggestion)
    ]


@pytest.mark.parametrize(
    ("text", "count", "parts"),
    [
        pytest.param(
            "De energietransitiesubsidie stopt.", 3, "energie + transitie + subsidie", id="three parts"
        ),
        pytest.param("De afvalcontainer is vol.", 2, "afval + container", id="two parts of fourteen letters"),
        pytest.param(
            "De Noord-Zuid-fietsverbinding is af.", 4, "noord + zuid + fiets + verbinding", id="with hyphens"
        ),
    ],
)
def test_a_long_compound_is_shown_in_its_parts(by_hand: Find, text: str, count: int, parts: str) -> None:
    (found,) = by_hand(text)
    assert (found.kind, found.words) == (ReadingKind.COMPOUND, text.split()[1])
    assert found.message == messages.READING_COMPOUND.format(count=count, parts=parts)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("De verkeersmaatregelen helpen.", "verkeer + maatregelen", id="maatregelen"),
        pytest.param("Mijn tandartsbezoek was kort.", "tandarts + bezoek", id="tandarts"),
        pytest.param("De brandweerauto's rijden.", "brandweer + auto's", id="brandweer"),
    ],
)
def test_parts_of_a_compound_are_words_of_it(by_hand: Find, text: str, parts: str) -> None:
    found = [finding.message for finding in by_hand(text) if finding.kind is ReadingKind.COMPOUND]
    assert found == [messages.READING_COMPOUND.format(count=2, parts=parts)]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("U dient te bellen.", "moet"), ("Wij dienen te bellen.", "moeten"), ("U diende te bellen.", "moest"),
        ("Zij dienden te bellen.", "moesten"),
    ],
)  # fmt: skip
def test_what_stands_for_dienen(by_hand: Find, text: str, suggestion: str) -> None:
    assert [finding.suggestion for finding in by_hand(text)] == [suggestion]


def test_a_rare_word_has_a_message_of_its_own(by_hand: Find) -> None:
    (found,) = by_hand("De hydroloog komt.")
    assert (found.kind, found.message) == (ReadingKind.HARD_WORD, messages.READING_RARE_WORD)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De Hydroloog komt.", id="with a capital inside the sentence"),
        pytest.param("De hydroloog1 komt.", id="with a figure"),
    ],
)
def test_what_is_not_told_as_rare(by_hand: Find, text: str) -> None:
    assert [found for found in by_hand(text) if found.kind is ReadingKind.HARD_WORD] == []


@pytest.mark.parametrize(
    ("word", "kinds"),
    [("xkqz", []), ("xkqzw", [ReadingKind.HARD_WORD])],
    ids=["four letters", "five letters"],
)
def test_how_long_a_rare_word_is(of_the_corpus: HardWords, word: str, kinds: list[ReadingKind]) -> None:
    sentence = a_sentence(f"De:lid {word}:n komt=komen:pv .")
    assert [found.kind for found in of_the_corpus.find(sentence)] == kinds


def test_the_first_word_of_a_sentence_may_be_rare(by_hand: Find) -> None:
    assert [found.words for found in by_hand("Hydrologen meten water.")] == ["Hydrologen"]


def test_no_word_has_two_findings_and_they_are_in_order_of_their_lists(find: Find) -> None:
    text = "Derhalve dient het bestemmingsplan i.s.m. de XKRW te allen tijde geïmplementeerd te zijn."
    found = find(text)
    places = [set(range(finding.start, finding.end)) for finding in found]
    assert sum(map(len, places)) == len(set().union(*places))
    assert {"Derhalve", "bestemmingsplan", "i.s.m.", "XKRW", "te allen tijde", "geïmplementeerd"} <= {
        finding.words for finding in found
    }
