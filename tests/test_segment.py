"""Which passages a question is answered from."""

from __future__ import annotations

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_passage, a_query, a_result, shared_words
from compose_builders import ROOM, STATUSES

from assistant.model import PassageKind, Retrieved
from assistant.segment import choose


def chosen(question: str, *results: Retrieved, room: int = ROOM) -> list[str]:
    found = choose(a_query(question), results, STATUSES, shared_words(question), room)
    return [result.passage.id for result in found]


def scored(text: str, id: str, score: float, **changes: PassageKind) -> Retrieved:
    return a_result(a_passage(text, id=id, **changes), score=score)


def test_the_best_is_always_chosen() -> None:
    assert chosen("Komt er een park?", scored("We bouwen een park. " * 80, f"{AGREEMENT}/1", 1.0)) == [
        f"{AGREEMENT}/1"
    ]
    assert chosen("Komt er een park?") == []


@pytest.mark.parametrize(
    ("second", "both"),
    [
        (scored("Het park krijgt een vijver.", f"{AGREEMENT}/2", 1.0), True),
        (scored("Het park krijgt een vijver.", f"{AGREEMENT}/2", 0.1), False),
        (scored("Het park krijgt een vijver.", f"{OLD_AGREEMENT}/2", 1.0), False),
        (scored("Het park krijgt heel veel vijvers en " * 20 + "paden.", f"{AGREEMENT}/2", 1.0), False),
    ],
    ids=["as_good", "much_worse", "expired", "no_room"],
)
def test_a_second_passage_is_as_good_as_current_and_fits(second: Retrieved, both: bool) -> None:
    found = chosen("Komt er een park?", scored("We bouwen een park.", f"{AGREEMENT}/1", 1.0), second)
    assert found == [f"{AGREEMENT}/1", second.passage.id][: 2 if both else 1]


def test_who_holds_an_office_is_one_person() -> None:
    first = scored("Anna de Wit, wethouder\nsport", f"{AGREEMENT}/1", 1.0, kind=PassageKind.PORTFOLIO)
    second = scored("Bo Li, wethouder\ngroen", f"{AGREEMENT}/2", 1.0, kind=PassageKind.PORTFOLIO)
    assert chosen("Wie is de wethouder van sport?", first, second) == [f"{AGREEMENT}/1"]
    assert chosen("Wie zijn de wethouders?", first, second) == [f"{AGREEMENT}/1", f"{AGREEMENT}/2"]
