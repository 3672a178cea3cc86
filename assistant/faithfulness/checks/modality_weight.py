"""Modality by weight: what is decisive told as a welcome extra, or what only helps told as decisive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair

# What a thing is without which it does not go.
_DECISIVE = re.compile(
    r"(?<= )(?:onmisba(?:ar|re)|niet (?:te )?missen|cruciale?|essentie(?:el|ele)|doorslag\S*"
    r"|alles ?bepalende?"
    r"|onontbeerlijke?|van levensbelang|vita(?:al|le)|bepalende?|beslissende?|onvervangba(?:ar|re)"
    r"|fundamente(?:el|le)"
    r"|sleutelrol|hoofdrol|alles ?overheersende?|staat of valt|staan of vallen"
    r"|het allerbelangrijkste|zonder kan niet|kan niet zonder|kunnen niet zonder)(?= )"
)
# What may be said of it in other words.
_HEAVY = re.compile(
    r" (?:\S*belang\S*|centra(?:al|le)|prioritei\S*|kern\S*|hoofd\S*|noodza\S*|nodig\S*|\S*basis\S*"
    r"|sleutel\S*"
    r"|voorop|fundament\S*|bepal\S*|bepaal\S*|beslis\S*|besluit\S*|stu(?:re|ur)\S*|leid\S*|urgent\S*|vooral"
    r"|grootste|meest\S*|voorwaarde\S*|voorrang|zonder|kritie\S*|dragende?|pijler\S*|eerste|staat of valt"
    r"|missen|onmis\S*|onontbeer\S*|wezenlijk\S*|cruci\S*|essent\S*|vita\S*|doorslag\S*|leidend\S*|dankzij) "
)
# What only comes on top.
_MINOR = re.compile(
    r"(?<= )(?:(?:welkome?|mooie?|leuke?|handige?|fijne?|prettige?|nuttige?) (?:aanvulling|extra"
    r"|bijdrage|bijkomstigheid)"
    r"|een extraatje|bijzaak|bijrol|bijkomstigheid|mooi meegenomen|ondergeschikte?|van minder belang"
    r"|minder belangrijke?"
    r"|niet (?:zo|erg|heel) belangrijk|onbelangrijke?|klein deel|kleine rol|bescheiden rol"
    r"|geen grote rol|zijdelings\S*"
    r"|kan geen kwaad|overbodige?|ondersteunende rol|welkom)(?= )"
)
_LIGHT = re.compile(
    r" (?:welkom\S*|extra\S*|bij(?:zaak|rol|komstig\S*)|meegenomen|ondergeschik\S*|minder|klein\S*|bescheiden"
    r"|zijdelings\S*|overbodig\S*|ondersteun\S*|aanvull\S*|helpt|helpen|onbelangrijk\S*) "
)
_LINKED = 0.8


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of something that weighs more, or less, than in the source."""
    for aligned in pair.sentences:
        linked = sum(link.word.weight for link in aligned.links if link.score >= EQUIVALENT)
        around = pair.around(aligned.sentence.number)
        heavy, minor = _DECISIVE.search(aligned.sentence.low), _MINOR.search(aligned.sentence.low)
        there = next((s for s in pair.source.sentences if _DECISIVE.search(s.low)), None)
        if minor and there and not _LIGHT.search(there.low) and not _DECISIVE.search(around):
            yield Signal(FindingKind.MODALITY, "modality.weighs", minor.group(), there.text)
        if heavy and linked >= _LINKED and not _HEAVY.search(pair.near(aligned)):
            yield Signal(FindingKind.MODALITY, "modality.weighs", heavy.group(), "")
