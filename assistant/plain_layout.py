"""How the words of a passage are laid out in the plain layer."""

from __future__ import annotations

import re

from assistant.model import Passage, PassageKind

_NUMBERED = re.compile(r"(?:[-•]|\d{1,2}[.)]|[a-z]\))\s")
# In these all lines after the first are rows or items, also without a colon before them.
_OF_ROWS = frozenset({PassageKind.TABLE, PassageKind.PORTFOLIO})
# A passage that is an item of a list in its document ends like one.
_END_OF_ITEM = re.compile(r"\s*[;,]\s*$")


def laid_out(passage: Passage) -> str:
    """The words of a passage: a blank line between parts, a hyphen before items, a full stop at the end."""
    lines = [" ".join(line.split()) for line in passage.search_text.splitlines() if line.strip()]
    text = ""
    in_list = False
    for line in lines:
        if not text:
            text = line
        elif _NUMBERED.match(line):
            text += f"\n{line}"
        elif in_list:
            text += f"\n- {line}"
        else:
            text += f"\n\n{line}"
        in_list = in_list or line.endswith(":") or passage.kind in _OF_ROWS
    return text if in_list else _END_OF_ITEM.sub(".", text)
