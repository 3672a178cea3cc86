"""What is said before the plans: what a word means that was asked about, or a word for who is in trouble."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant import messages
from assistant.answerability import COVERS_WHOLLY, ENOUGH_COVERAGE, Judgement
from assistant.asked_meaning import Meaning, Meanings, asks_meaning
from assistant.contact import Contact
from assistant.glossary import Term
from assistant.library import Library
from assistant.model import AnswerStatus, ExplainedTerm, Retrieved
from assistant.own_trouble import tells_of_trouble
from assistant.query import Query


@dataclass(frozen=True)
class FirstWords:
    """What goes before what the plans say; `alone` is said where nothing that fits was found in them.

    With `fits` they are the answer themselves, and only the passages that fit are added to them.
    """

    text: str
    alone: str
    fits: Callable[[Retrieved], bool] | None = None

    def before(self, judgement: Judgement) -> Judgement:
        """What was found, with these words in front of it."""
        if self.fits is None:
            return replace(judgement, remark=self.text) if judgement.passages else judgement
        passages = tuple(filter(self.fits, judgement.passages))
        if not passages:
            return Judgement(AnswerStatus.NOT_FOUND)
        return replace(judgement, status=AnswerStatus.ANSWERED, passages=passages, remark=self.text)


class Receptionist:
    """Finds the first words for a question; safe for threads."""

    def __init__(self, library: Library, contact: Contact, meanings: Meanings) -> None:
        self._library = library
        self._contact = contact
        self._meanings = meanings

    def first_words(self, query: Query, *, consoles: bool = True) -> FirstWords | None:
        """The words to begin with; `None` for a question that is answered from the plans alone.

        Without `consoles`, for who looks up or goes on, nobody is consoled and a word alone is not explained.
        """
        meaning = self._meanings.of(query.text)
        if meaning is not None and (consoles or asks_meaning(query.text)):
            return self._explaining(meaning, query)
        return self._consoling(query.text) if consoles and tells_of_trouble(query.text) else None

    def is_beside(self, query: Query, judgement: Judgement) -> bool:
        """Whether somebody asks what one word means and no passage says that word."""
        if query.bridges or not asks_meaning(query.text):
            return False
        return all(result.coverage < ENOUGH_COVERAGE for result in judgement.passages)

    def _explaining(self, meaning: Meaning, query: Query) -> FirstWords:
        text = f"{messages.MEANING.format(word=meaning.word)} {meaning.explanation}"
        term = meaning.term

        def says_it(result: Retrieved) -> bool:
            if result.passage.document in query.documents:
                return True
            return result.coverage >= COVERS_WHOLLY if term is None else self._says(term, result)

        return FirstWords(text, f"{text}\n{messages.MEANING_ALONE}", says_it)

    def _says(self, term: Term, result: Retrieved) -> bool:
        places = self._library.glossary.explained_places(self._library.said(result.passage))
        return any(place.term is term for place in places)

    def _consoling(self, text: str) -> FirstWords:
        topic = self._library.signpost.topic(text)
        where = topic.filled_in if topic else ""
        phone = self._contact.phone
        lines = self._contact.lines or (() if where else (messages.TELL_MUNICIPALITY,))
        call = messages.CALL.format(phone=phone.written) if phone else ""
        alone = " ".join(filter(None, (messages.OWN_TROUBLE, where, *lines, call)))
        return FirstWords(f"{alone} {messages.PLANS_SAY}", alone)


def is_explained_in(remark: str | None, term: ExplainedTerm) -> bool:
    """Whether the first words of an answer say what a term means."""
    return remark is not None and remark.startswith(messages.MEANING.format(word=term.term))
