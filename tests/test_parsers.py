"""What comes from outside and is read by code of ours: whatever it is, it is read or refused."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from door_builders import KEY, accounts_in, login_for
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from starlette.requests import Request

from assistant.api_keys import ApiKeys
from assistant.contract import AskRequest, answer_json, parse
from assistant.errors import AccessFileError, CorpusError, InputError
from assistant.json_lines import answer_lines
from assistant.model import Answer, AnswerStatus
from assistant.plain import load_plain_layer, read_line
from assistant.web.conversation import BrokenSealError, ConversationSeal, Exchange
from assistant.web.dialogue import Again, wish_of
from assistant.web.feedback_token import FeedbackTokens
from assistant.web.sessions import Sessions
from assistant.web.visits import visit_of
from assistant.wishes import Change

MANY = hypothesis_settings(
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# Half of a pair is no character: JSON can write it, and UTF-8 cannot.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)


def broken(whole: str) -> st.SearchStrategy[str]:
    """A text with some signs of it changed, left out or added."""

    @st.composite
    def change(draw: Any) -> str:
        at = draw(st.integers(0, 500)) % (len(whole) + 1)
        end = at + draw(st.integers(0, 6))
        return whole[:at] + draw(ANY_TEXT.filter(lambda text: len(text) < 10)) + whole[end:]

    return change()


class TestSeals:
    SEAL = ConversationSeal(KEY)
    CONVERSATION = (Exchange(1, "Komt er een park?", Answer(AnswerStatus.ANSWERED, "Ja.")),)
    CLOSED = SEAL.close(CONVERSATION)

    @MANY
    @given(broken(CLOSED) | ANY_TEXT)
    def test_a_conversation_is_ours_or_none(self, text: str) -> None:
        try:
            opened = self.SEAL.open(text)
        except BrokenSealError:
            return
        # The last sign of what is sealed has bits that count for nothing.
        assert opened in ((), self.CONVERSATION)

    @MANY
    @given(ANY_TEXT, ANY_TEXT)
    def test_a_token_of_the_thumbs_is_ours_or_none(self, text: str, anchor: str) -> None:
        assert FeedbackTokens(KEY).id_of(text, anchor) is None

    @MANY
    @given(st.data(), st.text(max_size=20))
    def test_a_token_that_was_changed_is_none(self, data: st.DataObject, anchor: str) -> None:
        tokens = FeedbackTokens(KEY)
        whole = tokens.make(anchor)
        changed = data.draw(broken(whole))
        assert (tokens.id_of(changed, anchor) is not None) is (changed == whole)

    @MANY
    @given(broken("easier:3") | ANY_TEXT)
    def test_a_wish_is_one_of_those_that_there_are_or_none(self, text: str) -> None:
        wish = wish_of(text)
        assert wish is None or (isinstance(wish, Again) and wish.change in Change and wish.number >= 0)

    @MANY
    @given(ANY_TEXT)
    def test_a_visit_is_a_name_that_this_server_could_have_given(self, text: str) -> None:
        visit = visit_of(text)
        assert visit.isascii() and 0 < len(visit) < 100
        assert visit_of(visit) == visit


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Sessions:
    return login_for(accounts_in(tmp_path_factory.mktemp("accounts")), now=lambda: 1_800_000_000.0).sessions


def with_cookie(value: bytes) -> Request:
    return Request({"type": "http", "root_path": "", "path": "/", "headers": [(b"cookie", value)]})


NAME = "__Host-gewonetaal"


class TestSessions:
    @MANY
    @given(
        ANY_TEXT.map(lambda text: f"{NAME}={text}".encode("utf-8", "replace"))
        | st.binary(max_size=80).map(lambda raw: NAME.encode() + b"=" + raw)
        | st.binary(max_size=80)
        | st.recursive(
            st.none() | st.integers() | st.text(max_size=5),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("nibus"), inner),
        ).map(
            lambda value: (
                f"{NAME}=".encode()
                + base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=")
                + b".x"
            )
        )
    )
    def test_any_cookie_is_a_session_of_ours_or_none(self, sessions: Sessions, cookie: bytes) -> None:
        assert sessions.account(with_cookie(cookie)) is None

    @MANY
    @given(st.data())
    def test_one_that_was_changed_is_none(self, sessions: Sessions, data: st.DataObject) -> None:
        account = sessions._accounts.find("balie-1")
        assert account is not None
        whole = sessions.cookie(with_cookie(b""), sessions.begin(account)).partition(";")[0]
        value = whole.partition("=")[2]
        changed = data.draw(broken(value).filter(lambda text: ";" not in text and text.isascii()))
        found = sessions.account(with_cookie(f"{NAME}={changed}".encode()))
        # The last sign of a signature has bits that count for nothing.
        assert found in (None, account.account)
        assert found is None or changed.strip(' \t"')[:-1] == value[:-1]

    @MANY
    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
            lambda inner: (
                st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("nibusx"), inner, max_size=6)
            ),
            max_leaves=8,
        )
    )
    def test_what_is_signed_and_no_session_is_none(self, sessions: Sessions, value: object) -> None:
        signed = sessions._serializer.dumps(value)
        assert sessions.account(with_cookie(f"{NAME}={signed}".encode())) is None


class TestKeys:
    @MANY
    @given(ANY_TEXT | st.text(alphabet="gt_abc-_", max_size=50))
    def test_any_text_is_a_key_or_none(self, tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
        keys = ApiKeys(tmp_path_factory.getbasetemp() / "keys-of-parsers.json")
        if not keys.all():
            keys.add("website")
        assert keys.name_of(text) is None

    @hypothesis_settings(MANY, max_examples=40)
    @given(st.data())
    def test_a_file_that_is_damaged_lets_nobody_in(self, tmp_path: Path, data: st.DataObject) -> None:
        file = tmp_path / "keys.json"
        file.unlink(missing_ok=True)
        key = ApiKeys(file).add("website")
        whole = file.read_text(encoding="utf-8")
        changed = data.draw(broken(whole) | ANY_TEXT).encode("utf-8", "surrogatepass")
        file.write_bytes(changed)
        try:
            assert ApiKeys(file).name_of(key) in (None, *_names(changed))
        except AccessFileError as error:
            assert key not in str(error)


def _names(content: bytes) -> Iterator[str]:
    for each in json.loads(content)["keys"]:
        yield each["name"]


LINE = json.dumps(
    {
        "passage": "akkoord/1",
        "source_sha256": "0" * 64,
        "core": "Er komen bomen.",
        "plain": "Er komen bomen.",
        "strength": "intends",
        "themes": ["groen"],
        "questions": ["Komen er bomen?"],
        "state": "checked",
        "accepted": [],
    },
    ensure_ascii=False,
)
HARD_LINES = {
    "very deep": "[" * 100_000,
    "a number of thousands of digits": '{"passage": ' + "9" * 5000 + "}",
    "half a sign": LINE.replace("Er komen", "\\ud83c"),
    "the same name twice": LINE[:-1] + ', "plain": "Er komen huizen."}',
    "no number": LINE.replace('"accepted": []', '"accepted": NaN'),
}


class TestPlainLayer:
    @MANY
    @given(broken(LINE) | ANY_TEXT)
    def test_any_line_is_a_record_or_refused_with_its_place(self, line: str) -> None:
        try:
            record = read_line(line, "akkoord", "akkoord.jsonl:7")
        except CorpusError as error:
            assert "akkoord.jsonl:7" in str(error)
            return
        # It can be shown, and written to a file again.
        repr(record).encode("utf-8")

    @pytest.mark.parametrize("line", HARD_LINES.values(), ids=HARD_LINES)
    def test_what_is_hard_to_read_is_refused_too(self, line: str) -> None:
        with pytest.raises(CorpusError, match=r"akkoord\.jsonl:7"):
            read_line(line, "akkoord", "akkoord.jsonl:7")

    @MANY
    @given(st.binary(max_size=200))
    def test_any_file_is_a_layer_or_refused_with_its_name(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "plain").mkdir(exist_ok=True)
        (tmp_path / "plain" / "akkoord.jsonl").write_bytes(content)
        try:
            layer = load_plain_layer(tmp_path)
        except CorpusError as error:
            assert "akkoord.jsonl" in str(error)
            return
        assert not layer.records


class TestJsonLines:
    @MANY
    @given(st.lists(broken('{"id": "a", "question": "Komt er een park?"}') | ANY_TEXT, max_size=4))
    def test_every_line_gets_an_object_that_can_be_written(self, lines: list[str]) -> None:
        def handle(value: object, request_id: str | int) -> dict[str, Any]:
            request = parse(AskRequest, value)
            return answer_json(Answer(AnswerStatus.ANSWERED, request.question), request_id)

        found = list(answer_lines(lines, handle))
        assert len(found) == sum(1 for line in lines if line.strip())
        for each in found:
            json.dumps(each, allow_nan=False)
            assert each["status"] in {"answered", "error"}
            assert "internal error" not in each.get("error", "")


@MANY
@given(ANY_TEXT)
def test_a_request_that_is_a_text_names_no_more_than_that(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(AskRequest, text)
    assert len(str(caught.value)) < 200
