"""What is evaluated: the assistant by its public functions, and the simple ways that it must beat."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from assistant.answering import Assistant
from assistant.contract import answer_json
from assistant.errors import ConfigurationError
from assistant.model import Turn
from assistant.settings import Settings, load_settings
from eval.baselines import Baseline, Piece, lexical, tutorial, vectors

DEPTH = 10
ASSISTANT = "assistant"
# With the language model of the settings.
ASSISTANT_LLM = "assistant-llm"
TUTORIAL_LLM = "tutorial-llm"


class System(Protocol):
    """Something that answers questions."""

    @property
    def name(self) -> str:
        """What it is called in runs and reports."""
        ...

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        """The answer as the public contract of `ask` (docs/cli.md)."""
        ...

    def search(self, question: str) -> list[tuple[str, ...]]:
        """The texts of the ten best results, each with its near-duplicates, best first."""
        ...


@dataclass(frozen=True)
class AssistantSystem:
    """The assistant itself."""

    assistant: Assistant
    name: str = ASSISTANT

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        """What a resident gets."""
        return answer_json(self.assistant.answer(question, history))

    def search(self, question: str) -> list[tuple[str, ...]]:
        """What the assistant's retrieval finds."""
        found = self.assistant.retrieve(question, k=DEPTH)
        return [(item.passage.text, *(other.quote for other in item.other_sources)) for item in found]


@dataclass
class BaselineSystem:
    """A way of searching whose best result, whole, is the answer to everything."""

    baseline: Baseline
    name: str
    _last: tuple[str, Sequence[Piece]] | None = field(default=None, init=False)

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        """The best result as the answer; what was said before does not count."""
        started = time.perf_counter()
        best = self._found(question)[:1]
        answer = {
            "id": None,
            "status": "answered" if best else "not_found",
            "answer": "\n".join(f"{piece.text} [1]" for piece in best),
            "strength": "none",
            "citations": cited(best),
            "mode": "offline",
        }
        return {**answer, "timings_ms": {"total": 1000 * (time.perf_counter() - started)}}

    def search(self, question: str) -> list[tuple[str, ...]]:
        """The texts of the ten best pieces."""
        return [(piece.text,) for piece in self._found(question)]

    def _found(self, question: str) -> Sequence[Piece]:
        # The question that was answered is mostly the one that is searched for next.
        if self._last is None or self._last[0] != question:
            self._last = (question, self.baseline.search(question, DEPTH))
        return self._last[1]


def cited(pieces: Sequence[Piece]) -> list[dict[str, str]]:
    """Some pieces as the sources of an answer, in the shape of the public contract."""
    return [
        {
            "marker": f"[{number}]",
            "document": piece.document,
            "passage": piece.id,
            "quote": piece.text,
            "document_status": piece.status.value,
        }
        for number, piece in enumerate(pieces, start=1)
    ]


def _offline() -> System:
    assistant = Assistant.load(load_settings().model_copy(update={"model": None}))
    assistant.wait_until_ready()
    return AssistantSystem(assistant)


def _with_model() -> System:
    need_model()
    assistant = Assistant.load()
    assistant.wait_until_ready()
    return AssistantSystem(assistant, ASSISTANT_LLM)


def _tutorial_with_model() -> System:
    from eval.tutorial_llm import load_tutorial

    return load_tutorial(need_model(), TUTORIAL_LLM)


def need_model() -> Settings:
    """The settings, which must name a language model.

    Raises:
        ConfigurationError: they name none.
    """
    settings = load_settings()
    if settings.model is None:
        raise ConfigurationError(
            "there is no language model: set GEWONETAAL_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY"
        )
    return settings


# Each is loaded when its turn comes; the assistant first, so that its memory is measured alone.
SYSTEMS: dict[str, Callable[[], System]] = {
    ASSISTANT: _offline,
    "lexical": lambda: BaselineSystem(lexical(), "lexical"),
    "vectors": lambda: BaselineSystem(vectors(), "vectors"),
    "tutorial": lambda: BaselineSystem(tutorial(), "tutorial"),
    ASSISTANT_LLM: _with_model,
    TUTORIAL_LLM: _tutorial_with_model,
}


def offline_systems() -> list[str]:
    """Those that need no language model; they are asked when nobody says which."""
    return [key for key in SYSTEMS if key not in (ASSISTANT_LLM, TUTORIAL_LLM)]
