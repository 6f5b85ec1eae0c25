// The strip: a true time axis that zooms at the pointer and pans, from centuries to minutes.
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom as d3zoom, zoomIdentity } from "d3-zoom";
import { h, s } from "./dom.js";
import { axisOf, breakOf, gapsOf, partsOf } from "./fold.js";
import { BUCKET, lanesOf, pack } from "./layout.js";
import { extentOf, gradients, labelBox, markOf } from "./marks.js";
import { DAY, day, instant, roundBC, span, tick } from "./time.js";

const COLOURS = 8;
const ROW = 29;
const AXIS = 26;
const TOP = 22;
const MOST_LABELS = 40;
const FAR = 366 * DAY;
const OPEN = 70;  // pixels for an end that is open

export function stripOf(model, actions) {
  const svg = s("svg", { id: "axis", role: "img" });
  const caption = h("p", { class: "caption" });
  const note = h("p", { class: "note" });
  const more = h("button", { type: "button", class: "more", hidden: true, onclick: () => place.scrollBy(0, place.clientHeight - 2 * ROW) });
  const place = h("div", { class: "axis-place", tabindex: "0", role: "group", "aria-label": "Time axis", onscroll: () => tellBelow() }, svg, more);
  const fold = h("button", { type: "button", class: "fold", title: "leave out long empty stretches", "aria-pressed": "false",
    onclick: () => { fit(); actions.change({ fold: state.fold ? "" : "1" }); } }, "fold");
  const element = h("section", { class: "strip", "aria-label": "When" },
    h("div", { class: "zoom" }, fold,
      h("button", { type: "button", onclick: () => scaleBy(2), title: "zoom in (+)", "aria-label": "zoom in" }, "+"),
      h("button", { type: "button", onclick: () => scaleBy(0.5), title: "zoom out (-)", "aria-label": "zoom out" }, "\u2212"),
      h("button", { type: "button", onclick: () => fit(), title: "show all (f)" }, "fit")),
    caption, place, note);
  const root = select(svg);
  let width = 900, shown = [], state = {}, domain = [0, DAY], gaps = [], transform = zoomIdentity, frame = 0, x = scaleUtc(), tops = [];

  const behaviour = d3zoom().on("zoom", (event) => {
    transform = event.transform;
    schedule();
    if (event.sourceEvent) actions.zoomed(view());
  });

  function schedule() {
    if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(); });
  }

  // Where entries lie, as far as it is known, and the publication date unless it is far off.
  function spans() {
    const there = shown.length ? shown : model.entries.filter((entry) => entry.dated);
    const all = there.map(({ begin, end, core }) => [begin ?? core?.[0] ?? end, end ?? core?.[1] ?? begin]);
    const { published } = model;
    if (published === null) return all;
    const [low, high] = rangeOf(all);
    const away = all.length ? Math.max(low - published, published - high) : 0;
    return away > FAR && away > 10 * (high - low) ? all : [...all, [published, published]];
  }

  // All of these, with a margin.
  function whole(all) {
    if (!all.length) return null;
    const [low, high] = rangeOf(all);
    let folded = 0;
    if (state.fold) for (const [from, to] of gaps) folded += to - from;
    const length = high - low - folded;
    const margin = Math.max(length * 0.06, DAY);
    const room = Math.max(length * OPEN / Math.max(width - 2 * OPEN, OPEN), DAY);
    const opens = (side) => (shown.some((entry) => entry[side] === null) ? Math.max(margin, room) : margin);
    return [low - opens("begin"), high + opens("end")];
  }

  const base = () => axisOf(domain, state.fold ? gaps : [], width);
  const zoomed = () => { const scale = base(); return scale.range(scale.range().map((at) => transform.applyX(at))); };
  const view = () => { const scale = zoomed(); return [scale.invert(0), scale.invert(width)].map(Number); };
  function scaleBy(factor) { root.call(behaviour.scaleBy, factor); actions.zoomed(view()); }
  function panBy(pixels) { root.call(behaviour.translateBy, pixels / transform.k, 0); actions.zoomed(view()); }
  function fit() { root.call(behaviour.transform, zoomIdentity); actions.zoomed(null); }
  function zoomTo([from, to]) {
    const scale = base();
    const k = width / Math.max(scale(to) - scale(from), 1e-6);
    root.call(behaviour.transform, zoomIdentity.scale(k).translate(-scale(from), 0));
  }

  // Ticks of the parts in sight, and the breaks between them.
  function axis(height, above) {
    const taken = model.publications.map((time) => x(time));
    const all = partsOf(x, width);
    return s("g", { class: "axis" }, all.map((part) => {
      const room = part.right - part.left;
      if (part.folded && all.length > 1) return breakOf(part, x, TOP, height - AXIS);
      if (room < 30 && all.length > 1) return null;
      const within = scaleUtc().domain([x.invert(part.left), x.invert(part.right)]);
      const ticks = within.ticks(Math.max(all.length > 1 ? 1 : 2, Math.floor(room / 90)));
      const step = ticks.length > 1 ? ticks[1] - ticks[0] : Math.max(DAY, within.domain()[1] - within.domain()[0]);
      return ticks.map((value, i) => {
        const time = roundBC(Number(value), step);
        const at = x(time);
        const text = tick(time, step, all.length > 1 && i === 0);
        if (all.length > 1 && (at < part.left + 24 || at > part.right - 24)) return null;
        const label = (y) => s("text", { x: at, y, "text-anchor": at < 24 ? "start" : at > width - 24 ? "end" : "middle" }, text);
        return s("g", {}, s("path", { d: `M${at},${TOP}V${height - AXIS}` }), label(height - 8),
          above && taken.every((place) => Math.abs(at - place) > 60) ? label(11) : null);
      });
    }));
  }

  // Thin lines where articles were published; named where there is room for the word.
  function publications(height) {
    let named = -Infinity, drawn = -Infinity;
    return model.publications.map((time) => {
      const at = x(time);
      if (at < 0 || at > width || at - drawn < 6) return null;
      drawn = at;
      const name = at - named > 70;
      if (name) named = at;
      return s("g", { class: "published" }, s("path", { d: `M${at},${TOP - 6}V${height - AXIS}` }),
        name ? s("text", { x: at, y: 11, "text-anchor": at > width - 60 ? "end" : at < 60 ? "start" : "middle" }, "published") : null);
    }).filter(Boolean);
  }

  function draw() {
    x = zoomed();
    const lanes = lanesOf(model, shown, state.lanes);
    const visible = [-60, width + 60];
    const boxes = new Map();
    let count = 0;
    for (const entry of shown) {
      const extent = extentOf(entry, x, [0, width]);
      boxes.set(entry, extent);
      if (extent.right > 0 && extent.left < width) ++count;
    }
    const dense = count > 400, many = model.documents.length > 1;
    const labelled = count <= MOST_LABELS;
    const room = Math.floor((innerHeight * 0.34 - TOP - AXIS) / ROW) - 1;
    const most = lanes.length > 1 ? 3 : Math.max(4, Math.min(room, shown.length > 60 ? 6 : 9));
    let y = TOP + ROW / 2 + 4;
    const parts = [];
    tops = [];
    lanes.forEach((lane, index) => {
      tops.push(y);
      const colour = lanes.length > 1 ? index % COLOURS : 0;
      if (lane.name) {
        parts.push(s("text", { class: "lane", x: 4, y: y - 4 }, lane.name));
        y += 16;
      }
      const items = [];
      for (const entry of lane.entries) {
        const extent = boxes.get(entry);
        if (extent.right < visible[0] || extent.left > visible[1]) continue;
        const label = labelled ? shortened(entry.headline, count > 20 ? 34 : 48) : "";
        items.push({ entry, extent, label, anchor: extent.anchor, ...labelBox(label, extent, entry.source, width) });
      }
      items.sort((a, b) => a.left - b.left || a.entry.rank - b.entry.rank);
      const { placed, clusters, rows, over } = pack(items, most);
      for (const { box, row } of placed) parts.push(markOf(box.entry, box.extent, many && state.lanes !== "participant" ? box.entry.documentIndex % COLOURS : colour, y + row * ROW, box.label, box, box.entry.id === state.entry, dense));
      for (const cluster of clusters) parts.push(clusterOf(cluster, y + rows * ROW));
      y += (Math.max(rows, 1) + (over ? 1 : 0)) * ROW;
    });
    const height = Math.max(y + AXIS - 4, 96);
    svg.setAttribute("height", height);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.replaceChildren(gradients(COLOURS), axis(height, lanes.length > 1), ...publications(height), ...parts);
    const [from, to] = view();
    caption.textContent = domain[1] > domain[0] && model.entries.length ? span(Math.floor(from / DAY) * DAY, Math.ceil(to / DAY) * DAY) : "";
    svg.setAttribute("aria-label", shown.length
      ? `Time axis from ${day(Math.floor(from / DAY) * DAY)} to ${day(Math.ceil(to / DAY) * DAY)}, ${count} entries. The list tells the same in words.`
      : "Time axis without entries.");
  }

  // Lanes below the fold are counted there.
  function tellBelow() {
    const bottom = place.scrollTop + place.clientHeight;
    const below = tops.filter((top) => top > bottom - ROW).length;
    const hidden = place.scrollHeight - bottom;
    more.hidden = hidden <= ROW;
    more.textContent = below ? `+${below} more ${below === 1 ? "lane" : "lanes"}` : "more below";
  }

  function clusterOf({ x, members }, y) {
    const at = Math.max(BUCKET / 2, Math.min(width - BUCKET / 2, x));
    const label = String(members.length);
    return s("g", { class: "cluster", "data-cluster": members.map(({ entry }) => entry.id).join(" "), onclick: () => open(members) },
      s("circle", { cx: at, cy: y, r: BUCKET / 2 - 1 }), s("text", { x: at, y: y + 4, "text-anchor": "middle" }, label));
  }

  function open(members) {
    const times = members.flatMap(({ entry }) => [entry.begin ?? entry.end, entry.end ?? entry.begin]);
    const low = Math.min(...times), high = Math.max(...times);
    const margin = Math.max((high - low) * 0.2, DAY / 4);
    zoomTo([low - margin, high + margin]);
    actions.zoomed(view());
  }

  svg.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (mark) actions.select(mark.dataset.id);
  });
  svg.addEventListener("pointerover", (event) => actions.point(event.target.closest(".mark")?.dataset.id ?? null));
  svg.addEventListener("pointerleave", () => actions.point(null));
  svg.addEventListener("dblclick", () => fit());

  function update(entries, next) {
    state = next;
    shown = entries.filter((entry) => entry.dated);
    const undated = entries.length - shown.length;
    note.textContent = undated ? `${undated} without a place on the axis: see the list.` : "";
    gaps = gapsOf(spans());
    fold.hidden = gaps.length === 0;
    fold.setAttribute("aria-pressed", String(Boolean(state.fold)));
    resize();
    tellBelow();
  }

  function resize() {
    width = Math.max(280, element.clientWidth - 2);
    domain = whole(spans()) ?? [instant("2024-01-01"), instant("2025-01-01")];
    const scale = base();
    const minute = width / Math.max(scale(domain[0] + 30 * 60e3), 1e-9);
    behaviour.scaleExtent([0.02, Math.max(8, minute)]);
    root.call(behaviour).on("dblclick.zoom", null);
    draw();
  }
  new ResizeObserver(() => { if (element.clientWidth - 2 !== width) resize(); }).observe(element);
  const below = new ResizeObserver(tellBelow);
  for (const part of [place, svg]) below.observe(part);

  return { element, update, fit, zoomTo, scaleBy, panBy, draw, schedule, state: (next) => { state = next; }, mark: (id) => {
    for (const mark of svg.querySelectorAll(".mark")) mark.classList.toggle("pointed", mark.dataset.id === id);
  } };
}

function rangeOf(spans) {
  let low = Infinity, high = -Infinity;
  for (const [begin, end] of spans) { low = Math.min(low, begin); high = Math.max(high, end); }
  return [low, high];
}

const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}\u2026` : text);
