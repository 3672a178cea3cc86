// For pages without https and for old browsers, which have no clipboard for scripts.
const copyBySelection = (text) => {
  const before = document.activeElement;
  const box = document.createElement("textarea");
  box.className = "only-heard";
  box.readOnly = true;
  box.value = text;
  document.body.append(box);
  box.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Then it did not work, which is said by who asked.
  }
  box.remove();
  before?.focus({ preventScroll: true });
  return done;
};

// Whether the text is on the clipboard now.
export const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};
