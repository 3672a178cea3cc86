"""Topics near one that goes off: named, ticked to go off with it, and shown while it is off."""

from __future__ import annotations

import html
from urllib.parse import parse_qs, urlsplit

import pytest
from management_fakes import NOON, Everything, filled
from test_management import client_of, section, shown, turn

from assistant.errors import StoreError
from assistant.switches import CHAT, Seen, Switch, topic_subject
from assistant.web import management_topic_texts as texts

OUDEREN, WONEN, SPORT = (topic_subject(theme) for theme in ("ouderen", "wonen", "sport-en-cultuur"))


@pytest.fixture
def everything() -> Everything:
    return filled()


def form_of(everything: Everything, subject: str, stand: str = "uit") -> str:
    reply = client_of(everything).get("/beheer/schakelaar", params={"wat": subject, "stand": stand})
    return html.unescape(reply.text)


def turn_off(everything: Everything, *subjects: str) -> None:
    for subject in subjects:
        everything.switches.kept[subject] = Switch(subject, "Dicht.", "beheer-2", NOON)


def test_the_form_names_the_neighbours_with_a_tick(everything: Everything) -> None:
    page = form_of(everything, OUDEREN)
    for told in (
        texts.NEAR_HINT.format(what="Ouderen"),
        texts.ALSO_OFF.format(what="Wonen en bouwen"),
        texts.SHARED.format(count=4),
        texts.ALSO_OFF.format(what="Sport en cultuur"),
    ):
        assert told in page
    assert page.count('type="checkbox"') == 2
    assert " checked" not in page


@pytest.mark.parametrize(
    ("subject", "stand"),
    [(CHAT, "uit"), (WONEN, "uit"), (OUDEREN, "aan")],
    ids=["chat", "alone", "turning-on"],
)
def test_where_there_is_nothing_near_the_form_is_silent(
    everything: Everything, subject: str, stand: str
) -> None:
    turn_off(everything, OUDEREN)
    assert texts.NEAR not in form_of(everything, subject, stand)


def test_a_neighbour_that_is_off_already_has_no_tick(everything: Everything) -> None:
    turn_off(everything, WONEN)
    page = form_of(everything, OUDEREN)
    assert texts.IS_OFF.format(what="Wonen en bouwen") in page
    assert f'value="{WONEN}"' not in page


def test_what_is_ticked_goes_off_with_the_same_message(everything: Everything) -> None:
    client = client_of(everything)
    address = turn(client, OUDEREN, bericht="We kijken iets na.", ook=WONEN)
    assert {subject: one.message for subject, one in everything.switches.kept.items()} == {
        OUDEREN: "We kijken iets na.",
        WONEN: "We kijken iets na.",
    }
    page = shown(client, address.removeprefix("/beheer"))
    assert "Ouderen staat nu uit. Ook uit: Wonen en bouwen." in section(page, "aan-en-uit")


def test_both_neighbours_go_off(everything: Everything) -> None:
    fields = {"wat": OUDEREN, "stand": "uit", "bericht": "Dicht.", "gezien": "", "ook": [WONEN, SPORT]}
    assert client_of(everything).post("/beheer/schakelaar", data=fields).status_code == 303
    assert set(everything.switches.kept) == {OUDEREN, WONEN, SPORT}


@pytest.mark.parametrize("other", [CHAT, "topic:taarten", "topic:weg", OUDEREN, "<b>"])
def test_only_neighbours_can_go_off_with_it(everything: Everything, other: str) -> None:
    turn(client_of(everything), OUDEREN, ook=other)
    assert set(everything.switches.kept) == {OUDEREN}


def test_what_was_off_already_keeps_its_message(everything: Everything) -> None:
    turn_off(everything, WONEN)
    turn(client_of(everything), OUDEREN, bericht="Van mij.", ook=WONEN)
    assert everything.switches.kept[WONEN].message == "Dicht."


def test_a_neighbour_that_cannot_go_off_is_told(
    everything: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = everything.switches.turn_off

    def fails_for_wonen(switch: Switch, seen: Seen | None = None) -> bool:
        if switch.subject == WONEN:
            raise StoreError("the disk is full")
        return turns(switch, seen)

    monkeypatch.setattr(everything.switches, "turn_off", fails_for_wonen)
    client = client_of(everything)
    address = turn(client, OUDEREN, ook=WONEN)
    assert set(everything.switches.kept) == {OUDEREN}
    page = shown(client, address.removeprefix("/beheer"))
    assert texts.NOT_ALSO_TURNED_OFF.format(topics="Wonen en bouwen") in section(page, "aan-en-uit")


def test_a_form_that_comes_back_keeps_what_was_ticked(everything: Everything) -> None:
    fields = {"wat": OUDEREN, "stand": "uit", "bericht": "", "gezien": "", "ook": SPORT}
    reply = client_of(everything).post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 422
    assert f'value="{SPORT}" checked' in reply.text
    assert f'value="{WONEN}" checked' not in reply.text


def test_a_store_that_fails_leaves_the_ticks(everything: Everything) -> None:
    everything.break_store()
    fields = {"wat": OUDEREN, "stand": "uit", "bericht": "Dicht.", "gezien": "", "ook": WONEN}
    reply = client_of(everything).post("/beheer/schakelaar", data=fields)
    assert reply.status_code == 503
    assert f'value="{WONEN}" checked' in reply.text


def test_while_a_topic_is_off_its_neighbours_that_are_on_stand_below_it(everything: Everything) -> None:
    turn_off(everything, OUDEREN, WONEN)
    switches = section(shown(client_of(everything)), "aan-en-uit")
    near = switches.split(texts.NEAR_ON)[1].split("</ul>")[0]
    assert "Sport en cultuur" in near
    assert "Wonen en bouwen" not in near
    assert '<a href="#proef">' in switches


def test_where_all_neighbours_are_off_that_is_said(everything: Everything) -> None:
    turn_off(everything, OUDEREN, WONEN, SPORT)
    switches = section(shown(client_of(everything)), "aan-en-uit")
    assert texts.NEAR_ALL_OFF in switches
    assert texts.NEAR_ON not in switches


def test_with_everything_on_no_neighbour_is_named(everything: Everything) -> None:
    switches = section(shown(client_of(everything)), "aan-en-uit")
    assert texts.NEAR_ON not in switches
    assert texts.NEAR_ALL_OFF not in switches


def test_an_address_names_no_neighbour_of_its_own(everything: Everything) -> None:
    page = shown(client_of(everything), "?gedaan=uit&wat=topic:ouderen&ook=topic:Bel+0900&niet=x&niet=chat")
    assert "Bel 0900" not in page
    assert "Ouderen staat nu uit." in page
    assert texts.NOT_ALSO_TURNED_OFF.split("{")[0] not in page


def test_what_was_done_leads_back_to_the_switches(everything: Everything) -> None:
    address = urlsplit(turn(client_of(everything), OUDEREN, ook=WONEN))
    assert parse_qs(address.query) == {"gedaan": ["uit"], "wat": [OUDEREN], "ook": [WONEN]}
    assert address.fragment == "aan-en-uit"
