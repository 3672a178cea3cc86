"""The front desk over HTTP: what the page says, what it keeps, and what it says when something fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from desk_fakes import COLLEAGUE, FrontDesk, from_words_alone, front_desk
from fastapi.testclient import TestClient
from hostile import PAYLOADS, hostile_answer

from assistant.accounts import Role
from assistant.answering import Assistant
from assistant.desk_choice import Choice, Option
from assistant.desk_comparison import Comparison, Side
from assistant.desk_reports import LONGEST_REMARK, ReportKind
from assistant.errors import SearchIndexError
from assistant.library import Library
from assistant.model import OtherSource
from assistant.settings import Settings
from assistant.web import desk_texts as texts
from assistant.web.desk_letter import MOST_OF_MAILTO

POOL = "Komt er een zwembad in het centrum?"
PASSPORT = "Hoe verleng ik mijn paspoort?"
OLD = "coalitieakkoord-2018-2022"
REPORT = {"kind": "missing", "id": "a" * 22, "vraag": POOL, "passages": "x/1 x/2", "remark": "Het bad mist."}
JSON = {"accept": "application/json"}


@pytest.fixture(scope="module")
def real(library: Library, settings: Settings) -> Assistant:
    return from_words_alone(library, settings)


@pytest.fixture(scope="module")
def shared(real: Assistant, tmp_path_factory: pytest.TempPathFactory) -> FrontDesk:
    return front_desk(real, tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(shared: FrontDesk) -> Iterator[FrontDesk]:
    """The shared desk, as new."""
    yield shared
    shared.account, shared.table.broken = COLLEAGUE, False
    shared.desk.broken = shared.desk.result = None
    shared.counted.clear()


@pytest.fixture
def client(desk: FrontDesk) -> TestClient:
    return TestClient(desk.app, follow_redirects=False)


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "lxml")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def text(page: BeautifulSoup | Tag, selector: str) -> str:
    return " ".join(one(page, selector).get_text(" ").split())


# Who may come


@pytest.mark.parametrize("path", ["/balie", "/balie/zoek?vraag=bad"])
def test_only_the_front_desk_may_look_up(desk: FrontDesk, client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200
    desk.account = replace(COLLEAGUE, roles=frozenset({Role.REDACTIE, Role.BEHEER}))
    assert client.get(path).status_code == 403
    desk.account = None
    assert client.get(path).status_code == 401


def test_only_the_front_desk_may_report(desk: FrontDesk, client: TestClient) -> None:
    desk.account = None
    assert client.post("/balie/melding", data=REPORT).status_code == 401
    assert all(report.id != REPORT["id"] for report in desk.kept)


# The page


def test_the_page_begins_with_the_box_and_what_it_does(client: TestClient) -> None:
    page = soup(client.get("/balie").text)
    assert "autofocus" in one(page, "#vraag").attrs
    assert texts.START_STEPS[0] in text(page, "#uitkomst")


def test_an_address_shows_its_look_up_without_a_script(client: TestClient) -> None:
    response = client.get("/balie", params={"vraag": POOL})
    page = soup(response.text)
    assert one(page, "#vraag")["value"] == POOL
    assert text(page, ".say-core").startswith("We willen nog steeds een doelgroepenbad")
    assert text(page, ".say-lead") == "Dat is nog niet zeker."
    first = one(page, ".hit")
    assert "De ambitie voor een doelgroepenbad" in text(first, ".source-text")
    assert "Een doelgroepenbad in het centrum" in text(first, ".plain-text")
    assert text(first, ".state") == "geldt nu"
    assert "Dit wordt uitgezocht" in text(first, ".hit-place")
    assert [mark.get_text() for mark in first.select(".source-text mark")] == ["doelgroepenbad"]


def test_the_text_of_a_source_is_shown_word_for_word(client: TestClient, real: Assistant) -> None:
    page = soup(client.get("/balie", params={"vraag": "zwembad"}).text)
    for hit in page.select(".hit"):
        passage = real.library.corpus.passage(str(hit["data-passage"]))
        assert passage is not None
        shown = re.sub(r"\W+", "", one(hit, ".source-text blockquote").get_text())
        assert shown == re.sub(r"\W+", "", re.sub(r"</?su[bp]>", "", passage.text))


def test_then_and_now_stand_beside_each_other(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": POOL}).text)
    assert "verlopen" in text(page, ".time-then .time-name")
    assert "geldt nu" in text(page, ".time-now .time-name")


def test_what_is_not_in_the_plans_is_said_so_with_where_to_go(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": PASSPORT}).text)
    assert text(page, ".say-core") == texts.NOT_IN_PLANS
    assert text(page, ".say-text") == one(page, ".result")["data-copy"] == texts.NOT_IN_PLANS
    assert text(page, ".say .hint") == texts.SEND_ON_TOPIC.format(topic="een paspoort of identiteitskaart")
    assert page.select_one(".say [data-act=missing]")


def test_an_old_document_is_named_before_the_sentence(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": "Was er vroeger een plan voor een zwembad?"}).text)
    assert "coalitieakkoord van 2018-2022" in text(page, ".say-introduction")
    assert "Toen:" in text(page, ".say .strength-label")


def test_a_sentence_that_may_not_fit_comes_with_a_warning(desk: FrontDesk, client: TestClient) -> None:
    assert texts.DOUBTFUL not in client.get("/balie", params={"vraag": POOL}).text
    desk.desk.result = replace(desk.desk.look_up(POOL), doubtful=True)
    page = soup(client.get("/balie", params={"vraag": POOL}).text)
    assert text(page, ".say h2") == texts.DOUBTFUL_HEADING
    assert text(page, ".say .doubt") == texts.DOUBTFUL
    assert page.select_one(".say [data-act=missing]")


@pytest.mark.parametrize(
    ("missing", "warning"),
    [
        (("theater",), texts.DOUBTFUL_WORD.format(words="„theater”")),
        (("royal", "theater"), texts.DOUBTFUL_WORDS.format(words="„royal”, „theater”")),
        (("<b>",), texts.DOUBTFUL_WORD.format(words="„<b>”")),
    ],
    ids=["one", "two", "markup"],
)
def test_a_warning_names_the_words_that_are_not_there(
    desk: FrontDesk, client: TestClient, missing: tuple[str, ...], warning: str
) -> None:
    desk.desk.result = replace(desk.desk.look_up(POOL), doubtful=True, missing=missing)
    page = soup(client.get("/balie", params={"vraag": POOL}).text)
    assert text(page, ".say .doubt") == warning
    assert warning in str(one(page, ".result")["data-heard"])


@pytest.mark.parametrize(
    ("question", "doubtful", "found"),
    [
        ("zwembad", False, texts.FOUND.format(count=2)),
        ("zwembad", True, texts.FOUND_DOUBTFUL.format(count=2)),
        ("wat vind jij van het zwembad", False, texts.FOUND_BESIDE.format(count=2)),
        (PASSPORT, False, texts.FOUND_NONE),
    ],
    ids=["sure", "doubtful", "refused", "not found"],
)
def test_the_count_of_passages_fits_what_is_said(
    desk: FrontDesk, client: TestClient, question: str, doubtful: bool, found: str
) -> None:
    desk.desk.result = replace(desk.desk.look_up(question), doubtful=doubtful)
    page = soup(client.get("/balie", params={"vraag": question}).text)
    assert text(page, ".passages .count") == found


def test_what_was_not_found_has_no_passage_that_fits(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": PASSPORT}).text)
    assert text(page, ".near-title") == texts.NEAR_HEADING
    assert page.select(".hits.near .hit")
    assert not page.select(".hits:not(.near)")


def test_below_a_cry_for_help_stand_no_passages(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": "Ik wil niet meer leven"}).text)
    assert "113" in text(page, ".say-text")
    assert not page.select(".passages, .hit")


def test_only_what_the_sentence_comes_from_is_named_as_its_source(
    desk: FrontDesk, client: TestClient
) -> None:
    real = desk.desk.look_up(POOL)
    second = real.hits[1]
    also = replace(real.answer.citations[0], marker="[2]", passage=second.passage.id)
    answer = replace(
        real.answer,
        text="De gemeente kijkt eerst. Dat duurt nog even. [1]\n- Er komt een plan. [2]",
        citations=(real.answer.citations[0], also),
    )
    desk.desk.result = replace(
        real, answer=answer, hits=(real.hits[0], replace(second, said=True), *real.hits[2:])
    )
    page = soup(client.get("/balie", params={"vraag": POOL}).text)
    assert text(page, ".say-text") == "De gemeente kijkt eerst."
    assert len(page.select(".say-sources li")) == 1
    assert [hit["id"] for hit in page.select(".hit.said")] == ["stuk-1"]
    assert [one(hit, ".choose").has_attr("checked") for hit in page.select(".hit")][:2] == [True, False]


def test_a_refusal_has_no_letter_and_no_sentence_to_copy(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": "Ik wil niet meer leven"}).text)
    assert "113" in text(page, ".say-text")
    assert not page.select("#brief, [data-act=copy-sentence]")


def test_personal_data_stands_in_no_link_and_no_report(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": f"BSN 123456782: {POOL}"}).text)
    assert texts.PERSONAL_DATA in text(page, ".say")
    result = str(one(page, ".result"))
    assert "123456782" not in result


def test_a_filter_keeps_the_question_and_the_other_filter(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": POOL, "document": OLD}).text)
    pressed = [button.get_text(" ", strip=True) for button in page.select(".filters [aria-pressed=true]")]
    assert pressed == [texts.EVERYTHING, "Coalitieakkoord 2018-2022 1"]
    period = one(page, ".filters form")
    assert {(str(field["name"]), field["value"]) for field in period.select("input")} == {
        ("vraag", POOL),
        ("document", OLD),
    }
    assert {str(hit["data-passage"]).split("/")[0] for hit in page.select(".hit")} == {OLD}


def test_the_piece_for_the_script_says_how_long_it_took(client: TestClient) -> None:
    response = client.get("/balie/zoek", params={"vraag": POOL})
    steps = dict(part.strip().split(";dur=") for part in response.headers["server-timing"].split(","))
    assert set(steps) == {"zoek", "antwoord", "totaal"}
    assert float(steps["zoek"]) + float(steps["antwoord"]) <= float(steps["totaal"])
    assert (
        one(soup(response.text), ".result")["data-path"]
        == "/balie?vraag=Komt+er+een+zwembad+in+het+centrum%3F"
    )


def test_a_question_is_counted_once_however_it_is_looked_at(desk: FrontDesk, client: TestClient) -> None:
    client.get("/balie/zoek", params={"vraag": POOL})
    client.get("/balie/zoek", params={"vraag": POOL, "document": OLD})
    client.get("/balie/zoek", params={"vraag": POOL, "opnieuw": "1"})
    assert desk.counted == [("answered", POOL)]


def test_a_sentence_that_may_not_fit_is_not_counted_as_an_answer(desk: FrontDesk, client: TestClient) -> None:
    desk.desk.result = replace(desk.desk.look_up(POOL), doubtful=True)
    client.get("/balie/zoek", params={"vraag": POOL})
    assert desk.counted == [("partial", POOL)]


# What leaves the page


def test_a_passage_is_copied_with_title_chapter_page_period_and_link(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": POOL, "document": OLD}).text)
    lines = str(one(page, ".hit")["data-copy"]).split("\n")
    assert lines[0].startswith("2.1. Een volwaardig centrumbad.")
    assert lines[-2] == (
        "Bron: Coalitieakkoord 2018-2022, II. Centrumontwikkeling › Nieuwe maatregelen centrumontwikkeling, "
        "bladzijde 6, periode 2018-2022 (verlopen)"
    )
    assert lines[-1] == f"http://testserver/lees/{OLD}#p-2.1"


def test_a_mail_says_what_was_asked_what_is_planned_and_what_a_plan_is_worth(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": "zwerfafval"}).text)
    letter = one(page, "#brief-tekst").get_text()
    address = str(one(page, "#mail")["href"])
    assert address.startswith("mailto:?")
    assert len(address) <= MOST_OF_MAILTO
    sent = parse_qs(urlsplit(address).query)
    assert sent["subject"] == ["Uw vraag aan de gemeente Heerlen"]
    assert sent["body"][0].replace("\r\n", "\n") == letter.strip("\n")
    for part in ("zwerfafval", "Heerlens Akkoord 2026-2030", texts.LETTER_PLAN, "Gemeente Heerlen"):
        assert part in letter


def test_a_long_letter_is_shortened_for_mail(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": f"{POOL} {'Dat wil ik graag weten. ' * 20}"}).text)
    address = str(one(page, "#mail")["href"])
    assert len(address) <= MOST_OF_MAILTO
    assert len(one(page, "#brief-tekst").get_text()) > len(unquote(address))


def test_an_old_plan_in_a_letter_is_told_as_such_before_it_is_read(client: TestClient) -> None:
    hits = soup(client.get("/balie", params={"vraag": POOL}).text).select(".hit")
    is_old = {str(hit["data-passage"]).startswith(OLD): hit for hit in hits}
    for name in ("data-full", "data-short"):
        assert str(is_old[True][name]).startswith(texts.LETTER_OLD_PIECE)
        assert texts.LETTER_OLD_PIECE not in str(is_old[False][name])


def test_a_passage_in_a_shortened_mail_is_still_said_in_a_sentence(
    desk: FrontDesk, client: TestClient
) -> None:
    hit = soup(client.get("/balie", params={"vraag": POOL}).text).select(".hit.said")[0]
    core, source, *_ = str(hit["data-short"]).split("\n")
    assert core in one(soup(str(hit.find_parent(class_="result"))), ".say-text").get_text()
    assert source.startswith(texts.LETTER_SOURCE.split("{")[0])


@pytest.mark.parametrize(
    ("question", "is_service"),
    [("zwembad in het centrum, en ik wil hulp bij schulden", True), (POOL, False)],
    ids=["names-a-service", "only-a-plan"],
)
def test_a_plan_that_is_found_beside_a_service_says_where_to_send_somebody(
    client: TestClient, question: str, is_service: bool
) -> None:
    page = soup(client.get("/balie", params={"vraag": question}).text)
    told = [notice.get_text() for notice in page.select(".say .hint")]
    assert any(notice.startswith(texts.SERVICE.split("{")[0]) for notice in told) is is_service


def test_the_letter_about_what_was_not_found_says_so(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": PASSPORT}).text)
    letter = one(page, "#brief-tekst").get_text()
    assert texts.LETTER_NOT_FOUND in letter
    assert texts.LETTER_PASSAGES not in letter
    assert texts.LETTER_PLAN not in letter


def test_what_the_municipality_filled_in_for_a_service_is_said(desk: FrontDesk, client: TestClient) -> None:
    real = desk.desk.look_up(PASSPORT)
    assert real.topic is not None
    desk.desk.result = replace(real, topic=replace(real.topic, text="Bel 045."))
    page = soup(client.get("/balie", params={"vraag": PASSPORT}).text)
    assert text(page, ".say-text") == f"{texts.NOT_IN_PLANS} Bel 045."
    assert not page.select(".say .hint")


def test_a_letter_about_who_somebody_is_calls_that_no_plan(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": "Wie is de wethouder van sport?"}).text)
    letter = one(page, "#brief-tekst").get_text()
    assert "wethouder" in text(page, ".say-core")
    assert texts.LETTER_PLAN not in letter
    assert texts.LETTER_PLANS in letter


# When something fails


@pytest.mark.parametrize(
    "error",
    [SearchIndexError("broken"), RuntimeError(f"cannot answer {POOL!r}")],
    ids=["index", "unforeseen"],
)
def test_a_search_that_fails_keeps_the_question(
    desk: FrontDesk, client: TestClient, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    desk.desk.broken = error
    response = client.get("/balie", params={"vraag": POOL})
    page = soup(response.text)
    assert response.status_code == 503
    assert texts.SEARCH_FAILED in text(page, "#melding-zoeken")
    assert one(page, "#vraag")["value"] == POOL
    piece = client.get("/balie/zoek", params={"vraag": POOL})
    assert (piece.status_code, piece.json()) == (503, {"error": texts.SEARCH_FAILED})
    assert POOL not in caplog.text


@pytest.mark.parametrize("length", [1001, 5000])
def test_a_question_that_is_too_long_is_told_so(client: TestClient, length: int) -> None:
    response = client.get("/balie", params={"vraag": "a" * length})
    assert response.status_code == 422
    assert texts.TOO_LONG.format(limit=1000) in text(soup(response.text), "#melding-zoeken")


def test_without_vectors_the_page_says_that_search_is_not_complete(client: TestClient) -> None:
    assert texts.STILL_STARTING in client.get("/balie", params={"vraag": POOL}).text


# Reports


@pytest.mark.parametrize("kind", list(ReportKind))
def test_a_report_is_kept_and_the_page_comes_back(
    desk: FrontDesk, client: TestClient, kind: ReportKind
) -> None:
    response = client.post(
        "/balie/melding",
        data={**REPORT, "kind": kind.value, "id": f"{kind.value}-{'b' * 16}", "document": OLD},
    )
    assert response.status_code == 303
    assert texts.REPORT_KEPT in client.get(response.headers["location"]).text
    report = next(report for report in desk.kept if report.id.startswith(kind.value))
    assert (report.account, report.kind, report.question) == ("balie-1", kind, POOL)
    assert (report.passages, report.remark) == (("x/1", "x/2"), "Het bad mist.")


def test_a_script_is_told_that_a_report_is_kept(client: TestClient) -> None:
    response = client.post("/balie/melding", data={**REPORT, "id": "c" * 16}, headers=JSON)
    assert (response.status_code, response.json()) == (200, {"message": texts.REPORT_KEPT})


def test_a_report_sent_again_after_a_bad_line_is_kept_once(desk: FrontDesk, client: TestClient) -> None:
    for _ in range(2):
        assert client.post("/balie/melding", data={**REPORT, "id": "d" * 16}, headers=JSON).status_code == 200
    assert [report.id for report in desk.kept].count("d" * 16) == 1


def test_a_report_that_cannot_be_kept_stays_in_its_form(desk: FrontDesk, client: TestClient) -> None:
    desk.table.broken = True
    response = client.post("/balie/melding", data=REPORT)
    page = soup(response.text)
    assert response.status_code == 503
    assert texts.REPORT_NOT_KEPT in text(page, ".report[open]")
    assert one(page, ".report[open] textarea").get_text() == REPORT["remark"]
    script = client.post("/balie/melding", data=REPORT, headers=JSON)
    assert (script.status_code, script.json()) == (503, {"error": texts.REPORT_NOT_KEPT})


def test_a_report_stays_in_sight_where_search_fails_too(desk: FrontDesk, client: TestClient) -> None:
    desk.table.broken, desk.desk.broken = True, SearchIndexError("broken")
    response = client.post("/balie/melding", data=REPORT)
    assert response.status_code == 503
    assert one(soup(response.text), "#opmerking").get_text() == REPORT["remark"]


def test_beyond_the_limit_of_a_day_a_report_is_told_to_wait(real: Assistant, tmp_path: Path) -> None:
    client = TestClient(front_desk(real, tmp_path, per_day=1).app)
    answers = [client.post("/balie/melding", data={**REPORT, "id": name * 16}, headers=JSON) for name in "ab"]
    assert [answer.status_code for answer in answers] == [200, 429]
    assert answers[1].json() == {"error": texts.REPORT_FULL}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "other"}, texts.REPORT_UNREADABLE),
        ({"id": "short"}, texts.REPORT_UNREADABLE),
        ({"id": "<b>aaaaaaaaaaaaaaaa"}, texts.REPORT_UNREADABLE),
        ({"vraag": ""}, texts.REPORT_UNREADABLE),
        ({"passages": "x/1 " * 2000}, texts.REPORT_UNREADABLE),
        (
            {"remark": "a" * (LONGEST_REMARK + 1)},
            texts.REPORT_TOO_LONG.format(length=LONGEST_REMARK + 1, limit=LONGEST_REMARK),
        ),
    ],
    ids=["kind", "short-id", "html-id", "no-question", "passages", "remark"],
)
def test_what_is_no_report_is_not_kept(
    desk: FrontDesk, client: TestClient, change: dict[str, str], error: str
) -> None:
    before = desk.kept
    response = client.post("/balie/melding", data={**REPORT, "id": "e" * 16, **change}, headers=JSON)
    assert (response.status_code, response.json()) == (422, {"error": error})
    assert desk.kept == before


def test_another_website_cannot_report(desk: FrontDesk, client: TestClient) -> None:
    before = desk.kept
    headers = {"sec-fetch-site": "cross-site"}
    assert client.post("/balie/melding", data={**REPORT, "id": "f" * 16}, headers=headers).status_code >= 400
    assert desk.kept == before


# Hostile texts


@pytest.mark.parametrize("payload", [pytest.param(value, id=name) for name, value in PAYLOADS.items()])
def test_no_text_becomes_an_element_or_an_attribute(
    desk: FrontDesk, client: TestClient, payload: str
) -> None:
    def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
        real = desk.desk
        real.result = None
        result = real.look_up(POOL)
        first = result.hits[0]
        assert first.record is not None
        document = replace(first.document, short_title=text, quoted_as=text, period_text=text)
        hit = replace(
            first,
            passage=replace(first.passage, text=f"x {text}", section=(f"x {text}",)),
            document=document,
            record=replace(first.record, plain=f"x {text}", core=text),
            others=(OtherSource("a", text, f"x {text}", "a/1", first.status),),
            off=(text,),
        )
        side = Side(first.passage.id, document, first.status, text)
        real.result = replace(
            result,
            question=f"x {text}",
            answer=replace(hostile_answer(text), citations=()),
            hits=(hit, *result.hits[1:]),
            documents=(Option("a", text, 1, False),),
            comparisons=(Comparison(text, side, side),),
            choice=Choice(),
        )
        html = client.get("/balie", params={"vraag": POOL}).text
        return [
            (tag.name, tuple(sorted(tag.attrs)))
            for tag in soup(html).find_all(True)
            if isinstance(tag, Tag) and tag.name not in ("p", "li", "ul", "br")
        ]

    assert shape(payload) == shape("woord")


def test_unseen_signs_leave_the_question(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": " komt\u202e er\x00\n een\u200b zwembad "}).text)
    assert one(page, "#vraag")["value"] == "komt er een zwembad"


def test_a_question_that_is_html_stays_text(client: TestClient) -> None:
    payload = "<script>window.hacked=1</script>"
    response = client.get("/balie", params={"vraag": f"zwembad {payload}"})
    assert payload not in response.text
    assert one(soup(response.text), "#vraag")["value"] == f"zwembad {payload}"


def test_nothing_on_the_page_needs_what_the_policy_forbids(client: TestClient) -> None:
    page = soup(client.get("/balie", params={"vraag": POOL}).text)
    assert not page.select("[style]")
    assert not [
        tag for tag in page.find_all("script") if not tag.get("src") and tag.get("type") != "application/json"
    ]
    assert not [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
