"""What LiNT counts in a sentence: content words, clauses, and how far words stand from their heads."""

from __future__ import annotations

from assistant.dutch.tagging import TaggedSentence, TaggedWord

# Verbs that stand beside another verb or before a complement and have no content of their own; LiNT counts
# auxiliaries and copulas out, and without a parser these are them.
_AUXILIARIES = frozenset("zijn hebben worden zullen kunnen moeten mogen willen".split())
# Maximum dependency length of a sentence of n words (25 at most) whose first verb and the verb that belongs
# to it
# have b words between them: -1.40 + 0.60 n + 0.39 b. Least squares on 123 sentences of two UD treebanks
# (Alpino,
# LassySmall): r = .90, error 2.2 (decision 0006).
_SDL_CONSTANT = -1.40
_SDL_PER_WORD = 0.60
_SDL_MOST_WORDS = 25
_SDL_PER_WORD_BETWEEN = 0.39


def is_content_word(word: TaggedWord) -> bool:
    """Whether LiNT counts a word: nouns, names, adjectives, and verbs but for auxiliaries and copulas."""
    if word.is_verb:
        return word.lemma not in _AUXILIARIES
    return word.is_noun or word.is_name or word.tag.startswith("ADJ(")


def clause_count(sentence: TaggedSentence) -> int:
    """The number of finite verbs; LiNT takes it for the number of clauses."""
    return sum(word.is_finite for word in sentence.words)


def words_between_verbs(sentence: TaggedSentence) -> int:
    """The most words between a finite verb and the first verb behind it that completes it; 0 without one.

    No other finite verb stands between them: "heeft vorige week twee huizen gekocht" gives 4.
    """
    most = 0
    finite: int | None = None
    for at, word in enumerate(sentence.words):
        if word.is_finite:
            finite = at
        elif finite is not None and (word.is_infinitive or word.is_participle):
            most = max(most, at - finite - 1)
            finite = None
    return most


def dependency_length(sentence: TaggedSentence) -> float | None:
    """An estimate of the longest distance between a word and its head; `None` for a single word."""
    count = len(sentence.words)
    if count < 2:
        return None
    length = _SDL_PER_WORD * min(count, _SDL_MOST_WORDS)
    return max(0.0, _SDL_CONSTANT + length + _SDL_PER_WORD_BETWEEN * words_between_verbs(sentence))
