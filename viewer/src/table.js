// The same entries as a table: what can be read aloud, copied and checked row by row.
import { h } from "./dom.js";
import { nameOf, statusName } from "./model.js";

export function tableOf(model, entries, state, actions) {
  const many = model.documents.length > 1;
  const heads = ["date", "what", "who", "status", "source", "sure", ...(many ? ["article"] : []), "sentence"];
  const row = (entry) => h("tr", { class: `row ${entry.status}${entry.id === state.entry ? " selected" : ""}`, "data-id": entry.id },
    h("td", { class: "date" }, entry.display || "no date in the text"),
    h("th", { scope: "row", dir: "auto" }, h("button", { type: "button", class: "pick", onclick: () => actions.select(entry.id) }, entry.headline)),
    h("td", { dir: "auto" }, entry.who.join(", ")), h("td", { class: "short" }, statusName(entry.status)), h("td", { dir: "auto" }, entry.source ?? ""),
    h("td", { class: "short" }, `${Math.round(entry.entry.confidence * 100)} %`), many ? h("td", { dir: "auto" }, nameOf(model.documents[entry.documentIndex])) : null, h("td", { dir: "auto" }, entry.sentence));
  return h("section", { class: "table", "aria-label": "Table of entries", tabindex: "0" },
    h("table", {}, h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))), h("tbody", {}, entries.map(row))));
}
