"""PDF files for tests, written by hand: lines of text at places, or pages with only an image."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

from pypdf import PdfReader, PdfWriter


class Line(NamedTuple):
    text: str
    y: int
    x: int = 72
    size: int = 11
    bold: bool = False


def lines(*texts: str, top: int = 740, step: int = 14, size: int = 11) -> list[Line]:
    """Lines under each other; an empty one is white space between paragraphs."""
    return [Line(text, top - index * step, size=size) for index, text in enumerate(texts) if text]


def pdf_file(*pages: Sequence[Line], image: bool = False) -> bytes:
    """A PDF with a page for each sequence of lines; `image` puts a tiny image in the resources of each page."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(_font("Helvetica"))
    objects.append(_font("Helvetica-Bold"))
    objects.append(
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\n"
        b"stream\n0\nendstream"
    )
    kids = []
    for page in pages:
        content = b"\n".join(_drawn(line) for line in page)
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
        images = b"/XObject<</I 5 0 R>>" if image else b""
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>%s>>>>" % (len(objects), images)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    return _file(objects)


def with_password(content: bytes, password: str) -> bytes:
    """The same file, encrypted; with "" everybody can read it, but not change it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, owner_password="eigenaar", algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _font(name: str) -> bytes:
    return b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name.encode("ascii")


def _drawn(line: Line) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    font = b"F2" if line.bold else b"F1"
    return b"BT /%s %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (font, line.size, line.x, line.y, text)


def _file(objects: Sequence[bytes]) -> bytes:
    content = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return content + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
