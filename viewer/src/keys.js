// Keyboard: j/k or arrows move, Enter opens why, / filters, t table, f fit, +/- zoom, Esc closes.
export function listen(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest?.("input, select, textarea");
    if (event.key === "Escape") return typing ? event.target.blur() : actions.select("");
    if (typing) return;
    const does = {
      j: () => actions.move(1), ArrowDown: () => actions.move(1), k: () => actions.move(-1), ArrowUp: () => actions.move(-1),
      "/": () => document.querySelector('[data-key="q"]')?.focus(), t: actions.table, f: actions.fit,
      "+": () => actions.zoom(2), "=": () => actions.zoom(2), "-": () => actions.zoom(0.5),
      ArrowLeft: () => actions.pan(80), ArrowRight: () => actions.pan(-80),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });
}
