from __future__ import annotations

import pytest

from assistant.documents.budget import budget_text
from assistant.documents.source_lines import split_lines


@pytest.mark.parametrize(
    ("rows", "spoken"),
    [
        pytest.param("Boom 1.000", ["Boom: 1.000 euro"], id="amount on the line"),
        pytest.param(
            "Boom\nin het park\n1.000", ["Boom in het park: 1.000 euro"], id="one amount for two lines"
        ),
        pytest.param(
            "Boom\nBank\n1.000\n2.000", ["Boom: 1.000 euro", "Bank: 2.000 euro"], id="an amount for each line"
        ),
        pytest.param(
            "Park\n- boom in\nhet park\n- bank\n1.000\n2.000",
            ["Park: boom in het park: 1.000 euro", "Park: bank: 2.000 euro"],
            id="an amount for each part",
        ),
        pytest.param(
            "Boom\nBank\nPad\n1.000\n2.000",
            ["Boom Bank Pad: 1.000 euro, 2.000 euro"],
            id="unclear: to the group",
        ),
        pytest.param("Boom pm", ["Boom: pm"], id="no amount yet"),
        pytest.param(
            "TOTAAL 3.000*\n*Onder voorbehoud\nvan geld",
            ["TOTAAL: 3.000 euro*", "*Onder voorbehoud van geld"],
            id="note",
        ),
    ],
)
def test_amounts_are_put_to_their_lines(rows: str, spoken: list[str]) -> None:
    assert budget_text(split_lines(f"Begroting\n{rows}")) == "\n".join(["Begroting", *spoken])
