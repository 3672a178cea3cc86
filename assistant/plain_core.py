"""The core of a draft: a sentence of the plain text that is short, stands alone and keeps its limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tagging import TaggedSentence, TaggedWord, tag_sentences
from assistant.dutch.tokens import words
from assistant.plain_check import LONGEST_CORE
from assistant.readability.clauses import is_subordinator
from assistant.select import leans_back, limits
from assistant.simplify.simplification import SentenceRewrite
from assistant.simplify.text_parts import is_rewritable
from assistant.simplify.verification import Verification
from assistant.strength import sentence_strength, text_strength

# Fewer words say too little of a passage.
_SHORTEST = 4
# Tags of words that stand for something said before; relative pronouns do not, their noun stands beside them.
_POINTING = re.compile(r"VNW\((?:aanw|pers,.*,3)")
_POINTING_WORD = re.compile(
    r"(?:daar|hier)\w*|dergelijke?|zulke?|zo'n|dezelfde|hetzelfde|\w*genoemde|bovenstaande|onderstaande|volgende"
    r"|beiden?|zodoende|immers|namelijk|echter|eveneens|tevens|bovendien"
)
_REFERS = re.compile(
    r"\b(?:zoals|als) (?:\w+ )?(?:aangegeven|gezegd|genoemd|vermeld|beschreven)\b|\bdan ook\b"
    r"|^(?:denk|bijvoorbeeld)\b",
    re.IGNORECASE,
)
# Within a sentence these mostly open no clause: "zowel hier als daar".
_COMPARING = frozenset("als zoals of dan".split())
# Within a passage "De capaciteit ..." speaks of what was named before; these are known without that.
_DEFINITE = re.compile(
    r"(?:de|het) (?!(?:\w+ )?(?:gemeente|gemeenteraad|raad|college|coalitie|provincie|rijk|overheid|stad)\b)",
    re.IGNORECASE,
)
# A sentence with one of these may limit or oppose the one before it.
_OPPOSES = re.compile(
    r"\b(?:echter|daarentegen|aan de andere kant|anderzijds|desondanks|niettemin|toch|wel|alleen|slechts"
    r"|tenzij|mits|voorwaarden?|randvoorwaarden?|uitzondering(?:en)?|behalve|pas)\b",
    re.IGNORECASE,
)


class CoreChooser:
    """Chooses cores; one object per process, safe for threads."""

    def __init__(self, lemmatizer: Lemmatizer, verification: Verification) -> None:
        self._analyser = lemmatizer.analyser
        self._verification = verification

    def choose(self, source: str, rewrites: Sequence[SentenceRewrite]) -> str | None:
        """The first sentence of the rewrites that can be the core; `None` where none can.

        One that is as sure as the whole passage goes before others. Each is held against the whole source,
        and a rewritten one against its own sentence too, as strictly as what a model writes.
        """
        found = list(self._candidates(rewrites))
        wanted = text_strength(source)
        found.sort(key=lambda item: sentence_strength(item[1]) is not wanted)
        return next((core for before, core in found if self._is_faithful(source, before, core)), None)

    def _candidates(self, rewrites: Sequence[SentenceRewrite]) -> Iterator[tuple[str, str]]:
        """Sentences that may stand alone, each with the sentence of the source that it comes from."""
        sentences = [
            (rewrite, sentence) for rewrite in rewrites for sentence in split_sentences(rewrite.after)
        ]
        for at, (rewrite, sentence) in enumerate(sentences):
            before, after = sentences[:at], [said for _, said in sentences[at + 1 :]]
            asked = bool(before) and before[-1][1].endswith("?")
            limited = any(map(limits, after)) or bool(after and _OPPOSES.search(after[0]))
            named_before = at > 0 and _DEFINITE.match(sentence)
            if not (asked or limited or named_before or rewrite.findings) and self._stands_alone(sentence):
                yield rewrite.before, sentence

    def _stands_alone(self, sentence: str) -> bool:
        if not (_SHORTEST <= len(words(sentence)) <= LONGEST_CORE and sentence.endswith(".")):
            return False
        if leans_back(sentence) or _REFERS.search(sentence) or not sentence[0].isupper():
            return False
        tagged = list(tag_sentences(sentence, self._analyser))
        return len(tagged) == 1 and is_rewritable(tagged[0]) and _is_whole(tagged[0])

    def _is_faithful(self, source: str, before: str, core: str) -> bool:
        # What stands in the source word for word needs no comparison with itself.
        if core != before and self._verification.objections(before, core):
            return False
        return self._verification.checker.check(source, core).faithful


def _is_whole(sentence: TaggedSentence) -> bool:
    """Whether a sentence has a main clause, and no word that stands for something said before."""
    words = sentence.words
    finite = sum(word.is_finite for word in words)
    subordinate = sum(
        is_subordinator(words, at) and not (at > 1 and words[at].low in _COMPARING)
        for at in range(len(words))
    )
    return finite > subordinate and not any(_points_back(words, at) for at in range(len(words)))


def _points_back(words: Sequence[TaggedWord], at: int) -> bool:
    word, low = words[at], words[at].low
    if low == "er":
        return False
    # "We brengen die op niveau": no noun stands before it.
    alone = low == "die" and at > 0 and words[at - 1].is_finite
    return alone or bool(_POINTING_WORD.fullmatch(low) or _POINTING.match(word.tag))
