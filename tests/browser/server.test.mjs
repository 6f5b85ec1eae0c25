// dateline serve, from outside: the API as its OpenAPI document tells it, limits, the page, and its end.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { looksAsBefore } from "./reference.mjs";
import { accessible, dateline, launch, program, root, shot } from "./support.mjs";

const Ajv = createRequire(join(root, "tests/schema/package.json"))("ajv/dist/2020.js");

// A server on a free port: {url, child, ended}.
function serve(...args) {
  const child = spawn(program, ["serve", "--port", "0", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => child.on("exit", (code) => done(code)));
  return new Promise((done) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /http:\/\/[\d.]+:\d+/.exec(said);
      if (found) done({ url: found[0], child, ended, said: () => said });
    });
  });
}

let server;
before(async () => { server = await serve(); });
after(async () => {
  server.child.kill("SIGTERM");
  assert.equal(await server.ended, 0);
});
const ask = (path, body, type = "application/json", headers = {}) =>
  fetch(server.url + path, { method: "POST", headers: { "content-type": type, ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });
const bank = { id: "bank", published: "2013-02-12", text: "The bank failed last Friday. It had opened on 3 May 1990." };

test("every example of the OpenAPI document is answered as the document says", async () => {
  const api = await (await fetch(`${server.url}/openapi.json`)).json();
  assert.equal(api.openapi, "3.1.0");
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(api, "api");
  const validate = (schema, value) => {
    const check = ajv.compile({ $id: `x${Math.random()}`, ...JSON.parse(JSON.stringify(schema).replaceAll("#/components", "api#/components")) });
    assert.ok(check(value), JSON.stringify(check.errors));
  };
  let sent = 0;
  for (const [path, methods] of Object.entries(api.paths)) {
    if (methods.get) {
      const response = await fetch(server.url + path);
      const [[type, { schema }]] = Object.entries(methods.get.responses[200].content);
      assert.ok(response.headers.get("content-type").startsWith(type));
      validate(schema, type === "application/json" ? await response.json() : await response.text());
      ++sent;
    }
    for (const [type, { examples }] of Object.entries(methods.post?.requestBody.content ?? {})) {
      for (const { value } of Object.values(examples)) {
        for (const [wanted, { schema }] of Object.entries(methods.post.responses[200].content)) {
          const response = await ask(path, value, type, { accept: wanted });
          const text = await response.text();
          assert.equal(response.status, 200, `${path} ${wanted}: ${text}`);
          assert.ok(response.headers.get("content-type").startsWith(wanted), `${path} ${wanted}`);
          validate(schema, wanted === "application/json" ? JSON.parse(text) : text);
          ++sent;
        }
        for (const format of methods.post.parameters?.find(({ name }) => name === "format")?.schema.enum ?? []) {
          assert.equal((await ask(`${path}?format=${format}`, value, type)).status, 200, `${path} ${format}`);
          ++sent;
        }
      }
    }
  }
  assert.ok(sent > 60);
});

test("the server says what the program says", async () => {
  const given = await (await ask("/v1/timeline", bank)).text();
  assert.equal(given, dateline(["timeline", "--input", "jsonl", "--format", "jsonl"], `${JSON.stringify(bank)}\n`));
});

test("what is wrong is told with status, field and reason", async () => {
  const cases = [
    [400, "/v1/timeline", "{", "application/json"],
    [400, "/v1/timeline", { ...bank, published: "2013-02-30" }, "application/json", "published"],
    [400, "/v1/timeline?published=yesterday", bank, "application/json", "published"],
    [400, "/v1/timeline?include=some", bank, "application/json", "include"],
    [400, "/v1/timeline?format=pdf", bank, "application/json", "format"],
    [400, "/v1/tag?format=vis", bank, "application/json", "format"],
    [400, "/v1/timeline", { id: "a" }, "application/json"],
    [400, "/v1/check", { text: "a", expekt: [] }, "application/json"],
    [415, "/v1/timeline", "a=b", "application/x-www-form-urlencoded", "content-type"],
    [415, "/v1/timeline", "x", "application/pdf", "content-type"],
    [413, "/v1/timeline", "x".repeat(10_000_001), "text/plain"],
    [404, "/v1/nothing", "x", "text/plain"],
  ];
  for (const [status, path, body, type, field] of cases) {
    const response = await ask(path, body, type);
    assert.equal(response.status, status, path);
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    const problem = await response.json();
    assert.equal(problem.status, status);
    assert.ok(problem.title && problem.detail, JSON.stringify(problem));
    if (field) assert.equal(problem.field, field);
  }
  assert.equal((await fetch(`${server.url}/v1/tag`)).status, 405);
});

test("every answer has a policy, none is for other origins", async () => {
  for (const path of ["/", "/healthz", "/openapi.json", "/metrics", "/nothing"]) {
    const { headers } = await fetch(server.url + path);
    assert.match(headers.get("content-security-policy"), /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("access-control-allow-origin"), null);
  }
  assert.doesNotMatch((await fetch(server.url)).headers.get("content-security-policy"), /unsafe/);
});

test("injections stay text in every format", async () => {
  const attacks = JSON.parse(readFileSync(join(root, "tests/browser/injections.json"), "utf8"));
  const body = { id: "<script>", title: attacks[0], published: "2024-06-29", text: attacks.map((attack, i) => `${attack} met the mayor on ${(i % 28) + 1} May 2023.`).join("\n") };
  for (const format of ["json", "timelinejs", "vis", "jsonld", "html", "timeml"]) {
    const text = await (await ask(`/v1/timeline?format=${format}`, body)).text();
    const inside = format === "html" ? /id="data">([^]*?)<\/script>/.exec(text)[1] : text;
    if (format !== "json") assert.doesNotMatch(inside, /<(script|img|svg|iframe)/i, format);
  }
  const wrong = await ask("/v1/timeline?format=<script>", body);
  assert.equal(wrong.headers.get("content-type"), "application/problem+json");
});

test("metrics count what was asked", async () => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  assert.match(text, /dateline_requests_total\{path="\/v1\/timeline",status="200"\} \d+/);
  assert.match(text, /dateline_request_seconds_count\{path="\/v1\/timeline"\} \d+/);
});

test("an article that is pasted becomes a timeline", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => { if (message.type() === "error" && !message.text().includes("favicon")) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(server.url);
  await page.waitForSelector("#paste");
  await accessible(page, "no article yet");
  await looksAsBefore(t, browser, await shot(page, "serve-first"), "serve-first");
  await page.click(".example");
  await page.waitForSelector(".list .entry");
  assert.equal(await page.textContent(".answer"), "");
  await page.fill("#published", "");
  await page.waitForFunction(() => document.querySelector(".answer").textContent.startsWith("Say when"));
  await page.fill("#paste", "");
  await page.waitForSelector(".example:visible");
  assert.equal(await page.locator(".list").count(), 0);
  await page.fill("#paste", "The bank failed on 3 May 1990. <img src=x onerror=alert(1)> It reopened on 5 May 1991.");
  await page.fill("#published", "2013-02-12");
  await page.waitForSelector(".list .entry");
  assert.ok((await page.locator(".list .entry").count()) >= 2);
  assert.equal(await page.locator("#app img").count(), 0);
  await looksAsBefore(t, browser, await shot(page, "serve"), "serve");
  for (const [format, ending, begins] of [["html", "html", "<!doctype html>"], ["csv", "csv", "id,label,"], ["ics", "ics", "BEGIN:VCALENDAR"], ["timelinejs", "json", "{"]]) {
    const coming = page.waitForEvent("download");
    await page.selectOption("#save", format);
    const file = await coming;
    assert.equal(file.suggestedFilename(), `timeline.${ending}`);
    assert.ok(readFileSync(await file.path(), "utf8").startsWith(begins), format);
  }
  await page.keyboard.press("Escape");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await accessible(page, `an article, ${colorScheme}`);
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await accessible(page, "an article on paper");
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 360, height: 740 });
  await accessible(page, "an article at 360 px");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1));
  assert.deepEqual(complaints, []);
});

test("a silent client is let go, the others are answered meanwhile", async () => {
  const slow = await serve("--timeout", "1", "--connections", "2");
  const { port } = new URL(slow.url);
  const silent = connect(Number(port), "127.0.0.1");
  silent.write("POST /v1/tag HTTP/1.1\r\nContent-Length: 100\r\n");
  assert.equal((await fetch(`${slow.url}/healthz`)).status, 200);
  await new Promise((done) => { silent.on("close", done); silent.on("error", done); silent.resume(); });
  slow.child.kill("SIGTERM");
  assert.equal(await slow.ended, 0);
});

// An article of many entries, of which no two are the same.
const failures = (count) => Array.from({ length: count }, (_, i) => `It failed on ${1 + (i % 28)} May ${1200 + (i % 800)}. `).join("");

test("too many are told so, and no answer is lost", async () => {
  const small = await serve("--jobs", "1", "--queue", "1");
  const article = { text: failures(8000) };
  const send = () => fetch(`${small.url}/v1/timeline`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(article) });
  const answers = Array.from({ length: 12 }, () => send().then(async (response) => ({ status: response.status, retry: response.headers.get("retry-after"), text: await response.text() })));
  const given = (await Promise.allSettled(answers)).filter(({ status }) => status === "fulfilled").map(({ value }) => value);
  assert.equal(given.length, 12);
  assert.ok(given.some(({ status }) => status === 503));
  assert.ok(given.filter(({ status }) => status === 503).every(({ retry }) => retry === "1"));
  for (const { status, text } of given) if (status === 200) assert.ok(JSON.parse(text).timeline.length > 100);
  assert.ok(given.some(({ status }) => status === 200));
  small.child.kill("SIGTERM");
  assert.equal(await small.ended, 0);
});

test("what waits when the server is told to stop is answered", async () => {
  const stopping = await serve("--jobs", "1");
  const article = JSON.stringify({ text: failures(4000) });
  // Each is told of once its connection stands: what has not come cannot wait.
  const asked = () => new Promise((connected) => {
    const asking = request(`${stopping.url}/v1/timeline`, { method: "POST", agent: false, headers: { "content-type": "application/json" } });
    const answer = new Promise((done, failed) => {
      asking.on("error", failed);
      asking.on("response", async (response) => {
        let text = "";
        for await (const part of response) text += part;
        done([response.statusCode, JSON.parse(text).timeline.length > 100]);
      });
    });
    asking.on("socket", (socket) => socket.once("connect", () => connected({ answer })));
    asking.end(article);
  });
  const answers = (await Promise.all(Array.from({ length: 12 }, asked))).map(({ answer }) => answer);
  stopping.child.kill("SIGTERM");
  assert.deepEqual(await Promise.all(answers), Array(12).fill([200, true]));
  assert.equal(await stopping.ended, 0);
});

test("binding elsewhere says so", async () => {
  const wide = await serve("--host", "0.0.0.0", "--cors", "https://news.example");
  assert.match(wide.said(), /whoever reaches it may use it/);
  const response = await fetch(`${wide.url.replace("0.0.0.0", "127.0.0.1")}/healthz`);
  assert.equal(response.headers.get("access-control-allow-origin"), "https://news.example");
  wide.child.kill("SIGTERM");
  assert.equal(await wide.ended, 0);
});
