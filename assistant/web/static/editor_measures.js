// How hard the text was and is: a chart, the same numbers in a table, and the short verdict on its facts.
import { byId, fill, make, number, settings, words } from "./editor_page.js";
import { isHardWord } from "./editor_marks.js";

const SVG = "http://www.w3.org/2000/svg";
const LEFT = 48;
const WIDE = 300;
const RIGHT = LEFT + WIDE;

const draw = (tag, attributes, text) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
};

const levelName = (score) => (score?.level ? words.levels[score.level] : words.undefined);
const lintOf = (score) =>
  score.lint === null ? words.undefined : fill(words.scoreAndLevel, { score: number(score.lint), level: levelName(score) });
const at = (value) => LEFT + (Math.max(0, Math.min(100, value)) / 100) * WIDE;

const bar = (svg, top, name, score, className) => {
  svg.append(draw("text", { x: 0, y: top + 19, class: "bar-name" }, name));
  if (score?.lint === null || score?.lint === undefined) return;
  svg.append(draw("rect", { x: LEFT, y: top, width: Math.max(2, at(score.lint) - LEFT), height: 26, rx: 3, class: className }));
  const inside = score.lint > 20;
  svg.append(draw("text", { x: at(score.lint) + (inside ? -8 : 8), y: top + 19, class: inside ? "bar-value inside" : "bar-value", "text-anchor": inside ? "end" : "start" }, number(score.lint)));
};

const chart = (before, after) => {
  const now = after ? fill(words.chartNow, { score: number(after.lint), level: levelName(after) }) : "";
  const first = fill(words.chartFirst, { score: number(before.lint), level: levelName(before) });
  const svg = draw("svg", { viewBox: `0 0 ${RIGHT + 4} 112`, role: "img", "aria-label": fill(words.chart, { first, now }) });
  const edges = [0, ...settings.bounds, 100];
  edges.slice(1).forEach((end, index) => {
    svg.append(draw("rect", { x: at(edges[index]), y: 4, width: at(end) - at(edges[index]), height: 84, class: `band band-${index + 1}` }));
  });
  bar(svg, 14, words.chartFirstLabel, before, "bar-first");
  bar(svg, 52, words.chartNowLabel, after, "bar-now");
  svg.append(draw("text", { x: LEFT, y: 106, class: "axis" }, words.chartEasy));
  svg.append(draw("text", { x: RIGHT, y: 106, class: "axis", "text-anchor": "end" }, words.chartHard));
  return svg;
};

const distinct = (findings) => new Set(findings.filter(isHardWord).map((finding) => finding.words.toLowerCase())).size;

const measure = (name, before, after) =>
  make("tr", {}, make("th", { scope: "row", text: name }), make("td", { text: before }), make("td", { text: after }));

// `after` is `null` as long as nothing was measured of the new text.
export const showMeasures = ({ before, after }, rows) => {
  byId("grafiek").replaceChildren(chart(before, after));
  const told = (value) => (after ? value() : words.none);
  byId("metingen").replaceChildren(
    measure(words.lint, lintOf(before), told(() => lintOf(after))),
    measure(words.perSentence, number(before.words_per_sentence), told(() => number(after.words_per_sentence))),
    measure(words.hardWords, String(distinct(rows.flatMap((row) => row.findings))), told(() => String(distinct(rows.flatMap((row) => row.hard))))),
  );
};

const verdict = (isFine, text) => make("li", { className: isFine ? "fine" : "wrong-fact", text });

export const showVerdicts = (report, rows) => {
  const items = [];
  if (!report) items.push(make("li", { text: words.notYet }));
  else {
    const { facts, lost, added } = report;
    if (lost.length) items.push(verdict(false, fill(words.factsLost, { lost: lost.length, facts })));
    else items.push(verdict(true, facts ? fill(words.factsFine, { facts }) : words.factsNone));
    items.push(added.length ? verdict(false, fill(words.factsAdded, { added: added.length })) : verdict(true, words.factsNoneAdded));
  }
  const count = rows.filter((row) => row.mustLook).length;
  if (report || count) items.push(verdict(count === 0, count ? fill(words.looksLeft, { count }) : words.noLooksLeft));
  if (!report && count === 0) items[0].className = "";
  byId("trouw").replaceChildren(...items);
  byId("volgende").hidden = count === 0;
};
