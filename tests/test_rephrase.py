from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.tokens import words
from assistant.intent import Form, TimeFocus, read_intent
from assistant.model import Turn
from assistant.rephrase import joins_on, only_points_back, points_back, standalone_question

POOL = "Komt er een zwembad in het centrum?"
FINES = "Hoeveel boetes krijgen jongeren voor afval in het park?"


def after(*asked: str, answer: str = "De gemeente wil dat.") -> list[Turn]:
    """A conversation in which every question got the same answer."""
    return [turn for question in asked for turn in (Turn("user", question), Turn("assistant", answer))]


def rephrased(*asked: str, answer: str = "De gemeente wil dat.") -> str:
    """The last question, after the others."""
    return standalone_question(asked[-1], after(*asked[:-1], answer=answer))


# The same question about something else


@pytest.mark.parametrize(
    ("earlier", "fragment", "standalone"),
    [
        (POOL, "en in Hoensbroek?", "Komt er een zwembad in Hoensbroek?"),
        (POOL, "en hoensbroek dan", "Komt er een zwembad in hoensbroek?"),
        (POOL, "ook in t noorden?", "Komt er een zwembad in het noorden?"),
        ("Komt er een zwembad?", "En in Hoensbroek?", "Komt er een zwembad in Hoensbroek?"),
        ("In welke wijken komen er bomen?", "en in noord?", "komen er bomen in noord?"),
        (POOL, "en in 2018?", "Komt er een zwembad in het centrum in 2018?"),
        ("Kwam er in 2018 een zwembad?", "en nu?", "Kwam er een zwembad nu?"),
        ("Komt er nu een zwembad?", "en vroeger", "Komt er een zwembad vroeger?"),
        (POOL, "en nou", "Komt er een zwembad in het centrum nu?"),
        (POOL, "en volgend jaar?", "Komt er een zwembad in het centrum volgend jaar?"),
        (POOL, "en voor jongeren?", "Komt er een zwembad in het centrum voor jongeren?"),
        (FINES, "en ouderen?", "Hoeveel boetes krijgen ouderen voor afval in het park?"),
        (FINES, "en voor kinderen?", "Hoeveel boetes krijgen kinderen voor afval in het park?"),
        ("Welke wethouder gaat over cultuur?", "en sport?", "Welke wethouder gaat over sport?"),
        ("Krijg ik korting op de bus?", "en de trein?", "Krijg ik korting op de trein?"),
        ("Hoeveel woningen komen er in Hoensbroek?", "en winkels?", "Hoeveel winkels in Hoensbroek?"),
        (
            "Wat wilde de coalitie in 2018 met bomen?",
            "en met wiet?",
            "Wat wilde de coalitie in 2018 met wiet?",
        ),
        ("jongeren voor mijn deur komt er een camera", "en meer politie", "meer politie?"),
    ],
)
def test_a_fragment_takes_the_place_of_its_counterpart(earlier: str, fragment: str, standalone: str) -> None:
    assert rephrased(earlier, fragment) == standalone


@pytest.mark.parametrize(
    ("earlier", "fragment", "time"),
    [
        (POOL, "en vroeger?", TimeFocus.PAST),
        (POOL, "en in 2018?", TimeFocus.PAST),
        ("Kwam er in 2018 een zwembad?", "en nu?", TimeFocus.NOW),
    ],
)
def test_another_time_is_the_only_time_that_is_asked_about(
    earlier: str, fragment: str, time: TimeFocus
) -> None:
    assert read_intent(rephrased(earlier, fragment)).time is time


# Question words alone


@pytest.mark.parametrize(
    ("question", "standalone", "form"),
    [
        ("waarom?", "waarom komt er een zwembad in het centrum?", Form.WHY),
        ("Hoezo dan", "hoezo komt er een zwembad in het centrum?", Form.WHY),
        ("wrm", "waarom komt er een zwembad in het centrum?", Form.WHY),
        ("En wanneer?", "wanneer komt er een zwembad in het centrum?", Form.WHEN),
        ("waneer dan", "wanneer komt er een zwembad in het centrum?", Form.WHEN),
        ("En waar precies?", "waar komt er een zwembad in het centrum?", Form.WHERE),
        ("wie dan?", "wie gaat over een zwembad in het centrum?", Form.WHO),
        ("hoeveel?", "hoeveel een zwembad in het centrum?", Form.HOW_MUCH),
    ],
)
def test_a_question_word_alone_asks_the_earlier_question_in_its_form(
    question: str, standalone: str, form: Form
) -> None:
    assert rephrased(POOL, question) == standalone
    assert read_intent(standalone).form is form


def test_a_question_word_takes_the_place_of_another() -> None:
    assert rephrased("Wanneer komt er een zwembad?", "waarom?") == "waarom komt er een zwembad?"


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("welke wethouder is dat?", "welke wethouder gaat over een zwembad in het centrum?"),
        ("wie is de wethouder", "welke wethouder gaat over een zwembad in het centrum?"),
        ("wie gaat daarover?", "wie gaat over een zwembad in het centrum?"),
        ("wie gaat daar over", "wie gaat over een zwembad in het centrum?"),
        ("wie gaat erover", "wie gaat over een zwembad in het centrum?"),
        ("wie regelt dat?", "wie gaat over een zwembad in het centrum?"),
    ],
)
def test_who_deals_with_it_is_asked_about_the_subject(question: str, standalone: str) -> None:
    assert rephrased(POOL, question) == standalone
    intent = read_intent(standalone)
    assert intent.form is Form.WHO
    assert intent.asks_office


# Words that point back


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("hoeveel kost dat?", "hoeveel kost een zwembad in het centrum?"),
        ("wat gaat da koste", "wat gaat een zwembad in het centrum koste?"),
        ("mag dat?", "mag een zwembad in het centrum?"),
        ("wanneer is t klaar", "wanneer is een zwembad in het centrum klaar?"),
        ("dus hij komt er gewoon", "dus een zwembad in het centrum komt er gewoon?"),
        ("hoe duur is ie", "hoe duur is een zwembad in het centrum?"),
        ("komt die er echt?", "komt een zwembad in het centrum er echt?"),
        ("hebben ze dat al besloten?", "hebben ze een zwembad in het centrum al besloten?"),
        ("wat vindt de raad daarvan?", "wat vindt de raad van een zwembad in het centrum?"),
        ("kan ik daar over meepraten", "kan ik over een zwembad in het centrum meepraten?"),
        ("wat heb ik er aan?", "wat heb ik aan een zwembad in het centrum?"),
        ("hoeveel is er eentje waard?", "hoeveel is een zwembad in het centrum waard?"),
        ("geldt dat ook voor ouderen?", "geldt een zwembad in het centrum ook voor ouderen?"),
        ("komt dat ook in Hoensbroek?", "komt een zwembad ook in Hoensbroek?"),
        ("is dat eerlijk?", "is een zwembad in het centrum eerlijk?"),
        ("hoe zat dat vroeger?", "hoe zat een zwembad in het centrum vroeger?"),
        ("waor ligt da", "waar ligt een zwembad in het centrum?"),
        ("wanneer weten we dat dan", "wanneer weten we een zwembad in het centrum dan?"),
    ],
)
def test_a_pointing_word_gives_way_to_the_subject(question: str, standalone: str) -> None:
    assert rephrased(POOL, question) == standalone


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("wanneer begint de bouw?", "wanneer begint de bouw, een zwembad in het centrum?"),
        ("is er geld?", "is er geld, een zwembad in het centrum?"),
        ("wie betaalt?", "wie betaalt, een zwembad in het centrum?"),
        ("wanneer is dat nieuwe ding klaar", "wanneer is dat nieuwe ding klaar, een zwembad in het centrum?"),
        ("mag mijn hond ook mee?", "mag mijn hond ook mee, een zwembad in het centrum?"),
        ("en als het regent?", "en als het regent, een zwembad in het centrum?"),
        ("wat voor zwembad?", "wat voor zwembad, het centrum?"),
    ],
)
def test_a_question_that_only_lacks_a_subject_gets_it_behind_it(question: str, standalone: str) -> None:
    assert rephrased(POOL, question) == standalone


def test_a_place_that_was_named_is_meant_by_there_and_by_that_part() -> None:
    asked = ("Hoeveel mensen wonen er in Heerlen-Noord?",)
    assert rephrased(*asked, "Komt daar ook een bus?") == "Komt in Heerlen-Noord ook een bus?"
    assert rephrased(*asked, "is er geld voor dat deel van de stad") == (
        "is er geld voor dat deel van de stad in Heerlen-Noord?"
    )


def test_what_is_compared_keeps_both_places() -> None:
    standalone = rephrased("Verdienen leraren in Noord genoeg?", "verdienen die minder dan in Zuid?")
    assert standalone == "verdienen leraren in Noord minder dan in Zuid?"


def test_a_noun_of_the_earlier_question_refers_to_it() -> None:
    asked = "Wat doet de gemeente met basisbanen in 2018?"
    assert rephrased(asked, "bestaan die banen nog?") == "bestaan die banen nog, basisbanen in 2018?"


def test_the_last_answer_tells_that_a_noun_was_spoken_of_and_nothing_else() -> None:
    asked, follow_up = "Wat doet de gemeente tegen geluid?", "hoe vaak meten die sensoren?"
    heard = rephrased(asked, follow_up, answer="Er komen in 2027 zestig sensoren bij de snelweg.")
    assert heard == "hoe vaak meten die sensoren, geluid?"
    assert rephrased(asked, follow_up, answer="Dat staat er niet.") == follow_up


def test_a_time_of_its_own_takes_the_place_of_the_earlier_one() -> None:
    asked = "Wat wilde de coalitie in 2018 met bomen?"
    assert rephrased(asked, "wat vinden ze daar nu van?") == "wat vinden ze van de coalitie met bomen nu?"


# Conversations


def test_a_subject_is_carried_through_a_chain_of_follow_ups() -> None:
    conversation = [
        (POOL, POOL),
        ("wanneer dan?", "wanneer komt er een zwembad in het centrum?"),
        ("wie gaat daarover?", "wie gaat over een zwembad in het centrum?"),
        ("en waarom?", "waarom komt er een zwembad in het centrum?"),
        ("hoeveel kost dat?", "hoeveel kost een zwembad in het centrum?"),
        ("en in Hoensbroek?", "hoeveel kost een zwembad in Hoensbroek?"),
        ("dank je wel", "dank je wel"),
        ("en een theater?", "hoeveel kost een theater in Hoensbroek?"),
        ("waarom?", "waarom komt er een theater in Hoensbroek?"),
        ("Wat doet de gemeente tegen armoede?", "Wat doet de gemeente tegen armoede?"),
        ("geldt dat voor ouderen", "geldt armoede voor ouderen?"),
    ]
    asked = [question for question, _ in conversation]
    for number, (_, standalone) in enumerate(conversation, start=1):
        assert rephrased(*asked[:number]) == standalone


@pytest.mark.parametrize("wish", ["makkelijker aub", "korter", "vertel meer"])
def test_a_wish_for_other_words_becomes_the_question_before_it(wish: str) -> None:
    assert rephrased(POOL, wish) == POOL
    assert rephrased(POOL, wish, "waarom?") == "waarom komt er een zwembad in het centrum?"


@pytest.mark.parametrize(
    "thanks", ["dank je wel", "oke bedankt he", "Hoi", "ja", "oke dankuwel", "prima, tot ziens"]
)
def test_thanks_and_greetings_have_no_subject(thanks: str) -> None:
    assert rephrased(POOL, thanks) == thanks
    assert not points_back(thanks)
    assert rephrased(POOL, thanks, "wanneer?") == "wanneer komt er een zwembad in het centrum?"


STANDS_ALONE = [
    "Hoeveel nieuwe woningen komen er in Hoensbroek?",
    "Welke wethouder gaat over cultuur?",
    "Wie is de burgemeester?",
    "En fatbikes, gaan ze die verbieden?",
    "En zonne-energie, waar willen ze die nu maken?",
    "en wat doen ze nou aan de bus",
    "hier gooien ze vuil op straat doen jullie daar wat aan",
    "ik zit in de schulden wat doet de gemeente daaraan",
    "Wat is dat, een omgevingsvisie?",
    "Wie moet dat betalen, de Europese hoofdstad?",
    "hoe zit het met de bus?",
    "Hoe komt het dat veel kinderen arm zijn?",
    "Klopt het dat er een theater komt?",
    "Wat doet de gemeente voor iedereen die een fiets heeft?",
    "Hoe zorgt de gemeente ervoor dat leraren blijven?",
    "Gaat dat plan voor het museum door?",
    "wie vervangt de burgemeester als hij ziek is",
    "stelletje prutsers zijn jullie",
]


@pytest.mark.parametrize("question", STANDS_ALONE)
def test_a_question_with_a_subject_of_its_own_stays_as_it_is(question: str) -> None:
    assert rephrased(POOL, question) == question
    assert not points_back(question)


@pytest.mark.parametrize(
    "question",
    [
        "en daar?",
        "en wanneer?",
        "En in Hoensbroek?",
        "en als het regent?",
        "wie gaat daarover?",
        "Komt dat er echt?",
        "was dat vroeger ook al het plan?",
        "hoeveel kost dat?",
        "wat is de reden?",
        "makkelijker",
        "wat nu?",
    ],
)
def test_a_question_that_leaves_something_out_points_back(question: str) -> None:
    assert points_back(question)


@pytest.mark.parametrize(
    "history",
    [
        [],
        [Turn("assistant", "Waarmee kan ik helpen?")],
        [Turn("user", "   ")],
        after("Hallo!"),
        after("waarom?"),
    ],
    ids=["none", "assistant_only", "empty_turn", "greeting", "no_subject"],
)
@pytest.mark.parametrize("question", ["En wanneer?", "wie gaat daarover", "makkelijker"])
def test_without_an_earlier_subject_there_is_nothing_to_fill_in(history: list[Turn], question: str) -> None:
    assert standalone_question(question, history) == question


# What must hold for any conversation

ANY_WORDS = st.lists(
    st.sampled_from(
        "en maar waarom wanneer wie wat hoeveel dat die daar daarover er mee het hij in op van over voor Hoensbroek "
        "2018 nu vroeger jongeren zwembad theater komt gaat mag de een plan boete welke niet als om dan , ?".split()
    ),
    max_size=9,
).map(" ".join)
HISTORIES = st.lists(
    st.builds(Turn, st.sampled_from(["user", "assistant"]), ANY_WORDS | st.text(max_size=60)), max_size=6
)


@settings(deadline=None)
@given(ANY_WORDS | st.text(max_size=100), HISTORIES)
def test_any_question_after_any_history_gives_a_question(question: str, history: list[Turn]) -> None:
    standalone = standalone_question(question, history)
    assert standalone.strip() or not question.strip()
    assert standalone_question(standalone, []) == standalone
    assert points_back(question) in (True, False)


def test_a_long_message_says_itself_what_it_is_about() -> None:
    long = " ".join(["en dat"] * 2000)
    assert standalone_question(long, after(POOL)) == long
    assert not points_back(long)


@settings(deadline=None)
@given(ANY_WORDS, ANY_WORDS, st.text(alphabet="abcdefghijk", min_size=5, max_size=9))
def test_no_word_of_an_answer_is_taken_over(earlier: str, question: str, said: str) -> None:
    history = after(f"Komt er een park? {earlier}", answer=f"Er komt een {said}.")
    asked = {word.lower() for word in (*words(earlier), *words(question))}
    assert said in asked or said not in words(standalone_question(question, history).lower())


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("waarom?", True),
        ("hoe lang duurt dat?", True),
        ("wanneer is da nieuwe ding klaar", True),
        ("hoe hoog is die boete dan?", False),
        ("en in Hoensbroek?", False),
        ("komt er een park?", False),
    ],
)
def test_a_question_that_leaves_everything_to_the_one_before(question: str, points: bool) -> None:
    assert only_points_back(question) is points


@pytest.mark.parametrize(
    ("question", "joined"),
    [("En fatbikes?", True), ("dus dat mag", True), ("zwembad", False), ("enquête over bomen", False)],
)
def test_a_message_that_opens_with_a_joining_word_ties_on_to_the_one_before(
    question: str, joined: bool
) -> None:
    assert joins_on(question) is joined
