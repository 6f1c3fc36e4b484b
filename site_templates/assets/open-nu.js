// Says beside the hours of a door whether it is open at this moment: by the clock of the Netherlands, whatever the
// device is set to. Behind the days that the build knows it says nothing.

const DAG = 864e5;
const klok = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam", hourCycle: "h23",
  year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit",
});

const leesKlok = () => {
  const deel = Object.fromEntries(klok.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return { dag: Date.UTC(deel.year, deel.month - 1, deel.day), tijd: `${deel.hour}:${deel.minute}` };
};

// Hours as `2026-11-22|.aab?|09:00-17:00|09:00-12:00`: render/hours.py tells what that is.
const leesUren = (tekst) => {
  const [begin, tekens, ...uren] = tekst.split("|");
  const dagen = [...tekens].map((teken) => {
    if (teken === "?") return null;
    const tijden = uren[teken.charCodeAt(0) - 97];
    return tijden ? tijden.split(",").map((tijd) => tijd.split("-")) : [];
  });
  return { begin: Date.parse(begin), dagen };
};

const bepaal = ({ begin, dagen }, { dag, tijd }) => {
  const vandaag = (dag - begin) / DAG;
  if (!dagen[vandaag]) return null;
  const open = dagen[vandaag].find(([van, tot]) => van <= tijd && tijd < tot);
  if (open) {
    const doorlopend = open[1] === "24:00" && dagen[vandaag + 1]?.[0]?.[0] === "00:00";
    return doorlopend ? { soort: "open" } : { soort: "tot", tijd: open[1] };
  }
  for (let nummer = vandaag; nummer < dagen.length; nummer += 1) {
    if (!dagen[nummer]) return { soort: "dicht" };
    const straks = dagen[nummer].find(([van]) => nummer > vandaag || van > tijd);
    const soort = ["vandaag", "morgen"][nummer - vandaag] ?? "later";
    if (straks) return { soort, tijd: straks[0], dag: begin + nummer * DAG, ver: nummer - vandaag > 6 };
  }
  return null;
};

const blad = document.getElementById("open-nu");
const teksten = blad.content;
const dagen = blad.dataset.dagen.split(",");

// The name of the day, or its date from a week on; a browser that does not know the language gives the numbers.
const noemDag = (dag, ver, taal) => {
  const kent = Intl.DateTimeFormat.supportedLocalesOf(taal).length;
  if (!ver && !kent) return dagen[(new Date(dag).getUTCDay() + 6) % 7];
  const vorm = ver ? { day: "numeric", month: kent ? "long" : "numeric" } : { weekday: "long" };
  return new Intl.DateTimeFormat(kent ? `${taal}-u-ca-gregory-nu-latn` : "nl", { ...vorm, timeZone: "UTC" }).format(dag);
};

const toon = (regel, uren) => {
  const nu = bepaal(uren, leesKlok());
  const tekst = nu && teksten.querySelector(`[data-soort=${nu.soort}]`).cloneNode(true);
  for (const tijd of tekst?.querySelectorAll(".tijd") ?? []) tijd.textContent = nu.tijd;
  for (const dag of tekst?.querySelectorAll(".dag") ?? []) {
    dag.textContent = noemDag(nu.dag, nu.ver, (dag.closest("[lang]") ?? document.documentElement).lang);
  }
  regel.replaceChildren(...(tekst ? tekst.childNodes : []));
};

const regels = [...document.querySelectorAll("[data-open]")].map((regel) => [regel, leesUren(regel.dataset.open)]);
const toonAlle = () => regels.forEach(([regel, uren]) => toon(regel, uren));

toonAlle();
setInterval(toonAlle, 30_000);
document.addEventListener("visibilitychange", toonAlle);
