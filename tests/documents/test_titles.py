from __future__ import annotations

import pytest

from assistant.documents.titles import announced, display_title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (
            "2: VOOR EEN BLOEIEND, VERNIEUWEND EN VERBONDEN HEERLEN",
            "2. Voor een bloeiend, vernieuwend en verbonden Heerlen",
        ),
        ("2.3: Centra-ontwikkeling", "2.3 Centra-ontwikkeling"),
        ("1.1.3 Coöperatief en integraal", "1.1.3 Coöperatief en integraal"),
        ("1 / Een goede relatie", "1. Een goede relatie"),
        ("4.1. De inclusieve samenleving", "4.1 De inclusieve samenleving"),
        ("I. Sociale stad", "I. Sociale stad"),
        ("Acties:", "Acties"),
        ("Wat is ons doel?", "Wat is ons doel?"),
    ],
)
def test_titles_are_brought_to_one_form(title: str, shown: str) -> None:
    assert display_title(title) == shown


@pytest.mark.parametrize(("title", "line"), [("Tussenstops", "Tussenstops:"), ("Hoe?", "Hoe?")])
def test_a_title_announces_a_list(title: str, line: str) -> None:
    assert announced(title) == line
