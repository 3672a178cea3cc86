from __future__ import annotations

import pytest
from builders import a_passage

from assistant.model import PassageKind
from assistant.plain_layout import laid_out


@pytest.mark.parametrize(
    ("text", "kind", "layout"),
    [
        pytest.param("We planten bomen.", PassageKind.PARAGRAPH, "We planten bomen.", id="one sentence"),
        pytest.param(
            "We planten bomen;", PassageKind.ACTION, "We planten bomen.", id="an item of its document"
        ),
        pytest.param(
            "Groen\nWe planten\tbomen.", PassageKind.PARAGRAPH, "Groen\n\nWe planten bomen.", id="parts"
        ),
        pytest.param(
            "We planten:\nbeuken;\neiken;",
            PassageKind.LIST,
            "We planten:\n- beuken;\n- eiken;",
            id="items after a colon",
        ),
        pytest.param(
            "We planten:\n1. beuken;\n2. eiken.",
            PassageKind.LIST,
            "We planten:\n1. beuken;\n2. eiken.",
            id="items with numbers",
        ),
        pytest.param(
            "Ons plan is dit:\nWe planten bomen;",
            PassageKind.ACTION,
            "Ons plan is dit:\n\nWe planten bomen.",
            id="one line is no list",
        ),
        pytest.param(
            "Fase 1: juli 2021\nBomen planten (Groen)",
            PassageKind.TABLE,
            "Fase 1: juli 2021\n- Bomen planten (Groen)",
            id="rows of a table",
        ),
    ],
)
def test_layout(text: str, kind: PassageKind, layout: str) -> None:
    assert laid_out(a_passage(text, kind=kind)) == layout
