from __future__ import annotations

import re

import pytest
from builders import AGREEMENT, a_passage, a_plain_record, a_result
from compose_builders import composed, segment
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import messages
from assistant.citations import cite
from assistant.compose import compose
from assistant.documents.mending import strip_leading_mark, strip_markup
from assistant.library import Library
from assistant.model import PassageKind, Retrieved, Strength


def squeezed(text: str) -> str:
    return " ".join(strip_markup(text).split())


def quotes(text: str) -> list[str]:
    return re.findall(r"“([^”]*)”", text)


# --- quotes ---


@pytest.mark.parametrize(
    ("source", "number", "quote"),
    [
        ("We planten bomen.", None, "We planten bomen."),
        ("- We planten **veel** bomen;", None, "We planten veel bomen."),
        ("4.16. We planten bomen.", "4.16", "We planten bomen."),
        ("We planten\nbomen langs   de weg.", None, "We planten bomen langs de weg."),
        ("Zie [het plan](https://voorbeeld.test) voor de bomen.", None, "Zie het plan voor de bomen."),
    ],
    ids=["plain", "bullet_and_emphasis", "numbered", "line_break", "link"],
)
def test_a_passage_without_plain_text_is_quoted(source: str, number: str | None, quote: str) -> None:
    text = composed("Komen er bomen?", a_result(a_passage(source, number=number))).text
    assert quotes(text) == [quote]
    assert text.endswith("” [1]")
    assert messages.QUOTED.format(document="het stadsakkoord") in text


SENTENCES = st.lists(
    st.builds(
        lambda head, middle: f"{head} {' '.join(middle)}.",
        st.sampled_from(["We planten", "De gemeente maakt", "Maar eerst komen", "Dit geldt voor"]),
        st.lists(
            st.sampled_from(["bomen", "*bomen*", "parken", "de straat", "€ 60.000", "27%"]),
            min_size=1,
            max_size=12,
        ),
    ),
    min_size=1,
    max_size=10,
)


@settings(deadline=None)
@given(SENTENCES)
def test_every_quote_is_verbatim_up_to_markup(sentences: list[str]) -> None:
    source = "\n".join(sentences)
    for quote in quotes(composed("Komen er bomen?", a_result(source)).text):
        assert quote in squeezed(source)


@settings(deadline=None)
@given(SENTENCES)
def test_a_long_passage_is_cut_to_whole_sentences(sentences: list[str]) -> None:
    (quote,) = quotes(composed("Komen er bomen?", a_result(" ".join(sentences))).text)
    assert any(squeezed(" ".join(sentences[:end])).endswith(quote) for end in range(1, len(sentences) + 1))
    assert any(squeezed(" ".join(sentences[start:])).startswith(quote) for start in range(len(sentences)))


@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Wat kost het wonen in het centrum?", "Welke plannen zijn er?"]
)
def test_passages_of_the_corpus_are_quoted_verbatim(library: Library, question: str) -> None:
    documents = library.documents
    checked = 0
    for passage in library.corpus.passages:
        if passage.kind not in (
            PassageKind.PARAGRAPH,
            PassageKind.ACTION,
            PassageKind.MEASURE,
            PassageKind.QUOTE,
        ):
            continue
        result = a_result(passage)
        citations = {c.passage: c for c in cite([result], documents, library.shelf.statuses)}
        text = compose([segment(question, result)], citations, documents).text
        quote = text.rpartition("\n")[2].removeprefix("“").removesuffix("” [1]").removesuffix(".")
        lines = (strip_markup(strip_leading_mark(line.strip())) for line in passage.text.splitlines())
        assert quote in squeezed(" ".join(lines)), passage.id
        checked += 1
    assert checked > 100


def test_a_passage_is_introduced_once_per_document() -> None:
    first, second = a_passage("We planten bomen."), a_passage("Bomen blijven staan.", id=f"{AGREEMENT}/2")
    text = composed("Komen er bomen?", a_result(first), a_result(second)).text
    assert text.count(messages.QUOTED.format(document="het stadsakkoord")) == 1
    assert [text.index("[1]"), text.index("[2]")] == sorted([text.index("[1]"), text.index("[2]")])


# --- the plain layer ---


def test_a_plain_text_is_given_whole_and_not_as_a_quote() -> None:
    record = a_plain_record("Er komen meer bomen. Dat is goed tegen de hitte.", strength=Strength.INTENDS)
    found = composed("Komen er bomen?", a_result("We vergroenen.", plain=record))
    assert "Er komen meer bomen. Dat is goed tegen de hitte. [1]" in found.text
    assert "“" not in found.text
    assert "We vergroenen" not in found.text
    assert found.strength is Strength.INTENDS


def test_a_plain_text_that_is_too_long_gives_its_core_and_no_loose_sentence() -> None:
    record = a_plain_record("Er komen meer bomen. " * 40, core="Er komen bomen, als er geld is.")
    found = composed("Komen er bomen?", a_result(plain=record))
    assert found.text.endswith("Er komen bomen, als er geld is. [1]")
    assert "meer bomen" not in found.text


def test_the_strength_of_a_plain_record_is_that_of_its_record() -> None:
    record = a_plain_record("Er komen bomen.", strength=Strength.EXPLORES)
    assert composed("Wat komt er?", a_result(plain=record)).strength is Strength.EXPLORES


# --- lists ---


def listed(*lines: str, kind: PassageKind = PassageKind.LIST) -> Retrieved:
    return a_result(a_passage("\n".join(lines), kind=kind))


def test_items_stand_under_each_other_with_one_marker() -> None:
    text = composed(
        "Welke sporten zijn er?", listed("Er zijn deze sporten:", "zeilen;", "roeien,", "kaatsen.")
    ).text
    assert text.splitlines()[-4:] == ["Er zijn deze sporten:", "- zeilen", "- roeien", "- kaatsen. [1]"]


def test_a_list_without_a_head_has_only_items() -> None:
    text = composed("Welke sporten zijn er?", listed("zeilen", "roeien")).text
    assert text.splitlines()[-2:] == ["- zeilen", "- roeien [1]"]


def test_a_portfolio_starts_with_its_holder() -> None:
    holder = listed("Anna de Wit, wethouder", "sport", "groen", kind=PassageKind.PORTFOLIO)
    text = composed("Wie gaat over groen?", holder).text
    assert text.splitlines()[-3:] == ["Anna de Wit, wethouder:", "- sport", "- groen [1]"]


ITEMS = [f"vereniging nummer {number} met een hele lange naam die ruimte neemt" for number in range(1, 13)]


def test_all_items_are_given_when_a_list_is_asked_for() -> None:
    text = composed("Welke verenigingen zijn er?", listed("Verenigingen:", *ITEMS)).text
    assert all(item in text for item in ITEMS)


def test_a_long_list_is_cut_to_its_head_and_what_is_asked_for() -> None:
    lines = ["Verenigingen:", *ITEMS, "de duivenclub"]
    text = composed("Wanneer begon de duivenclub?", listed(*lines)).text
    assert "Verenigingen:" in text
    assert "- de duivenclub [1]" in text
    assert ITEMS[0] not in text


@settings(deadline=None)
@given(st.lists(st.sampled_from([*ITEMS, "zeilen", "roeien"]), min_size=1, max_size=40))
def test_items_are_never_changed(items: list[str]) -> None:
    text = composed("Welke verenigingen zijn er?", listed(*items)).text
    body = text.removesuffix(" [1]").splitlines()
    shown = [line.removeprefix("- ") for line in body if line.startswith("- ")]
    assert all(item in (*items, messages.LIST_GOES_ON) for item in shown)


def test_every_passage_has_a_marker() -> None:
    results = [a_result(a_passage(f"We bouwen park {n}.", id=f"{AGREEMENT}/{n}")) for n in (1, 2)]
    assert re.findall(r"\[\d+\]", composed("Welke parken?", *results).text) == ["[1]", "[2]"]


def test_a_list_that_is_cut_says_that_it_goes_on() -> None:
    items = [f"vereniging {number} voor alle bewoners van de stad" for number in range(60)]
    text = composed("Welke verenigingen zijn er?", listed("Verenigingen:", *items)).text
    assert items[-1] not in text
    assert text.endswith(f"- {messages.LIST_GOES_ON} [1]")
