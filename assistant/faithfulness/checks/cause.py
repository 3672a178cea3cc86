"""Cause: a reason or a purpose that the source does not give, or gives for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.faithfulness.alignment import Link
from assistant.faithfulness.checks import cause_edits, cause_topics, cause_turned
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word
from assistant.faithfulness.reason_markers import DESPITE, ReasonKind
from assistant.faithfulness.reasons import Reason, reasons

# So much of a reason must lack support, in words and as a share, before it counts as invented; beside a
# verb ("de groei vraagt om ...") stands more that belongs to the sentence as such. A noun that nothing
# supports tells most; other words are often turns of phrase.
_INVENTED = 0.9
_INVENTED_SHARE = 0.45
_BESIDE_VERB_SHARE = 0.3
_DOUBTFUL = 0.5
_DOUBTFUL_SHARE = 0.33
# "Daarom" and "zo" join two statements of the claim, each with words of its own: more must lack there.
_CLEAR_SHARE = 0.5
# Another reason than the source's has at least so much of its own.
_ANOTHER = 0.3
# A reason of the source belongs to a statement that shares so much with what it explains; of a reason that
# was replaced the claim has hardly anything.
_ABOUT = 0.4
_LITTLE = 0.34
_FEW = 2
# Reason and thing are turned round when so much of both (2 in all) lies on the other side, and more than
# on its own.
_TURNED = 1.2
_TURNED_MORE = 0.5
# The value of a signal that hardly has another explanation.
_CLEAR = 2.0
_STRONGEST = 3.0
# A concession reaches over so many words.
_REACH = 8
# "Daardoor" says that one thing brought about the other; "daarom" may join what a text has side by side.
_STRICT = frozenset(("daardoor", "hierdoor", "waardoor"))
# Words that say nothing but that one thing is why another is so.
_BECAUSE = frozenset(
    ("omdat", "doordat", "aangezien", "vanwege", "wegens", "reden", "oorzaak", "komt door", "dankzij")
)
# A reason of the source has to do with one of the claim from such a share of either on.
_GIVEN = 0.3
_PARTLY = 0.2
_OPEN_KINDS = frozenset((ReasonKind.CAUSE, ReasonKind.PURPOSE))
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
_REASONS = re.compile(
    r" (?:omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|hierdoor|hierom|waardoor|aangezien|door"
    r"|immers|namelijk|reden|oorzaak|gevolge?|leidt|leiden|geleid|zodat|dus|dan ook|vandaar|danken|juist) "
)
_COPIED = 0.75
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
    """Signals of reasons, purposes and results in the claim; "cause.sure" pools those that hardly err."""
    yield from pooled(FindingKind.CAUSE, "cause.sure", _signals(pair), _CLEAR)


def _signals(pair: Pair) -> Iterator[Signal]:
    found = reasons(pair.claim)
    if found:
        links = {link.word.index: link for link in pair.alignment.links}
        given = reasons(pair.source)
        for reason in found:
            own, explained = _links(reason.words, links), _links(reason.explained, links)
            yield from _invented(reason, own)
            yield from _misplaced(pair, reason, own, explained, given)
            yield from _replaced(pair, reason, own, explained, given)
            yield from _despite(pair, reason, own)
            yield from _other_word(pair, reason, own)
            yield from _unrelated(reason, own, explained, given)
        yield from cause_topics.check(pair, found)
    yield from _put_in(pair)
    yield from cause_edits.check(pair)
    yield from cause_turned.check(pair)


def _invented(reason: Reason, own: Sequence[Link]) -> Iterator[Signal]:
    """Words of a reason that the source has no words for."""
    if not own:
        return
    missing = sum(1.0 - link.score for link in own)
    share = missing / len(own)
    nouns = any(link.word.is_noun and link.score == 0.0 for link in own)
    beside = reason.kind in (ReasonKind.SUBJECT, ReasonKind.EFFECT)
    if not reason.bound:
        if share >= _CLEAR_SHARE and nouns:
            yield _signal("cause.joined", reason, min(missing, _STRONGEST))
        return
    value = min(max(missing, 1.0), _STRONGEST)
    if missing >= _INVENTED and nouns and share >= (_BESIDE_VERB_SHARE if beside else _INVENTED_SHARE):
        yield _signal("cause.reason" if reason.kind in _GIVES else "cause.purpose", reason, value)
    elif reason.kind is ReasonKind.CAUSE and missing >= _DOUBTFUL and share >= _DOUBTFUL_SHARE:
        # Of a purpose that says as much: "om" opens more that is only a turn of phrase.
        yield _signal("cause.invented_weak", reason)


def _misplaced(
    pair: Pair, reason: Reason, own: Sequence[Link], explained: Sequence[Link], given: Sequence[Reason]
) -> Iterator[Signal]:
    """A supported reason that the source gives for something else, turns round, or has beside it."""
    if reason.kind not in _GIVES or not own or not explained:
        return
    for other in given:
        if reason.marker == "waarom" or sum(word.weight >= 1.0 for word in other.words) < _FEW:
            # What answers "waarom" may be what comes of it.
            continue
        forth = _share(own, other.words) + _share(explained, other.explained)
        back = _share(own, other.explained) + _share(explained, other.words)
        if other.kind in _GIVES and back > _TURNED and back > forth + _TURNED_MORE:
            yield _signal("cause.exchanged", reason, _CLEAR, other.text)
            return
    if reason.kind is ReasonKind.SUBJECT or reason.marker == "waarom":
        return
    here, there = _sentence(own), _sentence(explained)
    if here is None or there is None or here == there or not (reason.bound or reason.marker in _STRICT):
        return
    between = pair.source.sentences[min(here, there) + 1 : max(here, there) + 1]
    if not any(_CONNECTS.search(sentence.low) for sentence in between):
        yield _signal("cause.side_by_side_weak", reason)


def _replaced(
    pair: Pair, reason: Reason, own: Sequence[Link], explained: Sequence[Link], given: Sequence[Reason]
) -> Iterator[Signal]:
    """Another reason for what the source explains: nothing of the source's reason, and words of its own."""
    if not reason.bound or reason.kind not in _OPEN_KINDS or not own or not explained:
        return
    if sum(1.0 - link.score for link in own) < _ANOTHER * len(own):
        return
    said = {pair.source.words[index].lemma for index in pair.alignment.said}
    about = None
    for other in given:
        fit = _share(explained, other.explained)
        content = [word for word in other.words if word.weight >= 1.0]
        if not content or fit < _ABOUT or fit < _share(explained, other.words):
            continue
        covered = sum(word.lemma in said for word in content) / len(content)
        if _share(own, other.words) > _LITTLE or covered > _LITTLE:
            return
        about = other
    if about is not None:
        yield _signal("cause.replaced", reason, _CLEAR, about.text)


def _unrelated(
    reason: Reason, own: Sequence[Link], explained: Sequence[Link], given: Sequence[Reason]
) -> Iterator[Signal]:
    """A reason from elsewhere, partly without support, where the source gives none for either."""
    if reason.marker not in _BECAUSE or not reason.bound or not own or not explained:
        return
    if _sentence(own) == _sentence(explained):
        return
    if any(
        _share(explained, other.explained) >= _GIVEN or _share(own, other.words) >= _GIVEN for other in given
    ):
        return
    if sum(1.0 - link.score for link in own) >= _PARTLY * len(own):
        yield _signal("cause.unrelated", reason, _CLEAR)


def _despite(pair: Pair, reason: Reason, own: Sequence[Link]) -> Iterator[Signal]:
    """A reason of what the source says to be so in spite of it."""
    if reason.kind is not ReasonKind.CAUSE or DESPITE.search(pair.claim.low):
        return
    inside: set[int] = set()
    for sentence in pair.source.sentences:
        if match := DESPITE.search(sentence.low):
            at = sentence.low.count(" ", 0, match.start()) - 1
            inside.update(word.index for word in sentence.words[at : at + _REACH])
    found = [link for link in own if link.supported and link.source and link.source.index in inside]
    if found and len(found) >= len(own) / 2:
        yield _signal("cause.despite", reason, _CLEAR, found[0].source.text if found[0].source else "")


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
            if match is None:
                continue
            # "Doordat" for "tegelijkertijd" has no word of its own: there every reason of the source answers.
            bare = not any(word.weight >= 1.0 for word in edit.claim)
            connects = _REASONS if bare and aligned.copied >= _COPIED else _CONNECTS
            if not connects.search(aligned.focus_low) and (connects is _REASONS or not bare):
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
