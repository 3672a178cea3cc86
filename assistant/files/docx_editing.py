"""Changes the words of a paragraph in place: all that stands around them in the XML stays where it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from assistant.files.docx_marks import note_marks, place_marks
from assistant.files.docx_names import w
from assistant.files.docx_runs import new_run, same_looks, sweep, write_apart, write_text
from assistant.files.docx_text import CONTAINERS, Leaf, leaves, runs
from assistant.files.word_alignment import Alignment, Piece


class ParagraphEditor:
    """Puts new words in a paragraph."""

    def __init__(self, paragraph: etree._Element) -> None:
        """Look at a paragraph with text."""
        self._paragraph = paragraph
        self._leaves = _with_outer_leaves(paragraph)
        self._groups = _groups(paragraph, self._leaves)
        self._starts = [leaf.start for leaf in self._leaves]

    def apply(self, alignment: Alignment, offset: int) -> None:
        """Make the changes; `offset` is where the old text of the alignment begins in the paragraph."""
        marks = [(mark, place - offset) for mark, place in note_marks(self._paragraph)]
        added: dict[int, list[tuple[int, Piece]]] = defaultdict(list)
        gone: set[int] = set()
        for change in alignment.changes:
            start, end = change.start + offset, change.end + offset
            if not change.pieces and self._looks_like_gone(start, end):
                start, end = start + 1, end + 1
            gone.update(range(start, end))
            index = self._home(start, end)
            at = max(start, self._leaves[index].start)
            added[index].extend((at, Piece(p.text, _shifted(p.source, offset))) for p in change.pieces)
        emptied = self._emptied_links(gone, added)
        for index, leaf in enumerate(self._leaves):
            if index in added or any(position in gone for position in range(leaf.start, leaf.end)):
                self._fill(leaf, added[index], gone, emptied)
        place_marks(self._paragraph, [(mark, alignment.mark_place(at) + offset) for mark, at in marks])
        sweep(self._paragraph)

    def _looks_like_gone(self, start: int, end: int) -> bool:
        """Whether of the spaces around words that go, the second has their looks and the first has not.

        The space before them goes with them, unless this is so.
        """
        if (
            end >= self._leaves[-1].end
            or not self._sign(start).isspace()
            or self._sign(start) != self._sign(end)
        ):
            return False
        gone = self._run_at(end - 1)
        return self._run_at(end) is gone and self._run_at(start) is not gone

    def _sign(self, offset: int) -> str:
        leaf = self._leaves[bisect_right(self._starts, offset) - 1]
        return leaf.text[offset - leaf.start]

    def _home(self, start: int, end: int) -> int:
        """Which piece takes new text in place of the signs from `start` to `end`: that of most of them.

        Where nothing goes, the piece to the left takes it, unless that is a link or a field that ends there.
        """
        following = bisect_left(self._starts, start)
        left = following - 1
        if end > start:
            first = left if left >= 0 and self._leaves[left].end > start else following
            touched = range(first, bisect_left(self._starts, end))
            return max(touched, key=lambda index: (self._overlap(index, start, end), -index))
        if left < 0 or self._leaves[left].end > start:
            return max(left, 0)
        outside = self._groups[left] is not None and following < len(self._leaves)
        return following if outside and self._groups[left] != self._groups[following] else left

    def _overlap(self, index: int, start: int, end: int) -> int:
        return min(self._leaves[index].end, end) - max(self._leaves[index].start, start)

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
        for text, source in self._merged(content):
            run = cursor.getparent()
            looks = self._run_at(source) if source is not None else None
            link = links.get(source) if source is not None else None
            # Words that leave a link do not look like one any more; a link that is empty goes with them.
            plain = looks is None or (link is None and (_link(looks) is not None or same_looks(looks, run)))
            if looks is None or plain or _link(run) is not None:
                cursor = write_text(cursor, text)
            else:
                cursor = write_apart(cursor, text, looks, link)
        leaf.element.getparent().remove(leaf.element)

    def _merged(self, content: Sequence[Piece]) -> Iterator[tuple[str, int | None]]:
        """The text in stretches: with the looks of this piece, or of another run, with a place in it."""
        run: etree._Element | None = None
        text, source = "", None
        for piece in content:
            other = self._run_at(piece.source) if piece.source is not None else None
            if other is not run and text:
                yield text, source
                text = ""
            if not text:
                run, source = other, piece.source
            text += piece.text
        if text:
            yield text, source

    def _run_at(self, offset: int) -> etree._Element:
        return self._leaves[bisect_right(self._starts, offset) - 1].run


def _shifted(source: int | None, offset: int) -> int | None:
    return source + offset if source is not None else None


def _with_outer_leaves(paragraph: etree._Element) -> list[Leaf]:
    """The pieces of a paragraph, with an empty one outside a link or field that opens or ends it."""
    found = leaves(paragraph)
    groups = _groups(paragraph, found)
    plain = next((leaf.run for leaf, group in zip(found, groups, strict=True) if group is None), None)
    if groups[0] is not None:
        first = next(child for child in paragraph if child.tag != w("pPr"))
        run = new_run(plain)
        first.addprevious(run)
        found.insert(0, Leaf(run[-1], run, "", 0))
    if groups[-1] is not None:
        run = new_run(plain)
        paragraph.append(run)
        found.append(Leaf(run[-1], run, "", found[-1].end))
    return found


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
