"""How the words of a passage are laid out in the plain layer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.model import Passage, PassageKind

_NUMBERED = re.compile(r"(?:[-•]|\d{1,2}[.)]|[a-z]\))\s")
# In these all lines after the first are rows or items, also without a colon before them.
_OF_ROWS = frozenset({PassageKind.TABLE, PassageKind.PORTFOLIO})
_FEWEST_ITEMS = 2
# A passage that is an item of a list in its document ends like one.
_END_OF_ITEM = re.compile(r"\s*[;,]\s*$")


def laid_out(passage: Passage) -> str:
    """The words of a passage: a blank line between parts, a hyphen before items, a full stop at the end."""
    lines = [" ".join(line.split()) for line in passage.search_text.splitlines() if line.strip()]
    items = _first_item(lines, passage.kind)
    text = lines[0] if lines else ""
    for at, line in enumerate(lines[1:], start=1):
        if _NUMBERED.match(line):
            text += f"\n{line}"
        else:
            text += f"\n- {line}" if at >= items else f"\n\n{line}"
    return text if items < len(lines) else _END_OF_ITEM.sub(".", text)


def _first_item(lines: Sequence[str], kind: PassageKind) -> int:
    """The place of the first item of a list or row of a table among the lines; their number without any."""
    if kind in _OF_ROWS:
        return 1
    at = next((at for at, line in enumerate(lines, start=1) if line.endswith(":")), len(lines))
    return at if len(lines) - at >= _FEWEST_ITEMS else len(lines)
