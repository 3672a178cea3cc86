"""Recognising a message in which somebody tells of trouble of their own: "ik kan mijn huur niet betalen"."""

from __future__ import annotations

import re

from assistant.dutch.tokens import fold

_CLAUSES = re.compile(
    r"[.!;,:]+(?=\s|$)|(?<=\?)|\s+en\s+(?=(?:wie|wat|waar|wanneer|welke?|hoe|hoeveel|waarom)\b)"
)
_OF_ONESELF = re.compile(r"\b(?:ik|wij|we|mijn|m'n|mn|mij|me|mezelf|ons|onze|bij mij thuis)\b")
# A verb of which only "ik" can be the subject, where that is left out: "ben net gescheiden".
_LEFT_OUT_I = re.compile(
    r"^(?:ben|heb|zit|kom|red|slaap|durf|woon|sta|word)\b(?! (?:ik|je|jij|u|jullie|de|het|die|dat|er"
    r"|iemand)\b)"
    r"|^kan\b(?! (?:ik|je|jij|u|de gemeente|heerlen|er|iemand)\b).*\bniet\b.*\b(?:betalen|rondkomen|slapen"
    r"|opbrengen)$"
)
_BEGINS_WITH_VERB = re.compile(
    r"^(?:en |maar |dus |of )*(?:krijg|krijgt|krijgen|is|zijn|komt|komen|gaat|gaan|mag|mogen|kunt?|kan|kunnen"
    r"|wordt|worden|wil|wilt|willen|doet|doen|helpt|moet|moeten|heeft|hebben|staat|bestaat|zou|zouden|weet"
    r"|vertel|geef|noem|leg)\b"
)
_ASKS = re.compile(
    r"\?$|(?<!niet )(?<!niet meer )(?<!niet goed )\b(?:wie|wat|waar|waarheen|wanneer|welke?|hoe|hoeveel"
    r"|hoezo|waarom)\b"
    r"|\b(?:komt?|komen|kan|kun|kunnen?|mag|mogen|wordt?|worden|wor|gaat?|gaan|doet?|doen|is|zijn|helpt?"
    r"|helpen?|krijgt?"
    r"|krijgen|moet|moeten|bouwen?|zorgt|zorgen|maken|kunne) (?:er|der|jullie|ze|zij|u|hij|die|dat"
    r"|de gemeente|heerlen|daar)\b"
    r"|\b(?:krijg|krijgen|mag|mogen|kan|kunnen|kom|komen|betaal|hoef|moet|hebben|zou|zouden|wil"
    r"|willen) (?:ik|we"
    r"|wij|ook|dan|mijn|iemand|jullie|ze)\b(?!.*\b(?:geen|niet|niks|niets|nooit|nergens|niemand|meer)\b)"
    r"|\b(?:kan|mag) het\b|\bgraag\b"
)
# Who asks only what to do, or for help, asks nothing about plans.
_WHAT_NOW = re.compile(
    r"^(?:en |maar |dus )*(?:wat nu|wat nou|wat moet ik(?: nu| nou)?(?: doen)?|wat kan ik(?: nu| nou)? doen"
    r"|hoe nu verder|hoe moet (?:dat|het) nu(?: verder)?"
    r"|help(?:t)?(?: mij| me| ons)?|(?:wie|kunt u|kan iemand|kan u|kun je|kunnen jullie|wie kan)"
    r"(?: mij| me| ons)?(?: alstublieft)?(?: nu| even)? (?:helpen|helpt)(?: mij| me)?(?: hiermee| daarmee"
    r"| hierbij| daarbij)?"
    r"|helpt u mij|waar kan ik (?:heen|terecht|naartoe)|waar moet ik (?:heen|zijn|naartoe)"
    r"|wie moet ik bellen)\W*$"
)
# Somebody who wants to know, who thinks something of plans, or who did not understand an answer.
_ABOUT_PLANS = re.compile(
    r"\b(?:ik|we|wij) (?:\w+ ){0,2}?(?:wil|willen|zou|zouden) (?:\w+ ){0,3}?(?:weten|horen|lezen|vragen"
    r"|zien)\b"
    r"|\bvraag (?:over|me af)\b|\bvragen over\b|\b(?:informatie|info|uitleg) (?:over|van)\b|\bbenieuwd\b"
    r"|\b(?:vind|vinden|denk|denken|geloof|hoop|lees|las|hoorde) (?:ik|wij|we|het|dat|er|niet|jullie|die"
    r"|de)\b"
    r"|\b(?:ik|we|wij) (?:vind|vinden|denk|denken|geloof|hoop|hoorde|las|lees)\b"
    r"|\b(?:snap|snappen|begrijp|begrijpen) (?:ik )?(?:het|dit|dat|je|u|jullie|er|niet"
    r"|niks)\b(?!.*\b(?:brief|brieven|formulier\w*)\b)"
    r"|\bweet (?:ik )?(?:ook |nog |eigenlijk )*niet (?:goed |precies )?(?:wat|wie|of|waar|welke?|wanneer"
    r"|hoeveel)\b(?!.*\b(?:ik|we|mijn)\b)"
    r"|\b(?:voor|tegen) (?:een )?(?:onderzoek|werkstuk|school ?opdracht|scriptie)\b"
)
# What nobody wants to have, be or undergo.
_TROUBLE = re.compile(
    r"\b(?:schuld(?:en)?|\w*achterstand(?:en)?|deurwaarders?|incasso\w*|aanmaning\w*|failliet|blut"
    r"|rood staan|sta rood|in armoede"
    r"|geldzorgen|geldproblemen|dakloos|daklozen|eenzaam|eenzame|alleen thuis|moederziel|verdrietig|somber"
    r"|wanhopig|radeloos|ten einde raad"
    r"|ontslagen|ontslag|werkloos|baan kwijt|stopgezet|afgewezen|geweigerd|gekort|ingetrokken|gekapt"
    r"|gepest|uitgescholden|bedreigd|lastiggevallen|beroofd|bestolen|gestolen|ingebroken|opgelicht"
    r"|gediscrimineerd"
    r"|bang|onveilig|kapot|stuk|lek|lekt|lekkage|schimmel\w*|vochtig|tocht|ijskoud|honger|ongedierte|ratten"
    r"|muizen|kakkerlakken"
    r"|ziek|uitgeput|overspannen|overbelast|burn-?out|doodmoe|moe|gehandicapt|rolstoel|dement\w*"
    r"|herrie|lawaai|overlast|stank|stinkt|troep|ruzie|last van|hondenpoep|schreeuw\w*|getreiter"
    r"|geluidsoverlast"
    r"|te duur|te klein|te weinig|te zwaar|te veel|problemen|probleem|zorgen (?:over|om|aan)|me zorgen"
    r"|stress|in de knel"
    r"|in de problemen|gedoe"
    r"|drinkt|verslaafd|gokt|gescheiden|uit huis gezet|op straat gezet|uitgezet|huis uit"
    r"|woning uit|uitzetting|ontruimd"
    r"|huurverhoging|afgesloten|kwijt|op is|is op|leeg|wacht(?:en)? (?:ik |we |wij )?al|slaap (?:ik )?(?:in"
    r"|op|bij)|help|hulp nodig)\b"
)
_NOT = r"(?:geen|niet|niks|niets|nooit|nergens|niemand|amper|nauwelijks|bijna niet)"
# What somebody cannot do, has not got or does not get.
_LACKS = re.compile(
    rf"\b(?:kan|kunnen|kon|heb|hebben|had|heeft|kom|komen|komt|red|redden|krijg|krijgen|krijgt|durf|durven"
    rf"|durft|slaap|slapen"
    rf"|eet|eten|lukt|gaat|mag|mogen|spreek|zie|ken|houd|hou|doet|doen|wil|wilt|werkt|helpt|luistert|snap"
    rf"|begrijp|weet)\b.*\b{_NOT}\b"
    rf"|\b{_NOT}\b.*\b(?:kan|kunnen|heb|hebben|heeft|krijg|krijgen|kom|komen|aan een|wil|helpt|luistert"
    rf"|doet)\b"
)
# Who only lacks one of these misses nothing that hurts, or wants it so.
_WANTED_SO = re.compile(
    r"\bgeen (?:\w+ )?(?:mening|idee|vraag|vragen|zin|bezwaar|interesse|probleem|problemen|last|zorgen|auto"
    r"|hond|antwoord|lid)\b"
    r"|\bniet (?:\w+ )?(?:vinden|gevonden|duidelijk|mee eens|eens|zeker|op tegen)\b"
    r"|\bben (?:er )?niet (?:voor|tegen)\b"
    r"|\b(?:wil|willen|hoef|hoeven) (?:\w+ ){0,2}?(?:geen|niet)\b(?!.*\bmij\b)"
)


def tells_of_trouble(text: str) -> bool:
    """Whether a message tells of trouble of the one who writes it, or of somebody near.

    Not so where somebody asks something about plans, wants to know something or gives an opinion. The message
    is in standard chat spelling.
    """
    clauses = [clause.strip() for clause in _CLAUSES.split(fold(text)) if clause.strip(" ?")]
    told = [clause for clause in clauses if not _WHAT_NOW.search(clause)]
    if any(_ABOUT_PLANS.search(clause) or _asks(clause) for clause in told):
        return False
    # "Ik ben werkloos, de huur is te hoog": who "ik" is goes on to the next clause.
    own = any(_OF_ONESELF.search(clause) or _LEFT_OUT_I.search(clause) for clause in told)
    return own and any(_is_trouble(clause) for clause in told)


def _asks(clause: str) -> bool:
    begins_with_verb = _BEGINS_WITH_VERB.search(clause) and not _LEFT_OUT_I.search(clause)
    return bool(begins_with_verb or _ASKS.search(clause))


def _is_trouble(clause: str) -> bool:
    return not _WANTED_SO.search(clause) and bool(_TROUBLE.search(clause) or _LACKS.search(clause))
