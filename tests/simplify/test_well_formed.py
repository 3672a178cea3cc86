"""Signs of bad Dutch in what a small model writes."""

from __future__ import annotations

import pytest

from assistant.simplify.well_formed import ill_formed

from .conftest import Tag


@pytest.mark.parametrize(
    "text",
    [
        "Kolommen zorgen, welzijn, sport en ruimte meer samen optrekken.",
        "Naar aanleiding van de melding dient binnen zes weken een onderzoek te verricht.",
        "Het gesprek moet uwen huize, het zogeheten keukentafelgesprek, deel uitmaakt.",
        "Als u een tweede vergunning wilt verleend, moet u wachten.",
        "Het gesprek, het zogeheten keukentafelgesprek, deel uitmaakt.",
        "De ten onrechte verstrekte bijstand van u terug te vorderen.",
    ],
    ids=[
        "loose infinitive",
        "te with participle",
        "two finite verbs",
        "wilt verleend",
        "verb last",
        "no finite verb",
    ],
)
def test_bad_dutch_is_seen(tag: Tag, text: str) -> None:
    assert ill_formed(tag(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Wij moeten binnen zes weken een onderzoek doen.",
        "Bent u het niet eens met dit besluit? ",
        "We kijken ook wat nieuwe ideeën kunnen opleveren.",
        "De papieren vergunning verdwijnt.",
        "Wij laten u morgen de brief lezen.",
        "De brief kan worden verstuurd als u dat wilt.",
        "- Plek: het buurthuis aan [adres].",
        "U krijgt eerst een brief over wat wij van plan zijn.",
    ],
)
def test_good_dutch_passes(tag: Tag, text: str) -> None:
    assert ill_formed(tag(text)) is None
