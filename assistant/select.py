"""Choosing which sentences of a passage to show, so that no condition gets lost on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words

# A sentence that opens like this leans on the one before it.
_LEANS_BACK = re.compile(
    r"^(dit|dat|deze|die|daar\w*|hier\w*|zo|zulke|wel|ook|maar|echter|bovendien|tegelijk(ertijd)?|daarnaast|integendeel|immers|"
    r"het (?:gaat|is|staat|wordt|komt|heeft|kan|moet|mag|duurt|helpt|geldt|gebeurt)|dan|hun|"
    r"zij|ze|hij|er|bij (die|deze|dit)|toch|want|en|of|waarbij|kortom|uitgangspunt"
    r"|randvoorwaard\w+|voorwaarde)\b",
    re.IGNORECASE,
)
# A sentence that limits the one before it may not be left off.
_LIMITS = re.compile(
    r"^(dat (?:is|geldt|kan|mag|gebeurt|doen we|willen we) (?:alleen|pas)|wel|maar|echter|tenzij|mits|alleen"
    r"|behalve|randvoorwaard\w+|voorwaarde|daarbij"
    r"|hierbij|waarbij|bij uitblijven|"
    r"tegelijk(ertijd)?|toch)\b",
    re.IGNORECASE,
)
# So do these, wherever they stand: "Mensen kunnen dan ...", "Volgens dat besluit ...".
_REFERS_BACK = re.compile(
    r"(?<!meer )(?<!minder )(?<!anders )(?<!eerder )(?<!later )(?<!\wer )\bdan\b(?! ook)"
    r"|\bdaar(?:in|van|mee|voor|om|bij|aan|na|naast|door|over|op|uit)?\b"
    r"|\b(?:ervan|ervoor|ermee|erin|erbij|hiervan|hiervoor|hierbij|hiermee)\b|\book andere?\b"
    r"|\bdat (?:die|dit|ze|zij|hij)\b"
    r"|^(?:in|op|van|voor|met|bij|volgens|door|naar|uit|over|onder|tijdens|na|aan|om|boven|tot) (?:al )?"
    r"(?:dat|die|deze|dit|zo'n|zulke)\b|^het (?:andere|ene|eerste|tweede|derde) (?:is|zijn|gaat|doel)\b",
    re.IGNORECASE,
)
# These lean on the sentence before them as well, which is whole without them.
_HANGS_ON = re.compile(
    r"^(?:(?:voor|met|bij|van) (?:hen|beide)|beide|dus|bijvoorbeeld|denk (?:dan |bijvoorbeeld )?aan)\b"
    r"|^(?:als|zonder|hoe|zodra|omdat|is|zijn|komt|komen) (?:dat|dit|die|deze)\b"
    r"|^(?:een ander|een|andere)? ?voorbeeld(?:en)? (?:is|zijn|hiervan)\b",
    re.IGNORECASE,
)
# Of these only a small word does, that also fits what the whole text is about.
_GOES_ON_WITH = re.compile(r"^(?:ook|daarom|tegelijk|daarnaast|bovendien)\b", re.IGNORECASE)
# A sentence that promises what the next one says.
_LEANS_FORWARD = re.compile(
    r"\bniet alleen\b|\?$"
    r"|\b(?:twee|drie|vier|vijf) (?:dingen|delen|manieren|redenen|doelen|stappen)\b[^:]*\.$",
    re.IGNORECASE,
)


def select_sentences(text: str, relevance: Callable[[str], float], limit: int) -> list[str]:
    """The run of whole sentences that answers best, of about `limit` words.

    A text that is short enough stays whole. Else the run holds the most relevant sentence, the
    ones before it that it leans on, the ones after it that limit it, and what else follows within
    the limit. A first sentence that is longer than the limit stays whole all the same.
    """
    sentences = split_sentences(text)
    if len(sentences) <= 1 or _length(sentences) <= limit:
        return sentences
    best = max(range(len(sentences)), key=lambda i: (relevance(sentences[i]), -i))
    first, last = _with_its_conditions(sentences, best, best)
    while last + 1 < len(sentences):
        _, later = _with_its_conditions(sentences, first, last + 1)
        if _length(sentences[first : later + 1]) > limit:
            break
        last = later
    while first > 0:
        earlier, _ = _with_its_conditions(sentences, first - 1, last)
        if _length(sentences[earlier : last + 1]) > limit:
            break
        first = earlier
    return sentences[first : last + 1]


def leans_back(sentence: str) -> bool:
    """Whether a sentence leans on the one before it or limits it, so that neither is shown alone."""
    return bool(_LEANS_BACK.match(sentence) or _LIMITS.match(sentence))


def refers_back(sentence: str) -> bool:
    """Whether a sentence leans on the one before it, be it with one word in the middle of it."""
    return leans_back(sentence) or bool(_REFERS_BACK.search(sentence))


def hangs_on(sentence: str) -> bool:
    """Whether a sentence is not understood without the one before it, which may well be shown alone."""
    return refers_back(sentence) or bool(_HANGS_ON.match(sentence))


def goes_on_with(sentence: str) -> bool:
    """Whether a sentence only goes on with a subject, and is understood where that is known: "Ook ..."."""
    match = _GOES_ON_WITH.match(sentence)
    return match is not None and not points_into(sentence[match.end() :])


def points_into(sentence: str) -> bool:
    """Whether a sentence points to a detail of the one before it: "dan", "daarin", "volgens dat besluit"."""
    return bool(_REFERS_BACK.search(sentence))


def leans_forward(sentence: str) -> bool:
    """Whether a sentence is only half of what is said: a question, "niet alleen", "We doen twee dingen."."""
    return bool(_LEANS_FORWARD.search(sentence))


def limits(sentence: str) -> bool:
    """Whether a sentence limits the one before it: "Maar alleen waar dat kan."."""
    return bool(_LIMITS.match(sentence))


def _with_its_conditions(sentences: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The run made longer until it leans on nothing before it and nothing after it limits it."""
    while first > 0 and (_LEANS_BACK.match(sentences[first]) or _LIMITS.match(sentences[first])):
        first -= 1
    while last + 1 < len(sentences) and _LIMITS.match(sentences[last + 1]):
        last += 1
    return first, last


def _length(sentences: Sequence[str]) -> int:
    return sum(len(words(sentence)) for sentence in sentences)
