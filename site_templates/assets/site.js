// Menus close with Escape and with a click beside them. Without this script they still open and close themselves.
const open = () => document.querySelectorAll("header details[open]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of open()) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const details of open()) if (!details.contains(event.target)) details.open = false;
});
