// @ts-check
/** What people hand over, made into one file: several files of a shapefile or a geodatabase folder are packed, pasted text gets a name. */
import { ApiProblem } from "../model/api.js";
import { t } from "../text/strings.js";
import { zip } from "../model/zip.js";

/** Files that stand beside a .shp under the same name. */
const COMPANIONS = ["shx", "dbf", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "shp.xml"];

/** What the picker offers; the companions too, or a shapefile could not be chosen whole. */
const OFFERED = ["geojson", "json", "txt", "csv", "xlsx", "wkt", "zip", "shp", "gpkg", "kml", "kmz", "dxf", ...COMPANIONS];
export const ACCEPT = OFFERED.map((suffix) => `.${suffix}`).join(",");

/** @typedef {{path: string, file: File}} Given a file with its path inside what was dropped */

/** A name's stem and suffix in lower case, the double suffix of a shapefile's metadata as one. @param {string} path */
function split(path) {
  const name = path.replace(/^.*\//, "");
  const dot = /\.shp\.xml$/i.test(name) ? name.length - 8 : name.lastIndexOf(".");
  return dot < 1 ? { stem: name, suffix: "" } : { stem: name.slice(0, dot), suffix: name.slice(dot + 1).toLowerCase() };
}

/**
 * The name of the archive that several files make: the shapefile's or the geodatabase's; null where they are not parts of one thing.
 * @param {string[]} paths
 */
export function archiveOf(paths) {
  const folder = paths.map((p) => p.match(/(?:^|\/)([^/]+)\.gdb\//i)?.[1]);
  if (folder.length && folder.every((name) => name !== undefined)) return `${folder[0]}.gdb.zip`;
  const parts = paths.map(split);
  const shapes = new Set(parts.filter((p) => p.suffix === "shp").map((p) => p.stem.toLowerCase()));
  const together = parts.every((p) => shapes.has(p.stem.toLowerCase()) && (p.suffix === "shp" || COMPANIONS.includes(p.suffix)));
  const first = parts.find((p) => p.suffix === "shp");
  return first && together ? `${first.stem}.zip` : null;
}

/**
 * The one file to read. Throws an ApiProblem that says what to do where the files do not belong together.
 * @param {Given[]} given @returns {Promise<File>}
 */
export async function packed(given) {
  if (given.length === 1 && !/\.gdb\//i.test(given[0].path)) {
    const { stem, suffix } = split(given[0].path);
    if (suffix !== "shp" && !COMPANIONS.includes(suffix)) return given[0].file;
    throw new ApiProblem({ code: "SHAPEFILE_PART", title: t("upload.part", { name: given[0].file.name, stem }) });
  }
  const name = archiveOf(given.map((g) => g.path));
  if (!name) throw new ApiProblem({ code: "SEVERAL_FILES", title: t("upload.several", { n: given.length }) });
  const files = await Promise.all(given.map(async ({ path, file }) => ({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })));
  return new File(/** @type {BlobPart[]} */ (zip(files)), name, { type: "application/zip" });
}

/** What to call the files that were given, before they are one. @param {Given[]} given */
export const titleOf = (given) =>
  (given.length === 1 ? given[0].file.name : archiveOf(given.map((g) => g.path)) ?? t("upload.files", { n: given.length }));

/** How text in WKT begins, with or without its system. */
const WKT = /^(SRID\s*=\s*\d+\s*;\s*)?(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i;

/** A name for pasted text whose suffix says what it looks like; the service looks at the text itself. @param {string} text */
export function nameOfText(text) {
  const start = text.replace(/^\ufeff/, "").trimStart();
  if (start.startsWith("{")) return "pasted.geojson";
  if (WKT.test(start)) return "pasted.wkt";
  const [head, next = ""] = start.split(/\r?\n/);
  const isTable = head.includes("\t") || (/[,;]/.test(head) && !/^[[【]/.test(head) && !/\d{4,}/.test(head) && /\d/.test(next));
  return isTable ? "pasted.csv" : "pasted.txt";
}
