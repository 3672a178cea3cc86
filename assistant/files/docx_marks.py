"""The marks of footnotes and endnotes in a paragraph: they stay behind their words."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from assistant.files.docx_names import XML_SPACE, w
from assistant.files.docx_runs import add_next, split_run, write_text
from assistant.files.docx_text import leaves, runs

_MARKS = (w("footnoteReference"), w("endnoteReference"))
_RUN_PROPERTIES = w("rPr")


def note_marks(paragraph: etree._Element) -> list[tuple[etree._Element, int]]:
    """The marks of notes in a paragraph, with their offsets in its text."""
    ends = {leaf.element: leaf.end for leaf in leaves(paragraph)}
    found = []
    at = 0
    for run in runs(paragraph):
        for element in run:
            at = ends.get(element, at)
            if element.tag in _MARKS:
                found.append((element, at))
    return found


def place_marks(paragraph: etree._Element, wanted: Sequence[tuple[etree._Element, int]]) -> None:
    """Move the marks of notes that are not where they belong."""
    placed: set[etree._Element] = set()
    for mark, place in wanted:
        now = next(at for each, at in note_marks(paragraph) if each is mark)
        if now == place:
            continue
        before = next((leaf for leaf in leaves(paragraph) if leaf.start < place <= leaf.end), None)
        if before is None:
            continue
        old_run = mark.getparent()
        run = etree.Element(w("r"))
        properties = old_run.find(_RUN_PROPERTIES)
        if properties is not None:
            run.append(deepcopy(properties))
        run.append(mark)
        signs = place - before.start
        if signs < len(before.text):
            write_text(before.element, before.text[signs:])
            before.element.text = before.text[:signs]
            before.element.set(XML_SPACE, "preserve")
        split_run(before.element)
        anchor = before.element.getparent()
        while anchor.getnext() in placed:
            anchor = anchor.getnext()
        add_next(anchor, run)
        placed.add(run)
