from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentence_stream import LONGEST_ANSWER, MOST_SENTENCES, DraftSentence, read_sentences

TWO = [DraftSentence("Er komt een park.", (1,)), DraftSentence("De gemeente wil ook een bad.", (2, 3))]
JSON = (
    '{"zinnen": [{"tekst": "Er komt een park.", "bronnen": [1]}, '
    '{"tekst": "De gemeente wil ook een bad.", "bronnen": [2, 3]}]}'
)


def read(text: str, size: int = 7) -> list[DraftSentence]:
    return list(read_sentences(text[at : at + size] for at in range(0, len(text), size)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(JSON, id="the JSON that was asked for"),
        pytest.param(f"```json\n{JSON}\n```", id="JSON in a block of code"),
        pytest.param(f"<think>Er is een park {{}}</think>\n{JSON}", id="thoughts before it"),
        pytest.param("Er komt een park. [1]\nDe gemeente wil ook een bad. [2, 3]", id="lines with markers"),
        pytest.param("Er komt een park. [1] De gemeente wil ook een bad. [2][3]", id="one line"),
        pytest.param(
            "- Er komt een park [bron_1].\n- De gemeente wil ook een bad (bron 2 en 3).", id="a list"
        ),
        pytest.param("1. Er komt een park. <bron_1>\n2. De gemeente wil ook een bad. [2,3]", id="numbered"),
        pytest.param(f"{JSON[:-2]}", id="JSON that breaks off after its objects"),
    ],
)
@pytest.mark.parametrize("size", [1, 9, 500])
def test_the_sentences_and_their_sources_are_read(text: str, size: int) -> None:
    assert read(text, size) == TWO


def test_a_sentence_comes_as_soon_as_it_is_whole() -> None:
    came: list[str] = []

    def pieces() -> Iterator[str]:
        for piece in (
            '{"zinnen": [{"tekst": "Een.", "bronnen": [1]}',
            ', {"tekst": "Twee.", "bronnen": []}]}',
        ):
            came.append("piece")
            yield piece

    for sentence in read_sentences(pieces()):
        came.append(sentence.text)
    assert came == ["piece", "Een.", "piece", "Twee."]


def test_what_was_whole_before_an_error_is_read() -> None:
    def pieces() -> Iterator[str]:
        yield "Er komt een park. [1]\nEr kom"
        raise RuntimeError("broken")

    found = []
    with pytest.raises(RuntimeError, match="broken"):
        for sentence in read_sentences(pieces()):
            found.append(sentence)
    assert found == TWO[:1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "<think>denk denk",
        '{"zinnen": []}',
        '{"tekst": 5}',
        "[1] [2]",
        '{"a": {"b": 1}',
        "...\n---\n",
    ],
)
def test_what_has_no_sentence_gives_none(text: str) -> None:
    assert read(text) == []


def test_a_sentence_without_a_marker_has_the_last_of_its_line_or_none() -> None:
    assert read("Er komt een park. Dat is groot. [2]\nEn een bad.") == [
        DraftSentence("Er komt een park.", (2,)),
        DraftSentence("Dat is groot.", (2,)),
        DraftSentence("En een bad.", ()),
    ]


def test_a_text_of_more_sentences_gives_each_and_none_that_was_cut_off() -> None:
    text = '{"zinnen": [{"tekst": "Er komt een park. Dat is groot. En er kom", "bronnen": [1]}]}'
    assert read(text) == [DraftSentence("Er komt een park.", (1,)), DraftSentence("Dat is groot.", (1,))]


def test_an_endless_answer_is_not_read_to_its_end() -> None:
    def pieces() -> Iterator[str]:
        while True:
            yield "Er komt een park. [1]\n"

    assert len(list(read_sentences(pieces()))) == MOST_SENTENCES

    def no_sentence() -> Iterator[str]:
        while True:
            yield "x" * 100

    assert len(list(read_sentences(no_sentence()))) <= LONGEST_ANSWER


@given(st.text(max_size=300), st.integers(1, 20))
def test_any_text_is_read_without_an_error(text: str, size: int) -> None:
    for sentence in read(text, size):
        assert sentence.text == sentence.text.strip()
        assert any(sign.isalpha() for sign in sentence.text)
