// Where marks stand: rows within lanes, as many as fit; what finds no room is gathered and counted.
import { titleOf } from "./model.js";

const GAP = 6;
export const BUCKET = 26;

// `boxes`: {left, right, entry} in pixels, sorted by left. Gives {placed: [{box, row}], clusters, rows}.
export function pack(boxes, mostRows) {
  const ends = [];
  const placed = [], gathered = new Map();
  for (const box of boxes) {
    let row = ends.findIndex((end) => end + GAP <= box.left);
    if (row < 0 && ends.length < mostRows) row = ends.push(-Infinity) - 1;
    if (row >= 0) {
      ends[row] = box.right;
      placed.push({ box, row });
      continue;
    }
    const bucket = Math.floor(box.anchor / BUCKET);
    if (!gathered.has(bucket)) gathered.set(bucket, []);
    gathered.get(bucket).push(box);
  }
  const clusters = [];
  const over = (box, { x }) => box.left < x + BUCKET / 2 + GAP && box.right > x - BUCKET / 2 - GAP;
  const lone = [];
  for (const [bucket, members] of gathered) {
    if (members.length > 1) clusters.push({ x: (bucket + 0.5) * BUCKET, members });
    else lone.push({ ...members[0], left: members[0].extent.left, right: members[0].extent.right, label: "" });
  }
  let end = -Infinity;
  for (const box of lone.sort((a, b) => a.left - b.left)) {
    const near = clusters.find((cluster) => over(box, cluster));
    if (near) near.members.push(box);
    else if (box.left < end + GAP) clusters.push({ x: box.anchor, members: [box] });
    else end = placed.push({ box, row: ends.length }) && box.right;
  }
  return { placed, clusters, rows: ends.length, over: gathered.size > 0 };
}

// The lanes that entries are in, the busiest first, no one's last; those beyond the palette share one.
export function lanesOf(model, entries, by) {
  const keyOf = (entry) => (by === "participant" ? entry.who[0] ?? "" : by === "document" ? String(entry.documentIndex) : "");
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  const name = (key) => {
    if (by === "document") return titleOf(model.documents[Number(key)]);
    return by === "participant" ? key || "no one named" : "";
  };
  const sorted = [...groups].sort(([a, ones], [b, others]) =>
    by === "document" ? Number(a) - Number(b) : (a === "") - (b === "") || others.length - ones.length);
  const most = by === "document" ? 8 : 6;
  const lanes = sorted.slice(0, most).map(([key, members]) => ({ name: name(key), entries: members }));
  const rest = sorted.slice(most).flatMap(([, members]) => members);
  if (rest.length) lanes.push({ name: by === "participant" ? "others" : "other articles", entries: rest });
  return lanes;
}
