"""Which parties are the subject of a clause: read from place, agreement and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.faithfulness.mentions import LISTING
from assistant.faithfulness.parties import SPEAKERS, Doing, Party, group_of
from assistant.faithfulness.party_words import NAMED, SELF
from assistant.faithfulness.reading import Word

MARKS = frozenset(
    """
    dat of die waarbij waarin waarmee waardoor waarvoor waarop waarvan hoe welke wat als wanneer indien omdat
    doordat zodat zodra terwijl nadat voordat totdat mits tenzij zolang waar aangezien hoewel opdat
    """.split()
)
_POINTERS = frozenset({"dat", "die", "wat", "wie"})
_JOINING = frozenset({"en", "maar", "of", "dan", "ook"})
_ANAPHORS = frozenset("zij ze die deze dezen hij".split())
# Tags of the words that may stand between a verb and its subject.
_ADVERBS = ("BW", "VNW(aanw,adv", "VNW(refl", "VNW(pr", "VNW(onbep,pron")
# Tags of the words that begin a noun phrase, and so a subject or an object in front of the verb.
_NOMINAL = ("LID", "VNW(bez", "VNW(aanw,det", "N(")
# Forms that HanTa takes for nouns, and that are verbs beside a subject: "De raad besluit over ...".
_HOMOGRAPHS = frozenset(
    "besluit besluiten overleggen verzoeken bezoeken bouwen plannen zorgen vraag vragen stemmen".split()
)
# So many clauses back "zij" may have its party, and so many words before "die".
_REACH = 3
_CLOSE = 3


@dataclass(frozen=True, eq=False)
class Frame:
    """The words of a clause with its parties; `opens` says whether it begins its sentence."""

    words: tuple[Word, ...]
    parties: tuple[Party, ...]
    opens: bool

    @cached_property
    def skip(self) -> int:
        """The place of the first word behind "en" or "maar"."""
        return 1 if self.words[0].folded in _JOINING and len(self.words) > 1 else 0

    @property
    def first(self) -> Word:
        """The first word behind "en" or "maar"."""
        return self.words[self.skip]

    @cached_property
    def verbs(self) -> list[int]:
        """The places of the words that may be finite verbs."""
        words = self.words
        found = [
            at
            for at, word in enumerate(words)
            if word.tag.startswith(("WW(pv", "WW(inf,vrij"))
            and not (at and words[at - 1].folded == "te")
            and not (word.folded == "zijn" and at and words[at - 1].tag.startswith("VZ(init"))
        ]
        return found or [at for at in range(len(words)) if _may_be_finite(words, at)][:1]

    @cached_property
    def subordinate(self) -> bool:
        """Whether a word such as "dat" or "als" opens it; "Dat doen de bewoners" is a main clause."""
        if self.opens and self.first.folded in _POINTERS and self.skip + 1 in self.verbs:
            return False
        return self.first.folded in MARKS

    def place(self, party: Party) -> int:
        """Where the name of a party begins."""
        return party.first - self.words[0].index

    def together(self, party: Party) -> list[Party]:
        """A party and those that are listed with it, as the subject."""
        return [replace(other, role="subject") for other in self.parties if other.first == party.first]


def subject(frame: Frame, before: Sequence[Doing]) -> list[Party]:
    """The parties that are the subject of a clause, none with another; `before` are earlier clauses."""
    speaker = next((party for party in frame.parties if party.word.folded in SPEAKERS), None)
    if speaker:
        return [replace(speaker, role="subject")]
    if not frame.verbs or _is_existential(frame):
        return []
    bare = [party for party in frame.parties if party.role == "bare"]
    found = _anaphor(frame, before)
    if found:
        return found
    return _subordinate(frame, bare) if frame.subordinate else _main(frame, bare)


def _is_existential(frame: Frame) -> bool:
    """Whether nobody does anything: "Er komen bedrijven"."""
    verb = frame.verbs[0]
    near = range(frame.skip, frame.skip + 2) if frame.subordinate else range(max(0, verb - 1), verb + 2)
    there = any(frame.words[at].folded == "er" for at in near if at < len(frame.words))
    return there and not any(frame.place(party) == frame.skip for party in frame.parties)


def _subordinate(frame: Frame, bare: Sequence[Party]) -> list[Party]:
    singular = any(_is_plural(frame.words[at]) is False for at in frame.verbs)
    for party in bare:
        gap = frame.words[frame.skip + 1 : frame.place(party)]
        if party.plural != singular and _are_adverbs(gap):
            return frame.together(party)
    return []


def _main(frame: Frame, bare: Sequence[Party]) -> list[Party]:
    words, verb = frame.words, frame.verbs[0]
    plural = _is_plural(words[verb])
    agreeing = [p for p in bare if plural is None or p.plural == plural or p.word.folded in ("u", "je")]
    for party in agreeing:
        at = party.word.index - words[0].index
        beside = all(
            word.tag.startswith(_ADVERBS) or word.folded in LISTING or group_of(word)
            for word in words[at + 1 : verb]
        )
        leads = frame.place(party) == frame.skip
        if at < verb and (beside or leads) and not _is_object(frame, party, at):
            return frame.together(party)
    front = words[frame.skip : verb]
    thing = bool(front) and front[0].tag.startswith(_NOMINAL)
    thing = thing and any(word.is_noun and plural in (None, "mv" in word.tag) for word in front)
    for party in agreeing:
        if _follows(frame, party, verb):
            return [] if thing else frame.together(party)
    # "Afval dumpen pakken scholen aan": a verb in front may belong to the object.
    return next(
        (
            frame.together(party)
            for at in frame.verbs[1:]
            for party in bare
            if _follows(frame, party, at) and party.plural == _is_plural(words[at])
        ),
        [],
    )


def _is_object(frame: Frame, party: Party, at: int) -> bool:
    """Whether a party is the object of an infinitive behind it: "nieuwe bedrijven werven"."""
    verb = frame.verbs[0]
    bare = not any(word.tag.startswith(("LID", "VNW")) for word in frame.words[frame.place(party) : at])
    last = verb == len(frame.words) - 1 and frame.words[verb].tag.startswith("WW(inf")
    return last and bare and not frame.first.text[:1].isupper()


def _follows(frame: Frame, party: Party, verb: int) -> bool:
    place = frame.place(party)
    gap = frame.words[verb + 1 : place]
    if len(gap) > 1 and gap[0].folded == "en" and gap[1].folded.endswith(("t", "en")):
        # "Hier ontwikkelt en test Heerlen ..."
        gap = gap[2:]
    return place > verb and _are_adverbs(gap)


def _are_adverbs(words: Sequence[Word]) -> bool:
    return all(word.tag.startswith(_ADVERBS) for word in words)


def _anaphor(frame: Frame, before: Sequence[Doing]) -> list[Party]:
    """Whom "zij", "die" or "deze" stands for, as the subject: the party before it that agrees."""
    word, verb = frame.first, frame.verbs[0]
    after = frame.words[verb + 1] if verb + 1 < len(frame.words) else None
    relative = word.folded == "die" and verb > frame.skip + 1
    if word.folded not in _ANAPHORS or not (relative or verb == frame.skip + 1):
        if after is None or after.folded not in ("zij", "ze", "hij"):
            return []
        word = after
    plural = _is_plural(frame.words[frame.verbs[-1] if relative else verb])
    near = word.folded == "die"
    for doing in before[-1:] if relative else reversed(before[-_REACH:]):
        others = sorted(doing.others, key=lambda party: -party.word.index)
        named = [*others, *doing.doers] if near else [*doing.doers, *others]
        for party in named:
            if party.group == SELF:
                fits = not plural
            else:
                # A woman or a thing is "zij" as well: in the singular only who did something before.
                fits = party.plural == plural and (bool(plural) or near or party in doing.doers)
                fits = fits and (party.group != NAMED or party in doing.doers)
            if fits and not (relative and doing.words[-1].index - party.word.index > _CLOSE):
                return [replace(other, role="subject") for other in named if other.first == party.first]
    return []


def _may_be_finite(words: Sequence[Word], at: int) -> bool:
    """Whether a word that HanTa takes for a noun or a participle may be the verb of a clause."""
    word = words[at]
    before = words[at - 1] if at else None
    behind = before is not None and (group_of(before) is not None or before.folded in _POINTERS)
    ahead = any(group_of(other) is not None for other in words[at + 1 : at + 3])
    if word.folded in _HOMOGRAPHS:
        return behind or ahead
    if word.tag.startswith("WW(inf,nom"):
        return behind or (ahead and before is not None and not before.tag.startswith("LID"))
    return behind and word.folded.endswith(("t", "en")) and word.tag.startswith(("WW(vd", "N(soort"))


def _is_plural(verb: Word) -> bool | None:
    if verb.tag.startswith("WW(inf") or "mv" in verb.tag:
        return True
    if verb.is_noun:
        return verb.folded.endswith("en")
    return False if verb.tag.startswith("WW(pv") else None
