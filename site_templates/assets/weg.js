// Leaving quickly: the page that the reader left is not the one that Back leads to. Without script it is a plain link.
document.querySelector(".weg-knop").addEventListener("click", (event) => {
  event.preventDefault();
  window.location.replace(event.currentTarget.href);
});
