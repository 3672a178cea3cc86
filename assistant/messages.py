"""Every fixed Dutch sentence that a resident or an official can read in an answer or a refusal."""

from __future__ import annotations

from datetime import date

from assistant.model import AnswerStatus, Document, DocumentStatus, Strength

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
STARTING_NOTICE = "De assistent start nog op. Het antwoord kan nu minder goed zijn."

NOT_FOUND = "Dat staat niet in de plannen van de gemeente."
NOT_FOUND_NEARBY = "Dat staat niet in de plannen van de gemeente. Wel gaan de plannen over: {titles}."
ASK_MUNICIPALITY = "Vraag het aan de gemeente."
SIGNPOST = "De gemeente kan u verder helpen. Stel uw vraag aan de gemeente."
PART_NOT_FOUND = "Op een deel van uw vraag staat geen antwoord in de plannen."
PARTIAL = "Een precies antwoord staat niet in de plannen. Dit staat er wel."
PARTIAL_BY_FORM = {
    "who": "In de plannen staat niet wie dat is. Dit staat er wel.",
    "when": "In de plannen staat niet wanneer. Dit staat er wel.",
    "how_much": "In de plannen staat geen bedrag of aantal. Dit staat er wel.",
    "may": "In de plannen staat niet of dat mag. Dit staat er wel.",
    "entitled": "In de plannen staat niet of u dat krijgt. Dit staat er wel.",
    "where": "In de plannen staat niet waar. Dit staat er wel.",
    "why": "In de plannen staat niet waarom dat zo is, en ook niet of het klopt. Dit staat er wel.",
}
QUOTED = "Zo staat het in {document}:"
THERE_IT_SAID = {
    DocumentStatus.EXPIRED: "Er stond:",
    DocumentStatus.BACKGROUND: "Er staat:",
    DocumentStatus.PROGRAMME: "Er staat:",
}

EMPTY_QUESTION = "U hebt nog geen vraag gesteld. Typ uw vraag in het vak."
NO_WORDS = "Er staan geen woorden in uw vraag. Typ uw vraag in gewone woorden."
TOO_LONG = "Uw vraag is te lang. Maak uw vraag korter. U mag {limit} tekens gebruiken."
EMERGENCY = (
    "Is er nu gevaar of hebt u nu hulp nodig? Bel 112. Deze assistent kan u niet helpen bij een noodgeval."
)
INJECTION = (
    "Ik beantwoord alleen vragen over de plannen van de gemeente {municipality}. "
    "Stel uw vraag in gewone woorden."
)
INTERNAL_ERROR = "Er ging iets mis. Uw vraag is niet beantwoord. Probeer het nog een keer."

ONLY_DUTCH = "Ik kan u alleen in het Nederlands helpen. Stel uw vraag in het Nederlands."
ONLY_DUTCH_IN = {
    "en": "I can only help you in Dutch.",
    "de": "Ich kann Ihnen nur auf Niederländisch helfen.",
    "tr": "Size yalnızca Hollandaca yardımcı olabilirim.",
    "ar": "لا يمكنني مساعدتك إلا باللغة الهولندية.",
    "pl": "Mogę Państwu pomóc tylko po niderlandzku.",
}

LIST_GOES_ON = "en meer: kijk bij de bron"
NOT_SURE_YET = "Dat is nog niet zeker."

STRENGTH_LABELS = {
    Strength.EXPLORES: "Dit wordt uitgezocht",
    Strength.WISHES: "Een wens",
    Strength.SUPPORTS: "De gemeente helpt of moedigt aan",
    Strength.INTENDS: "Een plan",
    Strength.DECIDED: "Besloten",
    Strength.DONE: "Gedaan of al bezig",
    Strength.MUST: "Een plicht",
    Strength.MAY: "Het mag of het kan",
}
STRENGTH_EXPLANATIONS = {
    Strength.EXPLORES: "De gemeente zoekt dit nog uit. Het is niet zeker of het er komt.",
    Strength.WISHES: "De gemeente wil dit graag. Het is niet zeker of het lukt.",
    Strength.SUPPORTS: "De gemeente helpt anderen hierbij of moedigt het aan.",
    Strength.INTENDS: "De gemeente is van plan om dit te doen.",
    Strength.DECIDED: "Hierover is een besluit genomen.",
    Strength.DONE: "Dit is al gedaan of het loopt al.",
    Strength.MUST: "Dit moet.",
    Strength.MAY: "Dit mag of kan. Het hoeft niet.",
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

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def dutch_date(day: date) -> str:
    """A date in full, such as "27 mei 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def age_notice(document: Document, status: DocumentStatus) -> str | None:
    """The line that says what an answer from this document is worth today; `None` when it is in force."""
    template = {
        DocumentStatus.EXPIRED: EXPIRED_NOTICE,
        DocumentStatus.BACKGROUND: BACKGROUND_NOTICE,
        DocumentStatus.PROGRAMME: PROGRAMME_NOTICE,
    }.get(status)
    return template.format(document=document.quoted_as) if template else None
