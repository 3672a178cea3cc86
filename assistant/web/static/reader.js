// Adds what a page cannot do by itself: reading aloud, and explanations when a word gets the keyboard's focus.
"use strict";

const text = document.querySelector(".reader");
const synthesis = window.speechSynthesis;

// Only voices of the device itself: others send the text to a company.
const localVoice = () =>
  synthesis.getVoices().find((voice) => voice.localService && /^nl\b/i.test(voice.lang));

const speakButtons = [];

const stopSpeaking = () => {
  synthesis.cancel();
  for (const button of speakButtons) button.textContent = text.dataset.speak;
};

const speak = (button, words) => {
  const wasSpeaking = button.textContent === text.dataset.speakStop;
  stopSpeaking();
  if (wasSpeaking) return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = localVoice();
  utterance.lang = utterance.voice.lang;
  utterance.rate = 0.9;
  utterance.onend = () => {
    button.textContent = text.dataset.speak;
  };
  button.textContent = text.dataset.speakStop;
  synthesis.speak(utterance);
};

const addSpeakButtons = () => {
  if (speakButtons.length > 0 || !localVoice()) return;
  for (const passage of text.querySelectorAll(".passage")) {
    const plain = passage.querySelector(".plain");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "speak";
    button.textContent = text.dataset.speak;
    button.addEventListener("click", () => speak(button, plain.innerText));
    const place = passage.querySelector(".strength");
    if (place) place.append(button);
    else plain.after(button);
    speakButtons.push(button);
  }
};

if (synthesis) {
  addSpeakButtons();
  synthesis.addEventListener("voiceschanged", addSpeakButtons);
  window.addEventListener("pagehide", stopSpeaking);
}

const explanationOf = (element) =>
  element.matches && element.matches("[popovertarget]:not([popovertargetaction])")
    ? document.getElementById(element.getAttribute("popovertarget"))
    : null;

text.addEventListener("focusin", (event) => {
  const explanation = explanationOf(event.target);
  if (explanation && explanation.showPopover && event.target.matches(":focus-visible")) explanation.showPopover();
});

text.addEventListener("focusout", (event) => {
  const explanation = explanationOf(event.target);
  if (explanation && explanation.hidePopover && !explanation.contains(event.relatedTarget)) explanation.hidePopover();
});
