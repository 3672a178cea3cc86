"""A server with the fake assistant, and a real headless Chromium to look at it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from browsing import PATIENCE, served
from chromium import MISSING, chromium_path
from playwright.sync_api import Browser, Page, expect, sync_playwright
from web_fakes import TOPICS, FakeAssistant

from assistant.web.app import create_app
from assistant.web.settings import WebSettings

CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE_PLACES = (
    Path(os.environ.get("GEWONETAAL_AXE", "node_modules/axe-core/axe.min.js")),
    Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js",
)


def skip_or_fail(reason: str) -> None:
    """Skip loudly, or fail where the browser tests are required."""
    if os.environ.get("GEWONETAAL_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason} (GEWONETAAL_REQUIRE_BROWSER=1)")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium with an empty profile of its own."""
    path = chromium_path()
    if path is None:
        skip_or_fail(MISSING)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, headless=True, args=list(CHROMIUM_FLAGS), timeout=2 * PATIENCE
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    for place in AXE_PLACES:
        if place.is_file():
            return place.read_text(encoding="utf-8")
    skip_or_fail("axe-core is not installed; run: npm install --no-save axe-core@4")
    raise AssertionError("unreachable")


@pytest.fixture
def assistant() -> FakeAssistant:
    """A fresh fake assistant."""
    return FakeAssistant()


@pytest.fixture
def address(assistant: FakeAssistant) -> Iterator[str]:
    """The address of a server with the residents' page alone."""
    with served(create_app(assistant, WebSettings(staff_page=False, topics=TOPICS))) as url:
        yield url


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Makes pages, each in a context of its own; requests and errors are kept on the page object."""
    with ExitStack() as stack:

        def make(**options: object) -> Page:
            context = browser.new_context(**{"locale": "nl-NL", **options})  # type: ignore[arg-type]
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            return page

        yield make
