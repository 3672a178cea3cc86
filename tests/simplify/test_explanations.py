"""Explanations of hard words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import CorpusError
from assistant.settings import Settings
from assistant.simplify.explanations import load_explanations


def written(folder: Path, text: str) -> Path:
    (folder / "explanations.toml").write_text(text, encoding="utf-8")
    return folder


def test_any_form_of_a_word_is_explained(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    corpus = written(tmp_path, '[[word]]\ntext = "dwangsom"\nexplanation = "Dat is een boete."\n')
    found = load_explanations(corpus, lemmatizer)
    assert found.of("Dwangsom") == found.of("dwangsommen") == "Dat is een boete."
    assert found.of("som") == ""


def test_without_a_file_nothing_is_explained(tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    assert load_explanations(tmp_path, lemmatizer).of("dwangsom") == ""


@pytest.mark.parametrize(
    "text",
    [
        '[[word]]\ntext = "a"\n',
        '[[word]]\ntext = "a"\nexplanation = "b"\n[[word]]\ntext = "A"\nexplanation = "c"\n',
    ],
    ids=["a field is missing", "twice"],
)
def test_a_wrong_file_is_refused(tmp_path: Path, lemmatizer: Lemmatizer, text: str) -> None:
    with pytest.raises(CorpusError):
        load_explanations(written(tmp_path, text), lemmatizer)


def test_every_explanation_of_the_corpus_is_a_short_sentence(
    settings: Settings, lemmatizer: Lemmatizer
) -> None:
    import tomllib

    words = tomllib.loads((settings.corpus / "explanations.toml").read_text(encoding="utf-8"))["word"]
    assert all(word["explanation"].endswith(".") for word in words)
    assert max(len(word["explanation"].split()) for word in words) <= 20
