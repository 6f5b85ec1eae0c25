// Timelines at the edge of what there is: every export stays valid, the page shows them or says what it
// cannot show, and what a format cannot hold is told, never lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import * as vega from "vega";
import { edges, fileOf, launch, openPage, pageOf, synthetic, written } from "./support.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

// What was written, and how many entries the program says are not in it.
function exported(story, format, ...more) {
  const { text, stderr } = written(story, format, ...more);
  const left = [...stderr.matchAll(/(\d+) (?:slides |without a date )?left out/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return { text, left };
}

for (const { edge: name, ...story } of edges) {
  test(`${name}: every export is valid and holds all, or says what it leaves out`, () => {
    const { timeline } = JSON.parse(exported(story, "json").text);
    if (story.entries !== undefined) assert.equal(timeline.length, story.entries);
    const dated = timeline.filter(({ display, date, bounds }) => (display || date) && (bounds.earliest_begin || bounds.latest_end));
    if (story.dated !== undefined) assert.equal(dated.length, story.dated);

    const vis = exported(story, "vis");
    const { items, groups } = JSON.parse(vis.text);
    assert.equal(items.filter(({ type }) => type !== "background").length, dated.length);
    assert.equal(vis.left, timeline.length - dated.length);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.equal(items.filter(({ id, type }) => id === "published" && type === "background").length, dated.length && story.published ? 1 : 0);
    for (const { id: item, group, start, end } of items) {
      assert.ok(item === "published" || groups.some(({ id }) => id === group));
      assert.ok(end === undefined || Date.parse(start) <= Date.parse(end), `${start} ${end}`);
    }
    assert.ok(groups.every(({ content }) => content && !/[<>]/.test(content)));

    for (const slides of ["0", "20"]) {
      const timelinejs = exported(story, "timelinejs", "--slides", slides);
      const { events } = JSON.parse(timelinejs.text);
      const undated = events.find(({ unique_id: id }) => id === "undated")?.text.text.match(/<li>/g)?.length ?? 0;
      assert.equal(events.filter(({ unique_id: id }) => id !== "undated" && id !== "nothing").length + undated + timelinejs.left, timeline.length);
      for (const { start_date: { year } } of events) assert.ok(Number.isInteger(year) && year !== 0);
    }

    const rows = vega.read(exported(story, "csv").text, { type: "csv" });
    assert.equal(rows.length, timeline.length);
    assert.equal(rows.filter(({ start, end }) => start || end).length, dated.length);

    const ics = exported(story, "ics");
    const calendar = new ICAL.Component(ICAL.parse(ics.text));
    assert.equal(calendar.getAllSubcomponents("vevent").length + ics.left, timeline.length);

    assert.equal(JSON.parse(exported(story, "jsonld").text).mentions.length, timeline.length);
    assert.match(exported(story, "timeml").text, /<\/TimeML>\s*$/);
  });

  test(`${name}: the page lists all and says what has no place on its axis`, async () => {
    const { page, quiet, context } = await openPage(browser);
    const content = exported(story, "html").text;
    const { timeline } = JSON.parse(/id="data">([^]*?)<\/script>/.exec(content)[1])[0];
    await page.goto(fileOf("bad.html", content) + "#lanes=participant");
    await page.waitForSelector(".count");
    const found = await page.evaluate(() => ({
      listed: document.querySelectorAll(".list .entry").length, count: document.querySelector(".count").textContent,
      drawn: document.querySelectorAll("#axis .mark").length + [...document.querySelectorAll("#axis .cluster")].reduce((sum, cluster) => sum + cluster.dataset.cluster.split(" ").length, 0),
      note: document.querySelector(".note").textContent, empty: document.querySelector(".empty")?.textContent,
      wide: document.documentElement.scrollWidth - innerWidth, strangers: document.querySelectorAll("#app script, #app img").length,
    }));
    assert.equal(found.listed, timeline.length);
    assert.equal(found.count, `${timeline.length} ${timeline.length === 1 ? "entry" : "entries"}`);
    assert.equal(found.strangers, 0);
    assert.ok(found.wide <= 1, `${found.wide} pixels too wide`);
    if (found.drawn < timeline.length && timeline.length < 1000) assert.match(found.note, new RegExp(`^${timeline.length - found.drawn} without a place`));
    if (timeline.length === 0) assert.match(found.empty, /nothing/);
    quiet();
    await context.close();
  });
}

test("10,000 BC to 9999 stand on one axis", async () => {
  const [data] = synthetic(2);
  const span = (begin, end) => ({ earliest_begin: begin, latest_begin: end, earliest_end: begin, latest_end: end });
  [span("-9999-01-01", "-9998-01-01"), span("9999-12-31", "+10000-01-01")].forEach((bounds, i) => { data.timeline[i].bounds = data.events[i].bounds = bounds; });
  const { page, quiet } = await openPage(browser);
  await page.goto(fileOf("wide.html", pageOf([data])));
  const { left, right, width, caption } = await page.evaluate(() => {
    const [one, other] = [...document.querySelectorAll("#axis .mark")].map((mark) => mark.getBoundingClientRect());
    return { left: one.left, right: other.right, width: innerWidth, caption: document.querySelector(".caption").textContent };
  });
  assert.ok(0 < left && left < 0.1 * width && 0.9 * width < right && right < width, `${left} ${right}`);
  assert.match(caption, /BC to /);
  quiet();
});
