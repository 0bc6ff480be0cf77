/**
 * Has TypeScript's checker read the page's modules as they are, with the types that stand in their comments. The page needs no build for
 * it: the compiler is unpacked into web/target by `mvn -pl web dependency:unpack@type-checker`, which scripts/test does.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { filesIn, textOf, web } from "./sources.js";

const MOST_ANY = 20;
const ANSWERS = "src/js/answers-of-the-service.ts";
const WRONG = "src/js/wrong.js";
const root = fileURLToPath(web);

/** Answers of the service, as recorded, and the type that each of them is of. */
const RECORDED = {
  "bow-tie": ["answers", "SitesAnswer"],
  "breakdown-area": ["indicators", "Breakdown"],
  "breakdown-change": ["indicators", "Breakdown"],
  "breakdown-share": ["indicators", "Breakdown"],
  citations: ["basis", "BasisReport"],
  coverage: ["coverage", "Coverage"],
  comparison: ["comparisons", "Comparison"],
  "crs-in-doubt": ["answers", "SitesAnswer"],
  differences: ["comparisons", "Differences"],
  editions: ["answers", "Edition[]"],
  extract: ["extracts", "Extract"],
  facts: ["answers", "FactsAnswer"],
  indicators: ["indicators", "Board"],
  industries: ["answers", "IndustriesAnswer"],
  layers: ["answers", "LayersAnswer"],
  "method-sheet": ["indicators", "MethodSheet"],
  overlaps: ["results", "Pieces"],
  records: ["records", "RecordsAnswer"],
  request: ["records", "RecordedRequest"],
  rules: ["answers", "RuleBook"],
  screening: ["results", "Result"],
  site: ["answers", "SitesAnswer"],
  verification: ["records", "Verification"],
  zones: ["answers", "Zones"],
};

/** Modules that exist in the check alone, by path. */
const made = new Map([
  [ANSWERS, Object.entries(RECORDED).map(([name, [module, type]], i) =>
    `export const a${i}: (import("./model/${module}.js").${type}) = ${textOf(`test/answers/${name}.json`).trim()};`).join("\n")],
  [WRONG, `// @ts-check
import { initial } from "./model/state.js";
import { createStore } from "./model/store.js";
import { createRulesPanel } from "./rules/rulespanel.js";
const store = createStore(initial);
store.set({ view: "elsewhere" });
store.watch(({ view }) => ({ view }), (taken) => taken.layers);
createRulesPanel(document.body, { seek: () => undefined });
export const first = initial.result.verdict;
/** @param {any} what */
export const loose = (what) => what;
`],
]);

let ts;
let program;

function compiler() {
  const unpacked = new URL("target/type-checker/META-INF/resources/webjars/typescript/", web);
  const hint = "the type checker is missing; run: mvn -pl web dependency:unpack@type-checker";
  assert.ok(existsSync(unpacked), hint);
  const [version] = readdirSync(unpacked).sort().reverse();
  return createRequire(import.meta.url)(fileURLToPath(new URL(`${version}/lib/typescript.js`, unpacked)));
}

before(() => {
  ts = compiler();
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root);
  assert.deepEqual(config.errors, []);
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile, getSourceFile } = host;
  const madeAt = (path) => made.get(path.startsWith(root) ? path.slice(root.length) : path);
  host.fileExists = (path) => madeAt(path) !== undefined || fileExists(path);
  host.readFile = (path) => madeAt(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...more) => {
    const text = madeAt(path);
    return text === undefined ? getSourceFile(path, target, ...more) : ts.createSourceFile(path, text, target, true);
  };
  const names = [...config.fileNames, ...[...made.keys()].map((path) => root + path)];
  program = ts.createProgram(names, config.options, host);
});

/** What the checker says of a file, as "line: message". */
function faultsIn(path) {
  const file = program.getSourceFile(root + path);
  assert.ok(file, path);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ start = 0, messageText }) => {
    const { line } = file.getLineAndCharacterOfPosition(start);
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** Where types say nothing: `any`, `*`, `?`, and what TypeScript reads as such in comments. */
function looseTypes(path) {
  const file = program.getSourceFile(root + path);
  const lines = file.text.split("\n");
  const { AnyKeyword, JSDocAllType, JSDocUnknownType, TypeReference } = ts.SyntaxKind;
  const found = [];
  const visit = (node) => {
    const isNamed = node.kind === TypeReference && ["Function", "Object"].includes(node.typeName.getText(file));
    if (isNamed || [AnyKeyword, JSDocAllType, JSDocUnknownType].includes(node.kind)) {
      const at = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      found.push({ place: `${path}:${at + 1}`, reasoned: lines.slice(Math.max(0, at - 1), at + 1).some((line) => /any: \S/.test(line)) });
    }
    for (const comment of node.jsDoc ?? []) visit(comment);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const modules = () => filesIn("src/js");

test("finds nothing that the types of the page forbid", () => {
  const faults = modules().flatMap((path) => faultsIn(path).map((fault) => `${path}:${fault}`));
  assert.deepEqual(faults, []);
  assert.deepEqual(program.getOptionsDiagnostics().concat(program.getGlobalDiagnostics()).map((d) => d.messageText), []);
});

test("has every module checked, strictly", () => {
  assert.deepEqual(modules().filter((path) => !textOf(path).startsWith("// @ts-check\n")), []);
  assert.deepEqual(modules().filter((path) => /@ts-(ignore|expect-error|nocheck)/.test(textOf(path))), []);
  const { strict, checkJs } = program.getCompilerOptions();
  assert.deepEqual({ strict, checkJs }, { strict: true, checkJs: true });
});

test("would find a wrong value, a value not watched, an action not handed over, and what may be missing", () => {
  const found = faultsIn(WRONG);
  for (const [line, word] of [[6, "elsewhere"], [7, "layers"], [8, "loadRules"], [9, "null"]]) {
    assert.ok(found.some((fault) => fault.startsWith(`${line}: `) && fault.includes(word)), `${word} in ${found.join("\n")}`);
  }
  assert.equal(found.length, 4);
});

test("says any rarely, and why", () => {
  assert.equal(looseTypes(WRONG).length, 1);
  const loose = modules().flatMap(looseTypes);
  assert.ok(loose.length <= MOST_ANY, String(loose.length));
  assert.deepEqual(loose.filter(({ reasoned }) => !reasoned), []);
});

test("describes the service's answers member by member", () => {
  assert.deepEqual(faultsIn(ANSWERS), []);
});
