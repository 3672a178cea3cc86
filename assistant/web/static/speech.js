// Reading aloud, one text at a time, with a voice of the device itself: others send the text to a company.

const synthesis = window.speechSynthesis;
const PAUSE = 350; // between two parts, in milliseconds
let current = null;

// Android writes "nl_NL" where others write "nl-NL".
export const localVoice = () =>
  synthesis?.getVoices().find((voice) => voice.localService && /^nl([-_]|$)/i.test(voice.lang));

export const stopSpeaking = () => {
  if (!synthesis) return;
  const stopped = current;
  current = null;
  synthesis.cancel();
  if (!stopped) return;
  clearTimeout(stopped.pause);
  stopped.button.textContent = stopped.labels.start;
};

// A browser tells of the end of an utterance also when it was cut off, and then too late.
const speakPart = (run, number) => {
  if (run !== current) return;
  // Held by the run: some browsers forget an utterance that nobody holds, and never tell of its end.
  run.utterance = new SpeechSynthesisUtterance(run.parts[number]);
  run.utterance.voice = run.voice;
  run.utterance.lang = run.voice.lang;
  run.utterance.rate = 0.9;
  run.utterance.onend = () => {
    if (run !== current) return;
    if (number + 1 === run.parts.length) stopSpeaking();
    else run.pause = setTimeout(() => speakPart(run, number + 1), PAUSE);
  };
  run.utterance.onerror = () => {
    if (run === current) stopSpeaking();
  };
  synthesis.speak(run.utterance);
};

// Reads the parts one after the other; pressed again, the button stops it. Labels: { start, stop }.
export const speak = (button, parts, labels) => {
  const again = current?.button === button;
  stopSpeaking();
  const voice = localVoice();
  if (again || !voice || parts.length === 0) return;
  current = { button, parts, labels, voice };
  button.textContent = labels.stop;
  speakPart(current, 0);
};

// Stops when the button that began it is no longer on the page.
export const stopWithoutButton = () => {
  if (current && !current.button.isConnected) stopSpeaking();
};

// Calls back as soon as there is a voice: now, or when the device gives its voices later. Never twice.
export const whenThereIsAVoice = (callBack) => {
  if (!synthesis) return;
  let called = false;
  const look = () => {
    if (called || !localVoice()) return;
    called = true;
    callBack();
  };
  look();
  synthesis.addEventListener?.("voiceschanged", look);
};

window.addEventListener("pagehide", stopSpeaking);
