// node validate.mjs [--schema NAME] FILES... : checks .json (one object) and .jsonl (one a line) against
// schema/NAME.schema.json (timeline) with ajv; prints each violation on a line and exits 1 if there are any.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const files = process.argv.slice(2);
const name = files[0] === "--schema" ? files.splice(0, 2)[1] : "timeline";
const schema = new URL(`../../schema/${name}.schema.json`, import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

// [place, text] of each object in a file.
function objects(file) {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) return [[file, text]];
  const lines = text.split("\n").map((line, i) => [`${file}:${i + 1}`, line]);
  return lines.filter(([, line]) => line.trim() !== "");
}

// What is wrong with one object: nothing, or a line each.
function violations(text) {
  let object;
  try {
    object = JSON.parse(text);
  } catch (error) {
    return [`not JSON: ${error.message}`];
  }
  if (validate(object)) return [];
  return validate.errors.map((error) => {
    const extra = error.params.additionalProperty ?? error.params.allowedValues?.join(", ") ?? "";
    return `${error.instancePath || "/"} ${error.message}${extra && ` (${extra})`}`;
  });
}

if (files.length === 0) {
  console.error("usage: node validate.mjs FILES...");
  process.exit(2);
}
let checked = 0;
let wrong = 0;
for (const file of files) {
  let found;
  try {
    found = objects(file);
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(2);
  }
  if (found.length === 0) console.error(`${file}: holds no object`), wrong++;
  for (const [place, text] of found) {
    checked++;
    for (const violation of violations(text)) {
      console.error(`${place}: ${violation}`);
      wrong++;
    }
  }
}
console.log(`${checked} objects checked, ${wrong} violations`);
process.exit(wrong > 0 ? 1 : 0);
