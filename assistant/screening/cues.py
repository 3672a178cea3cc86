"""How the wordings of screening are written down and looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.intent import looks_like_question

# Up to here a text is one thought, and words that belong together may stand anywhere in it.
_ONE_THOUGHT = 160
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")

# Whom a resident speaks of as close to him or her.
CLOSE = (
    r"(?:man|vrouw|vriend|vriendin|vriendje|partner|ex|ex-?man|ex-?vrouw|ex-?vriend|ex-?vriendin"
    r"|echtgeno(?:ot|te)"
    r"|vader|pa|pap|papa|pappa|moeder|ma|mam|mama|mamma|ouders|stief\w+|schoon(?:familie|vader"
    r"|moeder|ouders)"
    r"|pleeg\w+|zoon|zoontje|dochter|dochtertje|kind|kindje|kinderen|kleinkind\w*|kleine|kleintje"
    r"|baby|broer|broertje"
    r"|broers|zus|zusje|opa|oma|oom|tante|neef|nicht|familie|huisgenoot)"
)
# The same and whom one sees: neighbours, friends, passers-by.
ANYONE = (
    rf"(?:{CLOSE}|buurman|buurvrouw|buren|buurjongen|buurmeisje|vriend(?:en|innen)|kennis|collega"
    r"|jongen|meisje"
    r"|meneer|mevrouw|iemand|hij|zij|ze)"
)
_MUNICIPALITY = (
    r"(?:gemeentes?|gemeenteraad|heerlen|hoensbroek|jullie|college|wethouders?|burgemeester|raad"
    r"|stad|beleid\w*|aanpak"
    r"|plan|plannen|\w+plan|\w+plannen|akkoord|coalitie\w*|nota|visie|\w+visie|programma|budget"
    r"|cijfers|subsidie"
    r"|regels|project\w*|preventie|voorlichting|campagne)"
)
_ASKS_FOR_PLANS = re.compile(
    rf"\b(?:{_MUNICIPALITY}|(?:komt|komen|kom|gaan|gaat|wordt|worden|krijgt|krijgen) er|komter"
    r"|wat (?:doen|doet|willen|gaan|wil) (?:ze|men|u|de)|hoeveel (?:mensen|jongeren|inwoners"
    r"|bewoners|kinderen|ouderen|vrouwen|mannen|meldingen|gevallen|geld|er|procent|slachtoffers"
    r"|ongelukken|branden|keer|zelfmoord\w*)|er meer|gaan ze|willen ze)\b"
)
# "ik wil weten", "in mijn wijk": the speaker, but nothing about the speaker.
_ABOUT_NOTHING = re.compile(
    r"\b(?:(?:ik (?:wil|wou|zou)|wil ik)(?: willen)? weten|ik (?:vraag me af|ben benieuwd|las"
    r"|lees|hoor|hoorde|lees)"
    r"|(?:mag|kan|wil) ik(?: u)?(?: iets| wat)? (?:vragen|lezen|vinden|weten)|ik heb een vraag|mijn vraag"
    r"|(?:kunt|kun|kan) (?:u|je|jij|iemand) (?:mij|me|ons) (?:vertellen|zeggen|uitleggen)"
    r"|(?:vertel|leg|zeg) (?:mij|me|ons)"
    r"|(?:in|uit|van|voor) (?:mijn|onze) (?:wijk|buurt|straat|stad|dorp|omgeving|werkstuk|studie"
    r"|onderzoek|scriptie)"
    r"|volgens mij|lijkt me|vind ik|ik vind)\b"
)
_SPEAKER = re.compile(r"\b(?:ik|mij|me|mijn|mezelf|mijzelf|ons|wij|we)\b")


@dataclass(frozen=True)
class Cue:
    """A wording: each pattern of `together` stands in the text close to the others, `unless` does not."""

    together: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None

    def found_in(self, text: str) -> bool:
        """Whether this wording stands in `text`, within two sentences where it has several parts."""
        if not all(pattern.search(text) for pattern in self.together):
            return False
        if self.unless is not None and self.unless.search(text):
            return False
        if len(self.together) == 1 or len(text) <= _ONE_THOUGHT:
            return True
        sentences = _SENTENCE_END.split(text)
        pairs = (" ".join(sentences[place : place + 2]) for place in range(len(sentences)))
        return any(all(pattern.search(pair) for pattern in self.together) for pair in pairs)


def words(*wordings: str) -> re.Pattern[str]:
    """Any of the wordings, as whole words."""
    return re.compile(rf"(?:(?=\W)|(?<!\w))(?:{'|'.join(wordings)})(?:(?<=\W)|(?!\w))")


def cue(*together: str | re.Pattern[str], unless: str | re.Pattern[str] | None = None) -> Cue:
    """A cue of patterns; those given as text are taken as whole words."""
    return Cue(tuple(map(_pattern, together)), None if unless is None else _pattern(unless))


def any_found(cues: Iterable[Cue], text: str) -> bool:
    """Whether any of the cues is found in `text`."""
    return any(each.found_in(text) for each in cues)


def asks_for_plans(core: str) -> bool:
    """Whether the text asks what the municipality does, has or wants."""
    return bool(_ASKS_FOR_PLANS.search(core)) and ("?" in core or looks_like_question(core))


def speaks_of_self(core: str) -> bool:
    """Whether the speaker says something about himself or herself."""
    return bool(_SPEAKER.search(_ABOUT_NOTHING.sub(" ", core)))


def _pattern(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    return words(pattern) if isinstance(pattern, str) else pattern
