// A sentence with its hard places marked, and the explanation that opens at such a mark.
import { keepInSight } from "./in_sight.js";
import { byId, make, signsOf, words } from "./editor_page.js";

const card = byId("uitleg");
const cardName = byId("uitleg-naam");
const cardText = byId("uitleg-tekst");
const WAIT = 120;
const LINGER = 250;
let opener = null;
let pinned = false;
let timer = 0;

const groupOf = (finding) => words.groupOfKind[finding.kind];
const isWord = (finding) => ["word", "style"].includes(groupOf(finding));
const isBuild = (finding) => groupOf(finding) === "build";

const lines = (finding) => {
  const told = [finding.message];
  if (finding.suggestion) told.push(`${words.better} ${finding.suggestion}`);
  if (finding.explanation) told.push(`${words.means} ${finding.explanation}`);
  return told;
};

const titleOf = (findings) => {
  const kinds = [...new Set(findings.map((finding) => words.kinds[finding.kind]))].join(", ");
  return isWord(findings[0]) ? `${kinds}: ${findings[0].words}` : kinds;
};

const place = (mark) => {
  card.style.inset = "";
  card.classList.toggle("beside", window.innerWidth >= 800);
  if (window.innerWidth < 800) return;
  const at = mark.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8));
  const below = at.bottom + size.height + 8 < window.innerHeight;
  card.style.inset = `${below ? at.bottom + 6 : Math.max(8, at.top - size.height - 6)}px auto auto ${left}px`;
};

const close = () => {
  clearTimeout(timer);
  if (opener) opener.setAttribute("aria-expanded", "false");
  for (const part of document.querySelectorAll(".lit")) part.classList.remove("lit");
  opener = null;
  pinned = false;
  if (card.matches(":popover-open")) card.hidePopover();
};

const open = (mark, findings, pin, lit) => {
  if (opener !== mark) close();
  clearTimeout(timer);
  opener = mark;
  pinned = pin;
  card.classList.toggle("pinned", pin);
  cardName.textContent = titleOf(findings);
  cardText.replaceChildren(...findings.flatMap(lines).map((text) => make("p", { text })));
  if (!card.matches(":popover-open")) card.showPopover();
  place(mark);
  mark.setAttribute("aria-expanded", "true");
  for (const part of lit) part.classList.add("lit");
};

const closeSoon = () => {
  clearTimeout(timer);
  if (!pinned) timer = setTimeout(close, LINGER);
};

card.addEventListener("mouseenter", () => clearTimeout(timer));
card.addEventListener("mouseleave", closeSoon);
byId("uitleg-sluit").addEventListener("click", () => {
  const back = opener;
  close();
  back?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opener) {
    close();
    event.stopPropagation();
  }
});
document.addEventListener("pointerdown", (event) => {
  if (opener && !card.contains(event.target) && !opener.contains(event.target)) close();
});
window.addEventListener("scroll", () => opener && place(opener), { passive: true });

const explains = (mark, findings, lit = () => []) => {
  mark.setAttribute("aria-expanded", "false");
  mark.setAttribute("aria-description", findings.flatMap(lines).join(" "));
  mark.addEventListener("mouseenter", () => {
    clearTimeout(timer);
    if (!pinned) timer = setTimeout(() => open(mark, findings, false, lit()), WAIT);
  });
  mark.addEventListener("mouseleave", closeSoon);
  mark.addEventListener("focus", () => {
    if (!mark.matches(":focus-visible")) return;
    open(mark, findings, false, lit());
    // Beside the mark it covers nothing.
    if (!card.matches(".beside")) keepInSight(mark, card);
  });
  mark.addEventListener("blur", (event) => !card.contains(event.relatedTarget) && opener === mark && close());
  mark.addEventListener("click", () => (opener === mark && pinned ? close() : open(mark, findings, true, lit())));
};

// Words that have a mark of their own; of two that overlap the first one.
const wordPlaces = (findings) => {
  const kept = [];
  for (const finding of findings.filter(isWord)) {
    const same = kept.find((other) => other.start === finding.start && other.end === finding.end);
    if (same) same.all.push(finding);
    else if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) {
      kept.push({ start: finding.start, end: finding.end, all: [finding] });
    }
  }
  return kept.sort((one, other) => one.start - other.start);
};

const pieces = (length, places, builds) => {
  const cuts = new Set([0, length]);
  for (const { start, end } of [...places, ...builds]) cuts.add(start).add(end);
  const inWord = (cut) => places.some(({ start, end }) => start < cut && cut < end);
  const kept = [...cuts].filter((cut) => cut <= length && !inWord(cut)).sort((one, other) => one - other);
  return kept.slice(1).map((end, index) => ({ start: kept[index], end }));
};

// No <button>: that cannot go on at the next line.
const markOf = (className, text) => {
  const mark = make("span", { role: "button", tabindex: "0", className, text });
  mark.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    mark.click();
  });
  return mark;
};

const tag = (kind, findings, container) => {
  const mark = make("button", { type: "button", className: `tag mark-${words.groupOfKind[kind]}`, text: words.kinds[kind] });
  const lit = () => [...container.querySelectorAll(`[data-kinds~="${kind}"]`)];
  explains(mark, findings.slice(0, 1), lit);
  return make("li", {}, mark);
};

// Shows a text in `container`, and what is hard about how it is built as buttons in `tags`.
export const showMarked = (container, tags, text, findings) => {
  const signs = signsOf(text);
  const builds = findings.filter(isBuild);
  const places = wordPlaces(findings);
  const nodes = pieces(signs.length, places, builds).map(({ start, end }) => {
    const part = signs.slice(start, end).join("");
    const around = builds.filter((finding) => finding.start < end && start < finding.end);
    const word = places.find((found) => found.start === start && found.end === end);
    let node = document.createTextNode(part);
    if (word) {
      node = markOf(`mark mark-${groupOf(word.all[0])}`, part);
      explains(node, word.all);
    }
    if (around.length === 0) return node;
    return make("span", { className: "mark-build", "data-kinds": around.map(({ kind }) => kind).join(" ") }, node);
  });
  container.replaceChildren(...nodes);
  container.classList.toggle("is-long", findings.some((finding) => groupOf(finding) === "long"));
  const kinds = new Set(findings.filter((finding) => !isWord(finding)).map((finding) => finding.kind));
  tags.replaceChildren(...[...kinds].map((kind) => tag(kind, findings.filter((finding) => finding.kind === kind), container)));
  tags.hidden = kinds.size === 0;
};

export const isHardWord = (finding) => groupOf(finding) === "word";
