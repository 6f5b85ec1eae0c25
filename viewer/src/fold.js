// Long empty stretches, folded to a marked break of a true time axis.
import { scaleUtc } from "d3-scale";
import { s } from "./dom.js";
import { DAY } from "./time.js";

const BREAK = 60;    // pixels that a folded stretch takes
const LEAST = 0.15;  // of the axis: shorter stretches stay
const RIM = 0.04;    // of what is left, that stays at both sides of a break

// [from, to] of the long stretches in which no span lies; spans are [begin, end].
export function gapsOf(spans) {
  const sorted = [...spans].sort(([a], [b]) => a - b);
  if (!sorted.length) return [];
  const low = sorted[0][0], high = sorted.reduce((last, [, end]) => Math.max(last, end), -Infinity);
  const gaps = [];
  let reached = low, left = high - low;
  for (const [begin, end] of sorted) {
    if (begin - reached > LEAST * (high - low)) {
      gaps.push([reached, begin]);
      left -= begin - reached;
    }
    reached = Math.max(reached, end);
  }
  const rim = Math.max(left * RIM, DAY / 2);
  return gaps.map(([from, to]) => [from + rim, to - rim]).filter(([from, to]) => to > from);
}

// The axis from 0 to `width`: even between the breaks.
export function axisOf([low, high], gaps, width) {
  const folded = gaps.reduce((sum, [from, to]) => sum + to - from, 0);
  const perTime = (width - BREAK * gaps.length) / (high - low - folded);
  const domain = [low], range = [0];
  for (const [from, to] of gaps) {
    const at = range[range.length - 1] + (from - domain[domain.length - 1]) * perTime;
    domain.push(from, to);
    range.push(at, at + BREAK);
  }
  return scaleUtc().domain([...domain, high]).range([...range, width]);
}

// The parts of the axis that are in sight, as pixels: {left, right, folded}.
export function partsOf(x, width) {
  const range = x.range();
  const last = range.length - 2;
  const parts = [];
  for (let i = 0; i <= last; ++i) {
    const left = i === 0 ? 0 : Math.max(range[i], 0), right = i === last ? width : Math.min(range[i + 1], width);
    if (left < right) parts.push({ left, right, folded: i % 2 === 1 });
  }
  return parts;
}

function lengthOf(time) {
  const days = Math.round(time / DAY);
  const [count, unit] = days >= 548 ? [Math.round(days / 365.25), "years"] : days >= 60 ? [Math.round(days / 30.44), "months"] : [days, days === 1 ? "day" : "days"];
  return `${count} ${unit}`;
}

export function breakOf({ left, right }, x, top, bottom) {
  const zigzag = (at) => {
    let path = `M${at},${top}`;
    for (let y = top, way = 4; y < bottom; y += 8, way = -way) path += `l${way},${Math.min(8, bottom - y)}`;
    return s("path", { d: path });
  };
  return s("g", { class: "break" }, s("rect", { x: left, y: top, width: right - left, height: bottom - top }), zigzag(left), zigzag(right),
    s("text", { x: (left + right) / 2, y: bottom + 18, "text-anchor": "middle" }, lengthOf(x.invert(right) - x.invert(left))));
}
