"""Who does what in a text: its clauses with the parties that do what they say.

There is no parser; the part of a party in its clause is read from its place beside the finite verb, the
agreement of both, the preposition before it, the voice, and the clause before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.dutch.names import Name
from assistant.faithfulness.mentions import is_passive, parties_in
from assistant.faithfulness.parties import SPEAKERS, Doing, Party, group_of
from assistant.faithfulness.party_words import NAMED
from assistant.faithfulness.reading import Sentence, Text, Word
from assistant.faithfulness.subjects import MARKS, Frame, subject

_ASKING = frozenset("wat waar hoe hoeveel wie welke waarom".split())
_PRONOUNS = frozenset("we wij u ze zij je hij er".split())
_INFINITIVE = frozenset({"om", "door", "zonder", "teneinde"})
_RECEIVES = frozenset("krijgen ontvangen ondervinden ervaren".split())
# Verbs of which the object does what the infinitive behind them says: "wij helpen scholen om te ...".
_CAUSES = frozenset(
    """
    laten helpen stimuleren uitnodigen nodigen vragen aanmoedigen moedigen oproepen roepen uitdagen dagen
    ondersteunen begeleiden betrekken verplichten faciliteren zorgen bieden geven brengen leren wijzen
    """.split()
)
# Fewer words have no subject and no list.
_SHORTEST_LIST = 4
_LABEL = "wie"
_LABEL_ENDS = frozenset("i.s.m i.sm ism planning budget wanneer wat".split())


def doings(text: Text, names: Sequence[Name] = ()) -> tuple[Doing, ...]:
    """The clauses of a text in order, each with its doers; `names` are those of the text."""
    named = {word.index: name for name in names for word in text.words if name.start <= word.start < name.end}
    found: list[Doing] = []
    for sentence in text.sentences:
        start = len(found)
        for words in _clauses(sentence):
            frame = Frame(words, tuple(parties_in(words, named)), len(found) == start)
            found.append(_doing(frame, found, found[start:]))
        if sentence.words[0].folded == _LABEL and not sentence.is_question:
            found[start:] = _labelled(found[start:])
    return tuple(found)


def _labelled(found: Sequence[Doing]) -> list[Doing]:
    """The clauses of a plan in the form "Wie A, B i.s.m. C Planning ...": A and B do it."""
    spoken = next((at for at, doing in enumerate(found) if doing.verb is not None), len(found))
    label, rest = found[:spoken], found[spoken:]
    ends = (word.index for doing in label for word in doing.words if word.folded.rstrip(".") in _LABEL_ENDS)
    end = next(ends, found[-1].words[-1].index)
    named = [party for doing in label for party in (*doing.doers, *doing.others)]
    doers = tuple(party for party in named if party.word.index < end and party.role in ("bare", "subject"))
    heads = {party.word.index for party in doers}
    return [
        *(
            replace(
                doing,
                doers=doers,
                others=tuple(party for party in doing.others if party.word.index not in heads),
                stated=True,
            )
            for doing in label
        ),
        *rest,
    ]


def _clauses(sentence: Sentence) -> list[tuple[Word, ...]]:
    """The clauses of a sentence: its segments, parted further at "dat" and "om ... te"."""
    rows: list[list[Word]] = []
    for at, word in enumerate(sentence.words):
        new = not rows or _opens(sentence.words, at)
        if not new and (rows[-1][-1].segment == word.segment or _lists(rows[-1], word)):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(row) for row in rows]


def _lists(row: Sequence[Word], word: Word) -> bool:
    """Whether a clause goes on behind a comma: "dat scholen het beheer van straten, pleinen doen"."""
    if row[0].folded not in MARKS or word.folded in MARKS or len(row) < _SHORTEST_LIST:
        return False
    return row[-1].is_noun and word.is_noun and not any(other.tag.startswith("WW(pv") for other in row)


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a word inside a segment opens a clause of its own."""
    word, before = words[at].folded, words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else None
    if word == "om":
        return any(other.folded == "te" and other.segment == before.segment for other in words[at + 1 :])
    if after is None:
        return False
    if word == "dat":
        bare = after.is_verb or after.folded in ("te", "niet")
        return not bare and (before.is_verb or before.is_noun or words[at].tag.startswith("VG(onder"))
    if word == "of":
        return before.is_verb and not after.is_verb
    if word in _ASKING and (after.folded in _PRONOUNS or _names_somebody(words[at + 1 : at + 3])):
        return True
    if word in ("en", "maar"):
        return after.folded in SPEAKERS or (
            after.folded in _PRONOUNS and at + 2 < len(words) and words[at + 2].tag.startswith("WW(pv")
        )
    if word in ("die", "wie", "hoe"):
        return before.is_noun or before.is_verb or group_of(before) is not None
    return False


def _names_somebody(words: Sequence[Word]) -> bool:
    """Whether the words behind "wat" or "waar" name a party: "wat de gemeente doet"."""
    first = words[0]
    if first.tag.startswith("LID") and len(words) > 1:
        return group_of(words[1]) is not None
    return group_of(first) is not None


def _doing(frame: Frame, before: Sequence[Doing], sentence: Sequence[Doing]) -> Doing:
    """A clause with its doers; `before` are the clauses before it, `sentence` those in its own sentence."""
    words = frame.words
    subjects = subject(frame, before)
    if subjects:
        subjects = [*_listed(sentence, words, subjects[0]), *subjects]
    passive = is_passive(words)
    holders = [party for party in frame.parties if party.role in ("by", "holder")]
    stated = True
    if subjects and not passive:
        doers = [*subjects, *(party for party in holders if party.role == "holder")]
    elif holders or passive:
        doers = holders
    else:
        doers, stated = _inherited(frame, sentence), False
    kept = {party.word.index for party in doers}
    return Doing(
        sentence=words[0].sentence,
        words=words,
        doers=tuple(doers),
        others=tuple(party for party in frame.parties if party.word.index not in kept),
        stated=stated and bool(doers),
        passive=passive,
        verb=words[frame.verbs[0]] if frame.verbs else None,
        receives=any(words[at].lemma in _RECEIVES for at in frame.verbs),
    )


def _listed(sentence: Sequence[Doing], words: Sequence[Word], first: Party) -> list[Party]:
    """The parties that a list of subjects has in the clauses before: "Bewoners, scholen en clubs ..."."""
    found: list[Party] = []
    if first.first != words[0].index:
        return found
    for doing in reversed(sentence):
        parties = [party for party in doing.others if party.role == "bare" and party.group != NAMED]
        if doing.verb is not None or not parties or parties[-1].word.index != doing.words[-1].index:
            break
        found = [*(replace(party, role="subject") for party in parties), *found]
    return found


def _inherited(frame: Frame, sentence: Sequence[Doing]) -> list[Party]:
    """The doers of a clause that names none: those of the clause before, or of who is made to act there."""
    if not sentence:
        return []
    last = sentence[-1]
    words, verbs = frame.words, frame.verbs
    if frame.first.folded in _INFINITIVE and any(word.folded == "te" for word in words):
        objects = [party for party in last.others if party.role == "bare"]
        caused = objects and any(word.lemma in _CAUSES for word in last.words)
        return objects if caused else list(last.doers)
    if any(word.folded == "te" for word in words[-3:]):
        # "... en, als dat niet kan, te slopen": goes on with an earlier clause.
        return list(next((doing.doers for doing in reversed(sentence) if doing.doers), ()))
    if not verbs or (verbs[0] <= frame.skip and not frame.subordinate):
        return list(last.doers)
    return []
