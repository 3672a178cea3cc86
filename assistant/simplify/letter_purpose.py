"""What a letter is for: what it says, what its reader must do, before when, and whom to ask.

Everything is a quote: sentences of the letter as they stand there, found by words of official letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Kind
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.report import LetterPurpose
from assistant.simplify.text_parts import is_rewritable

_MOST_SAYS = 2
_MOST_QUOTES = 6
# So many signs before a day or a term its "uiterlijk" may stand.
_BEFORE = 25
_FLAGS = re.IGNORECASE | re.DOTALL
_SUBJECT = re.compile(r"\s*(?:onderwerp|betreft)\s*:", re.IGNORECASE)
_READER = re.compile(r"\b(?:u|uw|je|jij|jouw|belanghebbenden?|aanvragers?)\b", re.IGNORECASE)
# What is decided, or told as the news of the letter; what only can happen is none.
_NEWS = re.compile(
    r"\b(?:del(?:en|e) (?:wij|we|ik) u (?:hierbij )?mede|(?:laten|laat) (?:wij|we|ik) u (?:hierbij )?weten"
    r"|berichten? (?:wij|we|ik) u|informe(?:ren|er) (?:wij|we|ik) u|bevestigen (?:wij|we)|besl(?:oten|uiten)"
    r"|afgewezen|wijz(?:en|st)\b.{0,80}\baf|toegekend|kennen\b.{0,60}\btoe|verleend|verlenen|geweigerd|weigeren"
    r"|toegewezen|ingetrokken|beëindigd|stopgezet|opgelegd|leggen\b.{0,60}\bop|goedgekeurd|uitgenodigd"
    r"|nodigen\b.{0,40}\buit|hebt recht op|heeft recht op|krijgt u|u krijgt|ontvangt u"
    r"|voornemens|van plan)\b",
    _FLAGS,
)
_ONLY_POSSIBLE = re.compile(r"\b(?:kan|kunnen|kunt|indien|als|tenzij|mits)\b", re.IGNORECASE)
# What the reader is told, asked or obliged to do.
_DUTY = re.compile(
    r"\b(?:u (?:dient|moet|bent verplicht|bent gehouden|wordt verzocht|behoort)|(?:dient|moet|behoort) u"
    r"|bent u (?:verplicht|gehouden)|wordt u verzocht|(?:verzoek(?:en)?|vragen|vraag) (?:wij|we|ik) u"
    r"|(?:wij|we|ik) (?:verzoeken|verzoek|vragen|vraag) u|gelieve|is (?:het )?verplicht|zorgt? (?:u )?ervoor"
    r"|zorg dat)\b",
    re.IGNORECASE,
)
# "Een geldig bewijs dient ter inzage te liggen": a duty without the word "u".
_DUTY_OF_THINGS = re.compile(
    r"\b(?:moet|moeten)\b.{0,160}\b(?:worden|zijn|liggen|bevatten)\b|\b(?:dient|dienen)\b.{0,160}\bte \w+n\b",
    _FLAGS,
)
_OF_THE_MUNICIPALITY = re.compile(
    r"\b(?:beslist|besloten|verricht|onderzocht|onderbroken|onderzoek)\b", re.IGNORECASE
)
_IMPERATIVE = re.compile(
    r"\s*(?:[-*•]\s*|\d+[.)]\s*)?(?:Stuur|Lever|Betaal|Neem|Bel|Vul|Kom|Meld|Geef|Vraag|Zet|Breng|Maak|Schrijf"
    r"|Onderteken|Bewaar|Controleer|Ga|Gebruik|Laat|Haal|Log|Upload|Mail)\b"
)
_BY_WHEN = re.compile(
    r"\b(?:uiterlijk|vóór|voor|binnen|tot en met|t/m|tot|niet later dan|ten laatste|tevoren)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b", re.IGNORECASE)
_TERMS = ("dag", "werkdag", "week", "maand", "jaar", "uur")
_HELP = re.compile(
    r"\b(?:contact|bellen|belt|bel|telefonisch|telefoonnummer|mailen|inlichtingen (?:kunt|verstrekt|geeft)"
    r"|nadere (?:informatie|inlichtingen)|vragen (?:kunt|over|of)|hebt u vragen|heeft u vragen|wenden tot"
    r"|terecht bij|spreekuur|bereikbaar (?:op|via|onder))\b|@\w|\[telefoonnummer\]|\[e-?mail\w*\]",
    re.IGNORECASE,
)
_OBJECTION = re.compile(
    r"\b(?:bezwaar(?:schrift|termijn)?|in beroep|beroep(?:schrift|stermijn)?|zienswijzen?"
    r"|voorlopige voorziening|niet eens|kunt verenigen)\b",
    re.IGNORECASE,
)


def letter_purpose(sentences: Sequence[TaggedSentence]) -> LetterPurpose:
    """The sentences of a letter that its reader must know, as quotes, in the order of the letter.

    All fields are empty for a text that does not speak to a reader.
    """
    body = [sentence for sentence in sentences if is_rewritable(sentence)]
    if not any(_READER.search(sentence.source) or _HELP.search(sentence.source) for sentence in body):
        return LetterPurpose()
    subjects = [sentence for sentence in sentences if _SUBJECT.match(sentence.source)]
    news = [sentence for sentence in body if _is_news(sentence)]
    return LetterPurpose(
        says=_quotes([*subjects, *(news or body)][:_MOST_SAYS]),
        do=_quotes([sentence for sentence in body if _is_duty(sentence)]),
        before_when=_quotes([sentence for sentence in body if _has_deadline(sentence)]),
        whom_to_ask=_quotes([sentence for sentence in body if _HELP.search(sentence.source)]),
        objection=_quotes([sentence for sentence in body if _is_objection(sentence)]),
    )


def _quotes(sentences: Sequence[TaggedSentence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence.text for sentence in sentences))[:_MOST_QUOTES]


def _is_objection(sentence: TaggedSentence) -> bool:
    return bool(_OBJECTION.search(sentence.source))


def _is_news(sentence: TaggedSentence) -> bool:
    source = sentence.source
    return bool(_NEWS.search(source)) and not (_OBJECTION.search(source) or _ONLY_POSSIBLE.search(source))


def _is_duty(sentence: TaggedSentence) -> bool:
    source = sentence.source
    of_things = _DUTY_OF_THINGS.search(source) and not _OF_THE_MUNICIPALITY.search(source)
    return bool(_DUTY.search(source) or of_things or _IMPERATIVE.match(source))


def _has_deadline(sentence: TaggedSentence) -> bool:
    """Whether it names an appointment, or a day, an hour or a term behind "uiterlijk" and its like."""
    source = sentence.source
    told = quantities(source)
    days = [quantity for quantity in told if quantity.kind is Kind.DATE]
    hours = [quantity for quantity in told if quantity.kind is Kind.TIME]
    if _WEEKDAY.search(source) and days and hours:
        return True
    terms = [quantity for quantity in told if quantity.unit in _TERMS]
    return any(
        _BY_WHEN.search(source[max(0, quantity.start - _BEFORE) : quantity.end])
        and not _is_only_year(quantity.text)
        for quantity in (*days, *hours, *terms)
    )


def _is_only_year(text: str) -> bool:
    return bool(re.fullmatch(r"\D*(?:19|20)\d\d\D*", text)) and not re.search(r"[a-z]{3,}", text)
