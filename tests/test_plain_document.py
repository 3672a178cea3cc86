from __future__ import annotations

from dataclasses import replace

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_plain_record

from assistant.dutch.lemmas import Lemmatizer
from assistant.glossary import Glossary, Term
from assistant.library import Library
from assistant.model import DocumentStatus, Passage, PlainRecord
from assistant.plain_document import PlainDocuments, PlainHeading, PlainPassage, passage_anchor
from assistant.reading_room import ReadingRoom
from assistant.shelf import Shelf
from assistant.then_and_now import Pair, ThenAndNow

OLD, NEW = f"{OLD_AGREEMENT}/1", f"{AGREEMENT}/1"
HUB = Term("hub", ("hubs",), "", "Dat is een plek waar u kunt overstappen.", ())


def made(
    *passages: Passage,
    records: tuple[PlainRecord, ...] = (),
    titles: dict[tuple[str, tuple[str, ...]], str] | None = None,
    pairs: ThenAndNow | None = None,
    lemmatizer: Lemmatizer,
) -> PlainDocuments:
    shelf = Shelf(
        passages=passages,
        documents={AGREEMENT: a_document(), OLD_AGREEMENT: a_document(OLD_AGREEMENT)},
        statuses={AGREEMENT: DocumentStatus.IN_FORCE, OLD_AGREEMENT: DocumentStatus.EXPIRED},
        plain={record.passage: record for record in records},
        duplicates={},
    )
    return PlainDocuments(shelf, titles or {}, Glossary([HUB], lemmatizer), pairs or ThenAndNow())


def parts(documents: PlainDocuments, document: str = AGREEMENT) -> tuple[PlainHeading | PlainPassage, ...]:
    plain = documents.put_together(document)
    assert plain is not None
    return plain.parts


def passages_of(documents: PlainDocuments, document: str = AGREEMENT) -> list[PlainPassage]:
    return [part for part in parts(documents, document) if isinstance(part, PlainPassage)]


def test_an_unknown_document_is_none(lemmatizer: Lemmatizer) -> None:
    assert made(lemmatizer=lemmatizer).put_together("bestaat-niet") is None


def test_titles_come_once_before_what_they_are_about(lemmatizer: Lemmatizer) -> None:
    sections = [("1 Groen", "Acties"), ("1 Groen", "Acties"), ("2 Zorg", "Acties"), ("2 Zorg",)]
    found = [a_passage(id=f"{AGREEMENT}/{i}", section=section) for i, section in enumerate(sections)]
    documents = made(*found, titles={(AGREEMENT, ("1 Groen",)): "1 Bomen en planten"}, lemmatizer=lemmatizer)
    shown = [
        (part.level, part.plain, part.original, part.anchor)
        if isinstance(part, PlainHeading)
        else part.passage.id
        for part in parts(documents)
    ]
    assert shown == [
        (1, "1 Bomen en planten", "1 Groen", "deel-1-groen"),
        (2, "Acties", "Acties", "deel-acties"),
        f"{AGREEMENT}/0",
        f"{AGREEMENT}/1",
        (1, "2 Zorg", "2 Zorg", "deel-2-zorg"),
        (2, "Acties", "Acties", "deel-acties-2"),
        f"{AGREEMENT}/2",
        f"{AGREEMENT}/3",
    ]


def test_a_passage_without_a_current_record_is_there_without_one(lemmatizer: Lemmatizer) -> None:
    (passage,) = passages_of(made(a_passage(), lemmatizer=lemmatizer))
    assert (passage.record, passage.terms, passage.anchor) == (None, (), "p-1")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("Er komen hubs. Een hub is er al.", ["hubs"], id="the first place of a word only"),
        pytest.param("Er komt een hub. Dat is een plek waar u kunt overstappen.", [], id="explained there"),
        pytest.param("Er komt een hub. Een hub is een plek met bussen.", [], id="explained in other words"),
        pytest.param("Er komt een boom.", [], id="no such word"),
    ],
)
def test_words_that_the_text_does_not_explain_are_marked(
    text: str, marked: list[str], lemmatizer: Lemmatizer
) -> None:
    (passage,) = passages_of(made(a_passage(), records=(a_plain_record(text),), lemmatizer=lemmatizer))
    assert [text[place.start : place.end] for place in passage.terms] == marked


def test_both_ends_of_a_pair_name_each_other(lemmatizer: Lemmatizer) -> None:
    records = (
        a_plain_record("Nu.", "Er komen bomen.", passage=NEW),
        a_plain_record("Toen.", "We willen bomen.", passage=OLD),
    )
    documents = made(
        a_passage(id=NEW),
        a_passage(id=OLD),
        records=records,
        pairs=ThenAndNow([Pair("Bomen", OLD, NEW)]),
        lemmatizer=lemmatizer,
    )
    (new,), (old,) = passages_of(documents), passages_of(documents, OLD_AGREEMENT)
    assert [(other.passage, other.core, other.status) for other in old.later] == [
        (NEW, "Er komen bomen.", DocumentStatus.IN_FORCE)
    ]
    assert [(other.passage, other.core, other.status) for other in new.earlier] == [
        (OLD, "We willen bomen.", DocumentStatus.EXPIRED)
    ]
    assert (old.earlier, new.later) == ((), ())


def test_an_end_without_a_current_record_is_not_named(lemmatizer: Lemmatizer) -> None:
    documents = made(
        a_passage(id=NEW),
        a_passage(id=OLD),
        pairs=ThenAndNow([Pair("Bomen", OLD, NEW)]),
        lemmatizer=lemmatizer,
    )
    assert passages_of(documents, OLD_AGREEMENT)[0].later == ()


@pytest.fixture(scope="module")
def room(library: Library) -> ReadingRoom:
    return ReadingRoom(library)


class TestRealDocuments:
    def test_every_passage_is_there_once_in_reading_order(self, room: ReadingRoom, library: Library) -> None:
        for document_id in room.document_ids:
            plain = room.document(document_id)
            assert plain is not None
            shown = [part.passage.id for part in plain.parts if isinstance(part, PlainPassage)]
            assert shown == [p.id for p in library.shelf.passages if p.document == document_id]
            anchors = [part.anchor for part in plain.parts]
            assert len(set(anchors)) == len(anchors)

    def test_marked_words_do_not_overlap_and_stand_in_the_text(self, room: ReadingRoom) -> None:
        for document_id in room.document_ids:
            plain = room.document(document_id)
            assert plain is not None
            for part in plain.parts:
                if isinstance(part, PlainPassage) and part.record:
                    ends = [0, *(place.end for place in part.terms)]
                    assert all(
                        end <= place.start < place.end <= len(part.record.plain)
                        for end, place in zip(ends, part.terms, strict=False)
                    )

    def test_the_anchor_of_a_citation_is_that_of_the_page(self, room: ReadingRoom) -> None:
        for document_id in room.document_ids:
            plain = room.document(document_id)
            assert plain is not None
            for part in plain.parts:
                if isinstance(part, PlainPassage):
                    assert part.anchor == passage_anchor(part.passage.id)

    def test_a_document_is_put_together_once(self, room: ReadingRoom) -> None:
        first = room.document(room.document_ids[0])
        assert room.document(room.document_ids[0]) is first
        assert room.document("bestaat-niet") is None


class TestSearchInADocument:
    DOCUMENT = "heerlens-akkoord-2026-2030"

    def test_all_words_must_be_there_in_any_form(self, room: ReadingRoom) -> None:
        hits = room.search(self.DOCUMENT, "fietsenstalling in het centrum")
        assert hits.exact
        assert hits.passages
        positions = [passage.position for passage in hits.passages]
        assert positions == sorted(positions)
        assert {passage.document for passage in hits.passages} == {self.DOCUMENT}

    def test_other_words_for_it_find_what_is_near(self, room: ReadingRoom) -> None:
        hits = room.search(self.DOCUMENT, "kringloopwinkels voor fietsen in Hoensbroek")
        assert not hits.exact
        assert {passage.document for passage in hits.passages} <= {self.DOCUMENT}

    @pytest.mark.parametrize("text", ["de", "?", "en het"])
    def test_small_words_are_no_search(self, room: ReadingRoom, text: str) -> None:
        hits = room.search(self.DOCUMENT, text)
        assert (hits.passages, hits.words) == ((), frozenset())

    def test_nothing_near_is_nothing(self, room: ReadingRoom) -> None:
        assert room.search(self.DOCUMENT, "qwertyuiop").passages == ()

    def test_the_places_of_the_words_are_told(self, room: ReadingRoom) -> None:
        hits = room.search(self.DOCUMENT, "zwembad")
        text = "Er komt een zwembad. Het doelgroepenbad is een zwembad."
        found = [text[start:end] for start, end in room.places(text, hits.words)]
        assert found == ["zwembad", "zwembad"]


def test_the_summary_is_the_core_of_the_first_passage(library: Library, lemmatizer: Lemmatizer) -> None:
    documents = made(a_passage(), records=(a_plain_record("Tekst.", "De kern."),), lemmatizer=lemmatizer)
    assert documents.summary(AGREEMENT) == "De kern."
    assert made(replace(a_passage()), lemmatizer=lemmatizer).summary(AGREEMENT) == ""
