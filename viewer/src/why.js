// Why: how the date of an entry was read, and what it is known to follow.
import { h } from "./dom.js";
import { statusName, titleOf } from "./model.js";
import { day, instant, span } from "./time.js";

const named = (value) => value.toLowerCase().replaceAll("_", " ");

function rowsOfTimex(timex, source) {
  const rows = [["words", `\u201c${timex.text}\u201d \u2192 ${span(instant(timex.bounds.earliest_begin), instant(timex.bounds.latest_end))}`]];
  if (timex.signal) rows.push(["joined by", `\u201c${timex.signal.text}\u201d`]);
  const steps = timex.explanation;
  if (timex.anchor === "t0") rows.push(["counted from", `publication, ${source.document.published ? day(instant(source.document.published)) : "not known"}`]);
  else if (timex.anchor) {
    const other = [...source.timexes, ...source.events].find(({ id }) => id === timex.anchor);
    if (other) rows.push(["counted from", `\u201c${other.text ?? other.trigger}\u201d`]);
  }
  if (steps?.direction_why) rows.push(["direction", `${steps.direction}: ${steps.direction_why}`]);
  if (steps?.arithmetic) rows.push(["arithmetic", steps.arithmetic]);
  rows.push(["rule", timex.rule]);
  for (const other of timex.alternatives.slice(0, 3)) {
    rows.push(["not read as", span(instant(other.bounds.earliest_begin), instant(other.bounds.latest_end))]);
  }
  return rows;
}

function rowsOfBounds(entry) {
  const { earliest_begin: a, latest_begin: b, earliest_end: c, latest_end: d } = entry.entry.bounds;
  const between = (from, to) => (from === to && from ? day(instant(from)) : span(instant(from), instant(to)));
  return [["began", between(a, b)], ["ended", c === null && d === null ? "not known, or goes on" : between(c, d)]];
}

export function whyOf(model, entry, actions) {
  const source = model.documents[entry.documentIndex];
  const rows = [["status", statusName(entry.status) + (entry.source ? `, according to \u201c${entry.source}\u201d` : "")]];
  if (model.documents.length > 1) rows.unshift(["article", titleOf(source)]);
  if (entry.timex) rows.push(...rowsOfTimex(entry.timex, source));
  rows.push(...rowsOfBounds(entry));
  rows.push(["sureness", `${Math.round(entry.entry.confidence * 100)} %`]);
  const after = entry.entry.after.map((id) => source.entries.find((other) => other.event.id === id)).filter(Boolean);
  const relations = source.relations.filter(({ from, to }) => from === entry.event.id || to === entry.event.id);
  const name = (id) => (id === "t0" ? "publication" : source.byId.get(id)?.trigger ?? source.timexes.find((timex) => timex.id === id)?.text ?? id);
  return h("section", { class: "why", "aria-label": "Why", tabindex: "-1" },
    h("h2", {}, "why"),
    h("p", { class: "said", dir: "auto" }, `${entry.display || "no date in the text"}: ${entry.headline}`),
    h("dl", {}, rows.map(([term, text]) => h("div", {}, h("dt", {}, term), h("dd", {}, text)))),
    after.length ? h("p", {}, "known to come after ", after.slice(0, 6).map((other, index) => [index ? ", " : "",
      h("a", { href: `#entry=${other.id}`, onclick: (event) => { event.preventDefault(); actions.select(other.id); } }, other.headline)])) : null,
    relations.length ? h("ul", { class: "relations" }, relations.slice(0, 12).map(({ from, to, type, why }) =>
      h("li", {}, `\u201c${name(from)}\u201d ${named(type)} \u201c${name(to)}\u201d `, h("span", { class: "reason" }, why)))) : null,
    h("button", { type: "button", class: "close", onclick: () => actions.select("") }, "close"));
}
