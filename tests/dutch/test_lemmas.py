from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.dutch.lemmas import CACHE_FILE, Lemmatizer
from assistant.dutch.morphology import LONGEST_WORD, Analysis, MorphologicalAnalyser


class NoModel(MorphologicalAnalyser):
    """An analyser that must not be asked."""

    def analyse(self, word: str) -> Analysis:
        raise AssertionError(f"HanTa was asked for {word!r}")


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("boom bomen boompje", "boom"),
        ("huis huizen huisjes", "huis"),
        ("kind kinderen", "kind"),
        ("bouwen bouwt gebouwd gebouwde", "bouwen"),
        ("fietsenstalling fietsenstallingen", "fietsenstalling"),
        ("parkeren parkeert geparkeerd parkeer", "parkeren"),
        ("wethouder wethouders", "wethouder"),
        ("jongere jongeren", "jongere"),
        ("oudere ouderen", "oudere"),
        ("bus bussen", "bus"),
        ("weg wegen", "weg"),
        ("zwembad zwembaden", "zwembad"),
        ("bank bankje bankjes", "bank"),
        ("stad steden", "stad"),
        ("raadslid raadsleden", "raadslid"),
        ("onderzoeken onderzoekt onderzocht", "onderzoeken"),
        ("oplossen opgelost", "oplossen"),
        ("lopen loopt liep", "lopen"),
        ("groen groene groenere", "groen"),
        ("zelfredzaam zelfredzame", "zelfredzaam"),
        ("werkwijze werkwijzen", "werkwijze"),
        ("programma programma's programma’s", "programma"),
        ("omwonenden omwonende", "omwonend"),
        ("Heerlen", "heerlen"),
        ("Vrieheide", "vrieheide"),
        ("Gebrookerbos", "gebrookerbos"),
        ("redeneren", "redeneren"),
        ("keurmerk", "keurmerk"),
        ("thuisstad", "thuisstad"),
    ],
)
def test_forms_of_a_word_meet(forms: str, lemma: str, lemmatizer: Lemmatizer) -> None:
    assert {form: lemmatizer.lemma(form) for form in forms.split()} == dict.fromkeys(forms.split(), lemma)


@pytest.mark.parametrize(
    ("word", "main_class"), [("bomen", "N"), ("bouwt", "WW"), ("groene", "ADJ"), ("2026", "TW")]
)
def test_tag(word: str, main_class: str, lemmatizer: Lemmatizer) -> None:
    assert lemmatizer.tag(word).partition("(")[0] == main_class


def test_words_of_the_cache_do_not_wait_for_the_model(tmp_path: Path) -> None:
    Lemmatizer(tmp_path).save(["bomen", "Gebouwd"])
    stored = Lemmatizer(tmp_path, NoModel())
    assert (stored.lemma("Bomen"), stored.lemma("gebouwd")) == ("boom", "bouwen")
    assert stored.knows("bomen") and not stored.knows("huizen")


def test_words_that_were_asked_but_not_saved_stay_off_the_disk(tmp_path: Path) -> None:
    lemmatizer = Lemmatizer(tmp_path)
    lemmatizer.lemma("buurvrouw")
    lemmatizer.save(["bomen"])
    assert "buurvrouw" not in (tmp_path / CACHE_FILE).read_text(encoding="utf-8")
    assert [file.name for file in tmp_path.iterdir()] == [CACHE_FILE]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"model": "other", "words": {}}', b'{"words": {}}', b"null"],
    ids=["empty", "cut", "not UTF-8", "list", "other model", "no model", "null"],
)
def test_an_unreadable_cache_is_ignored(content: bytes, tmp_path: Path, lemmatizer: Lemmatizer) -> None:
    (tmp_path / CACHE_FILE).write_bytes(content)
    assert not Lemmatizer(tmp_path, NoModel()).knows("bomen")


def test_a_damaged_entry_makes_the_cache_unreadable(tmp_path: Path) -> None:
    Lemmatizer(tmp_path).save(["bomen"])
    file = tmp_path / CACHE_FILE
    content = json.loads(file.read_text(encoding="utf-8"))
    content["words"]["bomen"] = ["N"]
    file.write_text(json.dumps(content), encoding="utf-8")
    assert not Lemmatizer(tmp_path, NoModel()).knows("bomen")


def test_a_folder_that_cannot_be_made_does_not_stop_anything(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    Lemmatizer(tmp_path / "file" / "cache", NoModel()).save([])


def test_overlong_words_are_not_analysed() -> None:
    word = "a" * (LONGEST_WORD + 1)
    assert Lemmatizer(None, NoModel()).lemma(word) == word


def test_several_threads_get_the_same_lemmas(lemmatizer: Lemmatizer) -> None:
    forms = ["straten", "pleinen", "scholen", "winkels", "wijken", "buurten"] * 10
    with ThreadPoolExecutor(8) as pool:
        lemmas = list(pool.map(Lemmatizer(None, lemmatizer._analyser).lemma, forms))
    assert lemmas == ["straat", "plein", "school", "winkel", "wijk", "buurt"] * 10
