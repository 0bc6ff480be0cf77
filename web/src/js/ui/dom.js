// @ts-check
/** Small help to build elements. Text goes in as text nodes only: data never becomes markup. */

/** @typedef {Node | string | number | null | undefined | false | any[]} Child lists in lists are taken flat */

/**
 * An element. Props: class, data-*, aria-*, other attributes; on* are listeners; `text` is text content; booleans switch attributes.
 * @param {string} tag @param {Record<string, any>} [props] @param {...(Child | Child[])} children
 * @returns {any}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "text") node.textContent = String(value);
    else if (key === "value") /** @type {any} */ (node).value = value;
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  append(node, children);
  return node;
}

/** @param {Element} node @param {(Child | Child[])[]} children */
function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

/**
 * Puts new children into an element. Keyboard focus, text selection, scroll and opened details survive where the new content has an element with
 * the same data-key.
 * @param {Element} parent @param {...(Child | Child[])} children
 */
export function replace(parent, ...children) {
  const active = /** @type {any} */ (document.activeElement);
  const key = active && parent.contains(active) ? active.dataset.key : undefined;
  const selection = key && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  const opened = new Map([...parent.querySelectorAll("details[data-key]")].map((d) => [/** @type {any} */ (d).dataset.key, /** @type {any} */ (d).open]));
  const typed = key && active.matches("input[type=text],textarea") ? active.value : null;
  parent.replaceChildren();
  append(parent, children);
  for (const d of parent.querySelectorAll("details[data-key]")) {
    const was = opened.get(/** @type {any} */ (d).dataset.key);
    if (was !== undefined) /** @type {any} */ (d).open = was;
  }
  if (!key) return;
  const next = /** @type {any} */ (parent.querySelector(`[data-key="${CSS.escape(key)}"]`));
  if (!next) return focusNearest(parent);
  if (typed !== null && "value" in next) next.value = typed;
  next.focus({ preventScroll: true });
  if (selection && selection[0] !== null && next.setSelectionRange) next.setSelectionRange(selection[0], selection[1]);
}

/** Runs what changes a panel; what has the focus stays where it is on the screen, though what stands above it comes or goes. @param {HTMLElement} panel @param {() => void} change */
export function keepInSight(panel, change) {
  const before = document.activeElement;
  const key = before && before !== panel && panel.contains(before) ? /** @type {any} */ (before).dataset.key : undefined;
  const was = before?.getBoundingClientRect().top ?? 0;
  change();
  const after = /** @type {any} */ (document.activeElement);
  if (!key || after?.dataset.key !== key) return;
  const moved = after.getBoundingClientRect().top - was;
  if (panel.scrollHeight > panel.clientHeight) panel.scrollTop += moved;
  else scrollBy(0, moved);
}

/** Focus is never lost: when its element is gone, it goes to the panel around it. @param {Element} parent */
function focusNearest(parent) {
  /** @type {any} */ (parent.closest("[tabindex]"))?.focus({ preventScroll: true });
}

/** The element with an id that the page is known to have. @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** Runs a function once calls have paused for so many milliseconds. @param {number} wait @param {(...args: any[]) => void} run */
export function paused(wait, run) {
  let timer = 0;
  return (/** @type {any[]} */ ...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => run(...args), wait);
  };
}
