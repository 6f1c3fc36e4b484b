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

// A combobox with a list of results (WAI-ARIA authoring practices: list autocomplete, manual selection).
class Zoekveld {
  constructor(plek) {
    const sjabloon = plek.querySelector("template");
    this.teksten = plek.dataset;
    plek.replaceChildren(sjabloon.content.cloneNode(true));
    this.veld = plek.querySelector("input");
    this.lijst = plek.querySelector("ul");
    this.melding = plek.querySelector("[role=status]");
    this.vast = plek.querySelector("li");
    this.vast.remove();
    this.vastTekst = this.vast.querySelector(".zoek-titel").textContent;
    this.plek = plek;
    this.actief = -1;
    this.veld.addEventListener("focus", () => this.laad(), { once: true });
    this.veld.addEventListener("input", () => this.toon());
    this.veld.addEventListener("keydown", (event) => this.toets(event));
    this.lijst.addEventListener("click", (event) => this.kies(event.target.closest("li")));
    this.lijst.addEventListener("mousedown", (event) => event.preventDefault());
    this.veld.addEventListener("blur", () => this.sluit());
  }

  laad() {
    this.zoeker ??= import(this.teksten.zoeker)
      .then(({ laad }) => laad(this.teksten.lunr, this.teksten.index))
      .catch(() => {
        this.zoeker = undefined;
        this.zeg(this.teksten.mislukt);
      });
    return this.zoeker;
  }

  async toon() {
    const tekst = this.veld.value;
    const zoeker = await this.laad();
    if (!zoeker || tekst !== this.veld.value) return;
    if (tekst.trim().length < 2) {
      this.sluit();
      return;
    }
    const gevonden = zoeker.zoek(tekst);
    this.vast.querySelector(".zoek-titel").textContent = gevonden.length ? this.vastTekst : this.teksten.geen;
    this.lijst.replaceChildren(...gevonden.map((resultaat) => this.regel(resultaat)), this.vast);
    [...this.lijst.children].forEach((regel, nummer) => { regel.id = `zoek-${nummer}`; });
    this.veld.setAttribute("aria-expanded", "true");
    this.lijst.hidden = false;
    this.markeer(-1);
    this.zeg(gevonden.length ? this.teksten.aantal.replace("#", gevonden.length) : this.teksten.geen);
  }

  regel({ pad, soort, titel, zin, titelTaal, zinTaal }) {
    const regel = document.createElement("li");
    regel.setAttribute("role", "option");
    const [pagina, anker] = pad.split("#");
    regel.dataset.url = this.teksten.start + (pagina && `${pagina}/`) + (anker ? `#${anker}` : "");
    const deel = (klasse, tekst, taal) => {
      const span = document.createElement("span");
      span.className = klasse;
      span.textContent = tekst;
      if (taal) Object.assign(span, { lang: taal, dir: "ltr" });
      return span;
    };
    regel.append(
      deel("zoek-titel", titel, titelTaal), " ",
      deel("zoek-soort", this.teksten[`soort${soort.replaceAll("-", "")}`] ?? ""), " ",
      deel("zoek-zin", zin, zinTaal),
    );
    return regel;
  }

  toets(event) {
    const aantal = this.lijst.hidden ? 0 : this.lijst.children.length;
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (stap && aantal) {
      event.preventDefault();
      this.markeer(((this.actief + stap + aantal + 1) % (aantal + 1) + aantal + 1) % (aantal + 1));
    } else if (event.key === "Enter" && aantal) {
      event.preventDefault();
      this.kies(this.lijst.children[Math.max(this.actief, 0)]);
    } else if (event.key === "Escape") {
      if (this.lijst.hidden) this.veld.value = "";
      else event.preventDefault(); // or the browser would empty the field along with it
      this.sluit();
    }
  }

  // Number -1 (or one past the last) is the field itself.
  markeer(nummer) {
    this.actief = nummer === this.lijst.children.length ? -1 : nummer;
    [...this.lijst.children].forEach((regel, plaats) => regel.setAttribute("aria-selected", plaats === this.actief));
    const regel = this.lijst.children[this.actief];
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
    this.lijst.hidden = true;
    this.veld.setAttribute("aria-expanded", "false");
    this.veld.removeAttribute("aria-activedescendant");
    this.actief = -1;
    this.zeg("");
  }

  zeg(tekst) {
    this.melding.textContent = tekst;
  }
}

for (const plek of document.querySelectorAll(".zoek")) new Zoekveld(plek);
