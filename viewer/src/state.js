// What is chosen lives in the URL's fragment, so that a link leads to the same view.
const KEYS = ["entry", "q", "article", "who", "status", "from", "to", "lanes", "view", "fold"];

export function read() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const state = Object.fromEntries(KEYS.map((key) => [key, fragment.get(key) ?? ""]));
  const zoom = (fragment.get("zoom") ?? "").split("..").map(Number);
  state.zoom = zoom.length === 2 && zoom.every(Number.isFinite) && zoom[0] < zoom[1] ? zoom.map((hours) => hours * 36e5) : null;
  return state;
}

export function write(state) {
  const fragment = new URLSearchParams();
  for (const key of KEYS) if (state[key]) fragment.set(key, state[key]);
  if (state.zoom) fragment.set("zoom", state.zoom.map((time) => (time / 36e5).toFixed(2)).join(".."));
  const text = fragment.toString();
  if (text === location.hash.slice(1)) return;
  history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}
