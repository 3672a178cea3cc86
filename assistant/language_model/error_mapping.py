"""Errors of openai, its HTTP client and LangChain as ours, told without a key or a prompt."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.errors import (
    GewoneTaalError,
    LanguageModelError,
    ModelAccessError,
    ModelAnswerError,
    ModelRequestError,
    ModelTimeoutError,
    ModelUnavailableError,
)

_LONGEST_DETAIL = 200
# A message of the server with a word of at least this length of the prompt may repeat what a resident wrote.
_TELLING_WORD = 4

ADVICE: dict[type[LanguageModelError], str] = {
    LanguageModelError: "this is an error that was not foreseen",
    ModelAccessError: "check GEWONETAAL_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY",
    ModelUnavailableError: "check that the server runs, or try again later",
    ModelTimeoutError: "raise GEWONETAAL_MODEL_TIME_LIMIT or take a faster model",
    ModelRequestError: "the prompt may be too long for this model, or its server misses something",
    ModelAnswerError: "try another model, or raise GEWONETAAL_MODEL_MAX_TOKENS",
}
"""What to do, by class of error."""


def error_class(kind: type[Exception]) -> type[LanguageModelError]:
    """Which of our errors an error of openai, its HTTP client or LangChain becomes."""
    if issubclass(kind, LanguageModelError):
        return kind
    return next((ours for theirs, ours in _error_classes() if issubclass(kind, theirs)), LanguageModelError)


@lru_cache(maxsize=1)
def _error_classes() -> tuple[tuple[type[Exception], type[LanguageModelError]], ...]:
    """Their classes and ours; the first that fits counts, so a subclass goes before its base."""
    import httpx2
    import openai
    from langchain_core import exceptions as langchain
    from langchain_openai.chat_models.base import OpenAIRefusalError

    return (
        (langchain.ContextOverflowError, ModelRequestError),
        (openai.APITimeoutError, ModelTimeoutError),
        (openai.APIConnectionError, ModelUnavailableError),
        (openai.RateLimitError, ModelUnavailableError),
        (openai.InternalServerError, ModelUnavailableError),
        (openai.ConflictError, ModelUnavailableError),
        (openai.AuthenticationError, ModelAccessError),
        (openai.PermissionDeniedError, ModelAccessError),
        (openai.NotFoundError, ModelAccessError),
        (openai.APIStatusError, ModelRequestError),
        (openai.APIResponseValidationError, ModelAnswerError),
        (openai.LengthFinishReasonError, ModelAnswerError),
        (openai.ContentFilterFinishReasonError, ModelAnswerError),
        (openai.WebSocketConnectionClosedError, ModelUnavailableError),
        (openai.WebSocketQueueFullError, ModelUnavailableError),
        (openai.APIError, ModelUnavailableError),  # an error in the middle of an answer
        (openai.OpenAIError, ModelAccessError),  # the client cannot be made: no key, no token
        (httpx2.TimeoutException, ModelTimeoutError),
        (httpx2.InvalidURL, ModelAccessError),
        (httpx2.UnsupportedProtocol, ModelAccessError),
        (httpx2.DecodingError, ModelAnswerError),
        (httpx2.TransportError, ModelUnavailableError),
        (httpx2.StreamError, ModelUnavailableError),
        (httpx2.HTTPError, ModelUnavailableError),
        (langchain.ModelTimeoutError, ModelTimeoutError),
        (langchain.ModelAuthenticationError, ModelAccessError),
        (langchain.ModelPermissionDeniedError, ModelAccessError),
        (langchain.ModelNotFoundError, ModelAccessError),
        (langchain.ModelInvalidRequestError, ModelRequestError),
        (OpenAIRefusalError, ModelAnswerError),  # since langchain-core 1.8 a ModelError
        (langchain.ModelError, ModelUnavailableError),
        (langchain.LangChainException, ModelAnswerError),
        (TimeoutError, ModelTimeoutError),
        (OSError, ModelUnavailableError),
        # LangChain raises these for a response that is no chat completion.
        (ValueError, ModelAnswerError),
        (LookupError, ModelAnswerError),
        (TypeError, ModelAnswerError),
        (AttributeError, ModelAnswerError),
    )


def detail_of(error: Exception, key: str, prompt: str) -> str:
    """Return what an error says, in one short line without the key and without what a resident wrote."""
    if isinstance(error, GewoneTaalError):
        return str(error)
    status = getattr(error, "status_code", None)
    said = " ".join(str(getattr(error, "message", error)).replace(key, "***").split())
    if _repeats(said, prompt):
        said = "(its message is left out, since it repeats the prompt)"
    name = type(error).__name__ if status is None else f"{type(error).__name__} {status}"
    return f"{name}: {said[:_LONGEST_DETAIL]}"


def _repeats(message: str, prompt: str) -> bool:
    """Whether a message has a telling word or a number of the prompt in it."""
    said, asked = (set(re.findall(r"\w+", text.casefold())) for text in (message, prompt))
    return any(len(word) >= _TELLING_WORD for word in said & asked)
