"""The gate: floors, ceilings, and how a release raises them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ConfigurationError
from eval.floors import FLOORS, Floor, judge_floors, load_floors, raised
from eval.scoring import LETTERS, PASSAGES, QUESTIONS, TASKS, Row, measures_of
from eval.systems import ASSISTANT

PLACE = (ASSISTANT, QUESTIONS, "right")


def rows(key: str, *values: float | None, **changes: Any) -> list[Row]:
    labels: dict[str, Any] = {
        "system": ASSISTANT,
        "task": QUESTIONS,
        "turn": None,
        "half": "reporting",
        "kind": "fact",
        "register": "standard",
    }
    return [
        Row(**{**labels, "case": f"v-{number}", "values": {key: value}, **changes})
        for number, value in enumerate(values)
    ]


def written(folder: Path, text: str) -> Path:
    file = folder / "floors.toml"
    file.write_text(text, encoding="utf-8")
    return file


# Reading


def test_floors_are_read_by_system_task_and_measure(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        """
        [assistant.questions]
        right = { value = 0.8, tolerance = 0.02 }
        milliseconds = { value = 30, tolerance = 10 }
        [copy.letters]
        facts_kept = { value = 1.0, tolerance = 0.0 }
        """,
    )
    assert load_floors(file) == {
        PLACE: Floor(value=0.8, tolerance=0.02),
        (ASSISTANT, QUESTIONS, "milliseconds"): Floor(value=30, tolerance=10),
        ("copy", LETTERS, "facts_kept"): Floor(value=1.0, tolerance=0.0),
    }


def test_a_file_without_floors_has_none(tmp_path: Path) -> None:
    assert load_floors(written(tmp_path, "# later\n")) == {}


FLOOR = "{ value = 0.8, tolerance = 0.02 }"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[assistant", "cannot read the floors"),
        (f"[asistant.questions]\nright = {FLOOR}", "asistant is no system"),
        (f"[assistant.question]\nright = {FLOOR}", r"assistant\.question is no task"),
        (
            f"[assistant.questions]\nrihgt = {FLOOR}",
            r"assistant\.questions\.rihgt is no measure with a floor",
        ),
        (f"[assistant.questions]\nfacts_kept = {FLOOR}", r"facts_kept is no measure with a floor"),
        (f"[copy.letters]\nright = {FLOOR}", r"copy\.letters\.right is no measure with a floor"),
        (f"[copy.letters]\nrelative_length = {FLOOR}", "relative_length is no measure with a floor"),
        ("[assistant.questions]\nright = 0.8", r"assistant\.questions\.right: "),
        ("[assistant.questions]\nright = { value = 0.8 }", r"assistant\.questions\.right\.tolerance: "),
        (
            "[assistant.questions]\nright = { value = 0.8, tolerance = 0.1, note = '' }",
            r"assistant\.questions\.right\.note: ",
        ),
        ("[assistant.questions]\nright = { value = 'veel', tolerance = 0 }", r"right\.value: "),
        ("assistant = 3", "assistant: "),
        ("[assistant]\nquestions = 3", r"assistant\.questions: "),
    ],
    ids=[
        "no-toml",
        "unknown-system",
        "unknown-task",
        "unknown-measure",
        "measure-of-rewrites-for-answers",
        "measure-of-answers-for-rewrites",
        "measure-without-a-direction",
        "a-bare-number",
        "no-tolerance",
        "unknown-field",
        "a-word-for-a-number",
        "no-table-of-tasks",
        "no-table-of-measures",
    ],
)
def test_a_mistake_in_the_floors_is_an_error_that_names_it(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ConfigurationError, match=rf"floors\.toml.*{problem}|{problem}.*floors\.toml"):
        load_floors(written(tmp_path, text))


def test_missing_floors_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"cannot read the floors .*floors\.toml"):
        load_floors(tmp_path / "floors.toml")


def test_floors_that_are_not_utf_8_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "floors.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigurationError, match=r"cannot read the floors .*floors\.toml"):
        load_floors(tmp_path / "floors.toml")


# Judging


@pytest.mark.parametrize(
    ("key", "value", "limit", "passed"),
    [
        # A floor of 0.8 with a tolerance of 0.1.
        ("right", 0.9, 0.7, True),
        ("right", 0.8, 0.7, True),
        ("right", 0.7, 0.7, True),
        ("right", 0.69, 0.7, False),
        ("forbidden", 0.7, 0.9, True),
        ("forbidden", 0.9, 0.9, True),
        ("forbidden", 0.91, 0.9, False),
        ("right", None, 0.7, False),
        ("forbidden", None, 0.9, False),
    ],
    ids=[
        "better",
        "the-same",
        "as-bad-as-allowed",
        "worse",
        "lower-is-better",
        "at-the-ceiling",
        "above-the-ceiling",
        "not-measured",
        "not-measured-under-a-ceiling",
    ],
)
def test_a_value_may_be_as_much_worse_as_the_tolerance(
    key: str, value: float | None, limit: float, passed: bool
) -> None:
    floors = {(ASSISTANT, QUESTIONS, key): Floor(value=0.8, tolerance=0.1)}
    (verdict,) = judge_floors(rows(key, value, None), floors)
    assert verdict.limit == pytest.approx(limit)
    assert (verdict.value, verdict.passed) == (value, passed)


def test_a_floor_is_over_the_reporting_half_of_its_own_system_and_task() -> None:
    scored = [
        *rows("right", 1.0, 0.0),
        *rows("right", 0.0, half="tuning"),
        *rows("right", 0.0, system="lexical"),
        *rows("right", 0.0, task=PASSAGES),
    ]
    (verdict,) = judge_floors(scored, {PLACE: Floor(value=0.5, tolerance=0)})
    assert (verdict.value, verdict.passed) == (0.5, True)


def test_a_percentile_has_a_ceiling_too() -> None:
    floors = {(ASSISTANT, QUESTIONS, "milliseconds_p95"): Floor(value=9, tolerance=0.5)}
    # The 95th percentile of 0 to 10 is 9.5, their mean 5.
    (verdict,) = judge_floors(rows("milliseconds_p95", *map(float, range(11))), floors)
    assert (verdict.value, verdict.passed) == (9.5, True)


def test_every_floor_gets_a_verdict_in_its_order() -> None:
    floors = {(ASSISTANT, QUESTIONS, key): Floor(value=0, tolerance=0) for key in ("mrr", "right", "words")}
    assert [verdict.measure.key for verdict in judge_floors([], floors)] == ["mrr", "right", "words"]
    assert judge_floors(rows("right", 1.0), {}) == []


def test_a_floor_that_is_no_number_does_not_pass() -> None:
    (verdict,) = judge_floors(rows("right", 1.0), {PLACE: Floor(value=float("nan"), tolerance=0)})
    assert not verdict.passed


# Raising


def again(text: str, folder: Path) -> dict[tuple[str, str, str], Floor]:
    return load_floors(written(folder, text))


@pytest.mark.parametrize(
    ("key", "value", "floor"),
    [
        ("right", 0.9, 0.9),
        ("right", 0.8, 0.8),
        ("right", 0.75, 0.8),
        ("right", 0.1, 0.8),
        ("forbidden", 0.5, 0.5),
        ("forbidden", 0.9, 0.8),
        ("right", None, 0.8),
    ],
    ids=[
        "beaten",
        "equalled",
        "within-the-tolerance",
        "broken",
        "ceiling-beaten",
        "ceiling-broken",
        "not-measured",
    ],
)
def test_a_floor_is_raised_when_it_was_beaten_and_never_lowered(
    tmp_path: Path, key: str, value: float | None, floor: float
) -> None:
    place = (ASSISTANT, QUESTIONS, key)
    text = raised(rows(key, value), {place: Floor(value=0.8, tolerance=0.1)})
    assert again(text, tmp_path) == {place: Floor(value=floor, tolerance=0.1)}


@given(
    values=st.lists(st.sampled_from([0.0, 0.25, 1 / 3, 1.0]), min_size=1, max_size=30),
    old=st.floats(0, 1),
    key=st.sampled_from(["right", "forbidden"]),
)
def test_a_run_passes_the_floors_that_it_raised(
    tmp_path_factory: pytest.TempPathFactory, values: list[float], old: float, key: str
) -> None:
    place, scored = (ASSISTANT, QUESTIONS, key), rows(key, *values)
    floors = {place: Floor(value=old, tolerance=0)}
    (before,) = judge_floors(scored, floors)
    after = again(raised(scored, floors), tmp_path_factory.mktemp("floors"))
    (verdict,) = judge_floors(scored, after)
    assert verdict.passed is before.passed
    assert verdict.value is not None
    if key == "right":
        assert after[place].value >= old
        assert after[place].value >= verdict.value - 0.0001
    else:
        assert after[place].value <= old
        assert after[place].value <= verdict.value + 0.0001


def test_raising_keeps_every_floor_and_says_how_floors_are_changed(tmp_path: Path) -> None:
    floors = {
        PLACE: Floor(value=0.123456789, tolerance=0.015),
        (ASSISTANT, QUESTIONS, "milliseconds"): Floor(value=1234.5678, tolerance=250),
        ("lexical", QUESTIONS, "right"): Floor(value=0.2, tolerance=1),
        ("copy", LETTERS, "forbidden"): Floor(value=0, tolerance=0),
    }
    text = raised([], floors)
    assert again(text, tmp_path) == floors
    assert list(again(text, tmp_path)) == list(floors)
    assert "lowered by hand only" in text


# The floors of the project


@pytest.mark.skipif(not FLOORS.is_file(), reason="no release has set floors yet")
def test_the_floors_of_the_project_can_be_read_and_have_room_for_noise() -> None:
    floors = load_floors()
    assert floors
    assert {system for system, _, _ in floors} >= {ASSISTANT}
    assert [place for place, floor in floors.items() if floor.tolerance < 0] == []
    assert tomllib.loads(FLOORS.read_text(encoding="utf-8")).keys() == {system for system, _, _ in floors}


@pytest.mark.parametrize("task", TASKS)
def test_a_measure_with_a_direction_may_have_a_floor_in_its_task(tmp_path: Path, task: str) -> None:
    keys = [measure.key for measure in measures_of(task) if measure.better != "neither"]
    text = "\n".join([f"[assistant.{task}]", *(f"{key} = {FLOOR}" for key in keys)])
    assert [key for _, _, key in load_floors(written(tmp_path, text))] == keys
