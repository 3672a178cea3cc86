"""Of a long page every element is looked at, and of the contrast every look that a text has."""

from __future__ import annotations

import pytest
from axe_core import violations, violations_of_long_page
from browsing import MakePage

pytestmark = pytest.mark.browser

ALIKE = "<p>Er komen bomen.</p>" * 300
PAGE = """<!doctype html><html lang="nl"><head><title>Lang</title><style>
  body {{ color: #111; background: #fff; }} .pale {{ color: #aaa; }} .dark {{ background: #222; }}
</style></head><body><main><h1>Lang</h1>{body}</main></body></html>"""


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        (ALIKE, []),
        (f"{ALIKE}<p class='pale'>Bleek.</p>{ALIKE}", ["color-contrast"]),
        (f"{ALIKE}<p style='color: #aaa'>Bleek.</p>{ALIKE}", ["color-contrast"]),
        (f"{ALIKE}<div class='dark'><p>Donker op donker.</p></div>{ALIKE}", ["color-contrast"]),
        (f"{ALIKE}<div style='opacity: .3'><p>Doorzichtig.</p></div>{ALIKE}", ["color-contrast"]),
        (f"{ALIKE}<label>Naam <input class='pale' value='Bleek'></label>{ALIKE}", ["color-contrast"]),
        (f"{ALIKE}<p class='pale' hidden>Bleek.</p>{ALIKE}", []),
        (f"{ALIKE}<img src='data:,'>{ALIKE}", ["image-alt"]),
        (f"{ALIKE}<h3>Een kop te ver</h3>{ALIKE}", ["heading-order"]),
    ],
    ids=["nothing", "class", "style", "background", "opacity", "field", "hidden", "image", "heading"],
)
def test_what_is_wrong_in_one_place_is_found(
    new_page: MakePage, axe: str, body: str, broken: list[str]
) -> None:
    page = new_page()
    page.set_content(PAGE.format(body=body))
    assert [line.partition(":")[0] for line in violations_of_long_page(page, axe)] == broken
    assert sorted(line.partition(":")[0] for line in violations(page, axe)) == sorted(broken)
