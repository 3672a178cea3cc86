// What the parts of the page of the front desk share.
import { copyText } from "./clipboard.js";

export const byId = (id) => document.getElementById(id);
export const words = JSON.parse(byId("gegevens").textContent);
const page = byId("balie");
const toast = byId("gekopieerd");
let hiding = 0;

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

// Behind a proxy the server may not know how it is called from outside; the browser does.
export const outside = (text) => text.replaceAll(page.dataset.base, location.origin + page.dataset.root);

export const say = (message) => {
  clearTimeout(hiding);
  toast.textContent = message;
  hiding = setTimeout(() => (toast.textContent = ""), 6000);
};

const link = (text, address) => {
  const element = document.createElement("a");
  element.className = "button secondary";
  element.href = address;
  element.target = "_blank";
  element.rel = "noopener";
  element.textContent = text;
  return element;
};

const button = (text, onClick) => {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button";
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
};

// What went wrong, with what can be done about it.
export const problem = (message, { again = null, needsLogin = false } = {}) => {
  const element = document.createElement("div");
  element.className = "error";
  const text = document.createElement("p");
  text.textContent = message;
  element.append(text);
  const acts = document.createElement("div");
  acts.className = "actions";
  if (needsLogin) acts.append(link(words.logIn, `${page.dataset.root}/inloggen`));
  if (again) acts.append(button(words.tryAgain, again));
  if (acts.childElementCount) element.append(acts);
  return element;
};

export const copy = async (text, message) => {
  const done = await copyText(text);
  say(done ? message : words.notCopied);
};
