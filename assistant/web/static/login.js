// The login works without this; here the password can be made readable.
const button = document.getElementById("toon");
const field = document.getElementById("wachtwoord");

if (button && field) {
  const { dataset } = button;
  const turn = (readable) => {
    field.type = readable ? "text" : "password";
    button.textContent = readable ? dataset.hide : dataset.show;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    turn(field.type === "password");
    document.getElementById("gehoord").textContent = field.type === "text" ? dataset.shown : dataset.hidden;
  });
  // A browser must not keep it among the words that it offers for other fields.
  field.form.addEventListener("submit", () => turn(false));
}
