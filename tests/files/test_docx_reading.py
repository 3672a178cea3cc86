from __future__ import annotations

import pytest
from docx import Document

from assistant.files.docx_reading import read_docx
from assistant.files.source_text import CellPlace, Paragraph, ParagraphKind, joined
from assistant.messages import (
    FILE_COMMENTS_NOTICE,
    FILE_CONTENTS_NOTICE,
    FILE_FORMULAS_NOTICE,
    FILE_HEADERS_NOTICE,
    FILE_NOTES_NOTICE,
    FILE_TRACKED_NOTICE,
)
from files.word_files import NAMESPACES, bare_file, run, saved, word_file

STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Tussenkop"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Artikel"><w:name w:val="Artikel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Punt"><w:name w:val="Punt"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>
</w:styles>"""


def level(number: int, style: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    f"<w:numbering {NAMESPACES}>"
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}'
    f"{level(2, 'decimal', '%1.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "&#61623;")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "upperRoman", "Artikel %1", 4)}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)


def p(text: str, style: str = "", number: tuple[int, int] | None = None, looks: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, looks) if text else ''}</w:p>"


def read(body: str) -> list[Paragraph]:
    return read_docx(bare_file(body, styles=STYLES, numbering=NUMBERING))[0]


@pytest.mark.parametrize(
    ("body", "kind", "depth"),
    [
        pytest.param(p("Kop", "Kop2"), ParagraphKind.HEADING, 2, id="style of Word, by its name"),
        pytest.param(p("Kop", "Tussenkop"), ParagraphKind.HEADING, 2, id="style based on it"),
        pytest.param(p("Kop", "Artikel"), ParagraphKind.HEADING, 3, id="style with an outline level"),
        pytest.param(p("Kop", "Titel"), ParagraphKind.HEADING, 1, id="title"),
        pytest.param(p("Wat moet u doen?", looks="b"), ParagraphKind.HEADING, 2, id="short and all bold"),
        pytest.param(p("Let op: bel ons.", looks="b"), ParagraphKind.TEXT, 0, id="bold sentence"),
        pytest.param(p("Tekst", "Standaard"), ParagraphKind.TEXT, 0, id="text"),
        pytest.param(p("Tekst", "Weg"), ParagraphKind.TEXT, 0, id="style that is not there"),
        pytest.param(p("Tekst", "Rond"), ParagraphKind.TEXT, 0, id="style based on itself"),
        pytest.param(p("een foto", "Punt"), ParagraphKind.ITEM, 1, id="list by its style"),
        pytest.param(p("een foto", number=(1, 1)), ParagraphKind.ITEM, 2, id="list by itself"),
        pytest.param(p("een foto", "Punt", number=(0, 0)), ParagraphKind.TEXT, 0, id="list taken away"),
    ],
)
def test_what_a_paragraph_is(body: str, kind: ParagraphKind, depth: int) -> None:
    (paragraph,) = read(body)
    assert (paragraph.kind, paragraph.level) == (kind, depth)


def test_numbers_and_bullets_of_word_stand_in_the_text() -> None:
    body = (
        p("een", number=(1, 0))
        + p("sub", number=(1, 1))
        + p("sub", number=(1, 1))
        + p("twee", number=(1, 0))
        + p("", number=(1, 0))
        + p("vier", number=(1, 0))
        + p("diep", number=(1, 2))
        + p("punt", number=(2, 0))
        + p("opnieuw", number=(4, 0))
        + p("Begrippen", number=(3, 0))
        + p("Geen lijst met dit nummer", number=(9, 0))
    )
    assert joined(read(body)).split("\n") == [
        "1. een",
        "a) sub",
        "b) sub",
        "2. twee",
        "4. vier",
        "4.1 diep",
        "- punt",
        "1. opnieuw",
        "Artikel IV Begrippen",
        "- Geen lijst met dit nummer",
    ]


def test_a_table_is_one_line_a_row() -> None:
    document = Document()
    document.add_paragraph("Kosten:")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Leges", "€ 12,50", "Post", ""), strict=True
    ):
        cell.text = text
    table.cell(0, 1).add_paragraph("per stuk")
    inner = table.cell(1, 1).add_table(1, 1)
    inner.cell(0, 0).text = "binnenin"
    document.add_paragraph("Einde.")
    paragraphs, _ = read_docx(saved(document))
    assert joined(paragraphs) == "Kosten:\n\nLeges | € 12,50 per stuk\nPost\nbinnenin\n\nEinde."
    assert paragraphs[2].cell == CellPlace(1, 2)


def test_tracked_changes_are_taken_in() -> None:
    moved = f'<w:moveFrom w:id="3">{run("weg ")}</w:moveFrom><w:moveTo w:id="4">{run("hier ")}</w:moveTo>'
    body = (
        f"<w:p>{run('U ')}<w:del w:id='1'><w:r><w:delText>moet </w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{run('mag ')}</w:ins>{moved}{run('komen.')}</w:p>"
    )
    paragraphs, notices = read_docx(bare_file(body))
    assert [each.text for each in paragraphs] == ["U mag hier komen."]
    assert notices == [FILE_TRACKED_NOTICE]


def test_text_of_links_fields_and_controls_is_read_and_hidden_text_is_not() -> None:
    body = (
        f'<w:p><w:hyperlink r:id="rId9">{run("Link")}</w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(" 3 mei")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' naam')}</w:sdtContent></w:sdt>"
        f'<w:fldSimple w:instr="X">{run(" veld")}</w:fldSimple><w:smartTag>{run(" slim")}</w:smartTag>'
        f"{run(' geheim', 'vanish')}<w:r><w:tab/><w:t>na</w:t><w:br/><w:t>regel</w:t><w:noBreakHyphen/>"
        "<w:softHyphen/><w:t>eind</w:t></w:r></w:p>"
    )
    assert [each.text for each in read(body)] == ["Link 3 mei naam veld slim\tna\nregel-eind"]


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    mark = '<w:r><w:{kind}Reference w:id="{number}"/></w:r>'
    notes = f"<w:footnotes {NAMESPACES}>" + "".join(
        f'<w:footnote w:id="{number}"><w:p>{run(text)}</w:p></w:footnote>'
        for number, text in ((0, "streep"), (1, "Tweede."), (2, "Eerste."), (3, "Nergens."))
    )
    ends = f'<w:endnotes {NAMESPACES}><w:endnote w:id="1"><w:p>{run("Slot.")}</w:p></w:endnote></w:endnotes>'
    body = (
        f"<w:p>{run('Een')}{mark.format(kind='footnote', number=2)}{mark.format(kind='endnote', number=1)}"
        f"{run(' twee')}{mark.format(kind='footnote', number=1)}</w:p>"
    )
    paragraphs, notices = read_docx(bare_file(body, footnotes=f"{notes}</w:footnotes>", endnotes=ends))
    assert joined(paragraphs) == "Een twee\n\n[1] Eerste.\n\n[2] Tweede.\n\n[i] Slot."
    assert notices == [FILE_NOTES_NOTICE]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('In het kader.')}</w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('Tekst.')}</w:p>"
    )
    assert [each.text for each in read(body)] == ["Tekst.", "In het kader."]


def test_what_is_left_out_is_told() -> None:
    document = Document()
    document.sections[0].footer.paragraphs[0].text = "Pagina 1"
    document.add_paragraph("Tekst.")
    assert read_docx(saved(document))[1] == [FILE_HEADERS_NOTICE]
    body = (
        p("Inleiding 3", "Inhopg1")
        + '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        + f"<w:sdtContent>{p('Kosten 4')}</w:sdtContent></w:sdt>"
        + f'<w:p>{run("Tekst.")}<w:r><w:commentReference w:id="1"/></w:r>'
        + '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/></w:p>'
    )
    paragraphs, notices = read_docx(bare_file(body, styles=STYLES))
    assert [each.text for each in paragraphs] == ["Tekst."]
    assert notices == [FILE_COMMENTS_NOTICE, FILE_FORMULAS_NOTICE, FILE_CONTENTS_NOTICE]


def test_nothing_special_gives_no_notices() -> None:
    assert read_docx(word_file("Tekst."))[1] == []
