"""Which texts an editor wants to see, as it stands in the address of the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from assistant.dutch.tokens import fold
from assistant.plain_edit import Assessment
from assistant.plain_items import ItemState, ReviewItem
from assistant.web.review_texts import FINDINGS_CHOICES, KIND_CHOICES

PAGE_SIZE = 50
LONGEST_SEARCH = 100
Known = Callable[[ReviewItem], Assessment | None]


@dataclass(frozen=True)
class ReviewFilter:
    """A choice of texts; "" stands for all. `pagina` is the page of the list, from 1."""

    document: str = ""
    staat: str = ""
    bevindingen: str = ""
    soort: str = ""
    zoek: str = ""
    pagina: int = 1

    @classmethod
    def read(cls, query: Mapping[str, str], documents: Sequence[str]) -> ReviewFilter:
        """The choice in the query of an address; what is unknown there counts as not chosen."""
        page = query.get("pagina", "1")
        return cls(
            document=_one_of(query.get("document", ""), documents),
            staat=_one_of(query.get("staat", ""), [state.value for state in ItemState]),
            bevindingen=_one_of(query.get("bevindingen", ""), FINDINGS_CHOICES),
            soort=_one_of(query.get("soort", ""), KIND_CHOICES),
            zoek=" ".join(query.get("zoek", "").split())[:LONGEST_SEARCH],
            pagina=int(page)
            if page.isascii() and page.isdecimal() and 0 < len(page) < 6 and int(page)
            else 1,
        )

    def query(self, **more: str) -> str:
        """The choice as the query of an address, with its "?"; "" where all is chosen."""
        chosen = {name: value for name, value in asdict(self).items() if value and value != 1}
        encoded = urlencode({**chosen, **more})
        return f"?{encoded}" if encoded else ""

    def on_page(self, page: int) -> ReviewFilter:
        """The same choice on another page of the list."""
        return replace(self, pagina=page)

    def has(self, item: ReviewItem, known: Known) -> bool:
        """Whether a text is chosen."""
        return (
            self.document in ("", item.document)
            and self.staat in ("", item.state.value)
            and self.soort in ("", "stuk" if item.passage else "titel")
            and self._has_findings(item, known)
            and self._has_words(item)
        )

    def _has_findings(self, item: ReviewItem, known: Known) -> bool:
        if not self.bevindingen:
            return True
        if self.bevindingen == "geaccepteerd":
            return bool(item.accepted)
        assessment = known(item)
        if assessment is None or self.bevindingen == "onbekend":
            return assessment is None and self.bevindingen == "onbekend"
        return not assessment.stands

    def _has_words(self, item: ReviewItem) -> bool:
        if not self.zoek:
            return True
        record = item.record
        plain = item.value.plain if item.value else ""
        texts = [item.source, plain, *item.path, *((record.core, *record.questions) if record else ())]
        everything = fold(" ".join(" ".join(texts).split()))
        return all(word in everything for word in fold(self.zoek).split())


def _one_of(value: str, known: Sequence[str] | Mapping[str, str]) -> str:
    return value if value in known else ""
