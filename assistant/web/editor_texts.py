"""Every fixed Dutch sentence of the page for editors."""

from __future__ import annotations

from assistant import messages
from assistant.readability.finding import ReadingKind

TITLE = "Herschrijf een tekst in gewone taal"
SKIP_LINK = "Ga naar de tekst"
INTRODUCTION = (
    "Plak hier een brief, een webtekst of een hoofdstuk. U ziet waar de tekst moeilijk is. U krijgt een "
    "versie in gewone taal. En u ziet of alles er nog in staat."
)
PRIVACY = "Wij bewaren niets. Uw tekst staat alleen in deze pagina."
PRIVACY_MODEL = (
    "Er is een taalmodel ingesteld. Dat leest uw zinnen. Namen, adressen en nummers die wij herkennen, halen "
    "wij er eerst uit."
)
NO_SCRIPT = "Deze pagina werkt alleen met JavaScript. Zet dat aan in uw browser."

STEPS_HEADING = "Zo werkt het"
STEPS = (
    ("Geef uw tekst", "Plak de tekst of kies een bestand."),
    (
        "Bekijk elke zin",
        "Links staat uw zin, rechts de nieuwe. U kiest wat u gebruikt, en u past aan wat u wilt.",
    ),
    ("Kijk na en neem mee", "U ziet of er iets kwijt is. Daarna kopieert of downloadt u de tekst."),
)
STEPS_LIMITS = (
    "Een computer herschrijft de tekst. Die kan fouten maken. Twijfelt hij over een zin? Dan laat hij de "
    "zin staan. Lees de tekst altijd zelf na."
)

TEXT_LABEL = "Uw tekst"
TEXT_HINT = "Plak of typ uw tekst. Of sleep een bestand naar dit vak."
FILE_BUTTON = "Kies een bestand"
FILE_HINT = "Word (.docx), pdf, .txt, .md of .html, tot 10 MB."
DROP_HERE = "Laat het bestand hier los"
EXAMPLE_BUTTON = "Vul een voorbeeld in"
LEVEL_LEGEND = "Hoe makkelijk moet de tekst zijn?"
LEVELS = (("B1", "B1: gewone taal"), ("A2", "A2: heel makkelijk"))
LEVEL_HINT = "Dit geldt alleen voor zinnen van het taalmodel. De vaste regels maken altijd gewone taal."
LEVEL_NO_MODEL = (
    "Er is nu geen taalmodel. De keuze maakt dan geen verschil: wij herschrijven met vaste regels."
)
KEEP_LABEL = "Bewaar mijn werk in dit tabblad"
KEEP_HINT = "Dan kunt u de pagina opnieuw laden. Uw werk is weg als u het tabblad sluit."
SUBMIT = "Herschrijf deze tekst"

RESULT_HEADING = "Uw tekst in gewone taal"
STOP = "Stop"
CONTINUE = "Herschrijf de rest"
COPY = "Kopieer de tekst"
DOWNLOAD_TEXT = "Download als .txt"
DOWNLOAD_WORD = "Download als Word"
DOWNLOAD_REPORT = "Download het verslag"
OTHER_TEXT = "Andere tekst"
TOOLS_LABEL = "Wat u met de tekst kunt doen"

SCORE_HEADING = "Is de tekst makkelijker?"
SCORE_ESTIMATE = messages.READING_ESTIMATE
SCORE_COLUMNS = ("Wat", "Eerst", "Nu")
FAITHFUL_HEADING = "Staat alles er nog in?"
FAITHFUL_LIMIT = "De controle ziet niet alles. Lees de tekst zelf na."
NEXT_LOOK = "Ga naar de volgende"
TO_REPORT = "Bekijk het verslag"

LEGEND_HEADING = "Wat de strepen betekenen"
LEGEND_HINT = "Kies een woord met een streep. Dan leest u wat er moeilijk aan is."
GROUPS = (
    ("long", "Lange zin"),
    ("build", "Zinsbouw"),
    ("word", "Moeilijk woord"),
    ("style", "Lege woorden of beeldspraak"),
)
GROUP_OF_KIND = {
    ReadingKind.LONG_SENTENCE: "long",
    ReadingKind.PASSIVE: "build",
    ReadingKind.TANG: "build",
    ReadingKind.NOMINAL: "build",
    ReadingKind.CONDITIONS: "build",
    ReadingKind.DOUBLE_NEGATION: "build",
    ReadingKind.HARD_WORD: "word",
    ReadingKind.JARGON: "word",
    ReadingKind.COMPOUND: "word",
    ReadingKind.ABBREVIATION: "word",
    ReadingKind.EMPTY_PHRASE: "style",
    ReadingKind.FIGURE: "style",
}
FILTER_LEGEND = "Welke zinnen wilt u zien?"
FILTERS = (
    ("all", "Alle zinnen"),
    ("changed", "Veranderd"),
    ("look", "Nog na te kijken"),
    ("hard", "Nog moeilijk"),
)
FILTER_EMPTY = "Er zijn geen zinnen van deze soort."
SENTENCES_HEADING = "Zin voor zin"
SENTENCE = "Zin"
BEFORE = "Uw tekst"
AFTER = "In gewone taal"
CHANGES_HEADING = "Wat is er gedaan?"
SENTENCE_GONE = "Deze zin is weggehaald."
OWN_HINT = "Verlaat u dit vak? Dan kijken wij uw zin na."
OWN_DONE = "Klaar"
OWN_CANCEL = "Annuleer"

REPORT_HEADING = "Verslag"
LOST_HEADING = "Staat niet meer in de tekst"
ADDED_HEADING = "Is nieuw in de tekst"
CHECK_HEADING = "Kijk dit zelf na"
PURPOSE_HEADING = "Wat moet ik doen?"
PURPOSE_HINT = "Dit haalt een lezer uit uw tekst. Het zijn letterlijke zinnen uit uw tekst."
WORDS_HEADING = "Moeilijke woorden"
WORDS_COLUMNS = ("Woord in uw tekst", "Gewoner woord", "Betekenis", "Nu")

CLOSE = "Sluit"
LEAVE_HEADING = "Wilt u een andere tekst?"
LEAVE_TEXT = "U hebt dingen veranderd. Die zijn weg als u doorgaat. Uw eerste tekst blijft in het vak staan."
LEAVE_GO = "Ja, ga door"
LEAVE_STAY = "Nee, blijf hier"

EXAMPLE = "\n\n".join(
    (
        "Onderwerp: afsluiting van het parkeerterrein aan de Kastanjelaan",
        "Geachte bewoner,",
        "Hierbij delen wij u mede dat het parkeerterrein aan de Kastanjelaan met ingang van maandag 7 juni "
        "2027 gedurende circa drie weken niet toegankelijk zal zijn in verband met de vervanging van het "
        "riool. De werkzaamheden worden door de gemeente uitgevoerd.",
        "Indien u in het bezit bent van een parkeervergunning, dient u uw voertuig uiterlijk op 6 juni 2027 "
        "om 18.00 uur te verplaatsen. Gedurende de werkzaamheden kunt u kosteloos parkeren op het terrein "
        "achter het zwembad. U heeft daarvoor uw vergunning nodig, die u zichtbaar achter de voorruit dient "
        "te leggen.",
        "Wij streven ernaar de overlast zo veel mogelijk te beperken. Indien u zich niet kunt verenigen met "
        "dit besluit, kunt u binnen zes weken een bezwaarschrift indienen bij het college van burgemeester "
        "en wethouders. Voor nadere informatie kunt u zich wenden tot de afdeling Openbare Ruimte van de "
        "gemeente.",
    )
)

UNREADABLE_REQUEST = "Wij kunnen dit niet lezen. Uw tekst staat er nog. Probeer het nog een keer."
TEXT_TOO_LONG = "Deze tekst is te lang. Neem per keer niet meer dan ongeveer 40.000 woorden."
FILE_TOO_LARGE = "Dit bestand is te groot. Het mag 10 MB zijn. Maak het kleiner of plak de tekst in het vak."
NO_FILE = "Wij hebben geen bestand gekregen. Kies het bestand nog een keer."
SERVER_ERROR = "Dat lukte niet. Het ligt aan ons. Uw tekst staat er nog. Probeer het zo nog een keer."
