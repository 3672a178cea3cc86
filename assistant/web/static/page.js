// Makes the page answer without reloading. Without this script the form does the same by itself.

const form = document.getElementById("formulier");
let box = document.getElementById("vraag");
const sealed = document.getElementById("gesprek");
const ask = document.getElementById("stel");
const progress = document.getElementById("melding");
const errorBox = document.getElementById("fout");
const notes = document.getElementById("opmerkingen");
const answers = document.getElementById("antwoorden");
const wayOut = document.getElementById("uitweg");
const startAgain = document.getElementById("wissen");
const heading = document.getElementById("titel");
const LONGEST_WAIT = 40000;
// The question that is being answered, as what can break it off; null when there is none.
let running = null;

const paragraph = (text, className) => {
  const element = document.createElement("p");
  element.textContent = text;
  if (className) element.className = className;
  return element;
};

const setBusy = (state) => {
  form.setAttribute("aria-busy", String(state));
  ask.setAttribute("aria-disabled", String(state));
  progress.textContent = state ? form.dataset.busy : "";
};

const offerStartAgain = (state) => {
  for (const element of document.querySelectorAll("[data-start-again]")) element.hidden = !state;
};

const showError = (message, canTryAgain, again = "") => {
  errorBox.replaceChildren(paragraph(message));
  errorBox.hidden = false;
  wayOut.hidden = !canTryAgain;
  Object.assign(wayOut.querySelector("button"), { name: again && "again", value: again });
  errorBox.parentElement.classList.add("wrong");
  box.setAttribute("aria-invalid", "true");
  progress.textContent = "";
  box.focus();
  errorBox.scrollIntoView({ block: "nearest" });
};

const clearError = () => {
  // A button that goes would take the focus of the keyboard along.
  if (wayOut.contains(document.activeElement)) ask.focus();
  errorBox.replaceChildren();
  errorBox.hidden = true;
  wayOut.hidden = true;
  errorBox.parentElement.classList.remove("wrong");
  box.removeAttribute("aria-invalid");
};

const elementOf = (html) => {
  const piece = document.createElement("template");
  piece.innerHTML = html;
  return piece.content;
};

const typedMeanwhile = (asked) => box.value.trim() !== "" && box.value.trim() !== asked.inBox;

const showNotes = (lines) => {
  const shown = [...notes.children].map((note) => note.textContent);
  // A note that stays is not said again.
  if (shown.join("\n") !== lines.join("\n")) notes.replaceChildren(...lines.map((note) => paragraph(note, "note")));
};

const showExchange = (html, asked) => {
  const exchange = elementOf(html).firstElementChild;
  // The server began a new conversation. Links, buttons and numbers of the earlier answers are about one that it
  // no longer has, so they go, as they do without this script.
  if (document.getElementById(exchange.id)) answers.replaceChildren();
  answers.prepend(exchange);
  answers.hidden = false;
  offerStartAgain(true);
  heading.classList.add("only-heard");
  if (typedMeanwhile(asked)) return;
  answers.querySelector(".asked").focus({ preventScroll: true });
  (notes.childElementCount > 0 ? notes : answers).scrollIntoView({ block: "start" });
};

const readMeanwhile = () => {
  const line = paragraph(`${form.dataset.readMeanwhile} `);
  const link = document.createElement("a");
  link.href = form.dataset.reader;
  link.textContent = form.dataset.toReader;
  line.append(link);
  return line;
};

// An answer that comes line by line. What is on the page stays as it is: more is only added after it.
class GrowingAnswer {
  constructor(html, asked) {
    this.asked = asked;
    showExchange(html, asked);
    this.exchange = answers.firstElementChild;
    this.text = this.exchange.querySelector(".answer");
    this.unfinished = this.exchange.querySelector(".unfinished");
    progress.textContent = form.dataset.reading;
  }

  add(lines) {
    // A marker becomes a link when there is a source to go to.
    for (const marker of lines.querySelectorAll(".marker")) {
      marker.dataset.source = marker.getAttribute("href");
      marker.removeAttribute("href");
    }
    this.append(lines);
  }

  append(lines) {
    for (const block of [...lines.children]) {
      const last = this.text.lastElementChild;
      const list = ["ul.points", "details.more-points"].find((name) => block.matches(name) && last?.matches(name));
      if (list === "ul.points") last.append(...block.children);
      else if (list) last.querySelector("ul").append(...block.querySelector("ul").children);
      else this.text.append(block);
    }
  }

  finish(rest) {
    this.unfinished.remove();
    this.append(rest.querySelector(".answer"));
    this.exchange.className = rest.className;
    this.exchange.querySelector(".picture").replaceWith(rest.querySelector(".picture"));
    this.exchange.append(...rest.querySelectorAll(":scope > .answer ~ *"));
    for (const marker of this.text.querySelectorAll("[data-source]")) {
      marker.setAttribute("href", marker.dataset.source);
      delete marker.dataset.source;
    }
    this.text.removeAttribute("aria-busy");
  }

  // The next exchange gets the number of this one, which is no part of the conversation.
  breakOff() {
    const name = this.exchange.querySelector(".asked");
    const broken = document.createElement("div");
    const message = paragraph(form.dataset.broken);
    const retry = document.createElement("button");
    broken.className = "broken";
    message.setAttribute("role", "alert");
    const { question, again } = this.asked;
    Object.assign(retry, { type: "submit", className: "button secondary" });
    Object.assign(retry, again ? { name: "again", value: again } : { name: "example", value: question });
    retry.setAttribute("form", form.id);
    retry.textContent = form.dataset.onceMore;
    broken.append(message, retry);
    if (form.dataset.reader) broken.append(readMeanwhile());
    this.exchange.removeAttribute("id");
    name.id = `afgebroken-${answers.childElementCount}`;
    this.exchange.setAttribute("aria-labelledby", name.id);
    this.text.removeAttribute("aria-busy");
    this.unfinished.replaceWith(broken);
    // An empty line: one that is gone would move the answer.
    progress.textContent = "\u00a0";
  }
}

const recordOf = (line) => {
  const record = JSON.parse(line);
  if (record === null || typeof record !== "object") throw new SyntaxError("no record of a reply");
  return record;
};

// The JSON objects of a reply, one a line, each as soon as it is there.
async function* recordsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (text + part.value).split("\n");
    text = lines.pop();
    for (const line of lines) yield recordOf(line);
  }
  if (text) yield recordOf(text);
}

const post = ({ question, again }, signal) =>
  fetch(form.dataset.ask, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/x-ndjson, application/json" },
    body: JSON.stringify({ question, again, conversation: sealed.value }),
    signal,
  });

class Reply {
  constructor(asked) {
    this.asked = asked;
    this.growing = null;
    this.whole = false;
    this.problem = form.dataset.serverError;
    this.canTryAgain = true;
  }

  begin(response) {
    // Anything else that is refused would be refused again.
    this.canTryAgain = response.ok || response.status >= 500 || response.status === 429;
    return response;
  }

  take(record) {
    if (record.notes) showNotes(record.notes);
    if (record.error) this.problem = record.error;
    if (record.start) this.growing = new GrowingAnswer(record.start, this.asked);
    if (record.line) this.growing.add(elementOf(record.line));
    if (record.rest) this.growing.finish(elementOf(record.rest).firstElementChild);
    if (record.html) {
      this.growing?.exchange.remove();
      showExchange(record.html, this.asked);
    }
    if (record.html || record.rest) this.end(record);
  }

  end(record) {
    this.whole = true;
    setBusy(false);
    sealed.value = record.conversation;
    document.title = form.dataset.title;
    progress.textContent = form.dataset.ready;
    if (!this.asked.again && !typedMeanwhile(this.asked)) box.value = "";
    count();
  }

  fail() {
    setBusy(false);
    if (this.growing) this.growing.breakOff();
    else showError(this.problem, this.canTryAgain, this.asked.again);
  }
}

// How a question failed, where the server did not say so itself.
const problemOf = (error) => {
  if (error.name === "AbortError") return form.dataset.tooSlow;
  // What is no JSON comes from a proxy: the server has a problem, not the connection.
  return error instanceof SyntaxError ? form.dataset.serverError : form.dataset.noConnection;
};

// `again` is the wish of a button below an answer, which says for itself what it is about.
const send = async (question, again = "") => {
  if (running) return;
  clearError();
  if (!question && !again) {
    showError(form.dataset.empty, false);
    return;
  }
  setBusy(true);
  // There is something to wipe now.
  form.querySelector("[data-start-again]").hidden = false;
  const asked = { question, again, inBox: box.value.trim() };
  const reply = new Reply(asked);
  const wait = new AbortController();
  running = wait;
  const limit = setTimeout(() => wait.abort(), LONGEST_WAIT);
  try {
    for await (const record of recordsOf(reply.begin(await post(asked, wait.signal)))) {
      if (running !== wait) break;
      reply.take(record);
      if (reply.whole) break;
    }
  } catch (error) {
    reply.problem = problemOf(error);
  }
  clearTimeout(limit);
  // The visitor began again: nothing of this question is shown any more.
  if (running !== wait) return;
  running = null;
  if (!reply.whole) reply.fail();
};

// Browsers that cannot read a reply as it comes send the form and get a whole page.
const canRead = typeof TextDecoderStream === "function";

form.addEventListener("submit", (event) => {
  // A button that asks no question goes its own way.
  if (!canRead || event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  const { name, value } = event.submitter ?? {};
  if (name === "again") {
    send("", value);
    return;
  }
  const example = name === "example" ? value : "";
  if (example) box.value = example;
  send((example || box.value).trim());
});

form.addEventListener("keydown", (event) => {
  if (event.target !== box || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(ask);
});

const filled = (text, number) => text.replace("{count}", String(number));

// How many characters are left is only of use to who is near the end of them.
const NEAR = 100;
const countLine = () => {
  const left = Number(form.dataset.limit) - [...box.value.trim()].length;
  if (left > NEAR) return "";
  if (left === 0) return form.dataset.leftNone;
  if (left > 0) return left === 1 ? form.dataset.leftOne : filled(form.dataset.left, left);
  return left === -1 ? form.dataset.overOne : filled(form.dataset.over, -left);
};

const counter = paragraph("", "counter");
const heardCounter = paragraph("", "only-heard");
let heard = 0;
counter.id = "teller";
counter.setAttribute("aria-hidden", "true");
heardCounter.setAttribute("aria-live", "polite");
box.after(counter, heardCounter);

const count = () => {
  const line = countLine();
  counter.textContent = line;
  clearTimeout(heard);
  // Said when the typing stops for a moment: at every key it would drown the letters.
  heard = setTimeout(() => {
    heardCounter.textContent = line;
  }, 1000);
};

form.addEventListener("input", count);

// The page forgets; the server is told which visit ended, so that no form in the history of the browser is
// answered again, and makes the browser forget the pages that it kept.
const forget = () => {
  fetch(startAgain.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(startAgain)),
    keepalive: true,
  }).catch(() => {
    // Without a connection the page itself is empty all the same.
  });
  for (const field of document.querySelectorAll("input[name=visit], #gesprek")) field.value = "";
  // A new box: in the old one the keys that undo would bring back what was typed.
  const emptied = box.cloneNode();
  emptied.value = "";
  box.replaceWith(emptied);
  box = emptied;
};

startAgain.addEventListener("submit", (event) => {
  event.preventDefault();
  const stopped = running;
  running = null;
  stopped?.abort();
  forget();
  setBusy(false);
  clearError();
  answers.replaceChildren();
  answers.hidden = true;
  notes.replaceChildren();
  offerStartAgain(false);
  heading.classList.remove("only-heard");
  document.title = form.dataset.title;
  // Also when this page came by a form: reloading it would send that again.
  history.replaceState(null, "", form.dataset.home);
  count();
  box.focus();
  progress.textContent = form.dataset.cleared;
});

// Paper shows what is folded on the screen, except the topics, which it leaves out.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not(.topic)")) details.open = true;
});
