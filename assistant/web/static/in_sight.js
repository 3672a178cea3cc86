// Keeps what has the focus of the keyboard in sight when its explanation opens over it (WCAG 2.4.11).

export const keepInSight = (element, cover) => {
  const isCovered = element.getBoundingClientRect().bottom > cover.getBoundingClientRect().top;
  if (isCovered) element.scrollIntoView({ block: "start" });
};
