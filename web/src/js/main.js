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
 */
import { applyPage, remembered } from "./app/page.js";
import { createAuditor } from "./app/auditor.js";
import { createReviewer } from "./app/reviewer.js";
import { createShell } from "./app/shell.js";
import { initial } from "./model/state.js";
import { createStore } from "./model/store.js";
import { speak } from "./text/strings.js";

const store = createStore({ ...initial, ...remembered() });
speak(store.get().lang);
applyPage(store.get());

const shell = createShell(store);
const reviewer = createReviewer(store, shell);
shell.open([reviewer, createAuditor(store, shell, reviewer)]);
