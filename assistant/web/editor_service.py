"""What the page for editors needs from the rest of the package, without knowing how it is made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from assistant.model import Readability
from assistant.readability.score import TextScore
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FidelityReport
from assistant.simplify.simplification import SentenceRewrite, Simplification

# Changes that are not wanted, each by its kind and the words that it would change.
Without = Collection[tuple[ChangeKind, str]]


class Compared(Protocol):
    """Both measures of a text and its rewrite, and what got lost in between; a `Simplification` is one."""

    @property
    def before(self) -> Readability:
        """The measures of the original."""

    @property
    def after(self) -> Readability:
        """The measures of the rewrite."""

    @property
    def report(self) -> FidelityReport:
        """What is lost, what is new and what to check, over the whole text."""


class TextSimplifier(Protocol):
    """Rewrites texts; safe to use from several threads, one call at a time in each iterator."""

    def sentences(self, text: str) -> TextScore:
        """The measures of a text and its sentences, split as `stream` splits it, with what is hard."""

    def stream(self, text: str, level: str, without: Without) -> Iterator[SentenceRewrite | Simplification]:
        """Each sentence as soon as it is ready, in order, the whole last; `level` is "B1" or "A2".

        An iterator that is closed before its end stops working.
        """

    def check(self, before: str, after: str) -> SentenceRewrite:
        """A rewrite that a person made of one sentence, with the findings about it."""

    def compare(self, before: str, after: str) -> Compared:
        """The measures and the report of a text and any rewrite of it."""


@dataclass(frozen=True)
class EditorDesk:
    """What stands behind the page; `has_model` says that a language model rewrites along."""

    simplifier: TextSimplifier
    has_model: bool = False


class LateSimplifier:
    """A simplifier that is loaded when it is first needed: the pages for residents start as fast as ever."""

    def __init__(self, load: Callable[[], TextSimplifier]) -> None:
        """`load` is called each time; `Late` loads once."""
        self._load = load

    def load(self) -> TextSimplifier:
        """The simplifier; whoever comes while it loads waits.

        Raises:
            GewoneTaalError: A file or setting cannot be used; the next caller tries again.
        """
        return self._load()

    def sentences(self, text: str) -> TextScore:
        """As `TextSimplifier.sentences`."""
        return self.load().sentences(text)

    def stream(self, text: str, level: str, without: Without) -> Iterator[SentenceRewrite | Simplification]:
        """As `TextSimplifier.stream`."""
        return self.load().stream(text, level, without)

    def check(self, before: str, after: str) -> SentenceRewrite:
        """As `TextSimplifier.check`."""
        return self.load().check(before, after)

    def compare(self, before: str, after: str) -> Compared:
        """As `TextSimplifier.compare`."""
        return self.load().compare(before, after)
