"""Which topics lie near another: by hand, and in the plain layer itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.model import PlainRecord, Strength
from assistant.near_topics import MOST_NEAR, NearTopic, near_topics
from assistant.plain import load_plain_layer
from assistant.settings import Settings
from assistant.themes import Theme, load_themes


def record(*themes: str) -> PlainRecord:
    return PlainRecord("akkoord/1", "Er komt iets.", "Er komt iets.", Strength.INTENDS, themes, (), "checked")


@pytest.mark.parametrize(
    ("records", "near"),
    [
        ([], {}),
        ([record("zorg"), record()], {}),
        ([record("zorg", "ouderen")] * 2, {"zorg": [("ouderen", 2)], "ouderen": [("zorg", 2)]}),
        ([record("zorg", "ouderen")], {"zorg": [], "ouderen": []}),
        ([record("zorg", "zorg")] * 2, {}),
        (
            [record("zorg", "ouderen")] * 2 + [record("wonen", "zorg")] * 3,
            {"zorg": [("wonen", 3), ("ouderen", 2)], "wonen": [("zorg", 3)], "ouderen": [("zorg", 2)]},
        ),
    ],
    ids=["nothing", "one-theme-each", "two", "once-is-chance", "no-neighbour-of-itself", "nearest-first"],
)
def test_topics_are_near_that_share_passages(
    records: list[PlainRecord], near: dict[str, list[tuple[str, int]]]
) -> None:
    expected = {theme: tuple(NearTopic(*one) for one in others) for theme, others in near.items()}
    assert near_topics(records, ()) == expected


def test_what_residents_ask_about_a_passage_counts_too() -> None:
    older = Theme("ouderen", "Ouderen", ("Ouderen",), ())
    asked = replace(record("zorg"), questions=("Mogen ouderen mee?", "Wat kost dat?"))
    assert near_topics([asked] * 2, [older])["zorg"] == (NearTopic("ouderen", 2),)


def test_no_more_neighbours_are_named_than_are_read() -> None:
    others = [f"thema-{number}" for number in range(MOST_NEAR + 1)]
    records = [record("zorg", other) for other in others for _ in range(2)]
    assert [one.theme for one in near_topics(records, ())["zorg"]] == others[:MOST_NEAR]


def test_of_the_corpus_care_lies_near_older_people(settings: Settings) -> None:
    themes = load_themes(settings.corpus, str.casefold).all
    near = near_topics(load_plain_layer(settings.corpus).records.values(), themes)
    assert "zorg-en-gezondheid" in [one.theme for one in near["ouderen"]]
    assert set(near) == {theme.id for theme in themes}
