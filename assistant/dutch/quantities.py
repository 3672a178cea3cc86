"""Finding every number, amount, share, date and time of a Dutch text, with its value and its place."""

from __future__ import annotations

from dataclasses import replace

from assistant.dutch.number_codes import code_spans
from assistant.dutch.number_notation import pieces
from assistant.dutch.quantity import Bound, Quantity
from assistant.dutch.quantity_readers import code, may_start, read_quantity


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of `text` in order; they do not overlap.

    "een" counts only where it is a number ("één", "een van de"). Numbers that count nothing (numbering,
    sections, telephone numbers, versions) are there with kind `CODE`.
    """
    line = pieces(text)
    last = len(line)
    while last and not line[last - 1].low:
        last -= 1
    codes = code_spans(text) if any(sign.isdecimal() for sign in text) else []
    found: list[Quantity] = []
    at = 0
    while at < last:
        piece = line[at]
        while codes and codes[0].end <= piece.start:
            codes.pop(0)
        if codes and codes[0].start <= piece.start:
            start, end, what = codes.pop(0)
            found.append(code(text, start, end, what))
            while at < last and line[at].start < end:
                at += 1
            continue
        if not (may_start(piece.low)):
            at += 1
            continue
        read = read_quantity(text, line, at, found[-1] if found else None)
        if read is not None and found and read[0].start < found[-1].end:
            read = _behind(text, read[0], piece.start), read[1]
        if read is None:
            at += 1
        elif codes and read[0].end > codes[0].start > piece.start:
            found.append(_cut(text, read[0], codes[0].start))
            at += 1
        else:
            found.append(read[0])
            at = max(read[1], at + 1)
    return found


def _behind(text: str, quantity: Quantity, start: int) -> Quantity:
    """The quantity without the bound before it, which belongs to the quantity before: "10 ruim 20"."""
    return replace(quantity, start=start, text=text[start : quantity.end], bound=Bound.NONE)


def _cut(text: str, quantity: Quantity, end: int) -> Quantity:
    """The quantity without what reaches into a code behind it, which was no unit of it."""
    written = text[quantity.start : end].rstrip()
    return replace(quantity, end=quantity.start + len(written), text=written, unit=None)
