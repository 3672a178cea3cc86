"""What the addresses of the review answer, as a browser without a script uses them."""

from __future__ import annotations

import csv
import html
import io
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from docx import Document as read_docx
from fastapi.testclient import TestClient
from hostile import PAYLOADS
from httpx import Response
from review_builders import (
    BENCH,
    EDITOR,
    OTHER,
    PASSAGES,
    PATHS,
    POOL,
    POOL_SOURCE,
    RECORDS,
    TITLES,
    TREES,
    a_desk,
    a_record,
    lines_of,
    write_layer,
)
from starlette.requests import Request
from web_fakes import FakeAssistant

from assistant.accounts import Account, Role
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.model import Strength
from assistant.plain_edit import edit_of_value, key_of
from assistant.plain_file import subject_of
from assistant.plain_items import ItemState
from assistant.plain_raised import raised
from assistant.plain_withdrawal import WithdrawalFault
from assistant.settings import Settings
from assistant.store import Database, PlainHistoryTable
from assistant.web import review_texts as texts
from assistant.web.app import create_app
from assistant.web.door import Door, NotAllowedError, NotSignedInError
from assistant.web.review_desk import ReviewDesk
from assistant.web.settings import WebSettings

PATH = "/redactie/leeslaag"
OTHER_YEAR = POOL_SOURCE.replace("2027", "2029")
BALIE = Account("balie-1", "Medewerker balie", frozenset({Role.BALIE, Role.BEHEER}))
ACCOUNTS = {account.name: account for account in (EDITOR, OTHER, BALIE)}


@pytest.fixture(scope="module")
def checker(settings: Settings, library: Library) -> FaithfulnessChecker:
    return FaithfulnessChecker.load(settings, library.lemmatizer)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "store" / "test.sqlite3"


@pytest.fixture
def desk(
    tmp_path: Path, library: Library, checker: FaithfulnessChecker, database: Path
) -> Iterator[ReviewDesk]:
    write_layer(tmp_path)
    database.parent.mkdir()
    opened = Database(f"sqlite:///{database}")
    yield a_desk(tmp_path, library, checker, PlainHistoryTable(opened))
    opened.close()


def signed_in(request: Request) -> Account | None:
    return ACCOUNTS.get(request.cookies.get("wie", ""))


@pytest.fixture
def client(desk: ReviewDesk) -> TestClient:
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), review=desk, door=Door(signed_in))
    return TestClient(app, cookies={"wie": EDITOR.name}, follow_redirects=False)


def file_of(desk: ReviewDesk) -> Path:
    return desk.review.shelf.file("stadsakkoord-2026")


def shown(response: Response) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", response.text))


FIELD = re.compile(
    r"<textarea[^>]*name=\"(?P<area>[^\"]+)\"[^>]*>\n?(?P<text>.*?)</textarea>"
    r"|<input(?=[^>]*type=\"(?:hidden|text)\")[^>]*?name=\"(?P<input>[^\"]+)\"[^>]*value=\"(?P<value>[^\"]*)\"",
    re.DOTALL,
)


def form_of(page: Response) -> dict[str, Any]:
    """What the form of a page would send."""
    sent: dict[str, Any] = {}
    for found in FIELD.finditer(page.text):
        name = found["area"] or found["input"]
        sent[name] = html.unescape(found["text"] if found["area"] else found["value"])
    strength = re.search(r'<option value="(\w+)" selected>', page.text)
    if strength:
        sent["zekerheid"] = strength[1]
    sent["onderwerp"] = re.findall(r'name="onderwerp" value="([^"]+)" checked', page.text)
    return sent


def address(subject: str, query: str = "") -> str:
    return f"{PATH}/tekst/{subject}{query}"


def send(
    client: TestClient, subject: str, button: str = "opslaan", begun: Response | None = None, **typed: Any
) -> Response:
    sent = {**form_of(begun or client.get(address(subject))), **typed, "knop": button}
    return client.post(address(subject), data=sent)


# The list


def test_the_list_counts_and_shows_every_text(client: TestClient) -> None:
    page = client.get(PATH)
    assert page.status_code == 200
    assert page.text.count('<li class="row') == 7
    told = shown(page)
    for wanted in (
        texts.TITLE,
        RECORDS[0].core,
        TITLES[1].plain,
        texts.COUNT.format(count=7),
    ):
        assert wanted in told
    counts = re.findall(r'<td data-name="([^"]+)">(?:<a [^>]*><span[^>]*>[^<]*</span>)?(\d+)', page.text)
    assert dict(counts) == {
        texts.TEXTS: "7",
        "Ontbreekt": "2",
        "Bron veranderd": "0",
        "Concept": "2",
        "Nagekeken": "3",
        "Goedgekeurd": "0",
        "Weggehaald": "0",
        texts.WITH_FINDINGS: "0",
    }


@pytest.mark.parametrize(
    ("query", "subjects"),
    [
        ("?staat=draft&soort=stuk", [PATHS]),
        ("?staat=missing&soort=stuk", [BENCH]),
        ("?zoek=zwembad", [POOL]),
        ("?soort=titel&staat=checked", [subject_of(TITLES[0])]),
        ("?zoek=zeppelin", []),
    ],
)
def test_a_choice_shows_those_texts_and_is_kept_in_their_addresses(
    client: TestClient, query: str, subjects: list[str]
) -> None:
    page = client.get(PATH + query)
    links = [html.unescape(link) for link in re.findall(r'<h3><a href="([^"]+)"', page.text)]
    assert [urlsplit(link).path for link in links] == [address(subject) for subject in subjects]
    for link in links:
        assert set(urlsplit(link).query.split("&")) == set(query.removeprefix("?").split("&"))
    assert (texts.NOTHING in page.text) is (not subjects)


def test_a_long_list_has_pages(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.web import review_pages

    monkeypatch.setattr(review_pages, "PAGE_SIZE", 3)
    first, last, beyond = (client.get(f"{PATH}?pagina={page}") for page in (1, 3, 9))
    assert [page.text.count('<li class="row') for page in (first, last, beyond)] == [3, 1, 1]
    assert texts.PAGE.format(page=3, pages=3) in shown(last)
    assert 'rel="next"' in first.text and 'rel="prev"' not in first.text
    assert 'rel="prev"' in last.text and 'rel="next"' not in last.text


def test_what_is_wrong_in_a_file_is_told_and_the_rest_shows(client: TestClient, desk: ReviewDesk) -> None:
    with file_of(desk).open("a", encoding="utf-8") as target:
        target.write("{\n")
    page = shown(client.get(PATH))
    assert texts.FAULTS.format(name="stadsakkoord-2026.jsonl", lines="6") in page
    assert RECORDS[0].core in page


# One text


def test_a_text_stands_beside_its_source_with_what_is_around(client: TestClient) -> None:
    page = client.get(address(TREES, "?soort=stuk"))
    told = shown(page)
    for wanted in (
        PASSAGES[1].text,
        PASSAGES[0].text,
        PASSAGES[2].text,
        "2 Groen",
        "2.1 Bomen",
        texts.NO_FINDINGS,
    ):
        assert wanted in told
    assert f'rel="prev" aria-keyshortcuts="Alt+PageUp" href="{address(POOL)}?soort=stuk"' in page.text
    assert f'rel="next" aria-keyshortcuts="Alt+PageDown" href="{address(PATHS)}?soort=stuk"' in page.text
    assert texts.PLACE.format(place=2, count=4) in told


def test_who_left_the_choice_still_finds_the_next(client: TestClient) -> None:
    page = client.get(address(TREES, "?staat=draft&soort=stuk"))
    assert texts.OUTSIDE in shown(page)
    assert address(PATHS) in page.text
    assert 'rel="prev"' not in page.text


@pytest.mark.parametrize("subject", ["stadsakkoord-2026/weg", "weg/1", "stadsakkoord-2026/titel-0"])
def test_what_is_not_there_is_told(client: TestClient, subject: str) -> None:
    for response in (
        client.get(address(subject)),
        client.post(address(subject), data={"tekst": "x", "knop": "opslaan"}),
    ):
        assert response.status_code == 404
        assert texts.NOT_FOUND in shown(response)


def test_saving_leads_back_to_the_text_and_says_so(client: TestClient, desk: ReviewDesk) -> None:
    begun = client.get(address(POOL, "?zoek=zwembad"))
    sent = {
        **form_of(begun),
        "vraag-1": "  Komt er\techt een   bad? ",
        "onderwerp": ["wonen"],
        "knop": "opslaan",
    }
    response = client.post(address(POOL, "?zoek=zwembad"), data=sent)
    assert response.status_code == 303
    page = client.get(response.headers["location"])
    assert texts.DONE["opgeslagen"] in shown(page)
    assert "zoek=zwembad" in page.url.query.decode()
    line = lines_of(file_of(desk))[1]
    assert line["questions"] == ["Komt er echt een bad?", RECORDS[0].questions[1]]
    assert (line["themes"], line["plain"], line["strength"]) == (["wonen"], POOL_SOURCE, "explores")


@pytest.mark.parametrize(
    ("subject", "button", "message", "state"),
    [
        (POOL, "goedkeuren", "goedgekeurd", "approved"),
        (PATHS, "nagekeken", "nagekeken", "checked"),
        (subject_of(TITLES[0]), "goedkeuren", "goedgekeurd", "approved"),
        (POOL, "opslaan", "ongewijzigd", "checked"),
    ],
)
def test_what_the_buttons_do(
    client: TestClient, desk: ReviewDesk, subject: str, button: str, message: str, state: str
) -> None:
    page = client.get(send(client, subject, button).headers["location"])
    assert texts.DONE[message] in shown(page)
    item = desk.review.shelf.item(subject)
    assert item is not None and item.state.value == state
    if state == "approved":
        assert "Goedgekeurd door Medewerker redactie 1 op 22 november 2026." in shown(page)
        assert texts.REOPENS in shown(page)


def test_a_refused_save_shows_the_findings_and_keeps_what_was_typed(
    client: TestClient, desk: ReviewDesk
) -> None:
    before = file_of(desk).read_bytes()
    response = send(client, POOL, tekst=OTHER_YEAR, **{"vraag-1": "Mijn <vraag>?"})
    assert response.status_code == 422
    told = shown(response)
    assert texts.REFUSED in told
    assert re.search(r'<mark class="found">2029<', response.text)
    assert re.search(r'<mark class="found">2027<', response.text)
    typed = form_of(response)
    assert (typed["tekst"], typed["vraag-1"]) == (OTHER_YEAR, "Mijn <vraag>?")
    assert file_of(desk).read_bytes() == before
    reasons = {name: "Dat klopt zo." for name in typed if name.startswith("reden-")}
    assert len(reasons) == response.text.count('<li class="finding is-open">') > 0
    assert send(client, POOL, begun=response, **reasons).status_code == 303
    page = client.get(address(POOL))
    assert "Geaccepteerd door Medewerker redactie 1 op 22 november 2026." in shown(page)
    assert texts.FINDINGS_CLOSED in shown(page)


def test_comparing_saves_nothing(client: TestClient, desk: ReviewDesk) -> None:
    before = file_of(desk).read_bytes()
    response = send(client, POOL, "vergelijk", tekst=OTHER_YEAR)
    assert (response.status_code, form_of(response)["tekst"]) == (200, OTHER_YEAR)
    assert texts.COMPARED_NOW in shown(response)
    assert file_of(desk).read_bytes() == before


def test_reasons_of_findings_that_are_gone_for_now_go_along(client: TestClient) -> None:
    refused = send(client, POOL, tekst=OTHER_YEAR)
    reasons = {name: "Dat klopt zo." for name in form_of(refused) if name.startswith("reden-")}
    mended = send(client, POOL, "vergelijk", begun=refused, tekst=POOL_SOURCE, **reasons)
    again = send(client, POOL, begun=mended, tekst=OTHER_YEAR)
    assert again.status_code == 303


def test_the_measures_and_hard_words_of_what_is_typed_are_told(client: TestClient) -> None:
    page = shown(
        send(client, POOL, "vergelijk", tekst="De gemeente gaat participatie faciliteren. Dat is goed.")
    )
    assert re.search(r"Woorden per zin\s*4,0", page)
    assert re.search(r"Zinnen\s*2", page)
    hard = page.split(texts.HARD_WORDS)[1]
    assert "faciliteren" in hard


# Two people


def test_two_who_save_one_text_lose_nothing(client: TestClient, desk: ReviewDesk) -> None:
    begun = client.get(address(POOL))
    client.cookies.set("wie", OTHER.name)
    surer = replace(edit_of_value(RECORDS[0]), strength=Strength.WISHES)
    reason = f"reden-{key_of(raised(RECORDS[0], surer)[0].finding)}"
    theirs = {"vraag-1": "Vraag van de ander?", reason: "Zo staat het in de bron."}
    send(client, POOL, begun=begun, zekerheid="wishes", **theirs)
    client.cookies.set("wie", EDITOR.name)
    before = file_of(desk).read_bytes()
    response = send(client, POOL, begun=begun, **{"vraag-1": "Vraag van mij?"})
    assert response.status_code == 409
    told = shown(response)
    assert texts.CONFLICT_BY.format(name=OTHER.full_name) in told
    for wanted in (
        "Vraag van de ander",
        "Vraag van mij",
        RECORDS[0].questions[0],
        texts.TOOK_THEIRS,
        texts.BOTH_CHANGED,
    ):
        assert wanted in told
    assert file_of(desk).read_bytes() == before
    typed = form_of(response)
    assert (typed["vraag-1"], typed["zekerheid"]) == ("Vraag van mij?", "wishes")
    assert send(client, POOL, begun=response).status_code == 303
    line = lines_of(file_of(desk))[1]
    assert (line["strength"], line["questions"]) == ("wishes", ["Vraag van mij?", RECORDS[0].questions[1]])


def test_a_text_that_was_taken_away_meanwhile_is_told(
    client: TestClient, desk: ReviewDesk, tmp_path: Path
) -> None:
    begun = client.get(address(POOL))
    write_layer(tmp_path, RECORDS[1])
    response = send(client, POOL, begun=begun, **{"vraag-1": "Vraag van mij?"})
    assert response.status_code == 409
    assert texts.CONFLICT in shown(response) and texts.CONFLICT_GONE in shown(response)
    assert form_of(response)["tekst"] == POOL_SOURCE
    assert send(client, POOL, begun=response).status_code == 303
    assert [line["passage"] for line in lines_of(file_of(desk))] == [POOL, TREES]


# History


def test_the_history_shows_who_changed_what_and_puts_it_back(client: TestClient, desk: ReviewDesk) -> None:
    send(client, POOL, **{"vraag-1": "Eerste verandering?"})
    send(client, POOL, "goedkeuren")
    page = client.get(address(POOL))
    told = re.sub(r"\s+", " ", shown(page))
    assert "Medewerker redactie 1 keurde de tekst goed" in told
    assert "Medewerker redactie 1 veranderde de tekst" in told
    assert "Eerste verandering" in told.split(texts.HISTORY)[1]
    assert texts.GAP not in told
    oldest = re.findall(r"terug=\d+", page.text)[-1]
    back = client.get(address(POOL, f"?{oldest}"))
    assert "Er is nog niets opgeslagen" in shown(back)
    assert form_of(back)["vraag-1"] == RECORDS[0].questions[0]
    assert lines_of(file_of(desk))[1]["state"] == "approved"
    after = client.get(send(client, POOL, begun=back).headers["location"])
    assert texts.DONE["heropend"] in shown(after)
    line = lines_of(file_of(desk))[1]
    assert (line["questions"], line["state"]) == (list(RECORDS[0].questions), "checked")


def test_a_change_by_hand_shows_in_the_history(client: TestClient, tmp_path: Path) -> None:
    send(client, POOL, **{"vraag-1": "Eerste verandering?"})
    write_layer(tmp_path)
    assert texts.GAP in shown(client.get(address(POOL)))


@pytest.mark.parametrize("back", ["999", "x", "-1"])
def test_a_version_that_is_not_there_leaves_the_text_of_now(client: TestClient, back: str) -> None:
    page = client.get(address(POOL, f"?terug={back}"))
    assert texts.PUT_BACK_GONE in shown(page)
    assert form_of(page)["tekst"] == POOL_SOURCE


# Taking a text away


REASON = "Dit plan gaat niet door."
AWAY = {"weg-reden": REASON}


def test_a_text_is_taken_away_with_a_reason_and_put_back(client: TestClient, desk: ReviewDesk) -> None:
    before = file_of(desk).read_bytes()
    taken = send(client, POOL, "weghalen", **AWAY)
    assert taken.status_code == 303
    page = client.get(taken.headers["location"])
    told = re.sub(r"\s+", " ", shown(page))
    assert texts.DONE["weggehaald"] in told
    by = texts.WITHDRAWN_BY.format(by=EDITOR.full_name, date="22 november 2026", reason=REASON)
    assert by in told
    assert "Medewerker redactie 1 haalde de tekst weg" in told
    assert texts.TAKE_AWAY not in told and texts.APPROVE not in told
    assert "terug=" not in page.text
    back = client.get(send(client, POOL, "terugzetten").headers["location"])
    assert texts.DONE["teruggezet"] in shown(back)
    assert "Medewerker redactie 1 zette de tekst terug" in re.sub(r"\s+", " ", shown(back))
    assert texts.SHOW_AGAIN not in shown(back)
    assert file_of(desk).read_bytes() == before


def test_the_list_counts_and_finds_what_was_taken_away(client: TestClient) -> None:
    send(client, POOL, "weghalen", **AWAY)
    listing = client.get(f"{PATH}?staat=withdrawn")
    assert re.findall(rf"{PATH}/tekst/([^?\"]+)", listing.text) == [POOL]
    assert texts.STATES[ItemState.WITHDRAWN] in shown(listing)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("", WithdrawalFault.NO_REASON), ("x" * 1001, WithdrawalFault.LONG_REASON)],
    ids=["no-reason", "too-long"],
)
def test_without_a_good_reason_nothing_is_taken_away_and_nothing_is_lost(
    client: TestClient, desk: ReviewDesk, typed: str, fault: WithdrawalFault
) -> None:
    before = file_of(desk).read_bytes()
    refused = send(client, POOL, "weghalen", **{"weg-reden": typed, "vraag-1": "Komt er een bad?"})
    assert refused.status_code == 422
    assert texts.AWAY_FAULTS[fault] in shown(refused) and texts.TYPED_STAYS in shown(refused)
    form = form_of(refused)
    assert (form["weg-reden"], form["vraag-1"]) == (typed, "Komt er een bad?")
    assert re.search(r"<details class=\"[^\"]*take-away\" id=\"weghalen\" open>", refused.text)
    assert file_of(desk).read_bytes() == before


@pytest.mark.parametrize("by_script", [False, True], ids=["form", "script"])
def test_what_was_typed_stays_in_the_form_and_is_saved_later(
    client: TestClient, desk: ReviewDesk, by_script: bool
) -> None:
    headers = {"accept": "application/json"} if by_script else {}
    sent = {**form_of(client.get(address(POOL))), **AWAY, "vraag-1": "Komt er een bad?", "knop": "weghalen"}
    taken = client.post(address(POOL), data=sent, headers=headers)
    assert taken.status_code == 200
    page = Response(200, html=taken.json()["html"]) if by_script else taken
    assert texts.DONE["weggehaald"] in shown(page) and texts.NOT_YET_SAVED in shown(page)
    line = lines_of(file_of(desk))[1]
    assert line["questions"] == list(RECORDS[0].questions) and "withdrawn" in line
    assert form_of(page)["vraag-1"] == "Komt er een bad?"
    assert send(client, POOL, begun=page).status_code == 303
    line = lines_of(file_of(desk))[1]
    assert line["questions"] == ["Komt er een bad?", RECORDS[0].questions[1]] and "withdrawn" in line


def test_of_two_people_at_once_the_second_one_sees_what_the_first_one_did(
    client: TestClient, desk: ReviewDesk
) -> None:
    begun = client.get(address(POOL))
    client.cookies.set("wie", OTHER.name)
    send(client, POOL, "weghalen", begun=begun, **AWAY)
    client.cookies.set("wie", EDITOR.name)
    before = file_of(desk).read_bytes()
    for button, typed in (("weghalen", AWAY), ("opslaan", {"vraag-1": "Komt er een bad?"})):
        response = send(client, POOL, button, begun=begun, **typed)
        assert response.status_code == 409
        assert texts.CONFLICT_BY.format(name=OTHER.full_name) in shown(response)
        assert texts.STATES[ItemState.WITHDRAWN] in shown(response)
    assert file_of(desk).read_bytes() == before
    assert send(client, POOL, begun=response).status_code == 303
    assert lines_of(file_of(desk))[1]["withdrawn"] == {
        "by": OTHER.full_name,
        "date": "2026-11-22",
        "reason": REASON,
    }


def test_who_takes_away_what_somebody_else_changed_decides_again(
    client: TestClient, desk: ReviewDesk
) -> None:
    begun = client.get(address(POOL))
    client.cookies.set("wie", OTHER.name)
    send(client, POOL, begun=begun, **{"vraag-1": "Vraag van de ander?"})
    client.cookies.set("wie", EDITOR.name)
    response = send(client, POOL, "weghalen", begun=begun, **AWAY)
    assert response.status_code == 409
    assert "withdrawn" not in lines_of(file_of(desk))[1]
    assert form_of(response)["weg-reden"] == REASON
    assert send(client, POOL, "weghalen", begun=response).status_code == 303
    line = lines_of(file_of(desk))[1]
    assert line["questions"] == ["Vraag van de ander?", RECORDS[0].questions[1]] and "withdrawn" in line


@pytest.mark.parametrize("subject", [PATHS, BENCH], ids=["a-draft", "no-text"])
def test_what_residents_do_not_see_cannot_be_taken_away(client: TestClient, subject: str) -> None:
    assert texts.TAKE_AWAY not in shown(client.get(address(subject)))


def test_a_reason_is_text_and_nothing_else(client: TestClient) -> None:
    send(client, POOL, "weghalen", **{"weg-reden": "<script>alert(1)</script> & meer"})
    page = client.get(address(POOL)).text
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)&lt;/script&gt; &amp; meer" in page


# What goes wrong


def test_a_locked_store_does_not_hold_up_the_text(
    client: TestClient, desk: ReviewDesk, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.store import database as store_module

    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    begun = client.get(address(POOL))
    desk.review.history._database.close()  # type: ignore[attr-defined]
    database.unlink()
    for more in ("-wal", "-shm"):
        Path(f"{database}{more}").unlink(missing_ok=True)
    database.mkdir()
    response = send(client, POOL, begun=begun, **{"vraag-1": "Komt er een bad?"})
    page = client.get(response.headers["location"])
    told = shown(page)
    assert texts.DONE["opgeslagen"] in told and texts.NO_HISTORY_KEPT in told and texts.HISTORY_FAILED in told
    assert lines_of(file_of(desk))[1]["questions"] == ["Komt er een bad?", RECORDS[0].questions[1]]


def test_a_wrong_file_is_told_when_saving_and_what_was_typed_stays(
    client: TestClient, desk: ReviewDesk
) -> None:
    begun = client.get(address(POOL))
    with file_of(desk).open("a", encoding="utf-8") as target:
        target.write("[]\n")
    before = file_of(desk).read_bytes()
    response = send(client, POOL, begun=begun, **{"vraag-1": "Komt er een bad?"})
    assert response.status_code == 503
    assert "De beheerder moet dat bestand eerst herstellen" in shown(response)
    assert form_of(response)["vraag-1"] == "Komt er een bad?"
    assert file_of(desk).read_bytes() == before


def test_a_file_that_cannot_be_read_is_told(client: TestClient, desk: ReviewDesk) -> None:
    file_of(desk).unlink()
    file_of(desk).mkdir()
    exports = ("uitvoer.csv", "uitvoer.jsonl", "uitvoer/stadsakkoord-2026.docx")
    for path in (PATH, address(POOL), *(f"{PATH}/{name}" for name in exports)):
        response = client.get(path)
        assert response.status_code == 503
        assert texts.UNREADABLE_FILES in shown(response)
    response = client.get(f"{PATH}/voortgang", headers={"Accept": "application/json"})
    assert (response.status_code, response.json()) == (503, {"error": texts.UNREADABLE_FILES})


def test_texts_of_an_installed_program_can_be_read_and_not_saved(
    tmp_path: Path, library: Library, checker: FaithfulnessChecker
) -> None:
    folder = tmp_path / "gewonetaal_resources" / "corpus"
    folder.mkdir(parents=True)
    file = write_layer(folder)
    before = file.read_bytes()
    desk = a_desk(folder, library, checker, PlainHistoryTable(Database("sqlite://")))
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), review=desk, door=Door(signed_in))
    client = TestClient(app, cookies={"wie": EDITOR.name})
    assert texts.PACKAGED in shown(client.get(PATH))
    page = client.get(address(POOL))
    assert texts.PACKAGED in shown(page)
    assert 'value="opslaan"' not in page.text
    response = send(client, POOL, begun=page, **{"vraag-1": "Komt er een bad?"})
    assert response.status_code == 503
    assert form_of(response)["vraag-1"] == "Komt er een bad?"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "changes",
    [{"zekerheid": "zeker"}, {"basis": "geen base64"}, {"basis": "é"}, {"basis": "//8="}],
    ids=["unknown_strength", "no_base64", "other_letters", "no_utf_8"],
)
def test_a_form_that_is_not_ours_is_refused(
    client: TestClient, desk: ReviewDesk, changes: dict[str, str]
) -> None:
    before = file_of(desk).read_bytes()
    assert send(client, POOL, **changes).status_code == 422
    assert file_of(desk).read_bytes() == before


def test_an_unknown_button_saves_nothing(client: TestClient, desk: ReviewDesk) -> None:
    before = file_of(desk).read_bytes()
    response = send(client, POOL, "wissen", **{"vraag-1": "Komt er een bad?"})
    assert response.status_code == 422
    assert form_of(response)["vraag-1"] == "Komt er een bad?"
    assert file_of(desk).read_bytes() == before


# The door


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", PATH),
        ("GET", f"{PATH}/voortgang"),
        ("GET", address(POOL)),
        ("POST", address(POOL)),
        ("POST", f"{PATH}/controle/{POOL}"),
        ("GET", f"{PATH}/uitvoer.csv"),
        ("GET", f"{PATH}/uitvoer.jsonl"),
        ("GET", f"{PATH}/uitvoer/stadsakkoord-2026.docx"),
    ],
)
def test_nobody_comes_in_without_the_role(desk: ReviewDesk, method: str, path: str) -> None:
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), review=desk, door=Door(signed_in))
    refused: list[type[Exception]] = []

    async def handle(request: Request, error: Exception) -> Any:
        refused.append(type(error))
        from starlette.responses import Response as Plain

        return Plain(status_code=418)

    app.add_exception_handler(NotSignedInError, handle)
    app.add_exception_handler(NotAllowedError, handle)
    for cookies in ({}, {"wie": BALIE.name}):
        assert TestClient(app, cookies=cookies).request(method, path).status_code == 418
    assert refused == [NotSignedInError, NotAllowedError]


# For the script


def test_the_script_gets_pieces_of_the_page(client: TestClient) -> None:
    sent = {**form_of(client.get(address(POOL))), "tekst": OTHER_YEAR}
    headers = {"Accept": "application/json"}
    checked = client.post(f"{PATH}/controle/{POOL}", data=sent, headers=headers)
    assert checked.status_code == 200
    assert "2029" in checked.json()["check"] and '<mark class="found">2027' in checked.json()["source"]
    refused = client.post(address(POOL), data={**sent, "knop": "opslaan"}, headers=headers)
    assert refused.status_code == 422
    assert texts.REFUSED in refused.json()["html"] and "<html" not in refused.json()["html"]
    saved = client.post(
        address(POOL),
        data={**sent, "tekst": POOL_SOURCE, "vraag-1": "A?", "knop": "opslaan"},
        headers=headers,
    )
    assert saved.json() == {"to": address(POOL, "?bericht=opgeslagen")}
    lost = client.post(f"{PATH}/controle/{POOL}x", data=sent, headers=headers)
    assert (lost.status_code, lost.json()) == (404, {"error": texts.NOT_FOUND})


# To take along


def test_the_list_can_be_taken_along(client: TestClient) -> None:
    send(client, POOL, "goedkeuren")
    jsonl = client.get(f"{PATH}/uitvoer.jsonl?staat=approved")
    assert 'attachment; filename="gewone-teksten.jsonl"' in jsonl.headers["content-disposition"]
    (row,) = [json.loads(line) for line in jsonl.text.splitlines()]
    assert (row["passage"], row["state"], row["by"], row["date"]) == (
        POOL,
        "approved",
        EDITOR.full_name,
        "2026-11-22",
    )
    sent = io.StringIO(client.get(f"{PATH}/uitvoer.csv").content.decode("utf-8-sig"))
    table = [";".join(row) for row in csv.reader(sent, delimiter=";")]
    assert table[0].startswith("Document;Stuk;Plek;Soort;Stand;Goedgekeurd door;Datum")
    assert any(
        f"{POOL};1 Sport;Tekst;Goedgekeurd;Medewerker redactie 1;2026-11-22;0;0" in line for line in table
    )


def test_a_document_can_be_taken_along_side_by_side(client: TestClient) -> None:
    response = client.get(f"{PATH}/uitvoer/stadsakkoord-2026.docx")
    (table,) = read_docx(io.BytesIO(response.content)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == [texts.DOCX_SOURCE, texts.DOCX_PLAIN]
    assert len(rows) == 8
    (pool,) = [row for row in rows if row[0] == POOL_SOURCE]
    assert RECORDS[0].core in pool[1] and "Stand: Nagekeken" in pool[1] and RECORDS[0].questions[0] in pool[1]
    assert ["We plaatsen bankjes in het park.", "Stand: Ontbreekt"] in rows
    lost = client.get(f"{PATH}/uitvoer/weg.docx")
    assert lost.status_code == 404 and texts.NOT_FOUND in shown(lost)


# Texts that want to be something else


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_text_becomes_a_part_of_the_page(
    payload: str, client: TestClient, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # No file can hold half of a character.
    payload = payload.encode("utf-8", "replace").decode("utf-8")
    plain = f"{POOL_SOURCE} {payload}"
    record = replace(
        a_record(PASSAGES[0]),
        plain=plain,
        core=" ".join(payload.split()) or "x",
        questions=(payload, payload),
    )
    write_layer(tmp_path, record, replace(TITLES[0], plain=payload))
    with caplog.at_level(logging.DEBUG):
        pages = [
            client.get(PATH),
            client.get(address(POOL)),
            send(client, POOL, tekst=payload, begun=client.get(address(TREES))),
        ]
    assert [page.status_code for page in pages] == [200, 200, 409]
    for page in pages:
        # Our own scripts and the texts in the fields end where they should, so nothing is left of them.
        body = re.sub(r"(?s)<(textarea|script)[^>]*>.*?</\1>", "", page.text)
        for tag in ("<script", "<img", "<svg", "<iframe", "<style", "<base", "<b>", "</textarea"):
            assert tag not in body, tag
    assert payload.strip()[:20] not in caplog.text or not payload.strip()


def test_a_text_with_signs_of_its_own_is_saved_as_it_was_typed(client: TestClient, desk: ReviewDesk) -> None:
    typed = f"{POOL_SOURCE}\r\n- café & <b> 🙂 „ja”"
    response = send(client, POOL, tekst=typed)
    reasons = {name: "Dat klopt zo." for name in form_of(response) if name.startswith("reden-")}
    assert send(client, POOL, begun=response, **reasons).status_code == 303
    assert lines_of(file_of(desk))[1]["plain"] == typed.replace("\r\n", "\n")


def test_nothing_that_was_typed_is_logged(
    client: TestClient, desk: ReviewDesk, caplog: pytest.LogCaptureFixture
) -> None:
    with file_of(desk).open("a", encoding="utf-8") as target:
        target.write("[]\n")
    with caplog.at_level(logging.DEBUG):
        send(client, POOL, begun=client.get(address(POOL)), **{"vraag-1": "Mijn geheime vraag?"})
    assert "PlainWriteError" in caplog.text
    assert "geheime" not in caplog.text
