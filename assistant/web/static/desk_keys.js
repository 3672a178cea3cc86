// The passages by keyboard: arrows walk over them, single keys copy and choose.
import { openReport } from "./desk_reports.js";
import { byId, copy, fill, outside, words } from "./desk_page.js";

const outcome = byId("uitkomst");
const box = byId("vraag");
const keys = byId("toetsen");
const letters = byId("letters");
const SWITCH = "balie-toetsen";
const FIELDS = "input:not([type=checkbox]), textarea, select, [contenteditable]";

const hits = () => [...outcome.querySelectorAll(".hit")];
export const firstHit = () => hits()[0];
// The passage that has the focus, or had it last, or the first.
const current = () => outcome.querySelector(".hit[tabindex='0']");

const makeCurrent = (hit) => {
  for (const other of hits()) other.tabIndex = other === hit ? 0 : -1;
};

const walk = (step) => {
  const all = hits();
  const inside = document.activeElement?.closest(".hit");
  const next = inside ? all[all.indexOf(inside) + step] : current();
  if (next) next.focus();
  else if (step < 0 && inside) box.focus();
};

const setWhole = (hit, isWhole) => {
  hit.classList.toggle("open", isWhole);
  const button = hit.querySelector("[data-act=whole]");
  if (!button) return;
  button.setAttribute("aria-expanded", String(isWhole));
  button.textContent = isWhole ? words.showLess : words.showWhole;
};

const copyPassage = (hit) =>
  copy(outside(hit.dataset.copy), fill(words.copiedPassage, { number: hit.dataset.number }));

const copySentence = () => {
  const button = outcome.querySelector("[data-act=copy-sentence]");
  if (button) copy(outside(outcome.querySelector(".result").dataset.copy), words.copiedSentence);
};

const press = (act) => outcome.querySelector(`[data-act=${act}]`)?.click();

export const equipHits = () => {
  makeCurrent(firstHit());
  // What the sentence rests on stands there in full.
  for (const hit of hits()) if (hit.matches(".said")) setWhole(hit, true);
};

outcome.addEventListener("focusin", (event) => {
  const hit = event.target.closest(".hit");
  if (hit) makeCurrent(hit);
});

outcome.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  const hit = event.target.closest(".hit");
  if (act === "copy") copyPassage(hit);
  if (act === "whole") setWhole(hit, !hit.classList.contains("open"));
  if (act === "copy-sentence") copySentence();
  if (act === "copy-link") copy(location.origin + outcome.querySelector(".result").dataset.path, words.copiedLink);
  if (act === "print") print();
});

const LETTER_KEYS = {
  j: () => walk(1),
  k: () => walk(-1),
  c: () => current() && copyPassage(current()),
  s: copySentence,
  x: () => current()?.querySelector(".choose").click(),
  o: () => openReport("missing"),
  f: () => openReport("wrong"),
  l: () => press("copy-link"),
  m: () => press("letter"),
  p: () => press("print"),
  "/": () => {
    box.focus();
    box.select();
  },
  "?": () => {
    keys.open = true;
    keys.querySelector("summary").focus();
  },
};

// Out of a field, back to the passages; what was typed stays.
outcome.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches("textarea")) current()?.focus();
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest(FIELDS)) return;
  const onHit = event.target.matches(".hit");
  let act = null;
  if (event.key === "ArrowDown" && event.target.closest(".hit")) act = () => walk(1);
  if (event.key === "ArrowUp" && event.target.closest(".hit")) act = () => walk(-1);
  if (event.key === "Enter" && onHit) act = () => setWhole(event.target, !event.target.classList.contains("open"));
  if (letters.checked && Object.hasOwn(LETTER_KEYS, event.key)) act = LETTER_KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Who speaks to the computer, or presses keys by accident, can do without single keys.
try {
  letters.checked = localStorage.getItem(SWITCH) !== "uit";
} catch {
  // Without storage the switch lasts as long as the page.
}
letters.closest(".switch").hidden = false;
letters.addEventListener("change", () => {
  try {
    localStorage.setItem(SWITCH, letters.checked ? "aan" : "uit");
  } catch {
    // As above.
  }
});
