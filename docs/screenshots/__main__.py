"""Makes the pictures of the pages in `docs/images/`, of each state that matters, at 1280 and 360 pixels wide.

    python docs/screenshots [NAME ...] [--out FOLDER] [--chromium PATH]

Without names all of them; `balie-antwoord` is one, `balie` are all whose name begins so. Starts the real
application on loopback, without a language model, with accounts, a store and plain texts of its own that are
thrown away again. The pictures have few colours, and long pages are cut, so that all together stay small.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import FloatRect, Locator, Page, sync_playwright
from residents import RESIDENTS
from serving import served
from staff import STAFF
from visitors import Visitors

WIDTHS = (1280, 360)
WINDOW_HEIGHT = 800
# In pixels; an answer of a resident is shown whole, a page for staff by its beginning.
MOST_HEIGHT = {"inwoner": 5000}
MOST_HEIGHT_OF_OTHERS = 1700
COLOURS = 48

STATES: dict[str, Callable[[Page, Visitors], Locator | None]] = {**RESIDENTS, **STAFF}


def save(page: Page, file: Path, most_height: int, first: Locator | None) -> None:
    """Saves the page with few colours, from its top or from an element that is the first to show."""
    page.evaluate("window.scrollTo(0, 0)")
    box = first.bounding_box() if first else None
    top = round(box["y"]) if box else 0
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    shown = min(height - top, most_height)
    # What sticks to the edge of the window would stand in the middle of the picture.
    page.set_viewport_size({"width": width, "height": top + shown})
    clip: FloatRect = {"x": 0, "y": top, "width": width, "height": shown}
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip)))
    picture.convert("RGB").quantize(COLOURS).save(file, optimize=True)


def main() -> None:
    """Makes the pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="which, by how their names begin")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "images")
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    options = parser.parse_args()
    if not options.chromium:
        raise SystemExit("no Chromium found; install it, or name it with --chromium")
    wanted = [name for name in STATES if not options.names or name.startswith(tuple(options.names))]
    if not wanted:
        raise SystemExit(f"no picture has such a name; expected some of {list(STATES)}")
    options.out.mkdir(parents=True, exist_ok=True)
    with served() as site, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for width in WIDTHS:
            visitors = Visitors(chromium, site, width, WINDOW_HEIGHT)
            for name in wanted:
                page = visitors.page_for(name)
                first = STATES[name](page, visitors)
                file = options.out / f"{name}-{width}.png"
                save(page, file, MOST_HEIGHT.get(name.split("-")[0], MOST_HEIGHT_OF_OTHERS), first)
                page.close()
                print(file.name, file.stat().st_size // 1000, "kB", file=sys.stderr)
            visitors.leave()
        chromium.close()


if __name__ == "__main__":
    main()
