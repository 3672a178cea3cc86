"""The Dutch sentences of the page for the front desk, and of what it copies, prints and mails."""

from __future__ import annotations

from assistant.desk_choice import BEFORE, NOW
from assistant.desk_reports import ReportKind
from assistant.web import staff_words

TITLE = "Opzoeken aan de balie"
SEARCH_LABEL = "Wat wil de inwoner weten?"
SEARCH_HINT = "Typ een vraag of een paar woorden. Druk op Enter."
SEARCH_BUTTON = "Zoek"
PRIVACY = "Typ geen naam, adres of BSN van een inwoner."

# The page before a search.
START_HEADING = "Zo werkt deze pagina"
START_STEPS = (
    "U typt de vraag van de inwoner.",
    "Bovenaan staat één zin. Die kunt u zo voorlezen.",
    "Daaronder staan de stukken uit de plannen: links de tekst van het plan, rechts in gewone taal.",
    "U kunt een stuk kopiëren, printen of mailen. De bron staat er altijd bij.",
)
START_LIMITS = "Hier staan alleen plannen van de gemeente. Een plan is geen dienst en geen recht."
EXAMPLES = "Bijvoorbeeld:"
EXAMPLE_QUESTIONS = (
    "Komt er een zwembad in het centrum?",
    "armoede bij kinderen",
    "Wat was vroeger het plan voor parkeren?",
)

# Keys.
KEYS_HEADING = "Sneltoetsen"
KEYS = (
    ("/", "naar het zoekvak"),
    ("↓ ↑", "naar het volgende of vorige stuk, ook met j en k"),
    ("Enter", "de hele tekst van een stuk open of dicht"),
    ("c", "kopieer dit stuk met de bron"),
    ("s", "kopieer de zin bovenaan met de bron"),
    ("x", "kies dit stuk om te printen of te mailen, of juist niet"),
    ("p", "print"),
    ("m", "mail of brief"),
    ("l", "kopieer de link"),
    ("o", "meld dat dit antwoord ontbreekt"),
    ("f", "meld dat dit niet klopt"),
    ("Esc", "uit een tekstvak, terug naar het stuk"),
    ("?", "deze lijst met sneltoetsen"),
)
KEYS_SWITCH = "Gebruik letters en tekens als sneltoets"
KEYS_SWITCH_HINT = "Staat dit uit? Dan werken alleen de pijlen, Enter en Esc."
CLOSE = "Sluit"

# Searching, and what can go wrong.
SEARCHING = "We zoeken."
NO_SCRIPT = (
    "In uw browser staat JavaScript uit. Zoeken en melden kan gewoon. Kopiëren en sneltoetsen werken niet."
)
STILL_STARTING = (
    "Het zoeken start nog op. Nu zoeken we alleen op de woorden zelf. Over een paar minuten gaat het beter."
)
TOO_LONG = "Uw vraag is te lang. Maak uw vraag korter. U mag {limit} tekens gebruiken."
SEARCH_FAILED = "Het zoeken lukt nu niet. Uw vraag staat er nog. Probeer het zo nog eens."
NO_CONNECTION = "Er is geen verbinding met het programma. Uw vraag staat er nog. Probeer het zo nog eens."
SESSION_ENDED = staff_words.SESSION_ENDED
LOG_IN = "Log in (nieuw tabblad)"
TRY_AGAIN = "Probeer het nog eens"

# The sentence on top.
SAY = "Zeg:"
SAY_HEADING = "Dit kunt u zeggen"
NOT_IN_PLANS = "Dat vinden we niet in de plannen van de gemeente."
SEND_ON_TOPIC = "Dit gaat over: {topic}. Verwijs door naar de collega's die daarover gaan."
SEND_ON = "Verwijs door naar de collega's die hierover gaan."
SERVICE = "Wil de inwoner iets regelen of aanvragen? {send_on}"
REFUSED_HEADING = "Dit leest een inwoner bij deze vraag"
PERSONAL_DATA = (
    "In de vraag staan persoonlijke gegevens. Die zijn niet nodig. We hebben ze weggelaten uit de link "
    "en uit een melding."
)
DOUBTFUL_HEADING = "Dit past misschien niet"
DOUBTFUL = "Let op: dit stuk gaat misschien over iets anders. Lees het stuk eerst."
DOUBTFUL_WORD = (
    "Let op: het woord {words} staat niet in dit stuk. Lees het stuk eerst. Het kan over iets anders gaan."
)
DOUBTFUL_WORDS = (
    "Let op: deze woorden staan niet in dit stuk: {words}. Lees het stuk eerst. Het kan over iets anders "
    "gaan."
)
FROM_SOURCE = "Uit:"
ALL_DOCUMENTS = "Deze zin komt uit alle documenten. Uw keuze hieronder verandert de zin niet."
COPY_SENTENCE = "Kopieer de zin"
COPY_LINK = "Kopieer de link"
PRINT = "Print"
LETTER_BUTTON = "Mail of brief"
COPIED_SENTENCE = "De zin met de bron is gekopieerd."
COPIED_LINK = "De link naar deze zoekvraag is gekopieerd."
COPIED_PASSAGE = "Stuk {number} met de bron is gekopieerd."
COPIED_LETTER = "De tekst is gekopieerd."
NOT_COPIED = "Kopiëren lukt niet in deze browser. Selecteer de tekst, en kopieer die zelf."

# Then and now.
THEN_AND_NOW = "Vroeger en nu"
THEN_LABEL, NOW_LABEL = "Vroeger", "Nu"
OLD_BESIDE = (
    "Let op: hieronder staan stukken uit een verlopen document naast stukken die nu gelden. Kijk goed "
    "welk stuk u voorleest."
)

# Filters.
FILTER_DOCUMENT = "Document"
FILTER_PERIOD = "Tijd"
EVERYTHING = "Alles"
PERIOD_NAMES = {NOW: "Nu", BEFORE: "Vroeger"}

# The passages.
HITS_HEADING = "Stukken uit de plannen"
FOUND_NONE = "Geen stuk past bij de vraag."
FOUND_ONE = "Eén stuk past bij de vraag."
FOUND = "{count} stukken passen bij de vraag."
FOUND_ONE_DOUBTFUL = "Eén stuk past misschien bij de vraag."
FOUND_DOUBTFUL = "{count} stukken passen misschien bij de vraag."
FOUND_ONE_BESIDE = "Eén stuk gaat over dit onderwerp."
FOUND_BESIDE = "{count} stukken gaan over dit onderwerp."
FOUND_NONE_CHOSEN = "Bij uw keuze past geen stuk bij de vraag. Kies „Alles” om meer te zien."
NEAR_HEADING = "Deze stukken komen in de buurt, maar gaan waarschijnlijk over iets anders"
VERBATIM = "Zo staat het er"
PLAIN = "In gewone taal"
NO_PLAIN = "Van dit stuk is nog geen tekst in gewone taal."
BASIS = "Hieruit komt de zin bovenaan"
PAGE = "bladzijde"
SHOW_WHOLE = "Toon de hele tekst"
SHOW_LESS = "Toon minder"
ALSO_IN = "Staat ook in"
COPY_PASSAGE = "Kopieer met bron"
CHOOSE = "Kies om te printen of te mailen"
IN_DOCUMENT = "Lees in het document"
SHOW_ALL = "Toon ook de andere stukken die passen ({count})"
SHOW_FEWER = "Toon alleen de beste stukken"
SWITCHED_OFF = "Over dit onderwerp krijgen inwoners nu geen antwoord. Zij lezen:"

# Text to keep or send.
LETTER_HEADING = "Tekst om te mailen of te geven"
LETTER_HINT = "Hierin staan de zin en de stukken die u hebt gekozen. U kunt de tekst nog aanpassen."
LETTER_LABEL = "Tekst voor de inwoner"
COPY_LETTER = "Kopieer de tekst"
MAIL = "Open in uw mailprogramma"
MAIL_SHORTENED = (
    "De tekst is te lang voor een mail. In de mail staat een kortere tekst. Kopieer anders de hele tekst."
)
MAIL_TOO_LONG = "De tekst is te lang voor een mail. Kopieer de tekst en plak die in de mail."
MAIL_SUBJECT = "Uw vraag aan de gemeente {municipality}"
LETTER_GREETING = "Goedendag,"
LETTER_ASKED = "U vroeg ons: {question}"
LETTER_NOT_FOUND = "Het antwoord op uw vraag vinden we niet in de plannen van de gemeente."
LETTER_PASSAGES = "Dit staat er in de plannen:"
LETTER_OLD_PIECE = "Dit stond in een ouder plan. Het is niet zeker of dit nog geldt:"
LETTER_SOURCE = "Dit staat in: {source}."
LETTER_READ = "Lees het hier: {link}"
LETTER_PLAN = (
    "Dit is een plan van de gemeente. Een plan is geen dienst en geen recht. Een plan kan nog veranderen."
)
LETTER_PLANS = "Een plan is geen dienst en geen recht. Een plan kan nog veranderen."
LETTER_OLD_PLAN = (
    "Dit is een ouder plan. Het is niet zeker of dit nog geldt. Een plan is geen dienst en geen recht."
)
LETTER_END = "Met vriendelijke groet,\nGemeente {municipality}"
SOURCE_LINE = "Bron: {source}"
PRINTED_ON = "Geprint op {date}"
PRINT_QUESTION = "Vraag"
PRINT_SENDER = "Gemeente {municipality}"

# Reports.
REPORT_HEADING = "Is er iets mis met dit antwoord?"
REPORT_HINT = (
    "Uw melding gaat naar de beheerder, met de vraag en de stukken van deze pagina. Typ geen naam, adres "
    "of BSN van een inwoner."
)
REPORT_KINDS = {
    ReportKind.MISSING: ("Dit antwoord ontbreekt", "Wat had u willen vinden? (mag leeg blijven)"),
    ReportKind.WRONG: ("Dit klopt niet", "Wat klopt er niet? (mag leeg blijven)"),
}
REPORT_TYPED = "Dit typte u in uw melding"
REPORT_SEND = "Verstuur de melding"
REPORT_SENDING = "We versturen uw melding."
REPORT_KEPT = "Dank u wel. Uw melding is bewaard."
REPORT_NOT_KEPT = (
    "Uw melding is niet bewaard, want de opslag werkt nu niet. Uw tekst staat er nog. Probeer het "
    "later nog eens."
)
REPORT_FULL = "Er zijn vandaag al te veel meldingen. Uw tekst staat er nog. Morgen kan het weer."
REPORT_TOO_LONG = "Uw opmerking is te lang. U mag {limit} tekens gebruiken. Nu zijn het er {length}."
REPORT_UNREADABLE = "We kunnen deze melding niet lezen. Laad de pagina opnieuw en probeer het nog eens."

SCRIPT = {
    "searching": SEARCHING,
    "tooLong": TOO_LONG,
    "failed": SEARCH_FAILED,
    "noConnection": NO_CONNECTION,
    "sessionEnded": SESSION_ENDED,
    "logIn": LOG_IN,
    "tryAgain": TRY_AGAIN,
    "copiedSentence": COPIED_SENTENCE,
    "copiedLink": COPIED_LINK,
    "copiedPassage": COPIED_PASSAGE,
    "copiedLetter": COPIED_LETTER,
    "notCopied": NOT_COPIED,
    "showWhole": SHOW_WHOLE,
    "showLess": SHOW_LESS,
    "mailShortened": MAIL_SHORTENED,
    "mailTooLong": MAIL_TOO_LONG,
    "reportSending": REPORT_SENDING,
    "reportNotKept": REPORT_NOT_KEPT,
    "letterPassages": LETTER_PASSAGES,
}
"""The sentences that the script of the page shows."""
