"""Messages that only greet, thank or agree, and what they get."""

from __future__ import annotations

import pytest

from assistant import messages
from assistant.guard import screen_question
from assistant.settings import Settings
from assistant.small_talk import SmallTalk, small_talk_of


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("hallo", SmallTalk.GREETS),
        ("goedemorgen mevrouw", SmallTalk.GREETS),
        ("oke bedankt he", SmallTalk.THANKS),
        ("bedankt voor uw tijd", SmallTalk.THANKS),
        ("fijn dat u mij geholpen heeft", SmallTalk.THANKS),
        ("Dank u wel, daar heb ik wat aan.", SmallTalk.THANKS),
        ("Bedankt, dat was alles.", SmallTalk.THANKS),
        ("jammer", SmallTalk.AGREES),
        ("ok, duidelijk", SmallTalk.AGREES),
        ("bedankt voor alles", None),
        ("bedankt, maar komt er een zwembad?", None),
        ("dank u. wie gaat daarover?", None),
        ("waarom?", None),
        ("makkelijker", None),
        ("", None),
    ],
)
def test_what_a_message_of_courtesy_does(text: str, does: SmallTalk | None) -> None:
    assert small_talk_of(text) is does


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hallo", messages.GREETING),
        ("dankuwel voor het antwoord", messages.THANKED),
        ("thanks", messages.THANKED),
        ("nee", messages.NOTHING_ASKED),
    ],
)
def test_who_asks_nothing_gets_a_friendly_line(text: str, said: str, settings: Settings) -> None:
    assert screen_question(text, settings).refusal == said
