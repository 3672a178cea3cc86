// Gradio sets the language of the page to that of the browser, but the page is Dutch.
const page = document.documentElement;
const makeDutch = () => {
  if (page.lang !== "nl") page.lang = "nl";
};
new MutationObserver(makeDutch).observe(page, { attributes: true, attributeFilter: ["lang"] });
makeDutch();
