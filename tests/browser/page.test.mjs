// Our own page in Chromium: complete, quiet, accessible, smooth, and safe with any text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fromReference, looksAsBefore, MOST, pageAsThen } from "./reference.mjs";
import { accessible, articles, dataOf, drawn, eachExported, exported, fileOf, launch, onOnePage, openPage, pageOf, panAndZoom, root, shot, synthetic } from "./support.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const seed = articles().find(({ name }) => name === "river-ceasefire");
const three = ["river-ceasefire", "marine-biologist-obituary", "library-closures"].map((name) => articles().find((article) => article.name === name));
const life = articles().find(({ name }) => name === "marine-biologist-obituary");
const rome = { name: "rome", published: "2024-06-29", text: "The end of the republic\n\nCaesar crossed the Rubicon in January 49 BC. He was murdered on 15 March 44 BC. Octavian defeated Antony at Actium in 31 BC.\n" };
const names = { name: "names", published: "2024-06-29", text: "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647 met \u062e\u0627\u0644\u062f in Baghdad on 3 May 2024. \u062e\u0627\u0644\u062f resigned on 7 May 2024 \ud83c\udf89. Zo\u0308e left on 9 May 2024.\n" };

// Opens a page that holds a story; gives it with its timeline.
async function open(content, options, fragment = "") {
  const opened = await openPage(browser, options);
  const data = dataOf(content);
  await opened.page.goto(fileOf("page.html", content) + fragment);
  return { ...opened, timeline: data[0].timeline, data: data[0] };
}

test("every entry of every article is listed and dated ones stand on the axis, without a complaint", async () => {
  const opened = await openPage(browser);
  for (const [article, content] of eachExported(articles(), "html")) {
    await opened.page.goto(fileOf("page.html", content));
    const { listed, marked, entries, dated } = await opened.page.evaluate(drawn);
    assert.deepEqual(listed, entries, article.name);
    assert.deepEqual(marked, dated, article.name);
    assert.ok(Buffer.byteLength(content) < 400e3 + 40 * article.text.length + 4000 * entries.length);
  }
  opened.quiet();
});

test("several articles on one page: each in its own order, together by date, in lanes, one by one", async () => {
  const stories = articles().filter(({ title }) => title);
  const content = onOnePage(stories);
  const data = dataOf(content);
  assert.deepEqual(data.map(({ document }) => document.id), stories.map(({ name }) => name));
  const { page, quiet } = await open(content);
  assert.equal(await page.textContent("h1"), `${stories.length} articles`);
  const [first, last] = [stories.map(({ published }) => published).sort().at(0), stories.map(({ published }) => published).sort().at(-1)];
  const told = (date) => new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  assert.ok((await page.textContent(".facts")).startsWith(`published ${told(first)} to ${told(last)}`));
  const ids = await page.locator(".list .entry").evaluateAll((items) => items.map((item) => item.dataset.id));
  const own = (index) => ids.filter((id) => (index ? id.startsWith(`d${index + 1}.`) : !id.startsWith("d"))).map((id) => id.split(".").at(-1));
  for (const [index, { timeline }] of data.entries()) {
    const given = timeline.map(({ event }) => event);
    const dated = new Map(timeline.map((entry) => [entry.event, Boolean(entry.display || entry.date)]));
    assert.deepEqual(own(index), [...given.filter((id) => dated.get(id)), ...given.filter((id) => !dated.get(id))], stories[index].name);
  }
  await page.selectOption('[data-key="lanes"]', "document");
  assert.deepEqual(await page.locator("#axis .lane").allTextContents(), [...stories.slice(0, 8).map(({ title }) => title), ...(stories.length > 8 ? ["other articles"] : [])]);
  await page.selectOption('[data-key="article"]', "3");
  assert.equal(await page.locator(".list .entry").count(), data[2].timeline.length);
  assert.equal(await page.locator(".article article:visible").count(), 1);
  await page.locator(".list .entry button").first().click();
  assert.ok((await page.textContent(".why")).includes(stories[2].title));
  quiet();
});

test("articles are joined by date, what has none comes last", async () => {
  const story = (name, text) => ({ name, title: name, published: "2024-06-29", text });
  const { page, quiet } = await open(onOnePage([
    story("bank", "The bank failed on 3 May 2024. It reopened on 9 May 2024."),
    story("bridge", "The bridge was closed on 1 May 2024. It reopened on 5 May 2024. The mayor resigned."),
    story("school", "The school burned down on 7 May 2024. It had opened in 1990."),
  ]));
  const told = await page.locator(".list .entry").evaluateAll((items) => items.map((item) => [item.querySelector(".date")?.innerText, item.querySelector(".document").innerText]));
  assert.deepEqual(told.slice(0, 6), [["1990", "school"], ["1 May 2024", "bridge"], ["3 May 2024", "bank"], ["5 May 2024", "bridge"], ["7 May 2024", "school"], ["9 May 2024", "bank"]]);
  assert.equal(await page.locator(".undated .entry").count(), 1);
  await page.keyboard.press("t");
  assert.deepEqual(await page.locator("table .row .date").allTextContents(), ["1990", "1 May 2024", "3 May 2024", "5 May 2024", "7 May 2024", "9 May 2024", "no date in the text"]);
  quiet();
});

test("a mark stands where the axis says", async () => {
  const { page, quiet } = await open(pageOf(synthetic(3, 2020, 900)));
  const { ticks, marks } = await page.evaluate(() => ({
    ticks: [...document.querySelectorAll(".axis > g")].map((tick) => [tick.querySelector("text").textContent, Number(/M([-\d.]+)/.exec(tick.firstChild.getAttribute("d"))[1])]),
    marks: Object.fromEntries([...document.querySelectorAll("#axis .mark")].map((mark) => [mark.dataset.id, Number(mark.querySelector(".dot")?.getAttribute("cx"))])),
  }));
  const year = ticks.find(([text]) => text === "2020"), other = ticks.filter(([text]) => /^\d{4}$/.test(text)).at(-1);
  const perDay = (other[1] - year[1]) / ((Date.UTC(Number(other[0]), 0, 1) - Date.UTC(2020, 0, 1)) / 864e5);
  assert.ok(Math.abs(marks.e1 - (year[1] + 0.5 * perDay)) < 1);
  assert.ok(Math.abs(marks.e2 - (year[1] + ((7919 % 900) + 0.5) * perDay)) < 1);
  quiet();
});

test("selecting tells the sentence and why, marks the words, and is a link", async () => {
  const article = articles().find(({ name }) => name === "river-ceasefire");
  const { page, quiet, timeline } = await open(exported(article, "html"));
  const entry = timeline.find(({ date }) => date);
  await page.click(`.list [data-id="${entry.event}"] button`);
  assert.ok((await page.textContent(".why")).includes(entry.headline));
  assert.equal(await page.locator(".trigger.selected").count(), 1);
  assert.ok((await page.locator(".why dt").allTextContents()).includes("rule"));
  assert.ok(page.url().endsWith(`#entry=${entry.event}`));
  await page.reload();
  assert.ok((await page.textContent(".why")).includes(entry.headline));
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".why").count(), 0);
  await page.locator(".article a.trigger").first().click();
  assert.equal(await page.locator(".list .entry.selected").count(), 1);
  await page.waitForSelector("#axis .mark.selected, .undated .selected", { state: "attached" });
  quiet();
});

test("the keyboard reaches everything", async () => {
  const { page, quiet } = await open(pageOf(synthetic(12, 2020, 900)));
  const chosen = () => page.locator(".list .entry.selected").getAttribute("data-id");
  await page.keyboard.press("j");
  assert.equal(await chosen(), "e1");
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(), "e2");
  await page.keyboard.press("k");
  assert.equal(await chosen(), "e1");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".why").count(), 1);
  await page.keyboard.press("/");
  await page.keyboard.type("session 7");
  assert.equal(await page.locator(".list .entry").count(), 1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  assert.equal(await page.locator("table .row").count(), 1);
  await page.keyboard.press("t");
  const before = await page.textContent(".caption");
  await page.keyboard.press("+");
  await page.waitForFunction((old) => document.querySelector(".caption").textContent !== old, before);
  await page.keyboard.press("f");
  await page.waitForFunction((old) => document.querySelector(".caption").textContent === old, before);
  quiet();
});

test("filters by words, participant, status and span", async () => {
  const { page, quiet } = await open(pageOf(synthetic(60, 2020, 900)));
  const count = () => page.locator(".list .entry").count();
  await page.selectOption('[data-key="status"]', "denied");
  assert.equal(await count(), 10);
  await page.selectOption('[data-key="status"]', "");
  await page.selectOption('[data-key="who"]', "Council 3");
  assert.equal(await count(), 2);
  await page.selectOption('[data-key="who"]', "");
  await page.fill('[data-key="from"]', "2021");
  const later = await count();
  assert.ok(later > 0 && later < 60);
  await page.fill('[data-key="to"]', "2021-02");
  assert.ok((await count()) < later);
  await page.selectOption('[data-key="lanes"]', "participant");
  assert.ok((await page.locator("#axis .lane").count()) > 1);
  quiet();
});

test("from centuries to minutes: zooming in shows clock times, years before 1 are BC", async () => {
  const { page, quiet } = await open(exported(rome, "html"));
  assert.ok((await page.locator(".axis text").allTextContents()).some((text) => text.endsWith(" BC")));
  const box = await page.locator("#axis").boundingBox();
  await page.mouse.move(box.x + box.width / 3, box.y + 40);
  for (let i = 0; i < 60; ++i) await page.mouse.wheel(0, -600);
  await page.waitForFunction(() => [...document.querySelectorAll(".axis text")].some((text) => /^\d\d:\d\d$/.test(text.textContent)));
  quiet();
});

test("nothing runs that an article brings along", async () => {
  const attacks = JSON.parse(readFileSync(join(root, "tests/browser/injections.json"), "utf8"));
  assert.equal(attacks.length, 40);
  const text = attacks.map((attack, i) => `${attack} met the mayor on ${(i % 28) + 1} May 2023.`).join("\n\n");
  const page = exported({ text, published: "2024-06-29" }, "html");
  const story = synthetic(attacks.length);
  attacks.forEach((attack, i) => {
    story[0].timeline[i].headline = story[0].timeline[i].source = story[0].timeline[i].display = attack;
    story[0].events[i].who = [attack];
  });
  story[0].document.title = attacks[0];
  story[0].warnings = attacks.map((message) => ({ code: "x", message }));
  for (const content of [page, pageOf(story)]) {
    const opened = await open(content, {}, "#lanes=participant&view=table");
    await opened.page.evaluate(() => { window.ran = 0; });
    for (let i = 0; i < 3; ++i) await opened.page.keyboard.press("j");
    const strangers = await opened.page.evaluate(() => document.querySelectorAll("#app script, #app img, #app iframe, #app svg svg, #app object, #app style, #app [onclick], #app [onerror], #app a[href^='javascript']").length);
    assert.equal(strangers, 0);
    assert.equal(await opened.page.evaluate(() => window.ran), 0);
    opened.quiet();
    await opened.context.close();
  }
});

// How many frames a second that makes is measured by ./x bench; what keeps it smooth is checked here.
test("2,000 entries pan and zoom with few marks drawn", async () => {
  const { page, quiet } = await open(pageOf(synthetic(2000)));
  const { rate, most } = await page.evaluate(panAndZoom);
  console.log(`# ${rate.toFixed(0)} frames a second`);
  assert.ok(most < 1000, `${most} marks drawn at once`);
  await shot(page, "page-2000");
  quiet();
});

const furnished = { name: "fair", published: "2024-06-29", text: "The fair opened on 3 May 2024.\n\nJOIN US ON TELEGRAM\n\nIt closed on 9 May 2024.\n\nSix recipes for a rainy day\nHow to mend a fence\n" };
const two = () => [...synthetic(20, 2020, 500), ...synthetic(20, 2021, 500)].map((source, i) => ({ ...source, document: { ...source.document, id: `council-${i + 1}` } }));
const small = { viewport: { width: 360, height: 740 } };
const sheet = { viewport: { width: 760, height: 1080 } };
const printed = (page) => page.emulateMedia({ media: "print" });
// What is shown, in which window, at which fragment, and what is done then.
const states = {
  "page": [() => pageAsThen(seed), {}, "#entry=e19"],
  "page-first": [() => pageAsThen(seed), {}, ""],
  "page-dark": [() => pageAsThen(seed), { colorScheme: "dark" }, "#entry=e5"],
  "page-table": [() => pageAsThen(seed), {}, "#view=table"],
  "page-filtered": [() => pageAsThen(seed), {}, "#status=planned&q=observers"],
  "page-fold": [() => pageAsThen(life), {}, "#fold=1"],
  "page-lanes": [() => pageAsThen(seed), { viewport: { width: 1440, height: 900 } }, "#lanes=participant"],
  "page-360": [() => pageAsThen(seed), small, ""],
  "page-900": [() => pageAsThen(seed), { viewport: { width: 900, height: 700 } }, ""],
  "page-bc": [() => pageAsThen(rome), {}, ""],
  "page-names": [() => pageAsThen(names), {}, "#entry=e1"],
  "page-none": [() => pageOf(synthetic(0)), {}, ""],
  "page-one": [() => pageOf(synthetic(1)), {}, ""],
  "page-60": [() => pageOf(synthetic(60, 2020, 1500)), {}, ""],
  "page-unmatched": [() => pageOf(synthetic(60)), {}, "#q=zebra"],
  "page-two": [() => pageOf(two()), {}, "#lanes=document&entry=d2.e3"],
  "page-three": [() => pageAsThen(...three), {}, "#entry=d2.e4"],
  "page-three-lanes": [() => pageAsThen(...three), {}, "#lanes=document&fold=1"],
  "page-three-dark": [() => pageAsThen(...three), { colorScheme: "dark" }, "#lanes=document&article=3"],
  "page-three-table": [() => pageAsThen(...three), {}, "#view=table"],
  "page-three-360": [() => pageAsThen(...three), small, ""],
  "page-lanes-60": [() => pageOf(synthetic(60, 2020, 1500)), {}, "#lanes=participant"],
  "page-lanes-60-dark": [() => pageOf(synthetic(60, 2020, 1500)), { colorScheme: "dark" }, "#lanes=participant"],
  "page-gathered": [() => pageOf(synthetic(120)), {}, "", (page) => page.locator(".cluster").first().waitFor()],
  "page-table-dark": [() => pageAsThen(seed), { colorScheme: "dark" }, "#view=table&entry=e19"],
  "page-table-360": [() => pageAsThen(seed), small, "#view=table"],
  "page-why-360": [() => pageAsThen(seed), small, "#entry=e19", (page) => page.click('[data-tab="reading"]')],
  "page-filters-360": [() => pageAsThen(seed), small, "", (page) => page.click(".filter-box summary")],
  "page-forced-colours": [() => pageAsThen(seed), { forcedColors: "active" }, "#entry=e19"],
  "page-furniture": [() => pageAsThen(furnished), {}, ""],
  "page-furniture-dark": [() => pageAsThen(furnished), { colorScheme: "dark" }, ""],
  "page-print": [() => pageAsThen(seed), sheet, "", printed],
  "page-print-dark": [() => pageAsThen(seed), { ...sheet, colorScheme: "dark" }, "#entry=e19", printed],
};
for (const [name, [content, options, fragment, then]] of Object.entries(states)) {
  test(`${name}: axe finds nothing, nothing is wider than the window, it looks as before`, async (t) => {
    const opened = await open(content(), { reducedMotion: "reduce", ...options }, fragment);
    await then?.(opened.page);
    opened.quiet();
    assert.equal(await opened.page.locator(".why").count(), fragment.includes("entry=") ? 1 : 0);
    const image = await shot(opened.page, name, name === "page");
    assert.ok(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1));
    await accessible(opened.page, name);
    await opened.context.close();
    await looksAsBefore(t, browser, image, name);
  });
}

// What a comparison is for: each of these is seen.
const faults = {
  "a mark is missing": () => document.querySelector("#axis .mark").remove(),
  "a label is missing": () => document.querySelector("#axis .label").remove(),
  "an entry is missing": () => document.querySelector(".list .entry.selected").remove(),
  "the legend is missing": () => document.querySelector(".legend").remove(),
  "the list is ten pixels lower": () => { document.querySelector(".list").style.marginTop = "10px"; },
  "headlines are of another size": () => { for (const line of document.querySelectorAll(".headline")) line.style.fontSize = "120%"; },
  "paper is white": () => { document.documentElement.style.background = "#fff"; document.querySelector(".strip").style.background = "#ddd"; },
  "expressions are not underlined": () => { for (const words of document.querySelectorAll(".article .linked")) words.style.border = words.style.textDecoration = "none"; },
};
test("a page that looks otherwise is told from its reference", async (t) => {
  for (const [name, fault] of Object.entries(faults)) {
    const { page, context } = await open(pageAsThen(seed), { reducedMotion: "reduce" }, "#entry=e19");
    await page.evaluate(fault);
    const found = await fromReference(browser, await page.screenshot(), "page");
    if (!found) return t.skip("the references are of other fonts");
    t.diagnostic(`${name}: ${found.most.toFixed(0)}`);
    assert.ok(found.most > MOST, `${name}: ${found.most} at ${found.x},${found.y}`);
    await context.close();
  }
});

test("what is no part of the article is dimmed, what is not is not", async () => {
  const { page, quiet } = await open(exported(furnished, "html"));
  assert.deepEqual(await page.locator("p.furniture").allTextContents(), ["JOIN US ON TELEGRAM", "Six recipes for a rainy day", "How to mend a fence"]);
  assert.equal(await page.locator(".article p:not(.furniture)").count(), 2);
  quiet();
});

test("lanes that do not fit are counted, and the count leads to them", async () => {
  const { page, quiet } = await open(pageOf(synthetic(60, 2020, 1500)), {}, "#lanes=participant");
  assert.match(await page.textContent(".more"), /^\+\d more lanes?$/);
  await page.click(".more");
  await page.evaluate(async () => {
    const more = document.querySelector(".more");
    const frames = async () => { for (let i = 0; i < 3; ++i) await new Promise(requestAnimationFrame); };  // it hides when the scrolling is told of
    for (await frames(); !more.hidden; await frames()) more.click();
  });
  const { left, seen } = await page.evaluate(() => {
    const place = document.querySelector(".axis-place");
    const last = [...place.querySelectorAll(".lane")].at(-1).getBoundingClientRect();
    return { left: place.scrollHeight - place.scrollTop - place.clientHeight, seen: last.bottom < place.getBoundingClientRect().bottom };
  });
  assert.ok(left <= 26 && seen, `${left}`);
  await page.selectOption('[data-key="lanes"]', "");
  assert.equal(await page.locator(".more").isVisible(), false);
  quiet();
});

test("long empty stretches are folded on request, and marks stay in their order", async () => {
  const { page, quiet } = await open(exported(life, "html"));
  const places = () => page.evaluate(() => [...document.querySelectorAll("#axis .mark.instant")].map((mark) => [mark.dataset.id, Number(mark.querySelector(".dot").getAttribute("cx"))]));
  const inOrder = (marks) => [...marks].sort(([, a], [, b]) => a - b).map(([id]) => id);
  const before = await places();
  assert.equal(await page.locator(".break").count(), 0);
  await page.click(".fold");
  await page.waitForSelector(".break");
  assert.match(await page.locator(".break text").first().textContent(), /^\d+ years$/);
  assert.deepEqual(inOrder(await places()), inOrder(before));
  assert.ok(page.url().includes("fold=1"));
  await page.click(".fold");
  await page.waitForFunction(() => !document.querySelector(".break"));
  assert.deepEqual(await places(), before);
  quiet();
});

test("an open end stays on the axis when the window becomes narrower", async () => {
  const { page, quiet } = await open(pageOf(synthetic(8, 2020, 1500)));
  for (const width of [1280, 700, 360]) {
    await page.setViewportSize({ width, height: 860 });
    await page.waitForFunction(() => document.getElementById("axis").viewBox.baseVal.width === document.querySelector(".strip").clientWidth - 2);
    const off = await page.evaluate(() => {
      const place = document.querySelector(".strip").getBoundingClientRect();
      return [...document.querySelectorAll("#axis .arrow")].map((arrow) => arrow.getBoundingClientRect()).filter(({ left, right }) => left < place.left || right > place.right).length;
    });
    assert.ok((await page.locator("#axis .arrow").count()) > 0);
    assert.equal(off, 0, `${width}`);
  }
  quiet();
});

test("on paper: list and article, no controls", async () => {
  const { page, quiet } = await open(exported(seed, "html"), { viewport: { width: 760, height: 1080 } });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".filters").isVisible(), false);
  assert.equal(await page.locator(".list").isVisible(), true);
  assert.equal(await page.locator(".article").isVisible(), true);
  const { listed, told } = await page.evaluate(() => ({
    listed: Object.fromEntries([...document.querySelectorAll(".list .entry")].map((item) => [item.dataset.id, item.querySelector(".number").innerText.trim()])),
    told: [...document.querySelectorAll(".article [data-mark] .number")].map((number) => [number.parentElement.dataset.entry, number.innerText.trim()]),
  }));
  assert.ok(told.length > 20);
  for (const [id, number] of told) assert.ok(number && listed[id] === number, `${id}: ${listed[id]} in the list, ${number} in the article`);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10000);
  quiet();
});
