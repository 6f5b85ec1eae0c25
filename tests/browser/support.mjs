// What the browser tests share: the program, Chromium, pages without a network, and synthetic timelines.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.DATELINE ?? join(root, "build/release/dateline");
export const accepting = process.env.DATELINE_ACCEPT === "1";
const shots = process.env.DATELINE_SHOTS ?? join(root, "build/shots");
const folder = mkdtempSync(join(tmpdir(), "dateline-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

// Runs the program; gives standard output.
export const dateline = (args, input = "") =>
  execFileSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "ignore"] });
export { program };

// Fixture articles, and fifty lines of the news bench where it is present: {name, text, published, title}.
export function articles() {
  const all = [];
  const base = join(root, "fixtures/articles");
  for (const name of readdirSync(base)) {
    const meta = join(base, name, "meta.json");
    if (existsSync(meta)) all.push({ name, text: readFileSync(join(base, name, "article.txt"), "utf8"), ...JSON.parse(readFileSync(meta, "utf8")) });
  }
  const bench = join(root, "../shared/bench/news.jsonl");
  if (existsSync(bench)) {
    for (const line of readFileSync(bench, "utf8").split("\n").slice(0, 50)) {
      const { id, text, published } = JSON.parse(line);
      all.push({ name: String(id), text, published });
    }
  }
  return all;
}

// Articles at the edge of what there is, and how many entries they have.
const days = (count, who = (i) => `The council of ward ${i}`) => Array.from({ length: count }, (_, i) =>
  `${who(i)} approved a plan on ${(i % 28) + 1} May ${1500 + (i % 500)}.`).join("\n");
const word = "donaudampfschiff".repeat(125);  // 2,000 letters
const given = {
  "no entry": { text: "Nothing.", entries: 0 },
  "one entry": { text: days(1), entries: 1 },
  "20,000 entries": { text: days(20000), entries: 20000 },
  "all undated": { text: "The council approved a plan. The mayor resigned. The bridge was closed.", dated: 0 },
  "9000 BC to 2199": { text: "The tower was built in 9000 BC. The lease will end on 3 May 2199.", entries: 2, dated: 2, published: "2024-06-29" },
  "right to left, combining, emoji": { text: "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647 resigned on 7 May 2024 \ud83c\udf89\ud83d\udc69\u200d\ud83d\ude80. Zo\u0308e\u0301\u0323 Mu\u0308ller left the bank on 9 May 2024. \u202eevil\u202c resigned on 8 May 2024." },
  "words of 2,000 letters": { text: `${word} resigned on 3 May 2024. The ${word} was closed on 4 May 2024.` },
  "a name that is markup": { text: "<script>alert(1)</script> resigned on 3 May 2024. \"><img src=x onerror=alert(1)> was closed on 4 May 2024.", title: "</title><script>alert(2)</script>" },
  "no one named": { text: "It rained on 3 May 2024. It was closed on 4 May 2024." },
};
export const edges = Object.entries(given).map(([edge, story]) => ({ edge, name: edge.replace(/\W+/g, "-"), published: edge === "all undated" ? undefined : "2024-06-29", ...story }));

// The article's timeline in a format, and what the program said of it.
export function written({ name: id = "story", text, title, published }, format, ...more) {
  const out = mkdtempSync(join(folder, "out-"));
  const { status, stderr } = spawnSync(program, ["timeline", "--input", "jsonl", "--format", format, "-o", `${out}/`, ...more],
    { input: `${JSON.stringify({ id, text, title, published })}\n`, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return { text: readFileSync(join(out, readdirSync(out)[0]), "utf8"), stderr };
}
export const exported = (...given) => written(...given).text;

// What a page holds: the timeline objects, each with its text.
export const dataOf = (page) => JSON.parse(/id="data">([^]*?)<\/script>/.exec(page)[1]);

// Several articles on one page.
export function onOnePage(stories) {
  const path = join(mkdtempSync(join(folder, "one-")), "page.html");
  const lines = stories.map(({ name: id, text, title, published }) => `${JSON.stringify({ id, text, title, published })}\n`);
  const { status, stderr } = spawnSync(program, ["timeline", "--input", "jsonl", "--format", "html", "-o", path], { input: lines.join(""), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return readFileSync(path, "utf8");
}

// The timelines of many articles by one run of the program: [article, text] of each.
export function eachExported(stories, format, ...more) {
  const out = mkdtempSync(join(folder, "all-"));
  const lines = stories.map(({ name: id, text, title, published }) => `${JSON.stringify({ id, text, title, published })}\n`);
  const { status, stderr } = spawnSync(program, ["timeline", "--input", "jsonl", "--format", format, "-o", `${out}/`, ...more], { input: lines.join(""), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const files = new Map(readdirSync(out).map((file) => [file.slice(0, file.lastIndexOf(".")), readFileSync(join(out, file), "utf8")]));
  assert.equal(files.size, stories.length);
  return stories.map((story) => [story, files.get(story.name)]);
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    env: { ...process.env, FONTCONFIG_FILE: join(root, "tests/browser/fonts.conf") },
    args: ["--font-render-hinting=none", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

// A page with what it said on the console and asked of the network; both must stay empty.
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, timezoneId: "UTC", ...options });
  context.setDefaultTimeout(120_000); // a busy machine takes its time with 20,000 entries
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await context.route((url) => !["file:", "data:", "blob:"].includes(url.protocol), (route) => {
    complaints.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  const quiet = () => assert.deepEqual(complaints, []);
  return { page, context, complaints, quiet };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// axe-core finds nothing to mend in what the page shows now.
export async function accessible(page, state) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]), [], state);
}

// A file that the browser can open; gives its URL.
export function fileOf(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

// What a page or a part of it looks like, in build/shots; also in docs/pictures where it is shown there
// and ./x pictures runs the tests.
export async function shot(part, name, shown = false) {
  mkdirSync(shots, { recursive: true });
  const image = await part.screenshot({ path: join(shots, `${name}.png`) });
  if (shown && accepting) writeFileSync(join(root, "docs/pictures", `${name}.png`), image);
  return image;
}

const built = readFileSync(join(root, "viewer/dist/page.html"), "utf8");
export const pageOf = (data) => built.replace('{"slot":"data"}', () => JSON.stringify(data).replaceAll("<", "\\u003c"));

// A timeline of `count` entries of every status and kind of bounds.
export function synthetic(count, firstYear = 1900, days = 40000) {
  const statuses = ["happened", "ongoing", "planned", "possible", "denied", "unknown"];
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const events = [], timeline = [];
  let text = "Minutes of the council\n\n";
  for (let i = 0; i < count; ++i) {
    const begin = text.length, sentence = `In session ${i} council ${i % 37} met.`;
    text += sentence + (i % 5 === 4 ? "\n\n" : " ");
    const from = Date.UTC(firstYear, 0, 1) + ((i * 7919) % days) * 864e5;
    const [a, b] = [iso(from), iso(from + [1, 1, 1, 31, 365][i % 5] * 864e5)];
    const open = i % 11;
    const bounds = { earliest_begin: open === 3 ? null : a, latest_begin: b, earliest_end: open === 3 ? null : a, latest_end: open === 7 ? null : b };
    const common = { headline: `Council ${i % 37} met, session ${i}`, status: statuses[i % 6], source: i % 9 === 0 ? "a clerk" : null, bounds };
    events.push({ id: `e${i + 1}`, trigger: "met", begin: begin + sentence.length - 4, end: begin + sentence.length - 1, who: [`Council ${i % 37}`], sentence: { begin, end: begin + sentence.length }, timex: null, ...common });
    timeline.push({ event: `e${i + 1}`, rank: i, after: [], date: a, display: a, confidence: 0.8, ...common });
  }
  return [{ schema: "dateline.timeline/1", document: { id: "council", title: null, published: "2024-06-29", offsets: "utf16" }, heading: "Minutes of the council", timexes: [], ranges: [], events, relations: [], timeline, warnings: [], text }];
}

// In the page: which entries are listed and which stand on the axis, and which should.
export function drawn() {
  const { timeline } = JSON.parse(document.getElementById("data").textContent)[0];
  const dated = timeline.filter(({ display, date, bounds }) => (display || date) && (bounds.earliest_begin || bounds.latest_end));
  return {
    listed: [...document.querySelectorAll(".list .entry")].map((item) => item.dataset.id).sort(),
    marked: [...document.querySelectorAll("#axis .mark")].map((mark) => mark.dataset.id)
      .concat([...document.querySelectorAll("#axis .cluster")].flatMap((cluster) => cluster.dataset.cluster.split(" "))).sort(),
    entries: timeline.map((entry) => entry.event).sort(), dated: dated.map((entry) => entry.event).sort(),
  };
}

// In the page: zooms in and out; gives frames a second and how many marks stood on the axis at most.
export async function panAndZoom() {
  const axis = document.getElementById("axis");
  const { left, top, width } = axis.getBoundingClientRect();
  const begin = performance.now();
  let most = 0;
  for (let i = 0; i < 20; ++i) {
    axis.dispatchEvent(new WheelEvent("wheel", { deltaY: i < 10 ? -60 : 60, clientX: left + width / 2, clientY: top + 60, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
    most = Math.max(most, axis.querySelectorAll(".mark, .cluster").length);
  }
  return { rate: 20e3 / (performance.now() - begin), most };
}
