// The timeline objects as the page needs them: entries with times as numbers, and what links to what.
import { DAY, day, instant } from "./time.js";

const STATUS = { happened: "happened", ongoing: "goes on", planned: "planned", possible: "possible", denied: "denied", unknown: "not known" };
export const statusName = (status) => STATUS[status] ?? status;
export { STATUS };

function entryOf(documentIndex, source, event, entry) {
  const { document, timexes, text } = source;
  const bounds = entry.bounds;
  const begin = instant(bounds.earliest_begin), latestBegin = instant(bounds.latest_begin);
  const end = instant(bounds.latest_end);
  let earliestEnd = instant(bounds.earliest_end);
  const published = instant(document.published);
  if (entry.status === "ongoing" && published !== null && (earliestEnd === null || earliestEnd < published)) earliestEnd = published;
  if (end !== null && earliestEnd > end) earliestEnd = end;
  const known = Boolean(entry.display || entry.date);
  const core = latestBegin !== null && earliestEnd !== null && latestBegin < earliestEnd ? [latestBegin, earliestEnd] : null;
  return {
    id: documentIndex === 0 ? event.id : `d${documentIndex + 1}.${event.id}`,
    documentIndex, event, entry,
    rank: entry.rank,
    headline: entry.headline || event.trigger,
    display: entry.display || entry.date || "",
    status: entry.status,
    source: entry.source,
    who: event.who,
    dated: known && (begin !== null || end !== null),
    begin, end, latestBegin, core,
    known: latestBegin !== null ? { before: latestBegin } : begin !== null ? { after: begin } : null,
    exact: begin !== null && end !== null && end - begin <= DAY,
    sentence: text.slice(event.sentence.begin, event.sentence.end),
    timex: timexes.find((timex) => timex.id === event.timex) ?? null,
  };
}

function contentOf(source, documentIndex) {
  const byId = new Map(source.events.map((event) => [event.id, event]));
  const entries = source.timeline.map((entry) => entryOf(documentIndex, source, byId.get(entry.event), entry));
  return { ...source, documentIndex, byId, entries };
}

// What the program heads the article with, else its title, else its id.
export const titleOf = ({ document, heading }) => heading ?? document.title ?? document.id;

const MOST_NAME = 36;

// The same, as short as a mark beside an entry may be.
export function nameOf(source) {
  const title = titleOf(source);
  if (title.length <= MOST_NAME) return title;
  const space = title.lastIndexOf(" ", MOST_NAME);
  return `${title.slice(0, space > 0 ? space : MOST_NAME)}\u2026`;
}

// When the articles were published, as a reader is told.
function publishedOf(documents) {
  const known = documents.map(({ document }) => instant(document.published)).filter((time) => time !== null).sort((a, b) => a - b);
  if (!known.length) return { publications: [], told: documents.length === 1 ? "publication date not known" : "publication dates not known" };
  const [first, last] = [known[0], known.at(-1)];
  const unknown = documents.length - known.length;
  return { publications: [...new Set(known)], told: `published ${first === last ? day(first) : `${day(first)} to ${day(last)}`}${unknown ? `, ${unknown} without a publication date` : ""}` };
}

export function modelOf(data) {
  const documents = data.map(contentOf);
  const { publications, told } = publishedOf(documents);
  const { groups, undated } = groupsOf(documents, documents.flatMap((source) => source.entries));
  const entries = [...groups.flatMap((group) => group.entries), ...undated];  // as the list has them
  entries.forEach((entry, index) => { entry.number = index + 1; });
  const who = new Map();
  for (const entry of entries) for (const name of entry.who) who.set(name, (who.get(name) ?? 0) + 1);
  return {
    documents,
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    participants: [...who].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name),
    title: documents.length === 1 ? titleOf(documents[0]) : `${documents.length} articles`,
    published: documents.length === 1 ? instant(documents[0].document.published) : null,
    publications,
    told,
  };
}

// Entries of one rank and one article stand together; what has no date comes last. Articles are
// joined by what is known of their dates, each in its own order.
export function groupsOf(documents, entries) {
  const groups = [];
  for (const entry of entries) {
    if (!entry.dated && !entry.display) continue;
    const last = groups[groups.length - 1];
    if (last && last.rank === entry.rank && last.documentIndex === entry.documentIndex) last.entries.push(entry);
    else groups.push({ rank: entry.rank, documentIndex: entry.documentIndex, entries: [entry] });
  }
  for (const group of groups) {
    if (group.entries.length < 2) continue;
    const ids = new Set(group.entries.map((entry) => entry.event.id));
    const same = documents[group.documentIndex].relations.filter(
      ({ from, to, type }) => (type === "SIMULTANEOUS" || type === "IDENTITY") && ids.has(from) && ids.has(to));
    group.label = same.length >= group.entries.length - 1 ? "same time" : "order not known";
  }
  const undated = entries.filter((entry) => !entry.dated && !entry.display);
  if (documents.length > 1) joined(groups);
  return { groups, undated };
}

function joined(groups) {
  const reached = new Map();  // the latest that an article's groups have come to
  for (const group of groups) {
    const known = Math.min(...group.entries.filter(({ dated }) => dated).map(({ begin, latestBegin, end }) => begin ?? latestBegin ?? end));
    const before = reached.get(group.documentIndex) ?? -Infinity;
    group.at = Number.isFinite(known) ? Math.max(known, before) : before;
    reached.set(group.documentIndex, group.at);
  }
  groups.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
}

const folded = (text) => text.toLowerCase();

export function matches(entry, filter) {
  if (filter.q) {
    const hay = folded([entry.headline, entry.sentence, entry.display, ...entry.who].join("\n"));
    if (!hay.includes(folded(filter.q))) return false;
  }
  if (filter.article && String(entry.documentIndex + 1) !== filter.article) return false;
  if (filter.who && !entry.who.includes(filter.who)) return false;
  if (filter.status === "reported" ? !entry.source : filter.status && entry.status !== filter.status) return false;
  const from = instant(filter.from), to = instant(filter.to);
  if (from !== null && (!entry.dated || (entry.end !== null && entry.end <= from))) return false;
  if (to !== null && (!entry.dated || (entry.begin !== null && entry.begin >= to))) return false;
  return true;
}
