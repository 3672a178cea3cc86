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

const showAnswer = (reply, asked) => {
  const piece = document.createElement("template");
  piece.innerHTML = reply.html;
  answers.prepend(piece.content);
  answers.hidden = false;
  again.hidden = false;
  heading.classList.add("only-heard");
  sealed.value = reply.conversation;
  document.title = title;
  progress.textContent = form.dataset.ready;
  const typedMeanwhile = box.value.trim() !== "" && box.value.trim() !== asked;
  if (typedMeanwhile) return;
  box.value = "";
  answers.querySelector(".asked").focus({ preventScroll: true });
  answers.scrollIntoView({ block: "start" });
};

const send = async (question) => {
  if (busy) return;
  clearError();
  if (!question) {
    showError(form.dataset.empty);
    return;
  }
  setBusy(true);
  try {
    const response = await fetch(form.dataset.ask, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question, conversation: sealed.value }),
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    const reply = await response.json().catch(() => ({ error: form.dataset.serverError }));
    setBusy(false);
    if (reply.notes) notes.replaceChildren(...reply.notes.map((note) => paragraph(note, "note")));
    if (reply.html) showAnswer(reply, question);
    else showError(reply.error || form.dataset.serverError);
  } catch {
    setBusy(false);
    showError(form.dataset.noConnection);
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const example = event.submitter && event.submitter.name === "example" ? event.submitter.value : "";
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

// Paper shows what is folded on the screen.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
