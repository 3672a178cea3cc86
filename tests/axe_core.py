"""What axe-core finds on a page in a browser."""

from __future__ import annotations

from playwright.sync_api import Page

WCAG = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']"
# Axe works out a contrast from the colours of an element and of what lies behind it, and from the size and the
# weight of its letters. Of the texts that have all of these in common three stand for the others.
_SOME_OF_EACH_LOOK = """
const texts = (() => {
  const behind = new Map([[null, '']]);
  const background = (element) => {
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
      behind.set(element, own + '|' + background(element.parentElement));
    }
    return behind.get(element);
  };
  const written = (element) => element.matches('input, select, textarea')
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const alike = new Map();
  for (const element of document.querySelectorAll('body *')) {
    if (!written(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, position } = getComputedStyle(element);
    const off = element.closest(':disabled, [aria-disabled=true]') !== null;
    const look = [element.tagName, off, color, fontSize, fontWeight, textShadow, position, background(element)].join('|');
    alike.set(look, [...(alike.get(look) ?? []), element]);
  }
  return [...alike.values()].flatMap((same) => [same[0], same[same.length >> 1], same[same.length - 1]]);
})();
"""


def violations(page: Page, axe: str) -> list[str]:
    """Every rule that the page breaks, with the first element that does; `axe` is the source of axe-core."""
    return _found(page, axe, f"axe.run(document, {{ runOnly: {WCAG}, resultTypes: ['violations'] }})")


def violations_of_long_page(page: Page, axe: str) -> list[str]:
    """As `violations`, for thousands of elements, of most of which there are many that look the same.

    The contrast, which takes most of the time, is worked out for some texts of each look; all else for every
    element.
    """
    everywhere = f"{{ runOnly: {WCAG}, rules: {{ 'color-contrast': {{ enabled: false }} }}, resultTypes: ['violations'] }}"
    contrast = "{ runOnly: ['color-contrast'], resultTypes: ['violations'] }"
    return [
        *_found(page, axe, f"axe.run(document, {everywhere})"),
        *_found(
            page,
            axe,
            f"(() => {{ {_SOME_OF_EACH_LOOK} return axe.run({{ include: texts }}, {contrast}); }})()",
        ),
    ]


def _found(page: Page, axe: str, run: str) -> list[str]:
    # A click that leads to another page does not wait for the style sheets of that one.
    page.wait_for_load_state()
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(axe + "; 0")
    return [f"{item['id']}: {item['nodes'][0]['html']}" for item in page.evaluate(run)["violations"]]
