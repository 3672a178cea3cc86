"""Every fixed Dutch sentence on the pages for residents and for staff."""

from __future__ import annotations

from assistant.feedback import Verdict
from assistant.model import DocumentStatus
from assistant.wishes import Change

SKIP_LINK = "Ga naar de vraag"
SKIP_LINK_CLOSED = "Naar de inhoud"
CLOSED_TITLE = "U kunt nu geen vraag stellen"
SENDER = "gemeente {municipality}"
TAGLINE = "Stel een vraag over de plannen van de gemeente Heerlen"
COMPUTER_WARNING = "U praat met een computerprogramma, niet met een mens. Het kan fouten maken."
PRIVACY_WARNING = "Typ geen persoonlijke gegevens, zoals uw naam, adres of BSN."
NO_SCRIPT = (
    "In uw browser staat JavaScript uit. U kunt gewoon vragen stellen. Alleen voorlezen en kopiëren kan niet."
)

QUESTION_LABEL = "Uw vraag"
QUESTION_HINT = (
    "Wat wilt u weten over de plannen van de gemeente? Bijvoorbeeld over wonen, verkeer, sport of veiligheid."
)
CHARACTERS_LEFT = "U kunt nog {count} tekens typen."
CHARACTER_LEFT = "U kunt nog 1 teken typen."
NO_CHARACTERS_LEFT = "U kunt geen tekens meer typen."
CHARACTERS_TOO_MANY = "Uw vraag is {count} tekens te lang."
CHARACTER_TOO_MANY = "Uw vraag is 1 teken te lang."
ASK_BUTTON = "Stel uw vraag"
ASK_ANOTHER = "Stel nog een vraag"
BUSY = "We zoeken het antwoord."
READING_STARTS = "U kunt alvast lezen."
UNFINISHED = "Het antwoord is nog niet af. Wacht nog even."
ANSWER_READY = "Het antwoord staat klaar."
START_AGAIN = "Begin opnieuw"
ARE_YOU_DONE = (
    "Gebruiken anderen deze computer ook? Kies dan „Begin opnieuw” als u klaar bent. Dan is uw gesprek weg."
)
CLEARED = "Het gesprek is gewist."
TOPICS_HEADING = "Kies een onderwerp"
TOPICS_HINT = "Dan ziet u een paar vragen. Kies een vraag, dan krijgt u antwoord."

# Without the question: titles of pages stay in the history of the browser.
ANSWER_TITLE = "Antwoord op uw vraag"
CONVERSATION_HEADING = "Antwoorden"
YOU_ASKED = "U vroeg:"
CHANGE_WORDS = {Change.EASIER: "Makkelijker", Change.MORE: "Meer uitleg"}
ASKED_LABELS = {
    None: YOU_ASKED,
    Change.EASIER: "Makkelijker gezegd:",
    Change.MORE: "Meer uitleg bij:",
    Change.SHORTER: "Korter gezegd:",
}
WE_IS = "Met „we” bedoelen we hier de gemeente {municipality}."
MORE_POINTS = "Lees verder"
ANSWER_NUMBER = "antwoord {number}"
TOOLS = "Wat u met dit antwoord kunt doen"
ANSWER_GONE = "Dit antwoord is er niet meer. Stel uw vraag opnieuw."
SOURCES_HEADING = "Waar staat dit?"
TERMS_HEADING = "Wat betekent dit woord?"
TERMS_HEADING_MANY = "Wat betekenen deze woorden?"
FOLDED_TERMS = "Lees de uitleg"
RELATED_HEADING = "Anderen vragen ook"
SOURCE = "bron"
PART = "Deel"
PAGE = "Bladzijde"
QUOTE_HEADING = "Zo staat het er letterlijk:"
FOLDED_QUOTE = "Lees wat er letterlijk staat"
OTHER_SOURCES = "Dit staat ook in een ander document"
STRENGTH_NOW = "Hoe zeker is dit?"
STRENGTH_THEN = "Hoe zeker was dit toen?"

SPEAK = "Lees voor"
SPEAK_STOP = "Stop met voorlezen"
COPY = "Kopieer"
COPIED = "Gekopieerd."
NOT_COPIED = "Kopiëren lukt niet. Selecteer de tekst van het antwoord, en kopieer die zelf."
COPIED_QUESTION = "Vraag:"
COPIED_ANSWER = "Antwoord:"
COPIED_SOURCES = "Bronnen:"
COPIED_FROM = "Dit antwoord komt van een computerprogramma. Het kan fouten maken."

TALK_TO_A_PERSON = "Praat met een mens"
ANYWHERE_CONTACT = (
    "Een medewerker van de gemeente kan u verder helpen. Ook als u iets wilt regelen of aanvragen.",
    "Op de website van uw gemeente staat hoe u iemand kunt bereiken.",
)
CALL = "Bel {phone}"
CONTACT_LINK = "Ga naar de website van de gemeente"

ABOUT_HEADING = "Over deze assistent"
ABOUT = (
    "De assistent zoekt in openbare documenten over Heerlen. Hij laat zien wat daar staat, en legt "
    "moeilijke woorden uit.",
    "Een plan is nog geen recht. De assistent kan niets voor u regelen of aanvragen.",
    "We bewaren uw gesprek niet. Sluit u deze pagina? Dan is uw gesprek weg.",
)
ABOUT_FEEDBACK = (
    "Drukt u bij een antwoord op ja of nee? Dan bewaren we dat {period}. Ook uw opmerking, als u die stuurt. "
    "Uw vraag en het antwoord bewaren we alleen als u dat aankruist."
)
DOCUMENTS_HEADING = "In deze documenten zoekt de assistent"

NAVIGATION = "Pagina's"
TO_CHAT = "Stel een vraag"
TO_READER = "Lees de plannen"
# The conversation stays where it is: a page that was left for another is gone.
NEW_TAB = "(opent een nieuw tabblad)"
READ_IN_PLACE = "Lees dit in het hele stuk"
BACK_TO_ANSWER = "Terug naar het antwoord"

READER_SKIP_LINK = "Ga naar de tekst"
READER_TITLE = "Lees de plannen in gewone taal"
READER_INTRODUCTION = (
    "Hier leest u wat er in de plannen staat. De plannen zijn opnieuw geschreven in gewone taal. "
    "Bij elk stuk kunt u ook lezen wat er letterlijk staat. Alleen die echte tekst telt."
)
READER_PERIOD = "Periode: {period}"
READER_WORTH = {
    DocumentStatus.EXPIRED: "Dit document is verlopen. Het is niet zeker of het nog geldt.",
    DocumentStatus.PROGRAMME: (
        "Dit is een plan voor lange tijd. Sommige stappen of data zijn misschien al voorbij."
    ),
    DocumentStatus.BACKGROUND: "Dit is een ouder stuk. Het is niet zeker of het nog geldt.",
}
READER_ABOUT = (
    "Dit is een uitleg in gewone taal. Alleen de echte tekst telt. "
    "Die leest u als u bij een stuk kiest voor „Zo staat het er echt”."
)
READER_WORDS_HINT = "Kies een woord met een stippellijn. Dan leest u wat het betekent."
READER_CONTENTS = "Inhoud"
READER_BAR = "Dit document"
READER_PARTS = "Toon de delen"
READER_CONTENTS_MORE = "Toon de delen van {title}"
READER_TO_CONTENTS = "Terug naar de inhoud"
READER_SEARCH_LABEL = "Zoek in dit document"
READER_SEARCH_HINT = "Typ een of meer woorden, bijvoorbeeld: sport."
READER_SEARCH = "Zoek"
READER_SEARCH_STOP = "Toon weer het hele document"
READER_FOUND = "{count} stukken gevonden met „{asked}”."
READER_FOUND_ONE = "1 stuk gevonden met „{asked}”."
READER_NEAR = "Niets gevonden met precies „{asked}”. Deze stukken gaan er misschien over."
READER_NOTHING = "Niets gevonden over „{asked}”. Probeer een ander woord."
READER_NO_WORD = "Typ een woord waar het over gaat. Bijvoorbeeld: sport."
READER_TOO_LONG = "Dat is te lang om te zoeken. Typ een paar woorden."
READER_IN_PLACE = "Lees dit stuk op zijn plek"
READER_SOURCE = "Zo staat het er echt"
READER_NOT_PLAIN = "Dit stuk is nog niet in gewone taal. Dit staat er letterlijk:"
READER_THEN = "Toen: {label}"
READER_NOW = "Nu staat er in {document}:"
READER_LATER = "Later stond er in {document}:"
READER_EARLIER = "Eerder stond er in {document}:"
READER_READ_THERE = "Lees het daar"
READER_WORDS = "Moeilijke woorden"
READER_STRENGTHS = "Hoe zeker is een plan?"
READER_CLOSE = "Sluit"

FEEDBACK_QUESTION = "Helpt dit antwoord?"
FEEDBACK_ABOUT = "Wat vindt u van antwoord {number}, op de vraag: {question}"
# The verdict, the word on the button, and what a screen reader says after it.
FEEDBACK_CHOICES = (
    (Verdict.HELPFUL, "Ja", "dit antwoord helpt: {question}"),
    (Verdict.NOT_HELPFUL, "Nee", "dit antwoord helpt niet: {question}"),
)
FEEDBACK_THANKS = {
    Verdict.HELPFUL: "Bedankt. U koos: ja.",
    Verdict.NOT_HELPFUL: "Bedankt. U koos: nee.",
}
FEEDBACK_REMARK_LABEL = "Wilt u iets zeggen? Dat hoeft niet."
FEEDBACK_REMARK_HINT = "Typ geen persoonlijke gegevens."
FEEDBACK_KEEP_TEXTS = "Stuur mijn vraag en dit antwoord mee."
FEEDBACK_KEPT = (
    "We bewaren of dit antwoord helpt, waar het over gaat en wat u hier typt. Na {period} wissen we dat."
)
FEEDBACK_ONE_DAY = "1 dag"
FEEDBACK_DAYS = "{days} dagen"
FEEDBACK_SEND = "Verstuur"
FEEDBACK_BUSY = "We versturen het. Wacht even."
FEEDBACK_SENT = "Bedankt. Uw opmerking is verstuurd."
FEEDBACK_NOTHING_TYPED = "U hebt nog niets getypt. Typ eerst uw opmerking. Of ga gewoon verder."
FEEDBACK_TOO_LONG = (
    "Uw opmerking is te lang. Maak uw opmerking korter. U mag {limit} tekens gebruiken. Nu zijn het er "
    "{length}."
)
FEEDBACK_FAR_TOO_LONG = "Uw opmerking is veel te lang. Maak uw opmerking korter. Probeer het dan nog eens."
FEEDBACK_NOT_KEPT = "Het lukt nu niet om dit te bewaren. Probeer het later nog eens."
FEEDBACK_FULL = (
    "Veel mensen hebben vandaag hun mening gegeven. We kunnen vandaag niets meer bewaren. Uw "
    "mening is niet bewaard. Morgen kan het weer."
)
FEEDBACK_NO_CONNECTION = (
    "Er is geen verbinding. Dit is niet verstuurd. Kijk of u internet hebt. Probeer het dan nog eens."
)
FEEDBACK_CONVERSATION_GONE = (
    "De assistent is opnieuw gestart. Uw gesprek is daardoor weg. We hebben uw mening niet bewaard."
)
FEEDBACK_ANSWER_GONE = "Dit antwoord is van te lang geleden. We hebben uw mening niet bewaard."

ERROR_HEADING = "Dat ging niet goed"
EMPTY_QUESTION = "U hebt nog geen vraag getypt. Typ eerst uw vraag."
TOO_LONG = (
    "Uw vraag is te lang. Maak uw vraag korter. U mag {limit} tekens gebruiken. Nu zijn het er {length}."
)
SERVER_ERROR = "Het lukt nu niet om antwoord te geven. Uw vraag staat er nog. Probeer het zo nog eens."
NOT_STARTED = "De assistent start nog op. Uw vraag staat er nog. Probeer het over een halve minuut nog eens."
TOO_SLOW = "Het antwoord duurt te lang. Uw vraag staat er nog. Probeer het zo nog eens."
TOO_BUSY = "Het is nu erg druk. Uw vraag staat er nog. Probeer het over een minuut nog eens."
NO_CONNECTION = (
    "Er is geen verbinding. Uw vraag staat er nog. Kijk of u internet hebt. Probeer het dan nog eens."
)
BROKEN_OFF = "Er ging iets mis. Dit antwoord is niet af. Stel uw vraag nog een keer."
TRY_AGAIN = "Probeer het nog eens"
READ_MEANWHILE = "Of lees zelf wat er in de plannen staat:"
ASK_ONCE_MORE = "Stel deze vraag nog een keer"
UNREADABLE_REQUEST = "We kunnen deze vraag niet lezen. Laad de pagina opnieuw en stel uw vraag nog eens."
LOST_CONVERSATION = (
    "Het gesprek begint opnieuw. De assistent is opnieuw gestart, en weet niet meer wat u eerder vroeg."
)
FOREIGN_FORM = "Deze vraag kwam van een andere website. Stel uw vraag op deze pagina."
PAGE_NOT_FOUND_TITLE = "Deze pagina bestaat niet"
PAGE_NOT_FOUND = "Kijk of het adres van de pagina klopt. Of ga naar de eerste pagina."
PROBLEM_TITLE = "Er ging iets mis"
PROBLEM = "Het ligt aan ons, niet aan u. Probeer het zo nog eens."
REQUEST_TOO_LARGE_TITLE = "Uw vraag is veel te lang"
REQUEST_TOO_LARGE = "Ga terug, maak uw vraag korter en probeer het nog eens."
TO_FIRST_PAGE = "Ga naar de eerste pagina"

STAFF_TITLE = "Gewone Taal voor medewerkers"
STAFF_INTRO = (
    "Stel een vraag zoals een inwoner dat doet. U ziet het antwoord, de bronnen en de gevonden stukken met "
    "hun score. Typ geen persoonlijke gegevens. [Naar de pagina voor inwoners](../) "
    "[Andere pagina's voor medewerkers](../inloggen)"
)
STAFF_QUESTION = "Vraag"
STAFF_COUNT = "Aantal stukken"
STAFF_ASK = "Probeer uit"
STAFF_ANSWER = "Antwoord"
STAFF_NOTICES = "Opmerkingen bij het antwoord"
STAFF_FACTS = "Kenmerken van het antwoord"
STAFF_FACT_COLUMNS = ("Kenmerk", "Waarde")
STAFF_CITATIONS = "Bronnen van het antwoord"
STAFF_CITATION_COLUMNS = ("Bron", "Document", "Deel", "Status", "Citaat")
STAFF_PASSAGES = "Gevonden stukken"
STAFF_PASSAGE_COLUMNS = ("Nr.", "Score", "Document", "Deel", "Tekst", "Stuk")
STAFF_FACT_NAMES = {
    "status": "Status",
    "strength": "Sterkte",
    "themes": "Onderwerpen",
    "mode": "Werkwijze",
    "words_per_sentence": "Woorden per zin",
    "flesch_douma": "Flesch-Douma (0 is moeilijk, 100 is makkelijk)",
    "lint": "LiNT, een schatting (0 is makkelijk, 100 is moeilijk)",
    "level": "Hoe moeilijk om te lezen",
    "retrieve": "Tijd voor zoeken (milliseconden)",
    "total": "Tijd in totaal (milliseconden)",
}
STAFF_MODES = {"offline": "zonder taalmodel", "llm": "met taalmodel"}
NO_STRENGTH = "geen"
UNKNOWN_VALUE = "onbekend"
