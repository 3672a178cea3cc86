// What the parts of the page for editors share: its words, building elements, asking the server.
import { sessionEnded } from "./session.js";

export const settings = JSON.parse(document.getElementById("gegevens").textContent);
export const words = settings.words;
export const byId = (id) => document.getElementById(id);

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const make = (tag, options = {}, ...children) => {
  const element = document.createElement(tag);
  const { className, text, ...attributes } = options;
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// A button whose name says more to who cannot see what it belongs to.
export const button = (label, spoken, className, onClick) => {
  const element = make("button", { type: "button", className });
  element.append(make("span", { text: label, "aria-hidden": "true" }), make("span", { className: "only-heard", text: spoken }));
  element.addEventListener("click", onClick);
  return element;
};

// Characters, as the server counts them; a string of JavaScript counts some of them twice.
export const signsOf = (text) => Array.from(text);

export const number = (value) =>
  value === null || value === undefined
    ? words.undefined
    : value.toLocaleString("nl-NL", { maximumFractionDigits: 1 });

export const say = (message) => {
  byId("gehoord").textContent = message;
};

// A sentence in Dutch that can be shown as it is.
export class Told extends Error {}

const problemOf = async (response) => {
  const told = await response.json().catch(() => ({}));
  return new Told(told.error ?? words.serverError);
};

export const ask = async (path, body, signal) => {
  const isForm = body instanceof FormData;
  const options = {
    method: "POST",
    body: isForm ? body : JSON.stringify(body),
    headers: isForm ? {} : { "Content-Type": "application/json" },
    signal,
  };
  let response;
  try {
    response = await fetch(settings.path + path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Told(words.noConnection);
  }
  sessionEnded(response);
  if (!response.ok) throw await problemOf(response);
  return response;
};

// The JSON objects of a reply, one a line, each as soon as it is there.
export async function* recordsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (text + part.value).split("\n");
    text = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}

export const download = (name, blob) => {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
