"""The five on the real parts: what they give is what is described, and each stops when nobody waits."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from assistant.answering import Assistant
from assistant.contract import AskRequest, CheckRequest, ScoreRequest, SearchRequest, parse
from assistant.contract_schema import AskResponse, CheckResponse, ScoreResponse, SearchResponse
from assistant.errors import InputError
from assistant.faithfulness.finding import Finding, Verdict
from assistant.library import Library
from assistant.model import Answer, AnswerStatus, ModelTrace, Turn
from assistant.operations import (
    Ask,
    Check,
    Operation,
    Score,
    Search,
    Simplify,
    StoppedError,
    handler,
)
from assistant.pace import Pace
from assistant.rewriting_contract import SimplifyRequest
from assistant.rewriting_contract_schema import SimplifyResponse
from assistant.settings import Settings
from assistant.simplify.simplification import SentenceRewrite, SentenceState, Simplification
from assistant.simplify.simplifier import Simplifier
from assistant.web.api_document import examples
from assistant.web.api_requests import (
    ApiAskRequest,
    ApiCheckRequest,
    ApiScoreRequest,
    ApiSearchRequest,
    ApiSimplifyRequest,
)

RESPONSES: dict[str, type[BaseModel]] = {
    "ask": AskResponse,
    "search": SearchResponse,
    "check": CheckResponse,
    "simplify": SimplifyResponse,
    "score": ScoreResponse,
}
LETTER = (
    "Geachte heer, mevrouw,\n\nHierbij delen wij u mede dat uw aanvraag d.d. 3 maart 2027 thans is afgewezen. "
    "Indien u het hiermee niet eens bent, dient u binnen zes weken een bezwaarschrift in te dienen bij het "
    "college. De werkzaamheden worden door de gemeente uitgevoerd en kosten € 60.000.\n- Wmo\n- BIZ"
)
REQUESTS: dict[str, list[dict[str, Any]]] = {
    "ask": [
        {"question": "Komt er een zwembad in het centrum?"},
        {"question": "Hoe oud is de maan?"},
        {"question": ""},
        {"question": "a" * 1001},
        {"question": "What about the swimming pool in the city?"},
        {
            "question": "En wanneer?",
            "history": [{"role": "user", "content": "Komt er een zwembad in het centrum?"}],
        },
        {"question": "Wat stond er in 2018 over het zwembad?", "level": "A2"},
    ],
    "search": [
        {"question": "zwembad", "k": 3},
        {"question": "zwembad", "year": 2019, "k": 100},
        {"question": "zwembad", "documents": ["heerlens-akkoord-2026-2030"]},
        {"question": "", "year": 1},
    ],
    "check": [
        {"source": "We onderzoeken een zwembad voor 6.000 euro.", "claim": "Er komt een zwembad."},
        {"source": LETTER, "claim": "Uw aanvraag is afgewezen op 3 maart 2027.", "coverage": True},
        {"source": "We bouwen een park.", "claim": "We bouwen een park.", "coverage": True},
        {"source": "", "claim": "Er komt een park."},
        {"source": "Er komt een park.", "claim": " "},
        {"source": "Er komt een park. " * 700, "claim": "Er komt een park."},
        {"source": "The city will build a park next year.", "claim": "The city will build a park."},
    ],
    "simplify": [{"text": LETTER}, {"text": "Er komt een park.", "level": "A2"}, {"text": "park"}],
    "score": [{"text": LETTER}, {"text": ""}, {"text": "park"}, {"text": "1\t2\t3\n4\t5\t6"}],
}
CASES = [
    pytest.param(name, request, id=f"{name}-{number}")
    for name, requests in REQUESTS.items()
    for number, request in enumerate(requests)
]


@pytest.fixture(scope="module")
def operations(assistant: Assistant, library: Library, settings: Settings) -> dict[str, Operation]:
    simplifier = Simplifier.load(settings, library.lemmatizer)
    return {
        "ask": Ask(assistant),
        "search": Search(assistant, library.shelf),
        "check": Check(simplifier.verification.checker),
        "simplify": Simplify(simplifier),
        "score": Score(simplifier.measure),
    }


@pytest.mark.parametrize(("name", "request_"), CASES)
def test_what_comes_back_is_as_described(
    operations: dict[str, Operation], name: str, request_: dict[str, Any]
) -> None:
    given_back = handler(operations[name])(request_, "a")
    RESPONSES[name].model_validate_json(json.dumps(given_back, allow_nan=False))
    assert given_back["id"] == "a"


def test_what_a_language_model_did_is_as_described() -> None:
    trace = ModelTrace("proef", (("answer", "0" * 64),), 2, 1, (("Zin.", ("Dat klopt niet.",)),), 9, 5, 1.5)
    answer = Answer(AnswerStatus.ANSWERED, "Ja.", mode="llm", trace=trace)
    AskResponse.model_validate(Ask(Streaming([answer])).json(answer, 1))


@pytest.mark.parametrize("name", RESPONSES)
def test_a_field_that_nobody_described_is_noticed(operations: dict[str, Operation], name: str) -> None:
    given_back = handler(operations[name])(REQUESTS[name][0], "a")
    with pytest.raises(ValueError, match="nieuw"):
        RESPONSES[name].model_validate({**given_back, "nieuw": 1})


API_REQUESTS = {
    "ask": ApiAskRequest,
    "search": ApiSearchRequest,
    "check": ApiCheckRequest,
    "simplify": ApiSimplifyRequest,
    "score": ApiScoreRequest,
}


@pytest.mark.parametrize("name", RESPONSES)
def test_the_example_of_the_documentation_is_true(
    operations: dict[str, Operation], name: str, library: Library
) -> None:
    example = examples()[name]
    request = parse(API_REQUESTS[name], example["request"])
    TypeAdapter(RESPONSES[name]).validate_python(example["response"])
    assert example["response"]["id"] == request.id
    if name == "ask":
        # Its words come from the vectors too, which this run does not have; its sources do not.
        passages = {passage.id: passage.text for passage in library.shelf.passages}
        for citation in example["response"]["citations"]:
            assert citation["quote"] == " ".join(passages[citation["passage"]].split())
    elif name != "search":
        operation = operations[name]
        assert operation.json(operation.run(request), request.id) == example["response"]


@pytest.mark.parametrize("name", RESPONSES)
def test_the_api_asks_for_the_same_fields(operations: dict[str, Operation], name: str) -> None:
    ours, theirs = operations[name].request, API_REQUESTS[name]
    assert issubclass(theirs, ours)
    assert list(theirs.model_fields) == list(ours.model_fields)
    for field, described in theirs.model_fields.items():
        assert described.is_required() == ours.model_fields[field].is_required()
        assert described.get_default() == ours.model_fields[field].get_default()


def test_a_document_that_is_not_there_is_named(operations: dict[str, Operation]) -> None:
    with pytest.raises(InputError, match="'geheim'.*heerlens-akkoord-2026-2030"):
        operations["search"].run(SearchRequest(question="park", documents=("geheim",)))


WORDS = st.sampled_from(
    [
        *LETTER.split(),
        *("6 mei", "€", "1.000,50", "29 februari", "31-02-2027", "½", "IV", "3e", "18.00 uur", "0", "-5 %"),
        *("niet", "geen", "mits", "tenzij", "wij", "'s", "’s", "e.d.", "a.u.b.", "art. 4:1 Awb"),
        *(
            "\n",
            "\n\n",
            "- ",
            "1.",
            "a)",
            "|",
            "\t",
            "[1]",
            "(",
            ")",
            "“",
            "”",
            "…",
            "?",
            "!",
            ":",
            ";",
            "--",
        ),
        *(
            "\u200b",
            "\u00ad",
            "\u202e",
            "\x00",
            "\ufffd",
            "🏊",
            "é",
            "ﬁ",
            "ß",
            "x" * 80,
            "https://a.nl/b?c=d",
        ),
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(max_size=120)
MANY = hypothesis_settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class TestAnyText:
    @MANY
    @given(text=TEXTS)
    @example(text="Geachte [1] Geachte")
    def test_can_be_measured(self, operations: dict[str, Operation], text: str) -> None:
        found = handler(operations["score"])({"text": text}, 1)
        ScoreResponse.model_validate(found)
        for sentence in found["per_sentence"]:
            # Markers of sources do not count.
            there = re.sub(r"\[\d+\]", " ", text[sentence["start"] : sentence["end"]])
            assert " ".join(there.split()) == " ".join(sentence["sentence"].split())
            for finding in sentence["findings"]:
                assert text[finding["start"] : finding["end"]] == finding["words"]

    @MANY
    @given(text=TEXTS)
    def test_is_rewritten_or_refused(self, operations: dict[str, Operation], text: str) -> None:
        try:
            found = handler(operations["simplify"])({"text": text}, 1)
        except InputError:
            return
        SimplifyResponse.model_validate(found)
        assert all(text[each["start"] : each["end"]] == each["before"] for each in found["sentences"])

    @MANY
    @given(source=TEXTS, claim=TEXTS, coverage=st.booleans())
    def test_can_be_checked(
        self, operations: dict[str, Operation], source: str, claim: str, coverage: bool
    ) -> None:
        request = {"source": source, "claim": claim, "coverage": coverage}
        CheckResponse.model_validate(handler(operations["check"])(request, 1))

    @MANY
    @given(question=TEXTS, before=st.lists(TEXTS, max_size=2))
    def test_gets_an_answer(self, operations: dict[str, Operation], question: str, before: list[str]) -> None:
        roles = ("user", "assistant")
        history = [{"role": role, "content": text} for role, text in zip(roles, before, strict=False)]
        AskResponse.model_validate(handler(operations["ask"])({"question": question, "history": history}, 1))


class Streaming:
    """Gives these items and remembers how far it came."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items
        self.given = 0
        self.closed = False

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        yield from self._all()

    def _all(self) -> Iterator[Any]:
        try:
            for item in self.items:
                self.given += 1
                yield item
        finally:
            self.closed = True


class StreamingTexts(Streaming):
    def stream(  # type: ignore[override]
        self, text: str, level: str, without: object, pace: Pace
    ) -> Iterator[SentenceRewrite | Simplification]:
        return self._all()


class Checker:
    covered = False

    def check(self, source: str, claim: str, pace: Pace) -> Verdict:
        return Verdict(True, 1.0, ())

    def coverage(self, source: str, text: str, pace: Pace) -> tuple[Finding, ...]:
        self.covered = True
        return ()


class Asked:
    """Whether nobody waits any more: from the time on that this is asked so often."""

    def __init__(self, often: int | None = None) -> None:
        self.often = often
        self.times = 0

    def __call__(self) -> bool:
        self.times += 1
        return self.times == self.often


class TestNobodyWaits:
    def test_an_answer_ends_at_its_next_line(self) -> None:
        streaming = Streaming(["een", "twee", "drie"])
        with pytest.raises(StoppedError):
            Ask(streaming).run(AskRequest(question="a"), lambda: streaming.given == 2)
        assert (streaming.given, streaming.closed) == (2, True)

    def test_an_answer_that_is_whole_is_given(self) -> None:
        answer = Answer(AnswerStatus.ANSWERED, "Ja.")
        assert Ask(Streaming([answer])).run(AskRequest(question="a"), lambda: True) is answer

    def test_a_rewrite_ends_at_its_next_sentence(self) -> None:
        sentence = SentenceRewrite("a", "a", 0, 1, SentenceState.UNCHANGED)
        streaming = StreamingTexts([sentence] * 3)
        with pytest.raises(StoppedError):
            Simplify(streaming).run(SimplifyRequest(text="a"), lambda: streaming.given == 2)
        assert (streaming.given, streaming.closed) == (2, True)

    def test_what_is_left_out_is_not_looked_for(self) -> None:
        checker = Checker()
        with pytest.raises(StoppedError):
            Check(checker).run(CheckRequest(source="a", claim="b", coverage=True), lambda: True)
        assert not checker.covered

    @pytest.mark.parametrize("name", ["check", "simplify", "score"])
    def test_work_on_a_text_ends_between_two_steps(self, operations: dict[str, Operation], name: str) -> None:
        request = {
            "check": CheckRequest(
                source=LETTER, claim=LETTER.replace("afgewezen", "goedgekeurd"), coverage=True
            ),
            "simplify": SimplifyRequest(text=LETTER),
            "score": ScoreRequest(text=LETTER),
        }[name]
        operation = operations[name]
        asked = Asked()
        whole = operation.run(request, asked)
        steps = asked.times
        # One a sentence, or one a check and one for reading each text: pieces, not one whole.
        assert steps >= 8
        for last in (1, steps // 2, steps):
            asked = Asked(last)
            with pytest.raises(StoppedError):
                operation.run(request, asked)
            assert asked.times == last
        assert operation.json(operation.run(request), 1) == operation.json(whole, 1)
