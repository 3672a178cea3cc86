"""How many requests are taken, and what somebody sees whose request is not."""

from __future__ import annotations

import pytest
from door_builders import Clock, open_door
from fastapi.testclient import TestClient
from reader_corpus import SmallRoom
from web_fakes import FakeAssistant

from assistant.web import limits as limits_module
from assistant.web import login_texts
from assistant.web.app import create_app
from assistant.web.limit_refusals import period
from assistant.web.limits import RequestLimits, costs_work
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings
from assistant.web.visitor import visitor_of


class TestBuckets:
    def test_a_visitor_may_do_a_minutes_worth_at_once_and_then_keeps_pace(self) -> None:
        clock = Clock()
        limits = RequestLimits(60, 1000, clock)
        assert [limits.take("a") for _ in range(60)] == [0] * 60
        # One a second.
        assert limits.take("a") == pytest.approx(1.0)
        clock.seconds += 0.5
        assert limits.take("a") == pytest.approx(0.5)
        clock.seconds += 0.5
        assert limits.take("a") == 0
        assert limits.take("a") == pytest.approx(1.0)

    def test_what_was_saved_up_is_never_more_than_a_minutes_worth(self) -> None:
        clock = Clock()
        limits = RequestLimits(60, 1000, clock)
        limits.take("a")
        clock.seconds += 3600
        assert [limits.take("a") for _ in range(61)].count(0) == 60

    def test_one_visitor_takes_nothing_from_another(self) -> None:
        limits = RequestLimits(2, 100, Clock())
        for _ in range(50):
            limits.take("a")
        assert [limits.take("b"), limits.take("b")] == [0, 0]

    def test_all_together_have_a_limit_too(self) -> None:
        clock = Clock()
        limits = RequestLimits(10, 30, clock)
        taken = [limits.take(f"bezoeker-{n}") for n in range(31)]
        # Thirty a minute are one every two seconds.
        assert taken == [0] * 30 + [pytest.approx(2.0)]
        clock.seconds += 2
        assert limits.take("bezoeker-99") == 0

    def test_memory_is_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits_module, "MOST_VISITORS", 40)
        limits = RequestLimits(10, 100_000, Clock())
        for n in range(500):
            limits.take(f"bezoeker-{n}")
        assert len(limits._visitors) == 40


@pytest.mark.parametrize(
    ("method", "path", "query", "costs"),
    [
        ("POST", "/vraag", "", True),
        ("POST", "/", "", True),
        ("POST", "/mening", "", True),
        ("POST", "/redactie/herschrijf", "", True),
        ("POST", "/inloggen", "", True),
        ("POST", "/api/v1/ask", "", False),
        ("PUT", "/elders", "", True),
        ("GET", "/api/v1/search", "", True),
        ("GET", "/lees/akkoord", "zoek=bad", True),
        ("GET", "/balie", "vraag=bad", True),
        ("GET", "/lees/akkoord", "", False),
        ("GET", "/", "x=1", False),
        ("GET", "/balie", "", False),
        ("GET", "/static/page.css", "v=1", False),
        ("GET", "/apiculture", "", False),
        ("HEAD", "/", "", False),
    ],
)
def test_what_costs_work_counts(method: str, path: str, query: str, costs: bool) -> None:
    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode()}
    assert costs_work(scope) is costs


@pytest.mark.parametrize(
    ("client", "visitor"),
    [
        (("192.0.2.7", 5000), "192.0.2.7"),
        (("::ffff:192.0.2.7", 5000), "192.0.2.7"),
        (("2001:db8:1:2:3:4:5:6", 5000), "2001:db8:1:2::/64"),
        (("2001:db8:1:2::9", 1), "2001:db8:1:2::/64"),
        (("2001:db8:1:3::9", 1), "2001:db8:1:3::/64"),
        (("testclient", 1), "testclient"),
        (None, "unknown"),
    ],
)
def test_a_visitor_is_an_address_and_a_network_of_ipv6(client: tuple[str, int] | None, visitor: str) -> None:
    assert visitor_of({"type": "http", "client": client}) == visitor


def client_of(per_minute: int = 2, total: int = 100, **settings: object) -> TestClient:
    chosen = WebSettings(
        staff_page=False, requests_per_minute=per_minute, requests_per_minute_total=total, **settings
    )  # type: ignore[arg-type]
    app = create_app(FakeAssistant(), chosen, SmallRoom(), door=open_door())  # type: ignore[arg-type]
    return TestClient(app, raise_server_exceptions=False)


class TestRefusals:
    def test_a_script_gets_dutch_json_and_the_time_to_wait(self) -> None:
        client = client_of(per_minute=2)
        statuses = [
            client.post("/vraag", json={"question": "Komt er een bad?"}).status_code for _ in range(2)
        ]
        refused = client.post("/vraag", json={"question": "Komt er een bad?"})
        assert statuses == [200, 200]
        assert refused.status_code == 429
        # One each 30 seconds.
        assert refused.headers["retry-after"] == "30"
        assert refused.json() == {"error": login_texts.TOO_MANY_KEPT.format(period="30 seconden")}

    def test_a_program_gets_what_the_api_always_gives(self) -> None:
        client = client_of(per_minute=1)
        client.get("/api/v1/openapi.json")
        refused = client.get("/api/v1/openapi.json")
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")
        assert refused.json() == {"id": None, "status": "error", "error": "too many requests; wait 60 s"}

    def test_a_form_can_be_sent_again_as_it_was(self) -> None:
        client = client_of(per_minute=1)
        form = {"question": "Komt er <b>een</b> bad?", "conversation": "verzegeld", "visit": "x"}
        client.post("/", data=form)
        refused = client.post("/", data=form)
        assert refused.status_code == 429
        assert "Komt er &lt;b&gt;een&lt;/b&gt; bad?</textarea>" in refused.text
        assert '<form method="post" action="/"' in refused.text
        assert 'name="conversation" value="verzegeld"' in refused.text
        assert login_texts.SEND_AGAIN in refused.text

    @pytest.mark.parametrize(
        "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elders.example"}]
    )
    def test_what_another_website_sent_never_becomes_a_form_of_ours(self, headers: dict[str, str]) -> None:
        client = client_of(per_minute=1)
        client.post("/", data={"question": "bad"})
        # Sent again from our own page it would come through the door.
        refused = client.post(
            "/beheer/schakelaar", data={"wat": "chat", "bericht": "Van elders gezet"}, headers=headers
        )
        assert refused.status_code == 429
        assert "<form" not in refused.text
        assert "Van elders" not in refused.text

    def test_a_search_gets_a_page(self) -> None:
        client = client_of(per_minute=1)
        address = "/lees/akkoord-2026?zoek=bad"
        assert client.get(address).status_code == 200
        refused = client.get(address, headers={"accept": "text/html"})
        assert refused.status_code == 429
        assert login_texts.TOO_MANY_TITLE in refused.text
        assert client.get("/lees/akkoord-2026").status_code == 200

    def test_what_is_too_large_as_well_is_not_read(self) -> None:
        client = client_of(per_minute=1)
        client.post("/vraag", json={})
        refused = client.post("/", data={"question": "x" * (MAX_BODY_BYTES + 1)})
        assert refused.status_code == 429
        assert len(refused.text) < 10_000

    def test_refusals_have_the_headers_of_every_page(self) -> None:
        client = client_of(per_minute=1)
        client.post("/vraag", json={})
        refused = client.post("/vraag", json={})
        assert "script-src 'self'" in refused.headers["content-security-policy"]
        assert refused.headers["cache-control"] == "no-store"

    @pytest.mark.parametrize(
        ("peer", "forwarded", "same"),
        [
            pytest.param("127.0.0.1", ["192.0.2.1", "192.0.2.2"], False, id="two visitors by our own proxy"),
            pytest.param("127.0.0.1", ["192.0.2.1", "192.0.2.1"], True, id="one visitor by our own proxy"),
            pytest.param(
                "203.0.113.5", ["192.0.2.1", "192.0.2.2"], True, id="who makes the header up himself"
            ),
            pytest.param(
                "127.0.0.1",
                ["192.0.2.8, 192.0.2.1", "192.0.2.9, 192.0.2.1"],
                True,
                id="made up before a proxy",
            ),
        ],
    )
    def test_the_header_of_a_proxy_counts_only_from_one_that_is_trusted(
        self, peer: str, forwarded: list[str], same: bool
    ) -> None:
        client = client_of(per_minute=1, trusted_proxies=("127.0.0.1", "::1"))
        app = client.app
        own = TestClient(app, client=(peer, 5000), raise_server_exceptions=False)
        statuses = [
            own.post("/vraag", json={"question": "Bad?"}, headers={"X-Forwarded-For": value}).status_code
            for value in forwarded
        ]
        assert statuses == ([200, 429] if same else [200, 200])

    def test_without_a_limit_there_is_none(self) -> None:
        client = TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False)))
        statuses = {client.post("/opnieuw", follow_redirects=False).status_code for _ in range(130)}
        assert 429 not in statuses


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "een paar seconden"),
        (5, "een paar seconden"),
        (5.1, "6 seconden"),
        (60, "60 seconden"),
        (61, "2 minuten"),
    ],
)
def test_a_time_to_wait_in_dutch(seconds: float, said: str) -> None:
    assert period(seconds) == said
