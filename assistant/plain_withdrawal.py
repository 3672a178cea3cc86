"""Taking a text of the plain layer away from residents, and letting them see it again.

The text stays in its file, with who took it away, when and why; residents get the source, word for word. What
stands there can still be mended; it stays away until somebody puts it back.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from assistant.accounts import Account
from assistant.model import Withdrawal
from assistant.plain import SHORTEST_REASON
from assistant.plain_history import HistoryAction
from assistant.plain_items import ItemState, ReviewItem
from assistant.plain_review import PlainReview, Saved, Unchanged
from assistant.plain_writing import Conflict

LONGEST_REASON = 1000
"""In characters."""


class WithdrawalFault(StrEnum):
    """Why a text is not taken away."""

    NO_REASON = "no_reason"
    LONG_REASON = "long_reason"


def can_withdraw(item: ReviewItem) -> bool:
    """Whether residents may see the text as its file is now, so that it can be taken away."""
    return item.state in (ItemState.CHECKED, ItemState.APPROVED)


def withdraw(
    review: PlainReview, item: ReviewItem, base: str | None, reason: str, account: Account
) -> Saved | Unchanged | Conflict | WithdrawalFault:
    """Take a text away from residents, beginning from the line `base`; see `PlainReview.save`.

    Raises:
        PlainWriteError: The file cannot be written; nothing was changed.
    """
    if item.line != base:
        return Conflict(item.line)
    reason = " ".join(reason.split())
    if len(reason) < SHORTEST_REASON:
        return WithdrawalFault.NO_REASON
    if len(reason) > LONGEST_REASON:
        return WithdrawalFault.LONG_REASON
    if item.value is None or not can_withdraw(item):
        return Unchanged()
    value = replace(item.value, withdrawn=Withdrawal(account.full_name, review.today(), reason))
    return review.write(item, base, value, HistoryAction.WITHDRAW, account)


def put_back(
    review: PlainReview, item: ReviewItem, base: str | None, account: Account
) -> Saved | Unchanged | Conflict:
    """Let residents see a text again that was taken away; see `withdraw`.

    Raises:
        PlainWriteError: The file cannot be written; nothing was changed.
    """
    if item.line != base:
        return Conflict(item.line)
    if item.value is None or item.withdrawn is None:
        return Unchanged()
    return review.write(item, base, replace(item.value, withdrawn=None), HistoryAction.PUT_BACK, account)
