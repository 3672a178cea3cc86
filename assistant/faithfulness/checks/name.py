"""Names that the source does not have, or has in another place; also names without capitals, such as mbo."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from assistant.dutch.names import Name
from assistant.dutch.tokens import fold
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks import name_heads, name_parties, name_places
from assistant.faithfulness.checks.name_places import SURE, signal
from assistant.faithfulness.checks.peers import TIMES, exchanged_peers
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Edit, Pair
from assistant.faithfulness.parties import group_of
from assistant.faithfulness.reading import Word

# From this share of copied words on another party in the place of one is an exchange beyond doubt.
_COPY = 0.75
_LONGEST_EXCHANGE = 6
_BESIDE = 1
# In a word of this length two letters may be a slip.
_LONG = 11
_SLIP = 2
_BRACKETS = re.compile(r"(?<=\w)\)(?=\w)|\((?=\w+\)\w)|(?<=\w)\((?=\w)")
_STATE = (
    r"rijk|rijks\w*|landelijke?|nationa(?:al|le)|kabinet\w*|regering\w*|ministers?|ministerie\w*"
    r"|staatssecretaris\w*"
    r"|tweede kamer|wet|wetgeving|land"
)
_UNION = r"eu|eu-\w+|europa|europese?|euro|interreg\S*"
_NEIGHBOURS = r"euregio\w*|buitenland\w*|grens\w*|buurlanden|internationa(?:al|le)"
_FOUR = r"(?:vier )?(?:grote|grootste) steden|g4|randstad"
# A name that says no more than other words of the source do.
_SAID_OTHERWISE = tuple(
    (frozenset(names.split("|")), re.compile(rf"(?<= )(?:{words})(?= )"))
    for names, words in (
        ("den haag|haag|haagse", _STATE),
        ("nederland|nederlandse|nederlanders", _STATE),
        ("europa|europees|europese|europese unie|eu|brussel|brusselse", _UNION),
        ("limburg|limburgse", r"provincies?|provincia(?:al|le)"),
        ("duitsland|duitse|belgie|belgische", _NEIGHBOURS),
        ("amsterdam|rotterdam|utrecht|den haag", _FOUR),
    )
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the names of a claim; "name.sure" pools those that hardly err."""
    yield from pooled(FindingKind.NAME, "name.sure", _signals(pair), SURE)


def _signals(pair: Pair) -> Iterator[Signal]:
    for name in pair.names:
        if not _is_said_otherwise(name, pair):
            yield signal("new", name.text, _alike(name, pair.source_names))
    missing = {name.start for name in pair.names}
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        said = [
            name
            for name in pair.claim_names
            if name.start not in missing and aligned.sentence.start <= name.start < aligned.sentence.end
        ]
        yield from _exchanged(pair, said, aligned, edits)
        if aligned.focus:
            yield from _peers(pair, aligned)
    yield from name_places.check(pair)
    yield from name_parties.check(pair)
    yield from name_heads.check(pair)


def _is_said_otherwise(name: Name, pair: Pair) -> bool:
    """Whether the source says the same without the name: "Den Haag" for the national government."""
    low, folded = pair.source.low, fold(name.text)
    if len(folded) >= _LONG and _is_slip(folded, pair):
        return True
    return any(folded in names and pattern.search(low) for names, pattern in _SAID_OTHERWISE)


def _is_slip(folded: str, pair: Pair) -> bool:
    """Whether the source has the word with brackets inside or a slip of the pen: "(Park)stad"."""
    if " " in folded or any(sign.isdigit() for sign in folded):
        return False
    glued = fold(_BRACKETS.sub("", pair.source.text))
    return folded in glued or any(
        word.folded[:1] == folded[:1]
        and Levenshtein.distance(word.folded, folded, score_cutoff=_SLIP) <= _SLIP
        for word in pair.source.words
        if len(word.folded) >= _LONG
    )


def _alike(name: Name, others: Sequence[Name]) -> str:
    """The name of the source that the claim may have meant: one that the claim leaves out, else none."""
    return others[0].text if len(others) == 1 else ""


def _peers(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    for peer in exchanged_peers(
        aligned.sentence.low, pair.source.low, f" {aligned.focus_low} ", pair.claim.low
    ):
        if peer.group not in TIMES:
            yield signal("peer_copy" if aligned.copied >= _COPY else "peer", peer.claim, peer.source)


def _exchanged(
    pair: Pair, said: Sequence[Name], aligned: SentenceAlignment, edits: Sequence[Edit]
) -> Iterator[Signal]:
    """A name in the place of another one, in a sentence that otherwise copies the source."""
    if aligned.copied < _COPY:
        return
    for name in said:
        words = [word for word in aligned.sentence.words if name.start <= word.start < name.end]
        edit = next((edit for edit in edits if words and words[0] in edit.claim), None)
        if edit is None or not all(word in edit.claim for word in words):
            continue
        if max(len(edit.claim), len(edit.source)) > _LONGEST_EXCHANGE + len(words):
            continue
        keys = {key for word in words for key in word.keys}
        gone = [
            word
            for word in edit.source
            if word.text[:1].isupper() and word.content and not word.keys & keys and not group_of(word)
        ]
        here = {key for word in aligned.sentence.words for key in word.keys}
        if gone and (
            gone[0].keys & here
            or not keys & aligned.focus_keys
            or _is_moved_in(pair, words, here - {key for word in edit.claim for key in word.keys})
        ):
            # One that only stands elsewhere in the same sentence has taken nobody's place.
            yield signal("misplaced", name.text, gone[0].text)


def _is_moved_in(pair: Pair, words: Sequence[Word], here: set[str]) -> bool:
    """Whether a name comes from a part of the sentence that the claim has left out."""
    wanted = [word.folded for word in words]
    source = pair.source.words
    places = [
        at
        for at in range(len(source) - len(wanted) + 1)
        if [word.folded for word in source[at : at + len(wanted)]] == wanted
    ]
    for at in places:
        beside = [word for word in source[:at] if word.content][-_BESIDE:]
        beside += [word for word in source[at + len(wanted) :] if word.content][:_BESIDE]
        if any(word.keys & here for word in beside):
            return False
    return bool(places)
