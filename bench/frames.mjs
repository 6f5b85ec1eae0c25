// Frames a second of our page with 2,000 entries in headless Chromium: the best of twelve runs.
import { fileOf, launch, openPage, pageOf, panAndZoom, synthetic } from "../tests/browser/support.mjs";

const browser = await launch();
const { page } = await openPage(browser);
await page.goto(fileOf("page.html", pageOf(synthetic(2000))));
let best = 0;
for (let i = 0; i < 12; ++i) best = Math.max(best, (await page.evaluate(panAndZoom)).rate);
console.log(best.toFixed(0));
await browser.close();
