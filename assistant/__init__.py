"""Gewone Taal: answers from a municipality's policy documents in plain Dutch, with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.faithfulness.checker import check_claim, check_coverage

__all__ = ["check_claim", "check_coverage"]


def __getattr__(name: str) -> Any:
    # Loaded when first used: importing the package loads no model and reads no file.
    if name in __all__:
        from assistant.faithfulness import checker

        return getattr(checker, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
