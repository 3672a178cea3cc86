"""Writes the runs of a paragraph: stretches of text with the same looks."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from assistant.files.docx_names import XML_SPACE, w
from assistant.files.docx_text import BREAK_MARKER, PARAGRAPH_BREAK, runs

_ELEMENT_OF = {"\t": w("tab"), "\n": w("br"), PARAGRAPH_BREAK: BREAK_MARKER}
_PART = re.compile(f"[^\t\n{PARAGRAPH_BREAK}]+|[\t\n{PARAGRAPH_BREAK}]")
_RUN_PROPERTIES = w("rPr")


def new_run(like: etree._Element | None) -> etree._Element:
    """Return a run with an empty text, and the looks of another run where one is given."""
    run = etree.Element(w("r"))
    properties = like.find(_RUN_PROPERTIES) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    etree.SubElement(run, w("t"))
    return run


def same_looks(one: etree._Element, other: etree._Element) -> bool:
    """Whether two runs have the same properties of their own."""
    looks = [run.find(_RUN_PROPERTIES) for run in (one, other)]
    first, second = (
        etree.tostring(each, method="c14n") if each is not None and len(each) else b"" for each in looks
    )
    return first == second


def write_text(cursor: etree._Element, text: str) -> etree._Element:
    """Put text behind an element of a run; return its last element."""
    for part in _PART.findall(text):
        element = etree.Element(_ELEMENT_OF.get(part, w("t")))
        if part not in _ELEMENT_OF:
            element.text = part
            if part != part.strip():
                element.set(XML_SPACE, "preserve")
        add_next(cursor, element)
        cursor = element
    return cursor


def write_apart(
    cursor: etree._Element, text: str, looks: etree._Element, link: etree._Element | None
) -> etree._Element:
    """Put text behind an element in a run with other looks; return an element to go on behind it."""
    run = cursor.getparent()
    rest = split_run(cursor)
    new = new_run(looks)
    write_text(new[-1], text)
    if link is not None:
        around = etree.Element(link.tag, link.attrib)
        around.append(new)
        add_next(run, around)
    else:
        add_next(run, new)
    start = etree.Element(w("t"))
    rest.insert(1 if rest.find(_RUN_PROPERTIES) is not None else 0, start)
    add_next(new if link is None else new.getparent(), rest)
    return start


def split_run(element: etree._Element) -> etree._Element:
    """Take what stands behind an element of a run into a new run with the same looks, put behind the run."""
    run = element.getparent()
    rest = etree.Element(run.tag, run.attrib)
    properties = run.find(_RUN_PROPERTIES)
    if properties is not None:
        rest.append(deepcopy(properties))
    for following in list(element.itersiblings()):
        rest.append(following)
    add_next(run, rest)
    return rest


def add_next(element: etree._Element, new: etree._Element) -> None:
    """Like `addnext`, but the white space behind the element comes behind the new one."""
    tail, element.tail = element.tail, None
    element.addnext(new)
    new.tail = tail


def sweep(paragraph: etree._Element) -> None:
    """Take away runs that say nothing any more, and links without a word."""
    for run in list(runs(paragraph)):
        for text in run.findall(w("t")):
            if not text.text:
                run.remove(text)
        if all(child.tag == _RUN_PROPERTIES for child in run):
            run.getparent().remove(run)
    for link in list(paragraph.iter(w("hyperlink"))):
        if not len(link):
            link.getparent().remove(link)
