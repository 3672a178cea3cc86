from __future__ import annotations

import pytest

from assistant.dutch.phonetics import sound_key


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("rijbewys", "rijbewijs", id="y for ij"),
        pytest.param("wethauder", "wethouder", id="au for ou"),
        pytest.param("lachen", "laggen", id="ch for g"),
        pytest.param("zwembat", "zwembad", id="d at the end"),
        pytest.param("vuil", "fuil", id="f for v"),
        pytest.param("zorg", "sorg", id="s for z"),
        pytest.param("sentrum", "centrum", id="s for c"),
        pytest.param("kontakt", "contact", id="k for c"),
        pytest.param("subsiedie", "subsidie", id="ie for i"),
        pytest.param("uitkeerring", "uitkering", id="double letters"),
        pytest.param("politsie", "politie", id="tsie for tie"),
        pytest.param("gemeentehuus", "gemeentehuis", id="uu for ui"),
        pytest.param("parkeere", "parkeren", id="n that is not said"),
        pytest.param("regn", "regen", id="e that is not written"),
    ],
)
def test_spellings_that_sound_alike_share_a_key(wrong: str, right: str) -> None:
    assert sound_key(wrong) == sound_key(right)


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bos"), ("weg", "wijk"), ("huur", "hoor"), ("raad", "rood")]
)
def test_words_that_sound_different_do_not(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)
