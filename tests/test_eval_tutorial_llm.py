"""LangChain's tutorial with a language model, over a scripted server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from langchain_openai import ChatOpenAI
from pydantic import SecretStr
from wire import MODEL, ScriptedServer, fails, says, scripted_server

from assistant.errors import ConfigurationError
from assistant.model import DocumentStatus, Turn
from assistant.settings import load_settings
from eval.baselines import Baseline, Piece
from eval.systems import SYSTEMS, TUTORIAL_LLM, offline_systems
from eval.tutorial_llm import TutorialSystem

PIECES = [Piece(f"akkoord-{n}", "akkoord", DocumentStatus.IN_FORCE, f"Stuk {n}.") for n in range(12)]


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def tutorial(server: ScriptedServer) -> TutorialSystem:
    chat = ChatOpenAI(
        model=MODEL, base_url=server.url, api_key=SecretStr("sleutel"), max_retries=0, use_responses_api=False
    )
    return TutorialSystem(chat, Baseline(lambda question, k: PIECES[:k]), TUTORIAL_LLM)


def test_the_model_gets_four_pieces_and_the_conversation_as_they_are(
    tutorial: TutorialSystem, server: ScriptedServer
) -> None:
    server.will(says("Er komt een park."))
    history = (Turn("user", "Komt er een park?"), Turn("assistant", "Ja."))
    tutorial.answer("Wanneer?", history)
    messages = [(m["role"], m["content"]) for m in server.requests[0].body["messages"]]
    assert messages[0][1].endswith("Stuk 0.\n\nStuk 1.\n\nStuk 2.\n\nStuk 3.")
    assert messages[1:] == [("user", "Komt er een park?"), ("assistant", "Ja."), ("user", "Wanneer?")]


def test_what_it_says_is_the_answer_and_rests_on_all_pieces(
    tutorial: TutorialSystem, server: ScriptedServer
) -> None:
    server.will(says("Er komt een park. Dat weet ik niet zeker."))
    given = tutorial.answer("Komt er een park?", ())
    assert (given["status"], given["mode"]) == ("answered", "llm")
    assert given["answer"] == "Er komt een park. Dat weet ik niet zeker. [1] [2] [3] [4]"
    assert [citation["passage"] for citation in given["citations"]] == [piece.id for piece in PIECES[:4]]


@pytest.mark.parametrize(
    "said",
    [
        "Dat weet ik niet.",
        "Ik weet het niet, sorry.",
        "Daarover staat er niet in.",
        "Er is geen informatie over.",
    ],
)
def test_what_it_does_not_know_is_not_found(
    tutorial: TutorialSystem, server: ScriptedServer, said: str
) -> None:
    server.will(says(said))
    given = tutorial.answer("Komt er een park?", ())
    assert (given["status"], given["answer"], given["citations"]) == ("not_found", said, [])


def test_a_server_that_fails_is_an_answer_too(tutorial: TutorialSystem, server: ScriptedServer) -> None:
    server.will(fails(500))
    assert tutorial.answer("Komt er een park?", ())["status"] == "error"


def test_its_search_gives_ten_pieces(tutorial: TutorialSystem) -> None:
    assert tutorial.search("park") == [(piece.text,) for piece in PIECES[:10]]


def test_without_a_model_it_cannot_be_asked_and_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GEWONETAAL_MODEL", raising=False)
    load_settings.cache_clear()
    assert TUTORIAL_LLM not in offline_systems()
    with pytest.raises(ConfigurationError, match="GEWONETAAL_MODEL"):
        SYSTEMS[TUTORIAL_LLM]()
