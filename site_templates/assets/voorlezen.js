// Reads the text of the page aloud, Dutch parts with a Dutch voice where there is one. Only voices of the device
// itself count: with those of a server, what somebody reads would leave the device.

const knop = document.querySelector(".voorlezen button");
const spraak = window.speechSynthesis;
const kort = (taal) => taal.toLowerCase().split(/[-_]/)[0];
const stem = (taal) => spraak.getVoices().find((s) => s.localService && kort(s.lang) === kort(taal));
const eigen = document.documentElement.lang;
const naam = knop.querySelector("span");
const lees = naam.innerHTML;
let leest = false;

// The text by paragraph, cut where the language changes.
function stukken() {
  const gevonden = [];
  const teksten = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    const { data, parentElement: ouder } = teksten.currentNode;
    if (!data.trim() || !ouder.checkVisibility() || ouder.closest("nav, .voorlezen")) continue;
    const taal = ouder.closest("[lang]").lang;
    const blok = ouder.closest("h1, h2, h3, h4, p, li, dt, dd, summary, figcaption");
    const laatst = gevonden.at(-1);
    if (laatst?.blok === blok && laatst.taal === taal) laatst.tekst += data;
    else gevonden.push({ blok, taal, tekst: data });
  }
  return gevonden;
}

function zet(aan) {
  leest = aan;
  if (aan) naam.textContent = knop.dataset.stop;
  else naam.innerHTML = lees;
}

function stop() {
  if (!leest) return;
  zet(false);
  spraak.cancel();
}

function begin() {
  spraak.cancel();
  zet(true);
  let uiting;
  for (const { taal, tekst } of stukken()) {
    uiting = new SpeechSynthesisUtterance(tekst.replace(/\s+/g, " "));
    uiting.voice = stem(taal) ?? stem(eigen);
    uiting.lang = uiting.voice.lang;
    spraak.speak(uiting);
  }
  uiting.onend = () => { if (leest) zet(false); };
}

function toon() {
  knop.hidden = !stem(eigen);
}

if (spraak) {
  toon();
  spraak.addEventListener?.("voiceschanged", toon);
  knop.addEventListener("click", () => (leest ? stop() : begin()));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") stop(); });
  window.addEventListener("pagehide", stop);
}
