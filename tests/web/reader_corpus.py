"""A small plain document to lay out: two sections, a list, an explained word, a pair, a passage without plain text."""

from __future__ import annotations

from dataclasses import replace

from builders import a_document, a_passage, a_plain_record

from assistant.document_search import DocumentHits
from assistant.glossary import Term, TermPlace
from assistant.model import DocumentStatus, Strength
from assistant.plain_document import Counterpart, PlainDocument, PlainHeading, PlainPassage

HUB = Term("hub", ("hubs",), "", "Dat is een plek waar u kunt <overstappen>.", ())
TEXT = "We willen een hub in het centrum.\n- met bussen\n- met fietsen\n\nDat kan alleen als er geld is."
NEW = a_document("akkoord-2026", short_title="Akkoord 2026", quoted_as="het akkoord van 2026")
OLD = a_document("akkoord-2018", short_title="Akkoord 2018", quoted_as="het akkoord van 2018")


def plain_document(status: DocumentStatus = DocumentStatus.IN_FORCE) -> PlainDocument:
    of_hub = a_passage(
        "Wij streven naar een **hub**:\n- bussen\n- fietsen",
        id="akkoord-2026/1a",
        section=("1 Verkeer",),
        page=7,
    )
    start = TEXT.index("hub")
    hub = PlainPassage(
        anchor="p-1a",
        passage=of_hub,
        record=a_plain_record(TEXT, "We willen een hub.", passage=of_hub.id, strength=Strength.WISHES),
        terms=(TermPlace(start, start + 3, HUB),),
        later=(),
        earlier=(
            Counterpart("Hub", OLD, DocumentStatus.EXPIRED, "akkoord-2018/2", "We onderzoeken een hub."),
        ),
    )
    bare = a_passage(
        "Fietsen mag. <b>Overal</b>.",
        id="akkoord-2026/2b",
        section=("2 Fietsen", "2.1 Paden", "2.1.1 Rood", "Acties"),
    )
    return PlainDocument(
        document=NEW,
        status=status,
        summary="Dit is het akkoord.",
        parts=(
            PlainHeading(1, "deel-1-verkeer", "1 Auto's en fietsen", "1 Verkeer"),
            hub,
            PlainHeading(1, "deel-2-fietsen", "2 Fietsen", "2 Fietsen"),
            PlainHeading(2, "deel-2-1-paden", "2.1 Paden", "2.1 Paden"),
            PlainHeading(3, "deel-2-1-1-rood", "2.1.1 Rood", "2.1.1 Rood"),
            PlainHeading(4, "deel-acties", "Wat gaan wij doen?", "Acties"),
            PlainPassage("p-2b", bare, None, (), (), ()),
        ),
    )


def hostile_room(payload: str) -> SmallRoom:
    """A reading room whose document has a text in every place that a source or a plain record can fill."""
    room = SmallRoom()
    first = next(part for part in room.plain.parts if isinstance(part, PlainPassage))
    assert first.record is not None
    start = first.record.plain.index("hub")
    term = replace(HUB, term=f"hub {payload}", explanation=payload)
    (earlier,) = first.earlier
    document = replace(NEW, short_title=f"Akkoord {payload}", quoted_as=payload)
    passage = replace(
        first,
        passage=replace(first.passage, text=f"Bron {payload}\n- {payload}", section=(f"Deel {payload}",)),
        record=replace(first.record, plain=f"{first.record.plain}\n{payload}", core=payload),
        terms=(TermPlace(start, start + 3, term),),
        earlier=(replace(earlier, subject=payload, core=payload, document=replace(OLD, quoted_as=payload)),),
    )
    others = tuple(
        replace(part, plain=f"{part.plain} {payload}") if isinstance(part, PlainHeading) else part
        for part in room.plain.parts
    )
    parts = tuple(passage if part is first else part for part in others)
    room.plain = replace(room.plain, document=document, summary=payload, parts=parts)
    return room


class SmallRoom:
    """A reading room with one document; a search finds the first passage for "hub", else what comes near."""

    def __init__(self, status: DocumentStatus = DocumentStatus.IN_FORCE) -> None:
        self.plain = plain_document(status)
        self.searched: list[str] = []

    @property
    def document_ids(self) -> tuple[str, ...]:
        return (NEW.id,)

    def document(self, document_id: str) -> PlainDocument | None:
        return self.plain if document_id == NEW.id else None

    def search(self, document_id: str, text: str) -> DocumentHits:
        self.searched.append(text)
        passages = [part.passage for part in self.plain.parts if isinstance(part, PlainPassage)]
        if text == "de":
            return DocumentHits((), True, frozenset())
        if text == "niets":
            return DocumentHits((), False, frozenset({"niets"}))
        return DocumentHits(tuple(passages[:1]), text == "hub", frozenset({text}))

    def places(self, text: str, wanted: frozenset[str]) -> list[tuple[int, int]]:
        (word,) = wanted
        start = text.find(word)
        return [(start, start + len(word))] if start >= 0 else []
