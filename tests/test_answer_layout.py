from __future__ import annotations

import pytest

from assistant import messages
from assistant.answer_layout import AnswerLayout, Part, Role, lay_out


def roles(text: str) -> list[str]:
    return [part.role.value for part in lay_out(text)]


def test_first_sentence_is_the_core_and_each_of_the_others_a_point() -> None:
    assert lay_out("Er komt een bad. Kinderen leren zwemmen. Scholen betalen mee. [1]") == (
        Part(Role.CORE, "Er komt een bad. [1]"),
        Part(Role.POINT, "Kinderen leren zwemmen."),
        Part(Role.POINT, "Scholen betalen mee. [1]"),
    )


def test_core_alone_has_no_points() -> None:
    assert lay_out("Er komt een bad. [1]") == (Part(Role.CORE, "Er komt een bad. [1]"),)


@pytest.mark.parametrize(
    ("below", "points"),
    [
        pytest.param(
            "We bouwen een bad. Dat is nodig.", ["We bouwen een bad. Dat is nodig."], id="leans-back"
        ),
        pytest.param(
            "We bouwen een bad. Maar alleen als er geld is.",
            ["We bouwen een bad. Maar alleen als er geld is."],
            id="condition-stays-with-what-it-limits",
        ),
        pytest.param(
            "Komt er geld? Dan bouwen we een bad.",
            ["Komt er geld? Dan bouwen we een bad."],
            id="condition-as-question",
        ),
        pytest.param(
            f"We bouwen een bad {'heel ' * 20}groot. Dat is nodig.",
            [f"We bouwen een bad {'heel ' * 20}groot.", "Dat is nodig."],
            id="too-long-together",
        ),
    ],
)
def test_sentences_that_belong_together_are_one_point(below: str, points: list[str]) -> None:
    found = [part.text for part in lay_out(f"De kern. {below} [1]") if part.role is Role.POINT]
    assert [text.removesuffix(" [1]") for text in found] == points


def test_list_stands_below_its_head() -> None:
    assert lay_out("De kern. We letten op:\n- schaduw;\n- water. [1]") == (
        Part(Role.CORE, "De kern. [1]"),
        Part(Role.POINT, "We letten op:", ("schaduw", "water. [1]")),
    )


def test_items_below_a_core_are_points() -> None:
    assert lay_out("De kern.\n- schaduw;\n- water [1]") == (
        Part(Role.CORE, "De kern. [1]"),
        Part(Role.POINT, "schaduw"),
        Part(Role.POINT, "water [1]"),
    )


def test_second_passage_gives_points_and_the_answer_to_a_second_question_a_core() -> None:
    assert roles("De kern. [1]\nNog iets. [2]\n\nEen kern. [3]") == ["core", "point", "core"]


@pytest.mark.parametrize(
    "line",
    [
        messages.NOT_SURE_YET,
        messages.NO,
        messages.PARTIAL,
        *messages.PARTIAL_BY_FORM.values(),
        messages.PARTIAL_PLACE.format(place="Hoensbroek"),
        messages.BELONGS_TO.format(subject="Volkshuisvesting"),
        messages.WORD_NOT_FOUND.format(words="„kelder”"),
        messages.WORDS_NOT_FOUND.format(words="„kelder” en „kruipruimte”"),
        messages.PERHAPS_NOT_ABOUT.format(words="„parkeren”"),
        messages.PERHAPS_ELSE,
        messages.PART_NOT_FOUND,
    ],
)
def test_fixed_sentences_lead_to_the_core(line: str) -> None:
    assert lay_out(f"{line}\nDe kern. [1]") == (Part(Role.LEAD, line), Part(Role.CORE, "De kern. [1]"))


@pytest.mark.parametrize(
    "line",
    [
        messages.QUOTED.format(document="het akkoord"),
        messages.NOW_IT_SAYS.format(document="het akkoord"),
        *(
            f"{notice.format(document='het akkoord')} {said}"
            for notice, said in (
                (messages.EXPIRED_NOTICE, "Er stond:"),
                (messages.BACKGROUND_NOTICE, "Er staat:"),
                (messages.PROGRAMME_NOTICE, "Er staat:"),
            )
        ),
    ],
)
def test_core_follows_what_introduces_a_document(line: str) -> None:
    assert roles(f"De kern. [1]\n{line}\nNog een kern. [2]") == ["core", "introduction", "core"]


def test_what_limits_the_core_is_as_large() -> None:
    core, point = lay_out("We bouwen een bad.\nMaar alleen als er geld is.\nScholen betalen mee. [1]")
    assert core == Part(Role.CORE, "We bouwen een bad. Maar alleen als er geld is. [1]")
    assert point == Part(Role.POINT, "Scholen betalen mee. [1]")


def test_words_explained_below_an_answer_are_points() -> None:
    assert roles("De kern. [1]\nEen bad is een zwembad.") == ["core", "point"]


def test_that_a_wish_gains_nothing_is_said_large_and_without_a_source() -> None:
    text = f"{messages.NO_EASIER}\n{messages.READ_SOURCE} [1]\n{messages.OR_ASK}"
    assert lay_out(text) == (
        Part(Role.CORE, messages.NO_EASIER),
        Part(Role.POINT, f"{messages.READ_SOURCE} [1]"),
        Part(Role.POINT, messages.OR_ASK),
    )


def test_marker_alone_is_kept() -> None:
    assert lay_out("[1]") == (Part(Role.CORE, "[1]"),)


def test_verbatim_quote_is_no_core() -> None:
    text = "“Wij bouwen. En wij slopen.” [1]"
    assert lay_out(text) == (Part(Role.TEXT, text),)


def test_nothing_found_is_said_large() -> None:
    assert lay_out(f"{messages.NOT_FOUND} {messages.ASK_MUNICIPALITY}") == (
        Part(Role.CORE, messages.NOT_FOUND),
        Part(Role.TEXT, messages.ASK_MUNICIPALITY),
    )


def test_text_without_sources_stays_text() -> None:
    assert roles(messages.EMERGENCY) == ["text"]


def test_lines_one_by_one_look_as_the_whole() -> None:
    lines = ["Dat is nog niet zeker.", "De kern. [1]", "Nog iets:", "- een", "- twee [2]", "", "Slot. [3]"]
    layout = AnswerLayout()
    parts = [part for line in lines for part in layout.add(line)]
    assert (*parts, *layout.end()) == lay_out("\n".join(lines))
