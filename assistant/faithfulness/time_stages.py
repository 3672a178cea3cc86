"""The stages of a plan or a building: whether it is still thought out, or carried out."""

from __future__ import annotations

import re

from assistant.faithfulness.markers import compiled

# So many letters tell the expressions apart, whatever their endings.
_STEM = 5

# "Maken" may be either.
_PREPARES = compiled(
    "opstellen|opstelt|opgesteld|stellen * op|stelt * op|schrijven|schrijft|geschreven|voorbereiden"
    "|voorbereid*"
    "|bereiden * voor|bereidt * voor|bedenken|bedacht|ontwerp*|ontwerpen|verken*|onderzoek*|uitdenken"
    "|planvorming|uitwerk*|uitgewerkt|uit te werken|werken * uit|werkt * uit|uitdenk*|uitgedacht"
    "|plannen maken|voorstel*|tekenen|schetsen|haalbaarheid*"
)
_CARRIES_OUT = compiled(
    "uitvoer*|uitgevoerd*|uit te voeren|voeren * uit|voert * uit|realiser*|realisatie|gerealiseerd|bouwen"
    "|bouwt|bouw"
    "|gebouwd|aanleggen|aanleg|aangelegd|leggen * aan|legt * aan|implement*|geimplementeerd|in de praktijk"
    "|toepassen|toegepast|toepassing|passen * toe|past * toe|invoer*|ingevoerd|voeren * in|voert * in"
    "|aan de slag|in gebruik*|opening|openen|geopend|openstell*|gebruik*|opleveren|oplevering|opgeleverd"
)


def prepares(low: str) -> dict[str, str]:
    """The words that tell of thinking something out, by their stems."""
    return _by_stem(_PREPARES, low)


def carries_out(low: str) -> dict[str, str]:
    """The words that tell of carrying something out, by their stems."""
    return _by_stem(_CARRIES_OUT, low)


def _by_stem(pattern: re.Pattern[str], low: str) -> dict[str, str]:
    return {match.group()[:_STEM]: match.group() for match in pattern.finditer(low)}
