"""The requests of the API: those of the command line, with limits to their sizes, each field described."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assistant.contract import MOST_RESULTS, AskRequest, CheckRequest, ScoreRequest, SearchRequest
from assistant.rewriting_contract import SimplifyRequest

LONGEST_QUESTION = 10_000
"""In characters; the most that the setting `max_question_length` allows. A question longer than that setting
is refused by the assistant, as on the command line."""
LONGEST_TURN = 20_000
MOST_TURNS = 40
LONGEST_PAIR = 20_000
"""In characters, of a source and of a claim; the checker itself judges up to 2,000 words of each."""
LONGEST_TEXT = 50_000
"""In characters, about 8,000 words: what is measured or rewritten while a program waits."""
LONGEST_ID = 200
LARGEST_ID = 2**53 - 1
"""The largest whole number that every reader of JSON keeps."""


def _no_boolean(value: Any) -> Any:
    if isinstance(value, bool):
        # Python takes True for 1.
        raise ValueError("Input should be a valid string or integer")
    return _whole(value)


def _whole(value: Any) -> Any:
    """To JSON 10.0 is a whole number, as it is in the schema."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


RequestId = Annotated[
    Annotated[str, Field(max_length=LONGEST_ID)]
    | Annotated[int, Field(strict=True, ge=-LARGEST_ID, le=LARGEST_ID)]
    | None,
    BeforeValidator(_no_boolean),
    Field(description="Any text or whole number; it comes back with what was asked."),
]


class ApiTurn(BaseModel):
    """One message of the conversation so far."""

    model_config = ConfigDict(extra="forbid")

    role: Literal["user", "assistant"] = Field(description="Who said it.")
    content: str = Field(max_length=LONGEST_TURN, description="What was said; of an answer, its `answer`.")


class ApiAskRequest(AskRequest):
    """A question of a resident."""

    id: RequestId = None
    question: str = Field(max_length=LONGEST_QUESTION, description="The question, in Dutch.")
    history: tuple[ApiTurn, ...] = Field(  # type: ignore[assignment]
        default=(), max_length=MOST_TURNS, description="The turns before this question, oldest first."
    )
    level: Literal["B1", "A2"] = Field(
        default="B1",
        description="Reading level; taken, and changes nothing yet: answers are the same for both.",
    )


class ApiSearchRequest(SearchRequest):
    """A search for passages."""

    id: RequestId = None
    question: str = Field(max_length=LONGEST_QUESTION, description="A question or search words, in Dutch.")
    k: Annotated[int, BeforeValidator(_whole)] = Field(
        default=10, ge=1, le=MOST_RESULTS, strict=True, description="How many passages at most."
    )
    documents: tuple[str, ...] = Field(
        default=(), max_length=MOST_RESULTS, description="Ids: only from these documents; empty: from all."
    )
    year: Annotated[Annotated[int, Field(strict=True, ge=1, le=9999)] | None, BeforeValidator(_whole)] = (
        Field(default=None, description="Only from documents whose period holds this year.")
    )


class ApiCheckRequest(CheckRequest):
    """A claim, and what it should be faithful to."""

    id: RequestId = None
    source: str = Field(max_length=LONGEST_PAIR, description="What it should be faithful to, in Dutch.")
    claim: str = Field(max_length=LONGEST_PAIR, description="The text to check, in Dutch.")
    coverage: bool = Field(
        default=False, strict=True, description="Whether to say too what the claim leaves out."
    )


class ApiSimplifyRequest(SimplifyRequest):
    """A text to rewrite in plain Dutch."""

    id: RequestId = None
    text: str = Field(min_length=1, max_length=LONGEST_TEXT, description="The text, in Dutch.")
    level: Literal["B1", "A2"] = Field(
        default="B1", description="Reading level; it matters with a language model only."
    )


class ApiScoreRequest(ScoreRequest):
    """A text to measure."""

    id: RequestId = None
    text: str = Field(max_length=LONGEST_TEXT, description="The text, in Dutch.")
