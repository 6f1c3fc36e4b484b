// Menus that close, and the search field. Without this script menus open and close by themselves,
// and the link to A-Z stays where the search field would be.

const openMenus = () => document.querySelectorAll("header details[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of openMenus()) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});

// A tap elsewhere closes a menu, and so does a focus that goes on into the page: it would be hidden under it.
for (const soort of ["click", "focusin"]) {
  document.addEventListener(soort, (event) => {
    for (const details of openMenus()) if (!details.contains(event.target)) details.open = false;
  });
}

// The search field. What makes it work comes when somebody begins: with the focus, or with a link to a search.
const ZOEK = "#zoek=";

function wek(plek) {
  plek.veld ??= import(plek.dataset.veld).then(({ Zoekveld }) => new Zoekveld(plek)).catch(() => {
    plek.veld = undefined;
    plek.querySelector("[role=status]").textContent = plek.dataset.mislukt;
  });
  return plek.veld;
}

for (const plek of document.querySelectorAll(".zoek")) {
  plek.replaceChildren(plek.querySelector("template").content.cloneNode(true));
  plek.querySelector("input").addEventListener("focus", () => wek(plek));
  const volg = async () => {
    // Never throws, also not on half an address: a mail program cut it, or somebody typed a %.
    if (location.hash.startsWith(ZOEK)) (await wek(plek))?.vraag(new URLSearchParams(location.hash.slice(1)).get("zoek"));
  };
  addEventListener("hashchange", volg);
  volg();
}
