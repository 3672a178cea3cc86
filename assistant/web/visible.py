"""Leaving out of a text what nobody sees and what changes how the rest of it looks.

A question, a source or a model may hold signs that turn the text after them round ("U+202E"), hide
words or break a page. Whatever a template writes goes through `visible`, so what a resident reads is
in the order in which it stands in the source.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")
# Arabic and emoji need the joiners U+200C and U+200D, languages from right to left the marks U+200E,
# U+200F and U+061C: these turn no other text round.
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # no width, no sign
    "\ufff9-\ufffb"  # marks of annotations
    "\ud800-\udfff"  # halves of characters, which no page can be made of
    "\U000e0000-\U000e007f"  # tags
    "]"
)


def visible(value: object) -> object:
    """Return a text without unseen signs and with one sign for an end of a line; anything else as it is.

    Finished HTML is left alone: what is in it has been here already.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", value))
