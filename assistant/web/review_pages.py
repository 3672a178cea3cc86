"""The pages of the review as HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.accounts import Account
from assistant.errors import StoreError
from assistant.files.docx_document import dutch_date
from assistant.model import Document
from assistant.plain import MOST_QUESTIONS
from assistant.plain_edit import Assessment, TextEdit
from assistant.plain_history import HistoryEntry
from assistant.plain_items import ItemState, ReviewItem
from assistant.plain_withdrawal import can_withdraw
from assistant.web import review_texts as texts
from assistant.web.pages import Pages
from assistant.web.review_conflict import FieldConflict
from assistant.web.review_desk import ReviewDesk
from assistant.web.review_filter import PAGE_SIZE, ReviewFilter
from assistant.web.review_form import base_field
from assistant.web.review_view import check_view, history_view

REVIEW_PATH = "/redactie/leeslaag"


@dataclass(frozen=True)
class Viewer:
    """Who looks, at which choice of texts, behind which path of a proxy."""

    account: Account
    root: str
    wanted: ReviewFilter


@dataclass(frozen=True)
class DocumentRow:
    """How far one document is."""

    document: Document
    count: int
    states: dict[ItemState, int]
    findings: int
    unknown: int

    @property
    def approved(self) -> int:
        """How many of its texts the municipality approved."""
        return self.states[ItemState.APPROVED]


@dataclass(frozen=True)
class ItemRow:
    """A text in the list; counts of findings are `None` where it was not compared yet."""

    item: ReviewItem
    document: Document
    open: int | None
    accepted: int
    changed: bool


@dataclass(frozen=True)
class TextPage:
    """What is on the page of one text: what stands in the form, which line it began from, and what is told.

    `done` says what was done, `error` what went wrong, `notices` what else must be known; `conflicts` are the
    fields that somebody else changed, `conflict` the head above them; `away` is the reason to take the text
    away as it was typed, `asks_reason` says that it was not good enough.
    """

    item: ReviewItem
    edit: TextEdit
    base: str | None
    assessment: Assessment
    done: str = ""
    error: str = ""
    notices: tuple[str, ...] = ()
    conflict: str = ""
    conflicts: tuple[FieldConflict, ...] = ()
    away: str = ""
    asks_reason: bool = False


class ReviewPages:
    """Makes the pages; safe to use from several threads."""

    def __init__(self, pages: Pages, desk: ReviewDesk) -> None:
        self._pages = pages
        self._desk = desk

    def listing(self, viewer: Viewer) -> str:
        """The list of texts.

        Raises:
            OSError: A file of the plain layer cannot be read.
        """
        desk = self._desk
        chosen = desk.chosen(viewer.wanted)
        pages = max(1, -(-len(chosen) // PAGE_SIZE))
        page = min(viewer.wanted.pagina, pages)
        first = (page - 1) * PAGE_SIZE
        waiting = sum(self._waits(item) for item in self._all())
        rows = [self._item_row(item) for item in chosen[first : first + PAGE_SIZE]]
        return self._render(
            "review_list.html",
            viewer,
            rows=rows,
            first=first + 1,
            last=first + len(rows),
            count=len(chosen),
            page=page,
            page_count=pages,
            when_visible="" if desk.texts is None else desk.texts.when_visible(waiting),
            document_rows=[self._document_row(document) for document in desk.documents],
            notices=self._notices(waiting),
            progress=self.progress(),
        )

    def progress(self) -> str:
        """How far the comparison with the sources is, as a sentence; "" when all is compared."""
        known = [
            self._desk.review.known(item) is not None
            for document in self._desk.documents
            for item in self._desk.review.shelf.of(document.id).items
            if item.checked_text is not None
        ]
        return "" if all(known) else texts.CHECKING.format(done=sum(known), count=len(known))

    def _notices(self, waiting: int) -> list[str]:
        shelf = self._desk.review.shelf
        notices = [] if self._desk.review.can_write else [self.cannot_write]
        for document in self._desk.documents:
            found = shelf.of(document.id)
            if found.faults:
                lines = ", ".join(map(str, found.faults))
                notices.append(texts.FAULTS.format(name=shelf.file(document.id).name, lines=lines))
            if found.strays:
                notices.append(texts.STRAYS.format(name=document.short_title, count=found.strays))
        warning = "" if self._desk.texts is None else self._desk.texts.warning(waiting)
        return [*notices, warning] if warning else notices

    def _all(self) -> Iterator[ReviewItem]:
        shelf = self._desk.review.shelf
        return (item for document in shelf.document_ids for item in shelf.of(document).items)

    def _waits(self, item: ReviewItem) -> bool:
        return self._desk.texts is not None and self._desk.texts.waits(item)

    @property
    def cannot_write(self) -> str:
        """Why nothing can be changed here."""
        return texts.PACKAGED if self._desk.review.is_packaged else texts.READ_ONLY

    def _item_row(self, item: ReviewItem) -> ItemRow:
        assessment = self._desk.review.known(item)
        return ItemRow(
            item,
            self._desk.document(item),
            None if assessment is None else assessment.left,
            len(item.accepted),
            self._waits(item),
        )

    def _document_row(self, document: Document) -> DocumentRow:
        items = self._desk.review.shelf.of(document.id).items
        counts = Counter(item.state for item in items)
        known = [self._desk.review.known(item) for item in items]
        return DocumentRow(
            document,
            len(items),
            {state: counts[state] for state in ItemState},
            sum(assessment is not None and not assessment.stands for assessment in known),
            sum(assessment is None for assessment in known),
        )

    def text(self, viewer: Viewer, shown: TextPage) -> str:
        """The whole page of one text."""
        return self._render("review_text.html", viewer, **self._text_values(viewer, shown))

    def text_content(self, viewer: Viewer, shown: TextPage) -> str:
        """As `text`, without the frame around it."""
        return self._render("_review_text.html", viewer, **self._text_values(viewer, shown))

    def check(
        self, viewer: Viewer, item: ReviewItem, edit: TextEdit, assessment: Assessment
    ) -> dict[str, str]:
        """The pieces of the page that change with what is typed: the source with marks, and what is said."""
        values = self._check_values(item, edit, assessment)
        return {
            "check": self._render("_review_check.html", viewer, **values),
            "source": self._render("_review_source.html", viewer, **values),
        }

    def problem(self, viewer: Viewer, title: str, explanation: str) -> str:
        """A page that only says what is wrong and leads back to the list."""
        return self._render("review_problem.html", viewer, problem_title=title, explanation=explanation)

    def _check_values(self, item: ReviewItem, edit: TextEdit, assessment: Assessment) -> dict[str, object]:
        return {
            "item": item,
            "check": check_view(item, edit, assessment),
            "measures": self._desk.help.measures(edit.core, edit.plain) if item.passage else None,
        }

    def _text_values(self, viewer: Viewer, shown: TextPage) -> dict[str, object]:
        item, desk = shown.item, self._desk
        before, after, place, count = desk.neighbours(item, viewer.wanted)
        around = desk.review.shelf.of(item.document).items
        passages = [other for other in around if other.passage]
        here = next((n for n, other in enumerate(passages) if other.subject == item.subject), None)
        return {
            **self._check_values(item, shown.edit, shown.assessment),
            "shown": shown,
            "document": desk.document(item),
            "before": before,
            "after": after,
            "place": place,
            "count": count,
            "source_before": passages[here - 1] if here else None,
            "source_after": passages[here + 1] if here is not None and here + 1 < len(passages) else None,
            "base": base_field(shown.base),
            "explained": desk.help.explained(item.passage.search_text) if item.passage else (),
            "questions": [*shown.edit.questions, *[""] * MOST_QUESTIONS][:MOST_QUESTIONS],
            "themes": desk.themes,
            "can_write": desk.review.can_write,
            "cannot_write": self.cannot_write,
            "in_use": None if desk.texts is None else desk.texts.notice(item),
            "history": self._history(item),
            "standing": self._standing(item),
            "can_take_away": can_withdraw(item),
        }

    def _history(self, item: ReviewItem) -> Sequence[object] | None:
        """The changes, newest first; `None` where they cannot be read."""
        try:
            entries: Sequence[HistoryEntry] = self._desk.review.history.of(item.subject)
        except StoreError:
            return None
        return history_view(entries, item, self._desk.themes)

    @staticmethod
    def _standing(item: ReviewItem) -> str:
        """What the state of a text means, with the name of who gave it that state."""
        away = item.withdrawn
        if away is not None:
            return texts.WITHDRAWN_BY.format(by=away.by, date=dutch_date(away.date), reason=away.reason)
        if item.state is not ItemState.APPROVED or item.approved is None:
            return texts.STATE_MEANINGS[item.state]
        return texts.APPROVED_BY.format(by=item.approved.by, date=dutch_date(item.approved.date))

    def _render(self, template: str, viewer: Viewer, **values: object) -> str:
        return self._pages.render(
            template,
            root=viewer.root,
            account=viewer.account,
            here=REVIEW_PATH,
            path=viewer.root + REVIEW_PATH,
            wanted=viewer.wanted,
            words=texts,
            ItemState=ItemState,
            documents=self._desk.documents,
            **values,
        )
