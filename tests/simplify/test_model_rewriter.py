"""Rewriting with a language model: a scripted server over real HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from wire import MODEL, Reply, ScriptedServer, fails, says, scripted_server

from assistant.breaker import CircuitBreaker
from assistant.dutch.lemmas import Lemmatizer
from assistant.language_model import LanguageModel
from assistant.library import Library
from assistant.prompts import load_prompt
from assistant.simplify.edit import ChangeKind
from assistant.simplify.examples import Example, ExampleShelf
from assistant.simplify.model_rewriter import ModelRewriter
from assistant.simplify.personal_data import PersonalDataHider
from assistant.simplify.rules import TextRules
from assistant.simplify.simplification import SentenceState
from assistant.simplify.simplifier import Simplifier
from assistant.simplify.verification import Verification

SENTENCE = "Indien u de kosten van € 85 niet kunt voldoen, dient u dit vóór 1 mei 2027 te melden bij mevrouw Voorbeeld."
GOOD = "Kunt u de kosten van € 85 niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij mevrouw [NAAM_1]."
BAD = "Kunt u de kosten niet betalen? Dan moet u dit melden bij mevrouw [NAAM_1]."


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def rewriter(
    server: ScriptedServer, verification: Verification, lemmatizer: Lemmatizer, library: Library
) -> ModelRewriter:
    model = LanguageModel(
        MODEL, base_url=server.url, api_key=SecretStr("sleutel"), time_limit=20, max_tokens=200
    )
    return ModelRewriter(
        model=model,
        verification=verification,
        hider=PersonalDataHider(lemmatizer, verification.book),
        glossary=library.glossary,
        shelf=ExampleShelf([Example("De raad stelt kosten vast.", "De raad bepaalt de kosten.")], lemmatizer),
        prompt=load_prompt("simplify"),
        repair=load_prompt("simplify_repair"),
        breaker=CircuitBreaker(failures=2),
    )


@pytest.fixture
def simplifier(rewriter: ModelRewriter, library: Library, lemmatizer: Lemmatizer) -> Simplifier:
    """With the model and no rules, so that what it writes is all that changes."""
    return Simplifier(lemmatizer, library.reading, rewriter.verification, lambda: TextRules((), ()), rewriter)


def writes(text: str) -> Reply:
    return says(json.dumps({"herschreven": text}))


def test_a_sentence_that_stands_is_used_and_names_are_put_back(
    simplifier: Simplifier, server: ScriptedServer
) -> None:
    server.will(writes(GOOD))
    made = simplifier.simplify(SENTENCE)
    assert made.text == GOOD.replace("[NAAM_1]", "Voorbeeld")
    assert made.mode == "llm"
    assert [change.kind for change in made.sentences[0].changes] == [ChangeKind.MODEL]
    assert (made.report.lost, made.report.added) == ((), ())
    assert made.trace is not None and (made.trace.sentences, made.trace.mended) == (1, 0)


def test_no_name_reaches_the_model(simplifier: Simplifier, server: ScriptedServer) -> None:
    server.will(writes(GOOD))
    simplifier.simplify(SENTENCE)
    assert all("Voorbeeld" not in request.user.replace("Voorbeeld van", "") for request in server.requests)


def test_the_prompt_has_the_level_and_an_example(simplifier: Simplifier, server: ScriptedServer) -> None:
    server.will(writes(GOOD))
    simplifier.simplify(SENTENCE, level="A2")
    (request,) = server.requests
    assert "€ 85; " in request.user and "1 mei 2027" in request.user
    assert "A2" in request.system and "De raad bepaalt de kosten." in request.system


def test_a_lost_amount_is_named_in_one_more_try(simplifier: Simplifier, server: ScriptedServer) -> None:
    server.will(writes(BAD), writes(GOOD))
    made = simplifier.simplify(SENTENCE)
    assert made.text == GOOD.replace("[NAAM_1]", "Voorbeeld")
    assert "€ 85" in server.requests[1].user.partition("<fouten>")[2]
    assert made.trace is not None and made.trace.mended == 1


@pytest.mark.parametrize(
    "replies",
    [(writes(BAD), writes(BAD)), (writes(GOOD.replace("[NAAM_1]", "Jansen")), writes(BAD))],
    ids=["twice wrong", "a name of its own"],
)
def test_what_does_not_stand_leaves_the_original_marked(
    simplifier: Simplifier, server: ScriptedServer, replies: tuple[Reply, ...]
) -> None:
    server.will(*replies)
    made = simplifier.simplify(SENTENCE)
    (sentence,) = made.sentences
    assert made.text == SENTENCE
    assert sentence.state is SentenceState.KEPT
    assert sentence.findings


@pytest.mark.parametrize(
    "reply", [fails(500), fails(401), Reply(hangs_up=True)], ids=["server error", "no access", "hangs up"]
)
def test_a_failing_server_leaves_the_text_as_the_rules_made_it(
    simplifier: Simplifier, server: ScriptedServer, reply: Reply
) -> None:
    server.will(reply)
    made = simplifier.simplify(SENTENCE)
    assert (made.text, made.mode) == (SENTENCE, "offline")
    assert made.trace is not None and made.trace.error


def test_a_server_that_fails_again_and_again_is_left_alone(
    simplifier: Simplifier, server: ScriptedServer
) -> None:
    server.will(fails(500), fails(500))
    simplifier.simplify("\n\n".join([SENTENCE] * 4))
    assert len(server.requests) == 2


def test_an_easy_sentence_is_not_sent(simplifier: Simplifier, server: ScriptedServer) -> None:
    made = simplifier.simplify("Wij bellen u morgen.")
    assert server.requests == []
    assert made.text == "Wij bellen u morgen."


def test_a_rewrite_that_is_no_plainer_is_not_used(simplifier: Simplifier, server: ScriptedServer) -> None:
    server.will(writes(SENTENCE.replace("Voorbeeld", "[NAAM_1]")))
    assert simplifier.simplify(SENTENCE).text == SENTENCE


def test_a_change_of_the_model_can_be_taken_back(simplifier: Simplifier, server: ScriptedServer) -> None:
    made = simplifier.simplify(SENTENCE, without=frozenset({(ChangeKind.MODEL, SENTENCE)}))
    assert server.requests == []
    assert made.text == SENTENCE
