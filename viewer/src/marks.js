// How an entry is drawn: a certain core solid, a vague edge fading out to its bound, an open end with
// an arrowhead, an instant a dot; planned hollow, possible dashed, denied struck, reported quoted.
import { s } from "./dom.js";

const HEIGHT = 12;
const OPEN = 54;  // pixels that an open end fades over
const DOT = 5;

// Pixel extent of an entry: where its mark begins and ends, and the middle of what is known.
export function extentOf(entry, x, [low, high]) {
  const left = entry.begin === null ? null : x(entry.begin);
  const right = entry.end === null ? null : x(entry.end);
  if (entry.exact && right - left < 4 * DOT) {
    const middle = (left + right) / 2;
    return { dot: true, left: middle - DOT, right: middle + DOT, anchor: middle };
  }
  const core = entry.core ? entry.core.map((time) => x(time)) : null;
  const from = left ?? Math.min(right, core ? core[0] : right, x(entry.latestBegin ?? entry.end)) - OPEN;
  const to = right ?? Math.max(core ? core[1] : -Infinity, entry.latestBegin !== null ? x(entry.latestBegin) : left) + OPEN;
  const clipped = [Math.max(low, from), Math.min(high, Math.max(to, from + 2 * DOT))];
  return { dot: false, left: from, right: Math.max(to, from + 2 * DOT), clipped, core, openBegin: left === null, openEnd: right === null, anchor: Math.max(from, low) };
}

function bar(extent, colour, y) {
  const parts = [];
  const { left, right, core, openBegin, openEnd } = extent;
  const rect = (a, b, fill, kind) => {
    const from = Math.max(a, -4000), to = Math.min(b, 8000);
    if (to - from > 0.5) parts.push(s("rect", { class: kind, x: from, y: y - HEIGHT / 2, width: to - from, height: HEIGHT, fill }));
  };
  const url = (name) => `url(#${name}${colour})`;
  if (core) {
    rect(left, core[0], url("in"), "edge");
    rect(core[0], core[1], `var(--c${colour})`, "core");
    rect(core[1], right, url("out"), "edge");
  } else if (openBegin && !openEnd) {
    rect(left, right, url("in"), "edge");
  } else if (openEnd && !openBegin) {
    rect(left, right, url("out"), "edge");
  } else {
    rect(left, right, url("both"), "edge");
  }
  const arrow = (tip, way) => parts.push(s("path", { class: "arrow", d: `M${tip},${y}l${-way * 7},-5v10z`, fill: `var(--c${colour})` }));
  if (openBegin) arrow(left, -1);
  if (openEnd) arrow(right, 1);
  return parts;
}

// Where a label goes: beside a dot, above a bar; on the other side where the axis ends.
export function labelBox(label, extent, quoted, width) {
  if (!label) return { left: extent.left - (quoted ? 9 : 0), right: extent.right };
  const room = label.length * 5.8 + 4;
  const [from, to] = extent.dot ? [extent.left, extent.right] : extent.clipped;
  const begin = extent.dot ? to + 5 : Math.max(from, 2) + 2;
  const end = extent.dot ? from - (quoted ? 14 : 5) : Math.min(to, width - 2);
  const turned = begin + room > width && end > room;
  const box = turned ? [end - room, end] : [begin, begin + room];
  return { x: turned ? end : begin, turned, left: Math.min(extent.left - (quoted ? 9 : 0), box[0]), right: Math.max(extent.right, box[1]) };
}

// The mark at height y, with its label when there is room for one.
export function markOf(entry, extent, colour, y, label, box, selected, dense) {
  const hollow = entry.status === "planned" || entry.status === "possible";
  const parts = extent.dot
    ? [s("circle", { class: "dot", cx: extent.anchor, cy: y, r: DOT, fill: `var(--c${colour})`, stroke: `var(--c${colour})` })]
    : [
        hollow && s("rect", { class: "outline", x: Math.max(extent.left, -4000), y: y - HEIGHT / 2, width: Math.max(2, Math.min(extent.right, 8000) - Math.max(extent.left, -4000)), height: HEIGHT, rx: 2, stroke: `var(--c${colour})` }),
        ...bar(extent, colour, y),
      ];
  const [from, to] = extent.dot ? [extent.left, extent.right] : extent.clipped;
  if (entry.status === "denied") parts.push(s("path", { class: "strike", d: `M${from - 3},${y + 4}L${to + 3},${y - 4}` }));
  if (entry.source) parts.push(s("text", { class: "quote", x: from - 3, y: y + 7, "text-anchor": "end" }, "\u201c"));
  if (label) parts.push(s("text", { class: "label", x: box.x, y: extent.dot ? y + 4 : y - 10, "text-anchor": box.turned ? "end" : "start" }, label));
  return s("g", { class: `mark ${entry.status}${entry.source ? " reported" : ""}${selected ? " selected" : ""}${extent.dot ? " instant" : ""}`, "data-id": entry.id },
    (!dense || selected) && s("rect", { class: "target", x: from - 6, y: y - 12, width: Math.max(24, to - from + 12), height: 24 }), ...parts);
}

// What the marks are filled with: fades of each colour.
export function gradients(colours) {
  const stops = (colour, list) => list.map(([at, opacity]) => s("stop", { offset: at, "stop-opacity": opacity, class: `stop${colour}` }));
  const kinds = { in: [[0, 0.06], [1, 0.85]], out: [[0, 0.85], [1, 0.06]], both: [[0, 0.12], [0.15, 0.45], [0.85, 0.45], [1, 0.12]] };
  return s("defs", {}, Array.from({ length: colours }, (_, colour) =>
    Object.entries(kinds).map(([kind, list]) => s("linearGradient", { id: `${kind}${colour}` }, stops(colour, list)))));
}
