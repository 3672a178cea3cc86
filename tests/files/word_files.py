"""Word documents for tests, made in code: whole ones, and ones with a body of hand-written XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from assistant.files.docx_names import w

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def saved(document: WordDocument) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def word_file(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def bare_parts(body: str, **parts: str) -> dict[str, bytes | str]:
    """The parts of the smallest Word document; `parts` are others by name, such as styles="<w:styles ...>"."""
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}{name}+xml"/>' for name in parts
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts, start=1)
    )
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_WORD}document.main+xml"/>{overrides}</Types>'
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{links}</Relationships>"
        ),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }


def bare_file(body: str, **parts: str) -> bytes:
    return zipped(bare_parts(body, **parts))


def run(text: str, properties: str = "") -> str:
    """A run with text; `properties` are names of what is on, such as "b i"."""
    on = "".join(f"<w:{name}/>" for name in properties.split())
    looks = f"<w:rPr>{on}</w:rPr>" if on else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph_element(content: str) -> etree._Element:
    return etree.fromstring(f"<w:p {NAMESPACES}>{content}</w:p>")


def part_of(content: bytes, name: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def names_in(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def body_of(content: bytes) -> etree._Element:
    body = etree.fromstring(part_of(content)).find(w("body"))
    assert body is not None
    return body
