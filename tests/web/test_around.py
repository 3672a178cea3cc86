"""What stands around the answers, as the server sends it: warnings, a person, ways out, beginning again."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from test_web_page import ATTACK, client_of, text_box
from web_fakes import FakeAssistant

from assistant.contact import Contact, contact_of
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings


@pytest.fixture
def client(assistant: FakeAssistant) -> TestClient:
    return client_of(assistant)


def visits_in(page: str) -> set[str]:
    return set(re.findall(r'name="visit" value="([^"]+)"', page))


def part_about_a_person(page: str) -> str:
    start = page.index('<section id="mens"')
    return page[start : page.index("</section>", start)]


class TestFirstLine:
    @pytest.mark.parametrize("question", ["", "Komt er een zwembad?", "rijbewijs"])
    def test_says_before_the_form_that_this_is_no_person(self, client: TestClient, question: str) -> None:
        page = client.post("/", data={"question": question}).text
        before = page[: page.index("<form")]
        assert "computerprogramma, niet met een mens" in before
        assert texts.PRIVACY_WARNING in before
        assert f'<a href="#mens">{texts.TALK_TO_A_PERSON}</a>' in before


class TestPerson:
    def test_shows_what_the_municipality_says(self, assistant: FakeAssistant) -> None:
        contact = contact_of("Bel ons.\nOf kom langs.", "045 - 123 45 67", "https://www.example.nl/contact")
        part = part_about_a_person(client_of(assistant, contact=contact).get("/").text)
        assert "<p>Bel ons.</p>\n<p>Of kom langs.</p>" in part
        assert 'href="tel:+31451234567">Bel 045 - 123 45 67</a>' in part
        assert 'href="https://www.example.nl/contact"' in part
        assert texts.ANYWHERE_CONTACT[0] not in part

    def test_without_settings_says_what_is_true_everywhere_and_invents_no_number(
        self, client: TestClient
    ) -> None:
        part = part_about_a_person(client.get("/").text)
        assert all(line in part for line in texts.ANYWHERE_CONTACT)
        assert "href" not in part
        assert re.search(r"\d", re.sub(r"<[^>]*>", "", part)) is None

    def test_text_of_the_settings_is_escaped(self, assistant: FakeAssistant) -> None:
        page = client_of(assistant, contact=Contact(lines=(ATTACK,))).get("/").text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page

    @pytest.mark.parametrize(
        ("question", "leads"),
        [("rijbewijs", True), ("Komt er een zwembad?", False)],
        ids=["nothing", "found"],
    )
    def test_an_answer_that_found_nothing_leads_there(
        self, client: TestClient, question: str, leads: bool
    ) -> None:
        shown = client.post("/vraag", json={"question": question}).json()["html"]
        assert ('href="#mens"' in shown) is leads


class TestWayOut:
    @pytest.mark.parametrize(
        ("question", "offered"),
        [
            pytest.param("kapot", True, id="server-problem"),
            pytest.param("", False, id="nothing-typed"),
            pytest.param("a" * 1001, False, id="too-long"),
            pytest.param("Komt er een zwembad?", False, id="no-error"),
        ],
    )
    def test_trying_again_is_offered_where_it_can_help(
        self, client: TestClient, question: str, offered: bool
    ) -> None:
        page = client.post("/", data={"question": question}).text
        hidden = re.search(r'<div id="uitweg" class="way-out" (hidden)?', page)
        assert hidden
        assert (hidden[1] is None) is offered

    def test_documents_are_offered_only_where_there_are_any(self, client: TestClient) -> None:
        page = client.post("/", data={"question": "kapot"}).text
        assert texts.READ_MEANWHILE not in page.partition('data-read-meanwhile="')[2].partition(">")[2]
        assert 'data-reader=""' in page


class TestStartAgain:
    def test_form_leads_to_the_first_page_which_says_so(self, client: TestClient) -> None:
        visit = visits_in(client.post("/", data={"question": "Komt er een zwembad?"}).text).pop()
        response = client.post("/opnieuw", data={"visit": visit}, follow_redirects=False)
        assert (response.status_code, response.headers["location"]) == (303, "/?gewist")
        page = client.get(response.headers["location"]).text
        assert re.search(rf'role="status"[^>]*>{re.escape(texts.CLEARED)}<', page)
        assert "<title>Het gesprek is gewist – " in page

    def test_script_gets_no_page_and_the_browser_forgets_the_pages_that_it_kept(
        self, client: TestClient
    ) -> None:
        response = client.post("/opnieuw", data={"visit": ""}, headers={"Accept": "application/json"})
        assert response.status_code == 204
        assert response.headers["clear-site-data"] == '"cache"'

    def test_pages_of_one_conversation_are_of_one_visit(self, client: TestClient) -> None:
        (visit,) = visits_in(client.get("/").text)
        page = client.post("/", data={"question": "Komt er een zwembad?", "visit": visit}).text
        assert visits_in(page) == {visit}
        assert visits_in(client.get("/").text) != {visit}

    def test_form_of_an_ended_visit_is_not_answered_again(
        self, client: TestClient, assistant: FakeAssistant
    ) -> None:
        sent = {"question": "Komt er een zwembad?", "visit": visits_in(client.get("/").text).pop()}
        assert "Maar eerst komt er een pauze" in client.post("/", data=sent).text
        client.post("/opnieuw", data={"visit": sent["visit"]})
        response = client.post("/", data=sent)
        assert response.url.path == "/"
        assert "zwembad?" not in response.text[: response.text.index("</form>")]
        assert text_box(response.text) == ""
        assert len(assistant.asked) == 1

    def test_another_visit_goes_on(self, client: TestClient) -> None:
        ended, other = (visits_in(client.get("/").text).pop() for _ in range(2))
        client.post("/opnieuw", data={"visit": ended})
        page = client.post("/", data={"question": "Komt er een zwembad?", "visit": other}).text
        assert "Maar eerst komt er een pauze" in page

    def test_another_website_ends_no_visit(self, client: TestClient) -> None:
        visit = visits_in(client.get("/").text).pop()
        client.post("/opnieuw", data={"visit": visit}, headers={"Sec-Fetch-Site": "cross-site"})
        page = client.post("/", data={"question": "Komt er een zwembad?", "visit": visit}).text
        assert "Maar eerst komt er een pauze" in page

    def test_below_a_path_of_a_proxy_it_stays_there(self, assistant: FakeAssistant) -> None:
        app = create_app(assistant, WebSettings(staff_page=False))
        client = TestClient(app, root_path="/assistent")
        assert 'action="/assistent/opnieuw"' in client.get("/assistent/").text
        response = client.post("/assistent/opnieuw", follow_redirects=False)
        assert response.headers["location"] == "/assistent/?gewist"
