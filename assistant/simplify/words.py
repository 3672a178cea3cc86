"""The rule that replaces hard words by plain ones, with the grammar around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.simplify.abbreviations import Abbreviations
from assistant.simplify.adjective_words import AdjectiveWords
from assistant.simplify.duty_words import duties
from assistant.simplify.edit import Edit, Rule
from assistant.simplify.fixed_words import FixedWords, dropped
from assistant.simplify.noun_words import NounWords
from assistant.simplify.replacements import Replacements
from assistant.simplify.verb_words import VerbWords


class WordRules:
    """Makes the rule for each text; what a text has seen of abbreviations stays with its own rule."""

    def __init__(self, replacements: Replacements, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._nouns = NounWords(replacements.noun)
        self._verbs = VerbWords(replacements.verb, lemmatizer)
        self._adjectives = AdjectiveWords(replacements.adjective)
        self._fixed = FixedWords(replacements.fixed)
        self._abbreviations = Abbreviations(replacements.abbreviation)
        self._dropped = replacements.dropped

    def words(self) -> Rule:
        """The rule for words and phrases; it keeps nothing, so one may serve many texts.

        A sentence may be given again as it has become: an edit that spans a clause leaves the words in it.
        """
        return self._edits

    def abbreviations(self) -> Rule:
        """A fresh rule for the abbreviations of one text, which are explained once."""
        return _AbbreviationRule(self._abbreviations)

    def _edits(self, sentence: TaggedSentence) -> Iterable[Edit]:
        others = (
            *self._nouns.edits(sentence),
            *self._adjectives.edits(sentence),
            *dropped(self._dropped, sentence),
        )
        # HanTa does not know every hard verb, so with the plain one it may see one finite verb more.
        verbs = (*duties(sentence), *self._verbs.edits(sentence))
        standing = [edit for edit in verbs if self._more_finite_verbs(sentence, edit) >= 0]
        standing += [edit for edit in others if self._more_finite_verbs(sentence, edit) == 0]
        return _apart([*self._fixed.edits(sentence), *standing])

    def _more_finite_verbs(self, sentence: TaggedSentence, edit: Edit) -> int:
        """How many finite verbs an edit adds, by HanTa's tags of the new sentence; else it is broken."""
        source = sentence.source[: edit.start] + edit.text + sentence.source[edit.end :]
        after = tag_sentences(source, self._lemmatizer.analyser)
        return sum(map(_finite_verbs, after)) - _finite_verbs(sentence)


def _finite_verbs(sentence: TaggedSentence) -> int:
    return sum(word.is_finite for word in sentence.words)


def _apart(proposed: Iterable[Edit]) -> Iterator[Edit]:
    """Those of some edits that do not overlap: a short one goes before one that spans a clause."""
    taken: list[Edit] = []
    for edit in sorted(proposed, key=lambda edit: (edit.end - edit.start, edit.start)):
        if all(edit.end <= other.start or edit.start >= other.end for other in taken):
            taken.append(edit)
    yield from sorted(taken, key=lambda edit: edit.start)


@dataclass
class _AbbreviationRule:
    """Writes out the abbreviations of one text."""

    abbreviations: Abbreviations
    seen: set[str] = field(default_factory=set)

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        return self.abbreviations.edits(sentence, self.seen)
