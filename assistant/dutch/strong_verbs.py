"""Dutch verbs whose past or participle no rule gives: strong and irregular ones, and those built on them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class StrongForms(NamedTuple):
    """Past singular, past plural and participle of a verb; `None` where usage is divided."""

    past: str | None
    past_plural: str | None
    participle: str | None


INSEPARABLE = ("be", "ge", "her", "ont", "ver", "er")
# Those that also split off; written as one verb they do not, and the participle has no "ge".
OFTEN_SEPARABLE = ("aan", "achter", "door", "mis", "om", "onder", "over", "vol", "voor", "weer")

# Infinitive, past singular, participle, and the past plural where it is more than the singular and "en".
# A hyphen: usage is divided.
_TABLE = """
zijn was geweest waren | hebben had gehad hadden | kunnen kon gekund konden | mogen mocht gemogen mochten
zullen zou - zouden | willen wilde gewild wilden | moeten moest gemoeten moesten
worden werd geworden werden | weten wist geweten | doen deed gedaan deden | gaan ging gegaan
staan stond gestaan | slaan sloeg geslagen | zien zag gezien zagen | brengen bracht gebracht
denken dacht gedacht | zoeken zocht gezocht | kopen kocht gekocht | zeggen zei gezegd zeiden
vragen vroeg gevraagd | jagen - gejaagd | waaien - gewaaid | dunken docht gedocht
bijten beet gebeten | blijken bleek gebleken | blijven bleef gebleven | drijven dreef gedreven
glijden gleed gegleden | grijpen greep gegrepen | kijken keek gekeken | knijpen kneep geknepen
krijgen kreeg gekregen | lijden leed geleden | lijken leek geleken | mijden meed gemeden
prijzen prees geprezen | rijden reed gereden | rijgen reeg geregen | rijzen rees gerezen
rijten reet gereten | schijnen scheen geschenen | schrijden schreed geschreden
schrijven schreef geschreven | slijpen sleep geslepen | slijten sleet gesleten
smijten smeet gesmeten | snijden sneed gesneden | splijten spleet gespleten
stijgen steeg gestegen | strijden streed gestreden | strijken streek gestreken
wijken week geweken | wijten weet geweten | wijzen wees gewezen | wrijven wreef gewreven
zwijgen zweeg gezwegen | bezwijken bezweek bezweken | verdwijnen verdween verdwenen
verwijten verweet verweten | bieden bood geboden | gieten goot gegoten | genieten genoot genoten
kiezen koos gekozen | liegen loog gelogen | bedriegen bedroog bedrogen | schieten schoot geschoten
vliegen vloog gevlogen | verliezen verloor verloren | vriezen vroor gevroren | buigen boog gebogen
druipen droop gedropen | duiken dook gedoken | fluiten floot gefloten | kruipen kroop gekropen
ontluiken ontlook ontloken | ruiken rook geroken | schuiven schoof geschoven | sluipen sloop geslopen
sluiten sloot gesloten | snuiten snoot gesnoten | snuiven snoof gesnoven | spuiten spoot gespoten
stuiven stoof gestoven | zuigen zoog gezogen | zuipen zoop gezopen | wegen woog gewogen
bewegen bewoog bewogen | binden bond gebonden | dringen drong gedrongen | drinken dronk gedronken
dwingen dwong gedwongen | beginnen begon begonnen begonnen | glimmen glom geglommen glommen
klimmen klom geklommen klommen | klinken klonk geklonken | krimpen kromp gekrompen
slinken slonk geslonken | verslinden verslond verslonden | spinnen spon gesponnen sponnen
springen sprong gesprongen | stinken stonk gestonken | vinden vond gevonden | winden wond gewonden
winnen won gewonnen wonnen | wringen wrong gewrongen | zingen zong gezongen | zinken zonk gezonken
zinnen zon gezonnen zonnen | bergen borg geborgen | delven dolf gedolven dolven
gelden gold gegolden | schelden schold gescholden | schenden schond geschonden
schenken schonk geschonken | smelten smolt gesmolten | treffen trof getroffen troffen
trekken trok getrokken trokken | vechten vocht gevochten | vlechten vlocht gevlochten
zenden zond gezonden | zwellen zwol gezwollen zwollen | zwemmen zwom gezwommen zwommen
schrikken schrok geschrokken schrokken | bederven bedierf bedorven | helpen hielp geholpen
sterven stierf gestorven | werpen wierp geworpen | werven wierf geworven | zwerven zwierf gezworven
breken brak gebroken braken | nemen nam genomen namen | komen kwam gekomen kwamen
spreken sprak gesproken spraken | steken stak gestoken staken | stelen stal gestolen stalen
bevelen beval bevolen bevalen | eten at gegeten aten | genezen genas genezen genazen
geven gaf gegeven gaven | lezen las gelezen lazen | meten mat gemeten maten
treden trad getreden traden | vergeten vergat vergeten vergaten | bidden bad gebeden baden
liggen lag gelegen lagen | zitten zat gezeten zaten | dragen droeg gedragen | graven groef gegraven
varen voer gevaren | blazen blies geblazen | houden hield gehouden | laten liet gelaten
lopen liep gelopen | roepen riep geroepen | slapen sliep geslapen | vallen viel gevallen
hangen hing gehangen | vangen ving gevangen | heffen hief geheven hieven
bakken bakte gebakken | barsten barstte gebarsten | braden braadde gebraden
heten heette geheten | lachen lachte gelachen | laden laadde geladen | malen maalde gemalen
raden raadde geraden | scheiden scheidde gescheiden | spannen spande gespannen
stoten stootte gestoten | vouwen vouwde gevouwen | wassen waste gewassen | weven weefde geweven
wreken wreekte gewroken | bannen bande gebannen | zouten zoutte gezouten
scheppen - - | scheren - - | zweren - - | plegen - - | melken - - | schuilen - geschuild
"""
# Weak, though they look like a prefix and a strong verb.
_WEAK = frozenset(
    "verhuizen geloven beloven herinneren vergen ontmoeten beraden veroorloven aanbidden".split()
)
_NO_COMPOUND = frozenset("zijn hebben kunnen mogen zullen willen moeten worden wijten".split())


@lru_cache(maxsize=1)
def _forms() -> dict[str, StrongForms]:
    found = {}
    for entry in _TABLE.replace("\n", " | ").split("|"):
        if not entry.strip():
            continue
        infinitive, past, participle, *plural = (None if piece == "-" else piece for piece in entry.split())
        assert infinitive
        found[infinitive] = StrongForms(past, plural[0] if plural else _plural(past), participle)
    return found


def _plural(past: str | None) -> str | None:
    """As in "sloot", "sloten"; "schreef", "schreven"; "bakte", "bakten"."""
    if past is None:
        return None
    if past.endswith("e"):
        return f"{past}n"
    for long in ("aa", "ee", "oo", "uu"):
        if past[:-1].endswith(long):
            past = f"{past[:-3]}{long[0]}{past[-1]}"
            break
    voiced = {"f": "v", "s": "z"}.get(past[-1], past[-1])
    return f"{past[:-1]}{voiced}en"


def strong_forms(infinitive: str) -> StrongForms | None:
    """The forms of a verb without a split particle: "besluiten" as "sluiten"; `None` for a weak one."""
    forms = _forms()
    if infinitive in forms:
        return forms[infinitive]
    if infinitive in _WEAK:
        return None
    for prefix in (*INSEPARABLE, *OFTEN_SEPARABLE):
        rest = infinitive.removeprefix(prefix)
        if rest == infinitive or rest in _NO_COMPOUND:
            continue
        base = forms.get(rest) or (strong_forms(rest) if prefix in (*OFTEN_SEPARABLE, "her") else None)
        if base is not None:
            bare = base.participle and base.participle.removeprefix("ge")
            if bare and rest.startswith("ge") and not bare.startswith("ge"):
                # "genoten" has no "ge" of its own to lose; "gegeven" has.
                bare = base.participle
            return StrongForms(*(form and f"{prefix}{form}" for form in (base.past, base.past_plural, bare)))
    return None
