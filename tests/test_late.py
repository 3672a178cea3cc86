from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.late import Late


def test_nothing_is_loaded_before_it_is_needed() -> None:
    loaded: list[str] = []
    late = Late(lambda: loaded.append("x") or "thing")
    assert loaded == []
    assert (late(), late(), loaded) == ("thing", "thing", ["x"])


def test_who_comes_while_it_loads_waits_and_gets_the_same() -> None:
    begun, go = threading.Event(), threading.Event()
    loads: list[object] = []

    def load() -> object:
        begun.set()
        assert go.wait(30)
        loads.append(object())
        return loads[-1]

    late = Late(load)
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(late) for _ in range(4)]
        assert begun.wait(30)
        go.set()
        assert {id(each.result(30)) for each in found} == {id(loads[0])}
    assert len(loads) == 1


def test_after_a_failure_the_next_one_tries_again() -> None:
    outcomes = iter([OSError("weg"), "thing"])

    def load() -> object:
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    late = Late(load)
    with pytest.raises(OSError, match="weg"):
        late()
    assert late() == "thing"
