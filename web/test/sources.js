/** The page's own files, for the tests that read them. */
import { readdirSync, readFileSync } from "node:fs";

export const web = new URL("../", import.meta.url);

/** The files below a folder of web/, by their paths there: "src/js/main.js". */
export function filesIn(folder) {
  return readdirSync(new URL(folder, web), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${(entry.parentPath ?? entry.path).replaceAll("\\", "/")}/${entry.name}`)
    .map((path) => path.slice(path.lastIndexOf(`/web/${folder}`) + "/web/".length))
    .sort();
}

export const textOf = (path) => readFileSync(new URL(path, web), "utf8");
