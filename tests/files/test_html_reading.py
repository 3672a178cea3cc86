from __future__ import annotations

import pytest

from assistant.errors import FileProblem
from assistant.files.html_reading import read_html, read_html_file
from assistant.files.limits import MAX_MARKUP_SIGNS
from assistant.files.problem import FileProblemKind
from assistant.files.source_text import joined
from assistant.messages import FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE, FILE_WEB_PAGE_NOTICE


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param(
            "<p>Een <b>vet</b>\n woord</p>los<div>twee</div>", "Een vet woord\n\nlos\n\ntwee", id="paragraphs"
        ),
        pytest.param("<p>Straat 1<br>6411 AB Heerlen</p>", "Straat 1\n6411 AB Heerlen", id="line break"),
        pytest.param("<pre>a\n  b</pre>", "a\nb", id="lines as typed"),
        pytest.param("<p>&euro;&nbsp;5 &amp; meer</p>", "€ 5 & meer", id="entities"),
        pytest.param("<p>a<!-- nee --><script>x</script><style>y</style></p>", "a", id="what is not shown"),
        pytest.param("<p hidden>weg</p><p>hier</p>", "hier", id="hidden"),
        pytest.param(
            "<ul><li>een<ol start=4><li>vier<li>vijf</ol><li><p>twee</p><p>vervolg</p></ul>",
            "- een\n4. vier\n5. vijf\n- twee\nvervolg",
            id="lists in each other",
        ),
        pytest.param("<ol start=x><li>een</ol>", "1. een", id="list with a wrong start"),
        pytest.param(
            "<table><tr><th>Wat<th>Prijs<tr><td>Pas<p>nieuw</p><td>€ 5</table>",
            "Wat | Prijs\nPas nieuw | € 5",
            id="table",
        ),
        pytest.param(
            "<table><tr><td>a<table><tr><td>b</table><td>c</table>", "a\nb\nc", id="table in a table"
        ),
        pytest.param("</p></ul></td>Tekst</b>", "Tekst", id="tags that were never opened"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert joined(read_html(markup)[0]) == text


def test_the_main_part_of_a_page_is_read() -> None:
    page = "<header>Gemeente</header><nav>Menu</nav><main><h1>Kop</h1><p>Tekst</p></main><footer>Contact</footer>"
    paragraphs, notices = read_html(page)
    assert [(each.text, each.level) for each in paragraphs] == [("Kop", 1), ("Tekst", 0)]
    assert notices == [FILE_WEB_PAGE_NOTICE]


def test_a_page_without_main_part_loses_its_menu() -> None:
    paragraphs, notices = read_html("<nav>Menu</nav><p>Tekst</p><main></main>")
    assert [each.text for each in paragraphs] == ["Tekst"]
    assert notices == [FILE_WEB_PAGE_NOTICE]


def test_links_and_images_are_told() -> None:
    paragraphs, notices = read_html('<p>Zie <a href="x">de site</a>.<img src="x"></p>')
    assert [each.text for each in paragraphs] == ["Zie de site."]
    assert notices == [FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE]


def test_the_encoding_that_a_page_names_counts() -> None:
    page = '<meta charset="iso-8859-15"><p>één € meer</p>'.encode("iso-8859-15")
    assert joined(read_html_file(page)[0]) == "één € meer"


def test_a_page_with_too_much_markup_is_refused() -> None:
    with pytest.raises(FileProblem) as caught:
        read_html_file(b"<b></b>" * (MAX_MARKUP_SIGNS // 7 + 1))
    assert caught.value.kind is FileProblemKind.TOO_LONG
