// A timeline from `dateline timeline --format csv` with Observable Plot: pale where an entry may lie,
// solid where it certainly was. In a notebook: timelinePlot(Plot, await FileAttachment("timeline.csv").csv())
export function timelinePlot(Plot, rows) {
  const DAY = 864e5;
  const at = (text) => (text ? new Date(/^-/.test(text) ? `-00${text.slice(1)}` : text) : null);
  const dated = rows.filter(({ start, end }) => start || end).map((row) => ({ ...row, from: at(row.start), to: at(row.end), coreFrom: at(row.core_start), coreTo: at(row.core_end) }));
  const times = dated.flatMap(({ from, to }) => [from, to]).filter(Boolean).map(Number);
  const margin = Math.max((Math.max(...times) - Math.min(...times)) * 0.05, DAY);
  const open = dated.map((row) => ({ ...row, left: row.from ?? new Date(row.to - margin), right: row.to ?? new Date(Math.max(...times) + margin) }));
  return Plot.plot({
    width: 960,
    height: 40 + 22 * open.length,
    x: { type: "utc", grid: true, label: null },
    y: { axis: null, domain: open.map(({ id }) => id) },
    color: { legend: true, domain: ["happened", "ongoing", "planned", "possible", "denied", "unknown"], range: ["#2b4a6f", "#00735a", "#b04a00", "#8a6500", "#8c2f1b", "#4b4b4b"] },
    marks: [
      Plot.barX(open, { y: "id", x1: "left", x2: "right", fill: "status", fillOpacity: 0.3, rx: 5, insetTop: 4, insetBottom: 4, title: (row) => `${row.display}\n${row.sentence}` }),
      Plot.barX(open.filter(({ coreFrom }) => coreFrom), { y: "id", x1: "coreFrom", x2: "coreTo", fill: "status", insetTop: 4, insetBottom: 4 }),
      Plot.text(open, { y: "id", x: "left", text: "label", textAnchor: "start", dx: 4 }),
    ],
  });
}
