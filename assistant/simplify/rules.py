"""The rules in the order in which they are applied: first the form of a sentence, then its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.edit import Rule
from assistant.simplify.replacements import read_replacements
from assistant.simplify.rule_engine import RuleSet
from assistant.simplify.words import WordRules


def load_rules(corpus: Path, lemmatizer: Lemmatizer) -> RuleSet:
    """The rules with the replacements of the corpus; each call of the result makes them for one text.

    Raises:
        CorpusError: `replacements.toml` is not valid.
    """
    words = WordRules(read_replacements(corpus / "replacements.toml"), lemmatizer)

    def rules() -> Sequence[Rule]:
        # Twice: an edit that spans a clause leaves the words inside it for the next pass.
        return (words.abbreviations(), words.words(), words.words())

    return rules
