// The list: what happened, in order. Entries of one rank stand in one bracket; what has no date is last.
import { h } from "./dom.js";
import { groupsOf, nameOf, statusName } from "./model.js";
import { day } from "./time.js";

function itemOf(model, entry, actions, date) {
  const marks = [];
  if (entry.status !== "happened") marks.push(h("span", { class: `status ${entry.status}` }, statusName(entry.status)));
  if (entry.source) marks.push(h("span", { class: "source" }, `\u201c${entry.source}\u201d`));
  if (model.documents.length > 1) marks.push(h("span", { class: `document c${entry.documentIndex % 8}`, dir: "auto" }, nameOf(model.documents[entry.documentIndex])));
  const number = h("span", { class: "number", "aria-hidden": "true" }, `${entry.number} `);  // on paper, as in the article
  return h("li", { class: `entry ${entry.status}`, "data-id": entry.id },
    h("button", { type: "button", class: "pick", onclick: () => actions.select(entry.id), onfocus: () => actions.point(entry.id) },
      date ? h("span", { class: "date" }, number, date) : null,
      h("span", { class: "headline", dir: "auto" }, date ? null : number, entry.headline),
      marks.length ? h("span", { class: "marks" }, marks) : null));
}

function knownOf(entry) {
  if (!entry.known) return "";
  return entry.known.before !== undefined ? `before ${day(entry.known.before)}` : `${day(entry.known.after)} or later`;
}

export function listOf(model, actions) {
  const list = h("ol", { class: "entries" });
  const element = h("section", { class: "list", "aria-label": "What, in order" }, list);
  list.addEventListener("pointerover", (event) => actions.point(event.target.closest(".entry")?.dataset.id ?? null));
  list.addEventListener("pointerleave", () => actions.point(null));

  function update(entries, state) {
    const { groups, undated } = groupsOf(model.documents, entries);
    const items = groups.map(({ entries: members, label }) => label
      ? h("li", { class: "group" }, h("p", { class: "bracket" }, label),
          h("ol", {}, members.map((entry) => itemOf(model, entry, actions, entry.display))))
      : itemOf(model, members[0], actions, members[0].display));
    if (undated.length) {
      items.push(h("li", { class: "group undated" }, h("p", { class: "bracket" }, "no date in the text"),
        h("ol", {}, undated.map((entry) => itemOf(model, entry, actions, knownOf(entry))))));
    }
    if (!items.length) items.push(h("li", { class: "empty" }, model.entries.length ? "No entry fits the filters." : "The article tells of nothing that this page could list."));
    list.replaceChildren(...items);
    choose(state.entry);
  }

  function choose(id, focus) {
    for (const item of list.querySelectorAll(".entry")) {
      const chosen = item.dataset.id === id;
      item.classList.toggle("selected", chosen);
      const button = item.firstElementChild;
      if (chosen) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      if (chosen && focus) button.focus({ preventScroll: true });
      if (chosen) item.scrollIntoView({ block: "nearest" });
    }
  }
  const mark = (id) => {
    for (const item of list.querySelectorAll(".entry.pointed")) item.classList.remove("pointed");
    if (id) list.querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.add("pointed");
  };
  const order = () => [...list.querySelectorAll(".entry")].map((item) => item.dataset.id);
  return { element, update, choose, mark, order };
}
