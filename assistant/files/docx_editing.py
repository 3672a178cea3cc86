"""Changes the words of a paragraph in place: all that stands around them in the XML stays where it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from assistant.files.docx_names import XML_SPACE, w
from assistant.files.docx_text import BREAK_MARKER, CONTAINERS, PARAGRAPH_BREAK, Leaf, leaves, runs
from assistant.files.word_alignment import Alignment, Piece

_ELEMENT_OF = {"\t": w("tab"), "\n": w("br"), PARAGRAPH_BREAK: BREAK_MARKER}
_PART = re.compile(f"[^\t\n{PARAGRAPH_BREAK}]+|[\t\n{PARAGRAPH_BREAK}]")
_RUN_PROPERTIES = w("rPr")
_MARKS = (w("footnoteReference"), w("endnoteReference"))


class ParagraphEditor:
    """Puts new words in a paragraph."""

    def __init__(self, paragraph: etree._Element) -> None:
        """Look at a paragraph with text."""
        self._paragraph = paragraph
        self._leaves = _with_outer_leaves(paragraph)
        self._groups = _groups(paragraph, self._leaves)

    def apply(self, alignment: Alignment, offset: int) -> None:
        """Make the changes; `offset` is where the old text of the alignment begins in the paragraph."""
        marks = [(mark, place - offset) for mark, place in _marks(self._paragraph)]
        added: dict[int, list[tuple[int, Piece]]] = defaultdict(list)
        gone: set[int] = set()
        for change in alignment.changes:
            start, end = change.start + offset, change.end + offset
            gone.update(range(start, end))
            index = self._home(start, end)
            at = max(start, self._leaves[index].start)
            added[index].extend((at, Piece(p.text, _shifted(p.source, offset))) for p in change.pieces)
        emptied = self._emptied_links(gone, added)
        for index, leaf in enumerate(self._leaves):
            if index in added or any(position in gone for position in range(leaf.start, leaf.end)):
                self._fill(leaf, added[index], gone, emptied)
        _place_marks(self._paragraph, [(mark, alignment.mark_place(at) + offset) for mark, at in marks])
        _sweep(self._paragraph)

    def _home(self, start: int, end: int) -> int:
        """Which piece takes new text in place of the signs from `start` to `end`: that of most of them.

        Where nothing goes, the piece to the left takes it, unless that is a link or a field that ends there.
        """
        if end > start:
            overlap = Counter(
                {i: min(each.end, end) - max(each.start, start) for i, each in enumerate(self._leaves)}
            )
            return max(overlap, key=lambda index: (overlap[index], -index))
        left = max(
            (i for i, each in enumerate(self._leaves) if each.end <= start and each.text), default=None
        )
        within = next((i for i, each in enumerate(self._leaves) if each.start < start < each.end), None)
        if within is not None:
            return within
        right = next((i for i, each in enumerate(self._leaves) if each.start >= start and i != left), None)
        if left is None:
            return 0
        if right is not None and self._groups[left] is not None and self._groups[left] != self._groups[right]:
            return right
        return left

    def _emptied_links(
        self, gone: set[int], added: dict[int, list[tuple[int, Piece]]]
    ) -> dict[int, etree._Element]:
        """The links that keep no word and get none, by the offsets of their signs."""
        kept = {
            _link(leaf.element)
            for index, leaf in enumerate(self._leaves)
            if added.get(index) or any(position not in gone for position in range(leaf.start, leaf.end))
        }
        found: dict[int, etree._Element] = {}
        for leaf in self._leaves:
            link = _link(leaf.element)
            if link is not None and link not in kept:
                found.update(dict.fromkeys(range(leaf.start, leaf.end), link))
        return found

    def _fill(
        self, leaf: Leaf, added: Sequence[tuple[int, Piece]], gone: set[int], links: dict[int, etree._Element]
    ) -> None:
        """Write what a piece says now, in runs of their own where words keep other looks."""
        content: list[Piece] = []
        waiting = list(added)
        for position in range(leaf.start, leaf.end + 1):
            while waiting and waiting[0][0] <= position:
                content.append(waiting.pop(0)[1])
            if position < leaf.end and position not in gone:
                content.append(Piece(leaf.text[position - leaf.start]))
        cursor = leaf.element
        for text, source in _merged(content):
            run = cursor.getparent()
            looks = self._run_at(source) if source is not None else None
            link = links.get(source) if source is not None else None
            # Words that leave a link do not look like one any more; a link that is empty goes with them.
            plain = looks is None or (link is None and (_link(looks) is not None or _same_looks(looks, run)))
            if looks is None or plain or _link(run) is not None:
                cursor = _write(cursor, text)
            else:
                cursor = _foreign(cursor, text, looks, link)
        leaf.element.getparent().remove(leaf.element)

    def _run_at(self, offset: int) -> etree._Element:
        return next(leaf.run for leaf in self._leaves if leaf.start <= offset < leaf.end)


def _shifted(source: int | None, offset: int) -> int | None:
    return source + offset if source is not None else None


def _merged(content: Sequence[Piece]) -> Iterator[tuple[str, int | None]]:
    text = ""
    for piece in content:
        if piece.source is None:
            text += piece.text
            continue
        if text:
            yield text, None
            text = ""
        yield piece.text, piece.source
    if text:
        yield text, None


def _with_outer_leaves(paragraph: etree._Element) -> list[Leaf]:
    """The pieces of a paragraph, with an empty one outside a link or field that opens or ends it."""
    found = leaves(paragraph)
    groups = _groups(paragraph, found)
    plain = next((leaf.run for leaf, group in zip(found, groups, strict=True) if group is None), None)
    if groups[0] is not None:
        first = next(child for child in paragraph if child.tag != w("pPr"))
        run = _new_run(plain)
        first.addprevious(run)
        found.insert(0, Leaf(run[-1], run, "", 0))
    if groups[-1] is not None:
        run = _new_run(plain)
        paragraph.append(run)
        found.append(Leaf(run[-1], run, "", found[-1].end))
    return found


def _new_run(like: etree._Element | None) -> etree._Element:
    run = etree.Element(w("r"))
    properties = like.find(_RUN_PROPERTIES) if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    etree.SubElement(run, w("t"))
    return run


def _groups(paragraph: etree._Element, pieces: Sequence[Leaf]) -> list[int | None]:
    """For each piece: which link or field it stands in, or `None`. New words do not creep into these."""
    inside: dict[etree._Element, int] = {}
    depth = 0
    number = 0
    for run in runs(paragraph):
        for mark in run.iter(w("fldChar")):
            kind = mark.get(w("fldCharType"))
            number += depth == 0 and kind == "begin"
            depth += {"begin": 1, "end": -1}.get(kind, 0)
        if depth > 0:
            inside[run] = number
    outer = {
        container: -1 - index for index, container in enumerate(paragraph) if container.tag in CONTAINERS
    }
    found: list[int | None] = []
    for piece in pieces:
        top = piece.run
        while top.getparent() is not paragraph:
            top = top.getparent()
        found.append(outer.get(top, inside.get(piece.run)))
    return found


def _link(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(w("hyperlink")), None)


def _same_looks(one: etree._Element, other: etree._Element) -> bool:
    looks = [run.find(_RUN_PROPERTIES) for run in (one, other)]
    first, second = (
        etree.tostring(each, method="c14n") if each is not None and len(each) else b"" for each in looks
    )
    return first == second


def _write(cursor: etree._Element, text: str) -> etree._Element:
    """Put text behind an element of a run; return its last element."""
    for part in _PART.findall(text):
        element = etree.Element(_ELEMENT_OF.get(part, w("t")))
        if part not in _ELEMENT_OF:
            element.text = part
            if part != part.strip():
                element.set(XML_SPACE, "preserve")
        _add_next(cursor, element)
        cursor = element
    return cursor


def _foreign(
    cursor: etree._Element, text: str, looks: etree._Element, link: etree._Element | None
) -> etree._Element:
    """Put text behind an element in a run with other looks; return an element to go on behind it."""
    run = cursor.getparent()
    rest = _split_run(cursor)
    new = _new_run(looks)
    new[-1].text = text
    if link is not None:
        around = etree.Element(link.tag, link.attrib)
        around.append(new)
        _add_next(run, around)
    else:
        _add_next(run, new)
    start = etree.Element(w("t"))
    rest.insert(1 if rest.find(_RUN_PROPERTIES) is not None else 0, start)
    _add_next(new if link is None else new.getparent(), rest)
    return start


def _split_run(element: etree._Element) -> etree._Element:
    """Take what stands behind an element of a run into a new run with the same looks, put behind the run."""
    run = element.getparent()
    rest = etree.Element(run.tag, run.attrib)
    properties = run.find(_RUN_PROPERTIES)
    if properties is not None:
        rest.append(deepcopy(properties))
    for following in list(element.itersiblings()):
        rest.append(following)
    _add_next(run, rest)
    return rest


def _add_next(element: etree._Element, new: etree._Element) -> None:
    """Like `addnext`, but the white space behind the element comes behind the new one."""
    tail, element.tail = element.tail, None
    element.addnext(new)
    new.tail = tail


def _marks(paragraph: etree._Element) -> list[tuple[etree._Element, int]]:
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


def _place_marks(paragraph: etree._Element, wanted: Sequence[tuple[etree._Element, int]]) -> None:
    """Move the marks of notes that are not where they belong."""
    placed: set[etree._Element] = set()
    for mark, place in wanted:
        now = next(at for each, at in _marks(paragraph) if each is mark)
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
            _write(before.element, before.text[signs:])
            before.element.text = before.text[:signs]
            before.element.set(XML_SPACE, "preserve")
        _split_run(before.element)
        anchor = before.element.getparent()
        while anchor.getnext() in placed:
            anchor = anchor.getnext()
        _add_next(anchor, run)
        placed.add(run)


def _sweep(paragraph: etree._Element) -> None:
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
