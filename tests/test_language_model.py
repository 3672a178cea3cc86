from __future__ import annotations

import json
import logging
import subprocess
import sys
import traceback
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ConfigDict, SecretStr
from wire import MODEL, Reply, ScriptedServer, fails, says, scripted_server

from assistant.errors import (
    ConfigurationError,
    LanguageModelError,
    ModelAccessError,
    ModelAnswerError,
    ModelRequestError,
    ModelTimeoutError,
    ModelUnavailableError,
)
from assistant.language_model import LanguageModel, load_language_model
from assistant.settings import Settings, load_settings

KEY = "sk-geheim-0123456789"
QUESTION = "Mijn buurman van nummer twaalf heeft al drie jaar schulden, wat nu?"


class Shade(BaseModel):
    reden: str
    tint: int


GOOD = '{"reden": "lucht", "tint": 3}'


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


def a_model(server: ScriptedServer, time_limit: float = 20.0) -> LanguageModel:
    return LanguageModel(
        MODEL, base_url=server.url, api_key=SecretStr(KEY), time_limit=time_limit, max_tokens=50
    )


@pytest.fixture
def model(server: ScriptedServer) -> LanguageModel:
    return a_model(server)


def test_no_model_in_the_settings_is_no_model() -> None:
    assert load_language_model(Settings()) is None


def test_openai_variables_alone_are_no_model_however_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "geen adres")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("GEWONETAAL_MODEL", " ")
    assert load_language_model(Settings()) is None


def test_the_environment_names_model_server_and_key(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEWONETAAL_MODEL", MODEL)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    model = load_language_model(Settings())
    server.will(says("Dag."))
    assert model is not None
    assert model.complete("Groet.", "Hallo") == "Dag."
    (request,) = server.requests
    assert request.body["model"] == model.name == MODEL
    assert request.headers["authorization"] == f"Bearer {KEY}"


def test_a_server_of_ones_own_needs_no_key(server: ScriptedServer) -> None:
    model = load_language_model(Settings(model=MODEL, openai_base_url=server.url))
    server.will(says("Dag."))
    assert model is not None
    assert model.complete("Groet.", "Hallo") == "Dag."


@pytest.mark.parametrize(
    ("base_url", "named"),
    [
        pytest.param(None, "neither OPENAI_BASE_URL nor OPENAI_API_KEY", id="openai-without-key"),
        pytest.param("localhost:8081", "is no address", id="no-scheme"),
        pytest.param("http://", "is no address", id="no-host"),
        pytest.param("http://localhost:poort/v1", "is no address", id="no-port"),
        pytest.param("http://[::1/v1", "is no address", id="broken-ipv6"),
        pytest.param("http://jan:geheim@localhost/v1", "has a user", id="password"),
        pytest.param("http://localhost/v1?key=geheim", "has a user, a password or a query", id="query"),
    ],
)
def test_a_model_whose_server_cannot_be_used_is_a_wrong_setting(base_url: str | None, named: str) -> None:
    with pytest.raises(ConfigurationError, match=named) as caught:
        load_language_model(Settings(model=MODEL, openai_base_url=base_url))
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GEWONETAAL_MODEL_TIME_LIMIT", "0"),
        ("GEWONETAAL_MODEL_TIME_LIMIT", "lang"),
        ("GEWONETAAL_MODEL_MAX_TOKENS", "0"),
    ],
)
def test_a_limit_that_cannot_be_used_is_a_wrong_setting(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=f"{name}='{value}'"):
        load_settings()


def test_nothing_is_sent_before_something_is_asked(server: ScriptedServer) -> None:
    a_model(server)
    assert server.requests == []


def test_no_client_is_loaded_at_import() -> None:
    code = (
        "import sys, assistant.language_model, assistant.prompts, eval.judge\n"
        "print(sorted({'openai', 'langchain_openai', 'langchain_core', 'langsmith'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_request_is_the_two_messages_and_what_keeps_answers_the_same(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(says("Ja."))
    model.complete("Wees kort.", "Is dit een vraag?")
    (request,) = server.requests
    assert (request.system, request.user) == ("Wees kort.", "Is dit een vraag?")
    assert request.path == "/v1/chat/completions"
    rest = {name: value for name, value in request.body.items() if name not in ("messages", "model")}
    assert rest == {"temperature": 0, "seed": 1, "max_tokens": 50, "stream": False}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("  Er komt een bad.\n", "Er komt een bad."),
        ("<think>even\nkijken</think>\n\nEr komt een bad.", "Er komt een bad."),
        ("Schrijf <think> niet.", "Schrijf <think> niet."),
    ],
    ids=["blanks", "thoughts", "no-thoughts"],
)
def test_the_answer_is_bare_text(
    server: ScriptedServer, model: LanguageModel, text: str, answer: str
) -> None:
    server.will(says(text))
    assert model.complete("a", "b") == answer


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        pytest.param(says("Er komt een", "length"), "cut off at 50 tokens", id="cut-off"),
        pytest.param(says("", "content_filter"), "withholds", id="filtered"),
        pytest.param(says(None, refusal="Dat doe ik niet."), "withholds", id="refused"),
        pytest.param(says("  \n"), "is empty", id="blank"),
        pytest.param(says(None), "is empty", id="null"),
        pytest.param(says("<think>hm</think>"), "is empty", id="only-thoughts"),
        pytest.param(Reply("{}"), "", id="no-completion"),
        pytest.param(Reply('{"choices": []}'), "", id="no-choices"),
        pytest.param(Reply('{"choices": null}'), "", id="null-choices"),
        pytest.param(Reply('{"choices": [{"message": null}]}'), "", id="null-message"),
        pytest.param(Reply("[1]"), "", id="a-list"),
        pytest.param(Reply("nee"), "", id="no-json"),
        pytest.param(Reply("<html>Inloggen</html>", content_type="text/html"), "", id="a-page"),
        pytest.param(Reply('{"error": {"message": "vol"}}'), "", id="an-error-with-status-200"),
    ],
)
def test_no_whole_answer_is_an_error_of_the_answer(
    server: ScriptedServer, model: LanguageModel, reply: Reply, named: str
) -> None:
    server.will(reply)
    with pytest.raises(ModelAnswerError, match=named or None):
        model.complete("a", "b")
    assert len(server.requests) == 1


STATUSES = {
    400: ModelRequestError,
    401: ModelAccessError,
    402: ModelRequestError,
    403: ModelAccessError,
    404: ModelAccessError,
    405: ModelRequestError,
    409: ModelUnavailableError,
    413: ModelRequestError,
    418: ModelRequestError,
    422: ModelRequestError,
    429: ModelUnavailableError,
    500: ModelUnavailableError,
    502: ModelUnavailableError,
    503: ModelUnavailableError,
    529: ModelUnavailableError,
}


@pytest.mark.parametrize(("status", "kind"), STATUSES.items(), ids=[str(status) for status in STATUSES])
def test_a_status_becomes_our_error_after_one_request(
    server: ScriptedServer, model: LanguageModel, status: int, kind: type[LanguageModelError]
) -> None:
    server.will(fails(status, "zo niet"), says("De tweede keer wel."))
    with pytest.raises(LanguageModelError, match=rf"{status}.*zo niet") as caught:
        model.complete("a", "b")
    assert type(caught.value) is kind
    assert len(server.requests) == 1, "it was sent again"


def test_a_prompt_that_is_too_long_is_an_error_of_the_request(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(fails(400, "too long", code="context_length_exceeded"))
    with pytest.raises(ModelRequestError):
        model.complete("a", "b")


def test_a_server_that_hangs_up_is_unavailable(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(Reply(hangs_up=True))
    with pytest.raises(ModelUnavailableError):
        model.complete("a", "b")
    assert len(server.requests) == 1


def test_a_server_that_is_not_there_is_unavailable() -> None:
    with scripted_server() as gone:
        model = a_model(gone)
    with pytest.raises(ModelUnavailableError, match="check that the server runs"):
        model.complete("a", "b")


@pytest.mark.parametrize("with_schema", [False, True], ids=["text", "json"])
def test_the_time_limit_holds(server: ScriptedServer, with_schema: bool) -> None:
    server.will(Reply(stalls=True))
    model = a_model(server, time_limit=0.2)
    with pytest.raises(ModelTimeoutError, match="GEWONETAAL_MODEL_TIME_LIMIT"):
        model.complete_json("a", "b", Shade) if with_schema else model.complete("a", "b")
    assert len(server.requests) <= 1  # none when even connecting took too long


def test_both_requests_for_json_share_the_time_limit(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The clock says 0 at the start, 5 before the first request and 25 before the second.
    clock = iter([0.0, 5.0, 25.0])
    monkeypatch.setattr("assistant.language_model.client.monotonic", lambda: next(clock))
    server.will(says("geen json"), says(GOOD))
    with pytest.raises(ModelTimeoutError, match="within 20 s"):
        a_model(server, time_limit=20).complete_json("a", "b", Shade)
    assert len(server.requests) == 1


# -- parameters that a server does not know


def test_a_seed_that_is_refused_is_left_out_from_then_on(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(fails(422, "Extra inputs are not permitted: seed"), says("Een."), says("Twee."))
    assert [model.complete("a", "b"), model.complete("a", "b")] == ["Een.", "Twee."]
    assert ["seed" in request.body for request in server.requests] == [True, False, False]


def test_the_newer_name_of_the_limit_is_used_where_the_older_is_refused(
    server: ScriptedServer, model: LanguageModel
) -> None:
    refusal = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
    server.will(fails(400, refusal, param="max_tokens"), says("Ja."))
    model.complete("a", "b")
    first, second = (request.body for request in server.requests)
    assert first["max_tokens"] == second["max_completion_tokens"] == 50
    assert "max_tokens" not in second


def test_a_model_with_a_temperature_of_its_own_keeps_it(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(fails(400, "only the default is supported", param="temperature"), says("Ja."))
    model.complete("a", "b")
    assert "temperature" not in server.requests[1].body


def test_every_parameter_is_left_out_once_at_most(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(*[fails(400, "seed max_tokens temperature response_format")] * 9)
    with pytest.raises(ModelRequestError):
        model.complete_json("a", "b", Shade)
    assert len(server.requests) == 1 + 4


def test_what_did_not_help_is_sent_again_next_time(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(fails(400, "seed"), fails(400, "iets anders"), says("Ja."))
    with pytest.raises(ModelRequestError, match="iets anders"):
        model.complete("a", "b")
    model.complete("a", "b")
    assert "seed" in server.requests[2].body


# -- JSON


def test_the_schema_goes_with_the_request_in_the_order_of_its_fields(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(says(GOOD))
    assert model.complete_json("a", "b", Shade) == Shade(reden="lucht", tint=3)
    (request,) = server.requests
    assert request.body["response_format"]["type"] == "json_schema"
    wanted = request.body["response_format"]["json_schema"]
    assert (wanted["name"], wanted["strict"]) == ("Shade", True)
    assert list(wanted["schema"]["properties"]) == wanted["schema"]["required"] == ["reden", "tint"]
    assert wanted["schema"]["additionalProperties"] is False


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="bare"),
        pytest.param(f"```json\n{GOOD}\n```", id="fenced"),
        pytest.param(f"Natuurlijk! Hier is het: {GOOD} Succes.", id="with-text"),
        pytest.param(f'{GOOD} {{"reden": "nacht", "tint": 9}}', id="two-objects"),
        pytest.param('{"reden": "lu\ncht", "tint": 3}'.replace("\n", ""), id="line-end"),
        pytest.param(f"Bij {{x}} hoort {GOOD}", id="braces-before"),
        pytest.param(f'{{"tint": "geen"}} dus {GOOD}', id="first-does-not-fit"),
        pytest.param(f'<think>{{"reden": "nacht", "tint": 9}}</think>{GOOD}', id="thoughts"),
        pytest.param(GOOD.replace("}", ', "extra": [1, {"a": 2}]}'), id="more-fields"),
    ],
)
def test_the_first_object_that_fits_is_taken(server: ScriptedServer, model: LanguageModel, text: str) -> None:
    server.will(says(text))
    assert model.complete_json("a", "b", Shade) == Shade(reden="lucht", tint=3)
    assert len(server.requests) == 1


def test_a_line_end_within_a_string_is_no_reason_to_refuse(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(says('{"reden": "een\ntwee", "tint": 3}'))
    assert model.complete_json("a", "b", Shade).reden == "een\ntwee"


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param(fails(400, "unknown field", param="response_format"), id="named"),
        pytest.param(fails(400, "bad request"), id="unnamed"),
        pytest.param(fails(422, "response_format.type: must be json_object"), id="other-type"),
        pytest.param(fails(500, "failed to parse grammar"), id="llama-grammar"),
        pytest.param(fails(501, "json_schema is not implemented"), id="not-implemented"),
    ],
)
def test_a_server_without_schemas_is_asked_for_plain_text_and_that_is_remembered(
    server: ScriptedServer, model: LanguageModel, refusal: Reply
) -> None:
    server.will(refusal, says(f"Hier: {GOOD}"), says(GOOD))
    assert model.complete_json("a", "b", Shade).tint == 3
    assert model.complete_json("a", "b", Shade).tint == 3
    assert ["response_format" in request.body for request in server.requests] == [True, False, False]


def test_a_failing_server_is_not_taken_for_one_without_schemas(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(fails(500, "out of memory"))
    with pytest.raises(ModelUnavailableError):
        model.complete_json("a", "b", Shade)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(says("Ik denk dat het klopt."), id="text"),
        pytest.param(says('{"reden": "lu'), id="broken"),
        pytest.param(says('{"reden": "lucht"}'), id="field-missing"),
        pytest.param(says('{"reden": "lucht', "length"), id="cut-off"),
        pytest.param(says("{" * 3000), id="only-braces"),
        pytest.param(says('{"a":' * 3000), id="deeply-nested"),
    ],
)
def test_an_answer_that_does_not_fit_is_asked_once_more_as_text(
    server: ScriptedServer, model: LanguageModel, reply: Reply
) -> None:
    server.will(reply, says(GOOD))
    assert model.complete_json("a", "b", Shade).tint == 3
    assert ["response_format" in request.body for request in server.requests] == [True, False]


def test_after_two_answers_that_do_not_fit_it_stops_and_says_what_was_wrong(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(says("nee"), says('{"reden": "een geheim"}'), says(GOOD))
    with pytest.raises(
        ModelAnswerError, match=r"its answer of 23 characters .* fits \(tint: missing\)"
    ) as caught:
        model.complete_json("a", "b", Shade)
    assert len('{"reden": "een geheim"}') == 23
    assert len(server.requests) == 2
    assert "geheim" not in str(caught.value)


# -- what stays on the machine


@pytest.mark.parametrize("name", ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_GATEWAY"])
def test_langsmith_gets_nothing_whatever_the_environment_says(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from langsmith import utils

    with scripted_server() as langsmith:
        monkeypatch.setenv(name, langsmith.url if name.endswith("GATEWAY") else "true")
        for variable in ("LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"):
            monkeypatch.setenv(variable, langsmith.url)
        monkeypatch.setenv("LANGSMITH_API_KEY", KEY)
        utils.get_env_var.cache_clear()
        if not name.endswith("GATEWAY"):
            assert utils.tracing_is_enabled(), "this test would prove nothing"
        seen: list[bool] = []

        class Watched(Shade):
            @classmethod
            def model_validate(cls, *arguments: object, **options: object) -> Watched:  # type: ignore[override]
                seen.append(bool(utils.tracing_is_enabled()))
                return super().model_validate(*arguments, **options)  # type: ignore[arg-type]

        server.will(says(GOOD))
        a_model(server).complete_json("a", QUESTION, Watched)
        utils.get_env_var.cache_clear()
        assert seen == [False]
        assert langsmith.requests == []
    assert len(server.requests) == 1


def test_the_key_is_in_no_message_no_traceback_and_no_repr(
    server: ScriptedServer, model: LanguageModel
) -> None:
    server.will(fails(401, f"Incorrect API key provided: {KEY}"))
    with pytest.raises(ModelAccessError, match=r"provided: \*\*\*") as caught:
        model.complete("a", "b")
    shown = "".join(traceback.format_exception(caught.value))
    assert KEY not in shown + repr(caught.value) + repr(model) + str(model)


def test_the_key_is_in_no_repr_of_the_settings() -> None:
    settings = Settings(model=MODEL, openai_api_key=SecretStr(KEY))
    assert KEY not in repr(settings) + str(settings) + settings.model_dump_json()


def test_a_server_that_repeats_the_question_does_not_bring_it_into_a_message(
    server: ScriptedServer, model: LanguageModel
) -> None:
    body = {"detail": [{"input": {"content": QUESTION}}]}
    server.will(fails(422, f"cannot read {json.dumps(body)}"), fails(422, f"bad: {QUESTION}"))
    with pytest.raises(ModelRequestError, match="left out, since it repeats the prompt") as caught:
        model.complete("a", QUESTION)
    assert "schulden" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("flagged: schulden", id="one-word"),
        pytest.param("flagged: SCHULDEN.", id="in-capitals"),
    ],
)
def test_not_one_telling_word_of_the_question_comes_into_a_message(
    server: ScriptedServer, model: LanguageModel, said: str
) -> None:
    server.will(fails(403, said))
    with pytest.raises(ModelAccessError) as caught:
        model.complete("a", QUESTION)
    assert "schulden" not in str(caught.value).lower()


def test_a_field_that_the_model_made_up_is_not_named(server: ScriptedServer, model: LanguageModel) -> None:
    class Strict(BaseModel):
        model_config = ConfigDict(extra="forbid")

    server.will(says('{"schulden": 1}'), says('{"schulden": 1}'))
    with pytest.raises(ModelAnswerError, match="extra_forbidden") as caught:
        model.complete_json("a", QUESTION, Strict)
    assert "schulden" not in str(caught.value)


@pytest.mark.parametrize("name", ["openai._base_client", "httpx", "httpcore.http11", "langchain_openai"])
def test_the_logs_of_the_client_stay_shut_when_everything_is_logged(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(logging.getLogger(), "level", logging.DEBUG)
    logging.getLogger("openai").setLevel(logging.DEBUG)
    a_model(server)
    assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    assert logging.getLogger(name).isEnabledFor(logging.WARNING)


def test_a_long_message_of_the_server_is_cut(server: ScriptedServer, model: LanguageModel) -> None:
    server.will(fails(503, "vol " * 500))
    with pytest.raises(ModelUnavailableError) as caught:
        model.complete("a", "b")
    assert len(str(caught.value)) < 450


def test_an_error_that_nobody_foresaw_is_still_ours(
    model: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("dit kan niet")

    monkeypatch.setattr(type(model._chat), "invoke", fail)
    with pytest.raises(LanguageModelError, match="RuntimeError: dit kan niet; this is an error that was not"):
        model.complete("a", "b")
