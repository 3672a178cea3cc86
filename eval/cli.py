"""The commands of the evaluation: a thin door to the modules of `eval/`."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from assistant.answering import Assistant
from assistant.documents.reading import read_corpus
from assistant.errors import GewoneTaalError, InputError
from assistant.language_model import load_language_model
from assistant.settings import load_settings
from eval.case_checks import check_cases
from eval.cases import CASES, Cases, Half, load_cases
from eval.compare import Change, Difference, changes, differences, only_in_one
from eval.floors import FLOORS, Verdict, judge_floors, load_floors, raised
from eval.generate import generate
from eval.judging import VERDICTS, judge_run, read_judged, write_judged
from eval.mutations import try_mutations
from eval.perturb import Kind, perturb
from eval.reading import FOLDER as READING
from eval.reading import draw, result
from eval.release import RELEASE, keep_release
from eval.rewrite_reading import FOLDER as READING_REWRITES
from eval.rewrite_reading import draw_sentences, read_sentences, sentences_table
from eval.rewriters import COPY, PROGRAMS, REWRITERS, RULES, WORDLIST, Copy, offline_rewriters
from eval.runs import ANSWERS_FILE, Run, read_run, run_folder
from eval.scoring import SCORES_FILE, Row, read_scores, score_run, write_scores
from eval.systems import ASSISTANT, SYSTEMS, AssistantSystem, need_model, offline_systems
from eval.tables import (
    change_table,
    difference_table,
    judge_table,
    mutation_table,
    score_table,
    verdict_table,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when a floor is broken, 2 when it could not be done."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except GewoneTaalError as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m eval", description="Measures how true and how plain the assistant is."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("cases", help="check the cases: fields, quotes, facts")
    command.add_argument("--folder", type=Path, default=CASES, help="folder with the files of cases")
    command.set_defaults(run=_cases)

    command = commands.add_parser("generate", help="ask every question once and keep the answers in runs/")
    command.add_argument("--name", required=True, help="name of the run")
    command.add_argument("--half", choices=[*Half, "all"], default="all")
    command.add_argument(
        "--systems",
        nargs="+",
        choices=[*SYSTEMS, *REWRITERS],
        default=[*offline_systems(), *offline_rewriters()],
        help="default: all that need no language model; copy and reference are always there",
    )
    command.add_argument(
        "--sample", type=int, help="so many questions and conversations; a larger number holds the smaller's"
    )
    again = command.add_mutually_exclusive_group()
    again.add_argument("--overwrite", action="store_true", help="replace a run of that name")
    again.add_argument(
        "--continue",
        dest="goes_on",
        action="store_true",
        help="keep the answers that the run has, also when it was cut off, and ask what is missing",
    )
    command.set_defaults(run=_generate)

    command = commands.add_parser("score", help="score a run; prints the measures of one half")
    command.add_argument("name")
    command.add_argument("--half", choices=[*Half, "all"], default="reporting")
    command.add_argument("--groups", action="store_true", help="also per kind and per register")
    command.set_defaults(run=_score)

    command = commands.add_parser("compare", help="what changed from run A to run B")
    command.add_argument("a", metavar="A")
    command.add_argument("b", metavar="B")
    command.add_argument("--half", choices=[*Half, "all"], default="all")
    command.add_argument("--system", choices=[*SYSTEMS, *REWRITERS], default=ASSISTANT)
    command.set_defaults(run=_compare)

    command = commands.add_parser("floors", help="hold a run against the floors")
    command.add_argument("name")
    command.set_defaults(run=_floors)

    command = commands.add_parser("report", help="write report.html and report.md of a run")
    command.add_argument("name")
    command.set_defaults(run=_report)

    command = commands.add_parser(
        "gate", help="generate, score, report and hold against the floors: what `make eval` does"
    )
    command.add_argument("--name", default="latest", help="name of the run; one of that name is replaced")
    command.add_argument(
        "--held", action="store_true", help="only what has floors, without the ways of searching beside it"
    )
    command.set_defaults(run=_gate)

    command = commands.add_parser(
        "release", help="keep the scores and readings of a run in git and raise the floors it beat"
    )
    command.add_argument("name")
    command.set_defaults(run=_release)

    command = commands.add_parser("judge", help="let the language model of the settings judge a run")
    command.add_argument("name")
    command.add_argument("--size", type=int, default=100, help="number of sentences (default: 100)")
    command.set_defaults(run=_judge)

    command = commands.add_parser("read", help="draw a sample of a run for people to read")
    command.add_argument("name")
    command.add_argument("--size", type=int, default=60, help="number of answers (default: 60)")
    command.add_argument("--system", choices=list(SYSTEMS), default=ASSISTANT)
    command.set_defaults(run=_read)

    command = commands.add_parser(
        "read-rewrites", help="draw changed sentences of a run for people to read, or count what they found"
    )
    command.add_argument("name")
    command.add_argument("--size", type=int, default=100, help="number of sentences (default: 100)")
    command.add_argument("--system", choices=list(PROGRAMS), default=RULES)
    command.add_argument("--half", choices=[*Half, "all"], default=Half.REPORTING.value)
    command.add_argument("--result", action="store_true", help="print what the readers found")
    command.set_defaults(run=_read_rewrites)

    command = commands.add_parser(
        "pairs", help="rewriters against pairs of a hard and a plain sentence that people wrote"
    )
    command.add_argument("file", type=Path, help="JSON Lines with complex and simple")
    command.add_argument("--systems", nargs="+", choices=[COPY, *PROGRAMS], default=[COPY, WORDLIST, RULES])
    command.set_defaults(run=_pairs)

    command = commands.add_parser("perturb", help="make wrong variants of a text, each with one mistake")
    command.add_argument("text", nargs="?", help="the text; read from standard input when left out")
    command.add_argument("--kinds", nargs="+", choices=list(Kind), help="only these kinds of mistake")
    command.add_argument("--seed", type=int, default=0, help="another seed gives other variants")
    command.add_argument("--jsonl", action="store_true", help="one JSON object a line")
    command.set_defaults(run=_perturb)

    command = commands.add_parser("faithfulness", help="measure the checker on labelled claims")
    command.add_argument("--half", choices=list(Half), default=Half.TUNING.value)
    command.add_argument(
        "--judge", type=int, default=0, metavar="N", help="also let the language model judge N claims"
    )
    command.set_defaults(run=_faithfulness)

    command = commands.add_parser("fit", help="fit the checker's weights and write them")
    command.set_defaults(run=_fit)

    command = commands.add_parser("readability", help="measure the reading measure on labelled sentences")
    command.add_argument("--half", choices=list(Half), default=Half.TUNING.value)
    command.add_argument(
        "--pairs", type=Path, help="JSON Lines with complex and simple: texts before and after"
    )
    command.add_argument("--cloze", type=Path, help="CSV with cloze scores and LiNT's features of texts")
    command.add_argument("--frequencies", type=Path, help="word, tab, Zipf value in SUBTLEX-NL")
    command.set_defaults(run=_readability)

    command = commands.add_parser("lint", help="fit the numbers of the LiNT estimate and print them")
    command.add_argument(
        "--frequencies", type=Path, required=True, help="word, tab, Zipf value in SUBTLEX-NL"
    )
    command.add_argument("--nouns", type=Path, help="noun, tab, concrete or abstract")
    command.set_defaults(run=_lint)

    command = commands.add_parser("desk", help="look up at the front desk what is known to be there, or not")
    command.add_argument("--half", choices=[*Half, "all"], default=Half.TUNING.value)
    command.add_argument("--each", action="store_true", help="also what became of each look-up")
    command.set_defaults(run=_desk)

    command = commands.add_parser("short", help="ask a few words as residents do: is the answer about them?")
    command.add_argument("--half", choices=[*Half, "all"], default=Half.TUNING.value)
    command.add_argument("--each", action="store_true", help="also what became of each message")
    command.set_defaults(run=_short)

    command = commands.add_parser("mutations", help="break the assistant on purpose: do the measures fall?")
    command.add_argument("--half", choices=[*Half, "all"], default="all")
    command.set_defaults(run=_mutations)
    return parser


def _half(options: argparse.Namespace) -> Half | None:
    return None if options.half == "all" else Half(options.half)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _cases(options: argparse.Namespace) -> int:
    cases = load_cases(options.folder)
    problems = check_cases(cases, load_settings())
    for problem in problems:
        print(problem)
    print(
        f"{len(cases.questions)} questions, {len(cases.conversations)} conversations, "
        f"{len(cases.passages)} passages, {len(cases.letters)} letters, "
        f"{len(cases.statements)} statements, {len(cases.faithfulness)} claims, {len(cases.twins)} twins, "
        f"{len(cases.calibration)} calibration claims, {len(cases.sentences)} sentences, "
        f"{len(cases.look_ups)} look-ups, {len(cases.short_messages)} short messages; "
        f"{len(problems)} problems"
    )
    return 1 if problems else 0


def _generate(options: argparse.Namespace) -> int:
    folder = run_folder(options.name)
    if folder.exists() and not (options.overwrite or options.goes_on):
        raise InputError(
            f"there is a run {str(folder)!r} already; "
            "give --overwrite to replace it, or --continue to ask what is missing"
        )
    if (folder / READING).exists() or (folder / READING_REWRITES).exists():
        raise InputError(f"people have read the run {str(folder)!r}; choose another name, or move it away")
    # The old run stays until the new one is whole.
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    if not options.goes_on:
        shutil.rmtree(unfinished, ignore_errors=True)
    elif folder.exists() and not unfinished.exists():
        shutil.copytree(folder, unfinished)
    cases = load_cases().in_half(_half(options))
    if options.sample is not None:
        cases = cases.sample(options.sample)
    generate(folder.name, unfinished, cases, options.systems, _tell)
    if folder.exists():
        shutil.rmtree(folder)
    unfinished.rename(folder)
    return 0


def _scored(name: str) -> list[Row]:
    return _scored_run(read_run(run_folder(name)), load_cases())


def _scored_run(run: Run, cases: Cases) -> list[Row]:
    rows = score_run(run, cases, load_settings().corpus)
    write_scores(run.folder, rows)
    return rows


def _score(options: argparse.Namespace) -> int:
    print(score_table(_scored(options.name), _half(options), options.groups))
    return 0


def _compared(name: str) -> list[Row]:
    """The scores of a run; of a release, which keeps no answers, those that it keeps."""
    folder = run_folder(name)
    kept_alone = (folder / SCORES_FILE).is_file() and not (folder / ANSWERS_FILE).is_file()
    return read_scores(folder) if kept_alone else _scored(name)


def _compare(options: argparse.Namespace) -> int:
    half = _half(options)
    a, b = (
        [row for row in _compared(name) if half is None or row.half == half]
        for name in (options.a, options.b)
    )
    print(difference_table(differences(a, b, options.system)))
    print(change_table(changes(a, b, options.system)))
    alone = only_in_one(a, b, options.system)
    if alone:
        _tell(f"{alone} cases are in one of the two runs only, and were not compared")
    return 0


def _floors(options: argparse.Namespace) -> int:
    return _hold(judge_floors(_scored(options.name), load_floors()))


def _hold(verdicts: Sequence[Verdict]) -> int:
    print(verdict_table(verdicts))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def _report(options: argparse.Namespace) -> int:
    _write_report(read_run(run_folder(options.name)), load_cases())
    return 0


def _write_report(run: Run, cases: Cases) -> Sequence[Verdict]:
    # Drawing takes a second to load, and only the report draws.
    from eval.report import Report, write_report

    rows = _scored_run(run, cases)
    verdicts = judge_floors(rows, load_floors())
    before = read_scores(RELEASE) if (RELEASE / SCORES_FILE).is_file() else None
    report = Report(
        run=run,
        rows=rows,
        cases=cases,
        verdicts=verdicts,
        reading=result(run.folder, cases) or result(RELEASE, cases),
        judge=read_judged(run.folder),
        before=None if before is None else ("de vorige uitgave", *_since(before, rows)),
    )
    for file in write_report(report):
        _tell(f"wrote {file}")
    return verdicts


def _since(before: Sequence[Row], rows: Sequence[Row]) -> tuple[list[Difference], list[Change]]:
    """What changed in the answers and in the rewrites of the program itself."""
    own = (ASSISTANT, RULES)
    return (
        [item for system in own for item in differences(before, rows, system)],
        [item for system in own for item in changes(before, rows, system)],
    )


def _gate(options: argparse.Namespace) -> int:
    run_folder(options.name)
    held = {system for system, _, _ in load_floors()}
    problems = check_cases(load_cases(), load_settings())
    if problems:
        raise InputError("the cases have mistakes:\n" + "\n".join(problems))
    options.half, options.sample = "all", None
    systems = [*offline_systems(), *offline_rewriters()]
    options.systems = [key for key in systems if key in held] if options.held else systems
    options.overwrite, options.goes_on = True, False
    _generate(options)
    return _hold(_write_report(read_run(run_folder(options.name)), load_cases()))


def _release(options: argparse.Namespace) -> int:
    run, rows = read_run(run_folder(options.name)), _scored(options.name)
    FLOORS.write_text(raised(rows, load_floors()), encoding="utf-8")
    keep_release(run, rows)
    _tell(f"kept {options.name} in {RELEASE.name}/ and raised {FLOORS.name}; commit both")
    return 0


def _judge(options: argparse.Namespace) -> int:
    model = load_language_model(need_model())
    assert model is not None, "the settings name one"
    folder = run_folder(options.name)

    def progress(done: int, of: int) -> None:
        if done % 10 == 0 or done == of:
            _tell(f"judged {done} of {of}")

    run, kept = read_run(folder), folder / VERDICTS
    judged = judge_run(model, run, load_cases(), ASSISTANT, options.size, progress, kept)
    write_judged(folder, judged)
    print(judge_table(judged))
    return 0


def _read(options: argparse.Namespace) -> int:
    corpus = read_corpus(load_settings().corpus)
    titles = {document.id: document.title for document in corpus.documents}
    sheet = draw(read_run(run_folder(options.name)), options.size, options.system, corpus.passages, titles)
    _tell(f"{sheet}: {options.size} answers; docs/evaluation.md says how to read them")
    return 0


def _read_rewrites(options: argparse.Namespace) -> int:
    folder = run_folder(options.name)
    if not options.result:
        cases = load_cases().in_half(_half(options))
        sheet = draw_sentences(read_run(folder), cases, options.size, options.system)
        _tell(f"{sheet}: {options.size} sentences; docs/evaluation.md says how to read them")
        return 0
    reading = read_sentences(folder)
    if reading is None:
        raise InputError(f"fewer than two people have read sentences of {str(folder)!r}")
    print(sentences_table(reading))
    return 0


def _pairs(options: argparse.Namespace) -> int:
    from eval.pairs import pairs_table, score_pairs
    from eval.reading_measure import read_pairs

    pairs = read_pairs(options.file)
    rewriters = [Copy() if name == COPY else PROGRAMS[name]() for name in options.systems]
    print(pairs_table(score_pairs(pairs, rewriters), len(pairs)))
    return 0


def _perturb(options: argparse.Namespace) -> int:
    text = sys.stdin.read() if options.text is None else options.text
    found = perturb(text, options.seed, options.kinds)
    for variant in found:
        if options.jsonl:
            print(json.dumps(asdict(variant), ensure_ascii=False))
        else:
            print(f"{variant.kind}: {variant.before!r} > {variant.after!r}\n    {variant.text.strip()}")
    _tell(f"{len(found)} variants; they are made by rule: read them before they are used")
    return 0


def _faithfulness(options: argparse.Namespace) -> int:
    from eval.checker_report import measure_checker, scores_table

    cases = load_cases()
    model = None
    if options.judge:
        model = load_language_model(load_settings())
        if model is None:
            raise InputError(
                "there is no language model: set GEWONETAAL_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY"
            )
    print(scores_table(measure_checker(cases, Half(options.half), model, options.judge, _tell)))
    return 0


def _fit(options: argparse.Namespace) -> int:
    from eval.checker_report import fit_checker

    _tell(fit_checker(load_cases()))
    return 0


def _readability(options: argparse.Namespace) -> int:
    from assistant.readability.score import ReadingMeasure
    from eval.reading_measure import report

    sentences = load_cases().in_half(Half(options.half)).sentences
    print(report(ReadingMeasure.load(), sentences, options.pairs, options.cloze, options.frequencies))
    return 0


def _lint(options: argparse.Namespace) -> int:
    from eval.lint_fit import ending_shares, fit_frequency, read_labels, toml
    from eval.reading_measure import read_frequencies

    shares = ending_shares(read_labels(options.nouns)) if options.nouns else {}
    print(toml(fit_frequency(read_frequencies(options.frequencies)), shares))
    return 0


def _desk(options: argparse.Namespace) -> int:
    from assistant.desk import Desk
    from eval.desk import desk_table, look_all_up, verdicts

    cases = load_cases().in_half(_half(options)).look_ups
    assistant = Assistant.load(load_settings())
    assistant.wait_until_ready()
    told = look_all_up(Desk(assistant), assistant.library.shelf, cases)
    if options.each:
        print(*verdicts(told), "", sep="\n")
    print(desk_table(told))
    return 0


def _short(options: argparse.Namespace) -> int:
    from eval.desk import desk_table, verdicts
    from eval.short_messages import MEASURES, ask_short

    cases = load_cases().in_half(_half(options)).short_messages
    assistant = Assistant.load(load_settings())
    assistant.wait_until_ready()
    told = ask_short(assistant.answer, assistant.library.shelf, cases)
    if options.each:
        print(*verdicts(told, "no answer"), "", sep="\n")
    print(desk_table(told, MEASURES, "messages"))
    return 0


def _mutations(options: argparse.Namespace) -> int:
    settings = load_settings()
    assistant = Assistant.load(settings)
    assistant.wait_until_ready()
    cases = load_cases().in_half(_half(options))
    found = try_mutations(AssistantSystem(assistant), cases, settings.corpus)
    print(mutation_table(found))
    return 0 if all(item.noticed for item in found) else 1
