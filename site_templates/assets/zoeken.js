// The search itself. Fetched on first use, with the index of this gemeente and language; nothing is sent.
// The rules of language live in Python: here its tables are read. A word that the site does not have is taken for the
// nearest one that it has, by ever wilder guesses, and never when the word itself is there.

const BESTE = 3;
const MEEST = 8;
const LANGST = 300; // letters of a query: who pastes a whole letter gets an answer to its beginning, at once
const PER_SOORT = 3;
const TELT_MEE = 0.25; // of the best: less is noise
const GEWICHT_SOORT = { term: 0.85, activiteit: 0.85, uitkomst: 0.8, vraag: 0.9, organisatie: 0.95, buur: 0.9, over: 0.9 };
const WOORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const LETTERS = /[\p{L}\p{M}\p{N}\u0640\u200c]+(?:['’‘ʼʻ][\p{L}\p{M}\p{N}]+)*/gu;

class Woordenschat {
  constructor({ taal, woorden }) {
    this.taal = taal;
    this.klanken = taal.klanken.map(([letters, klank]) => [new RegExp(letters, "gu"), klank]);
    this.stop = new Set(taal.stop.split(" "));
    this.zwak = new Set(taal.zwak.split(" "));
    this.stammen = new Map();
    this.plaatsen = woorden.split("\n").map((rij, stam) => {
      const [vormen, plaatsen] = rij.split("|");
      const [eerste, ...andere] = vormen.split(" ");
      this.stammen.set(eerste, stam);
      for (const vorm of andere) this.stammen.set(eerste.slice(0, parseInt(vorm[0], 36)) + vorm.slice(1), stam);
      return lees(plaatsen);
    });
    this.woorden = [...this.stammen.keys()];
    // A stem without places only stands in groups of words: no guess may end there.
    this.vindbaar = this.woorden.filter((woord) => this.plaatsen[this.stammen.get(woord)].length);
  }

  // Found words by key and by sound: made when the first unknown word is asked for.
  get sleutels() {
    this.opSleutel ??= this.verdeel((woord) => eenmaal(this.sleutel(woord)));
    return this.opSleutel;
  }

  get klank() {
    this.opKlank ??= this.verdeel((woord) => this.klinkt(this.sleutel(woord)));
    return this.opKlank;
  }

  // Found words by something that they have in common.
  verdeel(kenmerk) {
    const verdeeld = new Map();
    for (const woord of this.vindbaar) {
      const sleutel = kenmerk(woord);
      if (verdeeld.has(sleutel)) verdeeld.get(sleutel).push(woord);
      else verdeeld.set(sleutel, [woord]);
    }
    return verdeeld;
  }

  vouw(tekst) {
    const kaal = tekst.toLowerCase().normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    return [...kaal].map((teken) => this.taal.vouw[teken] ?? teken).join("");
  }

  splits(tekst) {
    return (this.vouw(tekst).match(WOORD) ?? []).map((woord) => woord.replaceAll("'", ""));
  }

  sleutel(woord) {
    const { uitgangen, kortste } = this.taal;
    const uitgang = uitgangen.find((u) => woord.endsWith(u) && woord.length - u.length >= kortste);
    return uitgang ? woord.slice(0, -uitgang.length) : woord;
  }

  // How a word sounds: syllables by their consonant, letters by the table, double ones once.
  klinkt(woord) {
    const { rijen } = this.taal;
    let klank = woord;
    if (rijen) {
      const [van, tot, lengte] = rijen;
      klank = [...klank].map((teken) => {
        const code = teken.codePointAt(0);
        return code < van || code > tot ? teken : String.fromCodePoint(code - ((code - van) % lengte));
      }).join("");
    }
    for (const [letters, vervang] of this.klanken) klank = klank.replace(letters, vervang);
    klank = eenmaal(klank);
    return klank.length > 1 ? klank : woord;
  }

  // What a query means: for each word that counts, the stems that may be meant, each with how sure that is.
  lees(tekst) {
    const woorden = this.splits(tekst).flatMap((woord) => this.postcode(woord));
    const af = /[\s.,!?;:؟،።]$/u.test(tekst);
    const termen = [];
    for (let i = 0; i < woorden.length; i += 1) {
      const samen = [3, 2].find((n) => this.hoortSamen(woorden.slice(i, i + n), n));
      if (samen) {
        termen.push(this.term(woorden.slice(i, i + samen).join(""), false));
        i += samen - 1;
      } else {
        termen.push(this.term(woorden[i], i === woorden.length - 1 && !af));
      }
    }
    const telt = termen.filter(({ woord }) => !this.stop.has(woord));
    return { termen: telt.length ? telt : termen, groepen: new Set(termen.flatMap(({ stammen }) => [...stammen.keys()])) };
  }

  // A compound that was typed apart. Small words make another word only by chance: "cine vă" is not "cineva".
  hoortSamen(delen, aantal) {
    return delen.length === aantal && !delen.every((deel) => this.stop.has(deel)) && this.isWoord(delen.join(""));
  }

  isWoord(woord) {
    return this.plaatsen[this.stammen.get(woord)]?.length > 0;
  }

  postcode(woord) {
    const cijfers = /^(\d{4})[a-z]{2}$/.exec(woord)?.[1];
    return cijfers && this.stammen.has(cijfers) ? [cijfers] : [woord];
  }

  // A word itself first, and while it is being typed also what begins with it; then guesses. A word with few places is
  // also looked for inside longer ones: "schuldhulp" in "schuldhulpverlening".
  term(woord, onaf) {
    const stammen = new Map();
    let bedoeld = "";
    if (this.stammen.has(woord)) stammen.set(this.stammen.get(woord), 1);
    if (this.stop.has(woord)) return { woord, onaf, stammen, bedoeld, zwak: true };
    const precies = stammen.size > 0;
    if (onaf && woord.length > 1) this.begintMet(woord, stammen);
    if (!precies && stammen.size) this.vormen(woord).forEach((w) => this.voegToe(stammen, w, 0.85));
    if (!stammen.size && !this.zwak.has(woord)) bedoeld = this.raad(woord, stammen);
    if (precies && this.plaatsen[this.stammen.get(woord)].length < 4) this.ruimer(woord, stammen);
    return { woord, onaf, stammen, bedoeld, zwak: this.zwak.has(woord) };
  }

  vormen(woord) {
    return this.sleutels.get(eenmaal(this.sleutel(woord))) ?? [];
  }

  ruimer(woord, stammen) {
    const { kortste_deel: kortste } = this.taal;
    if (woord.length < kortste) return;
    for (const w of this.vindbaar) if (w.startsWith(woord) || w.endsWith(woord)) this.voegToe(stammen, w, 0.4);
    for (const deel of this.delen(woord)) if (!this.zwak.has(deel)) this.voegToe(stammen, deel, 0.4);
  }

  begintMet(begin, stammen) {
    for (const woord of this.vindbaar) {
      if (woord.startsWith(begin)) this.voegToe(stammen, woord, 0.4 + (0.5 * begin.length) / woord.length);
    }
  }

  voegToe(stammen, woord, zeker) {
    const stam = this.stammen.get(woord);
    stammen.set(stam, Math.max(stammen.get(stam) ?? 0, zeker));
  }

  // Fills `stammen` with the nearest words; returns one of them when the query looks like a slip of the pen.
  raad(woord, stammen) {
    const kaal = this.taal.voorvoegsels.filter((v) => woord.startsWith(v)).map((v) => woord.slice(v.length))
      .filter((rest) => rest.length >= this.taal.kortste);
    const pogingen = [
      () => [kaal.filter((rest) => this.isWoord(rest)), 0.9, false],
      () => [[woord, ...kaal].flatMap((vorm) => this.vormen(vorm)), 0.85, false],
      () => [this.klinktPrecies(woord), 0.8, true],
      () => [this.dichtbij(woord, 1), 0.7, true],
      () => [this.delen(woord), 0.7, false],
      () => [woord.length > 3 ? this.vindbaar.filter((w) => w.startsWith(woord)) : [], 0.6, false],
      () => [woord.length > 4 ? this.vindbaar.filter((w) => w.endsWith(woord)) : [], 0.6, false],
      () => [woord.length > 7 ? this.dichtbij(woord, 2) : [], 0.55, true],
      () => [this.klinktAls(woord), 0.5, true],
      () => [this.stuk(woord), 0.5, false],
    ];
    for (const poging of pogingen) {
      const [gevonden, zeker, fout] = poging();
      for (const w of gevonden) this.voegToe(stammen, w, zeker);
      if (gevonden.length) return fout ? gevonden[0] : "";
    }
    return "";
  }

  delen(woord) {
    const { verbindingen, kortste_deel: kortste } = this.taal;
    for (let snede = woord.length - kortste; snede >= kortste; snede -= 1) {
      const staart = woord.slice(snede);
      if (!this.isWoord(staart)) continue;
      for (const link of verbindingen) {
        const stuk = woord.slice(0, snede - link.length);
        if (woord.slice(0, snede).endsWith(link) && stuk.length >= kortste && this.isWoord(stuk)) return [stuk, staart];
      }
    }
    return [];
  }

  // The longest words of the site that stand in front and at the end of a word: "schuldmaatje", "zorgboerderij".
  stuk(woord) {
    const langste = (past) => this.vindbaar.filter((w) => w.length > 3 && past(w)).sort((a, b) => b.length - a.length).slice(0, 1);
    return [...langste((w) => woord.startsWith(w)), ...langste((w) => woord.endsWith(w))];
  }

  dichtbij(woord, grens) {
    if (woord.length < 3) return [];
    // Of three letters only a swap is sure enough: "pbg", "wom".
    const mag = (w) => (woord.length > 3 ? afstand(woord, w, grens) <= grens : [...w].sort().join() === [...woord].sort().join());
    const gevonden = this.vindbaar.filter((w) => Math.abs(w.length - woord.length) <= grens && w.length > 2 && mag(w));
    const zelfdeBegin = gevonden.filter((w) => w[0] === woord[0]);
    return zelfdeBegin.length ? zelfdeBegin : gevonden;
  }

  // Of words that sound the same only those that also look alike: by ear much is dropped.
  klinktPrecies(woord) {
    if (woord.length < (this.taal.rijen ? 3 : 5)) return [];
    const grens = Math.ceil(woord.length / 2.5);
    return (this.klank.get(this.klinkt(this.sleutel(woord))) ?? []).filter((w) => afstand(woord, w, grens) <= grens);
  }

  klinktAls(woord) {
    const klank = this.klinkt(this.sleutel(woord));
    if (klank.length < 5) return [];
    return [...this.klank].filter(([k]) => Math.abs(k.length - klank.length) < 2 && afstand(klank, k, 1) < 2).flatMap(([, w]) => w);
  }
}

// Double letters once: "bezwaar" and "bezwaren" differ in them.
const eenmaal = (woord) => woord.replace(/(.)\1+/gu, "$1");

// `0k2c` → [[0, strength], [2, strength]]: see pack() in postings.py.
function lees(plaatsen) {
  let document = 0;
  return [...plaatsen.matchAll(/(\d+)([a-z])/g)].map(([, sprong, sterkte]) => {
    document += Number(sprong);
    return [document, ((sterkte.charCodeAt(0) - 97) / 25) ** 2];
  });
}

// Edit distance with transpositions (optimal string alignment); more than `grens` is reported as grens + 1.
function afstand(a, b, grens) {
  let vorige = [];
  let rij = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const nieuw = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const kosten = a[i - 1] === b[j - 1] ? 0 : 1;
      nieuw[j] = Math.min(nieuw[j - 1] + 1, rij[j] + 1, rij[j - 1] + kosten);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nieuw[j] = Math.min(nieuw[j], vorige[j - 2] + 1);
    }
    if (Math.min(...nieuw) > grens) return grens + 1;
    [vorige, rij] = [rij, nieuw];
  }
  return rij[b.length];
}

export class Zoeker {
  constructor(index) {
    this.schat = new Woordenschat(index);
    this.documenten = index.documenten;
    this.groepen = index.groepen.split("\n").filter(Boolean).map((rij) => rij.split(" ").map((getal) => parseInt(getal, 36)));
  }

  // The documents that fit best, with the words of the query marked, and what was probably meant.
  zoek(tekst) {
    const { termen, groepen } = this.schat.lees(tekst.slice(0, LANGST));
    const punten = new Map();
    const gewichten = new Map();
    for (const term of termen) this.tel(term, punten, gewichten);
    // Words that say little bring up nothing by themselves, unless nothing else was asked.
    if (termen.some(({ zwak }) => !zwak) && !termen.some(({ zwak, stammen }) => !zwak && stammen.size)) punten.clear();
    this.telGroepen(groepen, termen, punten, gewichten);
    const beste = [...punten]
      .map(([nummer, punt]) => [nummer, punt * (GEWICHT_SOORT[this.documenten[nummer][1]] ?? 1)])
      .sort(([a, x], [b, y]) => y - x || a - b)
      .filter(([, punt], _plaats, [[, meest]]) => punt > meest * TELT_MEE);
    return {
      gevonden: this.verdeel(beste).map(([nummer], plaats) => ({ ...this.toon(nummer, termen), beste: plaats < BESTE })),
      bedoeld: termen.some(({ bedoeld }) => bedoeld) ? termen.map((term) => this.schrijf(term)).join(" ") : "",
    };
  }

  // A word that stands in many documents says little; in each it counts by how strongly it stands there.
  tel({ stammen, zwak }, punten, gewichten) {
    const hits = new Map();
    for (const [stam, zeker] of stammen) {
      for (const [nummer, sterkte] of this.schat.plaatsen[stam]) {
        hits.set(nummer, Math.max(hits.get(nummer) ?? 0, zeker * (0.35 + 0.65 * Math.sqrt(sterkte))));
      }
    }
    const gewicht = Math.log(1 + this.documenten.length / Math.max(hits.size, 1)) * (zwak ? 0.25 : 1);
    for (const stam of stammen.keys()) gewichten.set(stam, gewicht);
    for (const [nummer, hit] of hits) punten.set(nummer, (punten.get(nummer) ?? 0) + gewicht * hit);
  }

  // A document gains when the query holds all words of its title or of a search word, and most when it holds no other.
  telGroepen(stammen, termen, punten, gewichten) {
    const beste = new Map();
    for (const [nummer, ...groep] of this.groepen) {
      if (!groep.every((stam) => stammen.has(stam))) continue;
      const waarde = groep.reduce((som, stam) => som + (gewichten.get(stam) ?? 0.5), 0);
      const past = Math.min(1, groep.length / termen.length);
      beste.set(nummer, Math.max(beste.get(nummer) ?? 0, waarde * (0.3 + 0.4 * past)));
    }
    for (const [nummer, extra] of beste) punten.set(nummer, (punten.get(nummer) ?? 0) + extra);
  }

  // The best as they come; of the others not too many of a kind, kinds together in the order of the best of each.
  verdeel(beste) {
    const groepen = new Map();
    for (const hit of beste.slice(BESTE, BESTE + MEEST)) {
      const soort = this.documenten[hit[0]][1];
      groepen.set(soort, [...(groepen.get(soort) ?? []), hit].slice(0, PER_SOORT));
    }
    return [...beste.slice(0, BESTE), ...[...groepen.values()].flat()].slice(0, MEEST);
  }

  toon(nummer, termen) {
    const [pad, soort, titel, zin = "", titelTaal = "", zinTaal = ""] = this.documenten[nummer];
    return { pad, soort, titel: this.merk(titel, termen), zin: this.merk(zin, termen), titelTaal, zinTaal };
  }

  // A text in pieces: [text, whether the query asked for it].
  merk(tekst, termen) {
    const stukken = [];
    let plaats = 0;
    for (const { 0: woord, index } of tekst.matchAll(LETTERS)) {
      if (!this.schat.splits(woord).some((deel) => this.gevraagd(deel, termen))) continue;
      stukken.push([tekst.slice(plaats, index), false], [woord, true]);
      plaats = index + woord.length;
    }
    return [...stukken, [tekst.slice(plaats), false]].filter(([stuk]) => stuk);
  }

  gevraagd(deel, termen) {
    const stam = this.schat.stammen.get(deel);
    return termen.some(({ woord, onaf, stammen }) => stammen.has(stam) || deel === woord
      || (onaf && woord.length > 1 && deel.startsWith(woord)));
  }

  // A guessed word as the site writes it, with its accents, where a title or sentence has it.
  schrijf({ woord, bedoeld }) {
    if (!bedoeld) return woord;
    for (const [, , titel, zin = ""] of this.documenten) {
      const [gevonden] = (`${titel} ${zin}`.match(LETTERS) ?? []).filter((w) => this.schat.splits(w)[0] === bedoeld);
      if (gevonden) return gevonden.toLowerCase();
    }
    return bedoeld;
  }
}

export async function laad(url) {
  const antwoord = await fetch(url);
  if (!antwoord.ok) throw new Error(`${url}: ${antwoord.status}`);
  return new Zoeker(await antwoord.json());
}
