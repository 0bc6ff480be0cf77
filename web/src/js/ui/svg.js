// @ts-check
/** Small drawings in a line of text. */
const NS = "http://www.w3.org/2000/svg";

/**
 * An element of a drawing.
 * @param {string} tag @param {Record<string, string | number | null>} attributes what is null is left out
 * @param {...(SVGElement | false | null)} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(NS, tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, String(value));
  node.append(...children.filter((child) => child instanceof SVGElement));
  return node;
}

/** The title of a drawing, which browsers show and readers speak. @param {string} text */
export function titled(text) {
  const node = svg("title", {});
  node.textContent = text;
  return node;
}
