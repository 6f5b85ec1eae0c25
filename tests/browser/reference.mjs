// Is what a page looks like what it looked like when someone last looked at it? References are a fifth
// as large as the window, and compared by tiles: letters may be drawn a little otherwise and stand a
// hair beside, as another Chromium would have it; a place that moved, came or went may not. Fonts are
// those of fonts.conf; where they are of another version nothing is compared, and it says so.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accepting, dataOf, exported, pageOf, root } from "./support.mjs";

const folder = join(root, "tests/browser/reference");
const told = join(folder, "fonts.txt");
const pathOf = (name) => join(folder, `${name}.png`);
export const MOST = 6;  // of 255, that the mean of a tile may differ; other hinting makes 3
const text = { serif: 'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", "Noto Serif", serif', sans: 'system-ui, "Segoe UI", Roboto, "Liberation Sans", "Noto Sans", sans-serif' };

// How wide the page's fonts are, and whose they are.
async function fontsOf(page) {
  const widths = await page.evaluate((families) => Object.values(families).map((family) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `100px ${family}`;
    return pen.measureText("Hamburgefonts 0123456789 \u2013 \u0645\u062d\u0645\u062f \u{1f389}").width.toFixed(1);
  }), text);
  return widths.join(", ");
}

// In the page: the image a fifth as large, and how far the tiles of two such images are apart, each
// where it lies best within a pixel.
async function small(png) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height].map((side) => Math.ceil(side / 5));
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").split(",")[1];
}
async function apart([one, other]) {
  const TILE = 8;
  const [a, b] = await Promise.all([one, other].map(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  }));
  if (a.width !== b.width || a.height !== b.height) return { most: 255, x: 0, y: 0 };
  const at = (image, u, v, c) => image.data[4 * (Math.min(Math.max(v, 0), image.height - 1) * image.width + Math.min(Math.max(u, 0), image.width - 1)) + c];
  const tile = (x, y, right, down) => {
    let sum = 0, count = 0;
    for (let v = y; v < Math.min(y + TILE, a.height); ++v) {
      for (let u = x; u < Math.min(x + TILE, a.width); ++u, ++count) {
        for (let c = 0; c < 3; ++c) sum += Math.abs(at(a, u, v, c) - at(b, u + right, v + down, c)) / 3;
      }
    }
    return sum / count;
  };
  const shifts = [0, -1, 1].flatMap((down) => [0, -1, 1].map((right) => [right, down]));
  const worst = { most: 0, x: 0, y: 0 };
  for (let y = 0; y < a.height; y += TILE) {
    for (let x = 0; x < a.width; x += TILE) {
      const least = tile(x, y, 0, 0) <= worst.most ? 0 : Math.min(...shifts.map(([right, down]) => tile(x, y, right, down)));
      if (least > worst.most) Object.assign(worst, { most: least, x: 5 * x, y: 5 * y });
    }
  }
  return worst;
}

// A page in which images are made small and compared, one a browser.
const beside = new WeakMap();
function besideOf(browser) {
  if (!beside.has(browser)) beside.set(browser, browser.newPage().then(async (page) => ({ page, fonts: await fontsOf(page) })));
  return beside.get(browser);
}

// How far an image is from its reference at the most, and where; null where the fonts are others.
export async function fromReference(browser, image, name) {
  const { page, fonts } = await besideOf(browser);
  if (!existsSync(told) || readFileSync(told, "utf8").trim() !== fonts) return null;
  const now = await page.evaluate(small, image.toString("base64"));
  return page.evaluate(apart, [now, readFileSync(pathOf(name)).toString("base64")]);
}

// `t` is the test, `image` what page.screenshot() gave.
export async function looksAsBefore(t, browser, image, name) {
  if (accepting) {
    const { page, fonts } = await besideOf(browser);
    mkdirSync(folder, { recursive: true });
    writeFileSync(pathOf(name), Buffer.from(await page.evaluate(small, image.toString("base64")), "base64"));
    writeFileSync(told, `${fonts}\n`);
    return;
  }
  const found = await fromReference(browser, image, name);
  if (!found) return t.diagnostic(`${name} is not compared: the references are of other fonts`);
  const { most, x, y } = found;
  assert.ok(most <= MOST, `${name} looks otherwise at ${x},${y} (by ${most.toFixed(0)}): see build/shots/${name}.png; ./x pictures accepts it`);
}

// The page of stories as they were read when the references were taken, so that they are of the page
// alone: what the program reads otherwise since then changes no picture until the next ./x pictures.
export function pageAsThen(...stories) {
  return pageOf(stories.flatMap((story) => {
    const path = join(folder, `${story.name}.json`);
    if (accepting) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, `${JSON.stringify(dataOf(exported(story, "html")))}\n`);
    }
    return JSON.parse(readFileSync(path, "utf8"));
  }));
}
