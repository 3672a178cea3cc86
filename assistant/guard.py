"""Screening a question before anything is done with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant import messages
from assistant.dutch.language import detect_language
from assistant.intent import looks_like_question
from assistant.settings import Settings

# The first sign may not be tried in the middle of a run: a long one would take minutes.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+")
# A date such as "01-10-2018" is no telephone number.
_PHONE = re.compile(
    r"(?<![\w,.])(?!\d\d[-./](?:0\d|1[0-2])[-./](?:19|20)\d\d(?!\d))"
    r"\(?(\+31|0031|0)[\s-]?(\(0\))?[\s-]?[1-9](?:[\s./()-]{0,3}\d){7,8}(?!\d)"
)
_NINE_DIGITS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}(?:[ ]?\d){10}\b", re.IGNORECASE)
_MASK = " "

_SUICIDE = re.compile(
    r"\b(zelfmoord|zelfdoding|ik wil (niet meer leven|dood)|een einde aan mijn leven"
    r"|ik maak er een einde aan)\b",
    re.IGNORECASE,
)
_VIOLENCE = re.compile(
    r"\b(word(en|t)? (nu )?(geslagen|mishandeld|bedreigd)|(slaat|mishandelt|bedreigt) (mij|me|mijn|ons"
    r"|onze)\b)",
    re.IGNORECASE,
)
_INSULT = re.compile(
    r"\b(klootza(k|kken)|eikels?|idio(o)?t(en)?|hoer(en)?|kut\w*|sukkels?|flikker op|lul(len)?|tering\w*"
    r"|tyfus\w*|kanker(lijer|op)\w*"
    r"|rot op|boeven|stelletje (dieven|oplichters))\b",
    re.IGNORECASE,
)
_EMERGENCY = re.compile(
    r"\b(er is brand|huis staat in brand|staat in de? ?brand|brand uitgebroken|word(en|t)? (nu )?aangevallen"
    r"|ambulance nodig|(ademt|haalt adem) niet|niet meer (adem(en|t)|bij bewustzijn)|bewusteloos"
    r"|gaslucht|ruik (ik )?gas|inbreker in|er wordt (nu )?ingebroken)\b",
    re.IGNORECASE,
)
_INJECTION = re.compile(
    r"\b(negeer|vergeet) .{0,40}(instructies|opdracht(en)?|regels)|systeem ?(prompt|opdracht)|system prompt"
    r"|ignore .{0,40}instructions|jailbreak|\bDAN\b.{0,30}(mode|modus)|geef .{0,30}(wachtwoord|api[ -]?key"
    r"|api[ -]?sleutel)"
    r"|(doe|praat|antwoord) alsof (je|u|jij)|je bent (nu|vanaf nu) (geen|een)|developer mode|</?(system"
    r"|assistant|bron)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Screening:
    """What screening found.

    `question` is the question without personal data, safe to keep and log. `refusal` is the Dutch
    message when the question is not to be answered, else `None`. `notices` go with the answer.
    """

    question: str
    refusal: str | None = None
    notices: tuple[str, ...] = ()


def screen_question(question: str, settings: Settings) -> Screening:
    """Screens a question: empty, too long, no words, personal data, emergency, attack, other language."""
    text = question.strip()
    if not text:
        return Screening("", messages.EMPTY_QUESTION)
    if len(text) > settings.max_question_length:
        return Screening("", messages.TOO_LONG.format(limit=settings.max_question_length))
    masked = mask_personal_data(text)
    notices = (messages.PERSONAL_DATA_NOTICE,) if masked != text else ()
    if not _LETTER.search(masked):
        return Screening("", messages.NO_WORDS, notices)
    if _SUICIDE.search(masked):
        return Screening(masked, messages.SUICIDE, notices)
    if _VIOLENCE.search(masked):
        return Screening(masked, messages.VIOLENCE, notices)
    if _INSULT.search(masked) and not looks_like_question(masked):
        return Screening(masked, messages.INSULT, notices)
    if _EMERGENCY.search(masked):
        return Screening(masked, messages.EMERGENCY, notices)
    if _INJECTION.search(masked):
        return Screening(masked, messages.INJECTION.format(municipality=settings.municipality), notices)
    language = detect_language(masked)
    if language is not None and language != "nl":
        refusal = " ".join(filter(None, (messages.ONLY_DUTCH, messages.ONLY_DUTCH_IN.get(language))))
        return Screening(masked, refusal, notices)
    return Screening(masked, None, notices)


def mask_personal_data(text: str) -> str:
    """The text without e-mail addresses, telephone numbers, bank account numbers and BSNs."""
    masked = _PHONE.sub(_MASK, _IBAN.sub(_MASK, _EMAIL.sub(_MASK, text)))
    masked = _NINE_DIGITS.sub(lambda match: _MASK if is_bsn(match.group()) else match.group(), masked)
    return text if masked == text else " ".join(masked.split())


def is_bsn(text: str) -> bool:
    """Whether the digits of `text` pass the "elfproef" of a burgerservicenummer.

    Eight or nine digits d1..d9 (a leading 0 may be left out) with 9*d1 + 8*d2 + ... + 2*d8 - d9
    divisible by 11 (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN).
    """
    digits = [int(sign) for sign in text if sign.isdigit()]
    if len(digits) not in (8, 9) or not any(digits):
        return False
    digits = [0] * (9 - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0
