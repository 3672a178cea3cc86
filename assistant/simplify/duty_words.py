"""A duty as "moeten": "dient te worden betaald" loses its "te", "in te leveren" is joined again."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.frequency import zipf
from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import SPLIT_OFF, is_subordinator
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.word_edits import gap_behind, is_touchable

_MUST = {
    "dient": "moet",
    "dien": "moet",
    "dienen": "moeten",
    "diende": "moest",
    "dienden": "moesten",
}
# "dient om te meten", "dient ertoe te bevorderen": no duty. The "te" behind "zonder" is its own.
_OWN_TE = frozenset("om als ertoe hiertoe daartoe waartoe teneinde zonder alvorens".split())
_PRONOUNS = frozenset("er hier daar waar".split())
# These are written as one word too, though their first part is oftener a word of its own.
_JOINED = frozenset(
    """
    bekendmaken goedkeuren goedmaken schoonhouden schoonmaken stopzetten tegemoetkomen veiligstellen vrijgeven
    vrijhouden vrijlaten vrijmaken weergeven weerleggen weerspiegelen
    """.split()
)
# A verb with its particle that is so common (Zipf) is written as one word.
_KNOWN = 1.5
_BREAKS = frozenset(";:.?!")


def duties(sentence: TaggedSentence) -> Iterator[Edit]:
    """Each "dienen te" of a sentence as "moeten", from the finite verb to the last infinitive with "te"."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.low not in _MUST or not is_touchable(sentence, at) or (at and words[at - 1].low == "te"):
            continue
        places = _places_of_te(sentence, at)
        if places:
            yield _edit(sentence, at, places)


def _places_of_te(sentence: TaggedSentence, finite: int) -> tuple[int, ...]:
    """Where the "te" of this duty stand: one, and those that "en" or "of" joins to it."""
    words, found = sentence.words, list[int]()
    for at in range(finite + 1, len(words) - 1):
        word = words[at]
        if _BREAKS & set(word.before) or (word.is_finite and words[at - 1].low != "te"):
            break
        if word.low == "te" and words[at + 1].tag.startswith("WW("):
            if found and not _is_joined(sentence, found[-1], at):
                break
            found.append(at)
        elif word.low in _OWN_TE or is_subordinator(words, at):
            break
        elif word.low == "in" and gap_behind(sentence, at).strip():
            # "Dient u een aanvraag in, ...": another verb.
            return ()
    return tuple(found)


def _is_joined(sentence: TaggedSentence, first: int, second: int) -> bool:
    """Whether "en" or "of" stands between two "te", each with its own infinitive."""
    between = sentence.words[first + 2 : second]
    return any(word.low in ("en", "of") for word in between)


def _edit(sentence: TaggedSentence, finite: int, places: tuple[int, ...]) -> Edit:
    words = sentence.words
    must = _MUST[words[finite].low]
    pieces = [must[0].upper() + must[1:] if words[finite].text[0].isupper() else must]
    last = places[-1] + 1
    for at in range(finite + 1, last + 1):
        if at in places:
            # The white space before "te" stays, that behind it goes with it.
            pieces.append("" if _joins(sentence, at - 1, at + 1) else words[at].before)
        elif at - 1 in places:
            pieces.append(words[at].text)
        else:
            pieces.append(words[at].before + words[at].text)
    start, end = words[finite].start - sentence.start, words[last].end - sentence.start
    return Edit(start, end, "".join(pieces), ChangeKind.WORD)


def _joins(sentence: TaggedSentence, particle: int, infinitive: int) -> bool:
    """Whether "in te leveren" is one verb: "inleveren"; not "er op te letten"."""
    words = sentence.words
    if words[particle + 1].before.strip():
        return False
    if words[particle].low + words[infinitive].low in _JOINED:
        return True
    if words[particle].low not in SPLIT_OFF:
        return False
    if words[particle - 1].low in _PRONOUNS:
        return False
    return zipf(words[particle].low + words[infinitive].low) >= _KNOWN
