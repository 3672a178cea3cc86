"""The text of one paragraph of a Word document, as the pieces that it consists of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from assistant.files.docx_names import w

# What may stand around runs in a paragraph. Text that was deleted or moved away is no part of it.
CONTAINERS = frozenset(
    map(
        w,
        (
            "hyperlink",
            "ins",
            "moveTo",
            "smartTag",
            "sdt",
            "sdtContent",
            "fldSimple",
            "customXml",
            "dir",
            "bdo",
        ),
    )
)
# Stands in a new text, and as an element in its paragraph, where a new paragraph must begin; never in a file.
PARAGRAPH_BREAK = "\x1e"
BREAK_MARKER = "{urn:gewonetaal}paragraphBreak"

_RUN = w("r")
_TEXT = w("t")
_TAB = w("tab")
_BREAKS = frozenset((w("br"), w("cr")))
_HYPHEN = w("noBreakHyphen")
_OFF = frozenset(("0", "false", "off"))


@dataclass(frozen=True)
class Leaf:
    """A piece of the text of a paragraph: an element of a run, and the signs that it stands for.

    `start` is its offset in the text of the paragraph. A tab, a line break and a fixed hyphen are one sign.
    """

    element: etree._Element
    run: etree._Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text of the paragraph."""
        return self.start + len(self.text)


def leaves(paragraph: etree._Element) -> list[Leaf]:
    """Return the pieces of text of a paragraph in order, those that say nothing left out."""
    found: list[Leaf] = []
    at = 0
    for run in runs(paragraph):
        if is_on(run, "vanish"):
            continue
        for element in run:
            text = _signs(element)
            if text:
                found.append(Leaf(element, run, text, at))
                at += len(text)
    return found


def runs(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of a paragraph in order, also those of links and other containers."""
    for child in parent:
        if child.tag == _RUN:
            yield child
        elif child.tag in CONTAINERS:
            yield from runs(child)


def is_on(run: etree._Element, name: str) -> bool:
    """Whether a run itself has a property that is on or off, such as "b" (bold) and "vanish" (hidden)."""
    mark = run.find(f"{w('rPr')}/{w(name)}")
    return mark is not None and mark.get(w("val"), "1") not in _OFF


def _signs(element: etree._Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag == _TAB:
        return "\t"
    # A break to a next page or column is no part of the text; it stays where it is.
    if element.tag in _BREAKS and element.get(w("type"), "textWrapping") == "textWrapping":
        return "\n"
    if element.tag == BREAK_MARKER:
        return PARAGRAPH_BREAK
    return "-" if element.tag == _HYPHEN else ""
