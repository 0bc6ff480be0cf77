// @ts-check
/**
 * Starts the page. Data flows api → store → views; what people do flows back as actions.
 *
 * The folders import one way: text < model < ui < map, site, screening, audit, find, many < rules, siting, register < app < main.js; of
 * one row none imports another.
 * - text: what the page says, and figures as people read them
 * - model: state, contract and questions, geometry; the only place that talks to the service (api.js)
 * - ui: building elements, and parts that any panel may use
 * - map, site, screening, audit, find, many, rules, siting, register: a feature each, its actions and its panels
 * - app: what every workbench stands in (shell.js), and the wiring of each (reviewer.js, auditor.js)
 *
 * The map comes first, with its layers and zones; then the workbenches; what they use is fetched when it is used, or before, while nothing
 * else is to be done (app/later.js).
 */
import { bring, fetchAhead, pause, quiet } from "./app/later.js";
import { applyPage, remembered } from "./app/page.js";
import { createShell } from "./app/shell.js";
import { initial } from "./model/state.js";
import { createStore } from "./model/store.js";
import { knows, learn, speak } from "./text/strings.js";

/** How long the workbenches wait for layers. */
const MOST_MS = 1_000;

const store = createStore({ ...initial, ...remembered() });
if (!knows(store.get().lang)) await bring(() => learn(store.get().lang));
speak(store.get().lang);
applyPage(store.get());

const shell = createShell(store);
// Zones are asked for before the workbenches, which layers that are slow to come do not hold up.
await Promise.race([shell.begin(), pause(MOST_MS)]);
fetchAhead("next");
const [{ createReviewer }, { createAudit }] = await bring(() => Promise.all([
  import("./app/reviewer.js"),
  import("./app/audit.js"),
  import("./text/zh/later.js").then(() => learn("zh-CN")),
]));
const reviewer = createReviewer(store, shell);
shell.open([reviewer, createAudit(store, shell, reviewer)]);
await quiet();
fetchAhead("later");
