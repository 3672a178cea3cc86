"""Everything that can be seen by a machine of how accessible one page is, in one state, at several widths."""

from __future__ import annotations

from pathlib import Path

from browsing import violations
from playwright.sync_api import Page

LOOK = Path(__file__).with_name("accessibility.js").read_text(encoding="utf-8")
SCREENS = {"1280 px": (1280, 800), "360 px": (360, 740), "400%": (320, 256)}
PHONE, ZOOMED_IN = 360, 320
# Roles of the browser's own tree that a person can press, fill in or choose.
CONTROL_ROLES = frozenset(
    {
        "button",
        "link",
        "textbox",
        "searchbox",
        "checkbox",
        "radio",
        "combobox",
        "spinbutton",
        "DisclosureTriangle",
        "dialog",
        "article",
        "region",
        "navigation",
        "progressbar",
        "image",
        "table",
    }
)


def complaints(page: Page, axe: str, least_button: int = 44) -> list[str]:
    """Return what is wrong with the page as it is now; `least_button` is the height of a button in CSS pixels.

    The page is looked at 1280, 360 and 320 px wide (400% of 1280), twice as large, with the distances of
    WCAG 1.4.12, without and with reduced motion, and in the fixed colours of the system. It must have been
    made with `bypass_csp`, and stays at the last width.
    """
    page.evaluate(LOOK + "; 0")
    found = [f"name: {line}" for line in nameless(page)]
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        if width != ZOOMED_IN:
            found += [f"{screen}, axe: {line}" for line in violations(page, axe)]
        found += said(page, f"{screen}, structure", "structure()")
        found += said(page, f"{screen}, target", f"targets({least_button})")
        found += said(page, f"{screen}, text", "lost()")
        page.evaluate("look.withSpacing(true)")
        found += said(page, f"{screen}, spacing", "lost()")
        page.evaluate("look.withSpacing(false)")
        if width != PHONE:
            page.emulate_media(reduced_motion="reduce")
            page.keyboard.press("Tab")
            found += said(page, f"{screen}, focus", "focus()")
            page.emulate_media(reduced_motion="no-preference")
    found += said(page, "edge", "edges()")
    found += [f"name without its label: {line}" for line in mislabelled(page)]
    page.set_viewport_size({"width": 640, "height": 512})
    found += said(page, "200%, text", "lost()")
    found += said(page, "motion", "moving()")
    page.emulate_media(reduced_motion="reduce")
    found += said(page, "reduced motion", "moving()")
    if page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "auto":
        found.append("reduced motion: the page still scrolls smoothly")
    page.emulate_media(forced_colors="active")
    found += said(page, "forced colours", "borders()")
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    return found


def said(page: Page, where: str, what: str) -> list[str]:
    return [f"{where}: {line}" for line in page.evaluate(f"look.{what}")]


def mislabelled(page: Page) -> list[str]:
    """Return the controls whose name does not hold what is seen of it (WCAG 2.5.3); axe-core must be loaded."""
    found = page.evaluate("axe.run(document, { runOnly: ['label-content-name-mismatch'] })")["violations"]
    return [node["html"] for rule in found for node in rule["nodes"]]


def nameless(page: Page) -> list[str]:
    """Return the controls and parts of the page that have no name in the tree that a screen reader gets."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node["role"]["value"])
        for node in nodes
        if not node["ignored"]
        and node["role"]["value"] in CONTROL_ROLES
        and not node.get("name", {}).get("value", "").strip()
    ]
