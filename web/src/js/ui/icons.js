// @ts-check
/** Icons as line drawings on a 20 px grid. Decorative: the word beside them carries the meaning. */
const NS = "http://www.w3.org/2000/svg";

/** @type {Record<string, [string, object][]>} */
const SHAPES = {
  plus: [["path", { d: "M10 4v12M4 10h12" }]],
  minus: [["path", { d: "M4 10h12" }]],
  home: [["path", { d: "M3 8V3h5M17 8V3h-5M3 12v5h5M17 12v5h-5" }]],
  locate: [["circle", { cx: 10, cy: 10, r: 5 }], ["path", { d: "M10 2v4M10 14v4M2 10h4M14 10h4" }]],
  more: [5, 10, 15].map((cx) => ["circle", { cx, cy: 10, r: 1.6, class: "solid" }]),
  undo: [["path", { d: "M7 4L3.5 7.5 7 11M3.5 7.5H12a4 4 0 0 1 0 8H8" }]],
  measure: [["path", { d: "M2.5 13.5l11-11 4 4-11 11zM5.5 10.5l1.5 1.5M8 8l2.2 2.2M10.5 5.5L12 7" }]],
  close: [["path", { d: "M5 5l10 10M15 5L5 15" }]],
  chevron: [["path", { d: "M7 5l5 5-5 5" }]],
  draw: [["path", { d: "M4 15L6 5l9 2 1 8z" }], ["circle", { cx: 6, cy: 5, r: 1.6 }], ["circle", { cx: 15, cy: 7, r: 1.6 }],
    ["circle", { cx: 4, cy: 15, r: 1.6 }], ["circle", { cx: 16, cy: 15, r: 1.6 }]],
  file: [["path", { d: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5" }]],
  paste: [["path", { d: "M7 4H4.5v13.5h11V4H13M7 2.5h6v3H7zM7.5 10h5M7.5 13.5h5" }]],
  zoom: [["circle", { cx: 9, cy: 9, r: 5 }], ["path", { d: "M13 13l4 4" }]],
  tick: [["path", { d: "M4 10.5l4 4L16 6" }]],
  certain: [["path", { d: "M10 2l6.5 2.5v5c0 4-2.8 7-6.5 8.5-3.7-1.5-6.5-4.5-6.5-8.5v-5zM7 10l2.2 2.2L13.2 8" }]],
  record: [["path", { d: "M5 2.5h7l3.5 3.5v11.5H5zM7.5 11l2 2 3.5-4" }]],
  person: [["circle", { cx: 10, cy: 6.5, r: 3 }], ["path", { d: "M4 17c.5-4 3-5.5 6-5.5s5.5 1.5 6 5.5" }]],
  widen: [["path", { d: "M8 5l-5 5 5 5M12 5l5 5-5 5" }]],
  narrow: [["path", { d: "M3 5l5 5-5 5M17 5l-5 5 5 5" }]],
  edit: [["path", { d: "M4 16l1-4 8-8 3 3-8 8z" }]],
  download: [["path", { d: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12" }]],
  print: [["path", { d: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 12h8v5H6z" }]],
  way: [["path", { d: "M3 15V9.5h11M10.5 6l3.5 3.5-3.5 3.5" }]],
  send: [["path", { d: "M8.5 11.5l3-3M7 9.5L4.5 12a2.5 2.5 0 0 0 3.5 3.5L10.5 13M9.5 7L12 4.5A2.5 2.5 0 0 1 15.5 8L13 10.5" }]],
  swipe: [["path", { d: "M10 2v16M7 7l-3 3 3 3M13 7l3 3-3 3" }]],
  MET: [["circle", { cx: 10, cy: 10, r: 9, class: "solid" }], ["path", { d: "M6 10.5l2.8 2.8L14.2 7.5", class: "mark" }]],
  MISSED: [["path", { d: "M2 2h16v16H2z", class: "solid" }], ["path", { d: "M6.5 6.5l7 7M13.5 6.5l-7 7", class: "mark" }]],
  DEPENDS_ON_MEASUREMENT: [["path", { d: "M10 1l9 9-9 9-9-9z", class: "solid" }],
    ["path", { d: "M10 5.5v5M7.5 8h5M7.5 13h5", class: "mark" }]],
  NO_TARGET: [["circle", { cx: 10, cy: 10, r: 8, class: "ring" }]],
  NO_DATA: [["path", { d: "M3 3h14v14H3z", "stroke-dasharray": "3 2.5" }]],
  HIGH: [["path", { d: "M10 2l9 16H1z", class: "solid" }], ["path", { d: "M10 8v5M10 15v.6", class: "mark" }]],
  MEDIUM: [["path", { d: "M10 1l9 9-9 9-9-9z", class: "ring" }], ["path", { d: "M10 6v5M10 13.4v.6" }]],
  LOW: [["circle", { cx: 10, cy: 10, r: 8, class: "ring" }], ["path", { d: "M10 9v5M10 6v.6" }]],
  HIT: [["circle", { cx: 10, cy: 10, r: 8, class: "ring" }], ["circle", { cx: 10, cy: 10, r: 3.5, class: "solid" }]],
  CONTACT: [["path", { d: "M10 2v16" }], ["path", { d: "M10 5a5 5 0 0 1 0 10z", class: "solid" }]],
  CLEAR: [["circle", { cx: 10, cy: 10, r: 8, class: "ring" }]],
  PROHIBITED: [["path", { d: "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z", class: "solid" }], ["path", { d: "M6 10h8", class: "mark" }]],
  UNDETERMINED: [["path", { d: "M10 1l9 9-9 9-9-9z", class: "solid" }],
    ["path", { d: "M7.9 8.2c0-2.7 4.3-2.6 4.3 0 0 1.7-2.1 1.7-2.1 3.4M10.1 13.6v.6", class: "mark" }]],
  /* What is still open, where the diamond would be too small to tell its mark from that of a broken character. */
  PENDING: [["circle", { cx: 10, cy: 10, r: 8, class: "ring", "stroke-dasharray": "3.2 2.6" }],
    ["circle", { cx: 10, cy: 10, r: 2.4, class: "solid" }]],
  RESTRICTED: [["path", { d: "M10 2l9 16H1z", class: "solid" }], ["path", { d: "M10 8v5M10 15v.6", class: "mark" }]],
  CONDITIONAL: [["circle", { cx: 10, cy: 10, r: 8, class: "ring" }], ["path", { d: "M10 2a8 8 0 0 1 0 16z", class: "solid" }]],
  PERMITTED: [["circle", { cx: 10, cy: 10, r: 9, class: "solid" }], ["path", { d: "M6 10.5l2.8 2.8L14.2 7.5", class: "mark" }]],
};

/** A verdict's icon beside a line of text. @param {string} verdict */
export const smallIcon = (verdict) => icon(verdict === "UNDETERMINED" ? "PENDING" : verdict);

/** @param {string} name @returns {SVGElement} */
export function icon(name) {
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  for (const [tag, attributes] of SHAPES[name] ?? []) {
    const node = document.createElementNS(NS, tag);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    svg.append(node);
  }
  return svg;
}
