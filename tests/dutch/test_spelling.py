from __future__ import annotations

import pytest

from assistant.dutch.spelling import SpellingCorrector

VOCABULARY = {
    "zwembad": 12, "fietsenstalling": 9, "schuldhulpverlening": 5, "wethouder": 20, "gemeentehuis": 3, "Hoensbroek": 40,
    "subsidie": 30, "uitkering": 8, "bibliotheek": 10, "zonnepanelen": 4, "boa": 6,
}  # fmt: skip


@pytest.fixture(scope="module")
def corrector() -> SpellingCorrector:
    return SpellingCorrector(VOCABULARY)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("zwembat", "zwembad"), ("vuulnis", "vuilnis"), ("rijbewys", "rijbewijs"), ("gemeentehuus", "gemeentehuis"),
        ("burgemeister", "burgemeester"), ("subsiedie", "subsidie"), ("uitkeerring", "uitkering"),
        ("fietsestalling", "fietsenstalling"), ("politsie", "politie"), ("parkeerre", "parkeren"), ("wethauder", "wethouder"),
        ("herie", "herrie"), ("regn", "regen"), ("woningn", "woningen"), ("bieblioteek", "bibliotheek"),
        ("fiest", "fiets"), ("schuldhulpverlenning", "schuldhulpverlening"), ("zonnepanele", "zonnepanelen"),
        ("boas", "boa's"),
    ],
)  # fmt: skip
def test_corrects(wrong: str, right: str, corrector: SpellingCorrector) -> None:
    assert corrector.correct(wrong) == right


@pytest.mark.parametrize(
    "word",
    """gemeente buren kelder herrie vuilnis straatje woonbuurten buurtregisseur inloopspreekuur kelderlekkage
    Hoensbroek xqzwrt ff wc 2026 27% foto's Heerlen-Noord""".split()
    + ["", "a" * 300],
)
def test_leaves_alone(word: str, corrector: SpellingCorrector) -> None:
    assert corrector.correct(word) is None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Wethauder, komt het zwembat er?", "Wethouder, komt het zwembad er?"),
        ("ik vroeg het Wethauder Smit", "ik vroeg het Wethauder Smit"),
        ("de BIBLIOTEEK", "de BIBLIOTEEK"),
        ("", ""),
    ],
    ids=[
        "capital at the beginning is kept",
        "a capital inside is a name",
        "capitals are an abbreviation",
        "nothing",
    ],
)
def test_corrects_text(text: str, right: str, corrector: SpellingCorrector) -> None:
    assert corrector.correct_text(text) == right


def test_what_is_corrected_is_right(corrector: SpellingCorrector) -> None:
    for wrong in ("zwembat", "uitkeerring", "herie"):
        right = corrector.correct(wrong)
        assert right is not None and corrector.correct(right) is None
