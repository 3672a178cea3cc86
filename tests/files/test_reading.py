from __future__ import annotations

import pytest

from assistant.errors import FileProblem, InputError
from assistant.files.limits import MAX_BYTES, MAX_SIGNS, MAX_WORDS
from assistant.files.problem import FileProblemKind
from assistant.files.reading import read_file
from assistant.messages import FILE_OLD_DOCUMENT, FILE_OLD_ENCODING_NOTICE, FILE_ONLY_IMAGES
from files.pdf_files import lines, pdf_file
from files.word_files import bare_file, word_file

LETTER = "Geachte mevrouw,\r\n\r\nU krijgt € 12,50 terug.\r\nDat duurt één week.\r\n\r\n- een kopie\r\n- een foto\r\n"
READ = "Geachte mevrouw,\n\nU krijgt € 12,50 terug.\nDat duurt één week.\n\n- een kopie\n- een foto"
GERMAN = "Sehr geehrte Damen und Herren, wir haben Ihren Antrag erhalten und werden ihn nun prüfen. "
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("encoding", "notices"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("cp1252", (FILE_OLD_ENCODING_NOTICE,)),
    ],
)
def test_a_text_in_each_encoding(encoding: str, notices: tuple[str, ...]) -> None:
    source = read_file("Brief.TXT", LETTER.encode(encoding))
    assert source.text == READ
    assert source.notices == notices


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.docx", word_file("Wij hebben uw brief gekregen.", "Dat duurt één week.")),
        ("brief.pdf", pdf_file(lines("Wij hebben uw brief gekregen.", "", "Dat duurt één week."))),
        ("brief.md", "Wij hebben *uw* brief gekregen.\n\nDat duurt één week.".encode()),
        ("brief.HTM", "<p>Wij hebben uw <b>brief</b> gekregen.<p>Dat duurt één week.".encode()),
        ("brief.txt", "Wij hebben uw brief gekregen.\n\nDat duurt één week.".encode()),
    ],
    ids=["docx", "pdf", "markdown", "html", "text"],
)
def test_each_sort_of_file_gives_the_same_text(name: str, content: bytes) -> None:
    source = read_file(name, content)
    assert source.text == "Wij hebben uw brief gekregen.\n\nDat duurt één week."
    assert [each.text for each in source.paragraphs] == source.text.split("\n\n")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        pytest.param("a.txt", b"", FileProblemKind.EMPTY, id="no bytes"),
        pytest.param("a.docx", b"", FileProblemKind.EMPTY, id="no bytes of Word"),
        pytest.param("a.txt", b"a" * (MAX_BYTES + 1), FileProblemKind.TOO_BIG, id="over ten megabytes"),
        pytest.param("a.doc", OLE, FileProblemKind.UNKNOWN_TYPE, id="old Word"),
        pytest.param("a.docm", b"PK", FileProblemKind.MACROS, id="macros"),
        pytest.param("a.odt", b"PK", FileProblemKind.UNKNOWN_TYPE, id="OpenDocument"),
        pytest.param("a.png", b"\x89PNG", FileProblemKind.UNKNOWN_TYPE, id="image"),
        pytest.param("a.exe", b"MZ", FileProblemKind.UNKNOWN_TYPE, id="program"),
        pytest.param("brief", b"Tekst", FileProblemKind.UNKNOWN_TYPE, id="no ending"),
        pytest.param("../../a.txt.zip", b"PK", FileProblemKind.UNKNOWN_TYPE, id="last ending counts"),
        pytest.param("a.docx", b"MZ" + bytes(9), FileProblemKind.WRONG_CONTENT, id="program called Word"),
        pytest.param("a.docx", b"Gewone tekst", FileProblemKind.WRONG_CONTENT, id="text called Word"),
        pytest.param("a.docx", pdf_file(lines("Tekst")), FileProblemKind.WRONG_CONTENT, id="PDF called Word"),
        pytest.param(
            "a.docx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            FileProblemKind.PASSWORD,
            id="Word with a password",
        ),
        pytest.param(
            "a.docx",
            OLE + "WordDocument".encode("utf-16-le"),
            FileProblemKind.WRONG_CONTENT,
            id="renamed old Word",
        ),
        pytest.param("a.pdf", word_file("Tekst"), FileProblemKind.WRONG_CONTENT, id="Word called PDF"),
        pytest.param("a.pdf", b"Tekst", FileProblemKind.WRONG_CONTENT, id="text called PDF"),
        pytest.param("a.txt", b"MZ\x90\x00\x03", FileProblemKind.WRONG_CONTENT, id="program called text"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n", FileProblemKind.WRONG_CONTENT, id="image called text"),
        pytest.param(
            "a.md", b"Tekst \x00\x01\x02", FileProblemKind.WRONG_CONTENT, id="bytes that are no text"
        ),
        pytest.param("a.txt", b"\xff\xfea", FileProblemKind.WRONG_CONTENT, id="half of a sign in UTF-16"),
        pytest.param("a.html", word_file("Tekst"), FileProblemKind.WRONG_CONTENT, id="Word called HTML"),
        pytest.param("a.txt", b" \n\t\n", FileProblemKind.NO_TEXT, id="blanks"),
        pytest.param("a.txt", b"--- *** ---", FileProblemKind.NO_TEXT, id="only marks"),
        pytest.param("a.docx", word_file(), FileProblemKind.NO_TEXT, id="Word without text"),
        pytest.param(
            "a.docx",
            bare_file("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
            FileProblemKind.NO_TEXT,
            id="table without text",
        ),
        pytest.param(
            "a.html", b"<script>var a = 'tekst';</script>", FileProblemKind.NO_TEXT, id="only a script"
        ),
        pytest.param("a.txt", b"woord " * (MAX_WORDS + 1), FileProblemKind.TOO_LONG, id="too many words"),
        pytest.param("a.txt", b"a" * (MAX_SIGNS + 1), FileProblemKind.TOO_LONG, id="one endless word"),
        pytest.param(
            "a.docx",
            word_file("woord " * (MAX_WORDS + 1)),
            FileProblemKind.TOO_LONG,
            id="too many words in Word",
        ),
        pytest.param("a.txt", (GERMAN * 5).encode(), FileProblemKind.NOT_DUTCH, id="German"),
        pytest.param("a.docx", word_file(GERMAN, GERMAN), FileProblemKind.NOT_DUTCH, id="German in Word"),
    ],
)
def test_a_file_that_is_refused(name: str, content: bytes, kind: FileProblemKind) -> None:
    with pytest.raises(FileProblem) as caught:
        read_file(name, content)
    assert caught.value.kind is kind
    assert isinstance(caught.value, InputError)
    # A sentence on what is wrong, and one on what to do.
    assert caught.value.message.count(".") >= 2


def test_as_many_words_as_are_allowed_are_read() -> None:
    source = read_file("a.txt", b"woord " * MAX_WORDS)
    assert len(source.text.split()) == MAX_WORDS


def test_a_german_summary_in_a_dutch_text_is_no_reason_to_refuse_it() -> None:
    dutch = "Wij hebben uw aanvraag gekregen en gaan die nu bekijken. U hoort binnen acht weken van ons. "
    assert read_file("a.txt", (dutch * 40 + GERMAN * 10).encode()).text.startswith("Wij hebben")
    assert read_file("a.txt", (GERMAN * 4 + dutch * 40).encode()).text.startswith("Sehr geehrte")


def test_the_message_says_what_to_do() -> None:
    with pytest.raises(FileProblem) as caught:
        read_file("a.doc", OLE)
    assert caught.value.message == FILE_OLD_DOCUMENT
    with pytest.raises(FileProblem) as caught:
        read_file("scan.pdf", pdf_file([], image=True))
    assert caught.value.message == FILE_ONLY_IMAGES
