"""The API as its OpenAPI document describes it, with whatever that allows and forbids, on the real parts."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from schemathesis.config import SchemathesisConfig
from schemathesis.generation import GenerationMode

from assistant.answering import Assistant
from assistant.library import Library
from assistant.operations import Check, Score, Search, Simplify
from assistant.settings import Settings
from assistant.simplify.simplifier import Simplifier
from assistant.web.api_desk import ApiDesk, ApiLimits
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

KEY = "gt_proef"
EXAMPLES = 40
CONFIG = {
    # Keys have tests of their own; here the right one is sent.
    "generation": {"with-security-parameters": False},
    "checks": {
        # A text that is not Dutch, or has no words, fits the schema and cannot be rewritten.
        "positive_data_acceptance": {"expected-statuses": [200, 422]},
        # A body that is far too long is refused before it is read.
        "negative_data_rejection": {"expected-statuses": [400, 413, 415, 422]},
    },
}


class OneKey:
    def name_of(self, key: str) -> str | None:
        return "proef" if key == KEY else None


@pytest.fixture(scope="module")
def app(assistant: Assistant, library: Library, settings: Settings) -> FastAPI:
    simplifier = Simplifier.load(settings, library.lemmatizer)
    desk = ApiDesk(
        keys=OneKey(),
        search=Search(assistant, library.shelf),
        check=lambda: Check(simplifier.verification.checker),
        simplify=lambda: Simplify(simplifier),
        score=lambda: Score(simplifier.measure),
        limits=ApiLimits(requests_per_minute=1_000_000),
    )
    return create_app(assistant, WebSettings(staff_page=False), api=desk)


@pytest.fixture(scope="module")
def api(app: FastAPI) -> Any:
    return schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json", app, config=SchemathesisConfig.from_dict(CONFIG)
    )


CASES = [
    pytest.param("POST", f"/api/v1/{name}", mode, id=f"{name}-{mode.value}")
    for name in ("ask", "search", "check", "simplify", "score")
    for mode in GenerationMode
]
# There is nothing to send wrongly.
CASES += [
    pytest.param("GET", f"/health/{name}", GenerationMode.POSITIVE, id=name) for name in ("live", "ready")
]


@pytest.mark.parametrize(("method", "path", "mode"), CASES)
def test_what_comes_back_is_as_described(api: Any, method: str, path: str, mode: GenerationMode) -> None:
    operation = api[path][method]

    @given(operation.as_strategy(generation_mode=mode))
    @hypothesis_settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def send(case: schemathesis.Case) -> None:
        response = case.call_and_validate(headers={"Authorization": f"Bearer {KEY}"})
        if mode is GenerationMode.POSITIVE and not path.endswith("/simplify"):
            assert response.status_code == 200, (str(case.body)[:200], response.content[:300])

    send()
