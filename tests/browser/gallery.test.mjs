// ./x demo: the index leads to a page of each fixture article, and each page draws its entries.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { accessible, drawn, launch, openPage, program, root } from "./support.mjs";

test("the gallery: every link opens a page that lists and draws all its entries", async (t) => {
  const out = mkdtempSync(join(tmpdir(), "dateline-gallery-"));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  execFileSync(join(root, "x"), ["demo", out], { env: { ...process.env, DATELINE: program }, stdio: ["ignore", "ignore", "inherit"] });
  const browser = await launch();
  t.after(() => browser.close());
  const { page, quiet } = await openPage(browser);
  const index = pathToFileURL(join(out, "index.html")).href;
  await page.goto(index);
  await accessible(page, "the index");
  const links = await page.locator("li a").evaluateAll((all) => all.map((link) => [link.href, link.textContent]));
  const articles = readdirSync(join(root, "fixtures/articles"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.equal(links.length, articles.length);
  assert.equal(new Set(links.map(([href]) => href)).size, links.length);
  for (const [href, title] of links) {
    await page.goto(index);
    await page.click(`a[href="${href.split("/").at(-1)}"]`);
    await page.waitForSelector(".list .entry");
    assert.equal(await page.textContent("h1"), title);
    const { listed, marked, entries, dated } = await page.evaluate(drawn);
    assert.ok(entries.length > 0, href);
    assert.deepEqual(listed, entries, href);
    assert.deepEqual(marked, dated, href);
  }
  await page.goto(index);
  await page.click("p a");
  await page.waitForSelector(".list .entry");
  assert.equal(await page.textContent("h1"), `${articles.length} articles`);
  await accessible(page, "all on one page");
  const data = await page.evaluate(() => JSON.parse(document.getElementById("data").textContent));
  assert.deepEqual(data.map(({ document }) => document.id), articles.map(({ name }) => name).sort());
  assert.equal(await page.locator(".list .entry").count(), data.reduce((sum, { timeline }) => sum + timeline.length, 0));
  assert.deepEqual((await page.locator(".article article h2, .article .title").allTextContents()).sort(), links.map(([, title]) => title).sort());
  quiet();
});
