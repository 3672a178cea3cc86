from __future__ import annotations

import pytest
from builders import a_plain_record

from assistant import messages
from assistant.plain_extract import leans_on_part, parts_of, plain_lines, without_said

PLAIN = """We planten bomen in de wijk. Maar alleen waar dat kan. Er komt ook een park.

We letten op:
- schaduw
- water

Zwerfafval ruimen we op. Dat is afval op straat."""
CORE = "We planten bomen in de wijk, waar dat kan."


def about(*wanted: str):  # type: ignore[no-untyped-def]
    return lambda text: float(sum(word in text.lower() for word in wanted))


def test_a_text_that_fits_is_shown_whole_with_its_lists_below_its_core() -> None:
    assert plain_lines(a_plain_record(PLAIN, CORE), about("afval"), 60) == (
        f"{CORE} Maar alleen waar dat kan. Er komt ook een park. We letten op:",
        "- schaduw",
        "- water",
        "Zwerfafval ruimen we op. Dat is afval op straat.",
    )


def test_a_long_text_gives_its_core_and_what_was_asked_with_what_leans_on_it() -> None:
    assert plain_lines(a_plain_record(PLAIN, CORE), about("zwerfafval"), 20) == (
        f"{CORE} Zwerfafval ruimen we op. Dat is afval op straat.",
    )


def test_a_list_comes_with_its_head() -> None:
    assert plain_lines(a_plain_record(PLAIN, CORE), about("schaduw"), 20) == (
        f"{CORE} We letten op:",
        "- schaduw",
        "- water",
    )


def test_what_the_core_says_is_not_said_again() -> None:
    # "We planten bomen in de wijk." stands in the core; what limits it comes along, and is said there too.
    lines = plain_lines(a_plain_record(PLAIN, CORE), about("bomen"), 20)
    assert lines[0].startswith(CORE)
    assert lines[0].count("We planten bomen") == 1


def test_without_room_or_anything_to_the_point_there_is_the_core() -> None:
    record = a_plain_record(PLAIN, CORE)
    assert plain_lines(record, about("zwerfafval"), 5) == (CORE,)
    assert plain_lines(record, about("niets daarvan"), 12) == (CORE,)


def test_with_room_to_spare_other_plans_of_the_text_are_told_and_nothing_else() -> None:
    plain = "We planten bomen. Bomen zijn mooi. We leggen ook een vijver aan. " + "Bomen zijn groen. " * 30
    record = a_plain_record(plain, "We planten bomen.")
    assert plain_lines(record, about("niets daarvan"), 20) == (
        "We planten bomen. We leggen ook een vijver aan.",
    )


def test_an_explanation_of_a_word_that_is_not_shown_is_left_out() -> None:
    plain = f"{PLAIN}\n\nVastgoed betekent: gebouwen en grond. Een deel gaat naar water."
    record = a_plain_record(plain, CORE)
    assert plain_lines(record, about("naar water"), 14) == (f"{CORE} Een deel gaat naar water.",)
    # What stands in the core is explained.
    record = a_plain_record(plain, "Ons vastgoed wordt groener.")
    shown = "\n".join(plain_lines(record, about("naar water", "vastgoed"), 20))
    assert "Vastgoed betekent: gebouwen en grond." in shown


class TestLongLists:
    LIST = """We doen meer.

De acties zijn:
- We planten een eik op elk plein. Een eik is een boom.
- We leggen een rode loper bij het stadhuis.
- We onderzoeken of elke fiets een bel krijgt.
- We geven een fiets aan wie er geen heeft."""

    def lines(self, wanted: tuple[str, ...], room: int) -> tuple[str, ...]:
        return plain_lines(a_plain_record(self.LIST, "We doen meer in de stad."), about(*wanted), room)

    def test_shows_its_head_and_what_was_asked_and_says_that_it_goes_on(self) -> None:
        assert self.lines(("eik",), 30) == (
            "We doen meer in de stad. De acties zijn:",
            "- We planten een eik op elk plein. Een eik is een boom.",
            f"- {messages.LIST_GOES_ON}",
        )

    def test_shows_items_in_their_order_as_long_as_they_fit(self) -> None:
        assert self.lines(("fiets",), 34) == (
            "We doen meer in de stad. De acties zijn:",
            "- We onderzoeken of elke fiets een bel krijgt.",
            "- We geven een fiets aan wie er geen heeft.",
            f"- {messages.LIST_GOES_ON}",
        )

    def test_without_room_for_an_item_only_the_core_is_shown(self) -> None:
        assert self.lines(("eik",), 16) == ("We doen meer in de stad.",)


def test_a_sentence_that_leans_on_one_that_was_said_keeps_it() -> None:
    part = "We bouwen een bad in het centrum. Dat is een zwembad voor groepen. We doen dat snel."
    assert without_said(part, "We bouwen een bad in het centrum.") == part
    # Right behind what says it, nothing has to be said again.
    assert without_said(part, "We bouwen een bad in het centrum.", follows=True).startswith("Dat is")
    part = "We bouwen een bad in het centrum. Jongeren krijgen korting."
    assert without_said(part, "We bouwen een bad in het centrum.") == "Jongeren krijgen korting."


def test_what_explains_a_word_stays_with_the_sentence_that_holds_it() -> None:
    text = (
        "De overgang lukt alleen met solidariteit. Solidariteit betekent: voor elkaar opkomen. "
        "Daarom helpen we mensen. De stad bouwt een bad."
    )
    assert list(parts_of(text)) == [text.removesuffix(" De stad bouwt een bad."), "De stad bouwt een bad."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "We geven voorrang aan twee dingen. Een bad komt eerst. Scholen volgen. Er komt geld.",
            ["We geven voorrang aan twee dingen. Een bad komt eerst.", "Scholen volgen. Er komt geld."],
            id="only-the-next-sentence-goes-with-what-leans-forward",
        ),
        pytest.param(
            "Er is een besluit genomen. Volgens dat besluit mag u daar niet fietsen.",
            ["Er is een besluit genomen. Volgens dat besluit mag u daar niet fietsen."],
            id="that-decision-goes-with-the-decision",
        ),
    ],
)
def test_parts_hold_the_sentences_that_need_each_other(text: str, parts: list[str]) -> None:
    assert list(parts_of(text)) == parts


def test_a_sentence_that_the_core_says_stays_for_the_one_that_points_into_it() -> None:
    plain = "We bouwen een groot bad in de stad. Kinderen leren daarin zwemmen."
    record = a_plain_record(plain, "We bouwen in de stad een groot bad.")
    assert plain in "\n".join(plain_lines(record, about("bad"), 60))


def test_a_question_keeps_its_answer() -> None:
    plain = "Wilt u zelf bomen planten? Dan helpen we u."
    record = a_plain_record(plain, "We helpen mensen die bomen willen planten.")
    assert plain in "\n".join(plain_lines(record, about("bomen"), 60))


BEHIND = (
    "Bij projecten vragen we de buurt. Een blauwe zone komt er alleen als bewoners dat willen. "
    "In een blauwe zone staat uw auto kort gratis. Zulke stemmingen per straat gaan goed. "
    "Heerlen plant ook bomen."
)


def test_a_sentence_keeps_what_it_leans_on_behind_an_explanation() -> None:
    record = a_plain_record(BEHIND, "De buurt beslist mee.")
    assert "Zulke" not in "\n".join(plain_lines(record, about("auto", "gratis"), 20))
    shown = "\n".join(plain_lines(record, about("auto", "gratis"), 29))
    assert "Een blauwe zone komt er alleen als bewoners dat willen. In een blauwe zone" in shown


LIST_BEFORE = "Er komt minder van deze dingen:\n- afval\n- lawaai\n- stank\n{} De gemeente plant bomen."


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        pytest.param("Zulke dingen maken straten vies.", False, id="points-to-it"),
        pytest.param("Daarom maken we straten minder vies.", True, id="only-goes-on"),
    ],
)
def test_a_sentence_that_points_to_a_list_is_not_shown_without_it(sentence: str, alone: bool) -> None:
    record = a_plain_record(LIST_BEFORE.format(sentence), "De stad wordt schoner.")
    shown = plain_lines(record, about("straten"), 12)
    assert shown == (f"De stad wordt schoner. {sentence}" if alone else "De stad wordt schoner.",)
    assert plain_lines(record, about("straten"), 19)[-4:] == ("- afval", "- lawaai", "- stank", sentence)


@pytest.mark.parametrize(
    ("part", "before", "leans"),
    [
        ("Daarom komt er geld.", "- bomen", True),
        ("In een zwemhal staan auto's. Zulke plekken zijn goed.", "Er komt een zwemhal.", True),
        ("In een zwemhal staan auto's. Dat is een plek.", "Er komt een zwemhal.", False),
        ("In een zwemhal staan auto's. Zulke plekken zijn goed.", "Er komt een bad.", False),
        ("De stad bouwt een bad.", "Er komt een zwemhal.", False),
    ],
    ids=["below-a-list", "behind-an-explanation", "on-the-explanation", "of-nothing-before", "on-nothing"],
)
def test_whether_a_part_leans_on_the_one_before(part: str, before: str, leans: bool) -> None:
    assert leans_on_part(part, before) is leans
