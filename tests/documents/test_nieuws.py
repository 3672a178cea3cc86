from __future__ import annotations

from collections.abc import Callable

from assistant.documents import nieuws
from assistant.documents.reading import Corpus
from assistant.model import Passage

from .conftest import CORPUS, NEWS, read_text

Find = Callable[[str, str], Passage]


def test_every_bullet_is_a_passage(corpus: Corpus) -> None:
    source = (CORPUS / "sources" / f"{NEWS}.txt").read_text(encoding="utf-8")
    sections = [p for p in corpus.reading(NEWS).passages if p.section]
    assert len(sections) == source.count("•")
    assert not any(p.text.startswith("•") for p in sections)


def test_measures_are_actions_under_their_subject(passage_with: Find) -> None:
    passage = passage_with(NEWS, "Basisbanen organiseren")
    assert passage.kind == "action"
    assert passage.section == ("Werk", "Maatregelen")


def test_sections_are_named_after_subject_and_role(corpus: Corpus) -> None:
    sections = {p.section for p in corpus.reading(NEWS).passages if p.section}
    parts = ("Uitgangspunten", "Maatregelen")
    assert sections == {(subject, part) for subject in ("Werk", "Economie") for part in parts}


def test_the_lines_above_the_bullets_are_titles_word_for_word(corpus: Corpus) -> None:
    assert [title.text for title in corpus.reading(NEWS).titles] == [
        "Wat betreft werk zijn de volgende uitgangspunten geformuleerd:",
        "Dat leidt tot de volgende maatregelen:",
        "Wat betreft economie zijn de volgende uitgangspunten geformuleerd:",
        "Dat leidt tot de volgende maatregelen:",
    ]


def test_another_line_with_a_colon_names_its_section_itself() -> None:
    reading = read_text(nieuws.read, "Titel\n\nWat komt er:\n\n• Een park.\n")
    assert [(p.kind, p.section) for p in reading.passages[1:]] == [("paragraph", ("Wat komt er",))]


def test_starting_points_are_paragraphs(passage_with: Find) -> None:
    assert passage_with(NEWS, "lijnen van de 3A’s").kind == "paragraph"


def test_a_bullet_over_two_lines_is_one_passage(passage_with: Find) -> None:
    assert passage_with(NEWS, "3A’s. Acquisitie (van nieuwe bedrijven)")
    assert passage_with(NEWS, "“LED-gelden”. De andere twee programmalijnen")


def test_the_photo_credit_is_noise(corpus: Corpus) -> None:
    assert [(n.text, n.reason) for n in corpus.reading(NEWS).noise] == [
        ("Foto: Heerlen.nieuws.nl", "photo credit")
    ]


def test_the_parties_are_in_one_passage(passage_with: Find) -> None:
    passage = passage_with(NEWS, "SP, OPH, CDA, PHB, VVD, D66, PvdD en GL")
    assert "Hart-Leers en de PvdA" in passage.text
