from __future__ import annotations

import pytest

from assistant.dutch.compounds import compound_parts, larger_parts, looks_like_compound
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.morphology import LONGEST_WORD


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("woningbouwoffensief", "woning bouw offensief"),
        ("fietsenstalling", "fietsen stalling"),
        ("fietsenstallingen", "fietsen stalling"),
        ("doelgroepenbad", "doel groepen bad"),
        ("zwembad", "zwem bad"),
        ("armoedebestrijding", "armoede bestrijding"),
        ("verkeersveiligheid", "verkeer veiligheid"),
        ("rijksmiddelen", "rijk middel"),
        ("geluidsoverlast", "geluid overlast"),
        ("gemeenteraad", "gemeente raad"),
        ("hondenpoep", "honden poep"),
        ("parkeerbeleid", "parkeer beleid"),
        ("vuilnisbak", "vuilnis bak"),
    ],
)
def test_compounds_come_apart(word: str, parts: str, lemmatizer: Lemmatizer) -> None:
    assert compound_parts(word, lemmatizer) == tuple(parts.split())


@pytest.mark.parametrize(
    "word",
    """Heerlen straatje gemeente aanpak onderzoek afspraak wethouder handhaving waardering vertrekken achterhalen
    achtergrond misstand deelnemen bibliotheek burgemeester voorwaarde Kerkrade parkeren verantwoordelijkheid
    2026-2030 27%""".split(),
)
def test_words_without_parts_stay_whole(word: str, lemmatizer: Lemmatizer) -> None:
    assert compound_parts(word, lemmatizer) == ()


def test_the_first_cut_keeps_compounds_inside_a_compound(lemmatizer: Lemmatizer) -> None:
    assert larger_parts("woningbouwoffensief", lemmatizer) == ("woningbouw", "offensief")


def test_overlong_words_stay_whole(lemmatizer: Lemmatizer) -> None:
    assert compound_parts("straat" * (LONGEST_WORD // 6 + 1), lemmatizer) == ()


@pytest.mark.parametrize(("word", "compound"), [("buurtfeest", True), ("xqzwrtplf", False), ("kat", False)])
def test_quick_guess(word: str, compound: bool) -> None:
    assert looks_like_compound(word) is compound
