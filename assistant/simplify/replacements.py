"""The words that may be replaced unread, read from `replacements.toml`."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict
from pydantic.dataclasses import dataclass

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.conjugation import Verb, split
from assistant.dutch.declension import Article
from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import fold

FILE = "replacements.toml"
_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class Replacement:
    """A word or phrase in its basic form, and what stands there in plain Dutch.

    It is used only in a sentence that has none of `unless` and, where `only` names words, one of those.
    """

    text: str
    plain: str
    unless: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    def fits(self, sentence: TaggedSentence) -> bool:
        """Whether `unless` and `only` allow it in a sentence."""
        if any(_has(sentence, words) for words in self.unless):
            return False
        return not self.only or any(_has(sentence, words) for words in self.only)


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class NounReplacement(Replacement):
    """A noun; a plural of "" means that there is none.

    With `determined` the singular is replaced only behind an article or the like: not in "op juiste wijze".
    """

    article: Article
    text_article: Article
    plural: str
    text_plural: str
    determined: bool = False


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class VerbReplacement(Replacement):
    """A verb; `perfect` is the auxiliary of its perfect ("hebben", "zijn" or "both").

    `separable` says that `text` splits ("vangt ... aan"); a `plain` that splits has a bar ("op|bellen").
    With `object` it is right only where it has a direct object.
    """

    separable: bool
    perfect: str
    text_perfect: str
    object: bool = False

    @property
    def plain_verb(self) -> Verb:
        """What stands there in plain Dutch, to be conjugated."""
        return split(self.plain)


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class AdjectiveReplacement(Replacement):
    """An adjective; `adverb` is what stands there where it is no adjective before a noun.

    An `adverb` of "" leaves it alone there, `None` is the same as `plain`; `invariable` is without "-e".
    With `determined` it is replaced before a noun only behind an article, not in "bijgaand formulier".
    """

    adverb: str | None = None
    noun_only: bool = False
    invariable: bool = False
    determined: bool = False

    @property
    def as_adverb(self) -> str:
        """What stands there as an adverb or a predicate; "" where it is left alone."""
        if self.noun_only:
            return ""
        return self.plain if self.adverb is None else self.adverb


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class FixedReplacement(Replacement):
    """Words that stand for other words, as they are; `forms` are other spellings."""

    forms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class AbbreviationReplacement(FixedReplacement):
    """An abbreviation; with `first_only` it stays in brackets the first time, and alone after that."""

    first_only: bool = False


@dataclass(frozen=True, kw_only=True, config=_STRICT)
class DroppedReplacement(Replacement):
    """An adverb that says nothing and goes."""

    plain: str = ""


class Replacements(BaseModel):
    """All replacements of a corpus, by the sort of word that they replace."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    noun: tuple[NounReplacement, ...] = ()
    verb: tuple[VerbReplacement, ...] = ()
    adjective: tuple[AdjectiveReplacement, ...] = ()
    fixed: tuple[FixedReplacement, ...] = ()
    abbreviation: tuple[AbbreviationReplacement, ...] = ()
    dropped: tuple[DroppedReplacement, ...] = ()


def read_replacements(file: Path) -> Replacements:
    """The replacements of a file; none where there is no file.

    Raises:
        CorpusError: it is not valid, or has an entry twice; the message names it.
    """
    found = read_toml(file, Replacements, "list of replacements") or Replacements()
    for kind in Replacements.model_fields:
        refuse_twice(file, kind, (entry.text for entry in getattr(found, kind)))
    return found


def _has(sentence: TaggedSentence, words: str) -> bool:
    """Whether a word or some words in a row stand in a sentence, in exactly this form."""
    return f" {' '.join(map(fold, words.split()))} " in sentence.low
