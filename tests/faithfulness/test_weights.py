"""The weights of the signals: the file, and the chance worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import ConfigurationError, GewoneTaalError
from assistant.faithfulness import weights as module
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.weights import MOST_VALUE, Weights, load_weights, strongest


def signal(name: str, value: float = 1.0) -> Signal:
    return Signal(FindingKind.NUMBER, name, "zes", "vijf", value)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of weights in the place of the real one."""
    own = tmp_path / "weights.toml"
    monkeypatch.setattr(module, "FILE", own)
    load_weights.cache_clear()
    yield own
    load_weights.cache_clear()


# The file


def test_the_file_is_read(file: Path) -> None:
    file.write_text('bias = -1.5\nthreshold = 0.4\n[weights]\n"number.new" = 2.0\n', encoding="utf-8")
    read = load_weights()
    assert (read.bias, read.threshold, dict(read.weights)) == (-1.5, 0.4, {"number.new": 2.0})


def test_an_absent_file_is_an_error(file: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"no 'weights\.toml'"):
        load_weights()


def test_a_negative_weight_is_refused(file: Path) -> None:
    file.write_text(
        'bias = 1\nthreshold = 0.5\n[weights]\n"name.new" = 1\n"number.new" = -0.1\n', encoding="utf-8"
    )
    with pytest.raises(ConfigurationError, match=r"weights\.toml: the weight of 'number\.new' is negative"):
        load_weights()


def test_a_weight_of_nothing_is_allowed(file: Path) -> None:
    file.write_text('bias = 1\nthreshold = 0.5\n[weights]\n"name.new" = 0\n', encoding="utf-8")
    assert load_weights().weights["name.new"] == 0.0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("bias = ", id="not TOML"),
        pytest.param("threshold = 0.5\n[weights]\n", id="no bias"),
        pytest.param("bias = 1\n[weights]\n", id="no threshold"),
        pytest.param("bias = 1\nthreshold = 0.5\n", id="no weights"),
        pytest.param("bias = 1\nthreshold = 0\n[weights]\n", id="threshold nothing"),
        pytest.param("bias = 1\nthreshold = 1\n[weights]\n", id="threshold one"),
        pytest.param('bias = 1\nthreshold = 0.5\n[weights]\n"name.new" = "veel"\n', id="weight in words"),
        pytest.param("bias = 1\nthreshold = 0.5\nextra = 2\n[weights]\n", id="unknown field"),
    ],
)
def test_a_malformed_file_is_an_error_that_names_it(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GewoneTaalError, match=r"weights\.toml: not a valid weights of the checker"):
        load_weights()


def test_the_weights_cannot_be_changed_by_who_reads_them(file: Path) -> None:
    file.write_text('bias = 1\nthreshold = 0.5\n[weights]\n"name.new" = 1\n', encoding="utf-8")
    with pytest.raises(TypeError):
        load_weights().weights["name.new"] = 2.0  # type: ignore[index]


def test_every_row_of_the_real_file_belongs_to_a_check() -> None:
    load_weights.cache_clear()
    starts = {row.split(".")[0] for row in load_weights().weights}
    kinds = {kind.value for kind in FindingKind} - {"omitted"}
    assert starts <= kinds | {"edit", "opposite", "polarity"}
    assert "number" in starts


# The chance


@pytest.mark.parametrize(
    ("bias", "values", "chance"),
    [
        pytest.param(0.0, {}, 1 / 2, id="nothing at all"),
        # Odds of 1 : 4 before anything is seen.
        pytest.param(-math.log(4), {}, 1 / 5, id="the bias alone"),
        # ln 3 makes the odds 3 : 1.
        pytest.param(0.0, {"number.new": 1.0}, 3 / 4, id="one signal"),
        # Twice ln 3 makes them 9 : 1.
        pytest.param(0.0, {"number.new": 2.0}, 9 / 10, id="one signal, twice as strong"),
        # 3 times 2 makes them 6 : 1.
        pytest.param(0.0, {"number.new": 1.0, "name.new": 1.0}, 6 / 7, id="two signals"),
        # 1 : 4 times 6 makes 3 : 2.
        pytest.param(-math.log(4), {"number.new": 1.0, "name.new": 1.0}, 3 / 5, id="bias and two signals"),
        pytest.param(0.0, {"time.done": 5.0}, 1 / 2, id="a signal without a weight"),
    ],
)
def test_the_chance_is_that_of_a_logistic_regression(
    bias: float, values: dict[str, float], chance: float
) -> None:
    weights = Weights(bias, 0.5, {"number.new": math.log(3), "name.new": math.log(2)})
    assert weights.chance(values) == pytest.approx(chance)


@pytest.mark.parametrize(
    ("found", "near_copy", "expected"),
    [
        pytest.param(signal("number.new"), False, 2.0, id="its own row"),
        pytest.param(signal("number.new"), True, 2.5, id="both rows in a near-copy"),
        pytest.param(signal("number.new", 2.0), True, 5.0, id="twice as strong"),
        pytest.param(signal("number.new", 0.5), False, 1.0, id="half as strong"),
        pytest.param(signal("number.new", 7.0), False, 6.0, id="not beyond the highest value"),
        pytest.param(signal("name.new"), False, 0.0, id="a row for near-copies only, elsewhere"),
        pytest.param(signal("name.new"), True, 1.5, id="a row for near-copies only"),
        pytest.param(signal("time.done"), True, 0.0, id="no row"),
    ],
)
def test_a_signal_adds_its_weight_times_its_value(found: Signal, near_copy: bool, expected: float) -> None:
    weights = Weights(0.0, 0.5, {"number.new": 2.0, "number.new@near": 0.5, "name.new@near": 1.5})
    assert weights.contribution(found, near_copy) == pytest.approx(expected)


# The values


def test_the_strongest_of_a_signal_counts() -> None:
    found = [signal("number.new", 0.5), signal("number.new", 2.0), signal("name.new"), signal("number.new")]
    assert strongest(found, False) == {"number.new": 2.0, "name.new": 1.0}


def test_a_value_has_a_ceiling() -> None:
    assert strongest([signal("number.new", 40.0)], False) == {"number.new": MOST_VALUE}


def test_a_near_copy_has_a_second_row_for_every_signal() -> None:
    found = [signal("number.new", 2.0), signal("name.new")]
    assert strongest(found, True) == {
        "number.new": 2.0,
        "number.new@near": 2.0,
        "name.new": 1.0,
        "name.new@near": 1.0,
    }


@pytest.mark.parametrize("near_copy", [False, True], ids=["free", "near-copy"])
def test_no_signals_have_no_values(near_copy: bool) -> None:
    assert strongest([], near_copy) == {}
