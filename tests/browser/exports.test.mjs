// Each export in the tool that it is for: TimelineJS, vis-timeline and Vega-Lite in Chromium, and
// maintained readers of iCalendar and JSON-LD.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import ICAL from "ical.js";
import jsonld from "jsonld";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { articles, eachExported, edges, exported, fileOf, launch, openPage, root, shot } from "./support.mjs";

const modules = join(root, "tests/browser/node_modules");
const url = (path) => pathToFileURL(join(modules, path)).href;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const attacks = JSON.parse(readFileSync(join(root, "tests/browser/injections.json"), "utf8"));
const attack = { name: "attack", published: "2024-06-29", text: attacks.map((text, i) => `${text} met the mayor on ${(i % 28) + 1} May 2023.`).join("\n\n") };
// Of 20,000 entries one test: of each format in each tool it would take minutes.
const large = edges.find(({ entries }) => entries === 20000);
const stories = [...articles(), attack, ...edges.filter((story) => story !== large)];
const csvs = eachExported(stories, "csv");
const timelines = new Map(eachExported(stories, "json").map(([story, text]) => [story, JSON.parse(text).timeline]));
const time = ({ year, month = 1, day = 1, hour = 0, minute = 0, second = 0 }) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
};

const timelinejsPage = fileOf("timelinejs.html", `<!doctype html><meta charset=utf-8><title>TimelineJS</title>
  <link rel=icon href="data:,"><link rel=stylesheet href="${url("@knight-lab/timelinejs/dist/css/timeline.css")}">
  <script src="${url("@knight-lab/timelinejs/dist/js/timeline.js")}"></script><div id=timeline style="height:520px"></div>`);
const example = readFileSync(join(root, "examples/timeline.plot.js"), "utf8").replace("export function timelinePlot", "window.timelinePlot = function");
const plotPage = fileOf("plot.html", `<!doctype html><meta charset=utf-8><title>Plot</title><link rel=icon href="data:,">
  <script src="${url("d3/dist/d3.min.js")}"></script><script src="${url("@observablehq/plot/dist/plot.umd.min.js")}"></script><script>${example}</script>`);

test("TimelineJS draws every slide in the order of its axis", async () => {
  const { page, quiet } = await openPage(browser);
  await page.goto(timelinejsPage);
  for (const [story, text] of eachExported(stories, "timelinejs", "--slides", "0")) {
    const data = JSON.parse(text);
    const drawn = await page.evaluate(async (json) => {
      window.ran = 0;
      const place = document.getElementById("timeline");
      place.replaceChildren();
      const timeline = window.story = new TL.Timeline(place, json, { font: null, hash_bookmark: false, duration: 0, script_path: "" });
      for (let i = 0; i < 100 && !timeline.ready; ++i) await new Promise((done) => setTimeout(done, 20));
      const marker = (id) => document.getElementById(`${id}-marker`);
      return { ready: timeline.ready, ran: window.ran, strangers: place.querySelectorAll("script, iframe, img[src=x]").length,
        slides: timeline.config.events.map((slide) => slide.unique_id),
        left: Object.fromEntries(timeline.config.events.map(({ unique_id: id }) => [id, marker(id) ? marker(id).offsetLeft : null])) };
    }, data);
    assert.ok(drawn.ready, story.name);
    assert.equal(drawn.ran + drawn.strangers, 0, story.name);
    assert.deepEqual([...drawn.slides].sort(), data.events.map((event) => event.unique_id).sort(), story.name);
    const inTime = [...data.events].sort((a, b) => time(a.start_date) - time(b.start_date));
    for (let i = 1; i < inTime.length; ++i) {
      const [a, b] = [inTime[i - 1], inTime[i]].map((event) => drawn.left[event.unique_id]);
      assert.ok(a !== null && b !== null && a <= b + 1, `${story.name}: ${inTime[i].unique_id}`);
    }
    if (story.name === "river-ceasefire") {
      await page.evaluate(() => window.story.goTo(3));
      await page.waitForTimeout(1500);
      await shot(page.locator("#timeline"), "timelinejs", true);
    }
  }
  quiet();
});

test("vis-timeline draws every item at its place", async () => {
  const { page, quiet, complaints } = await openPage(browser);
  const style = readFileSync(join(root, "examples/vis.css"), "utf8");
  await page.goto(fileOf("vis.html", `<!doctype html><meta charset=utf-8><title>vis</title><link rel=icon href="data:,">
    <link rel=stylesheet href="${url("vis-timeline/styles/vis-timeline-graph2d.min.css")}"><style>body { font: 15px "Liberation Sans", sans-serif; } ${style}</style>
    <script src="${url("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")}"></script><div id=timeline></div>`));
  let behind = 0;
  for (const [story, text] of eachExported(stories, "vis")) {
    const data = JSON.parse(text);
    if (!data.items.length) continue;
    const drawn = await page.evaluate(async ({ items, groups, options }) => {
      window.ran = 0;
      const place = document.getElementById("timeline");
      place.replaceChildren();
      const timeline = new vis.Timeline(place, items, groups, { ...options, moment: (date) => vis.moment(date).utc() });
      await new Promise((done) => setTimeout(done, 60));
      timeline.redraw();
      const centre = place.querySelector(".vis-center").getBoundingClientRect();
      const range = timeline.getWindow();
      const found = timeline.itemSet.items;
      const offs = items.filter(({ id }) => !found[id]?.displayed).map(({ id }) => id);
      const scale = centre.width / (range.end - range.start);
      const left = Object.fromEntries(items.filter(({ id }) => found[id]).map(({ id }) => [id, found[id].left]));
      const wanted = Object.fromEntries(items.map(({ id, start }) => [id, (new Date(start) - range.start) * scale]));
      const box = (id) => found[id].dom.box.getBoundingClientRect();
      const astride = items.filter(({ id }) => found[`${id}-extent`]).map(({ id }) => box(id).top + box(id).bottom - box(`${id}-extent`).top - box(`${id}-extent`).bottom);
      const result = { astride, offs, left, wanted, ran: window.ran, strangers: place.querySelectorAll("script, iframe, img").length };
      for (let i = 0; i < 4; ++i) await new Promise((done) => setTimeout(() => requestAnimationFrame(done), 30));  // what it still has to draw
      timeline.destroy();
      return result;
    }, data);
    assert.deepEqual(drawn.offs, [], story.name);
    assert.ok(drawn.astride.every((off) => Math.abs(off) < 3), `${story.name}: an extent is not behind its core: ${drawn.astride}`);
    behind += drawn.astride.length;
    assert.deepEqual(complaints, [], story.name);
    assert.equal(drawn.ran + drawn.strangers, 0, story.name);
    for (const { id, type } of data.items) {
      if (type === "point") continue;
      const wanted = Math.max(drawn.wanted[id], -1280);
      assert.ok(Math.abs(drawn.left[id] - wanted) < 3, `${story.name} ${id}: ${drawn.left[id]} for ${wanted}`);
    }
    if (story.name === "river-ceasefire") {
      await page.evaluate(({ items, groups, options }) => { document.getElementById("timeline").replaceChildren(); window.kept = new vis.Timeline(document.getElementById("timeline"), items, groups, { ...options, moment: (date) => vis.moment(date).utc() }); }, data);
      await page.locator(".vis-item").first().waitFor({ state: "visible" });
      await shot(page.locator("#timeline"), "vis", true);
      await page.evaluate(() => window.kept.destroy());
    }
  }
  assert.ok(behind > 3, `${behind} extents`);
  quiet();
});

test("the Vega-Lite example draws each dated row of the CSV", async () => {
  const spec = JSON.parse(readFileSync(join(root, "examples/timeline.vl.json"), "utf8"));
  const sizes = [];
  const runtime = vega.parse(vegaLite.compile({ ...spec, data: { name: "rows" } }).spec);
  for (const [story, csv] of csvs) {
    const rows = vega.read(csv, { type: "csv" });
    const view = new vega.View(runtime, { renderer: "none" }).data("rows", rows.map((row) => ({ ...row })));
    await view.runAsync();
    const svg = await view.toSVG();
    const dated = rows.filter(({ start, end }) => start || end);
    const drawn = new Set([...svg.matchAll(/aria-label="[^"]*\bid: ([^;"]+)/g)].map(([, id]) => id));
    assert.equal(drawn.size, dated.length, story.name);
    sizes.push(drawn.size);
    if (story.name === "river-ceasefire") {
      const { page, quiet } = await openPage(browser);
      await page.setContent(svg);
      await shot(page.locator("svg").first(), "vega-lite", true);
      quiet();
    }
  }
  assert.ok(Math.max(...sizes) > 3);
});

test("the Observable Plot example draws each dated row of the CSV", async () => {
  const { page, quiet } = await openPage(browser);
  await page.goto(plotPage);
  for (const [story, csv] of csvs) {
    const drawn = await page.evaluate((text) => {
      window.ran = 0;
      const plot = window.timelinePlot(Plot, d3.csvParse(text));
      document.body.replaceChildren(plot);
      return { ids: [...plot.querySelectorAll("rect[aria-label]")].map((bar) => bar.getAttribute("aria-label")), ran: window.ran, strangers: plot.querySelectorAll("script, img, iframe").length };
    }, csv);
    const dated = vega.read(csv, { type: "csv" }).filter(({ start, end }) => start || end);
    assert.deepEqual(drawn.ids.sort(), dated.map(({ id }) => id).sort(), story.name);
    assert.equal(drawn.ran + drawn.strangers, 0, story.name);
    if (story.name === "river-ceasefire") await shot(page.locator("figure"), "plot", true);
  }
  quiet();
});

test("of 20,000 entries TimelineJS shows the twenty most telling, Vega-Lite and Plot draw them all", async () => {
  const csv = exported(large, "csv");
  const spec = JSON.parse(readFileSync(join(root, "examples/timeline.vl.json"), "utf8"));
  const view = new vega.View(vega.parse(vegaLite.compile({ ...spec, data: { name: "rows" } }).spec), { renderer: "none" });
  await view.data("rows", vega.read(csv, { type: "csv" }).map((row) => ({ ...row }))).runAsync();
  assert.equal(new Set([...(await view.toSVG()).matchAll(/aria-label="[^"]*\bid: ([^;"]+)/g)].map(([, id]) => id)).size, 20000);
  const { page, quiet } = await openPage(browser);
  await page.goto(plotPage);
  assert.equal(await page.evaluate((text) => {
    document.body.replaceChildren(window.timelinePlot(Plot, d3.csvParse(text)));
    return document.querySelectorAll("rect[aria-label]").length;
  }, csv), 20000);
  await page.goto(timelinejsPage);
  assert.equal(await page.evaluate(async (json) => {
    const timeline = new TL.Timeline("timeline", json, { font: null, hash_bookmark: false, duration: 0, script_path: "" });
    for (let i = 0; i < 250 && !timeline.ready; ++i) await new Promise((done) => setTimeout(done, 20));
    return timeline.config.events.length;
  }, JSON.parse(exported(large, "timelinejs"))), 20);
  quiet();
});

test("iCalendar is read by a maintained parser, event for event", () => {
  for (const [story, ics] of eachExported(stories, "ics")) {
    const calendar = new ICAL.Component(ICAL.parse(ics));
    const timeline = timelines.get(story);
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    const expected = timeline.filter(({ display, date, bounds }) => (display || date) && (bounds.earliest_begin || bounds.latest_end));
    assert.equal(events.length, expected.filter(({ bounds }) => !Object.values(bounds).some((bound) => /^[-+]|^0000/.test(bound ?? ""))).length, story.name);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    for (const event of events) {
      assert.ok(event.startDate.compare(event.endDate) <= 0);
      assert.ok(timeline.some(({ headline }) => event.summary.startsWith(headline.replace(/[\u0000-\u001f]/g, " ").trim().slice(0, 10))), event.summary);
    }
  }
});

test("JSON-LD expands under a maintained processor to events of schema.org", async () => {
  const context = { "@context": { "@vocab": "https://schema.org/", startDate: { "@id": "https://schema.org/startDate" } } };
  const documentLoader = async (address) => {
    assert.equal(address, "https://schema.org");
    return { contextUrl: null, documentUrl: address, document: context };
  };
  for (const [story, text] of eachExported(stories, "jsonld")) {
    const article = JSON.parse(text);
    const [expanded] = await jsonld.expand(article, { documentLoader, safe: true, base: "https://example.org/story" });
    assert.deepEqual(expanded["@type"], ["https://schema.org/Article"]);
    const events = expanded["https://schema.org/mentions"] ?? [];
    assert.equal(events.length, timelines.get(story).length, story.name);
    for (const event of events) {
      assert.deepEqual(event["@type"], ["https://schema.org/Event"]);
      const start = event["https://schema.org/startDate"]?.[0]["@value"];
      assert.ok(start === undefined || /^-?\d{4,5}(-\d\d(-\d\d(T\d\d:\d\d.*)?)?)?$/.test(start), start);
    }
  }
});

test("no CSV cell is a formula, and every row has seventeen cells", () => {
  for (const [story, csv] of csvs) {
    const rows = vega.read(csv, { type: "csv" });
    for (const row of rows) {
      assert.equal(Object.keys(row).length, 17);
      for (const name of ["label", "group", "source", "sentence", "display", "id"]) assert.doesNotMatch(row[name], /^[=+@-]/, story.name);
    }
  }
});
