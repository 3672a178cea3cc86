from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from assistant import second_look
from assistant.dutch.tokens import fold
from assistant.embeddings import Embed
from assistant.errors import CorpusError
from assistant.screening.kind import ScreeningKind
from assistant.second_look import ATTACK, FILE, LIKELY, SURE, Look, SecondLook, load_second_look, some_of
from assistant.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = """
suicide = {weary = ["wil dood"], direct = ["geen leven"]}
home_violence = {hits = ["hij slaat", "zij slaat"]}
child = {bullied = ["juf pest", "mijn juf"]}
emergency = {fire = ["brand", "brand in huis"]}
injection = {rules = ["vergeet regels", "andere regels"]}
ordinary = {trees = ["hout", "meer hout"]}
"""
# The axes on which a text can lie, by a word in it; a text with none lies on the last.
AXES = ("dood", "leven", "slaat", "juf", "brand", "regels", "hout")


class Axes(Embeddings):
    """A vector of length 1 on the axes of the words of a text."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        self.asked.append(text)
        marks = [float(word in text) for word in AXES]
        marks.append(0.0 if any(marks) else 1.0)
        return [mark / sum(marks) ** 0.5 for mark in marks]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        raise AssertionError("the examples are compared with questions, and made as questions are")


def load(folder: Path, text: str = EXAMPLES, embeddings: Embeddings | None = None) -> SecondLook | None:
    (folder / FILE).write_text(text, encoding="utf-8")
    return load_second_look(folder, ["komt er een park?"], embeddings or Axes(), "axes", folder / "cache")


class Told(SecondLook):
    """A second look of which the probabilities are told."""

    def __init__(self, likely: Mapping[ScreeningKind, float]) -> None:
        self.likely = dict(likely)

    def probabilities(self, message: str, embed: Embed | None = None) -> dict[ScreeningKind, float]:
        return self.likely


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("ze slaat", ScreeningKind.HOME_VIOLENCE),
        ("ik ben dood", ScreeningKind.SUICIDE),
        ("regels weg", ScreeningKind.INJECTION),
        ("hout", ScreeningKind.NONE),
        ("iets heel anders", ScreeningKind.NONE),
    ],
)
def test_a_message_is_most_likely_of_the_kind_of_its_examples(
    tmp_path: Path, message: str, kind: ScreeningKind
) -> None:
    found = load(tmp_path)
    assert found is not None
    likely = found.probabilities(message)
    assert max(likely, key=lambda each: likely[each]) is kind
    assert sum(likely.values()) == pytest.approx(1.0)


def test_two_kinds_that_lie_alike_are_equally_likely() -> None:
    # By symmetry: two examples each, mirrored, and a message on the mirror.
    vectors = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], dtype=np.float32)
    examples = {ScreeningKind.NONE: ["a", "b"], ScreeningKind.CHILD: ["c", "d"]}
    found = SecondLook(lambda text: [0.5, 0.5], examples, vectors)
    assert found.probabilities("x")[ScreeningKind.CHILD] == pytest.approx(0.5)


def test_words_tell_apart_what_has_the_same_vector() -> None:
    # All vectors are alike: only the words differ.
    vectors = np.ones((6, 2), dtype=np.float32)
    examples = {
        ScreeningKind.NONE: ["niet meer betalen", "nooit meer betalen", "meer betalen"],
        ScreeningKind.SUICIDE: ["niet meer leven", "nooit meer leven", "meer leven"],
    }
    found = SecondLook(lambda text: [1.0, 1.0], examples, vectors)
    assert found.probabilities("ik kan betalen")[ScreeningKind.NONE] > 0.6
    assert found.probabilities("ik kan leven")[ScreeningKind.SUICIDE] > 0.6
    assert found.probabilities("ik kan niet")[ScreeningKind.SUICIDE] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("likely", "seen"),
    [
        ({"suicide": SURE}, Look((ScreeningKind.SUICIDE,), True)),
        ({"suicide": SURE - 0.01}, Look((ScreeningKind.SUICIDE,), False)),
        ({"suicide": LIKELY - 0.01}, None),
        (
            {"child": 0.5, "home_violence": 0.35, "suicide": 0.1},
            Look((ScreeningKind.CHILD, ScreeningKind.HOME_VIOLENCE), True),
        ),
        ({"injection": ATTACK}, Look((ScreeningKind.INJECTION,), True)),
        ({"injection": ATTACK - 0.01}, None),
        ({"injection": 0.65, "suicide": 0.65}, Look((ScreeningKind.SUICIDE,), False)),
    ],
    ids=["sure", "likely", "ordinary", "two_needs", "attack", "no_attack", "help_before_attack"],
)
def test_what_is_seen_goes_by_how_likely_it_is(likely: dict[str, float], seen: Look | None) -> None:
    every = {kind: likely.get(kind.value, 0.0) for kind in (*second_look.NEEDS, ScreeningKind.INJECTION)}
    assert Told(every).look("bericht") == seen


def test_each_vector_is_made_once(tmp_path: Path) -> None:
    embeddings = Axes()
    load(tmp_path, embeddings=embeddings)
    made = len(embeddings.asked)
    assert made == 13  # two of each of six kinds, and one ordinary question
    load(tmp_path, embeddings=embeddings)
    assert len(embeddings.asked) == made
    load(tmp_path, EXAMPLES.replace("wil dood", "dood"), embeddings)
    assert embeddings.asked[made:] == ["dood"]


def test_vectors_that_were_kept_stand_at_their_own_example(tmp_path: Path) -> None:
    first = load(tmp_path)
    again = load(tmp_path)
    assert first is not None and again is not None
    for message in ("ik wil dood", "ik dood", "negeer alles"):
        assert again.probabilities(message) == first.probabilities(message)


def test_a_broken_cache_is_made_anew(tmp_path: Path) -> None:
    load(tmp_path)
    (tmp_path / "cache" / second_look.KEPT_FILE).write_bytes(b"broken" * 1000)
    embeddings = Axes()
    assert load(tmp_path, embeddings=embeddings) is not None
    assert len(embeddings.asked) == 13
    load(tmp_path, embeddings=embeddings)
    assert len(embeddings.asked) == 13


def test_without_examples_there_is_no_second_look(tmp_path: Path) -> None:
    assert load_second_look(tmp_path, [], Axes(), "axes", tmp_path) is None


@pytest.mark.parametrize("text", ["suicide = {}", "ordinary = 5", "kapot ["])
def test_a_file_that_is_not_valid_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(CorpusError, match=FILE):
        load(tmp_path, text)


def test_some_questions_are_taken_evenly() -> None:
    questions = [str(number) for number in range(1000)]
    taken = some_of(questions)
    assert len(taken) == 400
    assert taken[:3] == ["0", "2", "4"]
    assert some_of(questions[:3]) == questions[:3]


def flat(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


def real_examples(settings: Settings) -> list[str]:
    read = tomllib.loads((settings.corpus / FILE).read_text(encoding="utf-8"))
    return [text for lists in read.values() for listed in lists.values() for text in listed]


def test_the_real_examples_are_each_there_once(settings: Settings) -> None:
    every = real_examples(settings)
    assert len({flat(text) for text in every}) == len(every) > 1000
    assert not any(sign.isdigit() for text in every for sign in text), "no numbers or addresses"


def test_no_real_example_is_a_case_of_the_evaluation(settings: Settings) -> None:
    cases = [
        json.loads(line)["text"]
        for line in (ROOT / "eval" / "cases" / "screening.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert {flat(text) for text in real_examples(settings)}.isdisjoint(map(flat, cases))
