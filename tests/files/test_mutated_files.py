"""Files of which bytes, parts or marks are changed at random: read, or refused with a message."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assistant.errors import FileProblem
from assistant.files.bounded import read_here
from assistant.files.docx_package import DocxPackage
from assistant.files.docx_reading import read_docx
from assistant.files.docx_rewriting import rewrite_docx
from assistant.files.reading import read_file
from files.pdf_files import lines, pdf_file
from files.word_files import bare_file, bare_parts, run, zipped

BODY = (
    f"<w:p><w:pPr><w:pStyle w:val='Heading1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    f"{run('Besluit', 'b')}</w:p>"
    f"<w:p><w:ins w:id='1' w:author='a'>{run('Uw verzoek is ')}</w:ins>{run('thans', 'i u')}{run(' afgewezen.')}"
    "<w:hyperlink r:id='rId9'><w:r><w:t>Lees meer</w:t></w:r></w:hyperlink></w:p>"
    f"<w:tbl><w:tr><w:tc><w:p>{run('Bedrag')}</w:p></w:tc><w:tc><w:p>{run('€ 12,50')}</w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
)
PARTS = bare_parts(BODY)
WORD = bare_file(BODY)
PDF = pdf_file(lines("Besluit", "", "Uw verzoek is thans afgewezen.", "U krijgt € 12,50 terug."))
HTML = (
    "<!doctype html><html lang=nl><head><title>Brief</title><style>p{}</style></head><body><h1>Besluit</h1>"
    "<p>Uw verzoek is <b>thans</b> afgewezen.<ul><li>een<ol start=3><li>twee</ol></ul>"
    "<table><tr><th>Bedrag<td colspan=2>€ 12,50</table><!-- x --><script>1</script>&eacute;&#x20AC;</body>"
).encode()
MARKDOWN = b"# Besluit\n\nUw *verzoek* is [thans](a.md) afgewezen.\n\n- een\n  1. twee\n\n| a | b |\n|---|---|\n| c | d |\n"
SLOW = hypothesis_settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
MARKS = st.sampled_from(
    [b"<", b">", b"&", b'"', b"'", b"/", b"\x00", b"\xff\xfe", b"]]>", b"<!--", b"<![CDATA[", b"&#0;", b"&x;"]
    + [b"(", b")", b"\\", b"%", b"endobj", b"stream\n", b"<<", b">>", b"0 0 R", b"-1", b"99999999999"]
)


@st.composite
def mutated(draw: Any, content: bytes) -> bytes:
    """The bytes with up to four stretches left out, doubled or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.integers(0, 40)))
        new = draw(MARKS | st.binary(max_size=8) | st.just(content[at:end] * 2))
        content = content[:at] + new + content[end:]
    return content


def is_read_or_refused(read: Callable[[bytes], object], content: bytes) -> None:
    try:
        read(content)
    except FileProblem as problem:
        assert problem.message


@SLOW
@given(mutated(WORD))
def test_a_word_file_with_other_bytes(content: bytes) -> None:
    is_read_or_refused(read_docx, content)


@SLOW
@given(
    st.sampled_from(sorted(PARTS)).flatmap(
        lambda name: st.tuples(st.just(name), mutated(PARTS[name].encode()))
    )
)  # type: ignore[union-attr]
def test_a_word_file_with_another_part(changed: tuple[str, bytes]) -> None:
    name, part = changed
    content = zipped({**PARTS, name: part})
    is_read_or_refused(read_docx, content)
    is_read_or_refused(lambda file: rewrite_docx(file, lambda text, kind: text.upper()), content)


@SLOW
@given(st.sets(st.sampled_from(sorted(PARTS))))
def test_a_word_file_that_lacks_parts(gone: set[str]) -> None:
    content = zipped({name: part for name, part in PARTS.items() if name not in gone})
    is_read_or_refused(read_docx, content)


@pytest.mark.parametrize("format", ["pdf", "html"])
def test_a_file_that_is_read_in_a_process_of_its_own(format: str) -> None:
    whole = {"pdf": PDF, "html": HTML}[format]

    @SLOW
    @given(mutated(whole))
    def send(content: bytes) -> None:
        is_read_or_refused(lambda file: read_here(format, file), content)

    send()


@pytest.mark.parametrize(("name", "whole"), [("a.md", MARKDOWN), ("a.txt", MARKDOWN)], ids=["md", "txt"])
def test_a_text_file(name: str, whole: bytes) -> None:
    @SLOW
    @given(
        mutated(whole)
        | st.binary(max_size=200)
        | st.text(max_size=200).map(lambda text: text.encode("utf-16"))
    )
    def send(content: bytes) -> None:
        is_read_or_refused(lambda file: read_file(name, file), content)

    send()


@SLOW
@given(st.sampled_from(["docx", "txt", "md", "doc", "docm", "odt", "", "exe"]), st.binary(max_size=300))
def test_any_bytes_under_any_name(ending: str, content: bytes) -> None:
    is_read_or_refused(lambda file: read_file(f"brief.{ending}", file), content)


@SLOW
@given(st.text(max_size=40), st.integers(0, 3))
def test_whatever_a_part_is_called(name: str, times: int) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part, text in PARTS.items():
            archive.writestr(part, text)
        for _ in range(times):
            info = zipfile.ZipInfo("x")
            info.filename = name or "x"
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", "Duplicate name")
                archive.writestr(info, b"x")
    is_read_or_refused(DocxPackage, target.getvalue())
