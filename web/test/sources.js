/** The page's own files, for the tests that read them. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

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

const ROOT = "src/js/";

/** The page's modules by their paths below src/js: their text without comments, in which types are named. */
export const modulesOf = () => Object.fromEntries(filesIn("src/js").map((path) =>
  [path.slice(ROOT.length), textOf(path).replace(/\/\*[\s\S]*?\*\//g, "")]));

/** The modules that are loaded with these, themselves too. */
export function loadedWith(modules, names) {
  const loaded = new Set();
  const open = [...names];
  while (open.length > 0) {
    const path = open.pop();
    if (loaded.has(path) || modules[path] === undefined) continue;
    loaded.add(path);
    open.push(...[...modules[path].matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)].map(([, name]) =>
      posix.normalize(`${posix.dirname(path)}/${name}`)));
  }
  return loaded;
}
