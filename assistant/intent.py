"""What a question asks for: a person, a date, an amount, a place, a list, yes or no, a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """The kind of thing that a question asks for."""

    WHO = "who"
    WHEN = "when"
    HOW_MUCH = "how_much"
    WHERE = "where"
    LIST = "list"
    YES_NO = "yes_no"
    MAY = "may"
    WHY = "why"
    OPEN = "open"


class TimeFocus(StrEnum):
    """Which time a question is about."""

    NOW = "now"
    PAST = "past"
    BOTH = "both"


@dataclass(frozen=True)
class Intent:
    """The reading of one question.

    `money` narrows HOW_MUCH to an amount in euros. `asks_office` is set when the question is who in
    the municipality's government deals with something, `asks_identity` when it is about a document
    itself: its parties, its date, its name. `asks_several` is set when more than one person may be
    meant, `asks_people` when it is who sits or sat in something, `asks_entitlement` when it is what
    one resident gets or has a right to, `asks_still` when it is whether something goes on today.
    `counted` is the word after "hoeveel", `role` the office whose holder is asked for
    ("burgemeester", "directeur").
    """

    form: Form
    time: TimeFocus
    money: bool = False
    asks_office: bool = False
    asks_identity: bool = False
    asks_several: bool = False
    asks_people: bool = False
    counted: str | None = None
    role: str | None = None
    asks_entitlement: bool = False
    asks_still: bool = False

    @property
    def by_kind(self) -> bool:
        """Whether the answer stands in a passage of its own kind: a title page, or who does what."""
        return self.asks_identity or self.asks_office or self.asks_people or self.role is not None


_FORMS: tuple[tuple[Form, str], ...] = (
    (Form.WHY, r"\b(waarom|hoezo|waarvoor|om welke reden|hoe komt het|wrm)\b"),
    (Form.WHO, r"\b(wie|wiens|welke (wethouder|persoon|partij|partijen|wethouders|burgemeester)|hoe heet)\b"),
    (
        Form.WHEN,
        r"\b(wanneer|hoe ?laat|hoe ?lang|per wanneer|welke? (jaar|datum|dag|maand)|in welk jaar"
        r"|vanaf wanneer|tot wanneer)\b",
    ),
    (
        Form.HOW_MUCH,
        r"\b(hoeveel|hoe ?veel|hoe duur|hoe hoog|hoe groot|wat kost|wat kosten|welk (bedrag|percentage"
        r"|budget)|hoe vaak)\b",
    ),
    (
        Form.WHERE,
        r"\b(waar(?! ?(aan|bij|door|in|mee|naar|om|op|over|uit|van|voor)\b)(?!.*\b(van|over|mee|voor|uit"
        r"|aan|op)\W*$)|waarheen"
        r"|op welke plek(ken)?|(op|aan) welk adres|in welke (straat|straten|wijk|wijken|buurt|buurten))\b",
    ),
    (Form.LIST, r"\b(welke?|noem|som op|wat zijn|wat voor)\b"),
)
_PATTERNS = tuple((form, re.compile(pattern, re.IGNORECASE)) for form, pattern in _FORMS)
_OPEN = re.compile(r"\b(wat|hoe|vertel|leg uit)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(hoeveel (krijg\w*|betaal\w*|kost\w*|moet (ik|je|u) betalen)|geld|euro|budget|bedrag|kost|kosten"
    r"|duur|miljoen|subsidie|begroting|investeert|uitgeven)\b|€",
    re.IGNORECASE,
)
_NAME_OF_ROLE = re.compile(
    r"\b(?:wie|hoe heet(?:te|ten)?|naam van|welke)\b.{0,40}?"
    r"\b(?P<role>burgemeester|locoburgemeester|wethouder|directeur|programmadirecteur|voorzitter)s?\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\bwie (zit|zitten|zat|zaten|waren|zijn)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(wethouders|alle|allemaal|wie zijn|welke mensen|personen|namen)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\bhoeveel (?:(?:nieuwe|extra|meer|van die|van de|verschillende) )?([^\W\d_]{3,})", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\b(wethouders?|(loco)?burgemeester|(wie|welke) .{0,30}(gaat|gaan|beslist|verantwoordelijk"
    r"|baas)\b.{0,20}\b(over|van|voor)"
    r"|wie (is|zijn) (de baas|verantwoordelijk)|portefeuille\w*)\b",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"\b(welke partijen|welke partij (zit|doet)|coalitie ?partijen|(titel|naam|motto|datum|looptijd"
    r"|hoe heet) .{0,25}(akkoord|plan|routekaart)"
    r"|(loopt|geldt|duurt|gemaakt|gesloten|gepresenteerd|ondertekend|verschenen|uitgekomen"
    r"|geschreven) .{0,40}(akkoord|routekaart|programmaplan)"
    r"|(akkoord|routekaart|programmaplan) .{0,40}(loopt|geldt|duurt|gemaakt|gesloten|gepresenteerd"
    r"|ondertekend|verschenen|geschreven|heet)"
    r"|(vorm\w*|zit(ten)?) .{0,25}coalitie|uit welke partijen)\b",
    re.IGNORECASE,
)
# Who did not take part stands in no list of those who did.
_LEFT_OUT = re.compile(r"\b(niet|geen|behalve|buiten)\b", re.IGNORECASE)
_MAY_START = re.compile(r"^(?:en |maar |dus |eh |nou )?(?:mag|mogen)\b", re.IGNORECASE)
_ENTITLEMENT = re.compile(
    r"\b(?:krijg (?:ik|mijn)|heb(?:ben)? (?:ik|we|wij) recht"
    r"|kan ik .{0,60}\b(?:krijgen|aanvragen)"
    r"|kom(?:en)? (?:ik|we|wij) in aanmerking|(?:betaalt|vergoedt) .{0,30}\b(?:mijn|me|mij|ons|onze))\b",
    re.IGNORECASE,
)
_YES_NO_START = re.compile(
    r"^(en |maar |dus |eh |nou )?(komt?|komen|mag|mogen|is|zijn|gaat|gaan|kan|kun|kunnen|krijg\w*|moet\w*"
    r"|wordt?|worden|wil\w*|blijft?|blijven"
    r"|heeft|hebben|heb|doet|doen|bestaat|staat|klopt|zal|zullen|was|waren|werd|geldt|helpt?|zit|zitten|betaalt?|bouwt|stopt|sluit|hoort"
    r"|kwam(en)?|ging(en)?|werden|stond(en)?|had(den)?|zou(den)?|mochten?|kon(den)?|bleef|bleven"
    r"|houdt|geeft|maakt|zorgt|ligt|loopt|verdwijnt|verandert|steunt|woont|mogen)\b",
    re.IGNORECASE,
)
# "Als ik geen huis heb, mag mijn hond dan mee?"
_AFTER_CONDITION = re.compile(
    r"(?:en |of )?(?:als|wanneer|indien)\b.{5,80}\b(?:mag|mogen|kan|kunnen|krijg\w*|moet\w*|komt|komen"
    r"|helpt?|wordt|gaat|gaan) (?:ik|je|u|we|wij|hij|zij|ze|er|dat|het|die|de|mijn|onze|dan)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(vroeger|destijds|toen|toentertijd|vorige? (akkoord|coalitie|college|periode|bestuur|plan"
    r"|gemeentebestuur)|oude? (akkoord|plan|coalitie|college)"
    r"|eerder|indertijd|afgesproken in 20(18|19|20|21|22)|2018(-| ?tot ?(en met )?| ?t/m ?)?(2022)?"
    r"|(in|tot|uit|van|sinds|vanaf) (eind |begin |medio )?20(17|18|19|20|21|22))\b",
    re.IGNORECASE,
)
# Whether something that was planned or begun is still there: an old document cannot tell.
_STILL = re.compile(
    r"\b(nu nog|nog steeds|nog altijd|nou nog|vandaag de dag|tegenwoordig|momenteel|op dit moment"
    r"|inmiddels)\b"
    r"|^(?:en |maar |dus )?(?:is|zijn|bestaat|bestaan|geldt|gelden|loopt|draait)\b.{0,40}"
    r"\b(?:nu|nou|nog|al)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(nu|nog|tegenwoordig|momenteel|vandaag|2026|2027|2028|2029|2030|huidige?|nieuwe? (akkoord"
    r"|coalitie|college|plan))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(veranderd|verschil\w*|anders dan|vergeleken met|vergelijk|nog steeds|gewijzigd|verandering)\b",
    re.IGNORECASE,
)


def read_intent(question: str) -> Intent:
    """Reads what a question asks for and about which time."""
    form = _form(question)
    return Intent(
        form,
        _time(question),
        money=form is Form.HOW_MUCH and bool(_MONEY.search(question)),
        asks_office=bool(_OFFICE.search(question)),
        asks_people=bool(_PEOPLE.search(question)),
        asks_several=bool(_SEVERAL.search(question)),
        asks_identity=form is not Form.WHY
        and bool(_IDENTITY.search(question))
        and not _LEFT_OUT.search(question),
        role=role.group("role").casefold() if (role := _NAME_OF_ROLE.search(question)) else None,
        asks_entitlement=form in (Form.YES_NO, Form.HOW_MUCH) and bool(_ENTITLEMENT.search(question)),
        asks_still=bool(_STILL.search(question)),
        counted=counted.group(1) if (counted := _COUNTED.search(question)) else None,
    )


def looks_like_question(text: str) -> bool:
    """Whether a piece of text asks something: a question word anywhere, or a verb in front."""
    stripped = text.strip()
    asks = any(pattern.search(stripped) for _, pattern in _PATTERNS) or bool(_AFTER_CONDITION.match(stripped))
    return asks or bool(_OPEN.search(stripped)) or bool(_YES_NO_START.match(stripped))


def _form(question: str) -> Form:
    stripped = question.strip()
    if _MAY_START.match(stripped):
        return Form.MAY
    if _YES_NO_START.match(stripped):
        return Form.YES_NO
    hits = [(match.start(), form) for form, pattern in _PATTERNS if (match := pattern.search(stripped))]
    if hits:
        # At one place the form that stands first in `_FORMS`: "welke partij" asks for who.
        return min(hits, key=lambda hit: hit[0])[1]
    if _OPEN.search(stripped):
        return Form.OPEN
    # "mag ik ..." after an opening sentence: "Ik heb een hond. Mag die los?"
    last = re.split(r"[.!,]\s+", stripped)[-1]
    if _MAY_START.match(last):
        return Form.MAY
    return Form.YES_NO if _YES_NO_START.match(last) else Form.OPEN


# "Komt er een zwembad, en was dat vroeger ook al het plan?" asks about now first.
_AND_THEN = re.compile(
    r"(?P<now>.{8,}?)[,?]?\s+en\s+(?:was|waren|stond|wilde|gold|kon|mocht|(?:wat|hoe)\s+(?:was|waren|stond|wilde))\b",
    re.IGNORECASE,
)


def _time(question: str) -> TimeFocus:
    past, now = bool(_PAST.search(question)), bool(_NOW.search(question))
    if _CHANGE.search(question) and past:
        return TimeFocus.BOTH
    if past and not now:
        halves = _AND_THEN.match(question)
        asks_now_too = halves is not None and not _PAST.search(halves.group("now"))
        return TimeFocus.BOTH if asks_now_too else TimeFocus.PAST
    return TimeFocus.BOTH if past and now else TimeFocus.NOW
