"""What reasons are typically about: one of money, staff or law that its source never speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import compiled
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence
from assistant.faithfulness.reason_markers import ReasonKind
from assistant.faithfulness.reasons import Reason

# The expressions that make a reason one of the topic, and those that answer for it in a source. A reason that
# a text does not have is mostly one of these: they could be the reason of anything.
_TOPICS: tuple[tuple[str, str], ...] = (
    (
        "geld|kosten|kost|duur|dure|duurder|goedkoop|goedkoper|besparen|bespaart|bespaard|besparing"
        "|besparingen|bezuinigen|bezuinigt|bezuiniging|bezuinigingen|budget|budgetten|subsidie|subsidies"
        "|winst|inkomsten|uitgaven|belastinggeld|schulden|verdient|verdienen|verliezen|onbetaalbaar"
        "|betaalbaar|opbrengst|opbrengsten|betalen|lasten",
        "geld*|kost|kosten*|*kosten|*kost|euro*|financ*|budget*|middelen|*middelen|subsid*|fonds*|invest*"
        "|*betaal*|begrot*|*bespar*|*bezuinig*|*bekostig*|goedkop*|duur|dure|duurder|prijs*|prijz*|tarie*"
        "|inkom*|winst*|schuld*|belasting*|lasten|*lasten|baten|uitgaven|verdien*|opbreng*|miljoen*|leges"
        "|heffing*|armoede*|armen|arme|minima|econom*|rendement*|doelmatig*|efficien*|krediet*|lening*"
        "|verlies*|krap*|tekort*|rekening*|waarde|hypothe*|huur*|zakelijk*",
    ),
    (
        "personeel|personeelstekort|medewerkers|ambtenaren|mankracht|vakmensen|werkdruk"
        "|ziekteverzuim",
        "person*|medewerk*|ambten*|organisatie*|mankracht|vak*|*vrijwillig*|capaciteit*|werk*|arbeid*"
        "|professional*|team*|inzet|formatie|mensen",
    ),
    (
        "wet|wetten|wettelijk|wettelijke|verplicht|verplichting|rechter|voorgeschreven|voorschrijft|boete"
        "|boetes|vereist wordt|eist|eisen",
        "wet|*wet|wetten|wettelijk*|*wetgeving|*verplicht*|plicht|plichten|rechter*|rechts*|regel*|juridisch*"
        "|voorschrift*|voorgeschreven|eis|eisen|*eisen|eist|boete*|*akkoord|norm|normen|verordening*"
        "|besluit*|richtlijn*|opgelegd|moet|moeten|dien|dient|dienen|vereis*|nodig|noodzak*",
    ),
    (
        "slechte naam|goede naam|imago|reputatie|klachten|klagen|klaagden|protest|protesten|onvrede|kritiek",
        "naam|imago*|reputatie*|trots*|beeld*|uitstraling|klacht*|klag*|protest*|onvrede*|kritiek*|kritisch*"
        "|vertrouwen|ontevreden*|overlast*|signalen|visitekaart*|beleving|aantrekk*|profiel*",
    ),
    (
        "groeit|gegroeid|stijgt|stijgen|gestegen|toegenomen|toeneemt|toenemen|terugloopt|teruglopen"
        "|daalt|dalen|gedaald|afneemt|afnemen|krimpt|krimpen|vergrijst|leegloopt",
        "*groei*|stijg*|*gestegen|toegenomen|toenem*|toename|toeneemt|neemt|nemen|meer|minder|hoger|hogere|lager"
        "|lagere|groter|grotere|steeds|terug*|daal*|dal*|afnem*|afname|krimp*|vergrijz*|ontwikkel*|omhoog|omlaag"
        "|verander*|ontgroen*|trend*|verminder*|verhog*|vergrot*|uitbreid*|leeg*|opkom*|oplop*|versterk*|vaker"
        "|verdubbel*|extra|achterblij*|verdw*|verander*",
    ),
    (
        "sneller|tijdwinst|tijd besparen|tijd bespaart|tijd scheelt|wachttijd|wachttijden|wachtlijst"
        "|wachtlijsten|vertraging",
        "*tijd*|*snel*|vlot*|wacht*|effici*|kort*|spoedig|direct*|termijn*|vertrag*|vertraagd|tempo|lang*|eerder"
        "|eerste|*slag|impuls|doorbraak*|slagvaardig*|flexib*|wendba*|vooruit*|doelmatig*|vroeg*",
    ),
    (
        "ongelukken|ongeluk|ongevallen|criminaliteit|criminelen|inbraken|inbraak|diefstal|vandalisme|misdaad"
        "|overlast|onveilig|geweld",
        "ongel*|ongev*|*veilig*|crimin*|inbra*|overlast*|*overlast|*misdaad|misdrij*|ondermijn*|diefstal*"
        "|verkeer*|slachtoffer*|handhav*|vandal*|politie*|geweld*|*geweld|intimid*|drugs*|misstand*|jeugdgroep*"
        "|zorgcowboys|fraude|druk",
    ),
    (
        "co2|co2-uitstoot|uitstoot|klimaat|klimaatverandering|klimaatdoelen|milieu|stikstof",
        "co2*|uitstoot|*klimaat*|milieu*|*milieu|*duurza*|*energie*|groen*|natuur*|hitte*|*water*|schoon|schone"
        "|schoner*|*warmte|stikstof*|ecolog*|biodivers*|aard*|fossiel*|circul*|lucht*|afval*",
    ),
    (
        "toeristen|toerisme|toerist|bezoekers|dagjesmensen",
        "toeris*|bezoek*|gast*|recrea*|vrijetijd*|evenement*|publiek*|belev*|horeca*|winkel*|*toerisme|centrum"
        "|cultu*|aantrekk*|reizig*",
    ),
    (
        "andere gemeenten|andere steden|buurgemeenten|concurrentie|concurreren|achterlopen|achterloopt"
        "|vooroplopen",
        "*gemeenten|steden|stedelijk*|regio*|parkstad*|concurr*|land*|elders|marktwerking|markt*|anderen|andere"
        "|voorop*|achter*|koploper*|boven*|omliggende|euregio*|provinc*|rijk",
    ),
)  # fmt: skip
_PATTERNS = tuple((compiled(sure), compiled(broad)) for sure, broad in _TOPICS)
# "Te weinig ruimte", "steeds minder leden": a shortage or a surplus, which a word by word comparison passes.
_LACK_WORDS = (
    "te weinig|te veel|te vaak|te druk|te vol|te klein|te duur|te oud|te laat|te lang|te ver|te zwaar|te hoog"
    "|te laag|te moeilijk|te langzaam|te traag|te slecht|niet genoeg|onvoldoende|gebrek aan|tekort|tekorten"
    "|nauwelijks|minder|achteruitgaat|afneemt|terugloopt|krimpt|daalt|verdwijnt|verdwijnen|overbelast"
)
_LACK = compiled(_LACK_WORDS)
_LACK_BROAD = compiled(
    f"{_LACK_WORDS}|teveel|weinig|tekort*|*tekort|gebrek*|onvoldoende|schaars*|minder*|min|krap*|laag|lage|lager*|niet"
    "|geen|zonder|verlies*|verlor*|verdw*|dal*|daling|krimp*|afnem*|afname|teruglop*|druk|*druk|achter*"
    "|*armoede|*congestie|overbelast*|over*|leeg*|*nood|problem*|*problematiek|knelpunt*|vol|grens*|grenzen"
    "|beperk*|rem|belemmer*|achteruit*|verminder*|verzwak*|slecht*|zwak*|uitdaging*|onder druk|kwetsbaar*"
)
_VALUE = 2.0


def check(pair: Pair, found: Sequence[Reason]) -> Iterator[Signal]:
    """Signals of reasons on a topic that their source has nothing on."""
    stated = pair.source.low
    for reason in found:
        if reason.kind in (ReasonKind.SUBJECT, ReasonKind.EFFECT):
            continue
        low = f" {' '.join(word.folded for word in reason.words)} "
        for sure, broad in _PATTERNS:
            match = sure.search(low)
            if match and not broad.search(stated):
                yield _signal("topic", reason, match.group())
                return
        match = _LACK.search(low) if reason.kind is ReasonKind.CAUSE else None
        if match and not _LACK_BROAD.search(f" {' '.join(s.low for s in _about(pair, reason))} "):
            yield _signal("lack", reason, match.group())
            return


def _about(pair: Pair, reason: Reason) -> list[Sentence]:
    """The sentences of the source that a reason and what it explains are about."""
    numbers = {word.sentence for word in (*reason.words, *reason.explained)}
    return [sentence for number in sorted(numbers) for sentence in pair.sentences[number].focus]


def _signal(name: str, reason: Reason, words: str) -> Signal:
    return Signal(FindingKind.CAUSE, f"cause.{name}", f"{reason.marker} ... {words}", "", _VALUE)
