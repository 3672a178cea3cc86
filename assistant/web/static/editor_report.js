// The fidelity report and the hard words, in full.
import { byId, fill, make, words } from "./editor_page.js";
import { isHardWord } from "./editor_marks.js";

const link = (row) => make("a", { href: `#zin-${row.number}`, text: fill(words.toSentence, { number: row.number }) });

const list = (items, none) => (items.length ? make("ul", {}, ...items) : make("p", { className: "nothing", text: none }));

const fact = (found, row) => {
  const item = make("li", {}, make("strong", { text: found.text }), ` (${words.facts[found.kind]})`);
  if (row) item.append(". ", link(row));
  return item;
};

const quotes = (purpose) =>
  Object.entries(words.purposes).flatMap(([name, question]) => {
    const found = purpose[name] ?? [];
    return found.length ? [make("h4", { text: question }), ...found.map((text) => make("blockquote", {}, make("p", { text })))] : [];
  });

// Where a place in the new text is: the sentences are as long as they are now.
const rowAfter = (rows, place) => {
  let moved = 0;
  for (const row of rows) {
    const length = Array.from(row.after).length;
    if (place < row.start + moved + length) return row;
    moved += length - (row.end - row.start);
  }
  return null;
};

const isSame = (one, other) => ["kind", "claim", "source", "message"].every((name) => one[name] === other[name]);

// What to look at in a sentence that was not agreed to, and what the server found about the text beside that.
const checks = (report, rows) => {
  const inRows = rows.flatMap((row) => row.looks);
  const others = (report?.check ?? []).filter((finding) => !inRows.some((known) => isSame(finding, known)));
  return [
    ...rows.filter((row) => row.mustLook).flatMap((row) => row.looks.map((finding) => make("li", {}, `${finding.message} `, link(row)))),
    ...others.map((finding) => make("li", { text: finding.message })),
  ];
};

export const showReport = (report, rows) => {
  const parts = [byId("kwijt"), byId("erbij"), byId("doen")];
  byId("nakijken").replaceChildren(list(checks(report, rows), words.checkNone));
  if (!report) {
    for (const part of parts) part.replaceChildren(make("p", { className: "nothing", text: words.notYet }));
    return;
  }
  const rowBefore = (place) => rows.find((row) => place < row.end) ?? null;
  byId("kwijt").replaceChildren(list(report.lost.map((found) => fact(found, rowBefore(found.start))), words.lostNone));
  byId("erbij").replaceChildren(list(report.added.map((found) => fact(found, rowAfter(rows, found.start))), words.addedNone));
  const asked = quotes(report.purpose);
  byId("doen").replaceChildren(...(asked.length ? asked : [make("p", { className: "nothing", text: words.purposeNone })]));
};

// Those that the server named, else those that were found in the text; what is gone is looked at here.
export const hardWordsOf = (named, rows, text) => {
  const found = new Map();
  const add = (word, suggestion, explanation) => {
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), { word, suggestion, explanation });
  };
  if (named) for (const { word, suggestion, explanation } of named) add(word, suggestion, explanation);
  else for (const one of rows.flatMap((row) => row.findings).filter(isHardWord)) add(one.words, one.suggestion, one.explanation);
  const lower = text.toLowerCase();
  return [...found.values()].map((one) => ({ ...one, replaced: !hasWord(lower, one.word.toLowerCase()) }));
};

const isLetter = (sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

const hasWord = (text, word) => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
};

export const showHardWords = (found) => {
  const table = byId("woorden");
  const none = byId("geen-woorden");
  none.textContent = words.wordsNone;
  none.hidden = found.length > 0;
  table.hidden = found.length === 0;
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
  const cell = (index, text) => make("td", { text: text || words.none, "data-name": heads[index] });
  const rows = found.map((one) =>
    make(
      "tr", {},
      make("th", { scope: "row", text: one.word }),
      cell(1, one.suggestion),
      cell(2, one.explanation),
      make("td", { "data-name": heads[3], className: one.replaced ? "gone" : "left", text: one.replaced ? words.wordReplaced : words.wordLeft }),
    ),
  );
  table.tBodies[0].replaceChildren(...rows);
};
