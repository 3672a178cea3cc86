from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.language import LANGUAGES, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where can I park my car in the city centre?", "en"),
        ("I need help", "en"),
        ("Wo kann ich mein Auto parken?", "de"),
        ("Wer ist der Bürgermeister?", "de"),
        ("Nerede park edebilirim?", "tr"),
        ("ehliyetimi nasıl uzatabilirim", "tr"),
        ("Gdzie mogę zaparkować samochód?", "pl"),
        ("Kto jest burmistrzem miasta?", "pl"),
        ("أين يمكنني ركن سيارتي؟", "ar"),
        ("Wie is de wethouder van sport?", "nl"),
        ("Is er een repair café in de buurt?", "nl"),
        ("wat is een city deal", "nl"),
        ("free wifi in het centrum?", "nl"),
        ("ich wil neet dat de bome weggaan", "nl"),
        ("loopt me kelder weer onder bij regn", "nl"),
        ("komt er een zwembad in het centrum?", "nl"),
        ("hallo", None),
        ("park", None),
        ("xqzw prrt blgh wvvx", None),
        ("12 34 56", None),
        ("", None),
    ],
)
def test_detects(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@given(st.text(max_size=100))
def test_any_text_gives_a_known_language_or_none(text: str) -> None:
    assert detect_language(text) in {*LANGUAGES, None}
