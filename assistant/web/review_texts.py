"""The Dutch words of the pages on which staff review the plain texts."""

from __future__ import annotations

from assistant.errors import WriteProblem
from assistant.messages import NO_STRENGTH, STRENGTH_LABELS
from assistant.model import Strength
from assistant.plain import MOST_QUESTIONS
from assistant.plain_check import FEWEST_QUESTIONS, LONGEST_CORE, ProblemKind
from assistant.plain_edit import LONGEST_PLAIN, EditFault
from assistant.plain_history import HistoryAction
from assistant.plain_items import ItemState
from assistant.plain_withdrawal import LONGEST_REASON, WithdrawalFault
from assistant.readability.score import LONGEST_SENTENCE
from assistant.web import staff_words

TITLE = "Gewone teksten nakijken"
INTRO = (
    "Bij elk stuk van de documenten hoort een tekst in gewone taal. Hier leest u die teksten na. "
    "U vergelijkt ze met de bron, verbetert ze en keurt ze goed."
)
PACKAGED = (
    "U kunt de teksten hier lezen, maar niet veranderen. Ze horen bij deze versie van het programma. Een "
    "nieuwe versie zou uw werk wissen. Vraag de beheerder om de teksten in een eigen map te zetten (met de "
    "instelling GEWONETAAL_CORPUS)."
)
READ_ONLY = (
    "U kunt de teksten hier lezen, maar niet veranderen. Het programma mag niets opslaan in de map met "
    "teksten. Vraag de beheerder om dat te regelen."
)
FAULTS = (
    "In het bestand {name} staat een fout: regel {lines}. Die teksten staan niet in deze lijst. U kunt de "
    "teksten van dit document pas veranderen als de beheerder dat bestand heeft hersteld."
)
STRAYS = "In {name} staan teksten die bij geen stuk van het document meer horen. Het zijn er {count}."
UNREADABLE_FILES = (
    "De bestanden met gewone teksten zijn nu niet te lezen. Probeer het straks nog eens. Lukt het dan nog "
    "niet? Vraag het de beheerder."
)
UNREADABLE_FILES_TITLE = "De teksten zijn niet te lezen"

DOCUMENTS = "Hoe ver zijn we?"
DOCUMENT = "Document"
ALL = "Alles"
TEXTS = "Teksten"
WITH_FINDINGS = "Met open opmerkingen"
STATES = {
    ItemState.MISSING: "Ontbreekt",
    ItemState.STALE: "Bron veranderd",
    ItemState.DRAFT: "Concept",
    ItemState.CHECKED: "Nagekeken",
    ItemState.APPROVED: "Goedgekeurd",
    ItemState.WITHDRAWN: "Weggehaald",
}
STATE_MEANINGS = {
    ItemState.MISSING: "Bij dit stuk is nog geen gewone tekst. Inwoners zien de bron.",
    ItemState.STALE: (
        "De bron is veranderd nadat deze tekst is geschreven. Inwoners zien de bron. Lees de tekst na en sla "
        "hem op. Dan hoort hij weer bij de bron."
    ),
    ItemState.DRAFT: "Nog door niemand nagekeken. Inwoners zien de bron.",
    ItemState.CHECKED: "Door een lezer nagekeken. Nog niet goedgekeurd door de gemeente.",
    ItemState.APPROVED: "Goedgekeurd door de gemeente.",
    ItemState.WITHDRAWN: "Weggehaald bij inwoners. Zij zien de bron.",
}
WITHDRAWN_BY = "Weggehaald door {by} op {date}. Inwoners zien de bron. De reden: {reason}"
APPROVED_BY = "Goedgekeurd door {by} op {date}."
PROGRESS = "{name}: {done} van de {count} teksten goedgekeurd"
CHECKING = (
    "De computer vergelijkt alle teksten met de bron. Klaar: {done} van {count}. U kunt intussen gewoon "
    "werken."
)

FILTER = "Kies welke teksten u wilt zien"
STATE = "Stand"
FINDINGS = "Opmerkingen"
FINDINGS_CHOICES = {
    "": "Alles",
    "open": WITH_FINDINGS,
    "geaccepteerd": "Met geaccepteerde opmerkingen",
    "onbekend": "Nog niet vergeleken",
}
KIND = "Soort"
KIND_CHOICES = {"": "Alles", "stuk": "Teksten", "titel": "Titels"}
SEARCH = "Zoek woorden"
SHOW = "Toon"
CLEAR = "Wis de keuze"
NOTHING = "Geen tekst past bij uw keuze."
COUNT_ONE = "1 tekst"
COUNT = "{count} teksten"
RANGE = "Tekst {first} tot en met {last} van {count}"
TEXT_LIST = "Teksten"
IS_TITLE = "Titel"
IS_PASSAGE = "Tekst"
OPEN_ONE = "1 opmerking open"
OPEN = "{count} opmerkingen open"
ACCEPTED_ONE = "1 geaccepteerd"
ACCEPTED_COUNT = "{count} geaccepteerd"
NOT_COMPARED = "nog niet vergeleken"
CHANGED = "veranderd, inwoners zien nog de oude tekst"
NO_TEXT = "Nog geen tekst"
PAGES = "Pagina's"
PREVIOUS_PAGE = "Vorige pagina"
NEXT_PAGE = "Volgende pagina"
PAGE = "Pagina {page} van {pages}"
EXPORT = "Meenemen"
EXPORT_HINT = "In een lijst staan de teksten die u hierboven hebt gekozen. In Word staat het hele document."
EXPORT_CSV = "Lijst voor Excel (csv)"
EXPORT_JSONL = "Lijst voor een programma (jsonl)"
EXPORT_DOCX = "Bron en gewone tekst naast elkaar (Word)"
EXPORT_DOCX_CHOOSE = "Kies één document. Dan kunt u bron en gewone tekst naast elkaar in Word krijgen."

BACK = "Terug naar de lijst"
PREVIOUS = "Vorige tekst"
NEXT = "Volgende tekst"
PLACE = "Tekst {place} van {count} in uw keuze"
OUTSIDE = "Deze tekst past niet meer bij uw keuze"
KEYS = "Sneltoetsen: Alt + Page Down is de volgende tekst, Alt + Page Up de vorige, Ctrl + S slaat op."
SOURCE = "De bron"
SOURCE_HINT = "Zo staat het letterlijk in {document}{page}."
PAGE_OF = ", bladzijde {page}"
TITLES_ABOVE = "Titels erboven"
BEFORE = "Wat ervoor staat"
AFTER = "Wat erna komt"
WORDS_IN_SOURCE = "Moeilijke woorden in de bron"
YOURS = "De gewone tekst"
CORE = "De kern"
CORE_HINT = f"Eén zin van hoogstens {LONGEST_CORE} woorden die op zichzelf klopt, met de voorwaarde erbij."
PLAIN = "De hele tekst"
PLAIN_HINT = (
    f"Zinnen van hoogstens {LONGEST_SENTENCE} woorden. In een opsomming begint elke regel met een streepje."
)
PLAIN_TITLE = "De titel in gewone taal"
QUESTIONS = "Vragen van inwoners"
QUESTIONS_HINT = (
    f"{FEWEST_QUESTIONS} tot {MOST_QUESTIONS} vragen die deze tekst beantwoordt, zoals mensen ze stellen."
)
QUESTION = "Vraag {number}"
STRENGTH = "Hoe zeker is het?"
STRENGTH_HINT = "Maak van een wens nooit een belofte."
STRENGTHS = {**STRENGTH_LABELS, Strength.NONE: NO_STRENGTH}
THEMES = "Onderwerpen"
COMPARED = "Vergeleken met de bron"
COMPARED_NOW = "De computer vergeleek deze tekst met de bron."
NO_FINDINGS = "De computer vond niets dat van de bron afwijkt. Lees zelf ook: de computer ziet niet alles."
FINDINGS_OPEN_ONE = "Nog 1 opmerking open. Verbeter de tekst, of leg uit waarom dit mag blijven staan."
FINDINGS_OPEN = (
    "Nog {count} opmerkingen open. Verbeter de tekst, of leg per opmerking uit waarom dit mag blijven staan."
)
FINDINGS_CLOSED = "Alle opmerkingen zijn opgelost of geaccepteerd."
FINDING = "Opmerking {number}"
MARKED = "opmerking"
IS_OPEN = "open"
IS_ACCEPTED = "geaccepteerd"
REASON = "Waarom mag dit blijven staan?"
REASON_HINT = "Maak dit vak leeg om de opmerking weer te openen."
ACCEPTED_BY = "Geaccepteerd door {by} op {date}."
MUST_MEND = "Dit moet u verbeteren"
ADVICE = "Advies"
READS_AS = "Zo leest een inwoner het"
MEASURES = "Hoe makkelijk is de tekst?"
WORDS_PER_SENTENCE = "Woorden per zin"
SENTENCES = "Zinnen"
LONGEST = "Langste zin"
CORE_WORDS = "Woorden in de kern"
LEVEL = "Leesniveau"
LEVEL_HINT = "1 is makkelijk, 4 is heel moeilijk"
UNDEFINED = "niet te meten"
HARD_WORDS = "Moeilijke woorden in uw tekst"
NO_HARD_WORDS = "Geen."
INSTEAD = "Liever: {words}"
COMPARE = "Vergelijk met de bron"
SAVE = "Sla op"
CHECK = "Sla op als nagekeken"
APPROVE = "Keur goed"
APPROVE_AGAIN = "Sla op en keur weer goed"
APPROVE_HINT = "U keurt goed namens de gemeente. Uw naam en de datum komen bij de tekst te staan: {name}."
REOPENS = (
    "Deze tekst is goedgekeurd. Verandert u iets en kiest u „Sla op”? Dan is hij niet meer goedgekeurd en "
    "staat hij weer op „Nagekeken”."
)
CHECK_HINT = "Kies „Sla op als nagekeken” als u de hele tekst met de bron hebt vergeleken."
TAKE_AWAY = "Haal deze tekst weg"
TO_TAKE_AWAY = "Klopt hij niet? Haal hem weg"
TAKE_AWAY_QUESTION = "Klopt deze tekst niet?"
TAKE_AWAY_HINT = (
    "Inwoners zien hem dan niet meer. Zij zien de bron, zoals die er letterlijk staat. De tekst blijft hier "
    "staan. U kunt hem verbeteren en later weer laten zien."
)
TAKE_AWAY_REASON = "Waarom haalt u deze tekst weg?"
TAKE_AWAY_REASON_HINT = "Uw collega's lezen dit. Uw naam en de datum komen erbij."
SHOW_AGAIN = "Laat inwoners deze tekst weer zien"
SHOW_AGAIN_HINT = (
    "Hebt u iets veranderd? Kies eerst „Sla op”. De tekst blijft weggehaald tot u kiest voor „Laat inwoners "
    "deze tekst weer zien”."
)
AWAY_FAULTS = {
    WithdrawalFault.NO_REASON: "De tekst is niet weggehaald. Schrijf eerst waarom u hem weghaalt.",
    WithdrawalFault.LONG_REASON: (
        f"De tekst is niet weggehaald. Schrijf de reden in hoogstens {LONGEST_REASON} tekens."
    ),
}
NOT_YET_SAVED = (
    "Wat u typte, staat nog in het formulier. Het is niet opgeslagen. Kies „Sla op” om het te bewaren."
)
CANNOT_SAVE = "U kunt deze tekst nu niet opslaan."

PROBLEMS = {
    ProblemKind.CORE: f"De kern is niet één zin van hoogstens {LONGEST_CORE} woorden.",
    ProblemKind.QUESTIONS: f"Schrijf minstens {FEWEST_QUESTIONS} vragen van inwoners op.",
    ProblemKind.LONG_SENTENCE: f"Een zin heeft meer dan {LONGEST_SENTENCE} woorden.",
}
FAULT_TEXTS = {
    EditFault.NO_PLAIN: "Schrijf een gewone tekst.",
    EditFault.NO_CORE: "Schrijf een kern.",
    EditFault.TOO_LONG: f"In een vak staan meer dan {LONGEST_PLAIN} tekens. Maak die tekst korter.",
    EditFault.MANY_QUESTIONS: f"Dat zijn te veel vragen. Schrijf er hoogstens {MOST_QUESTIONS}.",
    EditFault.UNKNOWN_THEME: "Een onderwerp bestaat niet meer. Kies de onderwerpen nog eens.",
    EditFault.SHORT_REASON: "Een reden is te kort. Schrijf waarom de tekst mag blijven staan.",
    EditFault.NOT_CHECKED: "Een tekst moet eerst zijn nagekeken. Daarna kunt u hem goedkeuren.",
}
REFUSED = "De tekst is nog niet opgeslagen. Er staat iets open."
TO_FINDINGS = "Bekijk wat er openstaat"
TYPED_STAYS = "Wat u typte, staat er nog."
WRITE_PROBLEMS = {
    WriteProblem.READ_ONLY: (
        "De tekst is niet opgeslagen. Het programma mag niets opslaan in de map met teksten. Vraag de "
        "beheerder om dat te regelen."
    ),
    WriteProblem.NO_ROOM: (
        "De tekst is niet opgeslagen. De schijf van de server is vol. Vraag de beheerder om ruimte."
    ),
    WriteProblem.BUSY: "De tekst is niet opgeslagen. Iemand anders slaat nu iets op. Probeer het nog eens.",
    WriteProblem.INVALID: (
        "De tekst is niet opgeslagen. In het bestand met teksten staat een fout. De beheerder moet dat "
        "bestand eerst herstellen."
    ),
    WriteProblem.OTHER: "De tekst is niet opgeslagen. Er ging iets mis. Probeer het nog eens.",
}
DONE = {
    "opgeslagen": "De tekst is opgeslagen.",
    "nagekeken": "De tekst is opgeslagen als nagekeken.",
    "goedgekeurd": "De tekst is goedgekeurd.",
    "heropend": "De tekst is opgeslagen. Hij is niet meer goedgekeurd en staat weer op „Nagekeken”.",
    "weggehaald": "De tekst is weggehaald.",
    "teruggezet": "De tekst is teruggezet. Inwoners krijgen hem weer te zien.",
    "ongewijzigd": "Er was niets veranderd. De tekst is zoals hij was.",
}
DONE_BY_ACTION = {
    HistoryAction.EDIT: "opgeslagen",
    HistoryAction.ACCEPT: "opgeslagen",
    HistoryAction.CHECK: "nagekeken",
    HistoryAction.APPROVE: "goedgekeurd",
    HistoryAction.REOPEN: "heropend",
    HistoryAction.WITHDRAW: "weggehaald",
    HistoryAction.PUT_BACK: "teruggezet",
}
NO_HISTORY_KEPT = (
    "Let op: de geschiedenis kon niet worden bijgewerkt. De tekst zelf is wel opgeslagen. Meld dit aan de "
    "beheerder."
)

CONFLICT = "Iemand anders heeft dit intussen veranderd"
CONFLICT_BY = "{name} heeft dit intussen veranderd"
CONFLICT_TEXT = (
    "Er is niets opgeslagen en er is niets verloren. Hieronder ziet u uw tekst, die van de ander, en de "
    "tekst waar u allebei van uitging. Kies wat er moet staan en sla opnieuw op."
)
CONFLICT_GONE = "De ander heeft deze tekst weggehaald."
MINE = "Uw tekst"
THEIRS = "De tekst van de ander"
BOTH_BEGAN = "Waar u allebei van uitging"
NOTHING_THERE = "(niets)"
TAKE_MINE = "Neem mijn tekst"
TAKE_THEIRS = "Neem de tekst van de ander"
TOOK_THEIRS = "Alleen de ander veranderde dit. Het is overgenomen in het formulier."
KEPT_MINE = "Alleen u veranderde dit. Het staat in het formulier."
BOTH_CHANGED = "U veranderde dit allebei. In het formulier staat uw tekst."
SAME = "U veranderde dit allebei op dezelfde manier."
LEAVE_THEIRS = "Laat staan wat de ander schreef"
FIELDS = {
    "core": CORE,
    "plain": PLAIN,
    "questions": QUESTIONS,
    "strength": STRENGTH,
    "themes": THEMES,
    "reasons": "Geaccepteerde opmerkingen",
    "state": STATE,
    "withdrawn": "Waarom weggehaald",
}

HISTORY = "Geschiedenis"
HISTORY_EMPTY = "Op deze pagina heeft nog niemand deze tekst veranderd."
HISTORY_FAILED = "De geschiedenis is nu niet te lezen. U kunt wel gewoon werken."
ACTIONS = {
    HistoryAction.EDIT: "veranderde de tekst",
    HistoryAction.ACCEPT: "veranderde geaccepteerde opmerkingen",
    HistoryAction.CHECK: "keek de tekst na",
    HistoryAction.APPROVE: "keurde de tekst goed",
    HistoryAction.REOPEN: "veranderde de goedgekeurde tekst",
    HistoryAction.WITHDRAW: "haalde de tekst weg",
    HistoryAction.PUT_BACK: "zette de tekst terug",
}
GAP = "Daarna is de tekst buiten deze pagina om veranderd, of de geschiedenis kon niet worden bijgewerkt."
FIRST_TEXT = "Dit was de eerste tekst."
PUT_BACK = "Zet terug zoals het hiervoor was"
IS_PUT_BACK = (
    "In het formulier staat de tekst van vóór {date}. Er is nog niets opgeslagen. Kies „Sla op” om deze "
    "tekst terug te zetten."
)
PUT_BACK_GONE = "Die oude tekst is niet te lezen. In het formulier staat de tekst van nu."
ADDED = "toegevoegd"
REMOVED = "weggehaald"

NOT_FOUND_TITLE = "Deze tekst is er niet"
NOT_FOUND = "Er is geen stuk met dit adres. Misschien is het document veranderd. Ga terug naar de lijst."
UNREADABLE_REQUEST = "We kunnen dit niet lezen. Er is niets opgeslagen. Probeer het nog eens."
SERVER_ERROR = "Er ging iets mis. Het ligt niet aan u. Wat u typte, staat er nog. Probeer het zo nog eens."
# Names of readers that stand in the files.
READERS = {
    "second reader": "de tweede lezer",
    "third reader": "de derde lezer",
    "maker": "de maker",
}
SCRIPT = {
    "sessionEnded": staff_words.SESSION_ENDED,
    "signIn": f"{staff_words.LOG_IN} {staff_words.NEW_TAB}",
    "noConnection": (
        "Er is geen verbinding met het programma. Wat u typte, staat er nog. Probeer het zo nog eens."
    ),
    "serverError": SERVER_ERROR,
    "comparing": "De computer vergelijkt uw tekst met de bron.",
    "compared": "De tekst is vergeleken met de bron.",
    "saving": "We slaan de tekst op.",
}
# Heads of the lists to take along.
COLUMNS = {
    "document": "Document",
    "passage": "Stuk",
    "section": "Plek",
    "kind": "Soort",
    "state": "Stand",
    "by": "Goedgekeurd door",
    "date": "Datum",
    "open": "Opmerkingen open",
    "accepted": "Opmerkingen geaccepteerd",
    "core": "De kern",
    "plain": "De hele tekst",
}
DOCX_TITLE = "{title}: bron en gewone tekst"
DOCX_SUBJECT = "Om na te kijken"
DOCX_INTRO = "Links staat de bron, letterlijk. Rechts staat de gewone tekst. Gemaakt op {date}."
DOCX_SOURCE = "Bron"
DOCX_PLAIN = "Gewone tekst"
DOCX_CORE = "Kern: {core}"
DOCX_QUESTIONS = "Vragen: {questions}"
DOCX_STATE = "Stand: {state}"
EXPORT_NAME = "gewone-teksten"
