from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.chat import normalise_chat


@pytest.mark.parametrize(
    ("chat", "standard"),
    [
        ("loopt me kelder weer onder", "loopt mijn kelder weer onder"),
        ("wil je me helpen", "wil je me helpen"),
        ("mn buren maken herie", "mijn buren maken herie"),
        ("kheb ff n vraag", "ik heb even een vraag"),
        ("wnr komt ut", "wanneer komt het"),
        ("wat doet de gem.", "wat doet de gemeente"),
        ("Gem. Heerlen", "gemeente Heerlen"),
        ("ipv vuil", "in plaats van vuil"),
        ("watvoor hulp", "wat voor hulp"),
        ("is d'r nie", "is er niet"),
        ("zn huis", "zijn huis"),
        ("hoeveul kost dat", "hoeveel kost dat"),
        ("effe wachten", "even wachten"),
        ("tis laat", "het is laat"),
        ("ma wrm", "maar waarom"),
        ("mijn ma is ziek", "mijn ma is ziek"),
        ("egt heeeel druk", "echt heel druk"),
        ("Hallo,ik wacht.Wanneer komt u", "Hallo, ik wacht. Wanneer komt u"),
        ("WAAROM KOMT ER NIEMAND", "waarom komt er niemand"),
        ("WMO en BIZ", "WMO en BIZ"),
        ("druk 😡😡 hier 🙂", "druk hier"),
        ("leuk :-)", "leuk"),
        ("echt?!?! nee!!!", "echt? nee!"),
        ("Dr. Jansen kwam", "Dr. Jansen kwam"),
        ("kijk op www.heerlen.test", "kijk op www.heerlen.test"),
        ("mail a@heerlen.test", "mail a@heerlen.test"),
        ("ik wil neet", "ik wil niet"),
        ("", ""),
        ("😡", ""),
    ],
)
def test_normalises(chat: str, standard: str) -> None:
    assert normalise_chat(chat) == standard


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente helpt inwoners van Heerlen met hun vragen over zorg en wonen.",
        "Wie is de wethouder van sport? En wat kost 1.311,5 m² grond in 2026-2030?",
        "Kom 's avonds langs; het kost € 60.000 of 27% meer.",
        "D66 en PRO/PvdD zijn het eens over de foto's.",
    ],
)
def test_correct_text_stays(text: str) -> None:
    assert normalise_chat(text) == text


@given(st.text(max_size=120))
def test_doing_it_twice_changes_nothing(text: str) -> None:
    once = normalise_chat(text)
    assert normalise_chat(once) == once


@given(
    st.lists(
        st.sampled_from("kheb ma ut n wnr WMO heeeel gem. Heerlen me kelder , . ! ?? :) d'r me auto".split()),
        max_size=8,
    )
)
def test_doing_it_twice_changes_nothing_in_chat(pieces: list[str]) -> None:
    once = normalise_chat(" ".join(pieces))
    assert normalise_chat(once) == once
