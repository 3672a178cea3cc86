"""From question to cited answer, on the real corpus with words alone."""

from __future__ import annotations

import hashlib
import re
import threading
from collections import Counter
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from langchain_core.embeddings import Embeddings

from assistant import answering, messages
from assistant.answer_frame import ANSWER_WORDS
from assistant.answerability import MOSTLY_UNKNOWN, unknown_share
from assistant.answering import Assistant, answer_question
from assistant.dutch.tokens import words
from assistant.embeddings import Embed
from assistant.errors import SearchIndexError
from assistant.index import IndexStore
from assistant.library import Library
from assistant.model import Answer, AnswerStatus, DocumentStatus, Timings, Turn
from assistant.query import Query
from assistant.screening.kind import ScreeningKind
from assistant.second_look import Look, SecondLook
from assistant.settings import Settings

AGREEMENT_2026 = "heerlens-akkoord-2026-2030"
AGREEMENT_2018 = "coalitieakkoord-2018-2022"
SOURCES = Path(__file__).resolve().parents[1] / "corpus" / "sources"

# What residents might ask; the ones after a list may be answered by a long one.
QUESTIONS = """
komt er een zwembad in het centrum?
hoe verleng ik mijn rijbewijs?
wanneer wordt het vuilnis opgehaald?
wie is de wethouder van sport?
komt er een fietsenstalling bij het station?
mag ik fietsen in het centrum?
kan ik een lening krijgen voor mijn eerste huis?
komen er windmolens in Heerlen?
is de bus gratis?
wat doet de gemeente tegen eenzaamheid?
wat gebeurt er met de bibliotheek?
hoeveel boa's zijn er?
waarom stopt de gemeente met carnaval?
waar komen laadpalen?
wat doet de gemeente voor mantelzorgers?
wie gaat over cultuur?
krijgen arme kinderen hulp?
wat doet de gemeente met schulden?
mogen dieren optreden bij evenementen?
hoe hoog is de boete voor afval dumpen?
komt er een nieuw theater?
wat is een basisbaan?
wat stond er in 2018 over basisbanen?
wat is de Ladder van Lodewijks?
wie is de burgemeester?
wie zitten er in de stuurgroep van Heerlen-Noord?
wat is Route HLN?
wanneer is het programmaplan geschreven?
hoeveel buurtorganisaties heeft Heerlen?
wat kost het project digitale participatie?
komen er meer bomen?
wat doet de gemeente tegen hitte?
hoe zit het met parkeren in het centrum?
wordt parkeren duurder?
komt er meer politie?
kunnen studenten hier wonen?
wat doet de gemeente voor ouderen?
wat gebeurt er in Hoensbroek?
hoe helpt de gemeente ondernemers?
wat doet de gemeente voor jongeren zonder werk?
wat gebeurt er met leegstaande winkels?
krijg ik huurtoeslag?
waar kan ik een paspoort aanvragen?
wat is het weer morgen?
wie wint het WK?
me kelder loopt onder
herrie van de buren
er ligt hondepoep op de stoep
hoe word ik lid van de wijkraad?
kan ik meepraten over mijn buurt?
wat is een buurtbudget?
wat doet de alliantie?
wat is het doel voor Heerlen-Noord in 25 jaar?
wanneer komt er een besluit over het zwembad?
wat betekent energietuin?
wat kost een parkeervergunning en wie gaat daarover?
wat doet de gemeente tegen laaggeletterdheid?
wie was wethouder van burgerbetrokkenheid in 2020?
wat wilde de vorige coalitie met het zwembad?
is er iets veranderd met de starterslening sinds het oude akkoord?
wie betaalt het centrumbad en wanneer is het klaar?
""".strip().splitlines()
LISTS = """
welke partijen zitten in de coalitie?
welke erfgoedprojecten komen er?
wat zijn de plannen voor sport?
welke wethouders zijn er?
welke organisaties doen mee met de alliantie?
""".strip().splitlines()


@pytest.fixture(scope="module")
def answers(assistant: Assistant) -> dict[str, Answer]:
    return {question: assistant.answer(question) for question in (*QUESTIONS, *LISTS)}


def timeless(answer: Answer) -> Answer:
    return replace(answer, timings=Timings())


def words_of(text: str) -> list[str]:
    without_markers = re.sub(r"\[\d+\]", "", text)
    return [word for word in without_markers.split() if any(sign.isalnum() for sign in word)]


# What single questions must give


@pytest.mark.parametrize(
    "question",
    [
        "komt er een zwembad in het centrum?",
        "Komt er een zwembad in het centrum",
        "komt het zwembad er nog?",
        "is er straks een zwembad in de stad?",
        "wanneer komt er een besluit over het zwembad?",
    ],
)
def test_the_pool_is_answered_from_the_agreement_in_force_and_promised_to_nobody(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
    assert answer.citations[0].document == AGREEMENT_2026
    assert "doelgroepenbad" in answer.citations[0].quote
    assert {citation.document for citation in answer.citations} == {AGREEMENT_2026}
    assert "eerst" in answer.text, "the pause belongs to the ambition"
    assert re.search(r"even niet verder|kijken eerst", answer.text)
    assert not re.match(r"ja\b", answer.text, re.IGNORECASE)
    assert "er komt een zwembad" not in answer.text.casefold()
    assert answer.strength not in ("decided", "done", "must")
    assert messages.PLAN_NOTICE in answer.notices


@pytest.mark.parametrize(
    "question",
    [
        "hoe verleng ik mijn rijbewijs?",
        "waar kan ik een paspoort aanvragen?",
        "ik wil een uitkering aanvragen",
    ],
)
def test_a_service_is_not_in_the_plans_and_the_signpost_says_where_to_go(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    topic = assistant.library.signpost.topic(question)
    assert topic is not None
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text == f"{messages.NOT_FOUND} {topic.directions()}"
    assert answer.citations == ()
    assert answer.strength == "none"


def test_an_empty_entry_of_the_signpost_gives_the_general_sentence(assistant: Assistant) -> None:
    assert assistant.answer("hoe verleng ik mijn rijbewijs?").text.endswith(messages.SIGNPOST)


@pytest.mark.parametrize("question", ["wie wint het WK?", "kwantummechanica", "wat eet een pinguïn?"])
def test_what_the_plans_do_not_speak_of_is_not_found(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert (answer.status, answer.citations) == (AnswerStatus.NOT_FOUND, ())
    assert answer.text.startswith(messages.NOT_FOUND)


@pytest.mark.parametrize(
    "question", ["waarom stopt de gemeente met de bibliotheek?", "waarom verdwijnt carnaval?"]
)
def test_a_false_premise_is_not_confirmed(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert "stopt" not in answer.text
    assert "verdwijnt" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "komt er een fietsenstalling?",
        "starterslening",
        "wat is de ladder van Lodewijks?",
        "hoe zit het met parkeren?",
    ],
)
def test_where_both_agreements_speak_the_one_in_force_goes_first(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.citations[0].document == AGREEMENT_2026
    assert answer.citations[0].in_force


@pytest.mark.parametrize(
    "question",
    [
        "wat stond er in het akkoord van 2018 over een zwembad?",
        "wat wilde de vorige coalitie met het centrumbad?",
    ],
)
def test_a_question_about_the_past_is_answered_from_the_past_and_says_so(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.citations[0].document == AGREEMENT_2018
    assert answer.citations[0].document_status is DocumentStatus.EXPIRED
    assert "Het is niet zeker of dit nog geldt." in answer.text


def test_what_only_an_expired_document_says_is_told_with_its_age(answers: dict[str, Answer]) -> None:
    answer = answers["is de bus gratis?"]
    assert answer.citations[0].document == AGREEMENT_2018
    assert answer.text.startswith(
        "Dit stond in het coalitieakkoord van 2018-2022. Het is niet zeker of dit nog geldt."
    )
    assert answer.notices[0] == messages.OLD_PLAN_NOTICE


def test_two_people_of_one_name_are_kept_apart(assistant: Assistant) -> None:
    answer = assistant.answer("wie is de wethouder van sport?")
    assert "Alain Janssen" in answer.text
    assert answer.text.count("Janssen") == answer.text.count("Alain Janssen"), (
        "Trudy Janssen is somebody else"
    )


def test_the_kind_of_fact_that_is_missing_is_said(answers: dict[str, Answer]) -> None:
    answer = answers["waar komen laadpalen?"]
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith(messages.PARTIAL_BY_FORM["where"])


def test_of_two_questions_the_part_without_an_answer_is_said(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Komt er een fietsenstalling bij het station? Wat eet een pinguïn in Antarctica?"
    )
    assert "fietsenstalling" in answer.text
    assert answer.text.endswith(messages.PART_NOT_FOUND)
    assert answer.status is AnswerStatus.PARTIAL


def test_a_follow_up_is_read_with_what_was_said_before(assistant: Assistant) -> None:
    history = (Turn("user", "komt er een fietsenstalling bij het station?"), Turn("assistant", "..."))
    alone = assistant.answer("en wanneer?")
    followed = assistant.answer("en wanneer?", history)
    assert followed.citations
    assert "fietsenstalling" in followed.citations[0].quote
    assert followed.citations != alone.citations


@pytest.mark.parametrize(
    "question",
    [
        "Komt er een McDonald's in het centrum?",
        "komt er een mcdonalds?",
        "Komt er een Decathlon?",
        "komt er een achtbaan?",
    ],
)
def test_what_no_plan_names_is_not_found_in_something_else(assistant: Assistant, question: str) -> None:
    assert share_unknown(assistant, question) >= MOSTLY_UNKNOWN
    answer = assistant.answer(question)
    assert (answer.status, answer.citations) == (AnswerStatus.NOT_FOUND, ())


def test_a_common_word_around_the_question_makes_nothing_unknown(assistant: Assistant) -> None:
    question = "Mijn dochter wil haar fiets stallen, komt er een fietsenstalling?"
    assert not assistant.library.retriever.knows("dochter")
    assert share_unknown(assistant, question) == 0.0
    assert "fietsenstalling" in assistant.answer(question).text


def share_unknown(assistant: Assistant, question: str) -> float:
    retriever = assistant.library.retriever
    query = assistant.library.reader.read(question)
    return unknown_share(query, retriever.knows, assistant.library.lemmatizer.tag, retriever.rarity)


@pytest.mark.parametrize("question", ["Wie is de burgemeester?", "wie is burgemeester van Heerlen"])
def test_the_mayor_has_no_name_in_what_is_in_force_and_gets_nobody_elses(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith(messages.PARTIAL_BY_FORM["who"])
    (citation,) = answer.citations
    assert citation.document == AGREEMENT_2026
    assert "Openbare orde en veiligheid" in citation.quote
    assert not re.search(r"wethouder", answer.text, re.IGNORECASE)
    assert answer.strength == "none", "who somebody is, is no plan"


def test_who_was_mayor_then_is_told_from_then(assistant: Assistant) -> None:
    answer = assistant.answer("Wie was de burgemeester in 2020?")
    assert "Roel Wever" in answer.text
    assert not any(citation.in_force for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Wat stond er vroeger over het zwembad en wat nu?",
        "is het plan voor het zwembad veranderd sinds 2018?",
    ],
)
def test_then_and_now_are_both_quoted_then_first(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert [citation.document for citation in answer.citations] == [AGREEMENT_2018, AGREEMENT_2026]
    old, new = (answer.text.index(citation.marker) for citation in answer.citations)
    assert answer.text.index("niet zeker of dit nog geldt") < old < new
    assert messages.PLAN_NOTICE in answer.notices


@pytest.mark.parametrize(
    ("question", "then", "now"),
    [
        (
            "wat wilde de gemeente in 2018 met een starterslening?",
            "streven naar een starterslening",
            "starterslening blijft",
        ),
        (
            "Wat stond er in 2018 over straatcoaches?",
            "straatcoaches zelf",
            "straatcoaches en interventieteams",
        ),
    ],
)
def test_an_answer_from_the_past_adds_what_is_said_now(
    assistant: Assistant, question: str, then: str, now: str
) -> None:
    answer = assistant.answer(question)
    old, new = answer.citations
    assert [(c.document, c.adds) for c in (old, new)] == [(AGREEMENT_2018, False), (AGREEMENT_2026, True)]
    introduction = messages.NOW_IT_SAYS.format(document="het Heerlens Akkoord 2026-2030")
    places = [answer.text.index(part) for part in (then, old.marker, introduction, now, new.marker)]
    assert places == sorted(places)
    assert len(words(answer.text)) <= ANSWER_WORDS


def test_what_is_said_now_is_added_only_on_the_subject_of_the_question(assistant: Assistant) -> None:
    """The old passage speaks of three taxes, its pair of one of them."""
    answer = assistant.answer("wordt de OZB hoger?")
    assert [citation.document for citation in answer.citations] == [AGREEMENT_2018]


def test_for_a_question_about_now_what_is_said_now_tells_how_sure_it_is(assistant: Assistant) -> None:
    answer = assistant.answer("Het Thermenmuseum zou helemaal vernieuwd worden. Gaat dat nog door?")
    assert [citation.document for citation in answer.citations] == [AGREEMENT_2018, AGREEMENT_2026]
    assert answer.strength == "wishes"
    assert not any(citation.adds for citation in answer.citations)


def test_at_most_four_words_are_explained_and_none_that_the_answer_explains(assistant: Assistant) -> None:
    for question in ("Komt er een zwembad in het centrum?", "wat doet de gemeente met schulden?"):
        answer = assistant.answer(question)
        assert len(answer.terms) <= 4
        assert not any(term.explanation in answer.text for term in answer.terms)


# What must hold for every answer


def test_there_are_answers_of_every_kind(answers: dict[str, Answer]) -> None:
    statuses = {answer.status for answer in answers.values()}
    assert statuses == {AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_FOUND}


def test_timings_and_readability_are_filled(answers: dict[str, Answer]) -> None:
    for answer in answers.values():
        t = answer.timings
        assert min(t.retrieve, t.total) > 0
        assert min(t.compose, t.check) >= 0
        assert t.retrieve + t.compose + t.check == pytest.approx(t.total, abs=0.01)
        assert answer.readability is not None
        assert answer.readability.words > 0
        assert answer.readability.words_per_sentence is not None
        assert answer.mode == "offline"


def without_furniture(text: str) -> str:
    """A second, simple implementation of what cuts sentences: footers and page numbers."""
    footer = r"\n\s*\d+\s*\n\s*_+\s*\n\s*Coalitieakkoord Heerlen 2018-2022\s*\n"
    text = re.sub(footer, "\n", text)
    text = re.sub(r"\n[ ]*\d{1,2}[ ]*\n", "\n", text)
    return " ".join(text.split())


def is_verbatim(quote: str, document: str) -> bool:
    file = next(file for file in SOURCES.iterdir() if file.stem == document)
    raw = file.read_text(encoding="utf-8")
    flat = " ".join(quote.split())
    for source in (" ".join(raw.split()), without_furniture(raw)):
        if flat in source or re.sub(r"-\s*", "", flat) in re.sub(r"-\s*", "", source):
            return True
    return False


def test_every_quote_is_verbatim(answers: dict[str, Answer]) -> None:
    cited = {
        (source.quote, source.document)
        for answer in answers.values()
        for citation in answer.citations
        for source in (citation, *citation.other_sources)
    }
    assert len(cited) > 30
    assert [quote for quote, document in cited if not is_verbatim(quote, document)] == []


def test_markers_and_citations_belong_together(answers: dict[str, Answer]) -> None:
    for question, answer in answers.items():
        shown = list(dict.fromkeys(re.findall(r"\[\d+\]", answer.text)))
        assert shown == [citation.marker for citation in answer.citations], question
        assert shown == [f"[{number}]" for number in range(1, len(shown) + 1)], question
        assert len({citation.passage for citation in answer.citations}) == len(answer.citations), question


def test_an_answer_has_sources_and_what_is_not_found_has_none(answers: dict[str, Answer]) -> None:
    for question, answer in answers.items():
        assert bool(answer.citations) is (answer.status is not AnswerStatus.NOT_FOUND), question
        assert answer.text.strip() == answer.text
        assert answer.text


def test_what_is_quoted_stands_in_the_cited_passage(answers: dict[str, Answer]) -> None:
    def letters(text: str) -> str:
        return "".join(sign for sign in text if sign.isalnum())

    for question, answer in answers.items():
        quotes = {citation.marker: letters(citation.quote) for citation in answer.citations}
        for text, marker in re.findall(r"“(.+?)” (\[\d+\])", answer.text, flags=re.DOTALL):
            assert letters(text) in quotes[marker], question


def test_answers_are_short_unless_a_list_was_asked_for(answers: dict[str, Answer]) -> None:
    # Who sits where is a list.
    short = [question for question in QUESTIONS if not question.startswith("wie zitten")]
    lengths = {question: len(words_of(answers[question].text)) for question in short}
    assert len(lengths) >= 60
    assert {question: length for question, length in lengths.items() if length > 80} == {}


def test_no_answer_shows_markup_of_a_source(answers: dict[str, Answer]) -> None:
    for question, answer in answers.items():
        assert not re.search(r"\*\*|<\w|^#|;\s*”", answer.text, flags=re.MULTILINE), question


def test_an_answer_that_leans_on_old_documents_alone_says_so(answers: dict[str, Answer]) -> None:
    for question, answer in answers.items():
        old = [
            c.document_status in (DocumentStatus.EXPIRED, DocumentStatus.BACKGROUND) for c in answer.citations
        ]
        if old and all(old):
            assert "Het is niet zeker of dit nog geldt." in answer.text, question
        elif answer.citations and all(citation.in_force for citation in answer.citations):
            assert "niet zeker of dit nog geldt" not in answer.text, question


def test_an_answer_with_a_plan_says_that_it_is_one(assistant: Assistant, answers: dict[str, Answer]) -> None:
    # Who somebody is, or what a document is called, is no plan.
    for question, answer in answers.items():
        passages = [assistant.library.corpus.passage(citation.passage) for citation in answer.citations]
        plans = [passage for passage in passages if passage.kind not in ("portfolio", "identity")]
        statuses = {assistant.library.shelf.statuses[passage.document] for passage in plans}
        said = {messages.PLAN_NOTICE, messages.OLD_PLAN_NOTICE} & set(answer.notices)
        if not plans:
            assert said == set(), question
        elif DocumentStatus.IN_FORCE in statuses:
            assert said == {messages.PLAN_NOTICE}, question
        else:
            assert said == {messages.OLD_PLAN_NOTICE}, question


def test_no_answer_begins_with_yes_or_no_on_its_own_account(answers: dict[str, Answer]) -> None:
    assert [
        question for question, answer in answers.items() if re.match(r"(ja|nee)\b", answer.text, re.I)
    ] == []


def test_themes_are_known_and_terms_are_explained(answers: dict[str, Answer]) -> None:
    themed = [answer for answer in answers.values() if answer.themes]
    assert len(themed) > 20
    for answer in answers.values():
        assert len(set(answer.themes)) == len(answer.themes)
        assert len(answer.terms) <= 4
        assert all(term.term and term.explanation for term in answer.terms)


# Odd input


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   \n",
        "\0",
        "???",
        "🏊🏊🏊",
        "a" * 20_000,
        "zwembad " * 2000,
        "\u202ezwembad",
        "[1] [2]",
        "'; DROP TABLE",
        "“”",
    ],
    ids=[
        "empty",
        "blank",
        "nul",
        "marks",
        "emoji",
        "one-long-word",
        "many-words",
        "bidi",
        "markers",
        "sql",
        "quotes",
    ],
)
def test_odd_questions_get_a_sentence(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.text
    assert answer.readability is not None
    assert answer.timings.total > 0


def test_a_refusal_is_an_answer(assistant: Assistant) -> None:
    answer = assistant.answer("")
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, messages.EMPTY_QUESTION)


def test_personal_data_is_noticed_and_the_question_answered(assistant: Assistant) -> None:
    answer = assistant.answer("Mail me op jan@voorbeeld.nl of er een fietsenstalling bij het station komt")
    assert messages.PERSONAL_DATA_NOTICE in answer.notices
    assert "fietsenstalling" in answer.text
    assert "voorbeeld.nl" not in repr(answer)


ALPHABET = st.characters(codec="utf-8") | st.sampled_from("zwembadfiets ?!.,-'\"[]()\n")


@hypothesis_settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(ALPHABET, max_size=120))
def test_any_text_gets_an_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.answer(question)
    assert answer.text
    assert all(citation.marker in answer.text for citation in answer.citations)


HOSTILE_PIECES = (
    "\0", "\u202e", "\u200d", "\ufeff", "\ud7ff", "e\u0301" * 30, "\U0001f3ca", "%s%n{0}{x}", "${jndi:x}", "{{7*7}}",
    "<script>alert(1)</script>", "</bron_1>", "[99]", "“", "\\", "' OR 1=1 --", "../../etc/passwd", "\r\n\r\n",
    "komt er", "en wie gaat daarover?", "wie was", "burgemeester", "in 2018", "en wat nu", "?", "?" * 40, ";" * 40,
    "0" * 60, "1234567890" * 9, "06-12345678", "a@" * 30, "((((", "[a-z]+$" * 9, "zwembad", "het akkoord van 2018",
    "arbeidsmarktregiobeleidsadviescommissievergadering" * 3, "-" * 80, "…", "５０", "²", "ﬁets", "ĲSSEL", "ß",
)  # fmt: skip


@hypothesis_settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(HOSTILE_PIECES) | st.text(max_size=12), min_size=1, max_size=12), st.booleans()
)
def test_hostile_input_gets_an_answer_with_markers_of_its_own_only(
    assistant: Assistant, pieces: list[str], together: bool
) -> None:
    question = ("" if together else " ").join(pieces)
    answer = assistant.answer(question, (Turn("user", question), Turn("assistant", question)))
    assert answer.text.strip()
    markers = [citation.marker for citation in answer.citations]
    assert set(re.findall(r"\[\d+\]", answer.text)) == set(markers)
    assert all(marker in answer.text for marker in markers)


def test_personal_data_of_an_earlier_question_reaches_no_search(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    reader = copy(assistant.library.reader)

    def kept(question: str) -> Query:
        read.append(question)
        return assistant.library.reader.read(question)

    monkeypatch.setattr(reader, "read", kept)
    own = copy(assistant)
    own.library = replace(assistant.library, reader=reader)
    history = (Turn("user", "Bel 06-12345678 of mail jan@voorbeeld.nl: komt er een fietsenstalling?"),)
    own.answer("en wanneer?", history)
    assert any("fietsenstalling" in text for text in read)
    assert not [text for text in read if re.search(r"\d|voorbeeld", text)]


@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.builds(Turn, st.sampled_from(["user", "assistant"]), st.text(max_size=40)), max_size=4))
def test_any_history_gets_an_answer(assistant: Assistant, history: list[Turn]) -> None:
    assert assistant.answer("en wie gaat daarover?", history).text


# Conversations


def talked(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last of some questions, with the real answers between them."""
    history: list[Turn] = []
    for question in questions:
        answer = assistant.answer(question, history)
        history += [Turn("user", question), Turn("assistant", answer.text)]
    return answer


def cited(answer: Answer) -> list[str]:
    return [citation.passage for citation in answer.citations]


@pytest.mark.parametrize("question", ["waarom is dat zo?", "hoe lang duurt dat?"])
def test_a_question_that_only_points_back_stays_with_what_was_spoken_of(
    assistant: Assistant, answers: dict[str, Answer], question: str
) -> None:
    told = {first: answer for first, answer in answers.items() if answer.citations}
    stays = sum(
        cited(answer)[0] in cited(assistant.answer(question, (Turn("user", first), Turn("assistant", "…"))))
        for first, answer in told.items()
    )
    # A passage that is wholly about the question, and holds the date that was asked for, may go first.
    assert stays >= 0.7 * len(told)


def test_who_deals_with_it_is_told_by_the_chapter_where_nobody_has_its_name(assistant: Assistant) -> None:
    answer = talked(assistant, "mogen dieren optreden op een feest?", "wie gaat daarover?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith(messages.BELONGS_TO.format(subject="Dierenwelzijn"))
    assert "Gelderblom" in answer.text


def test_a_word_that_no_plan_has_is_named_before_the_answer(assistant: Assistant) -> None:
    answer = assistant.answer("zwembad kelder")
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith(messages.WORD_NOT_FOUND.format(words="„kelder”"))


def test_bare_words_in_a_conversation_are_judged_as_a_first_message_is(assistant: Assistant) -> None:
    alone = assistant.answer("zwembad kelder")
    assert talked(assistant, "Komt er een fietsenstalling?", "zwembad kelder").text == alone.text


@pytest.mark.parametrize("question", ["en het zwembad kelder", "Wat kost zwembad kelder?"])
def test_a_question_goes_on_with_a_conversation_as_it_is(assistant: Assistant, question: str) -> None:
    answer = talked(assistant, "Komt er een fietsenstalling?", question)
    assert "„kelder”" not in answer.text


def test_who_judges_the_answer_gets_it_without_a_remark(assistant: Assistant) -> None:
    found = assistant.look_up("zwembad kelder", prefer=lambda query, fitting, statuses: fitting)
    assert found.answer.citations and "„kelder”" not in found.answer.text


def test_a_passage_about_another_neighbourhood_is_called_so(assistant: Assistant) -> None:
    first = "In welke buurten pakt de gemeente het isoleren van huizen aan?"
    answer = talked(assistant, first, "en in Heerlerheide?")
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith(messages.PARTIAL_PLACE.format(place="Heerlerheide"))


@pytest.mark.parametrize(
    "question",
    [
        "Op welke datum gaat de fietsenstalling bij het station open?",
        "In welke straat komt het buurtsteunpunt in het centrum?",
        "Hoe laat kan ik op zaterdag bij Burgerzaken terecht?",
    ],
    ids=["day", "street", "clock"],
)
def test_what_is_less_exact_than_asked_is_no_whole_answer(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status is AnswerStatus.PARTIAL


def test_of_two_questions_each_is_answered_from_its_own_passage(assistant: Assistant) -> None:
    question = "mag mijn hond mee naar de opvang en betaalt de gemeente de dierenarts"
    answer = assistant.answer(question)
    assert len(answer.citations) == 2
    assert "opvang" in answer.text
    assert "dierenarts" in answer.text


def test_two_questions_that_one_passage_answers_get_all_of_its_room(assistant: Assistant) -> None:
    answer = assistant.answer("hoeveel is een heerlen munt waard en waar kan ik die uitgeven")
    assert messages.PART_NOT_FOUND not in answer.text
    assert "1 euro" in answer.text


# Several at once


def test_two_threads_give_the_answers_of_one(assistant: Assistant, answers: dict[str, Answer]) -> None:
    together: list[dict[str, Answer]] = [{}, {}]

    def ask(number: int, questions: Sequence[str]) -> None:
        together[number] = {question: assistant.answer(question) for question in questions}

    threads = [
        threading.Thread(target=ask, args=(0, QUESTIONS)),
        threading.Thread(target=ask, args=(1, QUESTIONS[::-1])),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)
    for found in together:
        assert {question: timeless(answer) for question, answer in found.items()} == {
            question: timeless(answers[question]) for question in QUESTIONS
        }


# Vectors


@pytest.fixture
def own_library(library: Library) -> Library:
    """The library with a retriever of its own, so that vectors stay in one test."""
    return replace(library, retriever=copy(library.retriever))


class Scattered(Embeddings):
    """A vector of 24 numbers for each text, drawn from its hash: no two texts lie close together."""

    def embed_query(self, text: str) -> list[float]:
        return [byte - 127.5 for byte in hashlib.sha256(text.encode()).digest()[:24]]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


def with_store(library: Library, settings: Settings, folder: Path, embeddings: Embeddings) -> Assistant:
    return Assistant(library, settings, IndexStore(folder, embeddings, "by hand"))


def test_words_alone_answer_before_the_vectors_are_there(assistant: Assistant) -> None:
    assert assistant.ready
    assert not assistant.vectors_ready
    assert assistant.retrieve("zwembad", 1)[0].similarity is None


def test_vectors_are_built_once_and_then_used(
    own_library: Library, settings: Settings, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    first = with_store(own_library, settings, tmp_path, Scattered())
    first.load_vectors(lambda done, total: told.append((done, total)))
    assert first.vectors_ready
    assert told[-1] == (len(own_library.entries), len(own_library.entries))
    assert first.answer("komt er een fietsenstalling?").text
    vectors = own_library.retriever.vectors
    assert vectors is not None
    # Two documents may say the same: then either may be the nearest.
    often = Counter(entry.text for entry in own_library.entries)
    once = [entry for entry in own_library.entries if often[entry.text] == 1]
    for entry in once[::300]:
        (nearest,) = vectors.search([entry.text], 1)
        assert (nearest.passage, nearest.role) == (entry.passage, entry.role)
        assert nearest.similarity == pytest.approx(1.0, abs=1e-5)
    found = first.retrieve("komt er een fietsenstalling bij het station?", 200)
    assert any(result.similarity is not None for result in found)
    told.clear()
    again = replace(own_library, retriever=copy(own_library.retriever))
    again.retriever.vectors = None
    second = with_store(again, settings, tmp_path, Scattered())
    second.wait_until_ready(lambda done, total: told.append((done, total)))
    assert second.vectors_ready
    assert told == [], "a current index is opened and not built"
    second.wait_until_ready(lambda done, total: told.append((done, total)))
    assert told == []


def test_vectors_may_come_in_the_background(
    own_library: Library, settings: Settings, tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    own = with_store(own_library, settings, tmp_path, hand_embeddings)
    thread = own.load_vectors_in_background()
    assert own.answer("komt er een fietsenstalling?").text, "answers do not wait"
    thread.join(300)
    assert own.vectors_ready
    assert own.index_error is None


def test_a_build_that_cannot_be_written_is_kept_and_words_go_on(
    own_library: Library, settings: Settings, tmp_path: Path, hand_embeddings: Embeddings
) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    own = with_store(own_library, settings, tmp_path / "data" / "index", hand_embeddings)
    own.load_vectors_in_background().join(300)
    assert isinstance(own.index_error, SearchIndexError)
    assert "GEWONETAAL_DATA_DIR" in str(own.index_error)
    assert not own.vectors_ready
    assert own.answer("komt er een fietsenstalling?").status is AnswerStatus.ANSWERED
    with pytest.raises(SearchIndexError):
        own.load_vectors()


class BrokenEmbeddings(Embeddings):
    """A model that fails, as one does that cannot be loaded."""

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        raise RuntimeError("the model file is damaged")

    def embed_query(self, text: str) -> list[float]:
        raise RuntimeError("the model file is damaged")


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_model_that_fails_is_kept_and_words_go_on(
    own_library: Library, settings: Settings, tmp_path: Path
) -> None:
    own = with_store(own_library, settings, tmp_path, BrokenEmbeddings())
    own.load_vectors_in_background().join(300)
    assert isinstance(own.index_error, SearchIndexError)
    assert "the model file is damaged" in str(own.index_error)
    assert own.answer("komt er een fietsenstalling?").status is AnswerStatus.ANSWERED


# The function for who wants one call


def test_answer_question_loads_one_assistant_on_first_use(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Assistant] = []

    def load() -> Assistant:
        own = copy(assistant)
        monkeypatch.setattr(own, "wait_until_ready", lambda: loaded.append(own), raising=False)
        return own

    monkeypatch.setattr(Assistant, "load", staticmethod(load))
    answering._shared_assistant.cache_clear()
    try:
        texts = {answer_question("komt er een fietsenstalling bij het station?").text for _ in range(2)}
    finally:
        answering._shared_assistant.cache_clear()
    assert len(loaded) == 1
    assert texts == {assistant.answer("komt er een fietsenstalling bij het station?").text}


# --- the second look ---


def test_no_wording_of_a_question_is_embedded_twice(
    own_library: Library, settings: Settings, tmp_path: Path
) -> None:
    asked: list[str] = []

    class Counted(Scattered):
        def embed_query(self, text: str) -> list[float]:
            asked.append(text)
            return super().embed_query(text)

    asking = with_store(own_library, settings, tmp_path, Counted())
    asking.load_vectors()
    asked.clear()
    asking.answer("Was er vroeger een zwembad in het centrum en hoe is dat nu?")
    assert asked, "the question is compared with the index"
    assert len(asked) == len(set(asked))


class Seen(SecondLook):
    """A second look that always sees the same."""

    def __init__(self, look: Look | None) -> None:
        self.seen = look

    def look(self, message: str, embed: Embed | None = None) -> Look | None:
        return self.seen


def looking(assistant: Assistant, *kinds: ScreeningKind, sure: bool) -> Assistant:
    looks = copy(assistant)
    looks._second_look = Seen(Look(kinds, sure))
    return looks


POOL = "komt er een zwembad in het centrum?"


def test_what_is_surely_a_cry_for_help_is_not_answered(assistant: Assistant) -> None:
    answer = looking(assistant, ScreeningKind.SUICIDE, sure=True).answer(POOL)
    assert (answer.status, answer.text) == (AnswerStatus.REFUSED, messages.SUICIDE)


def test_what_is_surely_an_attack_gets_what_the_assistant_is_for(assistant: Assistant) -> None:
    answer = looking(assistant, ScreeningKind.INJECTION, sure=True).answer(POOL)
    assert answer.text == messages.INJECTION.format(municipality="Heerlen")


def test_what_may_be_a_cry_for_help_is_answered_with_a_number_beside(assistant: Assistant) -> None:
    usual = assistant.answer(POOL)
    answer = looking(assistant, ScreeningKind.HOME_VIOLENCE, sure=False).answer(POOL)
    assert (answer.status, answer.text) == (usual.status, usual.text)
    assert set(answer.notices) == {*usual.notices, messages.NOT_SAFE_AT_HOME}


def test_who_may_be_in_need_hears_that_nothing_was_found_and_a_number(assistant: Assistant) -> None:
    question = "Krijgen leraren op Curaçao een zonnebril?"
    usual = assistant.answer(question)
    assert usual.text.endswith(messages.ASK_MUNICIPALITY)
    answer = looking(assistant, ScreeningKind.CHILD, sure=False).answer(question)
    assert (answer.status, answer.text) == (AnswerStatus.NOT_FOUND, usual.text)
    assert answer.notices == (messages.CHILD_TO_TALK,)


def test_who_may_be_in_need_and_asks_for_a_service_hears_where_to_go_and_a_number(
    assistant: Assistant,
) -> None:
    answer = looking(assistant, ScreeningKind.SUICIDE, sure=False).answer("hoe verleng ik mijn rijbewijs?")
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.notices == (messages.NEED_TO_TALK,)
