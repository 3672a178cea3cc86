from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import strict_json
from assistant.errors import InputError
from assistant.strict_json import decode_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@given(VALUES, st.booleans())
def test_whatever_json_says_is_read(value: object, as_bytes: bool) -> None:
    text = json.dumps(value)
    assert decode_json(text.encode() if as_bytes else text) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('{"a": 1, "b": 2, "a": 1}', "'a'", id="the same name twice"),
        pytest.param('[{"b": {"a": 1, "a": 2}}]', "'a'", id="the same name twice, deep inside"),
        pytest.param('{"a": 1, "\\u0061": 2}', "'a'", id="the same name, written otherwise"),
        pytest.param("NaN", "NaN", id="no number"),
        pytest.param('{"a": [Infinity]}', "Infinity", id="infinity"),
        pytest.param("-Infinity", "-Infinity", id="minus infinity"),
        pytest.param("[" * 100_000, "deep", id="very deep"),
        pytest.param('{"a":' * 100_000, "deep", id="very deep objects"),
        pytest.param("9" * 5_000, "digits", id="thousands of digits"),
        pytest.param("{", "line 1 column 2", id="cut off"),
        pytest.param("", "line 1 column 1", id="nothing"),
        pytest.param(b"\xff{}", "byte 0", id="no UTF-8"),
        pytest.param('{"a": 1}'.encode("utf-16"), "byte 0", id="UTF-16"),
    ],
)
def test_what_is_no_json_is_refused_and_said_where(text: str | bytes, told: str) -> None:
    with pytest.raises(InputError, match="not valid JSON") as caught:
        decode_json(text)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_long_name_that_stands_twice_is_not_repeated_whole() -> None:
    name = "x" * 10_000
    with pytest.raises(InputError) as caught:
        decode_json(f'{{"{name}": 1, "{name}": 2}}')
    assert len(str(caught.value)) < 200


def test_a_byte_order_mark_does_no_harm() -> None:
    assert decode_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=60)
    | st.text(max_size=60)
    | st.text(alphabet='{}[]",:0123456789eE+-.truefalsn\\ud8', max_size=40)
)
def test_any_text_is_json_or_an_input_error(text: str | bytes) -> None:
    try:
        value = decode_json(text)
    except InputError:
        return
    # What Python reads and JSON does not have is not among it.
    assert not isinstance(value, float) or not math.isnan(value)


def test_a_name_that_stands_twice_among_many_is_looked_for_once() -> None:
    # 45,000 names of which the last stands twice: name by name through all of them that took 70 seconds.
    compared = 0

    class Name(str):
        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return str.__eq__(self, other)  # type: ignore[arg-type]

        __hash__ = str.__hash__

    pairs = [(Name(number), 1) for number in (*range(300), 299)]
    with pytest.raises(InputError, match="'299' stands"):
        strict_json._object(pairs)  # type: ignore[arg-type]
    assert compared < len(pairs) * 3
