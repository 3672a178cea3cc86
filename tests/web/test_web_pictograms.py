"""The sprite of pictograms, and the macro that shows one of them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, PackageLoader

from assistant.themes import load_themes

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SVG = "{http://www.w3.org/2000/svg}"
TEMPLATES = Environment(
    loader=PackageLoader("assistant.web"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
SPRITE = TEMPLATES.get_template("_pictograms.html").render()
ROOT = ElementTree.fromstring(SPRITE)
SYMBOLS = {symbol.get("id", "").removeprefix("beeld-"): symbol for symbol in ROOT.iter(f"{SVG}symbol")}
THEMES = [theme.id for theme in load_themes(CORPUS, str.lower).all]


def shown(theme: str) -> str:
    """What the macro makes for a theme."""
    return str(TEMPLATES.get_template("_pictogram.html").module.pictogram(theme, "groot"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("theme", [*THEMES, "algemeen", "niet-gevonden"])
def test_a_theme_has_a_pictogram_of_its_own(theme: str) -> None:
    assert theme in SYMBOLS
    assert shown(theme) == (
        f'<svg class="groot" aria-hidden="true" focusable="false"><use href="#beeld-{theme}"></use></svg>'
    )


@pytest.mark.parametrize("theme", ["", "haven", 'x"><script>'], ids=["none", "unknown", "hostile"])
def test_another_theme_gets_the_general_pictogram(theme: str) -> None:
    assert '<use href="#beeld-algemeen">' in shown(theme)
    assert "script" not in shown(theme)


def test_each_pictogram_is_shown_by_some_theme() -> None:
    assert sorted(SYMBOLS) == sorted({*THEMES, "algemeen", "niet-gevonden"})


def test_no_two_pictograms_are_the_same() -> None:
    drawings = [
        "".join(ElementTree.tostring(part, encoding="unicode") for part in symbol)
        for symbol in SYMBOLS.values()
    ]
    assert len(set(drawings)) == len(drawings)


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_a_pictogram_is_drawn_in_the_colour_of_the_text_on_the_same_grid(name: str) -> None:
    symbol = SYMBOLS[name]
    assert symbol.get("viewBox") == "0 0 48 48"
    assert symbol.get("stroke-width") == "3"
    assert {element.get("fill") for element in symbol.iter()} <= {None, "none", "currentColor"}
    assert {element.get("stroke") for element in symbol.iter()} <= {None, "none", "currentColor"}
    assert any(element.get("fill-opacity") for element in symbol.iter())


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_a_pictogram_stays_within_its_grid(name: str) -> None:
    # Absolute coordinates only: those of M, H, V and L say where a line begins or goes to.
    for path in SYMBOLS[name].iter(f"{SVG}path"):
        for numbers in re.findall(r"[MHVL]([-\d. ]+)", path.get("d", "")):
            for number in re.findall(r"-?\d*\.?\d+", numbers):
                assert 0 <= float(number) <= 48


def test_the_sprite_is_hidden_and_holds_shapes_alone() -> None:
    assert ROOT.get("aria-hidden") == "true"
    assert ROOT.get("hidden") is not None
    tags = {element.tag.removeprefix(SVG) for element in ROOT.iter()}
    assert tags <= {"svg", "symbol", "path", "circle", "rect"}
    names = {name for element in ROOT.iter() for name in element.attrib}
    assert not {name for name in names if "href" in name or name == "style" or name.startswith("on")}
    assert "url(" not in SPRITE
    assert SPRITE.count("http") == 1  # the name space of SVG
    assert sorted(re.findall(r' id="([^"]*)"', SPRITE)) == sorted(f"beeld-{name}" for name in SYMBOLS)
