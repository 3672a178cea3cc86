// Work that is kept in this tab of the browser, only where the editor asked for it.

const KEY = "gewonetaal-redactie";

const stored = () => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};

let keeping = stored() !== null;

export const isKeeping = () => keeping;

export const setKeeping = (state) => {
  keeping = state;
};

export const forget = () => {
  keeping = false;
  sessionStorage.removeItem(KEY);
};

// Whether it is kept, or need not be.
export const keep = (work) => {
  if (!keeping) return true;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(work));
    return true;
  } catch {
    // The browser has no room for it; half of it, or an older state, would mislead.
    forget();
    return false;
  }
};

// What was kept, or `null`.
export const kept = () => {
  try {
    return JSON.parse(stored());
  } catch {
    return null;
  }
};
