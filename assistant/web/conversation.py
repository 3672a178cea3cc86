"""The conversation of a visitor: it lives in the page alone and travels with each question.

The page carries it as one sealed text: compressed, and signed with a key of this server, so that
nobody can make the page show words that the assistant never said. Nothing is stored here.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter

from assistant.model import Answer, Turn
from assistant.web.texts import CHANGE_WORDS
from assistant.wishes import Change

MAX_EXCHANGES = 10
"""How many exchanges travel with a question: enough for follow-ups, and some 30 kB at most."""


@dataclass(frozen=True)
class Exchange:
    """A question with its answer; `number` counts from 1 within one conversation.

    `change` is how the answer to that question is said again, where a button asked for that.
    """

    number: int
    question: str
    answer: Answer
    change: Change | None = None


Conversation = tuple[Exchange, ...]
_conversation_format: TypeAdapter[Conversation] = TypeAdapter(Conversation)


class BrokenSealError(ValueError):
    """A sealed conversation was changed, or was sealed by a server with another key."""


def next_number(conversation: Conversation) -> int:
    """Return the number of the exchange that comes after the conversation."""
    return conversation[-1].number + 1 if conversation else 1


def extended(
    conversation: Conversation, question: str, answer: Answer, change: Change | None = None
) -> Conversation:
    """Return the conversation with one more exchange, the oldest left out when it gets too long."""
    return (*conversation, Exchange(next_number(conversation), question, answer, change))[-MAX_EXCHANGES:]


def up_to(conversation: Conversation, number: int) -> Conversation:
    """Return the conversation up to and with the exchange of this number; empty when it is not there."""
    if all(exchange.number != number for exchange in conversation):
        return ()
    return tuple(exchange for exchange in conversation if exchange.number <= number)


def turns(conversation: Iterable[Exchange]) -> tuple[Turn, ...]:
    """Return the conversation as turns, oldest first, for `AnsweringService.answer`.

    An answer that is said again follows its question once more: it need not be the one before it.
    """
    return tuple(
        turn
        for exchange in conversation
        for said in (exchange.question, *((CHANGE_WORDS[exchange.change],) if exchange.change else ()))
        for turn in (Turn("user", said), Turn("assistant", exchange.answer.text))
    )


class ConversationSeal:
    """Seals conversations for the page and opens them again."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def close(self, conversation: Conversation) -> str:
        """Return the conversation as text that is safe in a form field; "" for an empty one."""
        if not conversation:
            return ""
        packed = zlib.compress(_conversation_format.dump_json(conversation), 6)
        return base64.urlsafe_b64encode(self._signature(packed) + packed).decode("ascii")

    def open(self, sealed: str) -> Conversation:
        """Return the conversation of a sealed text.

        Raises:
            BrokenSealError: The text was not sealed with this key.
        """
        if not sealed:
            return ()
        try:
            raw = base64.urlsafe_b64decode(sealed.encode("ascii"))
        except (binascii.Error, UnicodeEncodeError) as error:
            raise BrokenSealError("the conversation is no base64; expected what close() made") from error
        size = hashlib.sha256().digest_size
        signature, packed = raw[:size], raw[size:]
        if not hmac.compare_digest(signature, self._signature(packed)):
            raise BrokenSealError("the conversation has another signature; expected one of this server's key")
        return _conversation_format.validate_json(zlib.decompress(packed))

    def _signature(self, packed: bytes) -> bytes:
        return hmac.new(self._key, packed, hashlib.sha256).digest()
