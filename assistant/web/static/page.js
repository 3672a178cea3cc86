// Makes the page answer without reloading. Without this script the form does the same by itself.
"use strict";

const form = document.getElementById("formulier");
const box = document.getElementById("vraag");
const sealed = document.getElementById("gesprek");
const ask = document.getElementById("stel");
const progress = document.getElementById("melding");
const errorBox = document.getElementById("fout");
const notes = document.getElementById("opmerkingen");
const answers = document.getElementById("antwoorden");
const again = document.getElementById("opnieuw");
const heading = document.getElementById("titel");
const title = document.title;
const LONGEST_WAIT = 40000;
let busy = false;

const paragraph = (text, className) => {
  const element = document.createElement("p");
  element.textContent = text;
  if (className) element.className = className;
  return element;
};

const setBusy = (state) => {
  busy = state;
  form.setAttribute("aria-busy", String(state));
  ask.setAttribute("aria-disabled", String(state));
  progress.textContent = state ? form.dataset.busy : "";
};

const showError = (message) => {
  errorBox.replaceChildren(paragraph(message));
  errorBox.hidden = false;
  errorBox.parentElement.classList.add("wrong");
  box.setAttribute("aria-invalid", "true");
  box.focus();
};

const clearError = () => {
  errorBox.replaceChildren();
  errorBox.hidden = true;
  errorBox.parentElement.classList.remove("wrong");
  box.removeAttribute("aria-invalid");
};

const elementOf = (html) => {
  const piece = document.createElement("template");
  piece.innerHTML = html;
  return piece.content;
};

const typedMeanwhile = (asked) => box.value.trim() !== "" && box.value.trim() !== asked.inBox;

const showExchange = (html, asked) => {
  answers.prepend(elementOf(html));
  answers.hidden = false;
  again.hidden = false;
  heading.classList.add("only-heard");
  if (typedMeanwhile(asked)) return;
  answers.querySelector(".asked").focus({ preventScroll: true });
  answers.scrollIntoView({ block: "start" });
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
    this.exchange.removeAttribute("id");
    name.id = `afgebroken-${answers.childElementCount}`;
    this.exchange.setAttribute("aria-labelledby", name.id);
    this.text.removeAttribute("aria-busy");
    this.unfinished.replaceWith(broken);
    // An empty line: one that is gone would move the answer.
    progress.textContent = "\u00a0";
  }
}

// The JSON objects of a reply, one a line, each as soon as it is there.
async function* recordsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (text + part.value).split("\n");
    text = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
  if (text) yield JSON.parse(text);
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
  }

  take(record) {
    if (record.notes) notes.replaceChildren(...record.notes.map((note) => paragraph(note, "note")));
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
    document.title = title;
    progress.textContent = form.dataset.ready;
    if (!this.asked.again && !typedMeanwhile(this.asked)) box.value = "";
  }

  fail() {
    setBusy(false);
    if (this.growing) this.growing.breakOff();
    else showError(this.problem);
  }
}

// `again` is the wish of a button below an answer, which says for itself what it is about.
const send = async (question, again = "") => {
  if (busy) return;
  clearError();
  if (!question && !again) {
    showError(form.dataset.empty);
    return;
  }
  setBusy(true);
  const asked = { question, again, inBox: box.value.trim() };
  const reply = new Reply(asked);
  const wait = new AbortController();
  const limit = setTimeout(() => wait.abort(), LONGEST_WAIT);
  try {
    for await (const record of recordsOf(await post(asked, wait.signal))) {
      reply.take(record);
      if (reply.whole) break;
    }
  } catch (error) {
    // What is no JSON comes from a proxy: the server has a problem, not the connection.
    if (!(error instanceof SyntaxError)) reply.problem = form.dataset.noConnection;
  }
  clearTimeout(limit);
  if (!reply.whole) reply.fail();
};

form.addEventListener("submit", (event) => {
  // A button that asks no question goes its own way.
  if (event.submitter?.hasAttribute("formaction")) return;
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

box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(ask);
});

// Replacing the page also takes the conversation out of the history of the browser.
again.addEventListener("click", (event) => {
  event.preventDefault();
  box.value = "";
  window.location.replace(again.href);
});

// Paper shows what is folded on the screen, except the topics, which it leaves out.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not(.topic)")) details.open = true;
});
