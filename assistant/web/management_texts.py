"""Every fixed Dutch sentence of the management page."""

from __future__ import annotations

from assistant.accounts import Role
from assistant.asked import Entrance
from assistant.desk_reports import ReportKind, ReportState

TITLE = "Beheer"
INTRODUCTION = (
    "Hier ziet u wat er gevraagd wordt, wat mensen ervan vinden en of alles werkt. "
    "U kunt de chat hier ook uitzetten."
)
CONTENTS = "Op deze pagina"
AS_OF = "Stand van {moment}."
REFRESH = "Laad deze pagina opnieuw"
FAULT = "Dit kunnen we nu niet laten zien. De opslag werkt niet. Probeer het zo nog eens."
FAULT_FILE = "Dit kunnen we nu niet laten zien. Het bestand ervan kan niet worden gelezen."
FAULT_OTHER = "Dit kunnen we nu niet laten zien. Er ging iets mis. Probeer het zo nog eens."
NOT_HERE = "Dit onderdeel staat hier niet aan."
PROBLEM_TITLE = "Dat ging niet goed"

# Aan en uit
SWITCHES = "Aan en uit"
SWITCHES_HINT = (
    "Wat u uitzet, is meteen uit voor inwoners en voor andere programma's. Het blijft uit tot iemand het "
    "weer aanzet, ook als het programma opnieuw start. De balie vindt alles nog."
)
SWITCHES_STALE = (
    "De opslag werkt nu niet. Dit is de stand die we het laatst konden lezen. "
    "U kunt nu niets aanzetten of uitzetten."
)
CHAT = "De chat"
ON = "aan"
OFF = "uit"
CHAT_IS_OFF = "De chat staat uit. Inwoners krijgen geen antwoord."
TOPICS_ARE_OFF = "Over deze onderwerpen krijgen inwoners geen antwoord: {topics}."
TOPICS = "Onderwerpen"
TURN_OFF = "Zet uit"
TURN_ON = "Zet aan"
CHANGE = "Verander het bericht"
OFF_SINCE = "Uit sinds {moment}, door {by}."
RESIDENTS_READ = "Inwoners lezen nu:"
HISTORY = "Wie zette wat aan of uit?"
HISTORY_COLUMNS = ("Wanneer", "Wie", "Wat", "Bericht voor inwoners")
NO_HISTORY = "Er is nog niets aan- of uitgezet."
# By whether it was turned on.
TURNED = {True: "{what} aangezet", False: "{what} uitgezet"}
THIS_TOPIC = "Dit onderwerp"
UNKNOWN_TOPIC = "Een onderwerp dat niet meer bestaat ({theme})"

OFF_TITLE = "{what} uitzetten"
OFF_CHANGE_TITLE = "{what} staat uit: bericht veranderen"
ON_TITLE = "{what} weer aanzetten"
OFF_CHAT_MEANS = (
    "Inwoners kunnen geen vraag meer stellen. Ook niet op een pagina die al openstaat. Zij lezen uw bericht. "
    "De plannen kunnen zij nog wel lezen. En zij zien hoe zij een mens kunnen bereiken."
)
OFF_TOPIC_MEANS = (
    "Gaat een vraag of een antwoord over dit onderwerp? Dan lezen inwoners uw bericht in plaats van het "
    "antwoord. Andere vragen blijven gewoon werken."
)
ON_CHAT_MEANS = "Inwoners kunnen weer vragen stellen."
ON_TOPIC_MEANS = "Inwoners krijgen weer antwoord op vragen over dit onderwerp."
MESSAGE = "Bericht voor inwoners"
MESSAGE_HINT = "Schrijf kort en in gewone taal. U mag {limit} tekens gebruiken."
CONFIRM_OFF = "Ja, zet dit nu uit"
CONFIRM_CHANGE = "Ja, verander het bericht"
CONFIRM_ON = "Ja, zet dit nu aan"
CANCEL = "Nee, ga terug"
NO_MESSAGE = "U hebt geen bericht getypt. Typ wat inwoners lezen."
MESSAGE_TOO_LONG = "Uw bericht is te lang. U mag {limit} tekens gebruiken. Nu zijn het er {length}."
NOT_TURNED = (
    "Dit is nog niet veranderd. De opslag werkt niet. Wat u typte, staat er nog. Probeer het zo nog eens."
)
CHANGED_MEANWHILE = (
    "Iemand anders heeft dit net veranderd. Uw keuze is nog niet verwerkt. Kijk of u dit nog wilt."
)
NO_SUCH_SUBJECT = "Dit onderwerp kennen we niet. Ga terug en kies een onderwerp uit de lijst."
TURNED_NOW = {
    "uit": "{what} staat nu uit.",
    "bericht": "Het bericht is veranderd. {what} staat nog steeds uit.",
    "aan": "{what} staat nu aan.",
    "was-aan": "{what} stond al aan.",
}
REPORT_CHANGED = {
    "klaar": "De melding is klaar.",
    "open": "De melding staat weer open.",
    "weg": "Deze melding is er niet meer.",
}

# Wat er gevraagd is
ASKED = "Wat er gevraagd is"
ASKED_HINT = "We tellen vragen. De teksten van inwoners bewaren we niet."
PERIOD = "Periode"
PERIODS = {1: "Vandaag", 7: "7 dagen", 30: "30 dagen", 90: "90 dagen"}
PERIOD_FROM = "Van {since} tot en met {until}."
NOTHING_ASKED = "In deze periode is er niets gevraagd."
QUESTIONS = "vragen"
QUESTION = "vraag"
UNANSWERED = "zonder antwoord"
UNANSWERED_HINT = "Niet gevonden, geweigerd of mislukt."
BY_ENTRANCE = "Waar de vragen binnenkwamen"
BY_THEME = "Waar de vragen over gingen"
BY_THEME_HINT = "Gaat een antwoord over twee onderwerpen? Dan telt de vraag bij allebei."
BY_DAY = "Per dag"
ENTRANCES = {
    Entrance.RESIDENTS: "Inwoners",
    Entrance.DESK: "Balie",
    Entrance.API: "Andere programma's",
}
ENTRANCE_COLUMN = "Ingang"
THEME_COLUMN = "Onderwerp"
DAY_COLUMN = "Dag"
TOTAL_COLUMN = "Vragen"
NO_THEME = "Geen onderwerp gevonden"

# Vragen aan de balie
DESK_QUESTIONS = "Vragen aan de balie"
DESK_QUESTIONS_HINT = "Persoonlijke gegevens zijn uit deze vragen gehaald. Een naam kan er nog in staan."
DESK_COLUMNS = ("Wanneer", "Vraag", "Hoe het antwoord was", "Onderwerpen")
NO_DESK_QUESTIONS = "In deze periode heeft de balie niets opgezocht."
SHOWN_OF = "U ziet de nieuwste {shown} van de {total}. In de lijst voor Excel staan ze allemaal."

# Meningen van inwoners
FEEDBACK = "Meningen van inwoners"
FEEDBACK_HINT = "Een vraag en een antwoord ziet u alleen als de inwoner dat goed vond."
NO_FEEDBACK = "In deze periode heeft niemand gezegd of een antwoord helpt."
HELPS = "helpt"
HELPS_NOT = "helpt niet"
WITH_REMARK = "met een opmerking"
BY_THEME_FEEDBACK = "Helpt het antwoord, per onderwerp"
REMARKS = "Opmerkingen"
NO_REMARKS = "In deze periode zijn er geen opmerkingen."
ASKED_WAS = "Vraag"
ANSWER_WAS = "Antwoord"

# Meldingen van de balie
REPORTS = "Meldingen van de balie"
REPORTS_HINT = "De balie meldt hier dat een antwoord ontbreekt of niet klopt."
NO_REPORTS = "Er zijn geen meldingen."
NO_OPEN_REPORTS = "Er staan geen meldingen open."
REPORTS_DONE = "Meldingen die klaar zijn ({count})"
REPORT_KINDS = {ReportKind.MISSING: "antwoord ontbreekt", ReportKind.WRONG: "klopt niet"}
REPORT_STATES = {ReportState.OPEN: "open", ReportState.DONE: "klaar"}
CLOSE_REPORT = "Dit is klaar"
REOPEN_REPORT = "Zet weer open"
ABOUT_REPORT = "melding over: {question}"
REPORTED_BY = "{moment}, door {by}"
REPORT_COLUMNS = ("Tijd", "Wie", "Soort", "Vraag", "Stukken", "Opmerking", "Stand")
REPORT_NOT_CHANGED = "De melding is niet veranderd. De opslag werkt niet. Probeer het zo nog eens."

# Werkt alles?
STATE = "Werkt alles?"
WORKS = "werkt"
WORKS_NOT = "werkt niet"
ATTENTION = "let op"
NONE_SET = "niet ingesteld"
INDEX = "Zoeken op betekenis"
INDEX_HINT = "{entries} teksten. Ze zijn omgezet met {embedding}."
INDEX_STALE = "De zoeklijst past niet bij de teksten van nu. Maak hem opnieuw met: gewonetaal index"
INDEX_STARTING = "De zoeklijst wordt nog geladen. We zoeken nu alleen op de woorden van de vraag."
INDEX_FAILED = (
    "De zoeklijst laadt niet. We zoeken nu alleen op de woorden van de vraag. "
    "Maak hem opnieuw met: gewonetaal index --rebuild"
)
MODEL = "Taalmodel"
MODEL_NONE = "Er is geen taalmodel ingesteld. Antwoorden komen uit de teksten die zijn nagekeken."
MODEL_NAME = "Model: {name}."
MODEL_WORKED = "De laatste keer gaf het taalmodel antwoord."
MODEL_FAILED = "De laatste keer gaf het taalmodel geen antwoord. Inwoners krijgen dan het gewone antwoord."
MODEL_RESTS = (
    "Het taalmodel gaf te vaak geen antwoord. We gebruiken het een tijdje niet. Inwoners krijgen het gewone "
    "antwoord."
)
MODEL_NOT_ASKED = "Het taalmodel is sinds de start nog niet gebruikt."
STORE = "Opslag"
STORE_KINDS = {"sqlite": "Een bestand op deze server (SQLite)", "postgresql": "PostgreSQL"}
STORE_SIZE = "Grootte: {size}."
STORE_ROOM = "Vrije ruimte: {size}."
STORE_FULL = "De schijf is bijna vol. Maak ruimte, anders wordt er straks niets meer bewaard."
STORE_EMPTY = "Er is nog niets bewaard."
STORE_FAILED = "De opslag kan niet worden gelezen. Meningen, tellingen en meldingen worden nu niet bewaard."
PROGRAM = "Programma"
PROGRAM_VERSION = "Versie {version}."
PROGRAM_SINCE = "Gestart op {moment}, {duration} geleden."
DURATIONS = (("dag", "dagen", 86400), ("uur", "uur", 3600), ("minuut", "minuten", 60))
JUST_NOW = "minder dan een minuut"

# Wie mag inloggen?
ACCOUNTS = "Wie mag inloggen?"
ACCOUNTS_HINT = "U maakt of verandert een account op de server, met: gewonetaal user"
ACCOUNT_COLUMNS = ("Gebruikersnaam", "Naam", "Rollen")
NO_ACCOUNTS = "Er zijn geen accounts."
ROLES = {Role.BALIE: "balie", Role.REDACTIE: "redactie", Role.BEHEER: "beheer"}

# Bestanden
DOWNLOAD = "Lijst voor Excel: {name}"
DOWNLOAD_COUNTS = "aantallen"
DOWNLOAD_THEMES = "aantallen per onderwerp"
DOWNLOAD_DESK = "vragen aan de balie"
DOWNLOAD_FEEDBACK = "meningen"
DOWNLOAD_REPORTS = "meldingen"
NO_FILE = "De lijst kan nu niet worden gemaakt. De opslag werkt niet. Probeer het zo nog eens."
COUNT_COLUMNS = ("Dag", "Ingang", "Hoe het antwoord was", "Vragen")
THEME_COUNT_COLUMNS = ("Dag", "Ingang", "Onderwerp", "Hoe het antwoord was", "Vragen")
