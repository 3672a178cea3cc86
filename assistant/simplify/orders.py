"""Orders ("neem contact op") behind a condition, told apart from verbs that stand before their subject."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedWord
from assistant.simplify.word_order import capitalised

_OBJECTS = frozenset("u je uzelf zich ons het dit dat mij me hem haar ze".split())
# Singular forms without a "t" that are no orders.
_NO_ORDERS = frozenset("kan mag wil zal is was zou moet ben heb had".split())


def is_order(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a verb is an order ("neem contact op"), not a verb before its subject ("neemt u")."""
    verb = words[at]
    behind = words[at + 1].low if at + 1 < len(words) else ""
    if behind in ("ik", "je", "jij", "wij", "we") or not is_stem(verb):
        return False
    return verb.low[-1] != "t" or behind == "dan" or (behind in _OBJECTS - {"u", "je", "het"})


def may_be_order(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a verb has one form as an order and with a subject: "zet de gemeente", "laat het weten"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if not is_stem(words[at]) or behind is None:
        return False
    return behind.low not in ("u", "ik", "je", "jij", "wij", "we", "hij", "zij")


def is_stem(verb: TaggedWord) -> bool:
    """Whether a verb has no ending: "neem", "laat", "sla"."""
    if not verb.tag.startswith(("WW(pv,tgw,ev", "WW(pv,conj")) or verb.low in _NO_ORDERS:
        return False
    in_stem = verb.lemma.removesuffix("en").endswith("t")
    return in_stem or not verb.low.endswith("t")


def order_with_then(words: Sequence[TaggedWord], verb: int, *, has_then: bool) -> tuple[str, int]:
    """The order with "dan" behind its verb and a pronoun, and the place of the last word of it."""
    told = capitalised(words[verb].text)
    if "dan" in [word.low for word in words[verb + 1 : verb + 4]] and not has_then:
        return told, verb
    behind = words[verb + 1] if verb + 1 < len(words) else None
    if behind is not None and behind.low in _OBJECTS and not behind.before.strip():
        return f"{told} {behind.text} dan", verb + 1
    return f"{told} dan", verb
