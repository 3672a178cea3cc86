"""Makes the pictures of the residents' page in `docs/images/`, of every state, at 1280 and 360 pixels wide.

    python docs/screenshots.py [--out FOLDER] [--chromium PATH]

Starts the real application on loopback, without a language model, and stops it again. The pictures have few
colours, so that all of them together stay small.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

import ui
from assistant.web import texts

WIDTHS = (1280, 360)
QUESTION = "Komt er een zwembad in het centrum?"
_START_SECONDS = 900


def ask(page: Page, question: str) -> None:
    """Asks, and waits for the answer."""
    before = page.locator(".exchange").count()
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(question)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    page.locator(".exchange").nth(before).wait_for()


def press(page: Page, name: str) -> None:
    """Presses a button below the newest answer."""
    page.locator(".exchange").first.get_by_role("button", name=name).first.click()
    page.wait_for_timeout(1500)


def empty(page: Page) -> None:
    """The page as a visitor finds it."""


def topic(page: Page) -> None:
    """A topic with its questions."""
    page.locator(".topic summary").nth(1).click()


def answer(page: Page) -> None:
    """An answer."""
    ask(page, QUESTION)


def easier(page: Page) -> None:
    """An answer that was said again, easier."""
    answer(page)
    press(page, texts.CHANGE_WORDS[next(iter(texts.CHANGE_WORDS))])


def earlier(page: Page) -> None:
    """An answer from an older document, with what is said now."""
    ask(page, "Wat stond er vroeger over het zwembad?")


def not_found(page: Page) -> None:
    """A question that the plans do not answer."""
    ask(page, "Hoe verleng ik mijn rijbewijs?")


def refused(page: Page) -> None:
    """A cry for help."""
    ask(page, "Er is brand, ik heb nu hulp nodig!")


def opinion(page: Page) -> None:
    """A thumb was pressed; a remark is asked for."""
    answer(page)
    press(page, "Nee")


def wrong(page: Page) -> None:
    """Nothing was typed."""
    page.get_by_role("button", name=texts.ASK_BUTTON).click()


def no_connection(page: Page) -> None:
    """The connection failed; the question is still there."""
    page.route("**/vraag", lambda route: route.abort())
    page.get_by_label(texts.QUESTION_LABEL, exact=True).fill(QUESTION)
    page.get_by_role("button", name=texts.ASK_BUTTON).click()
    page.get_by_role("alert").wait_for()


def cleared(page: Page) -> None:
    """The conversation was wiped."""
    answer(page)
    page.get_by_role("button", name=texts.START_AGAIN).first.click()
    page.get_by_text(texts.CLEARED).wait_for()


STATES: dict[str, Callable[[Page], None]] = {
    "leeg": empty,
    "onderwerp": topic,
    "antwoord": answer,
    "makkelijker": easier,
    "vroeger": earlier,
    "niet-gevonden": not_found,
    "hulp": refused,
    "mening": opinion,
    "fout": wrong,
    "geen-verbinding": no_connection,
    "gewist": cleared,
}


@contextmanager
def served() -> Iterator[str]:
    """The application, ready and with its vectors.

    Raises:
        SystemExit: it was not ready in time.
    """
    server = uvicorn.Server(uvicorn.Config(ui.create_app(), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + _START_SECONDS
    while not server.started:
        time.sleep(0.1)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    while not httpx.get(f"{address}/health/ready").json()["vectors_ready"]:
        if time.monotonic() > deadline:
            raise SystemExit(f"the vectors were not there within {_START_SECONDS} seconds")
        time.sleep(1)
    try:
        yield address
    finally:
        server.should_exit = True
        thread.join(30)


def save(page: Page, file: Path) -> None:
    """Saves the whole page with few colours."""
    page.evaluate("window.scrollTo(0, 0)")
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    picture.convert("RGB").quantize(64).save(file, optimize=True)


def main() -> None:
    """Makes all pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "images")
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    options = parser.parse_args()
    if not options.chromium:
        raise SystemExit("no Chromium found; install it, or name it with --chromium")
    options.out.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for width in WIDTHS:
            for name, show in STATES.items():
                page = chromium.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
                page.goto(address)
                show(page)
                save(page, options.out / f"inwoner-{name}-{width}.png")
                page.close()
                print(f"inwoner-{name}-{width}.png", file=sys.stderr)
        chromium.close()


if __name__ == "__main__":
    main()
