from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_fakes import NOT_FOUND, POOL

from assistant.model import Turn
from assistant.web.conversation import (
    MAX_EXCHANGES,
    BrokenSealError,
    Conversation,
    ConversationSeal,
    extended,
    turns,
)

SEAL = ConversationSeal(b"a key for tests")


def test_sealing_keeps_everything() -> None:
    conversation = extended(extended((), "Komt er een zwembad?", POOL), "En mijn rijbewijs?", NOT_FOUND)
    assert SEAL.open(SEAL.close(conversation)) == conversation


def test_empty_conversation_is_empty_text() -> None:
    assert SEAL.close(()) == ""
    assert SEAL.open("") == ()


def test_old_exchanges_go_and_numbers_go_on() -> None:
    conversation: Conversation = ()
    for position in range(MAX_EXCHANGES + 3):
        conversation = extended(conversation, str(position), NOT_FOUND)
    assert len(conversation) == MAX_EXCHANGES
    assert conversation[-1].number == MAX_EXCHANGES + 3


def test_turns_alternate() -> None:
    assert turns(extended((), "Hoe?", NOT_FOUND)) == (Turn("user", "Hoe?"), Turn("assistant", NOT_FOUND.text))


def test_seal_of_another_server_is_refused() -> None:
    with pytest.raises(BrokenSealError, match="signature"):
        SEAL.open(ConversationSeal(b"another key").close(extended((), "Hoe?", POOL)))


def test_changed_text_is_refused() -> None:
    raw = bytearray(base64.urlsafe_b64decode(SEAL.close(extended((), "Hoe?", POOL))))
    raw[-1] ^= 1
    with pytest.raises(BrokenSealError):
        SEAL.open(base64.urlsafe_b64encode(bytes(raw)).decode())


@given(st.text(min_size=1))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(BrokenSealError):
        SEAL.open(text)
