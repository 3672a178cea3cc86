from __future__ import annotations

import io
import zipfile

import pytest

from assistant.errors import FileProblem
from assistant.files import docx_package
from assistant.files.docx_package import DocxPackage, parse_xml
from assistant.files.limits import MAX_BYTES
from assistant.files.problem import FileProblemKind
from assistant.files.reading import read_file
from files.word_files import bare_parts, run, word_file, zipped

PARTS = bare_parts(f"<w:p>{run('Tekst van de brief.')}</w:p>")
TYPES = str(PARTS["[Content_Types].xml"])
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
ELSEWHERE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def document(start: str, text: str) -> dict[str, bytes | str]:
    return {**PARTS, "word/document.xml": start + str(PARTS["word/document.xml"]).replace("Tekst", text)}


def nested(depth: int) -> dict[str, bytes | str]:
    table = "<w:tbl><w:tr><w:tc>" * depth + f"<w:p>{run('Diep.')}</w:p>" + "</w:tc></w:tr></w:tbl>" * depth
    return bare_parts(table)


def locked() -> bytes:
    """A zip of which every entry says that it is encrypted."""
    content = bytearray(zipped(PARTS))
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flag] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def broken() -> bytes:
    """A zip of which the bytes of a part are other than its checksum says."""
    content = word_file("Tekst van de brief.")
    at = content.find(b"word/document.xml") + len("word/document.xml") + 40
    return content[:at] + bytes(8) + content[at + 8 :]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"PK\x03\x04 geen zip", FileProblemKind.DAMAGED, id="no zip"),
        pytest.param(word_file("Tekst.")[:2000], FileProblemKind.DAMAGED, id="half of a file"),
        pytest.param(broken(), FileProblemKind.DAMAGED, id="wrong bytes"),
        pytest.param(
            zipped({"mimetype": "application/epub+zip"}), FileProblemKind.WRONG_CONTENT, id="another zip"
        ),
        pytest.param(zipped({"[Content_Types].xml": TYPES}), FileProblemKind.WRONG_CONTENT, id="no body"),
        pytest.param(
            zipped({**PARTS, "word/document.xml": "<x/>"}), FileProblemKind.WRONG_CONTENT, id="another XML"
        ),
        pytest.param(zipped({**PARTS, "word/document.xml": "<x"}), FileProblemKind.DAMAGED, id="no XML"),
        pytest.param(locked(), FileProblemKind.PASSWORD, id="zip with a password"),
        pytest.param(
            zipped({**PARTS, "[Content_Types].xml": TYPES.replace("document.main", "macroEnabled.main")}),
            FileProblemKind.MACROS,
            id="macros under another name",
        ),
        pytest.param(
            zipped({**PARTS, "word/a.bin": bytes(2 << 20)}),
            FileProblemKind.UNSAFE,
            id="part that shrinks a lot",
        ),
        pytest.param(zipped(document(BOMB, "&j;")), FileProblemKind.UNSAFE, id="entities that grow"),
        pytest.param(zipped(document(ELSEWHERE, "&a;")), FileProblemKind.UNSAFE, id="entity from a file"),
        pytest.param(
            zipped(
                {
                    **PARTS,
                    "word/document.xml": (ELSEWHERE + "<x/>")
                    .replace('1.0"', '1.0" encoding="utf-16"')
                    .encode("utf-16"),
                }
            ),
            FileProblemKind.UNSAFE,
            id="document type in UTF-16",
        ),
        pytest.param(zipped(nested(200)), FileProblemKind.TOO_COMPLEX, id="tables 200 deep"),
        pytest.param(
            zipped(
                {
                    name: str(part).replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main",
                    )
                    for name, part in PARTS.items()
                }
            ),
            FileProblemKind.UNKNOWN_TYPE,
            id="strict",
        ),
        pytest.param(b"PK\x03\x04" + bytes(MAX_BYTES), FileProblemKind.TOO_BIG, id="over ten megabytes"),
    ],
)
def test_a_document_that_is_refused(content: bytes, kind: FileProblemKind) -> None:
    with pytest.raises(FileProblem) as caught:
        read_file("brief.docx", content)
    assert caught.value.kind is kind
    assert caught.value.message.endswith(".")


@pytest.mark.parametrize(
    ("limit", "value", "extra"),
    [
        pytest.param("MAX_ENTRIES", 4, b"a", id="number of entries"),
        pytest.param("MAX_UNPACKED", 300_000, bytes(300_000), id="size of all entries"),
        pytest.param("MAX_PART", 300_000, bytes(300_001), id="size of an entry of XML"),
    ],
)
def test_a_zip_that_unpacks_to_too_much_is_refused_before_it_is_read(
    limit: str, value: int, extra: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx_package, limit, value)
    DocxPackage(zipped(PARTS))
    with pytest.raises(FileProblem) as caught:
        DocxPackage(zipped({**PARTS, "word/extra.xml": extra}))
    assert caught.value.kind is FileProblemKind.UNSAFE


def test_two_entries_of_one_name_are_refused() -> None:
    target = io.BytesIO(zipped(PARTS))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(target, "a") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(FileProblem) as caught:
        DocxPackage(target.getvalue())
    assert caught.value.kind is FileProblemKind.UNSAFE


def test_tables_that_nest_some_levels_are_read() -> None:
    assert read_file("a.docx", zipped(nested(20))).text == "Diep."


def test_an_entity_is_never_filled_in() -> None:
    with pytest.raises(FileProblem):
        parse_xml(ELSEWHERE.encode() + b"<x>&a;</x>")


def test_parts_are_found_by_the_links_of_the_document_not_by_their_names() -> None:
    parts = {
        name.replace("word/document", "inhoud/tekst"): str(content).replace("word/document", "inhoud/tekst")
        for name, content in PARTS.items()
    }
    parts["inhoud/_rels/tekst.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    assert read_file("a.docx", zipped(parts)).text == "Tekst van de brief."
