from __future__ import annotations

from web_fakes import NOT_FOUND, POOL

from assistant.web import texts
from assistant.web.conversation import Exchange
from assistant.web.copying import copy_text


def test_an_answer_is_copied_with_question_certainty_notices_and_sources() -> None:
    assert copy_text(Exchange(1, "Komt er een zwembad?", POOL), "Dat is een wens.") == (
        "Vraag: Komt er een zwembad?\n\n"
        f"Antwoord:\n{POOL.text}\n\n"
        "Dat is een wens.\n\n"
        f"{POOL.notices[0]}\n{POOL.notices[1]}\n\n"
        "Bronnen:\n"
        "[1] Heerlens Akkoord 2026-2030: Voor een Heerlen in balans en bloei, "
        "2.3.1 Heerlen-Centrum › Acties, 2026-2030 (geldt nu)\n"
        "[2] Coalitieakkoord Heerlen 2018-2022: Samen doorbouwen met lef, VIII Sport, 2018-2022, "
        "bladzijde 12 (verlopen)\n\n"
        f"{texts.COPIED_FROM}"
    )


def test_an_answer_without_sources_is_copied_alone() -> None:
    assert copy_text(Exchange(1, "rijbewijs?", NOT_FOUND), "") == (
        f"Vraag: rijbewijs?\n\nAntwoord:\n{NOT_FOUND.text}\n\n{texts.COPIED_FROM}"
    )
