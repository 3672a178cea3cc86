"""Every error of openai, its HTTP client and LangChain becomes one of ours."""

from __future__ import annotations

import inspect

import httpx2
import openai
import pytest
from langchain_core import exceptions as langchain
from langchain_openai.chat_models import base as langchain_openai

from assistant import errors
from assistant.errors import (
    LanguageModelError,
    ModelAccessError,
    ModelAnswerError,
    ModelRequestError,
    ModelTimeoutError,
    ModelUnavailableError,
)
from assistant.language_model.error_mapping import error_class

OPENAI = {
    "APIConnectionError": ModelUnavailableError,
    "APIError": ModelUnavailableError,
    "APIResponseValidationError": ModelAnswerError,
    "APIStatusError": ModelRequestError,
    "APITimeoutError": ModelTimeoutError,
    "AuthenticationError": ModelAccessError,
    "BadRequestError": ModelRequestError,
    "ConflictError": ModelUnavailableError,
    "ContentFilterFinishReasonError": ModelAnswerError,
    "InternalServerError": ModelUnavailableError,
    "InvalidWebhookSignatureError": ModelAnswerError,
    "LengthFinishReasonError": ModelAnswerError,
    "NotFoundError": ModelAccessError,
    "OAuthError": ModelAccessError,
    "OpenAIError": ModelAccessError,
    "PermissionDeniedError": ModelAccessError,
    "RateLimitError": ModelUnavailableError,
    "SubjectTokenProviderError": ModelAccessError,
    "UnprocessableEntityError": ModelRequestError,
    "WebSocketConnectionClosedError": ModelUnavailableError,
    "WebSocketQueueFullError": ModelUnavailableError,
}
LANGCHAIN_OPENAI = {
    "OpenAIAPIContextOverflowError": ModelRequestError,
    "OpenAIAPIError": ModelUnavailableError,
    "OpenAIAuthenticationError": ModelAccessError,
    "OpenAIConnectionError": ModelUnavailableError,
    "OpenAIContextOverflowError": ModelRequestError,
    "OpenAIInvalidRequestError": ModelRequestError,
    "OpenAIModelNotFoundError": ModelAccessError,
    "OpenAIPermissionDeniedError": ModelAccessError,
    "OpenAIRateLimitError": ModelUnavailableError,
    "OpenAIRefusalError": ModelAnswerError,
    "OpenAITimeoutError": ModelTimeoutError,
}


def exceptions_in(*modules: object) -> dict[str, type[Exception]]:
    return {
        name: kind
        for module in modules
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Exception) and not issubclass(kind, Warning) and not name.startswith("_")
    }


OF_OPENAI = exceptions_in(openai, openai._exceptions)
OF_LANGCHAIN_OPENAI = {
    name: kind
    for name, kind in exceptions_in(langchain_openai).items()
    if kind.__module__ == langchain_openai.__name__
}


def test_the_tables_of_this_test_name_every_error_of_openai_and_its_langchain_package() -> None:
    assert OF_OPENAI.keys() == OPENAI.keys()
    assert OF_LANGCHAIN_OPENAI.keys() == LANGCHAIN_OPENAI.keys()


@pytest.mark.parametrize(
    ("kind", "ours"),
    [(OF_OPENAI[name], ours) for name, ours in OPENAI.items()]
    + [(OF_LANGCHAIN_OPENAI[name], ours) for name, ours in LANGCHAIN_OPENAI.items()],
    ids=lambda value: value.__name__,
)
def test_an_error_of_openai_becomes_one_of_ours(
    kind: type[Exception], ours: type[LanguageModelError]
) -> None:
    assert error_class(kind) is ours


# What programs get wrong in their use of the HTTP client; a server cannot cause it.
MISUSE = {"CookieConflict"}


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for name, kind in {**exceptions_in(httpx2), **exceptions_in(langchain)}.items()
        if name not in MISUSE
    ],
    ids=lambda kind: f"{kind.__module__}.{kind.__name__}",
)
def test_an_error_of_the_http_client_or_langchain_becomes_a_known_one(kind: type[Exception]) -> None:
    assert error_class(kind) is not LanguageModelError


@pytest.mark.parametrize(
    "kind",
    [getattr(errors, name) for name in dir(errors) if name.startswith("Model")],
    ids=lambda kind: kind.__name__,
)
def test_an_error_of_ours_stays_what_it_is(kind: type[LanguageModelError]) -> None:
    assert error_class(kind) is kind
