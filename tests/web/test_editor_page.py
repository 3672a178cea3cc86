"""What the addresses of the page for editors answer."""

from __future__ import annotations

import html
import json
import logging
import re
from dataclasses import fields
from tempfile import SpooledTemporaryFile
from typing import Any

import pytest
from door_builders import open_door
from editor_fakes import NUMBER, FakeSimplifier, desk, word_file, words_of
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant import messages
from assistant.readability.finding import ReadingKind
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import FactKind, LetterPurpose
from assistant.web import editor_texts as texts
from assistant.web.app import create_app
from assistant.web.editor_records import LONGEST_TEXT
from assistant.web.editor_requests import MAX_EDITOR_BODY_BYTES
from assistant.web.editor_script_texts import CHANGE_NAMES, FACT_NAMES, PURPOSES, SCRIPT
from assistant.web.editor_service import EditorDesk
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings
from assistant.web.static_files import STATIC_FOLDER

TEXT = "Parkeren\n\nU parkeert kosteloos. Het duurt circa drie weken.\n"
# Where its sentences stand: "Parkeren" 0-8, "U parkeert kosteloos." 10-31, the last one 32-59.
PLACES = [(0, 8), (10, 31), (32, 59)]


@pytest.fixture
def simplifier() -> FakeSimplifier:
    return FakeSimplifier()


@pytest.fixture
def client(simplifier: FakeSimplifier) -> TestClient:
    app = create_app(
        FakeAssistant(), WebSettings(staff_page=False), editor=desk(simplifier), door=open_door()
    )
    return TestClient(app, raise_server_exceptions=False)


def records(client: TestClient, body: dict[str, Any]) -> list[dict[str, Any]]:
    response = client.post("/redactie/herschrijf", json=body)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("application/x-ndjson")
    return [json.loads(line) for line in response.text.splitlines()]


class TestPage:
    def test_is_dutch_and_explains_itself(self, client: TestClient) -> None:
        page = client.get("/redactie")
        assert '<html lang="nl">' in page.text
        for sentence in (texts.INTRODUCTION, texts.PRIVACY, texts.LEVEL_NO_MODEL, texts.STEPS_LIMITS):
            assert html.escape(sentence) in page.text

    @pytest.mark.parametrize("has_model", [True, False], ids=["with-model", "without-model"])
    def test_says_whether_a_language_model_reads_along(self, has_model: bool) -> None:
        settings = WebSettings(staff_page=False)
        app = create_app(
            FakeAssistant(), settings, editor=EditorDesk(FakeSimplifier(), has_model), door=open_door()
        )
        page = TestClient(app).get("/redactie").text
        assert (texts.PRIVACY_MODEL in page) is has_model
        assert (texts.LEVEL_HINT in page) is has_model
        assert (texts.LEVEL_NO_MODEL in page) is not has_model

    def test_has_no_script_or_style_of_its_own(self, client: TestClient) -> None:
        page = client.get("/redactie")
        policy = page.headers["content-security-policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert " style=" not in page.text
        assert page.text.count("<script") == 2
        assert 'type="application/json"' in page.text
        assert page.headers["cache-control"] == "no-store"

    @pytest.mark.parametrize(
        ("names", "kinds"),
        [
            pytest.param(CHANGE_NAMES, set(ChangeKind), id="changes"),
            pytest.param(FACT_NAMES, set(FactKind), id="facts"),
            pytest.param(
                PURPOSES, {field.name for field in fields(LetterPurpose)}, id="questions about a letter"
            ),
            pytest.param(texts.GROUP_OF_KIND, set(ReadingKind), id="groups of findings"),
        ],
    )
    def test_every_kind_has_a_name(self, names: dict[Any, str], kinds: set[Any]) -> None:
        assert set(names) == kinds
        assert all(names.values())

    def test_the_script_has_the_words_that_it_uses(self) -> None:
        sources = "".join(path.read_text(encoding="utf-8") for path in STATIC_FOLDER.glob("editor*.js"))
        used = set(re.findall(r"\bwords\.(\w+)\b(?!\()", sources))
        assert used == set(SCRIPT)


class TestRewriting:
    def test_begins_with_the_sentences_and_what_is_hard(self, client: TestClient) -> None:
        start = records(client, {"text": TEXT})[0]
        assert start["type"] == "start"
        assert [(row["start"], row["end"]) for row in start["sentences"]] == PLACES
        (hard,) = start["sentences"][1]["findings"]
        # "kosteloos" stands behind "U parkeert ".
        assert (hard["words"], hard["start"], hard["end"]) == ("kosteloos", 11, 20)
        assert (hard["suggestion"], hard["kind"]) == ("gratis", "hard_word")
        # 9 words in 3 sentences.
        assert start["score"]["words_per_sentence"] == 3.0

    def test_gives_each_sentence_at_its_place(self, client: TestClient) -> None:
        rewritten = [record for record in records(client, {"text": TEXT}) if record["type"] == "sentence"]
        assert [(row["index"], row["after"], row["state"]) for row in rewritten] == [
            (0, "Parkeren", "unchanged"),
            (1, "U parkeert gratis.", "rewritten"),
            (2, "Het duurt ongeveer drie weken.", "rewritten"),
        ]
        assert rewritten[1]["changes"] == [{"kind": "word", "before": "kosteloos", "after": "gratis"}]

    def test_ends_with_measures_report_and_words(self, client: TestClient) -> None:
        end = records(client, {"text": TEXT})[-1]
        assert end["type"] == "end"
        assert end["score"]["before"]["lint"] == 6.0
        assert end["report"]["lost"] == []
        assert end["report"]["purpose"]["found"] is False
        assert [word["word"] for word in end["hard_words"]] == ["kosteloos", "circa"]
        assert all(word["replaced"] for word in end["hard_words"])

    def test_passes_on_the_level_and_what_is_not_wanted(
        self, client: TestClient, simplifier: FakeSimplifier
    ) -> None:
        body = {"text": TEXT, "level": "A2", "without": [{"kind": "word", "before": "circa"}]}
        after = [record["after"] for record in records(client, body) if record["type"] == "sentence"]
        assert after[2] == "Het duurt circa drie weken."
        assert simplifier.seen == [(TEXT, "A2", {(ChangeKind.WORD, "circa")})]

    def test_a_fault_comes_behind_what_is_done_and_keeps_the_text_out_of_the_log(
        self, client: TestClient, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.ERROR):
            got = records(client, {"text": "Een zin. Deze is kapot."})
        assert [record["type"] for record in got] == ["start", "sentence", "error"]
        assert got[-1]["error"] == texts.SERVER_ERROR
        assert "RuntimeError" in caplog.text
        assert "kapot" not in caplog.text

    @pytest.mark.parametrize(
        ("body", "error"),
        [
            pytest.param({"text": "x" * (LONGEST_TEXT + 1)}, texts.TEXT_TOO_LONG, id="too long"),
            pytest.param({"text": TEXT, "level": "C1"}, texts.UNREADABLE_REQUEST, id="another level"),
            pytest.param({"text": TEXT, "extra": 1}, texts.UNREADABLE_REQUEST, id="an unknown field"),
            pytest.param([], texts.UNREADABLE_REQUEST, id="no object"),
        ],
    )
    def test_what_it_cannot_use_is_told(self, client: TestClient, body: Any, error: str) -> None:
        response = client.post("/redactie/herschrijf", json=body)
        assert (response.status_code, response.json()) == (422, {"error": error})

    @pytest.mark.parametrize("content", [b"{", b"\xff", b'{"text": ' + b"[" * 100_000])
    def test_what_is_no_json_is_told(self, client: TestClient, content: bytes) -> None:
        sent = {"content-type": "application/json"}
        response = client.post("/redactie/herschrijf", content=content, headers=sent)
        assert (response.status_code, response.json()) == (422, {"error": texts.UNREADABLE_REQUEST})

    def test_half_a_character_is_no_fault(self, client: TestClient) -> None:
        response = client.post(
            "/redactie/herschrijf",
            content=b'{"text": "Een \\ud83d zin."}',
            headers={"content-type": "application/json"},
        )
        assert json.loads(response.text.splitlines()[1])["after"] == "Een ? zin."


class TestOneSentence:
    def test_what_an_editor_wrote_is_checked(self, client: TestClient) -> None:
        body = {"before": "Het is klaar op 6 juni 2027.", "after": "Het is circa juni klaar."}
        checked = client.post("/redactie/zin", json=body).json()
        assert [finding["message"] for finding in checked["findings"]] == [NUMBER]
        assert [place["words"] for place in checked["hard"]] == ["circa"]

    def test_a_change_can_be_left_out(self, client: TestClient) -> None:
        body = {
            "before": "Het duurt circa drie weken, kosteloos.",
            "without": [{"kind": "word", "before": "circa"}],
        }
        again = client.post("/redactie/zin/zonder", json=body).json()
        assert again["after"] == "Het duurt circa drie weken, gratis."
        assert [change["before"] for change in again["changes"]] == ["kosteloos"]

    def test_a_sentence_that_is_split_on_its_own_stays_one(self, client: TestClient) -> None:
        body = {"before": "Dat is kosteloos. Het duurt circa een week.", "without": []}
        again = client.post("/redactie/zin/zonder", json=body).json()
        assert again["before"] == body["before"]
        assert again["after"] == "Dat is gratis. Het duurt ongeveer een week."

    def test_a_fault_is_told_in_dutch(self, client: TestClient) -> None:
        response = client.post("/redactie/zin/zonder", json={"before": "kapot"})
        assert (response.status_code, response.json()) == (500, {"error": texts.SERVER_ERROR})


def test_an_edited_text_is_measured_again(client: TestClient) -> None:
    body = {"before": "Kom op 6 juni 2027 langs.", "after": "Kom langs in 2031."}
    measured = client.post("/redactie/meting", json=body).json()
    # 6 and 4 words in one sentence.
    assert (measured["score"]["before"]["lint"], measured["score"]["after"]["lint"]) == (12.0, 8.0)
    assert [fact["text"] for fact in measured["report"]["lost"]] == ["2027"]
    assert [fact["text"] for fact in measured["report"]["added"]] == ["2031"]


class TestFiles:
    def test_a_file_becomes_text(self, client: TestClient) -> None:
        sent = {"file": ("brief.docx", word_file("Beste lezer,", "Dit is een zin."))}
        read = client.post("/redactie/bestand", files=sent).json()
        assert read["text"] == "Beste lezer,\n\nDit is een zin."
        assert (read["name"], read["kind"]) == ("brief.docx", "docx")
        assert read["notices"] == []

    def test_what_is_wrong_with_a_file_is_told(self, client: TestClient) -> None:
        response = client.post("/redactie/bestand", files={"file": ("leeg.txt", b"")})
        assert (response.status_code, response.json()) == (422, {"error": messages.FILE_EMPTY})

    @pytest.mark.parametrize(
        "sent", [{"json": {}}, {"data": {"file": "x"}}, {"files": {"other": ("a.txt", b"x")}}]
    )
    def test_a_request_without_a_file_is_told(self, client: TestClient, sent: dict[str, Any]) -> None:
        response = client.post("/redactie/bestand", **sent)
        assert response.status_code == 422
        assert response.json()["error"] in {texts.NO_FILE, texts.UNREADABLE_REQUEST}

    def test_a_file_never_touches_the_disk(self, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(self: SpooledTemporaryFile[bytes]) -> None:
            raise AssertionError("a file was written to the disk")

        monkeypatch.setattr(SpooledTemporaryFile, "rollover", refuse)
        # 2.7 MB: too many words, so it is read in full and told to be too long.
        response = client.post("/redactie/bestand", files={"file": ("groot.txt", b"Een zin. " * 300_000)})
        assert response.status_code == 422
        assert "woorden" in response.json()["error"]

    def test_the_limit_of_a_request_is_larger_here_only(self, client: TestClient) -> None:
        too_large = b"x" * (MAX_EDITOR_BODY_BYTES + 1)
        response = client.post("/redactie/bestand", files={"file": ("groot.txt", too_large)})
        assert (response.status_code, response.json()) == (413, {"error": texts.FILE_TOO_LARGE})
        sent = {"content-type": "application/json"}
        elsewhere = client.post("/vraag", content=b"x" * (MAX_BODY_BYTES + 1), headers=sent)
        assert elsewhere.status_code == 413

    def test_a_word_file_comes_back_with_its_own_paragraphs(self, client: TestClient) -> None:
        text = "Beste lezer,\n\nHet is kosteloos."
        rows = [
            {"before": "Beste lezer,", "after": "Beste lezer,", "start": 0, "end": 12},
            {"before": "Het is kosteloos.", "after": "Het is gratis.", "start": 14, "end": 31},
        ]
        response = client.post(
            "/redactie/document",
            files={"file": ("brief.docx", word_file("Beste lezer,", "Het is kosteloos."))},
            data={"rows": json.dumps({"text": text, "rows": rows})},
        )
        assert words_of(response.content) == ["Beste lezer,", "Het is gratis."]
        assert response.headers["X-Niet-Geplaatst"] == "0"
        assert "wordprocessingml" in response.headers["content-type"]

    def test_sentences_without_a_place_in_the_file_are_counted(self, client: TestClient) -> None:
        rows = [{"before": "Oud.", "after": "Nieuw.", "start": 0, "end": 4}]
        response = client.post(
            "/redactie/document",
            files={"file": ("brief.docx", word_file("Iets anders."))},
            data={"rows": json.dumps({"text": "Oud.", "rows": rows})},
        )
        assert words_of(response.content) == ["Iets anders."]
        assert response.headers["X-Niet-Geplaatst"] == "1"

    def test_without_a_file_the_text_becomes_a_document(self, client: TestClient) -> None:
        rows = [{"before": "Oud.", "after": "Nieuw.", "start": 5, "end": 9}]
        sent = {"rows": (None, json.dumps({"text": "Kop\n\nOud.", "rows": rows}))}
        response = client.post("/redactie/document", files=sent)
        assert words_of(response.content) == ["Kop", "Nieuw."]

    def test_the_report_tells_what_stands_on_the_page(self, client: TestClient) -> None:
        row = {
            "before": "Het is kosteloos.",
            "after": "Het is gratis.",
            "start": 0,
            "end": 17,
            "state": "kept",
            "changes": [{"kind": "word", "before": "kosteloos", "after": "gratis"}],
            "findings": [{"kind": "number", "claim": "", "source": "2027", "message": NUMBER}],
        }
        word = {"word": "kosteloos", "suggestion": "gratis", "explanation": "", "replaced": True}
        body = {
            "title": "brief.docx",
            "before": row["before"],
            "after": row["after"],
            "rows": [row],
            "hard_words": [word],
        }
        response = client.post("/redactie/verslag", json=body)
        said = words_of(response.content)
        assert "brief.docx" in said[0]
        for told in ("Het is kosteloos.", "Het is gratis.", NUMBER):
            assert any(told in text for text in said)
