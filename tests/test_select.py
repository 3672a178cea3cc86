from __future__ import annotations

import pytest
from builders import shared_words
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.select import leans_forward, points_into, refers_back, select_sentences

# Words at the head of a sentence that take something back of the sentence before it.
LIMITING = ("Maar", "Tenzij", "Mits", "Alleen", "Behalve", "Echter", "Wel", "Toch", "Voorwaarde is dat")
LEANING = ("Dit", "Daarom", "Deze", "Ook", "Zij")
PLAIN = ("We", "De gemeente", "Het plan", "In de stad", "Bewoners")
NOUNS = ("bomen", "scholen", "wegen", "pleinen", "huizen", "fietsers")

sentences = st.builds(
    lambda head, middle, tail: f"{head} {' '.join(middle)} {tail}.",
    st.sampled_from(LIMITING + LEANING + PLAIN),
    st.lists(st.sampled_from(NOUNS), min_size=1, max_size=8),
    st.sampled_from(NOUNS),
)
texts = st.lists(sentences, min_size=1, max_size=8)
# No room at all is less than no words.
limits = st.integers(min_value=-20, max_value=60)
questions = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=3).map(" ".join)


def length(text: list[str]) -> int:
    return sum(len(words(sentence)) for sentence in text)


def places_of(run: list[str], text: list[str]) -> list[int]:
    """Where in a text a run of its sentences may stand."""
    return [start for start in range(len(text)) if text[start : start + len(run)] == run]


@settings(deadline=None)
@given(texts, questions, limits)
def test_what_is_selected_is_a_run_of_whole_sentences(text: list[str], question: str, limit: int) -> None:
    selected = select_sentences(" ".join(text), shared_words(question), limit)
    assert selected
    assert places_of(selected, split_sentences(" ".join(text)))


@settings(deadline=None)
@given(texts, questions, limits)
def test_the_best_sentence_is_in_it(text: list[str], question: str, limit: int) -> None:
    relevance = shared_words(question)
    selected = select_sentences(" ".join(text), relevance, limit)
    assert max(map(relevance, selected)) == max(map(relevance, text))


@settings(deadline=None)
@given(texts, questions, limits)
def test_a_short_text_stays_whole(text: list[str], question: str, limit: int) -> None:
    if length(text) <= limit:
        assert select_sentences(" ".join(text), shared_words(question), limit) == text


@settings(deadline=None)
@given(texts, questions, limits)
def test_a_limiting_sentence_stays_with_the_one_before_it(text: list[str], question: str, limit: int) -> None:
    run = select_sentences(" ".join(text), shared_words(question), limit)

    def keeps_conditions(start: int) -> bool:
        after = text[start + len(run) : start + len(run) + 1]
        cut_at_head = start > 0 and run[0].startswith(LIMITING)
        cut_at_tail = bool(after) and after[0].startswith(LIMITING)
        return not cut_at_head and not cut_at_tail

    assert any(keeps_conditions(start) for start in places_of(run, text)), run


@settings(deadline=None)
@given(texts, questions, limits)
def test_a_sentence_that_points_back_is_not_the_first(text: list[str], question: str, limit: int) -> None:
    run = select_sentences(" ".join(text), shared_words(question), limit)
    assert any(start == 0 or not run[0].startswith(LEANING) for start in places_of(run, text)), run


@settings(deadline=None)
@given(st.text(max_size=400), limits)
def test_any_text_gives_sentences_of_itself(text: str, limit: int) -> None:
    selected = select_sentences(text, lambda sentence: float(len(sentence) % 7), limit)
    assert all(sentence in " ".join(split_sentences(text)) for sentence in selected)


LONG = (
    "De stad krijgt twee nieuwe parken. In het noorden komt een groot plein. "
    "We bouwen daar een theater. {} "
    "De haven blijft zoals die is. Bewoners van het zuiden krijgen meer bomen."
)


@pytest.mark.parametrize(
    "condition",
    [
        "Maar dat doen we alleen als het Rijk meebetaalt.",
        "Voorwaarde is dat er genoeg geld is.",
        "Tenzij de raad er anders over denkt.",
        "Mits de bewoners ermee instemmen.",
        "Alleen wanneer er ruimte voor is.",
        "Randvoorwaarde is een sluitende begroting.",
        "Wel moet de raad er eerst over stemmen.",
        "Daarbij kijken we eerst naar de kosten.",
        "Echter niet voor 2028.",
    ],
)
def test_a_condition_is_kept_whether_asked_for_or_not(condition: str) -> None:
    text = LONG.format(condition)
    for limit in range(3, 40):
        assert condition in select_sentences(text, shared_words("theater bouwen"), limit)
        assert "We bouwen daar een theater." in select_sentences(text, shared_words(condition), limit)


def test_a_sentence_longer_than_the_limit_stays_whole() -> None:
    long = "We bouwen " + "heel " * 50 + "hoog."
    assert select_sentences(f"Kort. {long} Kort.", shared_words("hoog"), 10) == [long]


def test_of_two_equal_sentences_the_first_is_taken() -> None:
    text = "We planten bomen in het noorden. Iets heel anders staat hier. We planten bomen in het zuiden."
    assert select_sentences(text, shared_words("bomen"), 6) == ["We planten bomen in het noorden."]


def test_an_empty_text_gives_nothing() -> None:
    assert select_sentences("", shared_words("bomen"), 10) == []


# A sentence that another one needs


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Mensen kunnen dan hun stroom bijna niet betalen.", id="dan-in-the-middle"),
        pytest.param("Volgens dat besluit mag u daar niet fietsen.", id="that-decision"),
        pytest.param("We willen dat die meer mensen bereikt.", id="that-it-reaches"),
        pytest.param("We willen dat ook andere mensen meedoen.", id="others-too"),
        pytest.param("Het andere is een vaste plek.", id="the-other"),
        pytest.param("Het doel daarvan is een betere buurt.", id="of-that"),
    ],
)
def test_one_word_in_a_sentence_points_back(sentence: str) -> None:
    assert points_into(sentence)
    assert refers_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("We bouwen meer dan honderd huizen.", id="more-than"),
        pytest.param("De nieuwe weg is breder dan de oude.", id="comparative"),
        pytest.param("We willen dat kinderen leren zwemmen.", id="conjunction"),
        pytest.param("De gemeente bouwt een school.", id="nothing"),
    ],
)
def test_a_sentence_that_stands_alone_points_nowhere(sentence: str) -> None:
    assert not refers_back(sentence)


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("We geven voorrang aan twee dingen.", True),
        ("We investeren niet alleen in wegen.", True),
        ("Wilt u uw straat groener maken?", True),
        ("We doen twee dingen: bouwen en slopen.", False),
        ("We bouwen twee scholen.", False),
    ],
)
def test_half_of_what_is_said_leans_forward(sentence: str, goes_on: bool) -> None:
    assert leans_forward(sentence) is goes_on
