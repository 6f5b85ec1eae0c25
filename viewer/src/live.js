// Served by `dateline serve`: an article is pasted, and its timeline follows as it is typed.
import { h } from "./dom.js";

const WAIT = 250;
const FILES = { html: "page", csv: "table (CSV)", ics: "calendar", json: "JSON", timelinejs: "TimelineJS", vis: "vis-timeline", jsonld: "JSON-LD", timeml: "TimeML" };
const ENDINGS = { timelinejs: "json", vis: "json", timeml: "tml" };
const EXAMPLE = {
  published: "2024-06-29",
  text: `The harbour bridge was closed on Friday after inspectors found a crack in its northern pier.
The city had repaired the pier in March. Ferries will carry commuters until mid-July.
The mayor said the council had approved a new bridge on 4 June.
`,
};

// `show` is given the timeline objects, `clear` nothing.
export function liveOf(show, clear) {
  const text = h("textarea", { id: "paste", rows: "6", placeholder: "Paste an article", spellcheck: "false", oninput: later });
  const date = h("input", { type: "date", id: "published", oninput: later });
  const answer = h("p", { class: "answer", role: "status" });
  const save = h("select", { id: "save", hidden: true, onchange: keep }, h("option", { value: "" }, "save as"),
    Object.entries(FILES).map(([format, name]) => h("option", { value: format }, name)));
  const example = h("button", { type: "button", class: "example", onclick: () => { text.value = EXAMPLE.text; date.value = EXAMPLE.published; ask(); } }, "an example");
  let timer = 0, asked = 0;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  }

  const post = (query) => fetch(`v1/timeline?${query}`, { method: "POST", headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: text.value, id: "pasted", ...(date.value ? { published: date.value } : {}) }) });

  function told(words, filled) {
    answer.textContent = words;
    text.rows = filled ? 3 : 6;
    save.hidden = !filled;
    example.hidden = Boolean(text.value.trim());
  }

  async function ask() {
    const number = ++asked;
    if (!text.value.trim()) {
      told("", false);
      return clear();
    }
    try {
      const response = await post("offsets=utf16&explain=true&format=json");
      const data = await response.json();
      if (number !== asked) return;  // a later question is on its way
      if (!response.ok) return told(`${data.field ? `${data.field}: ` : ""}${data.detail ?? data.title}`, false);
      told(data.document.published ? "" : "Say when it was published: days such as \u201cFriday\u201d are counted from there.", true);
      show([{ ...data, text: text.value }]);
    } catch {
      if (number === asked) told("The server does not answer.", false);
    }
  }

  // The timeline as a file.
  async function keep() {
    const format = save.value;
    save.value = "";
    if (!format) return;
    try {
      const response = await post(`format=${format}`);
      if (!response.ok) throw new Error(response.statusText);
      const url = URL.createObjectURL(await response.blob());
      h("a", { href: url, download: `timeline.${ENDINGS[format] ?? format}` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60e3);
    } catch {
      answer.textContent = "The server does not answer.";
    }
  }

  return h("form", { class: "paste", "aria-label": "An article", onsubmit: (event) => event.preventDefault() },
    h("label", { class: "text" }, h("span", {}, "article"), text),
    h("div", { class: "beside" }, h("label", {}, h("span", {}, "published"), date), example, h("label", {}, h("span", { class: "unseen" }, "save as"), save)), answer);
}
