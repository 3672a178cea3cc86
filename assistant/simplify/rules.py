"""The rules in the order in which they are applied: first the form of a sentence, then its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.actives import ActiveVoice
from assistant.simplify.announcements import Announcements
from assistant.simplify.asides import Asides
from assistant.simplify.conditional import ConditionsToQuestions
from assistant.simplify.edit import Rule
from assistant.simplify.inserted import InsertedClauses
from assistant.simplify.letters_phrases import LetterPhrases
from assistant.simplify.lists import Lists
from assistant.simplify.nominal import VerbsForNouns
from assistant.simplify.provisos import Provisos
from assistant.simplify.reasons import Reasons
from assistant.simplify.relative import RelativeClauses
from assistant.simplify.replacements import read_replacements
from assistant.simplify.second_action import SecondActions
from assistant.simplify.second_that import SecondThat
from assistant.simplify.splits import MainClauseSplits
from assistant.simplify.words import WordRules


@dataclass(frozen=True)
class TextRules:
    """The rules for one text: those that change the form of a sentence, then those that replace words."""

    form: tuple[Rule, ...]
    words: tuple[Rule, ...]


# Makes the rules for one text; some remember what the text has said already (an abbreviation written out).
RuleSet = Callable[[], TextRules]


def load_rules(corpus: Path, lemmatizer: Lemmatizer) -> RuleSet:
    """The rules with the replacements of the corpus; each call of the result makes them for one text.

    Raises:
        CorpusError: `replacements.toml` is not valid.
    """
    words = WordRules(read_replacements(corpus / "replacements.toml"), lemmatizer)

    # A set phrase as a whole goes before what could be done to its parts; a sentence is cut last.
    form: tuple[Rule, ...] = (
        LetterPhrases(lemmatizer),
        VerbsForNouns(lemmatizer),
        ActiveVoice(lemmatizer),
        Announcements(lemmatizer),
        ConditionsToQuestions(lemmatizer),
        Reasons(lemmatizer),
        Provisos(lemmatizer),
        SecondThat(),
        InsertedClauses(lemmatizer),
        RelativeClauses(lemmatizer),
        Asides(),
        MainClauseSplits(),
        SecondActions(),
        Lists(),
    )

    def rules() -> TextRules:
        # Twice: an edit that spans a clause leaves the words inside it for the next pass.
        return TextRules(form=form, words=(words.abbreviations(), words.words(), words.words()))

    return rules
