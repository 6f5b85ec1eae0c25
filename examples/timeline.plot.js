// A timeline from `dateline timeline --format csv` with Observable Plot: pale where an entry may lie,
// solid where it certainly was, fading where it is vague, a dot for a day or less, an arrowhead where open.
// In a notebook: timelinePlot(Plot, await FileAttachment("timeline.csv").csv())
export function timelinePlot(Plot, rows) {
  const DAY = 864e5;
  // JavaScript wants six digits of years before 0 and after 9999.
  const at = (text) => (text ? +new Date(text.replace(/^-/, "-00").replace(/^\+/, "+0")) : null);
  const dated = rows.filter(({ start, end }) => start || end).map((row) =>
    ({ ...row, from: at(row.start), to: at(row.end), coreFrom: at(row.core_start), coreTo: at(row.core_end) }));
  const times = dated.flatMap(({ from, to, coreTo }) => [from, to, coreTo]).filter((time) => time !== null);
  const first = Math.min(...times), last = Math.max(...times), fade = Math.max((last - first) / 16, DAY);
  const drawn = dated.map((row) => ({ ...row,
    left: row.from ?? (row.coreFrom ?? row.to) - fade,
    right: row.to ?? (row.coreTo ?? row.from) + fade,
    exact: row.from !== null && row.to !== null && row.to - row.from <= DAY }));
  // Soft edges: white that fades out over what is vague, up to the certain core where there is one.
  const soft = drawn.filter(({ exact }) => !exact).map((row) => ({ id: row.id, left: row.left, right: row.right,
    until: row.from === null ? row.left + fade : row.coreFrom ?? row.left + (row.right - row.left) / 6,
    since: row.to === null ? row.right - fade : row.coreTo ?? row.right - (row.right - row.left) / 6 }));
  const early = ({ left, right }) => left + right <= first + last;
  const name = { y: "id", text: "label", x: "left", fill: "#22201c" };
  return Plot.plot({
    width: 960,
    height: 60 + 22 * drawn.length,
    x: { type: "utc", grid: true, label: null },
    y: { axis: null, domain: drawn.map(({ id }) => id) },
    color: { legend: true, domain: ["happened", "ongoing", "planned", "possible", "denied", "unknown"], range: ["#2b4a6f", "#00735a", "#b04a00", "#8a6500", "#8c2f1b", "#4b4b4b"] },
    marks: [
      Plot.barX(drawn, { y: "id", x1: "left", x2: "right", fill: "status", fillOpacity: 0.4, insetTop: 5, insetBottom: 5, ariaLabel: "id", title: (row) => `${row.display}\n${row.sentence}` }),
      fades,
      Plot.barX(soft, { y: "id", x1: "left", x2: "until", fill: "url(#timeline-in)", insetTop: 4, insetBottom: 4, insetLeft: -1 }),
      Plot.barX(soft, { y: "id", x1: "since", x2: "right", fill: "url(#timeline-out)", insetTop: 4, insetBottom: 4, insetRight: -1 }),
      Plot.barX(drawn.filter(({ coreFrom }) => coreFrom !== null), { y: "id", x1: "coreFrom", x2: "coreTo", fill: "status", insetTop: 5, insetBottom: 5 }),
      Plot.dot(drawn.filter(({ exact }) => exact), { y: "id", x: ({ left, right }) => (left + right) / 2, fill: "status", r: 5 }),
      Plot.text(drawn.filter(({ from }) => from === null), { y: "id", x: "left", text: () => "\u25c0", fill: "status" }),
      Plot.text(drawn.filter(({ to }) => to === null), { y: "id", x: "right", text: () => "\u25b6", fill: "status" }),
      Plot.text(drawn.filter(early), { ...name, textAnchor: "start", dx: 8 }),
      Plot.text(drawn.filter((row) => !early(row)), { ...name, textAnchor: "end", dx: -8 }),
    ],
  });
}

function fades() {
  const make = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const fade = (id, from, to) => make("linearGradient", { id }, make("stop", { offset: 0, "stop-color": "#fff", "stop-opacity": from }), make("stop", { offset: 1, "stop-color": "#fff", "stop-opacity": to }));
  return make("defs", {}, fade("timeline-in", 1, 0), fade("timeline-out", 0, 1));
}
