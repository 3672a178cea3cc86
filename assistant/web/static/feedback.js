// Sends a thumb or a remark without reloading the page. Without this script the form does the same by itself.
"use strict";

(() => {
  const words = document.currentScript.dataset;
  const sealed = document.getElementById("gesprek");
  const LONGEST_WAIT = 15000;
  // What was pressed below one answer is sent in that order, one after the other.
  const lines = new WeakMap();

  const parts = (section) => ({
    thumbs: [...section.querySelectorAll("[name=verdict]")],
    said: section.querySelector(".feedback-said"),
    more: section.querySelector(".feedback-more"),
    errors: [...section.querySelectorAll(".feedback-error")],
    given: section.querySelector("[name=given]"),
    remark: section.querySelector("textarea"),
    keep: section.querySelector("[type=checkbox]"),
    send: section.querySelector("[name=send]"),
  });

  const pieceOf = (html) => {
    const piece = document.createElement("template");
    piece.innerHTML = html;
    return piece.content.firstElementChild;
  };

  class Refusal extends Error {
    constructor(message, aboutRemark = false) {
      super(message);
      this.aboutRemark = aboutRemark;
    }
  }

  const ask = async (body) => {
    const wait = new AbortController();
    const limit = setTimeout(() => wait.abort(), LONGEST_WAIT);
    try {
      const response = await fetch(words.address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ conversation: sealed.value, ...body }),
        signal: wait.signal,
      });
      // What is no JSON comes from a proxy: the server has a problem, not the connection.
      const reply = await response.json().catch(() => ({ error: words.failed }));
      if (reply.error) throw new Refusal(reply.error, response.status === 422 || response.status === 413);
      if (!reply.html) throw new Refusal(words.failed);
      return pieceOf(reply.html);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(words.noConnection);
    } finally {
      clearTimeout(limit);
    }
  };

  const showError = (section, message) => {
    const { errors, remark } = parts(section);
    for (const error of errors) error.hidden = true;
    errors.at(-1).textContent = message;
    errors.at(-1).hidden = message === "";
    remark?.removeAttribute("aria-invalid");
  };

  const press = (section, verdict) => {
    for (const thumb of parts(section).thumbs) {
      thumb.setAttribute("aria-pressed", String(thumb.value.split(":")[1] === verdict));
    }
  };

  const keptVerdict = (section) => parts(section).given?.value.split(":")[1] ?? "";

  const bodyOf = (button) => {
    const [answer, verdict, token] = button.value.split(":");
    return { answer, verdict, token };
  };

  const sendThumb = async (section, button) => {
    const body = bodyOf(button);
    const fresh = parts(await ask(body));
    const { said, more, given, send } = parts(section);
    said.textContent = fresh.said.textContent;
    // A remark that is being typed stays, and so does the state after one was sent.
    if (!given) more.replaceChildren(...fresh.more.childNodes);
    for (const field of [given, send]) if (field) field.value = field.value.replace(/:(not_)?helpful:/, `:${body.verdict}:`);
    section.dataset.verdict = body.verdict;
    press(section, body.verdict);
  };

  const sendRemark = async (section, button) => {
    const { said, more, remark, keep } = parts(section);
    said.textContent = words.busy;
    const fresh = parts(await ask({ ...bodyOf(button), remark: remark.value, keep: keep.checked }));
    more.replaceChildren(...fresh.more.childNodes);
    said.textContent = fresh.said.textContent;
    said.focus({ preventScroll: true });
  };

  const thumbPressed = (section, button) =>
    sendThumb(section, button).catch((refusal) => {
      press(section, section.dataset.verdict);
      showError(section, refusal.message);
    });

  const remarkSent = async (section, button) => {
    const { said, remark } = parts(section);
    const before = said.textContent;
    try {
      await sendRemark(section, button);
    } catch (refusal) {
      // The focus stays on the button: the message stands right below it, and what was typed stays.
      said.textContent = before;
      showError(section, refusal.message);
      if (refusal.aboutRemark) remark.setAttribute("aria-invalid", "true");
    }
  };

  const inLine = (section, work) => lines.set(section, (lines.get(section) ?? Promise.resolve()).then(work));

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".feedback button");
    if (!button) return;
    event.preventDefault();
    const section = button.closest(".feedback");
    section.dataset.verdict ??= keptVerdict(section);
    showError(section, "");
    if (button.name === "verdict") {
      press(section, bodyOf(button).verdict);
      inLine(section, () => thumbPressed(section, button));
    } else if (button.getAttribute("aria-disabled") !== "true") {
      // One remark is not sent twice by a second press.
      button.setAttribute("aria-disabled", "true");
      inLine(section, () => remarkSent(section, button).finally(() => button.removeAttribute("aria-disabled")));
    }
  });

  // Enter on the tick box would ask the question in the box at the top of the page.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches(".feedback [type=checkbox]")) return;
    event.preventDefault();
    parts(event.target.closest(".feedback")).send.click();
  });
})();
