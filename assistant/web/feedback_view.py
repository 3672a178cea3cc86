"""What the page shows below each answer about whether it helped, and how that travels in the form."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from starlette.datastructures import FormData

from assistant.feedback import Verdict
from assistant.web import texts
from assistant.web.feedback_token import FeedbackTokens

MOST_FORM_FIELDS = 60
"""Of the form of the page: some for the question, and three for each of the ten exchanges that travel."""

_SENT = ":sent"
# The forms of an id of an exchange and of a token; whether they are real is checked elsewhere.
_CHOICE = re.compile(
    r"(?P<anchor>vraag-\d{1,9}):(?P<verdict>helpful|not_helpful):(?P<token>[A-Za-z0-9_.-]{1,99})"
)


@dataclass(frozen=True)
class FeedbackView:
    """The thumbs of one answer; `verdict` is `None` before one is pressed.

    `remark` and `keep` are what is typed and ticked. `sent` holds once a remark was sent, `just_sent` on the
    page that says so. `error` is what went wrong, `remark_wrong` holds where that is about the remark.
    """

    anchor: str
    token: str
    verdict: Verdict | None = None
    remark: str = ""
    keep: bool = False
    sent: bool = False
    just_sent: bool = False
    error: str = ""
    remark_wrong: bool = False

    @property
    def said(self) -> str:
        """What the page says after a verdict or a remark; "" before."""
        if self.just_sent:
            return texts.FEEDBACK_SENT
        return "" if self.verdict is None else texts.FEEDBACK_THANKS[self.verdict]

    @property
    def given(self) -> str:
        """What the form carries, so that the next page still knows it; "" before a verdict."""
        if self.verdict is None:
            return ""
        return f"{self.choice(self.verdict)}{_SENT if self.sent else ''}"

    def choice(self, verdict: str) -> str:
        """Return the value of a thumb."""
        return f"{self.anchor}:{verdict}:{self.token}"


@dataclass(frozen=True)
class FeedbackBoard:
    """The thumbs of all answers on a page; those that are not in `views` have not been pressed.

    `days` is how long feedback is kept.
    """

    tokens: FeedbackTokens
    days: int
    views: Mapping[str, FeedbackView] = field(default_factory=dict)

    @property
    def period(self) -> str:
        """How long feedback is kept, in words."""
        return texts.FEEDBACK_ONE_DAY if self.days == 1 else texts.FEEDBACK_DAYS.format(days=self.days)

    def of(self, anchor: str) -> FeedbackView:
        """Return the thumbs of the exchange with this id on the page."""
        return self.views.get(anchor) or FeedbackView(anchor, self.tokens.make(anchor))

    def with_views(self, views: Iterable[FeedbackView]) -> FeedbackBoard:
        """Return the board with these in place of those of the same answers."""
        return replace(self, views={**self.views, **{view.anchor: view for view in views}})

    def carried(self, form: FormData, anchors: Container[str]) -> FeedbackBoard:
        """Return the board as a form carries it, for the exchanges with these ids."""
        found = []
        for value in map(str, form.getlist("given")):
            thumb = chosen(value.removesuffix(_SENT))
            if thumb is None or thumb.anchor not in anchors:
                continue
            if self.tokens.id_of(thumb.token, thumb.anchor) is not None:
                remark = str(form.get(f"remark-{thumb.anchor}", ""))
                keep = f"keep-{thumb.anchor}" in form
                found.append(replace(thumb, remark=remark, keep=keep, sent=value.endswith(_SENT)))
        return self.with_views(found)


def chosen(value: str) -> FeedbackView | None:
    """Return what the value of a thumb stands for; `None` for anything else."""
    match = _CHOICE.fullmatch(value)
    return FeedbackView(match["anchor"], match["token"], Verdict(match["verdict"])) if match else None
