"""The language model: the only module that knows openai and LangChain's chat models.

Any server that speaks OpenAI's chat completions will do. Nothing is loaded before a model is asked
for, nothing is sent to anyone but that server (LangSmith's tracing and gateway are off, whatever the
environment says), and every error becomes one of `assistant.errors`.

"""

from __future__ import annotations

import json
import logging
import queue
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, SecretStr, ValidationError

from assistant.errors import (
    ConfigurationError,
    GewoneTaalError,
    LanguageModelError,
    ModelAccessError,
    ModelAnswerError,
    ModelRequestError,
    ModelTimeoutError,
    ModelUnavailableError,
)
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage
    from openai import APIStatusError

Schema = TypeVar("Schema", bound=BaseModel)

OPENAI_SERVER = "https://api.openai.com/v1"
# The same request should get the same answer, as far as a server can.
TEMPERATURE = 0
SEED = 1
# Sent where there is no key: the client wants one, a server without keys ignores it.
_NO_KEY = "no-key"

# What a server may not know, in the order in which an error that names several is read.
_OPTIONAL = ("response_format", "stream_options", "seed", "max_tokens", "temperature")
# Statuses with which servers refuse a parameter, and those with which some fail on a schema.
_REFUSED = (400, 422)
_FAILED = (500, 501)
_ABOUT_THE_SCHEMA = re.compile(r"response_format|json_schema|schema|grammar", re.IGNORECASE)
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_LONGEST_DETAIL = 200
# A message of the server with a word of at least this length of the prompt may repeat what a resident wrote.
_TELLING_WORD = 4
# What these libraries log when somebody asks for everything holds the prompt.
_TALKATIVE = (
    "openai",
    "langchain_core",
    "langchain_openai",
    "langsmith",
    "httpx",
    "httpx2",
    "httpcore",
    "httpcore2",
)

_ADVICE: dict[type[LanguageModelError], str] = {
    LanguageModelError: "this is an error that was not foreseen",
    ModelAccessError: "check GEWONETAAL_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY",
    ModelUnavailableError: "check that the server runs, or try again later",
    ModelTimeoutError: "raise GEWONETAAL_MODEL_TIME_LIMIT or take a faster model",
    ModelRequestError: "the prompt may be too long for this model, or its server misses something",
    ModelAnswerError: "try another model, or raise GEWONETAAL_MODEL_MAX_TOKENS",
}


@dataclass
class TokenUsage:
    """Tokens that a server counted, of prompts and of answers; 0 where it does not count."""

    prompt: int = 0
    answer: int = 0


class LanguageModel:
    """A chat model behind an OpenAI-compatible server. Safe for threads.

    An answer takes at most `time_limit` seconds of waiting for the server and `max_tokens` tokens. A
    request that fails is not sent again. Only what the server refuses to know is left out and not
    sent to it from then on: the seed, the temperature, the schema of an answer; where `max_tokens` is
    refused it becomes `max_completion_tokens`, its newer name.
    """

    def __init__(
        self, name: str, *, base_url: str, api_key: SecretStr | None, time_limit: float, max_tokens: int
    ) -> None:
        self.name = name
        self.server = base_url
        self._key = api_key.get_secret_value() if api_key else _NO_KEY
        self._time_limit = time_limit
        self._max_tokens = max_tokens
        self._refused: frozenset[str] = frozenset()
        with self._own_errors():
            from langchain_openai import ChatOpenAI

            _quieten()
            self._chat = ChatOpenAI(
                model=name,
                # Always given: LangSmith's gateway takes the place of an address that is not.
                base_url=base_url,
                api_key=SecretStr(self._key),
                max_retries=0,
                cache=False,
                use_responses_api=False,
            )

    def __repr__(self) -> str:
        return f"LanguageModel(name={self.name!r}, server={self.server!r})"

    def complete(self, system: str, user: str) -> str:
        """The model's answer, without blanks around it and without its thoughts.

        Raises:
            LanguageModelError: there is no whole answer; the subclass says why.
        """
        with self._own_errors(user):
            return self._answer(system, user, self._deadline(), None)

    def complete_json(self, system: str, user: str, schema: type[Schema]) -> Schema:
        """The model's answer as an object; the prompt has to say which fields it wants.

        The server is asked to keep to the schema. Where it cannot, or where what comes back does not
        fit, the model is asked once more for plain text, and the first JSON object in the text that
        fits the schema is taken. Both together stay within the time limit.

        Raises:
            LanguageModelError: there is no whole answer, or no object in it that fits.
        """
        with self._own_errors(user):
            deadline = self._deadline()
            if "response_format" not in self._refused:
                try:
                    return _first_object(self._answer(system, user, deadline, schema), schema)
                except Exception as error:
                    if "response_format" in self._refused:
                        raise  # this was plain text already
                    if not issubclass(error_class(type(error)), ModelAnswerError):
                        raise
            return _first_object(self._answer(system, user, deadline, None), schema)

    def stream(
        self,
        system: str,
        user: str,
        schema: type[BaseModel] | None = None,
        time_limit: float | None = None,
        usage: TokenUsage | None = None,
    ) -> Iterator[str]:
        """The model's answer piece by piece as it comes, thoughts included.

        With a schema the server is asked to keep to it; one that cannot sends plain text. The stream ends
        within `time_limit` seconds (by default that of the model), also when the server hangs: it is read
        in a thread of its own, which is left alone when time is up. Tokens that the server counts are
        added to `usage`.

        Raises:
            LanguageModelError: there is no whole answer; what came before it is good to use.
        """
        limit = self._time_limit if time_limit is None else time_limit
        deadline = monotonic() + limit
        pieces: queue.Queue[str | Exception | None] = queue.Queue()
        given_up = threading.Event()

        def read() -> None:
            try:
                for piece in self._pieces([("system", system), ("user", user)], deadline, schema, usage):
                    if given_up.is_set():
                        return
                    pieces.put(piece)
                pieces.put(None)
            except Exception as error:  # given on to the reader below, who maps it
                pieces.put(error)

        threading.Thread(target=read, name="read-model", daemon=True).start()
        try:
            with self._own_errors(user):
                while True:
                    try:
                        piece = pieces.get(timeout=max(0.0, deadline - monotonic()))
                    except queue.Empty:
                        raise ModelTimeoutError(f"no whole answer within {limit:g} s") from None
                    if isinstance(piece, Exception):
                        raise piece
                    if piece is None:
                        return
                    yield piece
        finally:
            given_up.set()

    def _pieces(
        self,
        messages: list[tuple[str, str]],
        deadline: float,
        schema: type[BaseModel] | None,
        usage: TokenUsage | None,
    ) -> Iterator[str]:
        """The pieces of one streamed answer, asked again without what the server says it does not know."""
        from langsmith import tracing_context
        from openai import APIStatusError

        without = self._refused
        while True:
            parameters = self._parameters(deadline, schema, without)
            parameters["stream_usage"] = usage is not None and "stream_options" not in without
            reason = None
            something = False
            try:
                with tracing_context(enabled=False):
                    for chunk in self._chat.stream(messages, **parameters):
                        reason = chunk.response_metadata.get("finish_reason") or reason
                        if usage is not None and chunk.usage_metadata:
                            usage.prompt += chunk.usage_metadata["input_tokens"]
                            usage.answer += chunk.usage_metadata["output_tokens"]
                        if chunk.text:
                            something = True
                            yield chunk.text
            except APIStatusError as error:
                sent = set(_OPTIONAL) - without - (set() if schema else {"response_format"})
                refused = None if something else _refused_parameter(error, sent)
                if refused is None:
                    raise
                without = without | {refused}
                continue
            self._refused = self._refused | without
            if reason == "length":
                raise ModelAnswerError(f"its answer is cut off at {self._max_tokens} tokens")
            if not something:
                raise ModelAnswerError("its answer is empty")
            return

    def _deadline(self) -> float:
        return monotonic() + self._time_limit

    def _answer(self, system: str, user: str, deadline: float, schema: type[BaseModel] | None) -> str:
        message = self._send([("system", system), ("user", user)], deadline, schema)
        reason = message.response_metadata.get("finish_reason")
        if reason == "length":
            raise ModelAnswerError(f"its answer is cut off at {self._max_tokens} tokens")
        if reason == "content_filter" or message.additional_kwargs.get("refusal"):
            raise ModelAnswerError("the model or its server withholds an answer")
        text = _THOUGHTS.sub("", message.text).strip()
        if not text:
            raise ModelAnswerError("its answer is empty")
        return text

    def _send(
        self, messages: list[tuple[str, str]], deadline: float, schema: type[BaseModel] | None
    ) -> AIMessage:
        """Sends a request, and again without each parameter that the server says it does not know."""
        from openai import APIStatusError

        without = self._refused
        while True:
            parameters = self._parameters(deadline, schema, without)
            try:
                message = self._chat.invoke(messages, **parameters)
            except APIStatusError as error:
                sent = (
                    set(_OPTIONAL) - without - {"stream_options"} - (set() if schema else {"response_format"})
                )
                refused = _refused_parameter(error, sent)
                if refused is None:
                    raise
                without = without | {refused}
            else:
                self._refused = self._refused | without
                return message

    def _parameters(
        self, deadline: float, schema: type[BaseModel] | None, without: frozenset[str]
    ) -> dict[str, Any]:
        seconds = deadline - monotonic()
        if seconds <= 0:
            raise ModelTimeoutError(f"no usable answer within {self._time_limit:g} s")
        # LangChain renames `max_tokens`, which older servers would ignore, unless it is in the body.
        limit = "max_completion_tokens" if "max_tokens" in without else "max_tokens"
        parameters: dict[str, Any] = {"timeout": seconds, "extra_body": {limit: self._max_tokens}}
        if "temperature" not in without:
            parameters["temperature"] = TEMPERATURE
        if "seed" not in without:
            parameters["seed"] = SEED
        if schema is not None and "response_format" not in without:
            parameters["response_format"] = _response_format(schema)
        return parameters

    @contextmanager
    def _own_errors(self, user: str = "") -> Iterator[None]:
        """Turns whatever goes wrong inside into our errors, without key, prompt or traceback of theirs."""
        from langsmith import tracing_context

        try:
            with tracing_context(enabled=False):
                yield
        except Exception as error:
            kind = error_class(type(error))
            detail = self._detail(error, user)
            # `from None`: the errors of the client hold the request, and so the key and the prompt.
            raise kind(
                f"language model {self.name!r} at {self.server!r}: {detail}; {_ADVICE[kind]}"
            ) from None

    def _detail(self, error: Exception, user: str) -> str:
        """What an error says, in one short line without the key and without what a resident wrote."""
        if isinstance(error, GewoneTaalError):
            return str(error)
        status = getattr(error, "status_code", None)
        said = " ".join(str(getattr(error, "message", error)).replace(self._key, "***").split())
        if _repeats(said, user):
            said = "(its message is left out, since it repeats the prompt)"
        name = type(error).__name__ if status is None else f"{type(error).__name__} {status}"
        return f"{name}: {said[:_LONGEST_DETAIL]}"


def load_language_model(settings: Settings) -> LanguageModel | None:
    """The language model of the settings, or `None` when they name none. Sends nothing.

    Raises:
        ConfigurationError: a model is set, but its server or key cannot be used or is missing.
    """
    if settings.model is None:
        return None
    base_url = settings.openai_base_url or OPENAI_SERVER
    _check_address(base_url)
    if settings.openai_base_url is None and settings.openai_api_key is None:
        raise ConfigurationError(
            f"GEWONETAAL_MODEL={settings.model!r}, but neither OPENAI_BASE_URL nor OPENAI_API_KEY is set; "
            "set the address of a server of your own, or the key of OpenAI"
        )
    return LanguageModel(
        settings.model,
        base_url=base_url,
        api_key=settings.openai_api_key,
        time_limit=settings.model_time_limit,
        max_tokens=settings.model_max_tokens,
    )


def _check_address(url: str) -> None:
    """Refuses what is no plain address, without repeating it: it may hold a password."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ConfigurationError(
            "GEWONETAAL_MODEL is set, but OPENAI_BASE_URL is no address; "
            "expected one such as http://127.0.0.1:8081/v1"
        )
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigurationError(
            "OPENAI_BASE_URL has a user, a password or a query; give the key in OPENAI_API_KEY"
        )


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


def _refused_parameter(error: APIStatusError, sent: set[str]) -> str | None:
    """The optional parameter that a server refuses; `None` when the error is about something else.

    A refusal that names none is laid to the schema, which servers refuse in the most ways.
    """
    said = f"{error.message} {error.body!r}"
    if "response_format" in sent and error.status_code in (*_REFUSED, *_FAILED):
        if _ABOUT_THE_SCHEMA.search(said):
            return "response_format"
    if error.status_code not in _REFUSED:
        return None
    named = (name for name in _OPTIONAL if name in sent and re.search(rf"\b{name}\b", said))
    unnamed = "response_format" if "response_format" in sent else None
    return error.param if error.param in sent else next(named, unnamed)


def _response_format(schema: type[BaseModel]) -> dict[str, Any]:
    from langchain_core.utils.function_calling import convert_to_openai_function

    strict = convert_to_openai_function(schema, strict=True)["parameters"]
    name = schema.__name__.strip("_")
    return {"type": "json_schema", "json_schema": {"name": name, "schema": strict, "strict": True}}


def _first_object(text: str, schema: type[Schema]) -> Schema:
    """The first JSON object in a text that fits the schema, whatever stands around it.

    Raises:
        ModelAnswerError: there is none; the message tells what was wrong with the last one.
    """
    decoder = json.JSONDecoder(strict=False)  # models put line ends within strings
    problem = "no JSON object"
    start = text.find("{")
    while start >= 0:
        try:
            found, end = decoder.raw_decode(text, start)
            return schema.model_validate(found)
        except json.JSONDecodeError:
            end = start + 1
        except ValidationError as error:
            # The name of a field that the model made up may hold words of the question.
            wrong = ", ".join(
                item["type"]
                if item["type"] == "extra_forbidden"
                else f"{'.'.join(map(str, item['loc']))}: {item['type']}"
                for item in error.errors()
            )
            problem = f"no JSON object that fits ({wrong})"
        except RecursionError:
            break
        start = text.find("{", end)
    raise ModelAnswerError(f"its answer of {len(text)} characters has {problem}")


def _repeats(message: str, prompt: str) -> bool:
    """Whether a message has a telling word or a number of the prompt in it."""
    said, asked = (set(re.findall(r"\w+", text.casefold())) for text in (message, prompt))
    return any(len(word) >= _TELLING_WORD for word in said & asked)


def _quieten() -> None:
    """Keeps prompts and answers out of every log, whatever level was asked for."""
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
