// The field of the search: a combobox with a list of results in groups (WAI-ARIA authoring practices: list
// autocomplete, manual selection). What it finds comes from zoeken.js.

const span = (klasse, stukken, taal) => {
  const deel = document.createElement("span");
  deel.className = klasse;
  for (const [tekst, gemerkt] of stukken) {
    if (gemerkt) deel.append(Object.assign(document.createElement("mark"), { textContent: tekst }));
    else deel.append(tekst);
  }
  if (taal) Object.assign(deel, { lang: taal, dir: "ltr" });
  return deel;
};

export class Zoekveld {
  constructor(plek) {
    this.teksten = plek.dataset;
    this.veld = plek.querySelector("input");
    this.vak = plek.querySelector(".zoek-vak");
    this.lijst = plek.querySelector("[role=listbox]");
    this.bedoeld = plek.querySelector(".zoek-bedoeld");
    this.deel = plek.querySelector(".zoek-deel a");
    this.melding = plek.querySelector("[role=status]");
    this.verder = [...plek.querySelectorAll(".zoek-verder")];
    this.vast = plek.querySelector(".zoek-voordeur");
    this.actief = -1;
    this.veld.addEventListener("focus", () => this.laad());
    this.veld.addEventListener("input", () => this.toon());
    this.veld.addEventListener("keydown", (event) => this.toets(event));
    this.lijst.addEventListener("click", (event) => this.kies(event.target.closest("[role=option]")));
    this.lijst.addEventListener("mousedown", (event) => event.preventDefault());
    plek.addEventListener("focusout", (event) => { if (!plek.contains(event.relatedTarget)) this.sluit(); });
    this.deel.addEventListener("click", () => this.sluit());
    this.laad();
    if (this.veld.value) this.toon();
  }

  get regels() {
    return [...this.lijst.querySelectorAll("[role=option]")];
  }

  laad() {
    this.zoeker ??= import(this.teksten.zoeker)
      .then(({ laad }) => laad(this.teksten.index))
      .catch(() => {
        this.zoeker = undefined;
        this.zeg(this.teksten.mislukt);
      });
    return this.zoeker;
  }

  // Asks what a link to a search asks.
  vraag(tekst) {
    this.veld.value = tekst;
    this.veld.focus();
    return this.toon();
  }

  async toon() {
    const tekst = this.veld.value;
    const zoeker = await this.laad();
    if (!zoeker || tekst !== this.veld.value) return;
    if (tekst.trim().length < 2) {
      this.sluit();
      return;
    }
    const { gevonden, bedoeld } = zoeker.zoek(tekst);
    this.lijst.replaceChildren(...this.groepen(gevonden), ...(gevonden.length ? [] : this.verder), this.vast);
    this.regels.forEach((regel, nummer) => { regel.id = `zoek-${nummer}`; });
    this.bedoeld.textContent = gevonden.length
      ? bedoeld && this.teksten.bedoeld.replace("#", bedoeld)
      : this.teksten.geen;
    this.bedoeld.hidden = !this.bedoeld.textContent;
    this.deel.href = `${this.teksten.start}#zoek=${encodeURIComponent(tekst.trim().replace(/\p{Cs}/gu, ""))}`;
    this.veld.setAttribute("aria-expanded", "true");
    this.vak.hidden = false;
    this.markeer(-1);
    const aantal = gevonden.length && this.teksten.aantal.replace("#", gevonden.length);
    this.zeg([this.bedoeld.textContent, aantal].filter(Boolean).join(" "));
  }

  // The best stand first, each with its kind; then the others under the name of their kind.
  groepen(gevonden) {
    const groepen = new Map();
    for (const resultaat of gevonden) {
      const soort = this.teksten[`soort${resultaat.soort.replaceAll("-", "")}`] ?? "";
      const kop = resultaat.beste ? this.teksten.beste : soort;
      if (!groepen.has(kop)) groepen.set(kop, this.groep(kop, groepen.size));
      groepen.get(kop).append(this.regel(resultaat, resultaat.beste ? soort : ""));
    }
    return [...groepen.values()];
  }

  groep(soort, nummer) {
    const groep = document.createElement("div");
    if (!soort) return groep;
    const kop = span("zoek-soort", [[soort, false]]);
    kop.id = `zoek-soort-${nummer}`;
    groep.setAttribute("role", "group");
    groep.setAttribute("aria-labelledby", kop.id);
    groep.append(kop);
    return groep;
  }

  regel({ pad, titel, zin, titelTaal, zinTaal }, soort) {
    const regel = document.createElement("div");
    regel.className = "zoek-regel";
    regel.setAttribute("role", "option");
    const [pagina, anker] = pad.split("#");
    regel.dataset.url = this.teksten.start + (pagina && `${pagina}/`) + (anker ? `#${anker}` : "");
    regel.append(span("zoek-titel", titel, titelTaal));
    if (soort) regel.append(" ", span("zoek-merk", [[soort, false]]));
    if (zin.length) regel.append(" ", span("zoek-zin", zin, zinTaal));
    return regel;
  }

  toets(event) {
    const { regels } = this;
    const aantal = this.vak.hidden ? 0 : regels.length;
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (stap && aantal) {
      event.preventDefault();
      this.markeer(((this.actief + stap + aantal + 1) % (aantal + 1) + aantal + 1) % (aantal + 1));
    } else if (event.key === "Enter" && aantal) {
      event.preventDefault();
      this.kies(regels[Math.max(this.actief, 0)]);
    } else if (event.key === "Escape") {
      if (this.vak.hidden) this.veld.value = "";
      else event.preventDefault(); // or the browser would empty the field along with it
      this.sluit();
    }
  }

  // Number -1 (or one past the last) is the field itself.
  markeer(nummer) {
    const { regels } = this;
    this.actief = nummer === regels.length ? -1 : nummer;
    regels.forEach((regel, plaats) => regel.setAttribute("aria-selected", plaats === this.actief));
    const regel = regels[this.actief];
    regel?.scrollIntoView({ block: "nearest" });
    if (regel) this.veld.setAttribute("aria-activedescendant", regel.id);
    else this.veld.removeAttribute("aria-activedescendant");
  }

  kies(regel) {
    if (!regel) return;
    this.sluit();
    window.location.assign(regel.dataset.url);
  }

  sluit() {
    this.vak.hidden = true;
    this.veld.setAttribute("aria-expanded", "false");
    this.veld.removeAttribute("aria-activedescendant");
    this.actief = -1;
    this.zeg("");
  }

  zeg(tekst) {
    this.melding.textContent = tekst;
  }
}
