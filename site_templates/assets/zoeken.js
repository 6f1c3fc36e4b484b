// Search in the browser. Fetched on first use, with lunr and the index of this gemeente and language; nothing is sent.
// The rules of language live in Python: here words are folded with its table and mapped to the stems that it found.

const MOST = 8;

class Woordenschat {
  constructor(index) {
    this.vouwtabel = index.vouw;
    this.voorvoegsels = index.voorvoegsels;
    this.verbindingen = index.verbindingen;
    this.kortste = index.kortste_deel;
    this.stammen = new Map(index.woorden.split(" ").map((rij) => {
      const [woord, stam] = rij.split("=");
      return [woord, stam ?? woord];
    }));
    this.woorden = [...this.stammen.keys()];
  }

  vouw(tekst) {
    const kaal = tekst.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    return [...kaal].map((teken) => this.vouwtabel[teken] ?? teken).join("");
  }

  splits(tekst) {
    const gevonden = this.vouw(tekst).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
    return gevonden.map((woord) => woord.replaceAll("'", ""));
  }

  // What a query means: per place in it the stems to look for, each with its weight.
  lees(tekst) {
    const woorden = this.splits(tekst);
    const af = /[\s.,!?]$/.test(tekst);
    const termen = [];
    for (let i = 0; i < woorden.length; i += 1) {
      const samen = woorden[i] + (woorden[i + 1] ?? "");
      if (i + 1 < woorden.length && this.stammen.has(samen)) {
        termen.push([[this.stammen.get(samen), 2]]);
        i += 1;
      } else {
        termen.push(this.zoek(woorden[i], i === woorden.length - 1 && !af));
      }
    }
    return termen;
  }

  // An exact word first; while the last word is being typed also what begins with it; then ever wilder guesses.
  zoek(woord, onaf) {
    const precies = this.stammen.get(woord);
    const gevonden = new Map();
    if (precies) gevonden.set(precies, 2);
    if (onaf && woord.length > 1) this.beginnendMet(woord).forEach((stam) => this.voegToe(gevonden, stam, 1));
    if (!gevonden.size) this.raad(woord).forEach(([stam, gewicht]) => this.voegToe(gevonden, stam, gewicht));
    return [...gevonden];
  }

  voegToe(gevonden, stam, gewicht) {
    if (!gevonden.has(stam)) gevonden.set(stam, gewicht);
  }

  beginnendMet(begin) {
    return this.woorden.filter((woord) => woord.startsWith(begin)).map((woord) => this.stammen.get(woord));
  }

  raad(woord) {
    const zonder = this.voorvoegsels.map((v) => woord.startsWith(v) && woord.slice(v.length)).filter((w) => this.stammen.has(w));
    if (zonder.length) return [[this.stammen.get(zonder[0]), 1.5]];
    const delen = this.delen(woord);
    if (delen.length) return delen.map((deel) => [this.stammen.get(deel), 1]);
    const lang = this.langsteBegin(woord);
    if (lang) return [[this.stammen.get(lang), 0.8]];
    return this.dichtbij(woord).map((buur) => [this.stammen.get(buur), 0.6]);
  }

  delen(woord) {
    for (let snede = woord.length - this.kortste; snede >= this.kortste; snede -= 1) {
      const staart = woord.slice(snede);
      if (!this.stammen.has(staart)) continue;
      for (const link of this.verbindingen) {
        const kop = woord.slice(0, snede);
        const stuk = kop.slice(0, kop.length - link.length);
        if (kop.endsWith(link) && stuk.length >= this.kortste && this.stammen.has(stuk)) return [stuk, staart];
      }
    }
    return [];
  }

  // A word of the site with which the query begins: "wmoloket" finds "wmo" only from 5 letters on, to stay sensible.
  langsteBegin(woord) {
    return this.woorden.filter((w) => w.length > 4 && woord.startsWith(w)).sort((a, b) => b.length - a.length)[0];
  }

  dichtbij(woord) {
    if (woord.length < 4) return [];
    const grens = woord.length > 7 ? 2 : 1;
    const afstanden = this.woorden
      .filter((w) => Math.abs(w.length - woord.length) <= grens)
      .map((w) => [w, afstand(woord, w, grens)])
      .filter(([, d]) => d <= grens);
    const beste = Math.min(...afstanden.map(([, d]) => d));
    return afstanden.filter(([, d]) => d === beste).map(([w]) => w);
  }
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

class Zoeker {
  constructor(index) {
    this.schat = new Woordenschat(index);
    this.lunr = window.lunr.Index.load(index.lunr);
    this.documenten = index.documenten;
  }

  // The documents that fit best: those that hold more of the words first, then by lunr's score.
  zoek(tekst) {
    const termen = this.schat.lees(tekst).filter((stammen) => stammen.length);
    const punten = new Map();
    termen.forEach((stammen) => {
      const hits = this.lunr.query((query) => {
        stammen.forEach(([stam, gewicht]) => query.term(stam, { boost: gewicht, usePipeline: false }));
      });
      // A word that stands in many documents ("ik", "het") says little: it counts for less.
      const gewicht = Math.log(1 + this.documenten.length / Math.max(hits.length, 1));
      const best = hits[0]?.score ?? 1;
      hits.forEach(({ ref, score }) => punten.set(ref, (punten.get(ref) ?? 0) + gewicht * (0.5 + (0.5 * score) / best)));
    });
    return [...punten]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST)
      .map(([ref]) => {
        const [pad, soort, titel, zin, titelTaal, zinTaal] = this.documenten[ref];
        return { pad, soort, titel, zin, titelTaal, zinTaal };
      });
  }
}

function laadLunr(url) {
  return new Promise((klaar, mislukt) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = klaar;
    script.onerror = mislukt;
    document.head.append(script);
  });
}

export async function laad(lunrUrl, indexUrl) {
  const [antwoord] = await Promise.all([fetch(indexUrl), laadLunr(lunrUrl)]);
  if (!antwoord.ok) throw new Error(`${indexUrl}: ${antwoord.status}`);
  return new Zoeker(await antwoord.json());
}
