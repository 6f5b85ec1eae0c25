// The page: strip, list and article, always in step. See shared brief in docs/front-ends.md.
import { articleOf } from "./article.js";
import { h } from "./dom.js";
import { filtersOf } from "./filters.js";
import { listen } from "./keys.js";
import { listOf } from "./list.js";
import { liveOf } from "./live.js";
import { matches, modelOf } from "./model.js";
import { read, write } from "./state.js";
import { stripOf } from "./strip.js";
import { tableOf } from "./table.js";
import { whyOf } from "./why.js";

const app = document.getElementById("app");
let keys = null;

function pageOf(data, host) {
  const model = modelOf(data);
  let state = read();
  let pointed = null;
  const visible = () => model.entries.filter((entry) => matches(entry, state));

  const actions = {
    select(id) {
      state.entry = model.byId.has(id) ? id : "";
      write(state);
      chosen();
    },
    point(id) {
      if (id === pointed) return;
      pointed = id;
      strip.mark(id);
      list.mark(id);
      article.mark(id);
    },
    change(part) {
      state = { ...state, ...part };
      write(state);
      refresh("view" in part);
    },
    zoomed(span) {
      state.zoom = span;
      clearTimeout(actions.timer);
      actions.timer = setTimeout(() => write(state), 200);
    },
    move(step) {
      const order = state.view === "table" ? visible().map((entry) => entry.id) : list.order();
      const at = order.indexOf(state.entry);
      const next = order[at < 0 ? (step > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + step))];
      if (next) { actions.select(next); list.choose(next, true); }
    },
    table: () => actions.change({ view: state.view === "table" ? "" : "table" }),
    fit: () => strip.fit(),
    zoom: (factor) => strip.scaleBy(factor),
    pan: (pixels) => strip.panBy(pixels),
  };

  const strip = stripOf(model, actions);
  const list = listOf(model, actions);
  const article = articleOf(model, actions);
  const why = h("div", { class: "why-place", "aria-live": "polite" });
  const reading = h("div", { class: "reading" }, article.element, why);
  const filters = h("div", { class: "filter-place" });
  const tablePlace = h("div", { class: "table-place" });
  const count = h("span", { class: "count" });
  const tab = (name, label) => h("button", { type: "button", "data-tab": name, "aria-pressed": "false", onclick: () => show(name) }, label);
  const tabs = h("div", { class: "tabs", role: "group", "aria-label": "Places" }, tab("list", "timeline"), tab("reading", "article"));
  const places = h("div", { class: "places" }, list.element, tablePlace, reading);
  const warnings = model.documents.flatMap((source) => source.warnings ?? []);

  function show(name) {
    places.dataset.tab = name;
    for (const button of tabs.children) button.setAttribute("aria-pressed", String(button.dataset.tab === name));
  }

  function chosen() {
    const entry = model.byId.get(state.entry);
    list.choose(state.entry);
    why.replaceChildren(...(entry ? [whyOf(model, entry, actions)] : []));
    article.choose(state.entry);
    if (state.view === "table") for (const row of tablePlace.querySelectorAll(".row")) row.classList.toggle("selected", row.dataset.id === state.entry);
    strip.schedule();
    strip.state(state);
  }

  function refresh(rebuild) {
    const entries = visible();
    if (rebuild) filters.replaceChildren(filtersOf(model, state, actions));
    count.textContent = entries.length === model.entries.length ? `${entries.length} ${entries.length === 1 ? "entry" : "entries"}` : `${entries.length} of ${model.entries.length} entries`;
    places.classList.toggle("as-table", state.view === "table");
    list.update(entries, state);
    article.show(state.article);
    tablePlace.replaceChildren(...(state.view === "table" ? [tableOf(model, entries, state, actions)] : []));
    strip.update(entries, state);
    article.choose(state.entry);
  }

  host.replaceChildren(
    h("header", {}, h("h1", { dir: "auto" }, model.title),
      h("p", { class: "facts" }, h("span", {}, model.told), count)),
    strip.element, filters,
    h("main", {}, tabs, places),
    warnings.length ? h("details", { class: "warnings" }, h("summary", {}, `${warnings.length} ${warnings.length === 1 ? "remark" : "remarks"} of the program`),
      h("ul", {}, warnings.slice(0, 50).map(({ message }) => h("li", { dir: "auto" }, message)))) : "",
    h("footer", {}, h("p", { class: "legend", "aria-label": "Legend" },
      ["solid: certain", "fading: not known more exactly", "arrow: open", "hollow: planned", "dashed: possible", "struck: denied", "\u201c: reported"].map((text) => h("span", {}, text))),
      h("p", { class: "hints" }, "j k move \u00b7 Enter why \u00b7 / find \u00b7 t table \u00b7 f fit \u00b7 + \u2212 zoom \u00b7 Esc close")));
  document.title = model.title;
  show("list");
  refresh(true);
  if (state.zoom) strip.zoomTo(state.zoom);
  chosen();
  return { actions, reread: () => { state = read(); refresh(true); if (state.zoom) strip.zoomTo(state.zoom); chosen(); } };
}

const data = JSON.parse(document.getElementById("data").textContent);
let page = null;
if (Array.isArray(data)) {
  page = pageOf(data, app);
} else {
  const host = h("div", { class: "host" });
  const clear = () => {
    page = null;
    host.replaceChildren(h("main", {}, h("h1", {}, "Timeline of an article"),
      h("p", { class: "facts" }, "Paste an article and say when it was published: what it tells of is put in order as you type.")));
  };
  clear();
  app.replaceChildren(liveOf((answer) => { page = pageOf(answer, host); }, clear), host);
}
keys = new Proxy({}, { get: (_, name) => (...rest) => page?.actions[name](...rest) });
listen(keys);
addEventListener("hashchange", () => page?.reread());
