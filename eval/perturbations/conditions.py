"""A condition left out, or turned into its opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from eval.perturbations.clauses import main_clause, negated
from eval.perturbations.edits import Change, Edit, capitalised_like, dropped, edit
from eval.perturbations.tagging import Segment

_PHRASES = re.compile(
    r"\b(?:zoveel als mogelijk|zo ?veel mogelijk|(?:daar )?waar (?:dit |dat |het )?(?:redelijkerwijs )?"
    r"(?:mogelijk|nodig|wenselijk|gewenst|kan|passend|haalbaar|relevant|verantwoord)"
    r"(?: (?:is|of (?:nodig|wenselijk|gewenst)|en (?:nodig|wenselijk)))?"
    r"|(?:indien|wanneer|als) (?:dat |dit |het )?(?:mogelijk|nodig|gewenst|wenselijk)(?: is)?"
    r"|(?:indien|als|wanneer) (?:dat|dit|het) kan|zo nodig|zo mogelijk|voor zover mogelijk|desgewenst"
    r"|onder voorwaarden|onder (?:bepaalde|strikte|strenge) voorwaarden|na toestemming van de gemeenteraad"
    r"|na overleg met de (?:buurt|omgeving|bewoners|inwoners))\b",
    re.IGNORECASE,
)
_OPENERS = (
    "mits",
    "tenzij",
    "op voorwaarde dat",
    "alleen als",
    "alleen wanneer",
    "indien",
    "zolang",
    "als",
    "wanneer",
    "zodra",
)
_INVERTED = {
    "mits": "tenzij", "tenzij": "mits", "op voorwaarde dat": "ook als", "alleen als": "ook als",
    "alleen wanneer": "ook wanneer", "indien": "tenzij", "als": "tenzij", "zolang": "tenzij",
}  # fmt: skip
_CONDITIONAL = ("mits", "tenzij", "als", "indien", "wanneer", "zolang", "zodra", "bij", "om", "dat", "of")
_NEW = (
    "als er genoeg geld is", "mits de gemeenteraad daarmee instemt", "als de provincie meebetaalt",
    "tenzij omwonenden bezwaar maken", "zolang het Rijk dat betaalt",
    "als dat binnen de begroting past",
)  # fmt: skip
_STARTS_A_CLAUSE = (
    "LID",
    "VNW(pers",
    "VNW(aanw",
    "VNW(bez",
    "VNW(onbep",
    "N(",
    "SPEC",
    "VZ(init",
    "ADJ(prenom",
    "TW",
    "BW",
)


def edits(segment: Segment, draw: Random) -> Iterator[Edit]:
    """Every condition of a sentence dropped and, where the words allow, inverted; else one put in."""
    if not segment.is_prose:
        return
    start, end = segment.words[0].start, segment.words[-1].end
    for match in _PHRASES.finditer(segment.text, start, end):
        if match.start() == start:
            yield from _fronted_phrase(segment, match)
        elif _is_free(segment, match):
            yield edit("phrase-dropped", dropped(segment.text, match.start(), match.end()))
    if not _PHRASES.search(segment.text, start, end) and not segment.has(*_CONDITIONAL):
        yield from _put_in(segment, draw)
    index = 0
    while index < len(segment.words) - 3:
        opener = next((o for o in _OPENERS if segment.phrase_at(index, o)), None)
        if opener is not None and not _PHRASES.match(segment.text, segment.words[index].start):
            yield from _clause(segment, index, opener)
        index += 1 if opener is None else len(opener.split())


def _put_in(segment: Segment, draw: Random) -> Iterator[Edit]:
    """A condition behind a plan of the one who speaks."""
    clause = main_clause(segment)
    if clause is None or not (clause.closed and clause.acts) or clause.subject_start is None:
        return
    if (
        negated(segment)
        or segment.has("daar", "ook", "al", "ons", "is", "zijn")
        or segment.words[-1].text not in ".;"
    ):
        return
    planner = segment.low(clause.subject_end or 0) in ("we", "wij", "gemeente", "er", "college")
    fitting = [new for new in _NEW if not any(len(w) > 5 and segment.has(w) for w in new.split())]
    if planner and fitting and segment.words[-1].text in ".;":
        yield edit("clause-added", Change(segment.end, segment.end, f", {draw.choice(fitting)}"))


def _fronted_phrase(segment: Segment, match: re.Match[str]) -> Iterator[Edit]:
    """Turns "Waar mogelijk helpen we" into "We helpen"."""
    verb = next((i for i, word in enumerate(segment.words) if word.start >= match.end()), 0)
    last = _subject_behind(segment, verb) if verb else None
    if last is not None:
        yield edit("phrase-dropped", _subject_first(segment, verb, last))


def _is_free(segment: Segment, match: re.Match[str]) -> bool:
    """Whether the phrase can go: it leaves no loose "en" and no adjective without its adverb."""
    before = segment.text[: match.start()].rstrip().rsplit(maxsplit=1)[-1:] or [""]
    behind = segment.text[match.end() :].lstrip()
    following = re.match(r"\w+|\W", behind)
    word = following.group().lower() if following else ""
    if word in ("of", "en", "om", "dat", "in") or before[0].lower() in (
        "en",
        "of",
        "dan",
        "hoe",
        "(",
        "maar",
        ":",
    ):
        return False
    closing = behind[:1]
    if match.group().lower().startswith(("zoveel", "zo veel")):
        return closing not in ",.;:" and word not in ("van", "te", "met")
    return closing != ")"


def _clause(segment: Segment, index: int, opener: str) -> Iterator[Edit]:
    words = segment.words
    first = index + len(opener.split())
    end = _clause_end(segment, first)
    if (
        end is None
        or not words[first].tag.startswith(_STARTS_A_CLAUSE)
        or segment.low(index - 1) in ("zowel", "zo", "ook", "meer", "minder", "dan")
    ):
        return
    if opener == "als" and not _is_condition(segment, first, end):
        return
    begin = (
        index - 1 if index and segment.low(index - 1) in ("alleen", "behalve", "maar", "slechts") else index
    )
    if begin == 0:
        yield from _fronted(segment, index, opener, end)
        return
    if not any(word.is_finite for word in words[:begin]) or segment.low(begin - 1) in (
        "en",
        "of",
        "(",
        "dat",
    ):
        return
    if any(segment.low(i) in ("pas", "alleen", "slechts", "vraag") for i in range(begin)):
        return
    yield edit("clause-dropped", dropped(segment.text, words[begin].start, words[end].end))
    if begin != index:
        if segment.low(begin) in ("alleen", "slechts"):
            yield edit("inverted", Change(words[begin].start, words[begin].end, "ook"))
    elif opener in _INVERTED:
        last = words[first - 1]
        yield edit("inverted", Change(words[index].start, last.end, _INVERTED[opener]))


def _clause_end(segment: Segment, first: int) -> int | None:
    """The last word of the clause: it has its finite verb, and a mark or the end follows."""
    finite = False
    for index in range(first, len(segment.words)):
        word = segment.words[index]
        if word.text in '()"“”‘’':
            return None
        if word.is_mark and word.text not in "€%":
            return index - 1 if finite and index - first >= 2 else None
        if finite and word.low in ("en", "maar", "dan", "dat", "of"):
            return None
        finite = finite or word.is_finite
    return None


def _is_condition(segment: Segment, first: int, end: int) -> bool:
    """Whether "als" opens a clause and is no "as": its verb stands at the end, not in second place."""
    words = segment.words[first : end + 1]
    verbs = [i for i, word in enumerate(words) if word.is_finite]
    if segment.low(first) in ("een", "eerste") or any(word.opens_clause for word in words[1:]):
        return False
    role = words[0].is_noun or segment.low(first - 2) in ("we", "wij", "u", "ons", "die", "dat")
    if role or segment.has("zowel"):
        return False
    return (
        bool(verbs)
        and verbs[0] >= 1
        and len(words) - verbs[0] <= 4
        and words[0].tag[:2] in ("LI", "VN", "N(", "SP", "BW")
    )


def _fronted(segment: Segment, index: int, opener: str, end: int) -> Iterator[Edit]:
    """Turns "Als het Rijk betaalt, bouwen we" into "We bouwen", or begins it with "Ook als"."""
    words = segment.words
    at = end + 1
    if words[at].text == "," and segment.low(at + 1) == "dan":
        at += 1
    verb = at + 1
    if words[at].text != "," and segment.low(at) != "dan":
        return
    last = _subject_behind(segment, verb)
    if last is None:
        return
    yield edit("clause-dropped", _subject_first(segment, verb, last))
    if opener in ("als", "indien", "wanneer"):
        yield edit(
            "inverted", Change(words[0].start, words[0].end, capitalised_like(words[0].text, f"ook {opener}"))
        )


def _subject_behind(segment: Segment, verb: int) -> int | None:
    """The last word of the subject that follows a verb: a pronoun, or an article and a noun."""
    words = segment.words
    if verb + 2 >= len(words) or not words[verb].is_finite:
        return None
    if segment.low(verb + 1) in ("we", "wij", "u", "ze", "zij"):
        return verb + 1
    if segment.low(verb + 1) not in ("de", "het") or not words[verb + 2].is_noun:
        return None
    named = verb + 3 < len(words) and words[verb + 3].tag.startswith(("N(eigen", "SPEC", "VZ"))
    return None if named else verb + 2


def _subject_first(segment: Segment, verb: int, last: int) -> Change:
    """Everything up to the subject becomes: subject, verb."""
    words = segment.words
    subject = segment.text[words[verb + 1].start : words[last].end]
    return Change(words[0].start, words[last].end, f"{subject[:1].upper()}{subject[1:]} {words[verb].text}")
