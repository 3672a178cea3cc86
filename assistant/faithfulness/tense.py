"""Which verbs of a sentence tell of something that has been done, and which of something to come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.faithfulness.reading import Sentence, Word

_PERFECT = frozenset("is zijn ben bent heb hebt heeft hebben had hadden was waren".split())
_PAST_PASSIVE = frozenset("werd werden".split())
_COMING = frozenset("gaat gaan ga zal zullen zult zou zouden wil willen wilt".split())
_DUTY = frozenset("moet moeten dient dienen".split())
_PASSIVE = frozenset("wordt worden word".split())
_MODAL = frozenset("moet moeten mag mogen kan kunnen kunt dient dienen hoeft hoeven".split())
_AUXILIARIES = _PERFECT | _PAST_PASSIVE | _COMING | _PASSIVE | _MODAL
# Participles that with "zijn" say how something is rather than what was done.
_STATES = frozenset(
    """
    gericht bedoeld gebaseerd bekend betrokken verbonden gekoppeld verplicht gelegen geschikt gewend gevestigd
    bestemd gebonden bereid geinteresseerd opgebouwd voorbehouden gewenst vereist geboden vergeleken verdeeld
    verspreid overtuigd genaamd geheten gedateerd gemiddeld gebruikt ingericht georganiseerd geregeld beperkt
    uitgesloten toegestaan verboden gericht verantwoord geslaagd vertegenwoordigd aangewezen gebaat gediend
    verzekerd gevraagd omringd gekenmerkt voorzien geworteld verweven verwant versnipperd verouderd
    gewaardeerd opgenomen vastgelegd beschreven vermeld gesteld weggelegd beschikt gevoed bedreigd
    samengesteld verslaafd ontstaan bedoeld bestemd beoogd gepland begroot voorzien opgedeeld ingedeeld
    onderverdeeld bedacht uitgerust ingebed gekoppeld geborgd begonnen
    """.split()
)
# Words that open a clause inside a segment: the auxiliaries behind them are those of other verbs.
_RELATIVE = frozenset("die dat om zoals wie wat waar hoe of waarom wanneer hoeveel welke".split())
_AWAITING = frozenset("zodra wanneer totdat voordat mits indien".split())
_SUBJECTS = frozenset("de het een dit dat die deze we wij u ze zij er onze alles iedereen".split())
# Past forms that are no telling of the past.
_NO_PAST = frozenset("zou zouden mocht mochten wou moest moesten".split())
# Nouns and adverbs that look like past forms.
_HOMOGRAPHS = frozenset("vroeg greep sloot lagen bond wees sneden schoot band gedoe beschut".split())
_BEFORE_NOUN = ("ADJ(prenom", "WW(vd,prenom", "WW(od,prenom", "LID", "VNW(bez", "TW(rang")
_NOT_BEFORE_VERB = frozenset("te geen een de het".split())


@dataclass(frozen=True)
class Tense:
    """The verbs of a sentence by the time that they tell of.

    `states` are participles that with "zijn" mostly say how something is ("is gericht op"); `attributes` are
    those before a noun ("de vastgestelde nota"); `awaited` those of "zodra de nota is vastgesteld", which is
    not yet done.
    """

    done: tuple[Word, ...]
    states: tuple[Word, ...]
    coming: tuple[Word, ...]
    attributes: tuple[Word, ...]
    awaited: tuple[Word, ...]


def _is_noun(words: tuple[Word, ...], at: int) -> bool:
    """Whether what looks like a past form stands behind a word that only a noun follows."""
    return at > 0 and words[at - 1].tag.startswith(_BEFORE_NOUN)


def _is_participle(word: Word) -> bool:
    return word.tag.startswith("WW(vd,vrij")


@lru_cache(maxsize=4096)
def tense(sentence: Sentence) -> Tense:
    """The verbs that a sentence tells of as done ("is gebouwd", "bouwde"), and as coming ("gaat bouwen")."""
    done: list[Word] = []
    states: list[Word] = []
    coming: list[Word] = []
    attributes: list[Word] = []
    awaited: list[Word] = []
    words = sentence.words
    for at, word in enumerate(words):
        if word.folded in _HOMOGRAPHS or at and words[at - 1].folded in _NOT_BEFORE_VERB:
            continue
        behind = words[at + 1] if at + 1 < len(words) else None
        if _is_participle(word):
            if behind is not None and behind.is_noun and behind.segment == word.segment:
                continue  # "betaald werk"
            if _is_awaited(words, word):
                awaited.append(word)
                continue
            helpers = _helpers(words, word)
            if helpers & _MODAL or helpers & _COMING:
                coming.append(word)
            elif helpers & _PASSIVE:
                coming.append(word)
            elif helpers & _PAST_PASSIVE or helpers & _PERFECT:
                (states if word.folded in _STATES and not helpers & _PAST_PASSIVE else done).append(word)
        elif word.tag.startswith("WW(vd,prenom"):
            attributes.append(word)
        elif word.tag.startswith("WW(pv,verl") and word.folded not in _NO_PAST and not _is_noun(words, at):
            done.append(word)
        elif word.tag.startswith("WW(inf,vrij") and word.folded not in _AUXILIARIES:
            helpers = _helpers(words, word)
            if helpers & _COMING or helpers & _DUTY and any(w.folded == "nog" for w in words):
                coming.append(word)
    return Tense(tuple(done), tuple(states), tuple(coming), tuple(attributes), tuple(awaited))


def _is_awaited(words: tuple[Word, ...], verb: Word) -> bool:
    """Whether a verb stands behind "zodra" or "als de": "als centrumgemeente" is no clause."""
    before = [w.folded for w in words if w.segment == verb.segment and w.index < verb.index]
    return any(
        word in _AWAITING or word in ("als", "tot") and at + 1 < len(before) and before[at + 1] in _SUBJECTS
        for at, word in enumerate(before)
    )


def _helpers(words: tuple[Word, ...], verb: Word) -> frozenset[str]:
    """The auxiliaries of a verb: those of its own clause, or else the last one before it."""
    place = verb.index - words[0].index
    own = set()
    for at, word in enumerate(words):
        if word.segment != verb.segment or word.folded not in _AUXILIARIES or word is verb:
            continue
        between = words[min(at, place) + 1 : max(at, place)]
        infinitive = at > 0 and words[at - 1].folded == "te"
        if not infinitive and not any(other.folded in _RELATIVE for other in between):
            own.add(word.folded)
    if own:
        return frozenset(own)
    for word in reversed(words[:place]):
        if word.folded in _AUXILIARIES:
            return frozenset({word.folded})
    return frozenset()
