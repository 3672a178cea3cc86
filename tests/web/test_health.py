from __future__ import annotations

import threading

import pytest
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant.settings import Settings
from assistant.store import is_alive, open_database
from assistant.web import health
from assistant.web.app import create_app
from assistant.web.health import HealthChecks
from assistant.web.settings import WebSettings


def client_of(assistant: FakeAssistant, checks: HealthChecks | None = None) -> TestClient:
    return TestClient(create_app(assistant, WebSettings(staff_page=False), health=checks))


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that works has as long to say so as a busy machine needs."""
    monkeypatch.setattr(health, "_STORE_SECONDS", 60.0)


# Not in the line that raises it: the log shows lines of the program.
SECRET = "cannot use 'postgresql://beheer:geheim@db/x'"


def fail() -> bool:
    raise RuntimeError(SECRET)


def test_a_server_that_runs_lives() -> None:
    response = client_of(FakeAssistant(ready=False)).get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("path", ["/health/live", "/health/ready"])
def test_the_headers_alone_can_be_asked_for(path: str) -> None:
    assert client_of(FakeAssistant()).head(path).status_code == 200


@pytest.mark.parametrize(
    ("ready", "vectors_ready", "index_failed", "status", "index"),
    [
        pytest.param(True, True, False, 200, "ok", id="all is there"),
        pytest.param(True, False, False, 200, "starting", id="from words alone, the vectors come"),
        pytest.param(True, False, True, 200, "failed", id="from words alone, the vectors do not come"),
        pytest.param(False, False, False, 503, "starting", id="not yet"),
    ],
)
def test_ready_is_whether_questions_can_be_answered(
    ready: bool, vectors_ready: bool, index_failed: bool, status: int, index: str
) -> None:
    checks = HealthChecks(index_failed=lambda: index_failed)
    response = client_of(FakeAssistant(ready=ready, vectors_ready=vectors_ready), checks).get("/health/ready")
    assert response.status_code == status
    assert response.json() == {
        "ready": ready,
        "vectors_ready": vectors_ready,
        "index": index,
        "store": "none",
    }


@pytest.mark.parametrize(
    ("works", "told"),
    [
        pytest.param(lambda: True, "ok", id="it answers"),
        pytest.param(lambda: False, "failed", id="it does not"),
        pytest.param(fail, "failed", id="asking it goes wrong"),
    ],
)
def test_the_store_is_told_and_takes_no_server_away(works: object, told: str) -> None:
    response = client_of(FakeAssistant(), HealthChecks(store_works=works)).get("/health/ready")  # type: ignore[arg-type]
    assert (response.status_code, response.json()["store"]) == (200, told)
    assert "geheim" not in response.text


def test_what_goes_wrong_with_asking_is_logged_without_its_message(caplog: pytest.LogCaptureFixture) -> None:
    client_of(FakeAssistant(), HealthChecks(store_works=fail)).get("/health/ready")
    assert "asking the store whether it works failed with RuntimeError" in caplog.text
    assert "geheim" not in caplog.text


def test_the_store_is_not_asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_KEPT_SECONDS", 3600.0)
    asked: list[int] = []
    client = client_of(FakeAssistant(), HealthChecks(store_works=lambda: not asked.append(1)))
    assert {client.get("/health/ready").json()["store"] for _ in range(10)} == {"ok"}
    assert len(asked) == 1


def test_a_store_that_hangs_is_not_waited_for_and_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_STORE_SECONDS", 0.05)
    monkeypatch.setattr(health, "_KEPT_SECONDS", 0.0)
    let, asked = threading.Event(), []

    def hang() -> bool:
        asked.append(1)
        return let.wait(60)

    with client_of(FakeAssistant(), HealthChecks(store_works=hang)) as client:
        assert [client.get("/health/ready").json()["store"] for _ in range(3)] == ["failed"] * 3
        assert len(asked) == 1
        let.set()
        # When it answers again, that is told.
        while client.get("/health/ready").json()["store"] != "ok":
            pass


def test_a_database_that_works_is_alive(settings: Settings, tmp_path: object) -> None:
    database = open_database(settings.model_copy(update={"data_dir": tmp_path}))
    assert is_alive(database)
    database.close()


def test_one_that_cannot_be_opened_is_not(settings: Settings, tmp_path: object) -> None:
    (tmp_path / "gewonetaal.sqlite3").write_bytes(b"geen database " * 100)  # type: ignore[operator]
    database = open_database(settings.model_copy(update={"data_dir": tmp_path}))
    assert not is_alive(database)
    database.close()
