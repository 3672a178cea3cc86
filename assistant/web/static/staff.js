// Gradio sets the language of the page to that of the browser, but the page is Dutch. It cannot make a part of the page
// a live region, which says how far the work is, and takes the names of parts out of what we send.
const page = document.documentElement;
const mend = () => {
  if (page.lang !== "nl") page.lang = "nl";
  const state = document.getElementById("stand");
  if (state && state.getAttribute("role") !== "status") state.setAttribute("role", "status");
  for (const part of document.querySelectorAll("#uitkomst .wide:not([aria-label])")) {
    part.setAttribute("aria-label", part.querySelector("caption").textContent);
  }
};
new MutationObserver(mend).observe(page, { attributes: true, attributeFilter: ["lang"], childList: true, subtree: true });
mend();
