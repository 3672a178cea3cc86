// One sentence of the text and its rewrite: what is chosen of it, and what is shown.
import { ask, button, byId, fill, make, say, Told, words } from "./editor_page.js";
import { showMarked } from "./editor_marks.js";

const LONGEST_SHOWN = 36;
const short = (text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : text);
const isSame = (one, other) => one.kind === other.kind && one.before === other.before;
const template = byId("rij");

export class Row {
  // `page` is told with `changed(row)` when what stands in the row becomes another text, or is looked at.
  constructor(place, number, page) {
    Object.assign(this, { ...place, number, page });
    this.machine = null;
    this.own = null;
    this.choice = "machine";
    this.accepted = false;
    this.without = [];
    this.element = template.content.firstElementChild.cloneNode(true);
    this.element.id = `zin-${number}`;
    this.parts = {};
    for (const part of this.element.querySelectorAll("[data-part]")) this.parts[part.dataset.part] = part;
    this.parts.name.textContent = `${words.sentence} ${number}`;
    this.parts["own-label"].htmlFor = this.parts["own-text"].id = `eigen-${number}`;
    this.parts["own-label"].textContent = fill(words.ownLabel, { number });
    this.parts["own-hint"].id = `eigen-hulp-${number}`;
    this.parts["own-text"].setAttribute("aria-describedby", `eigen-hulp-${number}`);
    this.listen();
    showMarked(this.parts.before, this.parts["before-tags"], this.before, this.findings);
    this.show();
  }

  get rewrite() {
    if (this.choice === "own") return this.own;
    if (this.choice === "original" || !this.machine) return null;
    return this.machine;
  }

  get after() {
    return this.rewrite ? this.rewrite.after : this.before;
  }

  get hard() {
    return this.rewrite ? this.rewrite.hard : this.findings;
  }

  get looks() {
    return this.rewrite ? this.rewrite.findings : [];
  }

  get mustLook() {
    return !this.accepted && this.looks.length > 0;
  }

  get isHard() {
    return this.machine !== null && this.hard.length > 0;
  }

  get isChanged() {
    return this.after !== this.before;
  }

  // Whether an editor chose something else than what the server made of it.
  get isTouched() {
    return this.choice !== "machine" || this.without.length > 0;
  }

  get state() {
    if (this.choice !== "machine") return this.choice;
    if (!this.machine) return "waiting";
    return this.machine.state === "unchanged" && this.hard.length ? "hard" : this.machine.state;
  }

  get shownChanges() {
    return this.choice === "machine" && this.machine ? this.machine.changes : [];
  }

  // What is sent to be written in a file.
  get sent() {
    const { before, after, start, end } = this;
    const states = { own: "rewritten", original: "unchanged" };
    const state = states[this.choice] ?? this.machine?.state ?? "unchanged";
    const changes = this.choice === "own" ? [{ kind: "hand", before, after }] : this.shownChanges;
    return { before, after, start, end, state, changes, findings: this.looks };
  }

  get kept() {
    const { before, start, end, findings, machine, own, choice, accepted, without } = this;
    return { before, start, end, findings, machine, own, choice, accepted, without };
  }

  restore(kept) {
    Object.assign(this, kept);
    this.show();
  }

  // A sentence of the server replaces what the row knew of it.
  take(record) {
    Object.assign(this, { before: record.before, start: record.start, end: record.end, machine: record });
    this.show();
  }

  // Nothing more comes: a sentence that the server did not name stays as it is.
  leave() {
    if (this.machine) return;
    this.machine = { after: this.before, state: "unchanged", changes: [], findings: [], hard: this.findings };
    this.show();
  }

  choose(choice) {
    this.choice = choice;
    this.accepted = false;
    this.show();
    this.page.changed(this);
  }

  async change(change, isWanted) {
    const without = isWanted
      ? this.without.filter((other) => !isSame(other, change))
      : [...this.without, change];
    const focused = this.shownChangeAt(change);
    this.tell(words.taking);
    try {
      const body = { before: this.before, level: this.page.level, without: without.map(({ kind, before }) => ({ kind, before })) };
      const record = await (await ask("/zin/zonder", body)).json();
      this.without = without;
      this.machine = { ...this.machine, ...record };
      this.accepted = false;
      this.tell("");
      this.show();
      this.page.changed(this);
      say(fill(isWanted ? words.changeIsBack : words.changeIsGone, { change: this.nameOf(change) }));
    } catch (error) {
      this.tell(error instanceof Told ? error.message : words.serverError);
    }
    this.parts.changes.querySelectorAll("button")[focused]?.focus();
  }

  shownChangeAt(change) {
    return this.allChanges().findIndex((other) => isSame(other, change));
  }

  // Those that were taken back stand at their place among the others.
  allChanges() {
    const at = (change) => this.before.indexOf(change.before);
    return [...this.shownChanges, ...(this.choice === "machine" ? this.without : [])].sort((one, other) => at(one) - at(other));
  }

  listen() {
    const { own } = this.parts;
    const box = this.parts["own-text"];
    own.addEventListener("focusout", (event) => {
      if (!own.contains(event.relatedTarget) && document.hasFocus()) this.finish(false);
    });
    own.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.cancel();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.finish(true);
    });
    box.addEventListener("input", () => this.page.typing());
    own.querySelector('[data-act="done"]').addEventListener("click", () => this.finish(true));
    own.querySelector('[data-act="cancel"]').addEventListener("click", () => this.cancel());
  }

  edit() {
    const box = this.parts["own-text"];
    box.value = this.own && this.choice !== "own" && !this.rewrite ? this.own.after : this.after;
    this.setEditing(true);
    box.focus();
  }

  setEditing(state) {
    this.parts.own.hidden = !state;
    this.parts.shown.hidden = state;
    this.parts.acts.hidden = state;
    this.parts.done.hidden = state || this.allChanges().length === 0;
    this.element.classList.toggle("editing", state);
  }

  cancel() {
    this.setEditing(false);
    this.focusAct("edit");
  }

  async finish(byButton) {
    if (this.parts.own.hidden) return;
    const typed = this.parts["own-text"].value;
    this.setEditing(false);
    if (byButton) this.focusAct("edit");
    if (typed === this.after) return;
    this.own = { after: typed, findings: [], hard: [], changes: [], state: "rewritten" };
    this.choose("own");
    if (byButton) this.focusAct("edit");
    await this.check(byButton);
  }

  async check(byButton) {
    const { own } = this;
    this.tell(words.checking);
    try {
      const record = await (await ask("/zin", { before: this.before, after: own.after })).json();
      if (this.own !== own) return;
      this.own = { ...record, after: own.after, state: "rewritten" };
      this.tell("");
      this.show();
      this.page.looked(this);
      say(this.looks.length ? `${words.lookAt}: ${this.looks.map((finding) => finding.message).join(" ")}` : words.checked);
      if (byButton && document.activeElement === document.body) this.focusAct("edit");
    } catch (error) {
      if (this.own === own) this.tell(words.checkFailed);
    }
  }

  tell(message) {
    this.parts.told.textContent = message;
    if (message) say(message);
  }

  focusAct(name) {
    (this.parts.acts.querySelector(`[data-act="${name}"]`) ?? this.element).focus();
  }

  accept() {
    this.accepted = !this.accepted;
    this.show();
    this.page.looked(this);
  }

  show() {
    const { parts } = this;
    const focused = parts.acts.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    const waiting = !this.machine && this.choice === "machine";
    // Of a sentence that is the same on both sides the left one shows what is hard.
    const hard = this.isChanged ? this.hard : [];
    this.element.dataset.state = this.state;
    this.element.classList.toggle("accepted", this.accepted);
    this.element.classList.toggle("must-look", this.mustLook);
    this.element.classList.toggle("is-same", !this.isChanged && !this.accepted && this.looks.length === 0);
    parts.state.textContent = words.states[this.state];
    parts.gone.hidden = this.after !== "";
    showMarked(parts.after, parts["after-tags"], this.after, hard);
    this.showLooks();
    const changes = this.allChanges().map((change) => this.chip(change));
    parts.changes.replaceChildren(...changes);
    parts.done.hidden = changes.length === 0;
    parts.acts.replaceChildren(...(waiting ? [] : this.acts()));
    if (focused) this.focusAct(focused === "edit" || focused === "accept" ? focused : "edit");
  }

  showLooks() {
    const items = this.looks.map((finding) => {
      const item = make("li", {}, make("p", { text: finding.message }));
      const quotes = [[words.sourceSays, finding.source], [words.claimSays, finding.claim]].filter(([, text]) => text);
      for (const [name, text] of quotes) item.append(make("p", { className: "quoted" }, `${name} `, make("q", { text })));
      return item;
    });
    const kept = this.choice === "machine" && this.machine?.state === "kept";
    const name = make("p", { className: "looks-name", text: kept ? words.keptBecause : words.lookAt });
    this.parts.looks.replaceChildren(...(items.length || kept ? [name, make("ul", {}, ...items)] : []));
    if (kept && !items.length) this.parts.looks.lastElementChild.remove();
  }

  nameOf(change) {
    return `${words.changes[change.kind]} (${short(change.before)})`;
  }

  chip(change) {
    const back = this.without.some((other) => isSame(other, change));
    const { before, after, kind } = change;
    const chip = make("li", { className: back ? "chip taken-back" : "chip" }, make("span", { className: "chip-kind", text: words.changes[kind] }));
    // A long one can be read above; only where two of a kind are long their words tell them apart.
    const isShort = [before, after].every((text) => text.length <= LONGEST_SHOWN);
    if (isShort || this.allChanges().filter((other) => other.kind === kind).length > 1) {
      chip.append(" ", make("s", { text: short(before) }), make("span", { text: " → ", "aria-hidden": "true" }), make("ins", { text: short(after) || words.none }));
    }
    if (back) chip.append(` (${words.takenBack})`);
    const [label, spoken] = back ? [words.redoChange, words.redoChangeLong] : [words.undoChange, words.undoChangeLong];
    chip.append(" ", button(label, fill(spoken, { change: this.nameOf(change) }), "chip-act", () => this.change(change, back)));
    return chip;
  }

  acts() {
    const { number } = this;
    const act = (name, label, long, onClick, className = "act") => {
      const made = button(label, fill(long, { number }), className, onClick);
      made.dataset.act = name;
      return made;
    };
    const offered = [];
    if (this.isChanged || this.looks.length || this.accepted) {
      const accept = act("accept", words.accept, words.acceptLong, () => this.accept(), "act main");
      accept.setAttribute("aria-pressed", String(this.accepted));
      offered.push(accept);
    }
    if (this.isChanged) offered.push(act("original", words.useOriginal, words.useOriginalLong, () => this.choose("original")));
    if (this.choice !== "machine" && this.machine && this.machine.after !== this.before) {
      offered.push(act("machine", words.useMachine, words.useMachineLong, () => this.choose("machine")));
    }
    if (this.choice !== "own" && this.own) offered.push(act("own", words.useOwn, words.useOwnLong, () => this.choose("own")));
    offered.push(act("edit", words.edit, words.editLong, () => this.edit()));
    return offered;
  }
}
