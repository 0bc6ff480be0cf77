// @ts-check
/** Small help to build elements. Text goes in as text nodes only: data never becomes markup. */
import { forPaper } from "./paper.js";

/**
 * What stands in an element; lists in lists are taken flat.
 * @typedef {Node | string | number | null | undefined | false | Children} Child
 */
/**
 * A list of them; written as what has places and a length, since a typedef cannot name itself.
 * @typedef {{readonly [at: number]: Child, readonly length: number}} Children
 */
/**
 * What an attribute may be; null, undefined and false leave it out, true writes it without a value.
 * @typedef {string | number | boolean | null | undefined} Value
 */
/** @typedef {keyof HTMLElementTagNameMap} Tag */
/** @template {Tag} K @typedef {HTMLElementTagNameMap[K]} ElementOf */
/**
 * Listeners by name; each is given an event whose current target is the element itself.
 * @template {Tag} K
 * @typedef {{[E in keyof HTMLElementEventMap as `on${E}`]?:
 *   ((event: HTMLElementEventMap[E] & {readonly currentTarget: ElementOf<K>}) => void) | false}} Listeners
 */
/**
 * Attributes, listeners and `text`, the text content.
 * @template {Tag} K
 * @typedef {Listeners<K> & {[name in `data-${string}` | `aria-${string}` | Attribute]?: Value}} Props
 */
/**
 * The attributes that the page writes; data-* and aria-* besides.
 * @typedef {"text" | "class" | "id" | "for" | "type" | "value" | "name" | "title" | "href" | "role" | "scope" | "hidden" | "open" |
 * "checked" |
 * "selected" | "disabled" | "multiple" | "accept" | "tabindex" | "placeholder" | "autocomplete" | "spellcheck" | "inputmode" | "rows" |
 * "min" |
 *   "max" | "download" | "maxlength" | "rowspan" | "colspan" | "label"} Attribute
 */

/**
 * An element. Props: class, data-*, aria-*, other attributes; on* are listeners; `text` is text content; booleans switch attributes.
 * @template {Tag} K
 * @param {K} tag @param {Props<K>} [props] @param {...Child} children
 * @returns {ElementOf<K>}
 */
export function el(tag, props = /** @type {Props<K>} */ ({}), ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (key === "text") node.textContent = String(value);
    else if (key === "value" && "value" in node) node.value = value;
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  append(node, children);
  return node;
}

/** @param {Element} node @param {Child} child */
function append(node, child) {
  if (child === null || child === undefined || child === false) return;
  if (isList(child)) for (let i = 0; i < child.length; i++) append(node, child[i]);
  else node.append(child instanceof Node ? child : String(child));
}

/** @param {Child} child @returns {child is Children} */
const isList = (child) => Array.isArray(child);

/** An element that takes the keyboard. @typedef {HTMLElement | SVGElement} Focusable */

/** The elements of a kind in another, in order. @param {ParentNode} parent @param {string} selector @returns {HTMLElement[]} */
export const all = (parent, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (parent.querySelectorAll(selector))];

/** The first element of a kind in another. @param {ParentNode} parent @param {string} selector @returns {HTMLElement | null} */
export const first = (parent, selector) => parent.querySelector(selector);

/** @param {ParentNode} parent @returns {HTMLDetailsElement[]} */
const foldable = (parent) => [.../** @type {NodeListOf<HTMLDetailsElement>} */ (parent.querySelectorAll("details[data-key]"))];

/** @param {Element} node @returns {node is HTMLInputElement | HTMLTextAreaElement} */
const isField = (node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

/**
 * Puts new children into an element. Keyboard focus, text selection, scroll and opened details survive where the new content has an element
 * with the same data-key.
 * @param {Element} parent @param {...Child} children
 */
export function replace(parent, ...children) {
  const { activeElement } = document;
  const active = activeElement instanceof HTMLElement && parent.contains(activeElement) ? activeElement : null;
  const key = active?.dataset.key;
  const field = active && key && isField(active) ? active : null;
  const selection = field && [field.selectionStart, field.selectionEnd];
  const typed = field?.matches("input[type=text],textarea") ? field.value : null;
  const opened = new Map(foldable(parent).map((d) => [d.dataset.key, d.open]));
  parent.replaceChildren();
  append(parent, children);
  openAgain(parent, opened);
  if (!key) return;
  const next = first(parent, `[data-key="${CSS.escape(key)}"]`);
  if (!next) return focusNearest(parent);
  if (typed !== null && "value" in next) next.value = typed;
  next.focus({ preventScroll: true });
  if (selection && selection[0] !== null && isField(next)) next.setSelectionRange(selection[0], selection[1]);
}

/** What stands in details once they are opened. @type {WeakMap<HTMLDetailsElement, () => Child>} */
const contents = new WeakMap();

/**
 * Details whose contents are made when they are first opened: most of a long result is never looked at.
 * @param {HTMLDetailsElement} details with its summary @param {() => Child} make
 */
export function folded(details, make) {
  contents.set(details, make);
  if (details.open || forPaper()) unfold(details);
  else details.addEventListener("toggle", () => details.open && unfold(details));
  return details;
}

/** Makes what stands in details, if it is not made yet. @param {HTMLDetailsElement} details */
export function unfold(details) {
  const make = contents.get(details);
  contents.delete(details);
  if (make) append(details, make());
}

/** @param {ParentNode} parent @param {Map<string | undefined, boolean>} opened */
function openAgain(parent, opened) {
  for (const d of foldable(parent)) {
    const was = opened.get(d.dataset.key);
    if (was !== undefined) d.open = was;
    if (!d.open || !contents.has(d)) continue;
    unfold(d);
    openAgain(d, opened);
  }
}

/**
 * Runs what changes a panel; what has the focus stays where it is on the screen, though what stands above it comes or goes.
 * @param {HTMLElement} panel @param {() => void} change
 */
export function keepInSight(panel, change) {
  const before = document.activeElement;
  const key = before instanceof HTMLElement && before !== panel && panel.contains(before) ? before.dataset.key : undefined;
  const was = before?.getBoundingClientRect().top ?? 0;
  change();
  const after = document.activeElement;
  if (!key || !(after instanceof HTMLElement) || after.dataset.key !== key) return;
  const moved = after.getBoundingClientRect().top - was;
  if (panel.scrollHeight > panel.clientHeight) panel.scrollTop += moved;
  else scrollBy(0, moved);
}

/** Focus is never lost: when its element is gone, it goes to the panel around it. @param {Element} parent */
function focusNearest(parent) {
  /** @type {HTMLElement | null} */ (parent.closest("[tabindex]"))?.focus({ preventScroll: true });
}

/** The element with an id that the page is known to have. @param {string} id */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no element #${id}`);
  return node;
}

/**
 * Runs a function once calls have paused for so many milliseconds.
 * @template {unknown[]} A @param {number} wait @param {(...args: A) => void} run
 */
export function paused(wait, run) {
  let timer = 0;
  return (/** @type {A} */ ...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => run(...args), wait);
  };
}
