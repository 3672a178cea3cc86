from __future__ import annotations

import html
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from api_fakes import FakeDesk
from browsing import MakePage, served, too_wide, violations
from jsonschema import Draft202012Validator
from web_fakes import AGREEMENT

from assistant.contract import MOST_RESULTS
from assistant.settings import Settings
from assistant.web.api_desk import ApiLimits
from assistant.web.api_document import ERRORS, OPERATIONS, examples, openapi_document
from assistant.web.api_requests import (
    LONGEST_PAIR,
    LONGEST_QUESTION,
    LONGEST_TEXT,
    LONGEST_TURN,
    MOST_TURNS,
)
from assistant.web.app import create_app
from assistant.web.health import READY_SCHEMA
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return FakeDesk().client(key=None).get("/api/v1/openapi.json").json()  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def page() -> str:
    return FakeDesk().client(key=None).get("/api/v1/docs").text


def every_schema(value: Any) -> Iterator[dict[str, Any]]:
    """Each object in a schema, also those inside."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from every_schema(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_schema(inner)


class TestDocument:
    def test_it_can_be_read_without_a_key(self, document: dict[str, Any]) -> None:
        assert document["openapi"] == "3.1.0"

    def test_every_operation_needs_one(self, document: dict[str, Any]) -> None:
        assert document["security"] == [{"key": []}]
        assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
        open_ones = [
            path for path, item in document["paths"].items() if "security" in next(iter(item.values()))
        ]
        assert open_ones == ["/health/live", "/health/ready"]

    def test_every_field_is_described(self, document: dict[str, Any]) -> None:
        silent = []
        for name, schema in document["components"]["schemas"].items():
            assert schema.get("description") or schema.get("enum"), name
            for field, told in schema.get("properties", {}).items():
                whole = told
                if "$ref" in told and "description" not in told:
                    whole = document["components"]["schemas"][told["$ref"].rpartition("/")[2]]
                if not whole.get("description"):
                    silent.append(f"{name}.{field}")
        assert silent == []

    def test_every_object_is_closed(self, document: dict[str, Any]) -> None:
        schemas = document["components"]["schemas"]
        assert [name for name, schema in schemas.items() if schema.get("additionalProperties", False)] == []

    def test_every_reference_leads_somewhere(self, document: dict[str, Any]) -> None:
        found = {schema["$ref"] for schema in every_schema(document) if "$ref" in schema}
        assert found
        assert {ref.rpartition("/")[2] for ref in found} <= set(document["components"]["schemas"])

    def test_every_schema_is_one(self, document: dict[str, Any]) -> None:
        for schema in document["components"]["schemas"].values():
            Draft202012Validator.check_schema(schema)

    @pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
    def test_the_examples_fit(self, document: dict[str, Any], operation: Any) -> None:
        told = document["paths"][f"/api/v1/{operation.name}"]["post"]
        for content in (told["requestBody"], told["responses"]["200"]):
            body = content["content"]["application/json"]
            whole = {**body["schema"], "components": document["components"]}
            Draft202012Validator(whole).validate(body["example"])

    @pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
    def test_every_error_is_told(self, document: dict[str, Any], operation: Any) -> None:
        responses = document["paths"][f"/api/v1/{operation.name}"]["post"]["responses"]
        told = {"200", "400", "401", "413", "415", "422", "429", "500", "503", "504"}
        assert set(responses) == told
        assert "Retry-After" in responses["429"]["headers"]

    def test_the_documents_that_a_search_can_name_are_in_it(self, document: dict[str, Any]) -> None:
        documents = document["components"]["schemas"]["ApiSearchRequest"]["properties"]["documents"]
        assert documents["items"]["enum"] == [AGREEMENT]

    def test_one_document_does_not_change_the_next(self) -> None:
        desk = FakeDesk().desk()
        first = json.dumps(openapi_document("/a", desk))
        openapi_document("/b", desk)["components"]["schemas"].clear()
        assert json.dumps(openapi_document("/a", desk)) == first

    def test_behind_a_proxy_the_path_before_ours_is_told(self) -> None:
        client = FakeDesk().client(key=None, root_path="/gewonetaal")
        assert client.get("/gewonetaal/api/v1/openapi.json").json()["servers"] == [{"url": "/gewonetaal"}]


class TestPage:
    def test_it_is_english_and_from_here_alone(self, page: str) -> None:
        assert '<html lang="en">' in page
        addresses = re.findall(r'(?:src|href|action)="([^"]*)"', page)
        assert [address for address in addresses if not address.startswith(("/", "#"))] == []
        assert "<script" not in page
        assert "style=" not in page

    def test_every_operation_field_and_error_is_on_it(self, page: str, document: dict[str, Any]) -> None:
        for operation in OPERATIONS:
            assert f'id="{operation.name}"' in page
            for field in (*operation.request.model_fields, *operation.response.model_fields):
                assert f"<code>{field}</code>" in page
        for field in ("citations[].other_sources[].quote", "history[].role", "trace.tokens.prompt"):
            assert f"<code>{field}</code>" in page
        for status in document["paths"]["/api/v1/ask"]["post"]["responses"]:
            assert status == "200" or f"<code>{status}</code>" in page

    def test_a_short_command_in_a_sentence_stays_on_one_line(self, page: str) -> None:
        assert "<code class=whole>gewonetaal ask --jsonl</code>" in page

    def test_what_curl_sends_is_the_example(self, page: str) -> None:
        commands = re.findall(r"<pre><code>(curl .*?)</code></pre>", page, re.DOTALL)
        assert len(commands) == len(OPERATIONS)
        for operation, command in zip(OPERATIONS, commands, strict=True):
            words = shlex.split(html.unescape(command).replace("\\\n", " "))
            assert words[1] == f"http://testserver/api/v1/{operation.name}"
            assert json.loads(words[-1]) == examples()[operation.name]["request"]

    def test_limits_are_those_of_the_server(self) -> None:
        fake = FakeDesk(limits=ApiLimits(requests_per_minute=77), origins=("https://www.heerlen.nl",))
        page = fake.client(key=None).get("/api/v1/docs").text
        assert "77 requests a minute" in page
        assert "https://www.heerlen.nl" in page
        assert "CORS is closed" not in page

    def test_nothing_of_the_address_becomes_markup(self) -> None:
        headers = {"Host": 'x"><script>alert(1)</script>'}
        response = FakeDesk().client(key=None).get("/api/v1/docs", headers=headers)
        assert "<script" not in response.text

    def test_behind_a_proxy_its_links_have_the_path_before_ours(self) -> None:
        page = FakeDesk().client(key=None, root_path="/gewonetaal").get("/gewonetaal/api/v1/docs").text
        assert 'href="/gewonetaal/api/v1/openapi.json"' in page
        assert "/gewonetaal/api/v1/ask" in page


class TestManual:
    """docs/api.md says what the code does."""

    TEXT = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")

    def test_every_error_is_in_it(self) -> None:
        rows = " ".join(re.findall(r"^\| ([\d, ]+) \|", self.TEXT, re.MULTILINE))
        assert {str(status) for status in ERRORS} <= set(rows.replace(",", " ").split())

    @pytest.mark.parametrize(
        ("row", "limit"),
        [
            ("question", f"{LONGEST_QUESTION:,} characters"),
            ("history", f"{MOST_TURNS} turns of {LONGEST_TURN:,} characters"),
            ("k", str(MOST_RESULTS)),
            ("source`, `claim", f"{LONGEST_PAIR:,} characters"),
            ("text", f"{LONGEST_TEXT:,} characters"),
            ("GEWONETAAL_API_REQUESTS_PER_MINUTE", str(Settings().api_requests_per_minute)),
        ],
    )
    def test_every_limit_is_that_of_the_code(self, row: str, limit: str) -> None:
        (line,) = [line for line in self.TEXT.splitlines() if f"`{row}`" in line and line.startswith("|")]
        assert limit in line

    def test_the_limits_of_time_and_number_are_those_of_the_code(self) -> None:
        limits = ApiLimits()
        told = " ".join(self.TEXT.split())
        assert (limits.workers, limits.text_workers) == (1, 1)
        assert "One question or search is worked on at once, and one text" in told
        assert f"of each, {limits.waiting:g} more may wait" in told
        assert f"may take {limits.answer_seconds:g} seconds, a text {limits.text_seconds:g}" in told
        assert f"{MAX_BODY_BYTES // 1024} KiB" in told

    def test_what_monitoring_is_told_is_in_it(self) -> None:
        for field in READY_SCHEMA["properties"]:
            assert f"| `{field}` |" in self.TEXT


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    fake = FakeDesk()
    with served(create_app(fake.assistant, WebSettings(staff_page=False), api=fake.desk())) as url:
        yield url


@pytest.mark.browser
class TestInABrowser:
    def test_everybody_can_read_it(self, server: str, new_page: MakePage, axe: str) -> None:
        page = new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{server}/api/v1/docs")
        assert violations(page, axe) == []
        page.get_by_text("What comes back").first.click()
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert not too_wide(page)

    def test_it_works_by_keyboard(self, server: str, new_page: MakePage) -> None:
        page = new_page()
        page.goto(f"{server}/api/v1/docs")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        page.get_by_text("What comes back").first.focus()
        page.keyboard.press("Enter")
        assert page.locator("details pre").first.is_visible()
