"""Questions about a service of the municipality, and where to send people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from assistant import messages
from assistant.corpus_files import read_toml, refuse_twice
from assistant.phrases import PhraseBook


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    title: str
    words: tuple[str, ...]
    text: str = ""
    # Nothing else becomes a link on the page.
    link: str = Field("", pattern=r"^(?:https://\S+)?$")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    intent: tuple[str, ...] = ()
    topic: tuple[_Entry, ...] = ()


@dataclass(frozen=True)
class Topic:
    """One entry of `corpus/signpost.toml`; `text` and `link` are empty until somebody fills them in."""

    id: str
    title: str
    words: tuple[str, ...]
    text: str
    link: str

    @property
    def filled_in(self) -> str:
        """What the municipality filled in for who asks about it, "" where that is nothing yet."""
        return " ".join(part for part in (self.text, self.link) if part)

    def directions(self) -> str:
        """Where to go with a question on this topic, in Dutch."""
        return self.filled_in or messages.SIGNPOST


class Signpost:
    """Recognises questions about a service."""

    def __init__(self, topics: Sequence[Topic], intent: Sequence[str], lemma: Callable[[str], str]) -> None:
        self._all = tuple(topics)
        self._topics: PhraseBook[Topic] = PhraseBook(
            lemma, ((word, topic) for topic in topics for word in topic.words)
        )
        self._intent: PhraseBook[str] = PhraseBook(lemma, ((phrase, phrase) for phrase in intent))

    def directions(self) -> tuple[str, ...]:
        """Where to go, of every topic."""
        return tuple(topic.directions() for topic in self._all)

    def topic(self, question: str) -> Topic | None:
        """The service that a question names, whatever it wants to know of it."""
        return next(self._topics.find(question), None)

    def wants_service(self, question: str) -> bool:
        """Whether the words show that somebody wants a service done rather than to know about plans."""
        return next(self._intent.find(question), None) is not None


def load_signpost(corpus: Path, lemma: Callable[[str], str]) -> Signpost:
    """Reads `signpost.toml`; an absent file is an empty signpost.

    Raises:
        CorpusError: the file is not valid or names a topic twice.
    """
    file = corpus / "signpost.toml"
    read = read_toml(file, _File, "signpost")
    if read is None:
        return Signpost((), (), lemma)
    refuse_twice(file, "topic", (entry.id for entry in read.topic))
    return Signpost([Topic(**entry.model_dump()) for entry in read.topic], read.intent, lemma)
