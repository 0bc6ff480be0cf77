/**
 * Opens the page in a headless Chromium of its own and tells when what is first seen was there. Speaks to it through a pipe, so that
 * nothing needs to be installed but Node.js. Prints one line of JSON a run. Called by scripts/first-view.
 *
 * slow: 1.6 Mbit/s down, 0.75 up, 150 ms a request, as browsers' own tools emulate it. What is painted is told from the canvases
 * themselves, looked at small every 50 ms: when they last changed, all that is shown at first was drawn.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

const [chromium, address, runs = "3", speed = "full"] = process.argv.slice(2);
const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** How long nothing may change until everything is taken to be there. */
const QUIET_MS = 3_000;
const LONGEST_MS = 60_000;

/** Runs in the page before its own scripts. */
const WATCH = `(() => {
  const seen = globalThis.__seen = { looks: {}, layers: null };
  const small = new OffscreenCanvas(48, 48);
  const pen = small.getContext("2d", { willReadFrequently: true });
  const look = (pane) => {
    pen.clearRect(0, 0, 48, 48);
    for (const canvas of document.querySelectorAll(".pane-" + pane + " canvas")) if (canvas.width) pen.drawImage(canvas, 0, 0, 48, 48);
    return pen.getImageData(0, 0, 48, 48).data.reduce((sum, value) => (sum * 31 + value) | 0, 0);
  };
  setInterval(() => {
    const now = performance.now();
    if (seen.layers === null && document.querySelectorAll("#layers-panel input[type=checkbox]").length > 5) seen.layers = now;
    for (const pane of ["basemap", "zones", "names"]) {
      const value = look(pane);
      const held = seen.looks[pane] ??= { value: 0, first: null, last: null };
      if (value === held.value) continue;
      held.value = value;
      held.first ??= now;
      held.last = now;
    }
  }, 50);
})()`;

const profile = mkdtempSync(join(tmpdir(), "ecozone-first-view-"));
// Chromium refuses to build its sandbox for root.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = spawn(chromium, ["--headless=new", "--remote-debugging-pipe", ...sandbox, "--disable-gpu", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1440,900", "--lang=zh-CN",
  `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const [, , , toBrowser, fromBrowser] = browser.stdio;

let last = 0;
let rest = "";
const answers = new Map();
const listeners = new Set();
fromBrowser.on("data", (bytes) => {
  const texts = (rest + bytes).split("\0");
  rest = texts.pop();
  for (const message of texts.map((text) => JSON.parse(text))) {
    if (message.id === undefined) listeners.forEach((heard) => heard(message));
    else {
      const { resolve, reject } = answers.get(message.id);
      answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  }
});

/** Has the browser do something. */
function tell(method, params = {}, sessionId = undefined) {
  const id = ++last;
  toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
}

const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is asked and comes in one window, until nothing comes any more. */
function traffic(sessionId) {
  const sent = [];
  let open = 0;
  let changed = Date.now();
  const heard = ({ method, params, sessionId: of }) => {
    if (of !== sessionId || !method.startsWith("Network.")) return;
    changed = Date.now();
    if (method === "Network.requestWillBeSent") {
      open++;
      const { url, initialPriority: priority } = params.request;
      sent.push({ id: params.requestId, url, at: params.timestamp, bytes: 0, priority });
    }
    const own = sent.find(({ id }) => id === params.requestId);
    if (method === "Network.requestServedFromCache" && own) own.cached = true;
    if (method === "Network.responseReceived" && own) Object.assign(own, { status: params.response.status,
      cached: own.cached || params.response.fromDiskCache || params.response.fromPrefetchCache });
    if (method === "Network.loadingFinished" && own) Object.assign(own, { bytes: params.encodedDataLength, end: params.timestamp });
    if (/loadingFinished|loadingFailed/.test(method)) open--;
  };
  listeners.add(heard);
  return { sent, isQuiet: () => open <= 0 && Date.now() - changed > QUIET_MS, stop: () => listeners.delete(heard) };
}

/** The page opened once, or again, in a window; and what of it came from the network. */
async function visit(sessionId, begin) {
  const watched = traffic(sessionId);
  await begin();
  const until = Date.now() + LONGEST_MS;
  for (; Date.now() < until; await nap(500)) {
    const { result } = await tell("Runtime.evaluate", { expression: `JSON.stringify({ seen: globalThis.__seen, now: performance.now(),
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null })`, returnByValue: true }, sessionId);
    const { seen, now, paint } = JSON.parse(result.value);
    const drawn = seen?.looks.zones?.last ?? null;
    if (watched.isQuiet() && drawn !== null && now - Math.max(drawn, seen.layers ?? now) > QUIET_MS) {
      watched.stop();
      return { paint, layers: seen.layers, map: seen.looks.basemap?.first ?? null, zonesBegin: seen.looks.zones.first, zones: drawn,
        sent: watched.sent };
    }
  }
  throw new Error("the page did not come to rest");
}

/** Requests that reached the network and their bytes, until a moment or in all. */
function sum({ sent }, until = Infinity) {
  const begun = sent[0].at;
  const own = sent.filter(({ cached, url, end = Infinity }) => !cached && !url.startsWith("data:") && (end - begun) * 1000 <= until);
  return { requests: own.length, kB: Math.round(own.reduce((all, { bytes }) => all + bytes, 0) / 1000) };
}

/** Each request of a first visit with its times, and what a reload asks for. */
function list(cold, warm) {
  const since = (moment = 0) => Math.round((moment - cold.sent[0].at) * 1000);
  for (const { url, at, end, bytes, priority } of cold.sent) console.error(`${since(at)}–${since(end)} ms ${bytes} B ${priority} ${url}`);
  for (const { url, status, cached } of warm.sent) if (!cached) console.error(`again: ${status} ${url}`);
}

const rounded = (value) => (value === null ? null : Math.round(value));
try {
  for (let run = 1; run <= Number(runs); run++) {
    const { browserContextId } = await tell("Target.createBrowserContext");
    const { targetId } = await tell("Target.createTarget", { url: "about:blank", browserContextId, width: 1440, height: 900 });
    const { sessionId } = await tell("Target.attachToTarget", { targetId, flatten: true });
    for (const domain of ["Page", "Network", "Runtime"]) await tell(`${domain}.enable`, {}, sessionId);
    await tell("Page.addScriptToEvaluateOnNewDocument", { source: WATCH }, sessionId);
    if (speed === "slow") await tell("Network.emulateNetworkConditions", SLOW, sessionId);
    const cold = await visit(sessionId, () => tell("Page.navigate", { url: address }, sessionId));
    const warm = await visit(sessionId, () => tell("Page.reload", {}, sessionId));
    if (process.env.FIRST_VIEW_LIST) list(cold, warm);
    console.log(JSON.stringify({ speed, run, load: loadavg()[0].toFixed(1), paint: rounded(cold.paint), map: rounded(cold.map),
      layers: rounded(cold.layers), zonesBegin: rounded(cold.zonesBegin), zones: rounded(cold.zones), beforeMap: sum(cold, cold.map),
      beforeZones: sum(cold, cold.zones), all: sum(cold),
      warm: { zones: rounded(warm.zones), ...sum(warm) } }));
    await tell("Target.disposeBrowserContext", { browserContextId });
  }
} finally {
  browser.kill();
  await new Promise((resolve) => browser.once("exit", resolve));
  rmSync(profile, { recursive: true, force: true });
}
