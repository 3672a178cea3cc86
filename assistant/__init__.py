"""Gewone Taal: answers from a municipality's policy documents in plain Dutch, with their sources."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.faithfulness.checker import check_claim, check_coverage
    from assistant.readability.score import score_text
    from assistant.simplify.simplifier import simplify_text

__all__ = ["check_claim", "check_coverage", "score_text", "simplify_text"]

_MODULES = {
    "check_claim": "assistant.faithfulness.checker",
    "check_coverage": "assistant.faithfulness.checker",
    "score_text": "assistant.readability.score",
    "simplify_text": "assistant.simplify.simplifier",
}


def __getattr__(name: str) -> Any:
    # Loaded when first used: importing the package loads no model and reads no file.
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
