// The article as it was, with every expression and event marked, each a link to its entries.
import { h } from "./dom.js";
import { titleOf } from "./model.js";
import { day, instant } from "./time.js";

// Marks of one document, not overlapping, in text order.
function marksOf(source) {
  const entryOf = new Map(source.entries.map((entry) => [entry.event.id, entry.id]));
  const byTimex = new Map();
  for (const entry of source.entries) if (entry.event.timex && !byTimex.has(entry.event.timex)) byTimex.set(entry.event.timex, entry.id);
  const marks = [
    ...source.timexes.map((timex) => ({ kind: "timex", begin: timex.begin, end: timex.end, mark: timex.id, entry: byTimex.get(timex.id) })),
    ...source.events.map((event) => ({ kind: "trigger", begin: event.begin, end: event.end, mark: event.id, entry: entryOf.get(event.id) })),
  ];
  marks.sort((a, b) => a.begin - b.begin || b.end - a.end);
  let last = 0;
  return marks.filter((mark) => mark.begin >= last && mark.end > mark.begin && (last = mark.end, true));
}

function wordsOf(source, mark, number, actions) {
  const words = source.text.slice(mark.begin, mark.end);
  const attributes = { class: `${mark.kind}${mark.entry ? " linked" : ""}`, "data-mark": mark.mark };
  if (!mark.entry) return h("span", attributes, words);
  return h("a", { ...attributes, "data-entry": mark.entry, href: `#entry=${encodeURIComponent(mark.entry)}`,
    onclick: (event) => { event.preventDefault(); actions.select(mark.entry); } },
    words, number ? h("sup", { class: "number", "aria-hidden": "true" }, String(number)) : null);
}

// Text between marks; what is no part of the article is told apart.
function plain(source, begin, end) {
  const parts = [];
  for (const { begin: from, end: to } of source.furniture ?? []) {
    if (to <= begin || from >= end) continue;
    if (from > begin) parts.push(source.text.slice(begin, from));
    parts.push(h("span", { class: "furniture" }, source.text.slice(Math.max(from, begin), Math.min(to, end))));
    begin = Math.min(to, end);
  }
  if (begin < end) parts.push(source.text.slice(begin, end));
  return parts;
}

// Nothing but furniture stands in the line.
function isFurniture(source, begin, end) {
  let rest = source.text.slice(begin, end);
  for (const { begin: from, end: to } of source.furniture ?? []) {
    if (from < end && to > begin) rest = rest.replace(source.text.slice(Math.max(from, begin), Math.min(to, end)), "");
  }
  return !rest.trim();
}

function paragraphsOf(source, title, actions) {
  const marks = marksOf(source);
  const number = new Map(source.entries.map((entry) => [entry.event.id, entry.number]));
  const paragraphs = [];
  const lines = /[^\n]+/g;
  let next = 0;
  for (let found = lines.exec(source.text); found; found = lines.exec(source.text)) {
    const begin = found.index, end = begin + found[0].length;
    const parts = [];
    let at = begin;
    while (next < marks.length && marks[next].begin < begin) ++next;
    while (next < marks.length && marks[next].begin < end) {
      const mark = { ...marks[next++] };
      mark.end = Math.min(mark.end, end);
      if (mark.begin > at) parts.push(plain(source, at, mark.begin));
      parts.push(wordsOf(source, mark, mark.kind === "trigger" ? number.get(mark.mark) : 0, actions));
      at = mark.end;
    }
    if (at < end) parts.push(plain(source, at, end));
    if (!found[0].trim()) continue;
    const kind = found[0].trim() === title ? { class: "title", role: "heading", "aria-level": "2" } : isFurniture(source, begin, end) ? { class: "furniture" } : {};
    paragraphs.push(h("p", { dir: "auto", "data-begin": begin, "data-end": end, ...kind }, parts));
  }
  return paragraphs;
}

export function articleOf(model, actions) {
  const element = h("section", { class: "article", "aria-label": "The article" });
  for (const source of model.documents) {
    const title = titleOf(source), many = model.documents.length > 1;
    const paragraphs = paragraphsOf(source, title, actions);
    const headed = paragraphs.some((paragraph) => paragraph.className === "title");
    const heading = !headed && (many || source.document.title) ? h("h2", { dir: "auto" }, title) : null;
    const published = many ? h("p", { class: "published" }, source.document.published ? `published ${day(instant(source.document.published))}` : "publication date not known") : null;
    element.append(h("article", { "data-document": source.documentIndex }, published, heading, paragraphs));
  }
  element.addEventListener("pointerover", (event) => actions.point(event.target.closest("[data-entry]")?.dataset.entry ?? null));

  function mark(id, name = "pointed") {
    for (const old of element.querySelectorAll(`.${name}`)) old.classList.remove(name);
    const entry = id && model.byId.get(id);
    if (!entry) return null;
    const article = element.querySelector(`article[data-document="${entry.documentIndex}"]`);
    const ids = [entry.event.id, entry.event.timex].filter(Boolean);
    for (const markId of ids) article.querySelector(`[data-mark="${markId}"]`)?.classList.add(name);
    const at = entry.event.sentence.begin;
    for (const paragraph of article.querySelectorAll("p")) {
      if (Number(paragraph.dataset.begin) <= at && at < Number(paragraph.dataset.end)) {
        paragraph.classList.add(name);
        return article.querySelector(`[data-mark="${entry.event.id}"]`) ?? paragraph;
      }
    }
    return null;
  }
  function show(number) {
    for (const article of element.children) article.hidden = Boolean(number) && article.dataset.document !== String(Number(number) - 1);
  }
  return { element, show, mark: (id) => mark(id), choose: (id) => mark(id, "selected")?.scrollIntoView({ block: "center" }) };
}
