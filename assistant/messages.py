"""Every fixed Dutch sentence that a resident or an official can read in an answer or a refusal."""

from __future__ import annotations

from typing import NamedTuple

from assistant.faithfulness.finding import FindingKind, Problem
from assistant.model import AnswerStatus, Document, DocumentStatus, Strength
from assistant.readability.finding import ReadingKind
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FactKind
from assistant.simplify.simplification import SentenceState, SimplificationStatus

PLAN_NOTICE = (
    "Dit is een plan van de gemeente. Een plan is geen dienst en geen recht. U kunt hier niets aanvragen."
)
OLD_PLAN_NOTICE = "Dit is een ouder plan. Een plan is geen dienst en geen recht. U kunt hier niets aanvragen."
EXPIRED_NOTICE = "Dit stond in {document}. Het is niet zeker of dit nog geldt."
BACKGROUND_NOTICE = "Dit staat in {document}. Het is niet zeker of dit nog geldt."
PROGRAMME_NOTICE = "Dit staat in {document}. Sommige stappen of data daarin zijn misschien al voorbij."
PERSONAL_DATA_NOTICE = (
    "In uw vraag staan persoonlijke gegevens. Die zijn niet nodig. "
    "We bewaren ze niet. Stuur ze liever niet mee."
)
MODEL_FAILED_NOTICE = "Het taalmodel werkt nu niet. U krijgt het gewone antwoord."
STARTING_NOTICE = "De assistent start nog op. Het antwoord kan nu minder goed zijn."
# Said of an answer itself, so of no use where it is not given; a number to call is.
ABOUT_THE_ANSWER = frozenset({PLAN_NOTICE, OLD_PLAN_NOTICE, MODEL_FAILED_NOTICE})

# Switches: what residents read instead of an answer, and what is proposed to who turns one.
CHAT_OFF_PROPOSAL = (
    "De assistent geeft nu geen antwoord. We kijken iets na. Probeer het later nog eens. "
    "U kunt de plannen van de gemeente wel zelf lezen."
)
TOPIC_OFF_PROPOSAL = (
    "Over dit onderwerp geeft de assistent nu geen antwoord. We kijken iets na. "
    "Hebt u een vraag hierover? Vraag het aan de gemeente."
)
SWITCHES_UNKNOWN = (
    "De assistent geeft nu geen antwoord. Er is iets stuk. Het ligt aan ons, niet aan u. "
    "Probeer het later nog eens."
)

NOT_FOUND = "Dat heb ik niet gevonden in de plannen van de gemeente."
ASK_MUNICIPALITY = "Vraag het aan de gemeente."
SIGNPOST = "De gemeente kan u verder helpen. Stel uw vraag aan de gemeente."
PART_NOT_FOUND = "Op een deel van uw vraag heb ik geen antwoord gevonden."
PARTIAL = "Een precies antwoord heb ik niet gevonden. Dit vond ik wel."
PARTIAL_PLACE = "Over {place} zelf heb ik niets gevonden. Dit vond ik wel."
WORD_NOT_FOUND = "Het woord {words} heb ik niet gevonden. Dit vond ik wel."
WORDS_NOT_FOUND = "De woorden {words} heb ik niet gevonden. Dit vond ik wel."
PERHAPS_NOT_ABOUT = "Let op: dit gaat misschien niet over {words}."
PERHAPS_ELSE = "Let op: dit gaat misschien over iets anders."
BELONGS_TO = "In de plannen hoort dit bij het onderwerp {subject}."
PARTIAL_BY_FORM = {
    "who": "Wie dat is, heb ik niet gevonden. Dit vond ik wel.",
    "when": "Wanneer dat is, heb ik niet gevonden. Dit vond ik wel.",
    "how_much": "Hoeveel het is, heb ik niet gevonden. Dit vond ik wel.",
    "may": "Of dat mag, heb ik niet gevonden. Dit vond ik wel.",
    "entitled": "Of u dat krijgt, staat niet in de plannen. Dit staat er wel.",
    "where": "Waar dat is, heb ik niet gevonden. Dit vond ik wel.",
    "why": "Of dat zo is, en waarom, heb ik niet gevonden. Dit vond ik wel.",
}
# Before what the plans say of a word whose meaning was asked for, and below it where they say no more.
MEANING = "Uitleg van „{word}”:"
MEANING_ALONE = "Meer heb ik hierover niet gevonden in de plannen van de gemeente."
# To somebody who tells of trouble of their own.
OWN_TROUBLE = (
    "Wat naar voor u. Ik ken alleen de plannen van de gemeente. Ik kan zelf geen hulp voor u regelen."
)
TELL_MUNICIPALITY = "Vertel het aan een medewerker van de gemeente."
PLANS_SAY = "Dit vond ik in de plannen. Misschien past het niet bij wat u vertelt."
QUOTED = "Zo staat het in {document}:"
THERE_IT_SAID = {
    DocumentStatus.EXPIRED: "Er stond:",
    DocumentStatus.BACKGROUND: "Er staat:",
    DocumentStatus.PROGRAMME: "Er staat:",
}
NOW_IT_SAYS = "Nu staat er in {document}:"
# Said again, easier, shorter or with more.
AROUND_IT = "Daarbij staat ook:"
NO_EASIER = "Makkelijker kan ik het niet zeggen."
NO_SHORTER = "Korter kan ik het niet zeggen."
NO_MORE_IN_PLANS = "Meer staat er niet over in de plannen."
NO_MORE = "Meer kan ik er niet over vertellen."
READ_SOURCE = "U kunt zelf lezen wat er in het plan staat."
OR_ASK = "U kunt ook uitleg vragen aan de gemeente."
NOTHING_TO_EXPLAIN = "Hierover heb ik niets gevonden. Daarom kan ik er ook niets over uitleggen."
REFUSED_BEFORE = (
    "Op uw vraag gaf ik geen antwoord. Daarom kan ik er ook niets over uitleggen. "
    "U kunt wel iets anders vragen over de plannen van de gemeente."
)

EMPTY_QUESTION = "U hebt nog geen vraag gesteld. Typ uw vraag in het vak."
NOTHING_TO_RESTATE = "U hebt nog geen vraag gesteld. Stel eerst uw vraag. Daarna leg ik het makkelijker uit."
NO_WORDS = "Er staan geen woorden in uw vraag. Typ uw vraag in gewone woorden."
TOO_LONG = "Uw vraag is te lang. Maak uw vraag korter. U mag {limit} tekens gebruiken."
EMERGENCY = (
    "Is er nu gevaar of hebt u nu hulp nodig? Bel 112. Deze assistent kan u niet helpen bij een noodgeval."
)
# The national numbers of 113 Zelfmoordpreventie and Veilig Thuis, both free and open day and night.
SUICIDE = (
    "Dat klinkt heel zwaar. Praat met iemand. Bel 113 of bel gratis 0800-0113. Dat kan dag en nacht. "
    "Is er nu gevaar? Bel 112."
)
VIOLENCE = (
    "Bent u nu in gevaar? Bel 112. Wilt u hulp of advies over geweld thuis? "
    "Bel gratis Veilig Thuis: 0800-2000. Dat kan dag en nacht."
)
# The national number of the Kindertelefoon, free.
CHILD = "Dat klinkt niet fijn. De Kindertelefoon luistert en helpt. Bellen is gratis: 0800-0432."
DANGER = "Is er nu gevaar? Bel 112."
# Beside an answer for who may be in need, or beside another number.
NEED_TO_TALK = "Zit u ergens mee? Praat met iemand. Bel 113 of bel gratis 0800-0113."
# Beside every message that the chat is off: nobody looks then whether a question is a cry for help.
HELP_WHILE_OFF = f"{DANGER} {NEED_TO_TALK}"
NOT_SAFE_AT_HOME = "Is het thuis niet veilig? Bel gratis Veilig Thuis: 0800-2000."
CHILD_TO_TALK = "Kinderen kunnen gratis praten met de Kindertelefoon: 0800-0432."
VOTING = (
    "Ik geef geen advies over stemmen. De partijen en een stemwijzer kunnen u helpen. "
    "Ik vertel u graag wat er in de plannen van de gemeente staat."
)
OPINION = "Ik heb zelf geen mening. Ik vertel u graag wat er in de plannen van de gemeente staat."
MEDICAL = (
    "Ik kan u geen advies geven over uw gezondheid. Vraag het aan uw huisarts. Is er nu gevaar? Bel 112."
)
# The number of the Juridisch Loket is free since 2023.
LEGAL = "Ik kan u geen advies geven over uw rechten. Het Juridisch Loket helpt u gratis: 0800-8020."
# Nothing was asked.
GREETING = "Goedendag. Stel gerust een vraag over de plannen van de gemeente."
THANKED = "Graag gedaan. Hebt u nog een vraag? Stel die gerust."
NOTHING_ASKED = "Hebt u nog een vraag? Stel die gerust."
# Who asks for a person.
NO_PERSON = "Ik ben een computerprogramma. Wilt u met een mens praten? Dat kan bij de gemeente."
CALL = "Bel {phone}."
INSULT = "Ik ben een computerprogramma. Ik help u graag met een vraag over de plannen van de gemeente."
INJECTION = (
    "Ik beantwoord alleen vragen over de plannen van de gemeente {municipality}. "
    "Stel uw vraag in gewone woorden."
)

ONLY_DUTCH = "Ik kan u alleen in het Nederlands helpen. Stel uw vraag in het Nederlands."
ONLY_DUTCH_IN = {
    "en": "I can only help you in Dutch.",
    "de": "Ich kann Ihnen nur auf Niederländisch helfen.",
    "tr": "Size yalnızca Hollandaca yardımcı olabilirim.",
    "ar": "لا يمكنني مساعدتك إلا باللغة الهولندية.",
    "pl": "Mogę Państwu pomóc tylko po niderlandzku.",
}

RELATED = "Anderen vragen ook:"
LIST_GOES_ON = "en meer: kijk bij de bron"
YES_DECIDED = "Ja. Dat is besloten."
NO = "Nee."
NOT_SURE_YET = "Dat is nog niet zeker."

STRENGTH_LABELS = {
    Strength.EXPLORES: "Dit wordt uitgezocht",
    Strength.WISHES: "Een wens",
    Strength.SUPPORTS: "De gemeente steunt dit",
    Strength.INTENDS: "Een plan",
    Strength.DECIDED: "Besloten",
    Strength.DONE: "Gedaan of al bezig",
    Strength.MUST: "Een plicht",
    Strength.MAY: "Het mag of het kan",
}
NO_STRENGTH = "Geen plan"
RAISED_CORE = (
    "De kern klinkt nu zekerder dan eerst. Eerst stond er: „{before}” Staat het zo zeker in de bron? Schrijf "
    "dan op waar. Anders: zet het terug."
)
RAISED_PLAIN = (
    "De hele tekst klinkt nu zekerder dan eerst. Eerst stond er: „{before}” Staat het zo zeker in de bron? "
    "Schrijf dan op waar. Anders: zet het terug."
)
RAISED_STRENGTH = (
    "Bij „Hoe zeker is het?” stond „{before}”. Nu staat er „{after}”. Dat is zekerder. Staat het zo zeker in "
    "de bron? Schrijf dan op waar. Anders: zet het terug."
)
STRENGTH_EXPLANATIONS = {
    Strength.EXPLORES: "De gemeente zoekt dit nog uit. Het is niet zeker of het er komt.",
    Strength.WISHES: "De gemeente wil dit graag. Het is niet zeker of het lukt.",
    Strength.SUPPORTS: "De gemeente helpt hierbij, of vraagt erom. Het is niet zeker of het lukt.",
    Strength.INTENDS: "De gemeente is van plan om dit te doen.",
    Strength.DECIDED: "Hierover is een besluit genomen.",
    Strength.DONE: "Dit is al gedaan of het loopt al.",
    Strength.MUST: "Dit moet. Het is een plicht.",
    Strength.MAY: "Dit mag of kan. Het hoeft niet.",
    Strength.NONE: "",
}
# Of a plan in a document that is not in force any more.
STRENGTH_EXPLANATIONS_THEN = {
    Strength.EXPLORES: "De gemeente zocht dit toen nog uit. Het was niet zeker of het er kwam.",
    Strength.WISHES: "De gemeente wilde dit graag. Het was niet zeker of het lukte.",
    Strength.SUPPORTS: "De gemeente hielp hierbij, of vroeg erom. Het was niet zeker of het lukte.",
    Strength.INTENDS: "De gemeente was toen van plan om dit te doen.",
    Strength.DECIDED: "Hierover was een besluit genomen.",
    Strength.DONE: "Dit was toen al gedaan, of het liep al.",
    Strength.MUST: "Dit moest toen.",
    Strength.MAY: "Dit mocht of kon toen. Het hoefde niet.",
    Strength.NONE: "",
}
STATUS_LABELS = {
    DocumentStatus.IN_FORCE: "geldt nu",
    DocumentStatus.EXPIRED: "verlopen",
    DocumentStatus.PROGRAMME: "plan voor lange tijd",
    DocumentStatus.BACKGROUND: "achtergrond",
}
ANSWER_STATUS_LABELS = {
    AnswerStatus.ANSWERED: "beantwoord",
    AnswerStatus.PARTIAL: "deels beantwoord",
    AnswerStatus.NOT_FOUND: "niet gevonden",
    AnswerStatus.REFUSED: "geweigerd",
    AnswerStatus.ERROR: "mislukt",
}


def age_notice(document: Document, status: DocumentStatus) -> str | None:
    """The line that says what an answer from this document is worth today; `None` when it is in force."""
    template = {
        DocumentStatus.EXPIRED: EXPIRED_NOTICE,
        DocumentStatus.BACKGROUND: BACKGROUND_NOTICE,
        DocumentStatus.PROGRAMME: PROGRAMME_NOTICE,
    }.get(status)
    return template.format(document=document.quoted_as) if template else None


class FindingTexts(NamedTuple):
    """What is said of a finding, depending on which of the two texts has words to show for it."""

    both: str
    claim_only: str
    source_only: str
    neither: str


FINDINGS = {
    FindingKind.NUMBER: FindingTexts(
        "In de tekst staat „{claim}”. In de bron staat „{source}”.",
        "„{claim}” staat niet in de bron.",
        "In de bron staat „{source}”. In de tekst staat dat anders.",
        "Een getal of datum klopt niet met de bron.",
    ),
    FindingKind.NAME: FindingTexts(
        "In de tekst staat „{claim}”. In de bron staat hier „{source}”.",
        "„{claim}” staat niet in de bron.",
        "De bron noemt „{source}”. In de tekst staat dat anders.",
        "Een naam klopt niet met de bron.",
    ),
    FindingKind.NEGATION: FindingTexts(
        "De tekst zegt „{claim}”. De bron zegt „{source}”. Dat lijkt het tegenovergestelde.",
        "De tekst zegt „{claim}”. Dat ontkent wat in de bron staat, of keert het om.",
        "De bron zegt „{source}”. De tekst keert dat om.",
        "De tekst zegt het tegenovergestelde van de bron.",
    ),
    FindingKind.MODALITY: FindingTexts(
        "De tekst zegt „{claim}”. De bron zegt „{source}”. Dat is niet even zeker.",
        "De tekst zegt „{claim}”. Zo zeker of zo verplicht staat het niet in de bron.",
        "De bron zegt „{source}”. De tekst is daar zekerder of minder zeker over.",
        "De tekst is zekerder of minder zeker dan de bron.",
    ),
    FindingKind.SCOPE: FindingTexts(
        "De tekst zegt „{claim}”. De bron zegt „{source}”. Dat is niet even veel of niet even ruim.",
        "De tekst zegt „{claim}”. Zo ruim of zo beperkt staat het niet in de bron.",
        "De bron zegt „{source}”. Die beperking mist in de tekst.",
        "De tekst gaat over meer of over minder dan de bron.",
    ),
    FindingKind.TIME: FindingTexts(
        "De tekst zegt „{claim}”. De bron zegt „{source}”. Dat is niet hetzelfde moment.",
        "De tekst zegt „{claim}”. Dat staat over de tijd niet zo in de bron.",
        "De bron zegt „{source}”. De tekst zegt iets anders over de tijd.",
        "De tekst zegt iets anders over de tijd dan de bron.",
    ),
    FindingKind.AGENT: FindingTexts(
        "In de tekst doet „{claim}” dit. In de bron gaat het om „{source}”.",
        "In de bron doet „{claim}” dit niet.",
        "In de bron gaat het om „{source}”. In de tekst doet iemand anders dit.",
        "In de tekst doet iemand anders dit dan in de bron.",
    ),
    FindingKind.CONDITION: FindingTexts(
        "De tekst zegt „{claim}”. De bron heeft deze voorwaarde: „{source}”.",
        "De voorwaarde „{claim}” staat niet zo in de bron.",
        "De bron heeft een voorwaarde: „{source}”. Die mist in de tekst.",
        "Een voorwaarde klopt niet met de bron.",
    ),
    FindingKind.CAUSE: FindingTexts(
        "De tekst geeft als reden of doel „{claim}”. De bron zegt „{source}”.",
        "De reden of het doel „{claim}” staat niet in de bron.",
        "De bron geeft als reden of doel „{source}”. In de tekst staat dat anders.",
        "De tekst geeft een reden die niet in de bron staat.",
    ),
    FindingKind.ADDED: FindingTexts(
        "De tekst zegt „{claim}”. In de bron staat daar „{source}”.",
        "„{claim}” staat niet in de bron.",
        "In de bron staat „{source}”. In de tekst staat iets anders.",
        "De tekst zegt iets dat niet in de bron staat.",
    ),
    FindingKind.OMITTED: FindingTexts(
        "In de bron staat „{source}”. In de tekst staat „{claim}”.",
        "„{claim}” staat niet in de bron.",
        "In de bron staat „{source}”. Dat mist in de tekst.",
        "De tekst laat iets uit de bron weg.",
    ),
}

CHECK_PROBLEMS = {
    Problem.NO_CLAIM: "Er is geen tekst om te controleren.",
    Problem.NO_SOURCE: "Er is geen bron om de tekst mee te vergelijken.",
    Problem.TOO_LONG: "De tekst of de bron is te lang om te controleren. Controleer een deel tegelijk.",
    Problem.NOT_DUTCH: "De tekst is geen Nederlands. Ik kan alleen Nederlands controleren.",
}
SENTENCE_NO_PROSE = "Dit is geen zin voor in een antwoord."
SENTENCE_YES_NO = "Of het antwoord ja of nee is, zegt de assistent zelf."
SENTENCE_NOT_DUTCH = "Dit is geen Nederlands."
SENTENCE_SAYS_NOTHING = "Deze zin zegt niets uit de bron."
SENTENCE_OWN_WORDS = "Deze woorden staan niet in de bron."
SENTENCE_NEGATION = "In de zin of in de bron staat „niet” of „geen”, en in de ander niet."
SENTENCE_CAUSE = "De zin noemt een oorzaak of gevolg dat zo niet in de bron staat."
SENTENCE_CONDITION = "In de bron staat een voorwaarde. Die hoort in dezelfde zin."
SENTENCE_DUTY = "De zin zegt anders dan de bron of iets kan, mag of moet."
SENTENCE_SURER = "De zin is zekerder dan de bron."
CHECK_SECOND_OPINION = (
    "De controle twijfelt, en het taalmodel zegt dat dit niet in de bron staat. Lees het na."
)
CHECK_FAITHFUL = "Ik heb niets gevonden dat niet klopt met de bron."
CHECK_UNFAITHFUL = "De tekst klopt niet met de bron."
CHECK_INCOMPLETE = "Dit staat in de bron en mist in de tekst:"
CHECK_COMPLETE = "Ik mis niets uit de bron."

READING_LEVELS = {
    1: "makkelijk te lezen",
    2: "gemiddeld te lezen",
    3: "moeilijk te lezen",
    4: "heel moeilijk te lezen",
}
READING_TROUBLE = "Ongeveer {percent} van de 100 volwassenen hebben moeite met een tekst van dit niveau."
READING_UNDEFINED = "Deze tekst is niet te meten. Daarvoor zijn hele zinnen nodig."
READING_ESTIMATE = "Dit is een schatting. Een lagere score bewijst niet dat mensen de tekst beter begrijpen."
READING_NOTHING = "Ik heb geen moeilijke plekken gevonden."
READING_LONG = "Deze zin is lang: {count} woorden. Maak er twee of meer zinnen van."
READING_JARGON = "Dit is een vakwoord. Veel mensen kennen het niet. Leg het uit."
READING_RARE_WORD = "Dit woord komt weinig voor. Veel mensen kennen het niet."
READING_COMPOUND = (
    "Dit woord is lang. Het heeft {count} delen: {parts}. "
    "Gebruik een ander woord of maak er meer woorden van."
)
READING_FINDINGS = {
    ReadingKind.PASSIVE: "Deze zin is lijdend. Schrijf wie het doet, en zet die persoon vooraan.",
    ReadingKind.TANG: "Woorden die bij elkaar horen, staan hier ver uit elkaar. Zet ze dichter bij elkaar.",
    ReadingKind.NOMINAL: "Hier is van een werkwoord een ding gemaakt. Gebruik liever het werkwoord.",
    ReadingKind.CONDITIONS: "Hier staan meer voorwaarden in één zin. Zet ze onder elkaar in een lijst.",
    ReadingKind.DOUBLE_NEGATION: "Hier staan twee ontkenningen bij elkaar. Zeg liever wat er wel is.",
    ReadingKind.HARD_WORD: "Dit is een moeilijk woord. Gebruik een gewoon woord.",
    ReadingKind.JARGON: READING_JARGON,
    ReadingKind.ABBREVIATION: "Dit is een afkorting. Schrijf het hele woord op.",
    ReadingKind.EMPTY_PHRASE: "Dit zegt weinig. Het kan korter of het kan weg.",
    ReadingKind.FIGURE: "Dit is beeldspraak. Niet iedereen begrijpt dat. Schrijf wat u bedoelt.",
}
READING_KINDS = {
    ReadingKind.LONG_SENTENCE: "lange zin",
    ReadingKind.PASSIVE: "lijdende zin",
    ReadingKind.TANG: "tangconstructie",
    ReadingKind.NOMINAL: "naamwoordstijl",
    ReadingKind.CONDITIONS: "stapel voorwaarden",
    ReadingKind.DOUBLE_NEGATION: "dubbele ontkenning",
    ReadingKind.HARD_WORD: "moeilijk woord",
    ReadingKind.JARGON: "vakwoord",
    ReadingKind.COMPOUND: "lang woord",
    ReadingKind.ABBREVIATION: "afkorting",
    ReadingKind.EMPTY_PHRASE: "lege woorden",
    ReadingKind.FIGURE: "beeldspraak",
}

# Drafts of the plain layer, for staff.
DRAFT_STALE = "Er is een oudere tekst bij dit stuk. Kijk of u de vragen daaruit nog kunt gebruiken."
DRAFT_QUOTE = "Dit is een citaat of een gedicht. Wij herschrijven dat niet."
DRAFT_CORE = "De kern is de eerste zin van de bron. Schrijf zelf één zin van hoogstens {most} woorden."
DRAFT_HARD = "Nog moeilijk: „{sentence}” ({hard})"

# Rewriting a text, for staff.
REWRITE_LOST = "„{fact}” staat in het origineel, maar niet in de nieuwe tekst."
REWRITE_ADDED = "„{fact}” staat in de nieuwe tekst, maar niet in het origineel."
REWRITE_GROUPS = {
    "condition": "In de ene tekst staat een voorwaarde (als, wanneer, mits), in de andere niet.",
    "only": "In de ene tekst staat „alleen”, in de andere niet.",
    "must": "In de ene tekst moet iets, in de andere niet.",
    "may": "In de ene tekst mag of kan iets, in de andere niet.",
    "wish": "In de ene tekst is iets een wens of een doel, in de andere niet.",
    "unsure": "In de ene tekst wordt iets onderzocht of is iets misschien zo, in de andere niet.",
}
REWRITE_TOKENS = "Een naam, nummer of adres is veranderd, of staat er niet meer even vaak."
REWRITE_ILL_FORMED = "„{words}” is geen goed Nederlands."
REWRITE_REMOVED = "Deze zin is weg uit de nieuwe tekst. Klopt dat?"
REWRITE_UNMATCHED = "Staat dit nog in de nieuwe zin? „{words}”"
REWRITE_EMPTY = "Er staat geen tekst. Plak een tekst of kies een bestand."
REWRITE_TOO_LONG = (
    "Deze tekst is te lang: {words} woorden. Wij kunnen er {most} tegelijk herschrijven. "
    "Knip de tekst in stukken."
)
REWRITE_NOT_DUTCH = "Deze tekst lijkt geen Nederlands. Wij kunnen alleen Nederlandse teksten herschrijven."
REWRITE_STATUSES = {
    SimplificationStatus.REWRITTEN: "De tekst is herschreven.",
    SimplificationStatus.PARTLY: "De tekst is voor een deel herschreven. "
    "Kijk zelf naar de zinnen die nog moeilijk zijn.",
    SimplificationStatus.UNCHANGED: "Er is niets veranderd.",
}
REWRITE_MEASURES = {
    "level": "Niveau (1 makkelijk, 4 heel moeilijk)",
    "lint": "LiNT, schatting (0 makkelijk, 100 moeilijk)",
    "flesch_douma": "Flesch-Douma (100 makkelijk, 0 moeilijk)",
    "words_per_sentence": "Woorden per zin",
    "words": "Woorden",
    "sentences": "Zinnen",
}
REWRITE_CHANGES = {
    ChangeKind.ABBREVIATION: "afkorting voluit geschreven",
    ChangeKind.ACTIVE: "zin actief gemaakt",
    ChangeKind.LIST: "lijst gemaakt",
    ChangeKind.SPLIT: "zin geknipt",
    ChangeKind.VERB: "werkwoord gebruikt",
    ChangeKind.WORD: "moeilijk woord vervangen",
    ChangeKind.MODEL: "herschreven door een taalmodel, en gecontroleerd",
    ChangeKind.HAND: "zelf aangepast",
}
REWRITE_FACTS = "Feiten in het origineel (getallen, datums, namen, artikelen): {count}."
REWRITE_LOST_TITLE = "Deze feiten staan niet meer in de nieuwe tekst:"
REWRITE_ADDED_TITLE = "Deze feiten zijn nieuw en staan niet in het origineel:"
REWRITE_NOTHING_LOST = "Al deze feiten staan ook in de nieuwe tekst. Er zijn geen feiten bij gekomen."
REWRITE_WORDS_LEFT = "Deze moeilijke woorden staan nog in de tekst:"
REWRITE_INSTEAD = "Misschien kunt u schrijven: {words}."
FACT_KINDS = {
    FactKind.NUMBER: "getal",
    FactKind.AMOUNT: "bedrag",
    FactKind.DATE: "datum",
    FactKind.TIME: "tijd",
    FactKind.NAME: "naam",
    FactKind.ARTICLE: "artikel",
    FactKind.CODE: "nummer",
    FactKind.CONTACT: "contact",
}
PURPOSE_SAYS = "Wat zegt de brief?"
PURPOSE_DO = "Wat moet de lezer doen?"
PURPOSE_WHEN = "Voor wanneer?"
PURPOSE_OBJECTION = "Wat kan de lezer doen die het niet eens is?"
PURPOSE_ASK = "Wie kan helpen?"

# Files, for staff.
FILE_EMPTY = "Dit bestand is leeg. Kies een ander bestand. Of plak de tekst in het vak."
FILE_TOO_BIG = (
    "Dit bestand is te groot. Een bestand mag {limit} MB groot zijn. "
    "Haal er plaatjes uit, of kopieer de tekst en plak die in het vak."
)
FILE_TOO_LONG = "Deze tekst is te lang. U mag {limit} woorden gebruiken. Maak er twee of meer bestanden van."
FILE_TOO_MANY_PAGES = (
    "Dit bestand heeft {pages} bladzijden. Dat is te veel. Het mogen er {limit} zijn. "
    "Maak er twee of meer bestanden van."
)
FILE_TOO_COMPLEX = (
    "Dit bestand zit te ingewikkeld in elkaar. Wij kunnen het niet lezen. "
    "Kopieer de tekst en plak die in het vak."
)
FILE_UNKNOWN_TYPE = (
    "Dit soort bestand kunnen wij niet lezen. Kies een bestand dat eindigt op "
    ".docx, .pdf, .txt, .md of .html. Of plak de tekst in het vak."
)
FILE_OLD_DOCUMENT = (
    "Dit soort bestand kunnen wij niet lezen. Open het in Word en sla het op als Word-document (.docx). "
    "Kies daarna dat bestand."
)
FILE_STRICT_DOCUMENT = (
    "Dit Word-bestand is opgeslagen als „Strict Open XML”. Dat kunnen wij niet lezen. "
    "Open het in Word en sla het op als Word-document (.docx)."
)
FILE_IMAGE = "Dit is een plaatje. Tekst in een plaatje kunnen wij niet lezen. Typ de tekst in het vak."
FILE_MACROS = (
    "In dit bestand zitten macro's. Dat zijn kleine programma's. Daarom openen wij het niet. "
    "Sla het in Word op als Word-document (.docx) zonder macro's."
)
FILE_WRONG_CONTENT = (
    "In dit bestand staat iets anders dan de naam zegt. Wij kunnen het niet lezen. "
    "Open het in het goede programma en sla het opnieuw op. Of plak de tekst in het vak."
)
FILE_PASSWORD = (
    "Dit bestand heeft een wachtwoord. Wij kunnen het niet lezen. "
    "Haal het wachtwoord eraf, of kopieer de tekst en plak die in het vak."
)
FILE_DAMAGED = (
    "Dit bestand is beschadigd. Wij kunnen het niet lezen. Open het in het programma waarmee u het maakte "
    "en sla het opnieuw op. Of plak de tekst in het vak."
)
FILE_UNSAFE = (
    "Dit bestand is misschien niet veilig. Daarom openen wij het niet. "
    "Kopieer de tekst en plak die in het vak."
)
FILE_NO_TEXT = "In dit bestand staat geen tekst. Kies een ander bestand. Of plak de tekst in het vak."
FILE_ONLY_IMAGES = (
    "In dit bestand staat geen tekst die wij kunnen lezen, alleen plaatjes. Misschien is het gescand. "
    "Zoek het bestand waarvan de pdf is gemaakt. Of typ de tekst in het vak."
)
FILE_NOT_DUTCH = (
    "Deze tekst is in het {language}. Wij herschrijven alleen Nederlands. Kies een tekst in het Nederlands."
)
FILE_TIMEOUT = (
    "Het lezen van dit bestand duurt te lang. Wij zijn gestopt. Kopieer de tekst en plak die in het vak."
)
LANGUAGE_NAMES = {"en": "Engels", "de": "Duits", "tr": "Turks", "ar": "Arabisch", "pl": "Pools"}

FILE_OLD_ENCODING_NOTICE = (
    "Dit bestand is op een oude manier opgeslagen. Kijk of letters als é, ë en € goed zijn overgekomen."
)
FILE_HEADERS_NOTICE = "De tekst boven en onder aan de bladzijden is weggelaten."
FILE_CONTENTS_NOTICE = "De inhoudsopgave is weggelaten."
FILE_TRACKED_NOTICE = (
    "In dit bestand staan wijzigingen die zijn bijgehouden. U ziet de tekst mét die wijzigingen."
)
FILE_COMMENTS_NOTICE = "In dit bestand staan opmerkingen in de kantlijn. Die ziet u hier niet."
FILE_IMAGES_NOTICE = "In dit bestand staan plaatjes. Tekst in een plaatje kunnen wij niet lezen."
FILE_LINKS_NOTICE = "In dit bestand staan links. U ziet hier alleen de woorden ervan, niet het adres."
FILE_FORMULAS_NOTICE = "In dit bestand staan formules. Die ziet u hier niet."
FILE_NOTES_NOTICE = "De voetnoten staan onder aan de tekst."
FILE_PDF_NOTICE = "Dit is een pdf. De opmaak is weg. Kijk of de alinea's en de tabellen nog kloppen."
FILE_PDF_EMPTY_PAGES_NOTICE = (
    "Op {pages} staat geen tekst die wij kunnen lezen. Misschien is daar iets gescand. Kijk dat na."
)
FILE_WEB_PAGE_NOTICE = "Het menu en andere vaste delen van de webpagina zijn weggelaten."

REPORT_TITLE = "Verslag van het herschrijven: {title}"
REPORT_SUBJECT = "Wat er is veranderd aan een tekst, en wat u moet nakijken"
REPORT_DATE = "Dit verslag is gemaakt op {date}."
REPORT_READ = "Lees de nieuwe tekst altijd helemaal na. U beslist wat u verstuurt of op de website zet."
REPORT_BY_RULE = "Het herschrijven is gedaan met vaste regels, zonder taalmodel."
REPORT_BY_HAND = "Sommige zinnen zijn daarna met de hand aangepast."
REPORT_BY_MODEL = "Een deel van de nieuwe zinnen komt van een taalmodel."
REPORT_SCORES = "Hoe moeilijk is de tekst?"
REPORT_SCORE_COLUMNS = ("Wat is gemeten", "Oude tekst", "Nieuwe tekst")
REPORT_LEVEL = "Niveau"
REPORT_HARD_WORDS_COUNT = "Moeilijke woorden"
REPORT_UNDEFINED = "niet te meten"
REPORT_FACTS = "Is er iets weg of bij gekomen?"
REPORT_FACTS_SOUGHT = "In de oude tekst zijn {count} feiten gezocht, zoals getallen, data, namen en bedragen."
REPORT_FACT_SOUGHT = (
    "In de oude tekst is één feit gezocht, zoals een getal, een datum, een naam of een bedrag."
)
REPORT_NO_FACTS = "In de oude tekst zijn geen feiten gevonden, zoals getallen, data, namen en bedragen."
REPORT_LOST = "Dit staat in de oude tekst en niet in de nieuwe:"
REPORT_NOTHING_LOST = "Er is geen feit gevonden dat weg is."
REPORT_ADDED = "Dit staat in de nieuwe tekst en niet in de oude:"
REPORT_NOTHING_ADDED = "Er is geen feit gevonden dat nieuw is."
REPORT_FACT_COLUMNS = ("Soort", "Tekst")
REPORT_CHECK = "Kijk dit na"
REPORT_NOTHING_TO_CHECK = "De controle heeft geen zinnen gevonden waar zij over twijfelt."
REPORT_PURPOSE = "Wat moet de lezer weten en doen?"
REPORT_PURPOSE_QUOTES = "Deze zinnen staan zo in de oude tekst."
REPORT_NO_PURPOSE = "In de tekst staat niets wat de lezer moet doen. Klopt dat niet? Schrijf het er dan bij."
REPORT_HARD_WORDS = "Moeilijke woorden"
REPORT_NO_HARD_WORDS = "Er zijn geen moeilijke woorden gevonden."
REPORT_HARD_WORD_COLUMNS = ("Woord", "Ander woord", "Uitleg", "Vervangen")
REPORT_YES, REPORT_NO = "ja", "nee"
REPORT_NONE = "geen"
REPORT_SENTENCES_TITLE = "Zin voor zin"
REPORT_SENTENCE_COLUMNS = ("Nr.", "Oude zin", "Nieuwe zin", "Wat is er gedaan?")
REPORT_CHANGE = "{kind}: „{before}” werd „{after}”"
REPORT_STATES = {
    SentenceState.REWRITTEN: "Herschreven.",
    SentenceState.UNCHANGED: "Niet veranderd.",
    SentenceState.KEPT: "Niet veranderd. Een nieuwe zin klopte niet zeker met de oude.",
}
REPORT_LOOK = "Let op: {message}"
REPORT_PURPOSE_PARTS = {
    "says": PURPOSE_SAYS,
    "do": PURPOSE_DO,
    "before_when": PURPOSE_WHEN,
    "whom_to_ask": PURPOSE_ASK,
    "objection": PURPOSE_OBJECTION,
}

FEEDBACK_YES, FEEDBACK_NO = "ja", "nee"
FEEDBACK_NONE = "Er is nog geen mening bewaard."
FEEDBACK_TOTAL = (
    "{total} keer is gezegd of een antwoord helpt: {helpful} keer ja en {not_helpful} keer nee. Opmerkingen: "
    "{remarks}."
)
FEEDBACK_PERIOD = "Een mening wordt zo lang bewaard (in dagen): {days}."
FEEDBACK_BY_STATUS = "Hoe het antwoord was"
FEEDBACK_BY_THEME = "Waar het antwoord over ging"
FEEDBACK_NO_THEME = "geen onderwerp gevonden"
FEEDBACK_BY_PASSAGE = "Stukken bij antwoorden die het vaakst niet hielpen"
FEEDBACK_REMARKS = "Opmerkingen"
FEEDBACK_COLUMNS = (
    "Tijd",
    "Helpt het?",
    "Hoe het antwoord was",
    "Onderwerpen",
    "Hoe zeker het plan is",
    "Stukken",
    "Werkwijze",
    "Opmerking",
    "Vraag",
    "Antwoord",
)
