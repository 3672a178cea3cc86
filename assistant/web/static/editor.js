// The page for editors: from a text or a file to its rewrite, sentence by sentence. The text lives in this page only.
import { ask, byId, download, fill, make, recordsOf, say, settings, signsOf, Told, words } from "./editor_page.js";
import { Row } from "./editor_rows.js";
import { showMeasures, showVerdicts } from "./editor_measures.js";
import { hardWordsOf, showHardWords, showReport } from "./editor_report.js";
import { forget, isKeeping, keep, kept, setKeeping } from "./editor_storage.js";

const box = byId("tekst");
const form = byId("formulier");
const errorBox = byId("fout");
const field = byId("veld");
const fileInput = byId("bestand");
const leave = byId("verlaten");
const QUIET = 800;
const MANY = 200;
const LONG = 30000;
const KEEP_EVERY = 20;

const work = {
  text: "", signs: [], level: "B1", rows: [], done: 0, score: null, report: null, hardWords: null,
  file: null, fileText: "", unsaved: false, going: null, measuring: null, timer: 0, next: -1, reading: false,
};

const showError = (message) => {
  errorBox.replaceChildren(make("p", { text: message }));
  errorBox.hidden = false;
  field.classList.add("wrong");
  box.setAttribute("aria-invalid", "true");
  box.focus();
};

const clearError = () => {
  errorBox.hidden = true;
  errorBox.replaceChildren();
  field.classList.remove("wrong");
  box.removeAttribute("aria-invalid");
};

const tell = (message) => {
  byId("melding").textContent = message;
};

const messageOf = (error) => (error instanceof Told ? error.message : words.serverError);

// The text as it stands now: what is between the sentences stays.
const currentText = () => {
  const parts = [];
  let done = 0;
  for (const row of work.rows) {
    parts.push(work.signs.slice(done, row.start).join(""), row.after);
    done = row.end;
    while (row.after === "" && work.signs[done] === " ") done += 1;
  }
  return parts.join("") + work.signs.slice(done).join("");
};

const save = () => {
  const { text, level, done, score, report, hardWords, fileText } = work;
  const rows = work.rows.map((row) => row.kept);
  const name = work.file?.name ?? null;
  if (!keep({ text, typed: box.value, level, done, score, report, hardWords, fileText, name, rows })) {
    byId("bewaar").checked = false;
    tell(words.keepFailed);
  }
};

const showCounts = () => {
  const counts = {
    all: work.rows.length,
    changed: work.rows.filter((row) => row.isChanged).length,
    look: work.rows.filter((row) => row.mustLook).length,
    hard: work.rows.filter((row) => row.isHard).length,
  };
  for (const place of document.querySelectorAll("[data-filter]")) place.textContent = `(${counts[place.dataset.filter]})`;
  const filter = document.querySelector('[name="filter"]:checked').value;
  const wanted = { all: () => true, changed: (row) => row.isChanged, look: (row) => row.mustLook, hard: (row) => row.isHard }[filter];
  let shown = 0;
  for (const row of work.rows) {
    // A row that is being worked in stays where it is.
    const stays = wanted(row) || row.element.contains(document.activeElement);
    row.element.hidden = !stays;
    shown += stays ? 1 : 0;
  }
  byId("geen-zinnen").hidden = shown > 0;
};

let willShow = false;
const showCountsSoon = () => {
  if (willShow) return;
  willShow = true;
  requestAnimationFrame(() => {
    willShow = false;
    showCounts();
    showVerdicts(work.report, work.rows);
  });
};

// What an editor sees change at once; the rest follows when the text was measured again.
const showChosen = () => {
  showCounts();
  if (work.score) showMeasures(work.score, work.rows);
  showVerdicts(work.report, work.rows);
  showReport(work.report, work.rows);
};

const showAll = () => {
  showChosen();
  showHardWords(hardWordsOf(work.hardWords, work.rows, currentText()));
};

const measure = async () => {
  work.measuring?.abort();
  const measuring = (work.measuring = new AbortController());
  byId("meting-melding").textContent = words.measuring;
  try {
    const body = { before: work.text, after: currentText() };
    const { score, report } = await (await ask("/meting", body, measuring.signal)).json();
    Object.assign(work, { score, report });
    byId("meting-melding").textContent = "";
    showAll();
    save();
  } catch (error) {
    if (error.name !== "AbortError") byId("meting-melding").textContent = words.measureFailed;
  }
};

const measureSoon = () => {
  clearTimeout(work.timer);
  if (!work.going) work.timer = setTimeout(measure, QUIET);
};

// What the rows tell.
const page = {
  get level() {
    return work.level;
  },
  typing: () => {
    work.unsaved = true;
  },
  changed: () => {
    work.unsaved = true;
    showChosen();
    save();
    measureSoon();
  },
  looked: () => {
    work.unsaved = true;
    showChosen();
    save();
  },
};

const showProgress = () => {
  const all = work.rows.length;
  byId("zin-van").textContent = all ? fill(words.progress, { done: work.done, all }) : words.looking;
  Object.assign(byId("balk"), { max: Math.max(1, all), value: work.done });
};

const setGoing = (controller) => {
  work.going = controller;
  const going = controller !== null;
  byId("voortgang").hidden = !going;
  byId("herschrijf").setAttribute("aria-disabled", String(going));
  byId("verder").hidden = going || work.rows.length === 0 || work.done >= work.rows.length;
  byId("stop-kijken").hidden = !going || byId("invoer").hidden;
};

const openResult = () => {
  byId("invoer").hidden = true;
  byId("resultaat").hidden = false;
  byId("stop-kijken").hidden = true;
  byId("resultaat-kop").focus({ preventScroll: true });
  window.scrollTo(0, 0);
};

const layRows = (places) => {
  work.rows = places.map((place, index) => new Row(place, index + 1, page));
  work.rows.forEach((row, index) => {
    const gap = index === 0 ? "" : work.signs.slice(work.rows[index - 1].end, row.start).join("");
    row.element.classList.toggle("new-paragraph", gap.includes("\n\n") || index === 0);
  });
  byId("zinnen").classList.toggle("many-rows", work.rows.length > MANY);
  byId("zinnen").replaceChildren(...work.rows.map((row) => row.element));
};

const takeRecord = (record, first) => {
  if (record.type === "error") throw new Told(record.error);
  if (record.type === "start" && first === 0) {
    if (record.sentences.length === 0) throw new Told(words.noSentences);
    work.score = { before: record.score, after: null };
    layRows(record.sentences);
    openResult();
    say(words.started);
    showAll();
  }
  if (record.type === "sentence") {
    const row = work.rows[first + record.index];
    const moved = first === 0 ? 0 : work.rows[first].base;
    row.take({ ...record, start: record.start + moved, end: record.end + moved });
    work.done = first + record.index + 1;
    showCountsSoon();
    if (record.index % KEEP_EVERY === 0) save();
  }
  if (record.type === "end" && first === 0) {
    Object.assign(work, { score: record.score, report: record.report, hardWords: record.hard_words });
  }
  if (record.type === "end") {
    for (const row of work.rows) row.leave();
    work.done = work.rows.length;
  }
  showProgress();
};

// Rewrites the text from the sentence at `first`.
const rewrite = async (first) => {
  const controller = new AbortController();
  setGoing(controller);
  tell("");
  showProgress();
  const from = first === 0 ? 0 : work.rows[first].start;
  if (first > 0) work.rows[first].base = from;
  let ended = false;
  let problem = "";
  try {
    const body = { text: work.signs.slice(from).join(""), level: work.level };
    for await (const record of recordsOf(await ask("/herschrijf", body, controller.signal))) {
      takeRecord(record, first);
      ended = ended || record.type === "end";
    }
  } catch (error) {
    problem = error.name === "AbortError" ? "" : messageOf(error);
  }
  const hadFocus = byId("voortgang").contains(document.activeElement);
  setGoing(null);
  byId("bezig").textContent = "";
  if (byId("resultaat").hidden) {
    if (problem || !controller.signal.aborted) showError(problem || words.serverError);
    return;
  }
  const counts = { done: work.done, all: work.rows.length, changed: work.rows.filter((row) => row.isChanged).length };
  if (ended) tell(fill(words.ready, counts));
  else tell(fill(controller.signal.aborted ? words.stopped : words.brokenOff, counts));
  if (hadFocus) byId(byId("verder").hidden ? "kopieer" : "verder").focus();
  showAll();
  save();
  if (!ended || first > 0 || work.rows.some((row) => row.isTouched)) measure();
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (work.going || work.reading) return;
  clearError();
  const text = box.value;
  if (!text.trim()) return showError(words.empty);
  const signs = signsOf(text);
  if (signs.length > settings.longestText) return showError(words.tooLong);
  const level = new FormData(form).get("level");
  Object.assign(work, { text, signs, level, rows: [], done: 0, score: null, report: null, hardWords: null, unsaved: false, next: -1 });
  const note = byId("toelichting");
  note.hidden = !(work.file && text !== work.fileText);
  if (!note.hidden) {
    note.textContent = fill(words.textChanged, { name: work.file.name });
    work.file = null;
  }
  byId("bezig").textContent = signs.length > LONG ? words.lookingLong : words.looking;
  rewrite(0);
});

for (const name of ["stop", "stop-kijken"]) byId(name).addEventListener("click", () => work.going?.abort());
byId("verder").addEventListener("click", () => rewrite(work.done));

const readFile = async (file) => {
  const told = byId("bestand-melding");
  if (work.reading || work.going) return;
  clearError();
  if (file.size > settings.mostBytes) return showError(words.fileTooLarge);
  work.reading = true;
  told.replaceChildren(make("p", { text: fill(words.reading, { name: file.name }) }));
  try {
    const sent = new FormData();
    sent.append("file", file);
    const { text, notices, name, kind } = await (await ask("/bestand", sent)).json();
    box.value = text;
    work.file = kind === "docx" ? file : null;
    work.fileText = box.value;
    const lines = [fill(words.wasRead, { name }), ...notices];
    told.replaceChildren(...lines.map((line) => make("p", { text: line })));
    save();
    byId("herschrijf").focus();
  } catch (error) {
    told.replaceChildren();
    showError(messageOf(error));
  }
  work.reading = false;
  fileInput.value = "";
};

byId("kies").addEventListener("click", () => fileInput.click());
fileInput.addEventListener("change", () => fileInput.files.length && readFile(fileInput.files[0]));

byId("voorbeeld").addEventListener("click", () => {
  clearError();
  box.value = words.example.trim();
  work.file = null;
  byId("bestand-melding").replaceChildren();
  save();
  byId("herschrijf").focus();
});

const hasFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
document.addEventListener("dragover", (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  field.classList.toggle("dragging", !byId("invoer").hidden);
});
document.addEventListener("dragleave", (event) => event.relatedTarget === null && field.classList.remove("dragging"));
document.addEventListener("drop", (event) => {
  if (!hasFile(event)) return;
  // A file that is let go beside the box would else replace this page.
  event.preventDefault();
  field.classList.remove("dragging");
  if (byId("invoer").hidden) return;
  if (event.dataTransfer.files.length > 1) showError(words.oneFile);
  else readFile(event.dataTransfer.files[0]);
});

for (const option of document.querySelectorAll('[name="filter"]')) option.addEventListener("change", showCounts);

byId("volgende").addEventListener("click", () => {
  const rows = work.rows.filter((row) => row.mustLook);
  const row = rows.find((one) => one.number > work.next) ?? rows[0];
  if (!row) return;
  work.next = row.number;
  row.element.hidden = false;
  row.element.focus();
  row.element.scrollIntoView({ block: "center" });
});

// A sentence that a filter hides can be gone to.
document.addEventListener("click", (event) => {
  const address = event.target.closest("a")?.getAttribute("href") ?? "";
  if (!address.startsWith("#zin-")) return;
  const row = byId(address.slice(1));
  if (row) row.hidden = false;
  row?.focus({ preventScroll: true });
});

const taken = (message) => {
  work.unsaved = false;
  tell(message);
};

byId("kopieer").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(currentText());
    taken(words.copied);
  } catch {
    tell(words.copyFailed);
  }
});

const baseName = () => (work.file ? `${work.file.name.replace(/\.[^.]*$/, "")} - ` : "");

const deliver = (name, blob) => {
  download(name, blob);
  taken(fill(words.downloaded, { name }));
};

byId("als-tekst").addEventListener("click", () => {
  const name = `${baseName()}${words.fileName}.txt`;
  deliver(name, new Blob([currentText()], { type: "text/plain;charset=utf-8" }));
});

const fetched = async (control, path, body, name) => {
  control.setAttribute("aria-disabled", "true");
  try {
    const response = await ask(path, body);
    deliver(name, await response.blob());
    const count = Number(response.headers.get(settings.missingHeader) ?? 0);
    if (count > 0) tell(count === 1 ? words.missingOne : fill(words.missing, { count }));
  } catch (error) {
    tell(messageOf(error));
  }
  control.removeAttribute("aria-disabled");
};

byId("als-word").addEventListener("click", (event) => {
  const sent = new FormData();
  sent.append("rows", JSON.stringify({ text: work.text, rows: work.rows.map((row) => row.sent) }));
  if (work.file) sent.append("file", work.file);
  fetched(event.currentTarget, "/document", sent, `${baseName()}${words.fileName}.docx`);
});

byId("als-verslag").addEventListener("click", (event) => {
  const after = currentText();
  const body = {
    title: work.file?.name.slice(0, 200) ?? work.signs.slice(0, 60).join("").split("\n")[0],
    before: work.text, after,
    rows: work.rows.map((row) => row.sent),
    hard_words: hardWordsOf(work.hardWords, work.rows, after),
  };
  const wasUnsaved = work.unsaved;
  // The report is not the text: what was changed is still only here.
  fetched(event.currentTarget, "/verslag", body, `${baseName()}${words.reportName}.docx`).then(() => {
    work.unsaved = wasUnsaved;
  });
});

const toForm = () => {
  work.going?.abort();
  work.measuring?.abort();
  clearTimeout(work.timer);
  Object.assign(work, { rows: [], unsaved: false });
  byId("resultaat").hidden = true;
  byId("invoer").hidden = false;
  byId("zinnen").replaceChildren();
  save();
  box.focus();
};

byId("andere").addEventListener("click", () => {
  if (!work.unsaved) return toForm();
  leave.returnValue = "stay";
  leave.showModal();
});
leave.addEventListener("close", () => leave.returnValue === "go" && toForm());

window.addEventListener("beforeunload", (event) => {
  const typed = byId("resultaat").hidden && box.value.trim() !== "" && box.value !== words.example.trim();
  if ((work.unsaved || typed) && !isKeeping()) event.preventDefault();
});

const saveTyped = () => byId("resultaat").hidden && save();
box.addEventListener("input", () => {
  clearTimeout(work.timer);
  work.timer = setTimeout(saveTyped, QUIET);
});
byId("bewaar").addEventListener("change", (event) => {
  setKeeping(event.currentTarget.checked);
  if (event.currentTarget.checked) save();
  else forget();
});

const restore = () => {
  const before = kept();
  byId("bewaar").checked = isKeeping();
  if (!before) return;
  const { typed, rows, name, ...rest } = before;
  box.value = typed;
  Object.assign(work, rest, { signs: signsOf(rest.text), rows: [] });
  form.elements.level.value = work.level;
  if (!rows.length) return;
  layRows(rows);
  work.rows.forEach((row, index) => row.restore(rows[index]));
  openResult();
  setGoing(null);
  if (name) {
    byId("toelichting").textContent = words.reloaded;
    byId("toelichting").hidden = false;
  }
  showAll();
};

setGoing(null);
restore();
