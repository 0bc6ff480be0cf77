// @ts-check
/** A table as an Excel workbook (ECMA-376) of one sheet: texts stay texts, numbers are numbers, the head stays in sight. Pure. */
import { zip } from "./zip.js";

/** What kind of file it is. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 cannot hold is left out. @param {string} text */
const escaped = (text) => text
  // eslint-disable-next-line no-control-regex
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** @param {string | number | null | undefined} value @param {boolean} strong */
function cell(value, strong) {
  if (value === null || value === undefined || value === "") return "<c/>";
  const style = strong ? ' s="1"' : "";
  return typeof value === "number" && Number.isFinite(value) ? `<c${style}><v>${value}</v></c>`
    : `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

/** @param {(string | number | null | undefined)[][]} rows the first is the head */
const sheetXml = (rows) => `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${
  rows.map((row, i) => `<row>${row.map((value) => cell(value, i === 0)).join("")}</row>`).join("")}</sheetData></worksheet>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * The file.
 * @param {string} name of the sheet @param {(string | number | null | undefined)[][]} rows the first is the head
 * @returns {Uint8Array[]} its pieces
 */
export function xlsx(name, rows) {
  const relation = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string} */ target) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (/** @type {string[]} */ ...all) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const part = (/** @type {string} */ path, /** @type {string} */ kind) =>
    `<Override PartName="/${path}" ContentType="${OFFICE}.${kind}+xml"/>`;
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("xl/workbook.xml", "sheet.main")}${
  part("xl/worksheets/sheet1.xml", "worksheet")}${part("xl/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name).replace(/"/g, "")}" \
sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "styles", "styles.xml")),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": sheetXml(rows),
  };
  return zip(Object.entries(files).map(([path, text]) => ({ name: path, bytes: new TextEncoder().encode(text) })));
}
