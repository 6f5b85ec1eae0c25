// Filters by text, participant, status and span; the lanes of the strip; list or table.
import { h } from "./dom.js";
import { nameOf, STATUS } from "./model.js";
import { year } from "./time.js";

export function filtersOf(model, state, actions) {
  const set = (key) => (event) => actions.change({ [key]: event.target.value });
  const choice = (key, label, options) => h("label", {}, h("span", {}, label),
    h("select", { "data-key": key, onchange: set(key) }, options.map(([value, text]) => h("option", { value, selected: state[key] === value }, text))));
  const text = (key, label, hint) => h("label", {}, h("span", {}, label),
    h("input", { type: "text", "data-key": key, value: state[key], placeholder: hint, oninput: set(key), size: key === "q" ? 14 : 9, autocomplete: "off" }));
  const shownYear = model.publications.length ? year(model.publications.at(-1)) : "2024";
  const present = new Set(model.entries.map((entry) => entry.status));
  const statuses = Object.entries(STATUS).filter(([status]) => present.has(status));
  if (model.entries.some((entry) => entry.source)) statuses.push(["reported", "reported"]);
  const lanes = [["", "none"], ["participant", "participant"]];
  if (model.documents.length > 1) lanes.push(["document", "article"]);
  const open = matchMedia("(min-width: 900px)").matches || ["q", "article", "who", "status", "from", "to", "lanes"].some((key) => state[key]);
  return h("details", { class: "filter-box", open }, h("summary", {}, "filter"), h("form", { class: "filters", "aria-label": "Filters", onsubmit: (event) => event.preventDefault() },
    text("q", "find", "words"),
    model.documents.length > 1 ? choice("article", "article", [["", "all"], ...model.documents.map((source, index) => [String(index + 1), nameOf(source)])]) : null,
    choice("who", "who", [["", "anyone"], ...model.participants.slice(0, 200).map((name) => [name, name.length > 40 ? `${name.slice(0, 39)}\u2026` : name])]),
    choice("status", "status", [["", "any"], ...statuses]),
    text("from", "from", `${shownYear}-01`), text("to", "to", `${shownYear}-07`),
    choice("lanes", "lanes", lanes),
    h("button", { type: "button", class: "view", "aria-pressed": String(state.view === "table"), onclick: () => actions.change({ view: state.view === "table" ? "" : "table" }) }, "table")));
}
