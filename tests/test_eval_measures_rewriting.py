"""How true and how much plainer a rewritten text is; SARI by hand and by a second implementation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import mean

import pytest
from eval_builders import given_rewrite, letter, passage, promise, rewritten
from hypothesis import given
from hypothesis import strategies as st

from assistant.model import Strength
from eval.cases import Rewrite
from eval.measures import rewriting
from eval.measures.rewriting import Sari, sari
from eval.records import RewriteRecord

SOURCE = "De gemeente realiseert tien nieuwe bomen."
REWRITE = "De gemeente plant tien bomen."
REFERENCE = "De gemeente plant tien nieuwe bomen."

sentences = st.lists(st.sampled_from("de een boom bomen plant tien park".split()), max_size=9).map(" ".join)


# Facts


@pytest.mark.parametrize(
    ("must", "must_not", "text", "kept", "forbidden", "all_kept"),
    [
        ([("tien", "10")], [], "Er komen 10 bomen.", 1.0, None, 1.0),
        ([("tien",), ("2030",)], [], "Er komen tien bomen.", 1 / 2, None, 0.0),
        ([("tien",), ("2030",), ("park",)], [], "Niets.", 0.0, None, 0.0),
        ([("tien",)], [("gratis",)], "Er komen tien bomen.", 1.0, 0.0, 1.0),
        ([("tien",)], [("gratis",)], "Er komen tien bomen, GRATIS.", 1.0, 1.0, 0.0),
        ([("tien",)], [("x",), ("gratis",)], "Er komen tien gratis bomen.", 1.0, 1.0, 0.0),
        ([("€ 60.000",)], [], "Dat kost € 60.000,=.", 1.0, None, 1.0),
        ([("€ 60.000",)], [("€ 60",)], "Dat kost € 60.000,=.", 1.0, 0.0, 1.0),
        ([("1.311,5",), ("44,4 %",)], [], "Dat is 1.311 meter, 44,4 %.", 1 / 2, None, 0.0),
        ([("vóór 1 mei",)], [], "Doe het vóór\n1 mei.", 1.0, None, 1.0),
        ([("tien",)], [], "", 0.0, None, 0.0),
    ],
    ids=[
        "another-string-of-the-fact",
        "one-of-two-is-missing",
        "all-are-missing",
        "nothing-forbidden",
        "something-forbidden",
        "the-second-forbidden-thing",
        "amount",
        "a-shorter-amount-is-another",
        "a-decimal-was-cut",
        "over-a-line-end",
        "empty-rewrite",
    ],
)
@pytest.mark.parametrize("case", [passage, letter], ids=["passage", "letter"])
def test_facts_that_survive_and_things_that_may_not_be_said(
    case: Callable[..., Rewrite],
    must: Sequence[Sequence[str]],
    must_not: Sequence[Sequence[str]],
    text: str,
    kept: float,
    forbidden: float | None,
    all_kept: float,
) -> None:
    made = case(must=must, must_not=must_not)
    assert rewriting.facts_kept(made, text) == pytest.approx(kept)
    assert rewriting.forbidden(made, text) == forbidden
    assert rewriting.all_kept(made, text) == all_kept


@pytest.mark.parametrize(
    ("case", "value"),
    [
        (passage(strength=promise(Strength.WISHES, "wil", "graag")), 1.0),
        (passage(strength=promise(Strength.WISHES, "zou", "graag")), 0.0),
        (passage(strength=promise(Strength.DECIDED)), None),
        (passage(), None),
        (letter(), None),
    ],
    ids=["a-word-is-there", "no-word-is-there", "a-strength-without-words", "no-strength", "letter"],
)
def test_the_words_of_a_weak_promise(case: Rewrite, value: float | None) -> None:
    assert rewriting.strength_words(case, "De gemeente wil tien bomen.") == value


# Reading and length


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De kat zit. Hij is erg moe.", 3.5),
        ("* Er komt een bos.\n* Er komt een park.", 4.0),
        ("* een bos\n* een park", None),
        ("Ja.", None),
        ("", None),
    ],
    ids=[
        "seven-words-in-two-sentences",
        "items-are-sentences",
        "items-without-verbs",
        "hardly-any-text",
        "empty",
    ],
)
def test_words_per_sentence(text: str, words: float | None) -> None:
    assert rewriting.words_per_sentence(text) == words


def test_flesch_douma_by_hand() -> None:
    # Six words of one syllable in two sentences: 206.835 - 0.93 x 3 - 77 x 1 = 127.045.
    assert rewriting.flesch_douma("De kat zit. Hij is moe.") == pytest.approx(127.045, abs=0.05)
    assert rewriting.flesch_douma("Ja.") is None


@pytest.mark.parametrize(
    ("text", "length"),
    [("een twee drie vier", 1.0), ("een twee", 0.5), ("a b c d e f", 1.5), ("", 0.0), ("…", 0.0)],
    ids=["as-long", "half", "longer", "empty", "no-words"],
)
def test_relative_length_is_words_per_word_of_the_source(text: str, length: float) -> None:
    assert rewriting.relative_length(passage(text="Vier woorden zijn dit."), text) == length


# Beside the source


@pytest.mark.parametrize(
    ("source", "rewrite", "kept"),
    [
        ("Vóór 1 mei 2027.", "Doe het vóór 1 mei 2027.", 1.0),
        ("Vóór 1 mei 2027.", "Doe het in mei 2027.", 0.0),
        ("Kom om 10.30 uur.", "Kom om 10:30 uur.", 1.0),
        ("Het kost € 1.500.", "Het kost € 150.", 0.0),
        ("Van 3 tot 3 uur.", "Tot 3 uur.", 0.0),
        ("Om 3 uur.", "Om 3 uur. Dus niet na 3 uur, of om 4 uur.", 1.0),
        ("Er zijn 12 bomen.", "Er zijn 121 bomen.", 0.0),
        ("Er zijn tien bomen.", "Er zijn bomen.", None),
        ("Artikel 2.3.2 van de Wmo 2015.", "", 0.0),
    ],
    ids=[
        "all-there",
        "the-day-is-gone",
        "other-punctuation",
        "another-amount",
        "one-of-two",
        "more-often-and-others",
        "not-within-a-longer-one",
        "no-digits",
        "empty-rewrite",
    ],
)
def test_strings_of_digits_are_kept_or_not(source: str, rewrite: str, kept: float | None) -> None:
    assert rewriting.numbers_kept(source, rewrite) == kept


@pytest.mark.parametrize(
    ("source", "rewrite", "survive", "added"),
    [
        ("Betaal € 85 vóór 1 mei 2027.", "Betaal vóór 1 mei 2027 het bedrag van € 85.", 1.0, 0.0),
        ("Betaal € 85 vóór 1 mei 2027.", "Betaal € 85 vóór 1 juni 2027.", 0.0, 1.0),
        ("Betaal € 85.", "Betaal € 85 vóór 1 mei 2027.", 1.0, 1.0),
        ("Het gesprek is in Hoensbroek.", "Het gesprek is in de wijk.", 0.0, 0.0),
        ("Zie artikel 2.3.2 van die wet.", "Zie die wet.", 0.0, 0.0),
        ("Kom maar langs.", "Kom langs.", None, 0.0),
        ("Kom maar langs.", "Kom op 3 mei 2027 langs.", None, 1.0),
    ],
    ids=[
        "all-there",
        "another-date",
        "a-date-more",
        "a-name-gone",
        "an-article-gone",
        "no-facts",
        "no-facts-but-one-more",
    ],
)
def test_facts_that_survive_and_facts_that_came_in(
    source: str, rewrite: str, survive: float | None, added: float
) -> None:
    assert rewriting.facts_survive(source, rewrite) == survive
    assert rewriting.facts_added(source, rewrite) == added


# corpus/wording.toml calls "derhalve", "kosteloos" and "geschieden" hard.
HARD = "Dit geschiedt derhalve kosteloos."


@pytest.mark.parametrize(
    ("text", "given_words", "share"),
    [
        (HARD, (), 0.0),
        ("Dit gebeurt daarom gratis.", (), 1.0),
        ("Dit gebeurt derhalve kosteloos.", (), 1 / 3),
        ("Derhalve zal dit kosteloos geschieden.", (), 0.0),
        (HARD, ("kosteloos",), 1 / 3),
        ("Dit gebeurt daarom kosteloos.", ("kosteloos", "derhalve"), 1.0),
        (HARD, ("gratis",), 0.0),
    ],
    ids=[
        "all-left",
        "all-gone",
        "one-gone",
        "another-form-is-the-same-word",
        "one-explained",
        "explained-or-gone",
        "something-else-explained",
    ],
)
def test_hard_words_are_gone_or_explained(text: str, given_words: Sequence[str], share: float) -> None:
    record = rewritten(text, given=given_rewrite(explained=given_words, hard=("derhalve",)))
    assert rewriting.hard_words_solved(HARD, record) == pytest.approx(share)


def test_without_hard_words_or_an_account_there_is_less_to_say() -> None:
    assert rewriting.hard_words_solved("Kom langs.", rewritten("Kom langs.")) is None
    assert rewriting.hard_words_solved(HARD, rewritten("Dit gebeurt derhalve kosteloos.")) == pytest.approx(
        1 / 3
    )


@pytest.mark.parametrize(
    ("record", "changed", "marked"),
    [
        (
            rewritten(given=given_rewrite(("A.", "B."), ("C.", "C."), ("D.", "D."), marked=["D."])),
            1 / 3,
            1 / 3,
        ),
        (rewritten(given=given_rewrite(("A.", "A."))), 0.0, 0.0),
        (rewritten(given=given_rewrite(("A.", "B."), marked=["A."])), 1.0, 1.0),
        (rewritten(given=given_rewrite()), None, None),
        (rewritten(), None, None),
    ],
    ids=["one-of-three", "none", "all", "no-sentences", "no-account"],
)
def test_the_share_of_sentences_that_changed_and_that_are_marked(
    record: RewriteRecord, changed: float | None, marked: float | None
) -> None:
    assert rewriting.sentences_changed(record) == (None if changed is None else pytest.approx(changed))
    assert rewriting.sentences_marked(record) == (None if marked is None else pytest.approx(marked))


def test_gains_are_drops_from_the_source() -> None:
    # Six words in one sentence, then three in each of two.
    one, two = "De kat zit en is moe.", "De kat zit. Hij is moe."
    assert rewriting.shorter(one, two) == 3.0
    assert rewriting.shorter(two, one) == -3.0
    before, after = rewriting.lint(HARD), rewriting.lint(two)
    assert before is not None and after is not None and before > after
    assert rewriting.lint_gain(HARD, two) == before - after
    assert rewriting.lint_gain(two, HARD) == after - before


@pytest.mark.parametrize(
    ("source", "rewrite"), [("", "De kat zit."), ("De kat zit.", "")], ids=["source", "rewrite"]
)
def test_a_gain_without_text_is_undefined(source: str, rewrite: str) -> None:
    assert rewriting.shorter(source, rewrite) is None
    assert rewriting.lint_gain(source, rewrite) is None


def test_only_a_program_takes_time() -> None:
    assert rewriting.milliseconds(rewritten(milliseconds=12.5, given=given_rewrite())) == 12.5
    assert rewriting.milliseconds(rewritten(milliseconds=0.0)) is None


# SARI


def test_sari_by_hand() -> None:
    """The n-grams of the three texts at the top, each word by its first letters.

    source     de gem real tien nieuwe bomen
    rewrite    de gem plant tien bomen
    reference  de gem plant tien nieuwe bomen

    keep, 2 x both / (kept + to keep):
      1: kept de gem tien bomen; to keep also nieuwe:                  2 x 4 / (4 + 5) = 8/9
      2: kept de-gem; to keep also tien-nieuwe, nieuwe-bomen:          2 x 1 / (1 + 3) = 1/2
      3: kept none; to keep tien-nieuwe-bomen:                         0
      4: kept none; to keep none:                                      undefined
    delete, right / deleted:
      1: deleted real, nieuwe; right real:                             1/2
      2: deleted gem-real, real-tien, tien-nieuwe, nieuwe-bomen;
         right the first two:                                          2/4
      3: deleted all 4; the reference keeps tien-nieuwe-bomen:         3/4
      4: deleted all 3, all right:                                     1
    add, 2 x both / (added + to add):
      1: added plant, to add plant:                                    1
      2: added gem-plant, plant-tien, tien-bomen; to add the first 2:  2 x 2 / (3 + 2) = 4/5
      3: added de-gem-plant, gem-plant-tien, plant-tien-bomen; to add
         the first 2 and plant-tien-nieuwe:                            2 x 2 / (3 + 3) = 2/3
      4: added de-gem-plant-tien, gem-plant-tien-bomen; to add the
         first and two others:                                         2 x 1 / (2 + 3) = 2/5
    """
    scored = sari(SOURCE, REWRITE, REFERENCE)
    assert scored.keep == pytest.approx((8 / 9 + 1 / 2 + 0) / 3)
    assert scored.delete == pytest.approx((1 / 2 + 2 / 4 + 3 / 4 + 1) / 4)
    assert scored.add == pytest.approx((1 + 4 / 5 + 2 / 3 + 2 / 5) / 4)


@pytest.mark.parametrize(
    ("source", "rewrite", "reference", "scored"),
    [
        # Copied: nothing deleted. To keep are 5 of 6 words: 10/11. By twos 3 of 5: 6/8. By threes
        # 1 of 4: 2/5. By fours none of 3, though 3 were kept: 0.
        (SOURCE, SOURCE, REFERENCE, Sari(pytest.approx((10 / 11 + 6 / 8 + 2 / 5 + 0) / 4), None, 0.0)),
        # Copied where nothing had to change: only keeping says something.
        (SOURCE, SOURCE, SOURCE, Sari(1.0, None, None)),
        (SOURCE, REFERENCE, REFERENCE, Sari(1.0, 1.0, 1.0)),
        # Case and punctuation do not matter.
        ("Tien bomen", "tien, BOMEN!", "Tien bomen.", Sari(1.0, None, None)),
        # Everything deleted, of which the reference keeps tien. Only n = 1 and 2 exist:
        # 1 of 2 words was rightly deleted, and the only pair.
        ("Tien bomen", "", "tien struiken", Sari(0.0, pytest.approx((1 / 2 + 1) / 2), 0.0)),
        # A repeated word: two of three kept, the reference keeps one. 2 x 1 / (2 + 1) = 2/3; of pairs
        # bij-bij, twice in the source, one was kept and none should have been: 0. Deleted: one bij,
        # rightly; one bij-bij, rightly; bij-bij-bij, rightly.
        ("bij bij bij", "bij bij", "bij", Sari(pytest.approx((2 / 3 + 0) / 2), 1.0, None)),
        # New words are counted once, however often they are said.
        ("bomen", "gras gras", "gras", Sari(None, 1.0, pytest.approx((1 + 0) / 2))),
        ("", "", "", Sari(None, None, None)),
        ("", "bomen", "", Sari(None, None, 0.0)),
    ],
    ids=[
        "copying-adds-nothing-and-deletes-nothing",
        "copying-where-nothing-had-to-change",
        "the-reference-itself",
        "case-and-punctuation",
        "an-empty-rewrite",
        "a-repeated-word",
        "new-words-count-once",
        "nothing-at-all",
        "words-out-of-nothing",
    ],
)
def test_sari_of_small_texts_by_hand(source: str, rewrite: str, reference: str, scored: Sari) -> None:
    assert sari(source, rewrite, reference) == scored


def grams(text: str, n: int) -> list[str]:
    found = text.split()
    return [" ".join(found[i : i + n]) for i in range(len(found) - n + 1)]


def f1(precise: float | None, complete: float | None) -> float | None:
    if precise is None and complete is None:
        return None
    if not precise or not complete:
        return 0.0
    return 2 * precise * complete / (precise + complete)


def ratio(a: int, b: int) -> float | None:
    return a / b if b else None


def by_ratios(source: str, rewrite: str, reference: str) -> list[float | None]:
    """Keep, delete and add from counts of each n-gram, by precision and recall."""
    parts: list[list[float | None]] = [[], [], []]
    for n in range(1, 5):
        s, r, f = grams(source, n), grams(rewrite, n), grams(reference, n)
        kept = to_keep = both = deleted = rightly = added = to_add = well = 0
        for gram in {*s, *r, *f}:
            in_s, in_r, in_f = s.count(gram), r.count(gram), f.count(gram)
            kept += min(in_s, in_r)
            to_keep += min(in_s, in_f)
            both += min(in_s, in_r, in_f)
            deleted += max(0, in_s - in_r)
            rightly += min(max(0, in_s - in_r), max(0, in_s - in_f))
            added += in_r > 0 and in_s == 0
            to_add += in_f > 0 and in_s == 0
            well += in_r > 0 and in_f > 0 and in_s == 0
        parts[0].append(f1(ratio(both, kept), ratio(both, to_keep)))
        parts[1].append(ratio(rightly, deleted))
        parts[2].append(f1(ratio(well, added), ratio(well, to_add)))
    defined = [[value for value in part if value is not None] for part in parts]
    return [mean(part) if part else None for part in defined]


@given(sentences, sentences, sentences)
def test_sari_against_a_second_implementation(source: str, rewrite: str, reference: str) -> None:
    scored = sari(source, rewrite, reference)
    keep, delete, add = by_ratios(source, rewrite, reference)
    assert scored.keep == pytest.approx(keep)
    assert scored.delete == pytest.approx(delete)
    assert scored.add == pytest.approx(add)


@given(sentences, sentences, sentences)
def test_each_part_of_sari_is_a_share_or_undefined(source: str, rewrite: str, reference: str) -> None:
    scored = sari(source, rewrite, reference)
    assert all(part is None or 0 <= part <= 1 for part in (scored.keep, scored.delete, scored.add))


@given(sentences.filter(bool), sentences)
def test_copying_keeps_something_adds_nothing_and_deletes_nothing(source: str, reference: str) -> None:
    scored = sari(source, source, reference)
    assert scored.keep is not None
    assert scored.delete is None
    # Undefined only where the reference has nothing new either.
    new = any(set(grams(reference, n)) - set(grams(source, n)) for n in range(1, 5))
    assert scored.add == (0.0 if new else None)


@given(sentences, sentences)
def test_the_reference_itself_is_perfect_in_every_defined_part(source: str, reference: str) -> None:
    scored = sari(source, reference, reference)
    assert {scored.keep, scored.delete, scored.add} <= {1.0, None}


# Known faults


def test_markup_hides_no_fact() -> None:
    case = passage(must=(("1 mei",),), must_not=(("60 euro",),))
    assert rewriting.facts_kept(case, "Vóór **1** mei.") == 1.0
    assert rewriting.forbidden(case, "Het kost **60** euro.") == 1.0
