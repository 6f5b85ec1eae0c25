// Served by `dateline serve`: an article is pasted, and its timeline follows as it is typed.
import { h } from "./dom.js";

const WAIT = 250;

export function liveOf(show) {
  const text = h("textarea", { id: "paste", rows: "6", placeholder: "Paste an article", spellcheck: "false", oninput: later });
  const date = h("input", { type: "date", id: "published", oninput: later });
  const answer = h("p", { class: "answer", role: "status" });
  let timer = 0, asked = 0;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  }

  async function ask() {
    if (!text.value.trim()) return;
    const number = ++asked;
    const body = { text: text.value, id: "pasted" };
    if (date.value) body.published = date.value;
    try {
      const response = await fetch("v1/timeline?offsets=utf16&explain=true", { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(body) });
      const data = await response.json();
      if (number !== asked) return;  // a later question is on its way
      answer.textContent = response.ok ? "" : `${data.field ? `${data.field}: ` : ""}${data.detail ?? data.title}`;
      if (response.ok) show([{ ...data, text: text.value }]);
    } catch {
      answer.textContent = "The server does not answer.";
    }
  }
  return h("form", { class: "paste", "aria-label": "An article", onsubmit: (event) => event.preventDefault() },
    h("label", {}, h("span", {}, "article"), text), h("label", {}, h("span", {}, "published"), date), answer);
}
