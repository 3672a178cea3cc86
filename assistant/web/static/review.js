// The page of one text: compares it with its source while somebody types, and saves it without losing what was typed.
const { words, signIn } = JSON.parse(document.getElementById("woorden").textContent);
const holder = document.getElementById("nakijken");
const byId = (id) => document.getElementById(id);
const QUIET = 900;

// What the server said, as a sentence in Dutch; `ended` when the session is over.
class Told extends Error {
  constructor(message, ended = false) {
    super(message);
    this.ended = ended;
  }
}

let work = null;

const send = async (address, body, signal) => {
  let response;
  try {
    response = await fetch(address, { method: "POST", body, signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Told(words.noConnection);
  }
  if (response.status === 401 || (response.redirected && response.url.includes("/inloggen"))) {
    throw new Told(words.sessionEnded, true);
  }
  const told = await response.json().catch(() => null);
  if (told === null || typeof told !== "object") throw new Told(words.serverError);
  if (told.error) throw new Told(told.error);
  return told;
};

const showError = (error) => {
  const box = byId("script-fout");
  const line = document.createElement("p");
  line.textContent = error instanceof Told ? error.message : words.serverError;
  box.replaceChildren(line);
  if (error.ended) {
    const link = document.createElement("a");
    Object.assign(link, { href: signIn, target: "_blank", rel: "noopener", textContent: words.signIn });
    const more = document.createElement("p");
    more.append(link);
    box.append(more);
  }
  box.hidden = false;
};

const clearError = () => {
  byId("script-fout").hidden = true;
};

// The fields of the form, also those that stand elsewhere on the page and belong to it.
const bodyOf = (form, submitter) => new FormData(form, submitter);

// Puts what the server says in place, and the focus back where it was.
const replaceCheck = (told) => {
  const active = document.activeElement;
  const inside = byId("controle").contains(active) && active.id;
  const selection = inside && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  byId("controle").innerHTML = told.check;
  byId("bron").innerHTML = told.source;
  const again = inside && byId(inside);
  if (again) {
    again.focus({ preventScroll: true });
    if (selection) again.setSelectionRange(...selection);
  }
};

const compare = async () => {
  work.comparing?.abort();
  const comparing = (work.comparing = new AbortController());
  clearTimeout(work.timer);
  const typed = JSON.stringify([...bodyOf(work.form)]);
  if (typed === work.compared) return;
  byId("bezig").textContent = words.comparing;
  try {
    const told = await send(work.form.dataset.check, bodyOf(work.form), comparing.signal);
    // What was typed meanwhile would be lost in a reason that is replaced; it is compared next.
    if (JSON.stringify([...bodyOf(work.form)]) !== typed) {
      compareSoon();
      return;
    }
    replaceCheck(told);
    work.compared = typed;
    clearError();
    byId("bezig").textContent = byId("controle").querySelector(".still-open, .all-good")?.textContent ?? words.compared;
  } catch (error) {
    if (error.name === "AbortError") return;
    byId("bezig").textContent = "";
    showError(error);
  }
};

const compareSoon = () => {
  clearTimeout(work.timer);
  work.timer = setTimeout(compare, QUIET);
};

const typed = (event) => {
  if (event.target.form !== work.form) return;
  work.unsaved = true;
};

const left = (event) => {
  if (event.target.form === work.form) compareSoon();
};

const save = async (submitter) => {
  if (work.saving) return;
  work.saving = true;
  work.comparing?.abort();
  clearTimeout(work.timer);
  clearError();
  byId("bezig").textContent = submitter.value === "vergelijk" ? words.comparing : words.saving;
  try {
    const told = await send(work.form.action, bodyOf(work.form, submitter));
    work.unsaved = false;
    if (told.to) {
      location.assign(told.to);
      return;
    }
    holder.innerHTML = told.html;
    begin(submitter.value !== "vergelijk");
    const next = submitter.value === "vergelijk" ? "opmerkingen-kop" : "tekst-kop";
    const place = byId("botsing-kop") ?? byId("fout") ?? byId(next);
    place.focus();
    place.scrollIntoView({ block: "start" });
  } catch (error) {
    byId("bezig").textContent = "";
    showError(error);
    byId("script-fout").focus();
  }
  work.saving = false;
};

const take = (button) => {
  const field = byId(button.dataset.take);
  field.value = button.dataset.text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
};

function begin(unsaved) {
  const form = byId("tekstformulier");
  work = { form, unsaved, compared: JSON.stringify([...new FormData(form)]), timer: 0, comparing: null, saving: false };
  for (const hint of holder.querySelectorAll(".only-script, [data-take]")) hint.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(event.submitter ?? byId("opslaan"));
  });
}

holder.addEventListener("input", typed);
holder.addEventListener("change", left);
holder.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take]");
  if (button) take(button);
});

document.addEventListener("keydown", (event) => {
  const isSave = event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
  if (isSave && byId("opslaan")) {
    event.preventDefault();
    work.form.requestSubmit(byId("opslaan"));
  }
  const step = event.altKey && !event.ctrlKey && { PageUp: "vorige", PageDown: "volgende" }[event.key];
  if (step && byId(step)) {
    event.preventDefault();
    byId(step).click();
  }
});

window.addEventListener("beforeunload", (event) => {
  if (work.unsaved) event.preventDefault();
});

begin(false);
