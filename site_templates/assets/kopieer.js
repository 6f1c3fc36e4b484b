// Copies a text that stands on the page, and says so. Without script one click selects all of it.

for (const knop of navigator.clipboard ? document.querySelectorAll("[data-kopieer]") : []) {
  const tekst = document.getElementById(knop.dataset.kopieer);
  const melding = knop.nextElementSibling;
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    melding.textContent = "";
    try {
      await navigator.clipboard.writeText(tekst.textContent);
      melding.textContent = knop.dataset.gelukt;
    } catch {
      getSelection().selectAllChildren(tekst);
      melding.textContent = knop.dataset.mislukt;
    }
  });
}
