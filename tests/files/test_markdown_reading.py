from __future__ import annotations

import pytest

from assistant.files.markdown_reading import read_markdown
from assistant.files.source_text import ParagraphKind, joined
from assistant.messages import FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("# Kop\n\nEen *nadruk* en `code`.", "Kop\n\nEen nadruk en code.", id="marks go"),
        pytest.param("regel een\nregel twee", "regel een regel twee", id="lines are joined"),
        pytest.param(
            "regel een\\\nregel twee  \nregel drie<br>vier",
            "regel een\nregel twee\nregel drie\nvier",
            id="breaks stay",
        ),
        pytest.param(
            "3. drie\n   - punt\n\n   vervolg\n4. vier", "3. drie\n- punt\nvervolg\n4. vier", id="lists"
        ),
        pytest.param("| a | b |\n|---|---|\n| c | d |", "a | b\nc | d", id="table"),
        pytest.param("> citaat", "citaat", id="quote"),
        pytest.param("```\na\nb\n```", "a\nb", id="lines as typed"),
        pytest.param("<div>kader <b>vet</b></div>", "kader vet", id="HTML in it"),
        pytest.param(
            "Zie de wet[^1].\n\n[^1]: Artikel\n", "Zie de wet.\n\n[1] Artikel", id="note of one word"
        ),
        pytest.param("€ 1.250 \\* 2 [niet] af", "€ 1.250 * 2 [niet] af", id="signs that are text"),
    ],
)
def test_markdown_becomes_text(markdown: str, text: str) -> None:
    assert joined(read_markdown(markdown)[0]) == text


def test_a_note_is_a_note() -> None:
    (note,) = read_markdown("[^b]: Zie artikel 4.")[0]
    assert (note.kind, note.marker, note.text) == (ParagraphKind.NOTE, "[b]", "Zie artikel 4.")


def test_links_and_images_are_told() -> None:
    paragraphs, notices = read_markdown("[de site](http://a.nl) ![foto](b.png)")
    assert [each.text for each in paragraphs] == ["de site"]
    assert notices == [FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE]
