"""A chat model behind an OpenAI-compatible server."""

from __future__ import annotations

import logging
import queue
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, SecretStr

from assistant.errors import ModelAnswerError, ModelTimeoutError
from assistant.language_model.error_mapping import ADVICE, detail_of, error_class
from assistant.language_model.json_answer import Schema, first_object
from assistant.language_model.parameters import OPTIONAL, refused_parameter, response_format

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage

# The same request should get the same answer, as far as a server can.
TEMPERATURE = 0
SEED = 1
# Sent where there is no key: the client wants one, a server without keys ignores it.
_NO_KEY = "no-key"

_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
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
                    return first_object(self._answer(system, user, deadline, schema), schema)
                except Exception as error:
                    if "response_format" in self._refused:
                        raise  # this was plain text already
                    if not issubclass(error_class(type(error)), ModelAnswerError):
                        raise
            return first_object(self._answer(system, user, deadline, None), schema)

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
                sent = set(OPTIONAL) - without - (set() if schema else {"response_format"})
                refused = None if something else refused_parameter(error, sent)
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
                    set(OPTIONAL) - without - {"stream_options"} - (set() if schema else {"response_format"})
                )
                refused = refused_parameter(error, sent)
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
            parameters["response_format"] = response_format(schema)
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
            detail = detail_of(error, self._key, user)
            # `from None`: the errors of the client hold the request, and so the key and the prompt.
            raise kind(f"language model {self.name!r} at {self.server!r}: {detail}; {ADVICE[kind]}") from None


def _quieten() -> None:
    """Keeps prompts and answers out of every log, whatever level was asked for."""
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
