"""Cause: a reason or a purpose that the source does not give, or gives for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import Link
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.reason_markers import ReasonKind
from assistant.faithfulness.reasons import Reason, reasons

# So much of a reason must lack support, in words and as a share, before it counts as invented; beside a
# verb ("de groei vraagt om ...") stands more that belongs to the sentence as such.
_INVENTED = 0.9
_INVENTED_SHARE = 0.33
_BESIDE_VERB_SHARE = 0.2
# A purpose whose nouns are all supported may still be in other verbs ("te ontlasten"), unless so much lacks.
_INVENTED_VERBS = 1.5
_DOUBTFUL = 0.5
_DOUBTFUL_SHARE = 0.25
# "Daarom" and "zo" join two statements of the claim, each with words of its own: more must lack there.
_CLEAR_SHARE = 0.6
_MOST = 0.5
# Reason and thing are turned round when so much of both (2 in all) lies on the other side, and more than
# on its own.
_TURNED = 1.2
_TURNED_MORE = 0.5
# The value of a signal that hardly has another explanation.
_CLEAR = 2.0
_STRONGEST = 3.0
_SO = frozenset(("daarom", "daardoor", "dus", "dan ook", "waardoor", "om die reden"))
# "Daardoor" says that one thing brought about the other; "daarom" may join what a text has side by side.
_STRICT = frozenset(("daardoor", "hierdoor", "waardoor"))
_GIVES = frozenset((ReasonKind.CAUSE, ReasonKind.SUBJECT))
_CONNECTS = re.compile(
    r" (?:omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|hierdoor|hierom|waardoor|aangezien"
    r"|immers|namelijk|reden"
    r"|oorzaak|gevolge?|leidt|leiden|geleid|zo(?! (?:veel|snel|lang))|daarmee|hiermee|waarmee|zodat|dus"
    r"|dan ook|vandaar|vraagt"
    r"|vragen|vereist|daartoe|hiertoe|daarvoor|hiervoor|in verband met|aan de hand van"
    r"|naar aanleiding van|op basis van"
    r"|(?:als|in) (?:antwoord|reactie) op|beperkt|belemmert|remt|vergroot|zorgt|zorgen|door|ter|opdat"
    r"|teneinde) "
)
_MARKS = re.compile(
    r"(?<= )(?:omdat|doordat|want|aangezien|vanwege|wegens|dankzij|daardoor|gevolge? van|te danken aan"
    r"|te wijten aan)(?= )"
)
# "Daarvoor", "erop": they point at something else and say nothing by themselves.
_POINTS = re.compile(
    r"^(?:daar|hier|er|waar)(?:aan|achter|bij|boven|buiten|door|in|langs|mee|na|naar|naast|om|onder|op"
    r"|over|tegen|tegenaan"
    r"|toe|tot|tussen|uit|van|voor)$"
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of reasons, purposes and results in the claim."""
    found = reasons(pair.claim)
    if found:
        links = {link.word.index: link for link in pair.alignment.links}
        given = reasons(pair.source)
        for reason in found:
            own, explained = _links(reason.words, links), _links(reason.explained, links)
            yield from _invented(reason, own)
            yield from _misplaced(pair, reason, own, explained, given)
            yield from _other_word(pair, reason, own)
    yield from _put_in(pair)


def _invented(reason: Reason, own: Sequence[Link]) -> Iterator[Signal]:
    """Words of a reason that the source has no words for."""
    if not own:
        return
    missing = sum(1.0 - link.score for link in own)
    share = missing / len(own)
    nouns = any(link.word.is_noun and not link.supported for link in own)
    if not reason.bound and (share < _CLEAR_SHARE or not nouns):
        return
    beside = reason.kind in (ReasonKind.SUBJECT, ReasonKind.EFFECT)
    name = "cause.reason" if reason.kind in _GIVES else "cause.purpose"
    if missing >= _INVENTED and share >= (_BESIDE_VERB_SHARE if beside else _INVENTED_SHARE):
        clear = reason.bound and (nouns or reason.kind is ReasonKind.CAUSE or missing >= _INVENTED_VERBS)
        value = min(max(missing, _CLEAR), _STRONGEST) if clear else min(missing, _CLEAR)
        yield _signal(name if clear else "cause.invented_weak", reason, value)
    elif reason.kind is ReasonKind.CAUSE and reason.bound and reason.marker not in _SO:
        if missing >= _DOUBTFUL and share >= _DOUBTFUL_SHARE:
            yield _signal("cause.invented_weak", reason)


def _misplaced(
    pair: Pair, reason: Reason, own: Sequence[Link], explained: Sequence[Link], given: Sequence[Reason]
) -> Iterator[Signal]:
    """A supported reason that the source gives for something else, turns round, or has beside it."""
    if reason.kind not in _GIVES or not own or not explained:
        return
    for other in given:
        forth = _share(own, other.words) + _share(explained, other.explained)
        back = _share(own, other.explained) + _share(explained, other.words)
        if other.kind in _GIVES and back > _TURNED and back > forth + _TURNED_MORE:
            yield _signal("cause.exchanged", reason, _CLEAR, other.text)
            return
    if reason.kind is ReasonKind.SUBJECT or reason.marker == "waarom":
        return
    about = [
        other for other in given
        if _share(explained, other.explained) > _MOST and _share(explained, other.words) < _MOST
    ]  # fmt: skip
    if reason.bound and about and not any(_share(own, other.words) > 0 for other in about):
        yield _signal("cause.exchanged", reason, _CLEAR, about[0].text)
    here, there = _sentence(own), _sentence(explained)
    if here is None or there is None or here == there or not (reason.bound or reason.marker in _STRICT):
        return
    between = pair.source.sentences[min(here, there) + 1 : max(here, there) + 1]
    if not any(_CONNECTS.search(sentence.low) for sentence in between):
        yield _signal("cause.side_by_side_weak", reason)


def _other_word(pair: Pair, reason: Reason, own: Sequence[Link]) -> Iterator[Signal]:
    """A changed word in the reason of a copied sentence that only another sentence of the source supports."""
    if not reason.bound or not own:
        return
    number = reason.words[0].sentence
    changed = {word.index for edit in pair.edits[number] for word in edit.claim}
    focus = {sentence.number for sentence in pair.sentences[number].focus}
    for link in own:
        if (
            link.word.index in changed
            and link.supported
            and link.source
            and link.source.sentence not in focus
        ):
            yield _signal("cause.exchanged", reason, _CLEAR, link.source.text)
            return


def _put_in(pair: Pair) -> Iterator[Signal]:
    """A reason put into a copied sentence that has none."""
    for aligned, edits in zip(pair.sentences, pair.edits, strict=True):
        for edit in edits:
            low = f" {' '.join(word.folded for word in edit.claim)} "
            match = _MARKS.search(low)
            if match is None or not any(word.weight >= 1.0 for word in edit.claim):
                continue
            if not _CONNECTS.search(aligned.focus_low):
                yield Signal(FindingKind.CAUSE, "cause.put_in", low[match.start() :].strip(), "", _CLEAR)


def _links(words: Sequence[Word], links: dict[int, Link]) -> list[Link]:
    """The links of the words that say something."""
    return [
        links[word.index] for word in words
        if word.weight >= 1.0 and word.index in links and not _POINTS.match(word.folded)
    ]  # fmt: skip


def _sentence(own: Sequence[Link]) -> int | None:
    """The sentence of the source that most of the words stand for."""
    weights: dict[int, float] = {}
    for link in own:
        if link.source is not None and link.supported:
            weights[link.source.sentence] = weights.get(link.source.sentence, 0.0) + link.score
    return max(weights, key=lambda number: (weights[number], -number)) if weights else None


def _share(own: Sequence[Link], other: Sequence[Word]) -> float:
    """The share of words that stand for some words of the source, or are of their family."""
    places = {word.index for word in other}
    keys: set[str] = set()
    for word in other:
        if word.content:
            keys.update(word.keys, *word.parts)
    found = sum(
        link.source is not None
        and link.supported
        and (link.source.index in places or not keys.isdisjoint(link.word.keys))
        for link in own
    )
    return found / len(own)


def _signal(name: str, reason: Reason, value: float = 1.0, source: str = "") -> Signal:
    return Signal(FindingKind.CAUSE, name, reason.text, source, value)
