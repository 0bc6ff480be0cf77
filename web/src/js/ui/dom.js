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
  if (isField(node)) made.set(node, { value: node.value, tells: TELLING.some((on) => on in props), invalid: isInvalid(node) });
  return node;
}

/** A field that is written or chosen in. @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/**
 * Fields as they were made: what stood in them, whether it is told at once when it is another, and whether it was found at fault.
 * @type {WeakMap<Field, {value: string, tells: boolean, invalid: boolean}>}
 */
const made = new WeakMap();

const TELLING = ["oninput", "onchange", "onblur"];

/** @param {Element} node */
const isInvalid = (node) => node.getAttribute("aria-invalid") === "true";

/** @param {Element} node @returns {node is Field} */
const isField = (node) => node instanceof HTMLSelectElement || isText(node);

/** @param {Element} node @returns {node is HTMLInputElement | HTMLTextAreaElement} */
const isText = (node) => node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === "text");

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

/** Which field it is, and of what. @param {Field} field */
const nameOf = (field) => `${/** @type {HTMLElement | null} */ (field.closest("[data-form]"))?.dataset.form ?? ""} ${field.dataset.key}`;

/** @param {ParentNode} parent */
const fieldsIn = (parent) => all(parent, "input[data-key],textarea[data-key],select[data-key]").filter(isField);

/**
 * Whether what a reader has put into a field is nowhere else: it waits to be taken with its form, or was found at fault since.
 * @param {Field} field
 */
function isUntaken(field) {
  const was = made.get(field);
  return was !== undefined && field.value !== was.value && (!was.tells || (isInvalid(field) && !was.invalid));
}

/**
 * Puts what was typed into the field that came in the place of another. Outside of a form it yields to what the page has got meanwhile.
 * @param {Field} next @param {Field} before @param {boolean} hasFocus
 */
function writeAgain(next, before, hasFocus) {
  const now = made.get(next)?.value ?? "";
  if (next === before || (!hasFocus && !next.closest("[data-form]") && now !== made.get(before)?.value)) return;
  next.value = before.value;
  // What was chosen is not offered any more.
  if (next.value !== before.value) next.value = now;
  if (isText(next) && isText(before)) next.setSelectionRange(before.selectionStart, before.selectionEnd);
  // For the browser nothing was typed in this one: that it is left is told in its place, once the focus is where it went.
  if (hasFocus && next.value !== now) next.addEventListener("blur", () => setTimeout(tellChange, 0, next, before.value), { once: true });
}

/** @param {Field} field @param {string} typed */
function tellChange(field, typed) {
  if (field.isConnected && field.value === typed) field.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Puts new children into an element. Of the elements with the same data-key survive: keyboard focus, opened details, and in fields the
 * selection and what is typed and not taken yet; fields that stand in elements with another data-form are others. Of those with the same
 * data-scroll survives how far they are scrolled.
 * @param {Element} parent @param {...Child} children
 */
export function replace(parent, ...children) {
  const { activeElement } = document;
  const active = activeElement instanceof HTMLElement && parent.contains(activeElement) ? activeElement : null;
  const key = active?.dataset.key;
  const typing = active && isText(active) ? active : null;
  const written = new Map(fieldsIn(parent).filter(isUntaken).map((field) => [nameOf(field), field]));
  const scrolled = new Map(all(parent, SCROLLING).map((node) => [scrollOf(node), { top: node.scrollTop, left: node.scrollLeft }]));
  const opened = new Map(foldable(parent).map((d) => [d.dataset.key, d.open]));
  // Some browsers say that a field was changed and left as they take it out: what hears it would draw in the midst of this.
  const hush = (/** @type {Event} */ e) => e.stopPropagation();
  if (typing) parent.addEventListener("change", hush, true);
  parent.replaceChildren();
  parent.removeEventListener("change", hush, true);
  append(parent, children);
  openAgain(parent, opened);
  const next = key ? keyed(parent, key) : null;
  next?.focus({ preventScroll: true });
  if (key && !next) focusNearest(parent);
  const again = (typing || written.size > 0 ? fieldsIn(parent) : []).flatMap((field) => {
    const before = field === next && typing ? typing : written.get(nameOf(field));
    return before ? [{ field, before }] : [];
  });
  for (const { field, before } of again) writeAgain(field, before, before === typing);
  if (scrolled.size > 0) for (const node of all(parent, SCROLLING)) node.scrollTo({ ...scrolled.get(scrollOf(node)), behavior: "instant" });
  // What was at fault is found so again: it says why.
  for (const { field, before } of again) if (isInvalid(before)) tellChange(field, before.value);
}

/** What is scrolled by itself, by its name. */
const SCROLLING = "[data-scroll],textarea[data-key]";
/** @param {HTMLElement} node */
const scrollOf = ({ dataset }) => dataset.scroll ?? dataset.key;

/** @param {ParentNode} parent @param {string} key */
const keyed = (parent, key) => first(parent, `[data-key="${CSS.escape(key)}"]`);

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
