"""LangChain's tutorial with a language model: four pieces and the conversation go to it as they are."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from openai import OpenAIError

from assistant.model import Turn
from assistant.settings import Settings
from eval.baselines import Baseline, tutorial
from eval.systems import DEPTH, cited

# As many pieces as LangChain's vector stores give when nobody says how many.
_PIECES = 4
_PROMPT = (
    "Je beantwoordt vragen over een gemeente. Gebruik daarvoor de stukken hieronder. Staat het antwoord er "
    "niet in, zeg dan dat je het niet weet. Antwoord in het Nederlands, kort, in hooguit drie zinnen.\n\n"
)
# How a model says that the pieces do not answer the question; looked for in its first sentence.
_DOES_NOT_KNOW = re.compile(
    r"\bweet (?:ik )?(?:het |dat |dit )?niet\b|\bniet (?:gevonden|vinden|bekend|vermeld|genoemd)\b"
    r"|\bstaat (?:er )?niet in\b|\bgeen (?:informatie|antwoord|gegevens)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TutorialSystem:
    """The tutorial's chain; what the model says is the answer, resting on all pieces that it got."""

    chat: BaseChatModel
    baseline: Baseline
    name: str

    def answer(self, question: str, history: Sequence[Turn]) -> dict[str, Any]:
        """What the model says. Where its server fails, that is an answer with the status "error"."""
        started = time.perf_counter()
        pieces = self.baseline.search(question, _PIECES)
        prompt = _PROMPT + "\n\n".join(piece.text for piece in pieces)
        try:
            reply = self.chat.invoke([SystemMessage(prompt), *_said(history), HumanMessage(question)])
            text = str(reply.text).strip()
        except OpenAIError:
            text = ""
        status = _status(text)
        markers = " ".join(f"[{number}]" for number in range(1, len(pieces) + 1))
        return {
            "id": None,
            "status": status,
            "answer": f"{text} {markers}" if status == "answered" else text,
            "strength": "none",
            "citations": cited(pieces) if status == "answered" else [],
            "mode": "llm",
            "timings_ms": {"total": 1000 * (time.perf_counter() - started)},
        }

    def search(self, question: str) -> list[tuple[str, ...]]:
        """The texts of the ten best pieces."""
        return [(piece.text,) for piece in self.baseline.search(question, DEPTH)]


def load_tutorial(settings: Settings, name: str) -> TutorialSystem:
    """The tutorial with the language model of the settings."""
    from langchain_openai import ChatOpenAI

    from assistant.language_model import OPENAI_SERVER, SEED, TEMPERATURE

    chat = ChatOpenAI(
        model=settings.model or "",
        base_url=settings.openai_base_url or OPENAI_SERVER,
        api_key=settings.openai_api_key,
        temperature=TEMPERATURE,
        seed=SEED,
        max_completion_tokens=settings.model_max_tokens,
        timeout=settings.model_time_limit,
        max_retries=0,
        use_responses_api=False,
    )
    return TutorialSystem(chat, tutorial(), name)


def _said(history: Sequence[Turn]) -> list[BaseMessage]:
    return [HumanMessage(t.content) if t.role == "user" else AIMessage(t.content) for t in history]


def _status(text: str) -> str:
    """The outcome that an answer comes to: what it says first decides whether it found anything."""
    if not text:
        return "error"
    first = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
    return "not_found" if _DOES_NOT_KNOW.search(first) else "answered"
