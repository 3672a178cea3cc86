// Says that an answer is missing or wrong, without leaving the page; what was typed stays until it is kept.
import { byId, problem, words } from "./desk_page.js";

const outcome = byId("uitkomst");

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const send = async (form) => {
  const told = form.querySelector(".report-told");
  const kept = outcome.querySelector(".reports > .told");
  const submit = form.querySelector("[type=submit]");
  if (submit.getAttribute("aria-disabled") === "true") return;
  const again = () => send(form);
  submit.setAttribute("aria-disabled", "true");
  told.replaceChildren();
  kept.textContent = words.reportSending;
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
    });
    const reply = await response.json().catch(() => ({}));
    kept.textContent = "";
    if (!response.ok || !reply.message) {
      const needsLogin = response.status === 401;
      const message = needsLogin ? words.sessionEnded : (reply.error ?? words.reportNotKept);
      told.replaceChildren(problem(message, { again: needsLogin ? again : null, needsLogin }));
      return;
    }
    kept.textContent = reply.message;
    form.remark.value = "";
    // The next report is another one.
    form.elements.id.value = newId();
    form.closest("details").open = false;
    form.closest("details").querySelector("summary").focus();
  } catch {
    kept.textContent = "";
    told.replaceChildren(problem(words.noConnection, { again }));
  } finally {
    submit.removeAttribute("aria-disabled");
  }
};

export const openReport = (kind) => {
  const box = byId(`opmerking-${kind}`);
  if (!box) return;
  box.closest("details").open = true;
  box.focus();
};

outcome.addEventListener("click", (event) => {
  if (event.target.closest("[data-act=missing]")) openReport("missing");
});

export const equipReports = () => {
  for (const form of outcome.querySelectorAll("[data-report]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
};
