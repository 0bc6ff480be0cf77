// @ts-check
/** Tables as spreadsheets read them. Pure. */

/** A cell of RFC 4180; what a spreadsheet would take for a formula stays text. @param {string | number | null | undefined} value */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV with a byte order mark, by which spreadsheets tell UTF-8.
 * @param {(string | number | null | undefined)[][]} rows
 */
export const csvText = (rows) => `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
