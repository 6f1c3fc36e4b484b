// Shows of the providers only those that answer to what the reader chooses. Nothing is kept, on the device or in the
// address. The order stays that of the alphabet; of whom something is not known stands apart, and says what to ask.

const blok = document.querySelector("[data-filters]");
const lijst = document.querySelector("[data-aanbieders] > ul");
const navraag = document.querySelector("[data-navraag]");
const kaarten = [...lijst.children];
const teksten = document.getElementById("filter-teksten").content;

blok.querySelector(".filter-lijst").replaceWith(blok.querySelector("template").content);
const velden = [...blok.querySelectorAll("select, [type=checkbox]")];
const stand = blok.querySelector(".filter-stand");
const postcode = blok.querySelector("#filter-postcode");

const zoekTekst = (naam, getallen = []) => {
  const tekst = teksten.querySelector(`[data-tekst=${naam}]`).cloneNode(true);
  [...tekst.querySelectorAll(".getal")].forEach((plek, nummer) => { plek.textContent = getallen[nummer]; });
  return tekst;
};

// How a provider answers to one choice: plan/filters.py tells what the marks mean.
const antwoord = (kaart, { name, value }) => {
  const waarden = kaart.dataset[name].split(" ");
  if (waarden.includes(value) || waarden.includes("*")) return null;
  if (waarden.includes("tolk")) return { noot: "tolk" };
  return waarden.includes("?") ? { noot: name, onbekend: true } : { nee: true };
};

const toon = () => {
  const gekozen = velden.filter((veld) => (veld.type === "checkbox" ? veld.checked : veld.value));
  const plekken = { ja: [], onbekend: [] };
  for (const kaart of kaarten) {
    const antwoorden = gekozen.map((veld) => antwoord(kaart, veld)).filter(Boolean);
    for (const oud of kaart.querySelectorAll("[data-tekst]")) oud.remove();
    if (antwoorden.some(({ nee }) => nee)) continue;
    kaart.append(...antwoorden.map(({ noot }) => zoekTekst(noot)));
    plekken[antwoorden.some(({ onbekend }) => onbekend) ? "onbekend" : "ja"].push(kaart);
  }
  lijst.replaceChildren(...plekken.ja);
  navraag.querySelector("ul").replaceChildren(...plekken.onbekend);
  navraag.hidden = !plekken.onbekend.length;
  document.querySelector("[data-niemand]").hidden = plekken.ja.length > 0;
  const zinnen = gekozen.length ? [zoekTekst("gevonden", [plekken.ja.length, kaarten.length])] : [];
  if (plekken.onbekend.length) zinnen.push(" ", zoekTekst("navragen", [plekken.onbekend.length]));
  stand.replaceChildren(...zinnen);
};

const zoekGebied = () => {
  const cijfers = postcode.value.replaceAll(/\D/g, "").slice(0, 4);
  const gebied = blok.querySelector("#filter-gebied");
  const gevonden = [...gebied.options].find((keuze) => keuze.dataset.postcodes?.split(" ").includes(cijfers));
  gebied.value = gevonden?.value ?? "";
  const onbekend = cijfers.length === 4 && !gevonden ? [zoekTekst("postcode-onbekend")] : [];
  blok.querySelector("#filter-postcode-stand").replaceChildren(...(gevonden ? [gevonden.textContent] : onbekend));
  toon();
};

for (const veld of velden) veld.addEventListener("change", toon);
postcode?.addEventListener("input", zoekGebied);
blok.querySelector("button").addEventListener("click", () => {
  for (const veld of velden) Object.assign(veld, veld.type === "checkbox" ? { checked: false } : { value: "" });
  if (postcode) {
    postcode.value = "";
    zoekGebied();
  }
  toon();
});
