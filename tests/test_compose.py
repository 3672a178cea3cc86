from __future__ import annotations

import re

import pytest
from builders import (
    AGREEMENT,
    OLD_AGREEMENT,
    a_document,
    a_passage,
    a_plain_record,
    a_query,
    a_result,
    shared_words,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import messages
from assistant.citations import cite
from assistant.compose import ANSWER_WORDS, Composition, Segment, choose, compose, room_for
from assistant.documents.mending import strip_leading_mark, strip_markup
from assistant.dutch.tokens import words
from assistant.library import Library
from assistant.model import AnswerStatus, DocumentStatus, PassageKind, Retrieved, Strength

PROGRAMME, NEWS = "programma", "nieuws"
# How many words of passages an answer of these tests may have.
ROOM = 60
DOCUMENTS = {
    AGREEMENT: a_document(quoted_as="het stadsakkoord"),
    OLD_AGREEMENT: a_document(OLD_AGREEMENT, quoted_as="het stadsakkoord van 2018-2022"),
    PROGRAMME: a_document(PROGRAMME, quoted_as="het programma"),
    NEWS: a_document(NEWS, quoted_as="het nieuws"),
}
STATUSES = {
    AGREEMENT: DocumentStatus.IN_FORCE,
    OLD_AGREEMENT: DocumentStatus.EXPIRED,
    PROGRAMME: DocumentStatus.PROGRAMME,
    NEWS: DocumentStatus.BACKGROUND,
}


def segment(
    question: str, *results: Retrieved, status: AnswerStatus = AnswerStatus.ANSWERED, room: int = ROOM
) -> Segment:
    return Segment(a_query(question), status, results, shared_words(question), room)


def written(*segments: Segment) -> Composition:
    chosen = {result.passage.id: result for each in segments for result in each.chosen}.values()
    citations = {c.passage: c for c in cite(list(chosen), DOCUMENTS, STATUSES)}
    return compose(segments, citations, DOCUMENTS)


def composed(question: str, *results: Retrieved, status: AnswerStatus = AnswerStatus.ANSWERED) -> Composition:
    return written(segment(question, *results, status=status))


def squeezed(text: str) -> str:
    return " ".join(strip_markup(text).split())


def quotes(text: str) -> list[str]:
    return re.findall(r"“([^”]*)”", text)


# --- quotes ---


@pytest.mark.parametrize(
    ("source", "number", "quote"),
    [
        ("We planten bomen.", None, "We planten bomen."),
        ("- We planten **veel** bomen;", None, "We planten veel bomen."),
        ("4.16. We planten bomen.", "4.16", "We planten bomen."),
        ("We planten\nbomen langs   de weg.", None, "We planten bomen langs de weg."),
        ("Zie [het plan](https://voorbeeld.test) voor de bomen.", None, "Zie het plan voor de bomen."),
    ],
    ids=["plain", "bullet_and_emphasis", "numbered", "line_break", "link"],
)
def test_a_passage_without_plain_text_is_quoted(source: str, number: str | None, quote: str) -> None:
    text = composed("Komen er bomen?", a_result(a_passage(source, number=number))).text
    assert quotes(text) == [quote]
    assert text.endswith("” [1]")
    assert messages.QUOTED.format(document="het stadsakkoord") in text


SENTENCES = st.lists(
    st.builds(
        lambda head, middle: f"{head} {' '.join(middle)}.",
        st.sampled_from(["We planten", "De gemeente maakt", "Maar eerst komen", "Dit geldt voor"]),
        st.lists(
            st.sampled_from(["bomen", "*bomen*", "parken", "de straat", "€ 60.000", "27%"]),
            min_size=1,
            max_size=12,
        ),
    ),
    min_size=1,
    max_size=10,
)


@settings(deadline=None)
@given(SENTENCES)
def test_every_quote_is_verbatim_up_to_markup(sentences: list[str]) -> None:
    source = "\n".join(sentences)
    for quote in quotes(composed("Komen er bomen?", a_result(source)).text):
        assert quote in squeezed(source)


@settings(deadline=None)
@given(SENTENCES)
def test_a_long_passage_is_cut_to_whole_sentences(sentences: list[str]) -> None:
    (quote,) = quotes(composed("Komen er bomen?", a_result(" ".join(sentences))).text)
    assert any(squeezed(" ".join(sentences[:end])).endswith(quote) for end in range(1, len(sentences) + 1))
    assert any(squeezed(" ".join(sentences[start:])).startswith(quote) for start in range(len(sentences)))


@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Wat kost het wonen in het centrum?", "Welke plannen zijn er?"]
)
def test_passages_of_the_corpus_are_quoted_verbatim(library: Library, question: str) -> None:
    documents = library.documents
    checked = 0
    for passage in library.corpus.passages:
        if passage.kind not in (
            PassageKind.PARAGRAPH,
            PassageKind.ACTION,
            PassageKind.MEASURE,
            PassageKind.QUOTE,
        ):
            continue
        result = a_result(passage)
        citations = {c.passage: c for c in cite([result], documents, library.shelf.statuses)}
        text = compose([segment(question, result)], citations, documents).text
        quote = text.rpartition("\n")[2].removeprefix("“").removesuffix("” [1]").removesuffix(".")
        lines = (strip_markup(strip_leading_mark(line.strip())) for line in passage.text.splitlines())
        assert quote in squeezed(" ".join(lines)), passage.id
        checked += 1
    assert checked > 100


def test_a_passage_is_introduced_once_per_document() -> None:
    first, second = a_passage("We planten bomen."), a_passage("Bomen blijven staan.", id=f"{AGREEMENT}/2")
    text = composed("Komen er bomen?", a_result(first), a_result(second)).text
    assert text.count(messages.QUOTED.format(document="het stadsakkoord")) == 1
    assert [text.index("[1]"), text.index("[2]")] == sorted([text.index("[1]"), text.index("[2]")])


# --- the plain layer ---


def test_a_plain_text_is_given_whole_and_not_as_a_quote() -> None:
    record = a_plain_record("Er komen meer bomen. Dat is goed tegen de hitte.", strength=Strength.INTENDS)
    found = composed("Komen er bomen?", a_result("We vergroenen.", plain=record))
    assert "Er komen meer bomen. Dat is goed tegen de hitte. [1]" in found.text
    assert "“" not in found.text
    assert "We vergroenen" not in found.text
    assert found.strength is Strength.INTENDS


def test_a_plain_text_that_is_too_long_gives_its_core_and_no_loose_sentence() -> None:
    record = a_plain_record("Er komen meer bomen. " * 40, core="Er komen bomen, als er geld is.")
    found = composed("Komen er bomen?", a_result(plain=record))
    assert found.text.endswith("Er komen bomen, als er geld is. [1]")
    assert "meer bomen" not in found.text


def test_the_strength_of_a_plain_record_is_that_of_its_record() -> None:
    record = a_plain_record("Er komen bomen.", strength=Strength.EXPLORES)
    assert composed("Wat komt er?", a_result(plain=record)).strength is Strength.EXPLORES


# --- how sure ---


UNSURE = {
    "explores": "We onderzoeken of er een park kan komen.",
    "wishes": "We streven naar een park in elke buurt.",
}


@pytest.mark.parametrize("status", [AnswerStatus.ANSWERED, AnswerStatus.PARTIAL])
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Is er een park?", "Mag er een park komen?", "Wat komt er?"]
)
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_what_is_not_sure_never_gets_a_yes(
    source: str, question: str, document: str, status: AnswerStatus
) -> None:
    text = composed(question, a_result(a_passage(source, id=f"{document}/1")), status=status).text
    assert not re.search(r"\bja\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    "strength", [Strength.EXPLORES, Strength.WISHES], ids=lambda strength: strength.value
)
def test_what_is_not_sure_in_plain_dutch_gets_no_yes_either(strength: Strength) -> None:
    record = a_plain_record("Er komt misschien een park.", strength=strength)
    text = composed("Komt er een park?", a_result(plain=record)).text
    assert text.startswith(messages.NOT_SURE_YET)
    assert not re.search(r"\bja\b", text, re.IGNORECASE)


@pytest.mark.parametrize("question", ["Komt er een park?", "Komen er parken?", "komt het park er nog"])
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_whether_it_comes_starts_with_how_sure_it_is(source: str, question: str) -> None:
    assert composed(question, a_result(source)).text.startswith(messages.NOT_SURE_YET)


@pytest.mark.parametrize(
    "question",
    [
        "Wordt er een park gebouwd?",
        "Gaan jullie een park bouwen?",
        "Is er een park?",
        "Wanneer komt er een park?",
    ],
)
@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE)
def test_only_a_question_that_opens_with_whether_it_comes_is_told_so(source: str, question: str) -> None:
    # "Dat" would point at something else: "Is er een park?" - "Dat is nog niet zeker."
    assert messages.NOT_SURE_YET not in composed(question, a_result(source)).text


def test_what_is_a_plan_is_not_called_unsure() -> None:
    assert messages.NOT_SURE_YET not in composed("Komt er een park?", a_result("We bouwen een park.")).text


def test_a_passage_about_something_else_says_nothing_of_whether_it_comes() -> None:
    text = composed("Komt er een park?", a_result(UNSURE["wishes"], coverage=0.1)).text
    assert messages.NOT_SURE_YET not in text


@pytest.mark.parametrize(
    "core",
    [
        pytest.param("We zoeken uit of er een school kan komen.", id="about-another-thing"),
        pytest.param("We willen de parken niet uitbreiden.", id="says-what-will-not-be-done"),
    ],
)
def test_what_names_no_such_thing_or_denies_it_is_not_called_unsure(core: str) -> None:
    found = a_result("We zoeken iets uit.", plain=a_plain_record(core, core, strength=Strength.EXPLORES))
    assert messages.NOT_SURE_YET not in composed("Komt er een park?", found).text


@pytest.mark.parametrize("kind", [PassageKind.PORTFOLIO, PassageKind.IDENTITY])
def test_who_somebody_is_gets_no_label_of_certainty(kind: PassageKind) -> None:
    record = a_plain_record("De wethouder gaat over parken. U kunt haar bellen.", strength=Strength.MAY)
    found = a_result(a_passage(kind=kind), plain=record)
    assert composed("Wie gaat over parken?", found).strength is Strength.NONE


def test_the_weakest_of_all_passages_is_the_strength_of_the_answer() -> None:
    sure = a_result(a_passage("We bouwen een park.", id=f"{AGREEMENT}/1"))
    unsure = a_result(a_passage(UNSURE["explores"], id=f"{AGREEMENT}/2"))
    assert composed("Komt er een park?", sure, unsure).strength is Strength.EXPLORES
    assert composed("Komt er een park?", unsure, sure).strength is Strength.EXPLORES


def test_an_unsure_second_passage_gets_no_yes_for_the_first() -> None:
    sure = a_result(a_passage("De raad heeft besloten een park te bouwen.", id=f"{AGREEMENT}/1"))
    unsure = a_result(a_passage(UNSURE["explores"], id=f"{AGREEMENT}/2"))
    assert not composed("Komt er een park?", sure, unsure).text.startswith("Ja")


def test_only_what_is_shown_counts() -> None:
    source = (
        "We bouwen een park. " + "De gemeente is groot en mooi en oud. " * 12 + "We onderzoeken een tram."
    )
    assert composed("Komt er een park?", a_result(source)).strength is Strength.INTENDS


# --- time ---


@pytest.mark.parametrize(
    ("document", "named"),
    [(OLD_AGREEMENT, "het stadsakkoord van 2018-2022"), (NEWS, "het nieuws"), (PROGRAMME, "het programma")],
)
@pytest.mark.parametrize("plain", [True, False], ids=["plain", "quoted"])
@pytest.mark.parametrize(
    "question", ["Komt er een park?", "Wat is er afgesproken?", "Welke parken komen er?"]
)
def test_what_does_not_count_today_says_so_in_the_text(
    question: str, plain: bool, document: str, named: str
) -> None:
    record = a_plain_record("Er komt een park.") if plain else None
    text = composed(
        question, a_result(a_passage("We bouwen een park.", id=f"{document}/1"), plain=record)
    ).text
    notice = messages.age_notice(DOCUMENTS[document], STATUSES[document])
    assert notice is not None
    assert named in notice
    assert notice in text
    assert text.index(notice) < text.index("[1]")


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "quoted"])
def test_what_is_in_force_carries_no_warning(plain: bool) -> None:
    record = a_plain_record("Er komt een park.") if plain else None
    text = composed("Komt er een park?", a_result("We bouwen een park.", plain=record)).text
    assert "niet zeker of dit nog geldt" not in text


def test_old_and_new_in_one_answer_are_told_apart() -> None:
    new = a_result(a_passage("We bouwen een park.", id=f"{AGREEMENT}/1"))
    old = a_result(a_passage("We bouwen een plein.", id=f"{OLD_AGREEMENT}/1"))
    text = composed("Wat is er veranderd?", new, old).text
    warning = text.index("niet zeker of dit nog geldt")
    assert text.index("[1]") < warning < text.index("[2]")


@pytest.mark.parametrize("kind", [PassageKind.PORTFOLIO, PassageKind.IDENTITY], ids=str)
def test_who_somebody_is_or_what_a_document_is_called_is_no_plan(kind: PassageKind) -> None:
    listed = a_passage("Burgemeester:\nveiligheid\nlobby\nwe bouwen een park", kind=kind)
    assert composed("Wie is de burgemeester?", a_result(listed)).strength is Strength.NONE


def test_the_strength_is_that_of_the_sentences_that_the_question_is_about() -> None:
    source = "We onderzoeken een tram. Het park in het centrum gaan we bouwen."
    assert composed("Bouwen we een park in het centrum?", a_result(source)).strength is Strength.INTENDS
    assert composed("Komt er een tram?", a_result(source)).strength is Strength.EXPLORES


# --- partial answers ---


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Wie bouwt het park?", messages.PARTIAL_BY_FORM["who"]),
        ("Wanneer komt het park?", messages.PARTIAL_BY_FORM["when"]),
        ("Hoeveel kost het park?", messages.PARTIAL_BY_FORM["how_much"]),
        ("Waar komt het park?", messages.PARTIAL_BY_FORM["where"]),
        ("Waarom komt het park?", messages.PARTIAL_BY_FORM["why"]),
        ("Mag ik in het park slapen?", messages.PARTIAL_BY_FORM["may"]),
        ("Krijg ik geld voor het park?", messages.PARTIAL_BY_FORM["entitled"]),
        ("Vertel over het park", messages.PARTIAL),
    ],
)
def test_what_is_missing_is_said_first(question: str, opening: str) -> None:
    assert composed(question, a_result("We bouwen een park."), status=AnswerStatus.PARTIAL).text.startswith(
        opening
    )


def test_a_false_premise_is_not_confirmed() -> None:
    text = composed("Waarom stopt de markt?", a_result("De markt blijft."), status=AnswerStatus.PARTIAL).text
    assert text.startswith("Of dat zo is, en waarom, heb ik niet gevonden.")


def test_two_questions_get_their_own_openings() -> None:
    where = segment("Waar komt het park?", a_result("We bouwen een park."), status=AnswerStatus.PARTIAL)
    swim = segment("Komt er een bad?", a_result(a_passage("We bouwen een bad.", id=f"{AGREEMENT}/2")))
    text = written(where, swim).text
    assert text.index(messages.PARTIAL_BY_FORM["where"]) < text.index("[1]") < text.index("[2]")


# --- lists ---


def listed(*lines: str, kind: PassageKind = PassageKind.LIST) -> Retrieved:
    return a_result(a_passage("\n".join(lines), kind=kind))


def test_items_stand_under_each_other_with_one_marker() -> None:
    text = composed(
        "Welke sporten zijn er?", listed("Er zijn deze sporten:", "zeilen;", "roeien,", "kaatsen.")
    ).text
    assert text.splitlines()[-4:] == ["Er zijn deze sporten:", "- zeilen", "- roeien", "- kaatsen. [1]"]


def test_a_list_without_a_head_has_only_items() -> None:
    text = composed("Welke sporten zijn er?", listed("zeilen", "roeien")).text
    assert text.splitlines()[-2:] == ["- zeilen", "- roeien [1]"]


def test_a_portfolio_starts_with_its_holder() -> None:
    holder = listed("Anna de Wit, wethouder", "sport", "groen", kind=PassageKind.PORTFOLIO)
    text = composed("Wie gaat over groen?", holder).text
    assert text.splitlines()[-3:] == ["Anna de Wit, wethouder:", "- sport", "- groen [1]"]


ITEMS = [f"vereniging nummer {number} met een hele lange naam die ruimte neemt" for number in range(1, 13)]


def test_all_items_are_given_when_a_list_is_asked_for() -> None:
    text = composed("Welke verenigingen zijn er?", listed("Verenigingen:", *ITEMS)).text
    assert all(item in text for item in ITEMS)


def test_a_long_list_is_cut_to_its_head_and_what_is_asked_for() -> None:
    lines = ["Verenigingen:", *ITEMS, "de duivenclub"]
    text = composed("Wanneer begon de duivenclub?", listed(*lines)).text
    assert "Verenigingen:" in text
    assert "- de duivenclub [1]" in text
    assert ITEMS[0] not in text


@settings(deadline=None)
@given(st.lists(st.sampled_from([*ITEMS, "zeilen", "roeien"]), min_size=1, max_size=40))
def test_items_are_never_changed(items: list[str]) -> None:
    text = composed("Welke verenigingen zijn er?", listed(*items)).text
    body = text.removesuffix(" [1]").splitlines()
    shown = [line.removeprefix("- ") for line in body if line.startswith("- ")]
    assert all(item in (*items, messages.LIST_GOES_ON) for item in shown)


def test_every_passage_has_a_marker() -> None:
    results = [a_result(a_passage(f"We bouwen park {n}.", id=f"{AGREEMENT}/{n}")) for n in (1, 2)]
    assert re.findall(r"\[\d+\]", composed("Welke parken?", *results).text) == ["[1]", "[2]"]


# --- choosing ---


def chosen(question: str, *results: Retrieved, room: int = ROOM) -> list[str]:
    found = choose(a_query(question), results, STATUSES, shared_words(question), room)
    return [result.passage.id for result in found]


def scored(text: str, id: str, score: float, **changes: PassageKind) -> Retrieved:
    return a_result(a_passage(text, id=id, **changes), score=score)


def test_the_best_is_always_chosen() -> None:
    assert chosen("Komt er een park?", scored("We bouwen een park. " * 80, f"{AGREEMENT}/1", 1.0)) == [
        f"{AGREEMENT}/1"
    ]
    assert chosen("Komt er een park?") == []


@pytest.mark.parametrize(
    ("second", "both"),
    [
        (scored("Het park krijgt een vijver.", f"{AGREEMENT}/2", 1.0), True),
        (scored("Het park krijgt een vijver.", f"{AGREEMENT}/2", 0.1), False),
        (scored("Het park krijgt een vijver.", f"{OLD_AGREEMENT}/2", 1.0), False),
        (scored("Het park krijgt heel veel vijvers en " * 20 + "paden.", f"{AGREEMENT}/2", 1.0), False),
    ],
    ids=["as_good", "much_worse", "expired", "no_room"],
)
def test_a_second_passage_is_as_good_as_current_and_fits(second: Retrieved, both: bool) -> None:
    found = chosen("Komt er een park?", scored("We bouwen een park.", f"{AGREEMENT}/1", 1.0), second)
    assert found == [f"{AGREEMENT}/1", second.passage.id][: 2 if both else 1]


def test_who_holds_an_office_is_one_person() -> None:
    first = scored("Anna de Wit, wethouder\nsport", f"{AGREEMENT}/1", 1.0, kind=PassageKind.PORTFOLIO)
    second = scored("Bo Li, wethouder\ngroen", f"{AGREEMENT}/2", 1.0, kind=PassageKind.PORTFOLIO)
    assert chosen("Wie is de wethouder van sport?", first, second) == [f"{AGREEMENT}/1"]
    assert chosen("Wie zijn de wethouders?", first, second) == [f"{AGREEMENT}/1", f"{AGREEMENT}/2"]


MANY = " ".join(f"We planten dit jaar veel bomen in buurt {n}." for n in range(30))


@pytest.mark.parametrize("status", [AnswerStatus.ANSWERED, AnswerStatus.PARTIAL])
@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("question", ["Komen er bomen?", "Waarom komen er bomen?", "Mag ik bomen planten?"])
def test_an_answer_of_sentences_is_short(question: str, document: str, status: AnswerStatus) -> None:
    room = room_for(a_query(question), status, STATUSES[document], DOCUMENTS[document], 1)
    text = written(
        segment(question, a_result(a_passage(MANY, id=f"{document}/1")), status=status, room=room)
    ).text
    assert len(words(text.replace("[1]", ""))) <= ANSWER_WORDS


def test_two_questions_in_one_share_the_room() -> None:
    query = a_query("Komen er bomen?")
    one, two = (
        room_for(query, AnswerStatus.ANSWERED, STATUSES[AGREEMENT], DOCUMENTS[AGREEMENT], parts)
        for parts in (1, 2)
    )
    assert two < one


def test_a_list_that_is_cut_says_that_it_goes_on() -> None:
    items = [f"vereniging {number} voor alle bewoners van de stad" for number in range(60)]
    text = composed("Welke verenigingen zijn er?", listed("Verenigingen:", *items)).text
    assert items[-1] not in text
    assert text.endswith(f"- {messages.LIST_GOES_ON} [1]")


@pytest.mark.parametrize(
    ("question", "source", "says"),
    [
        ("Gaan de boetes omhoog?", "De boetes gaan conform raadsbesluit omhoog.", messages.YES_DECIDED),
        ("Gaan jullie het park uitbreiden?", "We willen het park niet uitbreiden.", messages.NO),
        ("Gaan de boetes omhoog?", "De boetes gaan omhoog.", None),
        ("Gaan jullie het park uitbreiden?", "We breiden het park niet alleen in het zuiden uit.", None),
        ("Gaan de boetes omhoog?", "Als het Rijk betaalt, gaan de boetes conform raadsbesluit omhoog.", None),
        ("Gaan jullie het park niet uitbreiden?", "We willen het park niet uitbreiden.", None),
        ("Wanneer gaan de boetes omhoog?", "De boetes gaan conform raadsbesluit omhoog.", None),
    ],
    ids=[
        "decided",
        "denied",
        "only-planned",
        "not-only",
        "condition",
        "question-denies",
        "no-yes-or-no-question",
    ],
)
def test_yes_and_no_only_where_the_passage_says_so(question: str, source: str, says: str | None) -> None:
    first = composed(question, a_result(source, coverage=1.0)).text.splitlines()[0]
    assert first == says if says else first not in (messages.YES_DECIDED, messages.NO)


@pytest.mark.parametrize("document", [OLD_AGREEMENT, PROGRAMME, NEWS])
def test_an_old_document_gives_no_yes_and_no_no(document: str) -> None:
    source = "De boetes gaan conform raadsbesluit omhoog."
    result = a_result(a_passage(source, id=f"{document}/1"), coverage=1.0)
    assert messages.YES_DECIDED not in composed("Gaan de boetes omhoog?", result).text


def test_a_passage_about_something_else_gives_no_yes() -> None:
    result = a_result("De boetes gaan conform raadsbesluit omhoog.", coverage=0.6)
    assert messages.YES_DECIDED not in composed("Gaan de boetes in het weekend omhoog?", result).text
