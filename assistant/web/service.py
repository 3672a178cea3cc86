"""What the pages need from the assistant; tests put a fake in its place."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Protocol

from assistant.model import Answer, Retrieved, Turn


class AnsweringService(Protocol):
    """The part of `assistant.answering.Assistant` that the pages use; called from several threads."""

    @property
    def ready(self) -> bool:
        """Whether questions can be answered, be it from the lexical index alone."""

    @property
    def vectors_ready(self) -> bool:
        """Whether the vectors are loaded too, so that answers are as good as they get."""

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Return the answer to a question, given the turns before it, oldest first."""

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """Yield the lines of the answer as each is sure, and the `Answer` at the end.

        No line is taken back: the text of the answer begins with them. There may be none.
        """

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        """Return the passages that fit the question, best first, at most `k`."""
