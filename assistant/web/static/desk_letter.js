// The text for the resident: the sentence with the passages that were chosen, to copy or to mail.
import { byId, copy, outside, words } from "./desk_page.js";

const MOST_OF_MAILTO = 1900;
const outcome = byId("uitkomst");
let edited = false;

const letter = () => byId("brief");
const box = () => byId("brief-tekst");
const chosen = () => [...outcome.querySelectorAll(".hit:has(.choose:checked)")];

const textOf = (pieces) => {
  const { opening, closing } = letter().dataset;
  return [opening, ...(pieces.length ? [words.letterPassages, ...pieces] : []), closing].join("\n\n");
};

const addressOf = (text) => {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:?subject=${encodeURIComponent(letter().dataset.subject)}&body=${body}`;
};

const setMail = () => {
  const whole = box().value;
  const shorter = edited ? [] : [textOf(chosen().map((hit) => outside(hit.dataset.short))), textOf([])];
  const fitting = [whole, ...shorter].find((text) => addressOf(text).length <= MOST_OF_MAILTO);
  const link = byId("mail");
  link.hidden = fitting === undefined;
  if (fitting !== undefined) link.href = addressOf(fitting);
  const isWhole = fitting === whole;
  byId("brief-melding").textContent = isWhole ? "" : fitting === undefined ? words.mailTooLong : words.mailShortened;
};

const write = () => {
  box().value = textOf(chosen().map((hit) => outside(hit.dataset.full)));
  setMail();
};

// What somebody changed in the text himself stays; the passage is put in or taken out.
const mend = (hit, isChosen) => {
  const piece = outside(hit.dataset.full);
  const { closing } = letter().dataset;
  const text = box().value;
  if (!isChosen) box().value = text.replace(`${piece}\n\n`, () => "");
  else if (text.includes(closing)) box().value = text.replace(closing, () => `${piece}\n\n${closing}`);
  else box().value = `${text.trimEnd()}\n\n${piece}\n`;
  setMail();
};

export const equipLetter = () => {
  edited = false;
  if (letter()) write();
};

outcome.addEventListener("change", (event) => {
  if (!event.target.matches(".choose") || !letter()) return;
  if (edited) mend(event.target.closest(".hit"), event.target.checked);
  else write();
});

outcome.addEventListener("input", (event) => {
  if (event.target !== box()) return;
  edited = true;
  setMail();
});

outcome.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act === "copy-letter") copy(box().value, words.copiedLetter);
  if (act === "letter") {
    letter().open = true;
    box().focus();
    letter().scrollIntoView({ block: "start" });
  }
});
