"""Resting between pieces of work."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from assistant.pace import Resting, paced


@dataclass
class Time:
    """A clock that stands still unless work or rest takes time."""

    now: float = 0.0
    rests: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.rests.append(round(seconds, 4))
        self.now += seconds


@pytest.mark.parametrize(
    ("pieces", "rests"),
    [
        pytest.param([0.001, 0.001], [], id="short-pieces-go-on"),
        pytest.param([0.001, 0.001, 0.001], [0.006], id="three-milliseconds-of-work-then-twice-as-much-rest"),
        pytest.param([0.003, 0.001, 0.002], [0.006, 0.006], id="rest-is-no-work"),
        pytest.param([0.02], [0.04], id="longer-work-longer-rest"),
        pytest.param([5.0], [0.06], id="after-what-cannot-be-divided-no-endless-rest"),
    ],
)
def test_work_takes_a_third_of_the_time(pieces: list[float], rests: list[float]) -> None:
    time = Time()
    pace = Resting(time, time.sleep)
    for piece in pieces:
        time.now += piece
        pace()
    assert time.rests == rests


def test_a_pace_comes_before_each_item_and_can_end_the_work() -> None:
    done: list[str] = []

    def pace() -> None:
        done.append("pace")
        if done.count("pace") == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        for item in paced(["een", "twee", "drie"], pace):
            done.append(item)
    assert done == ["pace", "een", "pace", "twee", "pace"]
