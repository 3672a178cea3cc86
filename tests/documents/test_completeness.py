"""Every word of every source, outside the listed noise, is in exactly one passage or title, in order."""

from __future__ import annotations

import re

import pytest

from assistant.documents.reading import Corpus, Reading

from .conftest import AGREEMENT_2018, ALL, CORPUS, PLAN


def source_of(reading: Reading) -> str:
    return (CORPUS / "sources" / reading.document.file).read_text(encoding="utf-8")


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def without_furniture(text: str) -> str:
    """A second, simple implementation of what cuts sentences: footers, page numbers, a layout note."""
    footer = r"\n\s*\d+\s*\n\s*_+\s*\n\s*Coalitieakkoord Heerlen 2018-2022\s*\n"
    text = re.sub(footer, "\n", text)
    text = re.sub(r"\n[ ]*\d{1,2}[ ]*\n", "\n", text)
    return " ".join(text.split())


@pytest.mark.parametrize("name", ALL)
def test_all_words_outside_the_noise_are_in_one_passage_or_title_in_the_order_of_the_source(
    corpus: Corpus, name: str
) -> None:
    reading = corpus.reading(name)
    noise = {entry.line for entry in reading.noise}
    kept = [
        line for number, line in enumerate(source_of(reading).split("\n"), start=1) if number not in noise
    ]
    pieces = [(p.position, p.text) for p in reading.passages] + [(t.position, t.text) for t in reading.titles]
    assert letters("".join(text for _, text in sorted(pieces))) == letters("".join(kept))


@pytest.mark.parametrize("name", ALL)
def test_positions_are_given_once(corpus: Corpus, name: str) -> None:
    reading = corpus.reading(name)
    positions = [p.position for p in reading.passages] + [t.position for t in reading.titles]
    assert len(positions) == len(set(positions))
    assert [p.position for p in reading.passages] == sorted(p.position for p in reading.passages)


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_left_unplaced(corpus: Corpus, name: str) -> None:
    assert corpus.reading(name).unplaced == ()


@pytest.mark.parametrize("name", ALL)
def test_every_passage_is_verbatim(corpus: Corpus, name: str) -> None:
    reading = corpus.reading(name)
    source = without_furniture(source_of(reading))
    missing = [p.text for p in reading.passages if " ".join(p.text.split()) not in source]
    joined = re.sub(r"-\s*", "", source)
    unfound = [text for text in missing if re.sub(r"-\s*", "", " ".join(text.split())) not in joined]
    assert unfound == []
    broken_words = len(re.findall(r"\w-[ ]*\n", source_of(reading)))
    assert len(missing) <= broken_words


@pytest.mark.parametrize("name", ALL)
def test_no_passage_holds_furniture(corpus: Corpus, name: str) -> None:
    for passage in corpus.reading(name).passages:
        assert "____" not in passage.text
        assert "in een kader" not in passage.text
        assert not re.search(r"^\d{1,2}$", passage.text, flags=re.MULTILINE)
        if passage.kind != "identity":
            assert "Coalitieakkoord Heerlen 2018-2022" not in passage.text


@pytest.mark.parametrize("name", ALL)
def test_no_passage_is_only_a_title(corpus: Corpus, name: str) -> None:
    reading = corpus.reading(name)
    titles = {letters(title.text).lower() for title in reading.titles}
    assert [p.text for p in reading.passages if letters(p.text).lower() in titles] == []


@pytest.mark.parametrize("name", ALL)
def test_search_text_has_no_markup_bullets_or_other_scripts(corpus: Corpus, name: str) -> None:
    for passage in corpus.reading(name).passages:
        assert not re.search(r"\*\*|<\w+>|^#|^- |^• ", passage.search_text, flags=re.MULTILINE), passage.id
        assert all(ord(letter) < 0x250 for letter in passage.search_text if letter.isalpha()), passage.id
        assert passage.search_text == passage.search_text.strip()


@pytest.mark.parametrize("name", ALL)
def test_sections_are_clean(corpus: Corpus, name: str) -> None:
    for passage in corpus.reading(name).passages:
        for title in passage.section:
            assert not re.search(r"[*#<>\n]|:$", title)
            assert not (title.isupper() and len(title) > 12)
        assert len(set(passage.section)) == len(passage.section)


@pytest.mark.parametrize("name", ALL)
def test_one_identity_passage_names_publisher_and_period(corpus: Corpus, name: str) -> None:
    identities = [p for p in corpus.reading(name).passages if p.kind == "identity"]
    document = corpus.document(name)
    for part in (document.title, document.publisher, document.date_text, document.period_text):
        assert part in identities[0].search_text
        assert not any(document.title in passage.search_text for passage in identities[1:])


@pytest.mark.parametrize("name", [name for name in ALL if name != PLAN])
def test_a_title_block_is_the_identity(corpus: Corpus, name: str) -> None:
    assert corpus.reading(name).passages[0].kind == "identity"


@pytest.mark.parametrize("name", ALL)
def test_a_list_has_a_sign_before_its_first_item_or_an_introduction(corpus: Corpus, name: str) -> None:
    source = source_of(corpus.reading(name)).split("\n")
    signed = {squeezed[2:] for line in source if (squeezed := " ".join(line.split()))[:2] in ("- ", "• ")}
    for passage in corpus.reading(name).passages:
        first, *others = passage.text.split("\n")
        if others and others[0][:2] in ("- ", "• "):
            assert first not in signed or first.endswith(":"), passage.id


def test_ids_are_unique_in_the_whole_corpus(corpus: Corpus) -> None:
    ids = [passage.id for passage in corpus.passages]
    assert len(ids) == len(set(ids))
    assert all(corpus.passage(passage.id) is passage for passage in corpus.passages)


@pytest.mark.parametrize("name", [AGREEMENT_2018, PLAN])
def test_every_passage_of_a_paged_source_has_a_page_and_pages_never_go_back(
    corpus: Corpus, name: str
) -> None:
    pages = [passage.page for passage in corpus.reading(name).passages]
    assert None not in pages
    assert pages == sorted(page for page in pages if page is not None)


@pytest.mark.parametrize("name", [n for n in ALL if n not in (AGREEMENT_2018, PLAN)])
def test_a_source_without_page_numbers_gives_none(corpus: Corpus, name: str) -> None:
    assert {passage.page for passage in corpus.reading(name).passages} == {None}


@pytest.mark.parametrize("name", ALL)
def test_no_prose_starts_in_the_middle_of_a_sentence(corpus: Corpus, name: str) -> None:
    prose = [p for p in corpus.reading(name).passages if p.kind in ("paragraph", "action", "measure")]
    assert [p.text[:60] for p in prose if p.search_text[:1].islower()] == []
