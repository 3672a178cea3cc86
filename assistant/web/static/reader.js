// Adds what a page cannot do by itself: reading aloud, and explanations when a word gets the keyboard's focus.
import { keepInSight } from "./in_sight.js";
import { speak, whenThereIsAVoice } from "./speech.js";

const text = document.querySelector(".reader");
const labels = { start: text.dataset.speak, stop: text.dataset.speakStop };

whenThereIsAVoice(() => {
  for (const passage of text.querySelectorAll(".passage")) {
    const plain = passage.querySelector(".plain");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "speak";
    button.textContent = labels.start;
    button.addEventListener("click", () => speak(button, [plain.innerText], labels));
    const place = passage.querySelector(".strength");
    if (place) place.append(button);
    else plain.after(button);
  }
});

const explanationOf = (element) =>
  element.matches && element.matches("[popovertarget]:not([popovertargetaction])")
    ? document.getElementById(element.getAttribute("popovertarget"))
    : null;

text.addEventListener("focusin", (event) => {
  const explanation = explanationOf(event.target);
  if (!explanation?.showPopover || !event.target.matches(":focus-visible")) return;
  explanation.showPopover();
  keepInSight(event.target, explanation);
});

text.addEventListener("focusout", (event) => {
  const explanation = explanationOf(event.target);
  if (explanation && explanation.hidePopover && !explanation.contains(event.relatedTarget)) explanation.hidePopover();
});
