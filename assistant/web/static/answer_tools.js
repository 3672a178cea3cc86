// Adds to each answer what needs a script: reading it aloud, and copying it.
import { copyText } from "./clipboard.js";
import { speak, stopWithoutButton, whenThereIsAVoice } from "./speech.js";

const answers = document.getElementById("antwoorden");
const labels = { start: answers.dataset.speak, stop: answers.dataset.speakStop };
let hasVoice = false;
let copied = null;

const NOT_READ = ".marker, .only-heard, [hidden], [aria-hidden=true], details:not([open]), script, style, template";

// The text of an element as it is seen, one part for each block of it.
const blocksOf = (element) => {
  const blocks = [""];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) blocks[blocks.length - 1] += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(NOT_READ)) return;
    const display = getComputedStyle(node).display;
    if (display === "none") return;
    const isBlock = !display.startsWith("inline");
    if (isBlock) blocks.push("");
    for (const child of node.childNodes) walk(child);
    if (isBlock) blocks.push("");
  };
  for (const child of element.childNodes) walk(child);
  return blocks.map((block) => block.replace(/\s+/g, " ").trim()).filter(Boolean);
};

// Who listens must also hear how sure it is, and what a plan is worth.
const SPOKEN = ":scope > .answer, :scope > .strength, :scope > .notice";

const sentencesOf = (exchange) =>
  [...exchange.querySelectorAll(SPOKEN)]
    .flatMap(blocksOf)
    .flatMap((block) => block.match(/\S.*?(?:[.!?](?=\s)|$)/g));

const makeButton = (tools, label, kind, onClick) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `tool ${kind}`;
  button.textContent = label;
  // The name says what it does; which answer it is about is said after it.
  const heading = tools.closest(".exchange")?.getAttribute("aria-labelledby");
  if (heading) button.setAttribute("aria-describedby", heading);
  button.addEventListener("click", () => onClick(button));
  return button;
};

const makeSpeakButton = (tools) => {
  const exchange = tools.closest(".exchange");
  return makeButton(tools, labels.start, "tool-speak", (button) => speak(button, sentencesOf(exchange), labels));
};

const forgetCopied = () => {
  if (!copied) return;
  copied.button.textContent = answers.dataset.copyLabel;
  copied.message.textContent = "";
};

const addCopyButton = (tools) => {
  const message = document.createElement("p");
  message.setAttribute("aria-live", "polite");
  const button = makeButton(tools, answers.dataset.copyLabel, "tool-copy", async () => {
    const done = await copyText(tools.dataset.copy);
    forgetCopied();
    copied = { button, message };
    if (done) button.textContent = answers.dataset.copied;
    message.className = done ? "tool-message only-heard" : "tool-message";
    message.textContent = done ? answers.dataset.copied : answers.dataset.notCopied;
  });
  message.className = "tool-message only-heard";
  tools.append(button, message);
};

const equip = () => {
  stopWithoutButton();
  for (const tools of answers.querySelectorAll("[data-tools]")) {
    const isNew = !tools.querySelector(".tool-copy");
    if (hasVoice && isNew) tools.append(makeSpeakButton(tools));
    if (isNew) addCopyButton(tools);
    // The voice came later: behind what is there, which so stays where it is.
    if (hasVoice && !tools.querySelector(".tool-speak")) tools.querySelector(".tool-message").before(makeSpeakButton(tools));
  }
};

whenThereIsAVoice(() => {
  hasVoice = true;
  equip();
});
equip();
// Answers come and go in several ways: whole, line by line, taken away. What is seen here covers all of them,
// and the script that answers needs to know nothing of this one.
new MutationObserver(equip).observe(answers, { childList: true, subtree: true });
