// Bundles src/ into one file, dist/page.html, with a policy that runs this script and no other.
// `node build.mjs --check` says whether the committed page is that of the sources.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

async function bundle(entry) {
  const built = await esbuild.build({
    entryPoints: [at(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
  });
  // What could end the element it stands in is written otherwise.
  return built.outputFiles[0].text.trim().replaceAll("</", "<\\/");
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

async function page() {
  const script = await bundle("src/main.js");
  const style = await bundle("src/style.css");
  const policy =
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; ` +
    `connect-src 'self'; base-uri 'none'; form-action 'none'`;
  return readFileSync(at("src/page.html"), "utf8")
    .replace("{{policy}}", () => policy)
    .replace("{{style}}", () => style)
    .replace("{{script}}", () => script);
}

const built = await page();
if (process.argv.includes("--check")) {
  if (readFileSync(at("dist/page.html"), "utf8") !== built) {
    console.error("viewer/dist/page.html is not what viewer/src gives; run ./x page");
    process.exit(1);
  }
} else {
  writeFileSync(at("dist/page.html"), built);
  console.log(`viewer/dist/page.html: ${Buffer.byteLength(built)} bytes`);
}
