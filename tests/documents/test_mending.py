from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.mending import (
    join_lines,
    keep_columns,
    mend,
    mend_letters,
    squeeze,
    strip_markup,
    strip_outer_marks,
)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        pytest.param(
            ["de grote steden in Zuid-", "Limburg"], "de grote steden in Zuid-Limburg", id="before a capital"
        ),
        pytest.param(["het URBACT-", "project"], "het URBACT-project", id="after capitals"),
        pytest.param(
            ["meer burger- ", "en overheidsparticipatie"],
            "meer burger- en overheidsparticipatie",
            id="half of a pair",
        ),
        pytest.param(["beleids-", "terreinen"], "beleidsterreinen", id="broken word"),
        pytest.param(["van 2018 -", "2022"], "van 2018 - 2022", id="dash"),
        pytest.param(["een  stad ", "", "met lef"], "een stad met lef", id="no hyphen"),
    ],
)
def test_lines_are_joined(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


@given(st.lists(st.text(alphabet=st.characters(categories=("L", "N", "Zs")))))
def test_joining_lines_loses_no_letter(lines: list[str]) -> None:
    assert "".join(join_lines(lines).split()) == "".join("".join(lines).split())


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("**Heerlen** maken *we*", "Heerlen maken we", id="emphasis"),
        pytest.param("CO<sub>2</sub>", "CO2", id="subscript"),
        pytest.param("19<sup>de</sup> eeuw", "19de eeuw", id="superscript"),
        pytest.param("[de site](http://www.voorbeeld.nl)", "de site", id="link"),
    ],
)
def test_markup_is_stripped(text: str, bare: str) -> None:
    assert strip_markup(text) == bare


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("- Een boom", "Een boom", id="bullet"),
        pytest.param("**Een boom.**", "Een boom.", id="all bold"),
        pytest.param("**Een** boom **staat**", "**Een** boom **staat**", id="bold at both ends only"),
        pytest.param("### Een boom", "Een boom", id="heading"),
    ],
)
def test_marks_around_a_text_are_stripped(text: str, bare: str) -> None:
    assert strip_outer_marks(text, markup=True) == bare


def test_letters_of_other_scripts_become_latin() -> None:
    assert mend_letters("programm\u0627\u062firecteur") == "programmadirecteur"
    assert mend_letters("progr\u0430mm\u10d0") == "programma"


def test_misread_words_are_put_right_in_every_line() -> None:
    readings = (("beweegtuinten", "beweegtuinen"),)
    assert (
        mend("- beweegtuinten\n• meer beweegtuinten", readings, markup=True)
        == "beweegtuinen\nmeer beweegtuinen"
    )


def test_an_asterisk_stays_where_the_source_is_not_markdown() -> None:
    assert mend("TOTAAL 94.850*", (), markup=False) == "TOTAAL 94.850*"


@given(st.text())
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("- een boom", "een boom", id="single item"),
        pytest.param("- een\n- twee", "- een\n- twee", id="list without introduction"),
        pytest.param("- dit komt er:\n- twee", "dit komt er:\n- twee", id="item that introduces the others"),
        pytest.param("### Naam\nFunctie", "Naam\nFunctie", id="heading"),
        pytest.param("Dit komt er:\n- een", "Dit komt er:\n- een", id="introduction"),
    ],
)
def test_the_sign_of_a_first_item_stays_unless_it_introduces(text: str, kept: str) -> None:
    assert strip_outer_marks(text, markup=True) == kept


@given(st.lists(st.text(alphabet="ab \u00a0"), min_size=1))
def test_columns_keep_their_tabs_and_words(cells: list[str]) -> None:
    row = keep_columns(["\t".join(cells)])
    assert row.count("\t") == len(cells) - 1
    assert row.split() == " ".join(cells).split()
