// The page of the front desk: looks up without reloading, keeps the address in step, and never loses the question.
import { equipLetter } from "./desk_letter.js";
import { firstHit, equipHits } from "./desk_keys.js";
import { equipReports } from "./desk_reports.js";
import { byId, fill, problem, words } from "./desk_page.js";

const page = byId("balie");
const form = byId("zoeken");
const box = byId("vraag");
const told = byId("melding-zoeken");
const heard = byId("gehoord");
const outcome = byId("uitkomst");
const title = document.title;
let going = null;
// The question on the page, so that a filter or a way back does not count as another one.
let shown = outcome.querySelector(".result")?.dataset.question ?? "";

const equip = () => {
  equipHits();
  equipLetter();
  equipReports();
};

const show = (html, focusKey) => {
  outcome.innerHTML = html;
  const result = outcome.querySelector(".result");
  shown = result.dataset.question;
  equip();
  heard.textContent = result.dataset.heard;
  if (focusKey) [...outcome.querySelectorAll("[data-key]")].find((button) => button.dataset.key === focusKey)?.focus();
  return result;
};

const showStart = () => {
  outcome.replaceChildren(byId("begin").content.cloneNode(true));
  shown = "";
  told.replaceChildren();
  heard.textContent = "";
};

const fail = (message, again, needsLogin = false) => {
  heard.textContent = "";
  told.replaceChildren(problem(message, { again, needsLogin }));
};

// `keeps` leaves the address alone: it is there already.
const search = async (fields, { keeps = false, focusKey = "" } = {}) => {
  const question = fields.get("vraag").trim();
  if (!question) return;
  if ([...question].length > Number(page.dataset.limit)) {
    fail(fill(words.tooLong, { limit: page.dataset.limit }));
    box.focus();
    return;
  }
  going?.abort();
  const mine = new AbortController();
  going = mine;
  const again = () => search(fields, { keeps, focusKey });
  told.replaceChildren();
  heard.textContent = words.searching;
  outcome.setAttribute("aria-busy", "true");
  const asked = new URLSearchParams(fields);
  if (keeps || question === shown) asked.set("opnieuw", "1");
  try {
    const response = await fetch(`${page.dataset.path}/zoek?${asked}`, { signal: mine.signal });
    if (response.status === 401 || response.url.includes("/inloggen")) return fail(words.sessionEnded, again, true);
    const isPiece = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html");
    if (!isPiece) {
      const reply = await response.json().catch(() => ({}));
      return fail(reply.error ?? words.failed, again);
    }
    const html = await response.text();
    if (mine.signal.aborted) return;
    const result = show(html, focusKey);
    // What stands in the address has no personal data in it.
    if (keeps) history.replaceState(null, "", result.dataset.path);
    else history.pushState(null, "", result.dataset.path);
    document.title = title;
  } catch (error) {
    if (error.name !== "AbortError") fail(words.noConnection, again);
  } finally {
    if (going === mine) {
      going = null;
      outcome.removeAttribute("aria-busy");
    }
  }
};

const fieldsOf = (source, submitter) => {
  const fields = new URLSearchParams(new FormData(source, submitter));
  for (const [name, value] of [...fields]) if (!value) fields.delete(name);
  if (!fields.has("vraag")) fields.set("vraag", "");
  return fields;
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(fieldsOf(form));
});

outcome.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-filter]")) return;
  event.preventDefault();
  search(fieldsOf(event.target, event.submitter), { focusKey: event.submitter?.dataset.key });
});

outcome.addEventListener("click", (event) => {
  const example = event.target.closest("[data-search]");
  if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  box.value = example.textContent;
  box.focus();
  search(fieldsOf(form));
});

box.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" || !firstHit()) return;
  event.preventDefault();
  firstHit().focus();
});

addEventListener("popstate", () => {
  const fields = new URLSearchParams(location.search);
  box.value = fields.get("vraag") ?? "";
  if (box.value.trim()) search(fields, { keeps: true });
  else showStart();
});

page.classList.add("has-script");
equip();
