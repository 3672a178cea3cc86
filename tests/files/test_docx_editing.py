from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assistant.files.docx_editing import ParagraphEditor
from assistant.files.docx_names import w
from assistant.files.docx_text import leaves
from assistant.files.word_alignment import align
from files.word_files import paragraph_element, run

FIELD = '<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
REFERENCE = "<w:r><w:instrText> REF bijlage </w:instrText></w:r>"
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'


def text_of(paragraph: etree._Element) -> str:
    return "".join(leaf.text for leaf in leaves(paragraph))


def edited(content: str, new: str) -> etree._Element:
    paragraph = paragraph_element(content)
    ParagraphEditor(paragraph).apply(align(text_of(paragraph), new), 0)
    return paragraph


def shown(paragraph: etree._Element) -> str:
    """The paragraph with its looks: *bold*, _italic_, [link], ^ for the mark of a note, <field>."""
    signs = ""
    for element in paragraph.iter():
        if element.tag == w("hyperlink"):
            signs += "["
        elif element.tag == w("footnoteReference"):
            signs += "^"
        elif element.tag == w("fldChar"):
            signs += {"begin": "<", "end": ">"}.get(element.get(w("fldCharType"), ""), "")
        elif element.tag == w("bookmarkStart"):
            signs += "{"
        elif element.tag == w("bookmarkEnd"):
            signs += "}"
        elif element.tag == w("r") and element.find(w("t")) is not None:
            text = "".join(t.text or "" for t in element.iter(w("t")))
            properties = element.find(w("rPr"))
            names = {child.tag for child in properties} if properties is not None else set()
            mark = "*" if w("b") in names else "_" if w("i") in names else ""
            signs += f"{mark}{text}{mark}"
            if element.getnext() is None and element.getparent().tag == w("hyperlink"):
                signs += "]"
    return signs.replace("**", "").replace("__", "")


def link(content: str) -> str:
    return f'<w:hyperlink r:id="rId5">{content}</w:hyperlink>'


@pytest.mark.parametrize(
    ("content", "new", "outcome"),
    [
        pytest.param(
            run("Uw ") + run("aanvraag", "b") + run(" is ontvangen."),
            "Wij hebben uw aanvraag ontvangen.",
            "Wij hebben uw *aanvraag* ontvangen.",
            id="a word that survives stays bold",
        ),
        pytest.param(
            run("Reageer ") + run("tijdig", "b") + run(" op deze brief."),
            "Reageer snel op deze brief.",
            "Reageer *snel* op deze brief.",
            id="a new word takes the looks of what it replaces",
        ),
        pytest.param(
            run("Reageer ") + run("vandaag", "b") + run("."),
            "Reageer vandaag nog.",
            "Reageer *vandaag nog*.",
            id="an added word takes the looks of its left neighbour",
        ),
        pytest.param(
            run("Uw bezwaar wordt door ") + run("de commissie", "i") + run(" behandeld."),
            "De commissie behandelt uw bezwaar.",
            "_De commissie_ behandelt uw bezwaar.",
            id="words that move keep their looks, and the space between them",
        ),
        pytest.param(
            run("Stuur ") + run("zo snel mogelijk ", "b") + run("een foto."),
            "Stuur een foto.",
            "Stuur een foto.",
            id="words that go leave no run behind",
        ),
        pytest.param(
            run("Stuur de ") + run("foto hierbij", "b") + run(" per post."),
            "Stuur de foto per post.",
            "Stuur de *foto* per post.",
            id="words that go take the space with their looks along",
        ),
        pytest.param(
            run("indien", "b") + run(" u dit wilt"),
            "Indien u dit wilt",
            "*Indien* u dit wilt",
            id="a capital changes in its own place",
        ),
        pytest.param(
            run("Kijk op ") + link(run("onze website")) + run("."),
            "Meer leest u op onze website.",
            "Meer leest u op [onze website].",
            id="a link stays around its words",
        ),
        pytest.param(
            run("Kijk op ") + link(run("www.heerlen.nl")),
            "Kijk op www.heerlen.nl voor meer uitleg.",
            "Kijk op [www.heerlen.nl] voor meer uitleg.",
            id="words after a link at the end stay outside it",
        ),
        pytest.param(
            link(run("De site")) + run(" helpt."),
            "Ook de site helpt.",
            "Ook [de site] helpt.",
            id="words before a link at the start stay outside it",
        ),
        pytest.param(
            link(run("Het formulier")) + run(" dient door u te worden opgestuurd naar de gemeente."),
            "U stuurt naar de gemeente het formulier.",
            "U stuurt naar de gemeente [het formulier].",
            id="a link moves with its words",
        ),
        pytest.param(
            run("Lees de brief") + NOTE + run(" goed."),
            "Lees nu de brief goed.",
            "Lees nu de brief^ goed.",
            id="a note stays behind its word",
        ),
        pytest.param(
            run("Lees de brief") + NOTE + run(" goed."),
            "Lees de brief van gisteren goed.",
            "Lees de brief^ van gisteren goed.",
            id="a note stays behind its word where words are added there",
        ),
        pytest.param(
            run("Dat staat in de wet.") + NOTE + run(" Lees verder."),
            "Zo staat dat in de wet. Lees ook verder.",
            "Zo staat dat in de wet.^ Lees ook verder.",
            id="a note behind a full stop stays there",
        ),
        pytest.param(
            run("De aanvraag geschiedt conform het reglement") + NOTE + run(" en snel. Tot ziens."),
            "Vraag het aan. Tot ziens.",
            "Vraag het aan.^ Tot ziens.",
            id="a note whose word is gone goes to the end of the sentence",
        ),
        pytest.param(
            run("Zie ")
            + FIELD.format(kind="begin")
            + REFERENCE
            + FIELD.format(kind="separate")
            + run("bijlage 2")
            + FIELD.format(kind="end")
            + run("."),
            "U vindt dit in bijlage 2 van deze brief.",
            "U vindt dit in <bijlage 2> van deze brief.",
            id="a field stays around its outcome, and grows no words",
        ),
        pytest.param(
            run("Voor ")
            + '<w:bookmarkStart w:id="1" w:name="x"/>'
            + run("kosten")
            + '<w:bookmarkEnd w:id="1"/>',
            "Over de kosten",
            "Over de {kosten}",
            id="a bookmark stays around its words",
        ),
    ],
)
def test_a_new_text_in_a_paragraph(content: str, new: str, outcome: str) -> None:
    paragraph = edited(content, new)
    assert text_of(paragraph) == new
    assert shown(paragraph) == outcome


def test_an_image_and_a_page_break_stay_where_they_stand() -> None:
    content = run("Eerst ") + '<w:r><w:drawing/></w:r><w:r><w:br w:type="page"/></w:r>' + run("daarna dit.")
    paragraph = edited(content, "Eerst dat en daarna dit.")
    tags = [element.tag for element in paragraph.iter(w("t"), w("drawing"), w("br"))]
    assert text_of(paragraph) == "Eerst dat en daarna dit."
    assert tags == [w("t"), w("drawing"), w("br"), w("t")]


def test_tabs_and_line_breaks_are_written_as_elements() -> None:
    paragraph = edited(
        "<w:r><w:t>Datum:</w:t><w:tab/><w:t>3 mei</w:t></w:r>", "De datum:\t3 mei\nDe tijd:\t10 uur"
    )
    assert text_of(paragraph) == "De datum:\t3 mei\nDe tijd:\t10 uur"
    assert len(paragraph.findall(f".//{w('tab')}")) == 2
    assert len(paragraph.findall(f".//{w('br')}")) == 1


def test_text_that_was_deleted_in_a_tracked_change_is_not_brought_back() -> None:
    content = (
        run("U ")
        + f'<w:del w:id="1"><w:r><w:delText>moet </w:delText></w:r></w:del><w:ins w:id="2">{run("mag ")}</w:ins>'
        + run("dit doen.")
    )
    paragraph = edited(content, "U mag dit ook doen.")
    assert text_of(paragraph) == "U mag dit ook doen."
    assert "".join(t.text or "" for t in paragraph.iter(w("delText"))) == "moet "


WORDS = st.sampled_from("de De aanvraag gemeente u uw 1 mei 2026 € 12,50 stuurt niet dat , . : een".split())
RUNS = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["", "b", "i", "b i"]), st.booleans()),
    min_size=1,
    max_size=5,
)


@given(old=RUNS, new=st.lists(WORDS, min_size=1, max_size=14), notes=st.booleans())
def test_whatever_stood_there_the_paragraph_says_the_new_text(
    old: list[tuple[list[str], str, bool]], new: list[str], notes: bool
) -> None:
    pieces = []
    for words, looks, linked in old:
        text = run(" ".join(words) + " ", looks)
        pieces.append((link(text) if linked else text) + (NOTE if notes else ""))
    paragraph = edited("".join(pieces), " ".join(new))
    assert text_of(paragraph) == " ".join(new)
    assert len(list(paragraph.iter(w("footnoteReference")))) == (len(old) if notes else 0)
    assert all(len(each) for each in paragraph.iter(w("hyperlink"), w("r")))
    etree.fromstring(etree.tostring(paragraph))


@given(old=RUNS)
def test_the_same_text_changes_nothing(old: list[tuple[list[str], str, bool]]) -> None:
    content = "".join(run(" ".join(words) + " ", looks) for words, looks, _ in old)
    before = paragraph_element(content)
    after = edited(content, text_of(before))
    assert etree.tostring(after, method="c14n") == etree.tostring(before, method="c14n")
