// What the scripts of all pages for staff do when a session has ended: say so, with a way to log in again.
const notice = document.getElementById("sessie-voorbij");

// Show or hide the notice, by a response of the server; true where the session has ended.
export const sessionEnded = (response) => {
  const ended = response.status === 401;
  if (notice) notice.hidden = !ended;
  return ended;
};
