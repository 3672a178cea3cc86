// The list of texts to review: tells how far the comparison with the sources is.
const box = document.getElementById("voortgang");
const EVERY = 4000;

const look = async () => {
  try {
    const response = await fetch(box.dataset.address, { headers: { Accept: "application/json" } });
    if (!response.ok) return;
    const { progress } = await response.json();
    if (progress === box.textContent) return;
    box.textContent = progress;
    box.hidden = progress === "";
    if (!progress) return;
  } catch {
    return; // the list is whole without it
  }
  setTimeout(look, EVERY);
};

if (!box.hidden) setTimeout(look, EVERY);
