from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest
from docx import Document
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assistant.errors import FileProblem
from assistant.files.docx_names import w
from assistant.files.docx_rewriting import rewrite_docx
from assistant.files.docx_text import leaves
from assistant.files.reading import read_file
from assistant.files.source_text import ParagraphKind
from files.word_files import NAMESPACES, bare_file, body_of, names_in, part_of, run, saved, word_file

NOTE_MARK = '<w:r><w:footnoteReference w:id="{number}"/></w:r>'
NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
)


def by(answers: dict[str, str | Sequence[str]]) -> Callable[[str, ParagraphKind], str | Sequence[str]]:
    return lambda text, kind: answers.get(text, text)


def paragraphs(content: bytes) -> list[WordParagraph]:
    return Document(io.BytesIO(content)).paragraphs


def p(content: str, properties: str = "") -> str:
    return f"<w:p>{properties}{content}</w:p>"


def texts(content: bytes, name: str = "word/document.xml") -> list[str]:
    root = etree.fromstring(part_of(content, name))
    return ["".join(leaf.text for leaf in leaves(each)) for each in root.iter(w("p"))]


def test_a_paragraph_keeps_its_style_and_its_bold_word() -> None:
    document = Document()
    paragraph = document.add_paragraph("Uw ", "Quote")
    paragraph.add_run("aanvraag").bold = True
    paragraph.add_run(" is door ons ontvangen.")
    rewritten = rewrite_docx(
        saved(document), by({"Uw aanvraag is door ons ontvangen.": "Wij hebben uw aanvraag ontvangen."})
    )
    (found,) = paragraphs(rewritten)
    assert found.text == "Wij hebben uw aanvraag ontvangen."
    assert found.style is not None and found.style.name == "Quote"
    assert [each.text for each in found.runs if each.bold] == ["aanvraag"]


def test_a_document_that_does_not_change_is_the_same_to_the_byte() -> None:
    content = word_file("Een.", "Twee.")
    assert rewrite_docx(content, by({})) == content


@pytest.mark.parametrize(
    "answer", ["", [], ["", "  "], "Een."], ids=["empty", "no paragraph", "blanks", "the same"]
)
def test_nothing_new_leaves_the_paragraph(answer: str | Sequence[str]) -> None:
    content = word_file("Een.")
    assert rewrite_docx(content, by({"Een.": answer})) == content


def test_only_what_changes_is_written_anew() -> None:
    # Spaces and empty properties such as no tool of ours would write.
    odd = '<w:p  w:rsidR="00AB"><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t>Blijft.</w:t></w:r></w:p>'
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="2"><w:p><w:r><w:t>Noot.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    content = bare_file(odd + p(run("Verandert.") + NOTE_MARK.format(number=2)), footnotes=notes)
    rewritten = rewrite_docx(content, by({"Verandert.": "Anders."}))
    before, after = body_of(content), body_of(rewritten)
    assert etree.tostring(after[0], method="c14n") == etree.tostring(before[0], method="c14n")
    assert part_of(rewritten, "word/footnotes.xml") == part_of(content, "word/footnotes.xml")
    assert names_in(rewritten) == names_in(content)


def test_it_is_asked_for_the_paragraphs_that_are_read_in_that_order_with_their_kind() -> None:
    document = Document()
    document.add_heading("Besluit", 1)
    document.add_paragraph("  Wij besluiten.  ")
    document.add_paragraph("")
    document.add_paragraph("een kopie", "List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Termijn", "acht weken"
    content = saved(document)
    asked: list[tuple[str, ParagraphKind]] = []

    def remember(text: str, kind: ParagraphKind) -> str:
        asked.append((text, kind))
        return text

    rewrite_docx(content, remember)
    assert asked == [
        ("Besluit", ParagraphKind.HEADING),
        ("Wij besluiten.", ParagraphKind.TEXT),
        ("een kopie", ParagraphKind.ITEM),
        ("Termijn", ParagraphKind.CELL),
        ("acht weken", ParagraphKind.CELL),
    ]
    assert [(each.text, each.kind) for each in read_file("brief.docx", content).paragraphs] == asked


def test_white_space_around_a_text_stays() -> None:
    rewritten = rewrite_docx(word_file("  Wij bezien dit. "), by({"Wij bezien dit.": "Wij bekijken dit."}))
    assert paragraphs(rewritten)[0].text == "  Wij bekijken dit. "


def test_lines_with_a_dash_become_items_in_the_style_of_the_document() -> None:
    rewritten = rewrite_docx(
        word_file("U stuurt een kopie en een foto. Dat moet."),
        by({"U stuurt een kopie en een foto. Dat moet.": "U stuurt:\n- een kopie\n- een foto\n\nDat moet."}),
    )
    assert [(each.text, each.style.name if each.style else "") for each in paragraphs(rewritten)] == [
        ("U stuurt:", "Normal"),
        ("een kopie", "List Bullet"),
        ("een foto", "List Bullet"),
        ("Dat moet.", "Normal"),
    ]


@pytest.mark.parametrize("has_numbering", [True, False], ids=["beside its own lists", "with none of its own"])
def test_a_list_is_added_to_a_document_without_that_style(has_numbering: bool) -> None:
    properties = '<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>'
    body = p(run("U stuurt een kopie en een foto."), properties) + p(run("Een."), NUMBERED)
    content = bare_file(body, numbering=NUMBERING) if has_numbering else bare_file(body)
    rewritten = rewrite_docx(
        content, by({"U stuurt een kopie en een foto.": ["U stuurt:", "- een kopie", "- een foto"]})
    )
    assert texts(rewritten) == ["U stuurt:", "een kopie", "een foto", "Een."]
    second = body_of(rewritten)[1].find(w("pPr"))
    assert second is not None
    # The order that the standard asks for: numPr, spacing, jc.
    assert [child.tag for child in second] == [w("numPr"), w("spacing"), w("jc")]
    number = second.find(f"{w('numPr')}/{w('numId')}").get(w("val"))
    root = etree.fromstring(part_of(rewritten, "word/numbering.xml"))
    definition = {
        each.get(w("numId")): each.find(w("abstractNumId")).get(w("val")) for each in root.iter(w("num"))
    }
    formats = {
        each.get(w("abstractNumId")): each.find(f"{w('lvl')}/{w('numFmt')}").get(w("val"))
        for each in root.iter(w("abstractNum"))
    }
    assert formats[definition[number]] == "bullet"
    kinds = [child.tag for child in root]
    assert kinds == sorted(kinds, key=[w("abstractNum"), w("num")].index)
    if has_numbering:
        assert formats[definition["7"]] == "decimal"
    else:
        assert b"/word/numbering.xml" in part_of(rewritten, "[Content_Types].xml")
        assert b'Target="numbering.xml"' in part_of(rewritten, "word/_rels/document.xml.rels")
    # Another reader of these files takes it too.
    assert [each.text for each in paragraphs(rewritten)] == texts(rewritten)


def test_items_below_an_item_are_a_level_deeper_and_text_after_them_has_no_number() -> None:
    content = bare_file(p(run("U stuurt a en b. Dat moet."), NUMBERED), numbering=NUMBERING)
    rewritten = rewrite_docx(
        content, by({"U stuurt a en b. Dat moet.": ["U stuurt:", "- a", "- b", "Dat moet."]})
    )
    numbers = [
        (each.findtext(".//" + w("t")), each.find(f".//{w('ilvl')}"), each.find(f".//{w('numId')}"))
        for each in body_of(rewritten).iter(w("p"))
    ]
    assert [text for text, _, _ in numbers] == ["U stuurt:", "a", "b", "Dat moet."]
    assert [level.get(w("val")) if level is not None else None for _, level, _ in numbers] == [
        "0",
        "1",
        "1",
        None,
    ]
    assert numbers[0][2].get(w("val")) == "7"
    assert numbers[3][2].get(w("val")) == "0"


def test_text_after_a_heading_is_no_heading() -> None:
    document = Document()
    document.add_heading("Kosten en termijn", 1)
    rewritten = rewrite_docx(saved(document), by({"Kosten en termijn": ["Kosten", "En de termijn."]}))
    assert [(each.text, each.style.name if each.style else "") for each in paragraphs(rewritten)] == [
        ("Kosten", "Heading 1"),
        ("En de termijn.", "Normal"),
    ]


def test_a_section_ends_with_the_last_of_the_new_paragraphs_and_a_page_begins_with_the_first() -> None:
    properties = '<w:pPr><w:pageBreakBefore/><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>'
    content = bare_file(f'<w:p w14:paraId="1A">{properties}{run("Een. Twee.")}</w:p>')
    first, second = body_of(rewrite_docx(content, by({"Een. Twee.": ["Een.", "Twee."]})))
    assert [each.find(f".//{w('sectPr')}") is not None for each in (first, second)] == [False, True]
    assert [each.find(f".//{w('pageBreakBefore')}") is not None for each in (first, second)] == [True, False]
    assert (
        len(
            {
                each.get("{http://schemas.microsoft.com/office/word/2010/wordml}paraId")
                for each in (first, second)
            }
        )
        == 2
    )


def test_a_link_that_goes_on_in_the_next_paragraph_is_a_link_there_too() -> None:
    content = bare_file(p(f'<w:hyperlink r:id="rId9">{run("Een twee")}</w:hyperlink>'))
    links = list(body_of(rewrite_docx(content, by({"Een twee": ["Een", "twee"]}))).iter(w("hyperlink")))
    assert ["".join(link.itertext()) for link in links] == ["Een", "twee"]
    assert (
        len(
            {
                link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
                for link in links
            }
        )
        == 1
    )


def test_a_typed_dash_stays_a_typed_dash() -> None:
    rewritten = rewrite_docx(
        word_file("- het bezien van dit"), by({"- het bezien van dit": "- dit bekijken"})
    )
    assert [(each.text, each.style.name if each.style else "") for each in paragraphs(rewritten)] == [
        ("- dit bekijken", "Normal")
    ]


def test_footnotes_are_rewritten_in_their_own_part() -> None:
    note = '<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{content}</w:p></w:footnote>'
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p>'
        f"</w:footnote>{note.format(number=2, content=run(' Conform de wet.'))}</w:footnotes>"
    )
    content = bare_file(p(run("Tekst.") + NOTE_MARK.format(number=2)), footnotes=notes)
    rewritten = rewrite_docx(content, by({"Conform de wet.": "Volgens de wet."}))
    assert texts(rewritten, "word/footnotes.xml") == ["", " Volgens de wet."]
    assert b"footnoteRef/" in part_of(rewritten, "word/footnotes.xml")
    assert part_of(rewritten) == part_of(content)


def test_a_text_box_and_its_copy_for_old_programs_say_the_same_and_are_asked_once() -> None:
    box = f"<w:txbxContent>{p(run('Bel ons indien nodig.'))}</w:txbxContent>"
    body = p(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{run('Tekst.')}"
    )
    asked: list[str] = []

    def answer(text: str, kind: ParagraphKind) -> str:
        asked.append(text)
        return "Bel ons als dat nodig is." if text == "Bel ons indien nodig." else text

    rewritten = rewrite_docx(bare_file(body), answer)
    assert asked == ["Tekst.", "Bel ons indien nodig."]
    assert texts(rewritten) == ["Tekst.", "Bel ons als dat nodig is.", "Bel ons als dat nodig is."]


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    rewritten = rewrite_docx(word_file("Een."), by({"Een.": "Twee\x00 \x0bof\ufffe drie."}))
    assert paragraphs(rewritten)[0].text == "Twee of drie."


def test_headers_footers_and_the_table_of_contents_are_not_rewritten() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Boven"
    document.styles.add_style("TOC 1", 1)
    document.add_paragraph("Inleiding 3", "TOC 1")
    document.add_paragraph("Tekst.")
    rewritten = rewrite_docx(saved(document), lambda text, kind: "Nieuw.")
    assert [each.text for each in paragraphs(rewritten)] == ["Inleiding 3", "Nieuw."]
    assert Document(io.BytesIO(rewritten)).sections[0].header.paragraphs[0].text == "Boven"


def test_what_the_rewriter_raises_comes_through() -> None:
    def fail(text: str, kind: ParagraphKind) -> str:
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        rewrite_docx(word_file("Een."), fail)


def test_a_file_that_is_no_word_document_is_refused() -> None:
    with pytest.raises(FileProblem):
        rewrite_docx(b"geen zip", by({}))


WORDS = st.lists(
    st.sampled_from("de aanvraag u 1 mei 2026 stuurt , . een".split()), min_size=1, max_size=6
).map(" ".join)


@given(
    old=st.lists(st.tuples(WORDS, st.sampled_from(["", "b"]), st.booleans()), min_size=1, max_size=4),
    new=st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=4),
)
def test_whatever_stood_there_each_block_is_a_paragraph(
    old: list[tuple[str, str, bool]], new: list[tuple[str, bool]]
) -> None:
    pieces = [run(f"{text} ", looks) for text, looks, _ in old]
    content = "".join(
        f'<w:hyperlink r:id="rId9">{piece}</w:hyperlink>' if linked else piece
        for piece, (_, _, linked) in zip(pieces, old, strict=True)
    )
    answer = [f"- {text}" if is_item else text for text, is_item in new]
    rewritten = rewrite_docx(bare_file(p(content)), lambda text, kind: answer)
    assert [text.rstrip() for text in texts(rewritten)] == [text for text, _ in new]
    items = [each.find(f"{w('pPr')}/{w('numPr')}") is not None for each in body_of(rewritten)]
    assert items == [is_item for _, is_item in new]
