"""The core of a draft: a sentence of the plain text that is short, stands alone and keeps its limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.dutch.tokens import words
from assistant.plain_check import LONGEST_CORE
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
    r"(?:daar|hier)\w*|dergelijke?|zulke?|zo'n|dezelfde|hetzelfde|\w*genoemde|bovenstaande|beide[n]?|zodoende|immers"
)
_REFERS = re.compile(
    r"\b(?:zoals|als) (?:\w+ )?(?:aangegeven|gezegd|genoemd|vermeld|beschreven)\b", re.IGNORECASE
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

        One that is as sure as the whole passage goes before others. Each is held against the sentence that
        it comes from, as strictly as a sentence of a language model, and against the whole source.
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
            if not (asked or limited or rewrite.findings) and self._stands_alone(sentence):
                yield rewrite.before, sentence

    def _stands_alone(self, sentence: str) -> bool:
        if not (_SHORTEST <= len(words(sentence)) <= LONGEST_CORE and sentence.endswith(".")):
            return False
        if leans_back(sentence) or _REFERS.search(sentence) or not sentence[0].isupper():
            return False
        tagged = list(tag_sentences(sentence, self._analyser))
        return len(tagged) == 1 and is_rewritable(tagged[0]) and _is_whole(tagged[0])

    def _is_faithful(self, source: str, before: str, core: str) -> bool:
        if self._verification.objections(before, core):
            return False
        return self._verification.checker.check(source, core).faithful


def _is_whole(sentence: TaggedSentence) -> bool:
    """Whether a sentence has a finite verb and no word that stands for something said before."""
    return any(word.is_finite for word in sentence.words) and not any(
        _POINTING_WORD.fullmatch(low) or (low != "er" and _POINTING.match(word.tag))
        for word in sentence.words
        if (low := word.text.casefold())
    )
