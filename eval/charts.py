"""The charts of the report: inline SVG by matplotlib, each with its figures as a table.

They are drawn narrow, so that they can be read on a telephone without scrolling. Systems differ in
colour and in hatching or marker, and every shape has a dark edge: no chart needs colour vision.
"""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import numpy as np

from eval import texts
from eval.cases import Half, Kind, Register
from eval.measures.answers import MOST_WORDS
from eval.rewriters import COPY, REWRITERS
from eval.scoring import (
    ANSWER_MEASURES,
    LETTERS,
    PASSAGES,
    QUESTIONS,
    REWRITE_MEASURES,
    Row,
    chosen,
    total,
)
from eval.statistics import Interval, bootstrap_mean
from eval.systems import ASSISTANT

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_INK, _QUIET, _LINE = "#1b2628", "#4a5a5d", "#c3cfce"
# Okabe and Ito's order of light and dark, for the common kinds of colour blindness; dark edges give contrast.
_STYLES = (("#0d4a4f", "", "o"), ("#ffd257", "///", "s"), ("#7fc4d8", "---", "^"), ("#d9d2e9", "xxx", "D"))
# Points; the page shows a chart between 0.9 and 1.5 times this size.
_WIDTH = 350
_FONT = 13
_LABEL_WIDTH = 15
_KEY_SHARES = (
    "right",
    "forbidden",
    "declined",
    "strength_kept",
    "current",
    "recall_at_5",
    "citation_recall",
)
_REGISTER_SHARES = ("right", "declined", "strength_kept", "current", "recall_at_5")
_REWRITE_SHARES = ("facts_kept", "numbers_kept", "facts_survive", "facts_added", "hard_words_solved")
_MEASURES = {measure.key: measure for measure in ANSWER_MEASURES}
_REWRITE_MEASURES = {measure.key: measure for measure in REWRITE_MEASURES}
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
# What points to an id of the same drawing: the whole of a link, or a fill or clip path.
_REFERENCE = re.compile(r"(?:^#|url\(#)([\w.-]+)")


@dataclass(frozen=True)
class Table:
    """A table of the report; the first cell of a row is its head, a line break in a cell is kept."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A chart as a piece of HTML, what it shows, and its figures; `svg` is `None` without figures."""

    key: str
    title: str
    note: str
    svg: str | None
    table: Table


@dataclass(frozen=True)
class _Point:
    label: str
    value: float | None
    interval: Interval | None
    scored: int


def draw_charts(rows: Sequence[Row]) -> tuple[Chart, ...]:
    """The charts of the reporting half of some rows, in the order of the report."""
    reporting = chosen(rows, half=Half.REPORTING)
    questions = chosen(reporting, task=QUESTIONS)
    own = chosen(questions, system=ASSISTANT)
    return (
        _systems(questions),
        _kinds(own),
        _registers(own),
        _lengths(own),
        _sentences(reporting),
        _rewriters([row for row in reporting if row.task in (PASSAGES, LETTERS)]),
        _times(own),
    )


# The charts


def _systems(rows: Sequence[Row]) -> Chart:
    systems = list(dict.fromkeys(row.system for row in rows))
    values = {
        system: [total(chosen(rows, system=system), _MEASURES[key]).value for key in _KEY_SHARES]
        for system in systems
    }
    labels = [texts.ANSWER_TEXTS[key].name for key in _KEY_SHARES]
    return _bars("manieren", texts.CHART_SYSTEMS, texts.CHART_SYSTEMS_NOTE, labels, values)


def _rewriters(rows: Sequence[Row]) -> Chart:
    """What becomes of texts; a copy, which keeps all and solves nothing, is left out."""
    there = {row.system for row in rows}
    values = {
        system: [total(chosen(rows, system=system), _REWRITE_MEASURES[key]).value for key in _REWRITE_SHARES]
        for system in REWRITERS
        if system in there and system != COPY
    }
    labels = [texts.REWRITE_TEXTS[key].name for key in _REWRITE_SHARES]
    return _bars("herschrijven", texts.CHART_REWRITES, texts.CHART_REWRITES_NOTE, labels, values)


def _bars(
    key: str, title: str, note: str, labels: Sequence[str], of_system: Mapping[str, Sequence[float | None]]
) -> Chart:
    """Shares side by side: a row for each label, a bar for each system."""
    names = [texts.SYSTEMS.get(system, system) for system in of_system]
    values = list(of_system.values())

    def draw(axes: Axes) -> None:
        for number, (name, shares) in enumerate(zip(names, values, strict=True)):
            colour, hatch, _ = _STYLES[number % len(_STYLES)]
            places = np.arange(len(labels)) + 0.8 * ((number + 0.5) / len(names) - 0.5)
            axes.barh(
                places,
                [np.nan if share is None else share for share in shares],
                0.8 / len(names),
                color=colour,
                hatch=hatch,
                edgecolor=_INK,
                label=name,
            )
            signs = [texts.UNDEFINED if share is None else texts.percent(share, 0) for share in shares]
            for place, share, sign in zip(places, shares, signs, strict=True):
                axes.text((share or 0) + 0.015, place, sign, va="center", fontsize=_FONT - 2)
        _rows_axis(axes, labels)
        _share_axis(axes, 1.14)
        _legend(axes)

    table = Table(
        title,
        (texts.MEASURE, *names),
        tuple(
            (label, *(texts.shown(shares[number], "share") for shares in values))
            for number, label in enumerate(labels)
        )
        if names
        else (),
    )
    height = 110 + len(labels) * (22 + 15 * len(names))
    return _chart(key, title, note, table, draw, height)


def _kinds(rows: Sequence[Row]) -> Chart:
    points = [
        _point(texts.KINDS[kind], group, "right") for kind in Kind if (group := chosen(rows, kind=kind.value))
    ]

    def draw(axes: Axes) -> None:
        _errors(axes, points, 0.0, 0)
        _rows_axis(axes, [f"{point.label} ({point.scored})" for point in points])
        _share_axis(axes, 1.02)

    table = _point_table(texts.CHART_KINDS, texts.KIND_OF_QUESTION, points)
    height = 60 + 36 * len(points)
    return _chart("soorten", texts.CHART_KINDS, texts.CHART_KINDS_NOTE, table, draw, height)


def _registers(rows: Sequence[Row]) -> Chart:
    groups = {
        register: [_point(texts.ANSWER_TEXTS[key].name, group, key) for key in _REGISTER_SHARES]
        for register in Register
        if (group := chosen(rows, register=register.value))
    }

    def draw(axes: Axes) -> None:
        for number, (register, points) in enumerate(groups.items()):
            _errors(axes, points, 0.3 * number - 0.15, number, texts.REGISTERS[register])
        _rows_axis(axes, [texts.ANSWER_TEXTS[key].name for key in _REGISTER_SHARES])
        _share_axis(axes, 1.02)
        _legend(axes)

    table = Table(
        texts.CHART_REGISTERS,
        (texts.MEASURE, *(texts.REGISTERS[register] for register in groups)),
        tuple(
            (
                texts.ANSWER_TEXTS[key].name,
                *(_told(points[number]) for points in groups.values()),
            )
            for number, key in enumerate(_REGISTER_SHARES)
        )
        if groups
        else (),
    )
    height = 90 + 52 * len(_REGISTER_SHARES)
    return _chart("spelling", texts.CHART_REGISTERS, texts.CHART_REGISTERS_NOTE, table, draw, height)


def _lengths(rows: Sequence[Row]) -> Chart:
    values = _values(rows, "words")
    edges = np.arange(0, max([MOST_WORDS, *values]) + 20, 10)

    def draw(axes: Axes) -> None:
        _histogram(axes, values, edges, texts.WORDS_AXIS)
        _mark(axes, MOST_WORDS, texts.LIMIT_LINE, "--", 0.97)

    table = _histogram_table(texts.CHART_LENGTHS, texts.WORDS_AXIS, values, edges, lambda v: f"{v:.0f}")
    return _chart("lengte", texts.CHART_LENGTHS, texts.CHART_LENGTHS_NOTE, table, draw, 280)


def _times(rows: Sequence[Row]) -> Chart:
    values = [value / 1000 for value in _values(rows, "milliseconds")]
    edges = _time_edges(max(values, default=0.0))

    def draw(axes: Axes) -> None:
        _histogram(axes, values, edges, texts.TIME_AXIS)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}".replace(".", ","))
        _mark(axes, float(np.median(values)), texts.MEDIAN_LINE, "--", 0.97)
        _mark(axes, float(np.percentile(values, 95)), texts.P95_MARK, ":", 0.84)

    table = _histogram_table(
        texts.CHART_TIMES, texts.TIME_AXIS, values, edges, lambda v: f"{v:g}".replace(".", ",")
    )
    return _chart("tijd", texts.CHART_TIMES, texts.CHART_TIMES_NOTE, table, draw, 280)


def _sentences(rows: Sequence[Row]) -> Chart:
    groups = _reading_groups(rows)
    quarters = [np.percentile(values, [25, 50, 75]) for values in groups.values()]

    def draw(axes: Axes) -> None:
        boxes = axes.boxplot(
            list(groups.values()),
            orientation="horizontal",
            positions=range(len(groups)),
            widths=0.55,
            showfliers=False,
            patch_artist=True,
            medianprops={"color": _INK, "linewidth": 3},
            whiskerprops={"color": _INK},
            capprops={"color": _INK},
        )
        for box, name in zip(boxes["boxes"], groups, strict=True):
            own = name == texts.OWN_ANSWERS
            box.set(facecolor=_STYLES[2][0] if own else "#ffffff", edgecolor=_INK)
            box.set_hatch("" if own else "//")
        _rows_axis(axes, list(groups))
        axes.set_xlim(left=0)
        axes.set_xlabel(texts.SENTENCE_AXIS)

    table = Table(
        texts.CHART_READING,
        (texts.TEXTS, *texts.QUARTERS, texts.CASES),
        tuple(
            (name, *(texts.number(end) for end in ends), str(len(values)))
            for (name, values), ends in zip(groups.items(), quarters, strict=True)
        ),
    )
    height = 60 + 52 * len(groups)
    return _chart("zinnen", texts.CHART_READING, texts.CHART_READING_NOTE, table, draw, height)


def _reading_groups(rows: Sequence[Row]) -> dict[str, list[float]]:
    """Words per sentence of the sources, of what was written for them, and of the answers."""
    known = [(task, system) for task in (PASSAGES, LETTERS) for system in REWRITERS]
    found = {(row.task, row.system): None for row in rows if row.task in (PASSAGES, LETTERS)}
    groups = {
        texts.READING_GROUPS.get(
            place,
            texts.REWRITTEN.format(
                system=texts.SYSTEMS.get(place[1], place[1]), task=texts.TASKS[place[0]].lower()
            ),
        ): _values(chosen(rows, task=place[0], system=place[1]), "words_per_sentence")
        for place in dict.fromkeys([*known, *found])
    }
    own = chosen(rows, task=QUESTIONS, system=ASSISTANT)
    groups = {**groups, texts.OWN_ANSWERS: _values(own, "words_per_sentence")}
    return {name: values for name, values in groups.items() if values}


# Pieces of charts


def _values(rows: Sequence[Row], key: str) -> list[float]:
    return [value for row in rows if (value := row.values.get(key)) is not None]


def _point(label: str, rows: Sequence[Row], key: str) -> _Point:
    values = _values(rows, key)
    return _Point(label, total(rows, _MEASURES[key]).value, bootstrap_mean(values), len(values))


def _point_table(caption: str, first: str, points: Sequence[_Point]) -> Table:
    return Table(
        caption,
        (first, texts.KEY_FIGURE, texts.INTERVAL, texts.CASES),
        tuple(
            (
                point.label,
                texts.shown(point.value, "share"),
                texts.span(point.interval, "share"),
                str(point.scored),
            )
            for point in points
        ),
    )


def _told(point: _Point) -> str:
    told = f"{texts.shown(point.value, 'share')} ({point.scored})"
    return f"{told}\n{texts.span(point.interval, 'share')}" if point.interval else told


def _histogram_table(
    caption: str, first: str, values: Sequence[float], edges: np.ndarray, told: Callable[[float], str]
) -> Table:
    if not values:
        return Table(caption, (first, texts.CASES), ())
    counts, _ = np.histogram(values, edges)
    return Table(
        caption,
        (first, texts.CASES),
        tuple(
            (texts.FROM_TO.format(low=told(low), high=told(high)), str(count))
            for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
        ),
    )


def _time_edges(longest: float) -> np.ndarray:
    """About twenty steps of a round length, from 0 to beyond the longest."""
    step = next((s for s in (0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0) if longest / s <= 25), 10.0)
    return np.round(np.arange(0, longest + 2 * step, step), 3)


def _errors(axes: Axes, points: Sequence[_Point], shift: float, style: int, name: str = "") -> None:
    """Points with their intervals, one to a row."""
    colour, _, marker = _STYLES[style]
    for number, point in enumerate(points):
        if point.value is None:
            axes.text(0.02, number + shift, texts.UNDEFINED, va="center", fontsize=_FONT - 2)
        elif point.interval is not None:
            axes.plot(point.interval, (number + shift,) * 2, color=_INK, linewidth=2, zorder=2)
    axes.plot(
        [np.nan if point.value is None else point.value for point in points],
        [number + shift for number in range(len(points))],
        marker,
        color=colour,
        markeredgecolor=_INK,
        markersize=9,
        label=name,
        zorder=3,
    )


def _histogram(axes: Axes, values: Sequence[float], edges: np.ndarray, label: str) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.hist(values, edges.tolist(), color=_STYLES[2][0], edgecolor=_INK)
    axes.set_xlabel(label)
    axes.set_ylabel(texts.ANSWERS_AXIS)
    axes.set_xlim(0, float(edges[-1]))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="y", color=_LINE)


def _mark(axes: Axes, place: float, label: str, style: str, height: float) -> None:
    """A line from top to bottom with its name beside it, on the side where there is room."""
    axes.axvline(place, color=_INK, linewidth=2, linestyle=style)
    right = place > 0.65 * axes.get_xlim()[1]
    axes.annotate(
        label,
        (place, height),
        xycoords=("data", "axes fraction"),
        xytext=(-6 if right else 6, 0),
        textcoords="offset points",
        ha="right" if right else "left",
        va="top",
        fontsize=_FONT - 1,
        bbox={"facecolor": "#ffffff", "edgecolor": "none", "pad": 1},
    )


def _rows_axis(axes: Axes, labels: Sequence[str]) -> None:
    axes.set_yticks(range(len(labels)), [textwrap.fill(label, _LABEL_WIDTH) for label in labels])
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", which="both", color=_LINE)


def _legend(axes: Axes) -> None:
    figure = axes.get_figure(root=True)
    assert figure is not None, "the axes were made by a figure"
    figure.legend(loc="outside upper left", ncols=2, frameon=False)


def _share_axis(axes: Axes, end: float) -> None:
    axes.set_xlim(-0.02 if end < 1.1 else 0, end)
    axes.set_xticks([0, 0.5, 1])
    axes.set_xticks([0.25, 0.75], minor=True)
    axes.xaxis.set_major_formatter(lambda value, _: texts.percent(value, 0))


# Drawing


def _chart(key: str, title: str, note: str, table: Table, draw: Callable[[Axes], None], height: int) -> Chart:
    svg = _svg(key, texts.CHART_LABEL.format(title=title.rstrip("?")), draw, height) if table.rows else None
    return Chart(key, title, note, svg, table)


def _svg(key: str, label: str, draw: Callable[[Axes], None], height: int) -> str:
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(
        {
            "svg.fonttype": "path",
            "svg.hashsalt": "gewonetaal",
            "svg.id": None,
            "font.family": "DejaVu Sans",
            "font.size": _FONT,
            "axes.edgecolor": _QUIET,
            "axes.labelcolor": _INK,
            "text.color": _INK,
            "xtick.color": _INK,
            "ytick.color": _INK,
            "hatch.linewidth": 0.8,
            "legend.handlelength": 1.4,
            "legend.columnspacing": 1.2,
            "path.simplify": False,
        }
    ):
        figure: Figure = Figure(figsize=(_WIDTH / 72, height / 72), layout="constrained")
        axes = figure.add_subplot()
        axes.set_axisbelow(True)
        axes.spines[["top", "right"]].set_visible(False)
        draw(axes)
        written = io.StringIO()
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(written, format="svg", metadata=nothing)
    return _inline(written.getvalue(), key, label)


def _inline(svg: str, key: str, label: str) -> str:
    """The drawing as an element of HTML: named, without metadata, with ids of its own."""
    root = ElementTree.fromstring(svg)
    for parent in root.iter():
        for child in list(parent):
            if child.tag in (f"{_SVG}style", f"{_SVG}title") or not child.tag.startswith(_SVG):
                parent.remove(child)
            elif child.tag == f"{_SVG}metadata":
                parent.remove(child)
    used = {
        name for item in root.iter() for value in item.attrib.values() for name in _REFERENCE.findall(value)
    }
    for item in root.iter():
        item.tag = item.tag.removeprefix(_SVG)
        attributes = {name.replace(_XLINK, ""): value for name, value in item.attrib.items()}
        if attributes.get("id") not in used:
            attributes.pop("id", None)
        else:
            attributes["id"] = f"{key}-{attributes['id']}"
        item.attrib.clear()
        for name, value in attributes.items():
            own = value.replace("#", f"#{key}-") if name == "href" else value
            item.set(name, own.replace("url(#", f"url(#{key}-"))
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    root.set("role", "img")
    root.set("aria-label", label)
    return ElementTree.tostring(root, encoding="unicode")
