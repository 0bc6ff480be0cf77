// @ts-check
/** Pure: figures and dates as people read them. Rounding is half away from zero (四舍五入), once, here. */

/** @type {Map<number, Intl.NumberFormat>} */
const formats = new Map();

/** A number with thousands separators and exactly so many decimals. @param {number} value @param {number} [decimals] */
export function number(value, decimals = 2) {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  const text = format.format(value);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/**
 * A number as it was printed elsewhere: all its decimals, and at least so many; nothing is rounded.
 * @param {number} value @param {number} [least]
 */
export function exact(value, least = 0) {
  const [, decimals = "", power = "0"] = /^[^.e]*(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  return number(value, Math.min(Math.max(least, decimals.length - Number(power), 0), 20));
}

/** A number that goes up or down, with its sign; nothing is rounded. @param {number} value @param {number} [least] */
export const signed = (value, least = 0) => `${value > 0 ? "+" : ""}${exact(value, least)}`.replace("-", "\u2212");

/** Areas by unit: m² with 2 decimals, hectares with 4, mu with 2. 1 mu = 2000/3 m². @param {number} squareMetres */
export function area(squareMetres) {
  return { mu: number((squareMetres * 3) / 2000, 2), ha: number(squareMetres / 1e4, 4), m2: number(squareMetres, 2) };
}

/**
 * A share of 0…1 as per cent, never broken over two lines; what is not nothing never reads as nothing, what is not all never reads as all.
 * @param {number} value
 */
export function share(value) {
  if (value > 0 && value < 0.0001) return "<\u00a00.01\u00a0%";
  if (value < 1 && value > 0.9999) return ">\u00a099.99\u00a0%";
  return `${number(value * 100, 2)}\u00a0%`;
}

/** A length, never broken over two lines: metres below 1 km, kilometres above. @param {number} metres */
export function distance(metres) {
  if (metres < 1000) return `${number(metres, metres < 100 ? 1 : 0)}\u00a0m`;
  return `${number(metres / 1000, metres < 1e5 ? 2 : 1)}\u00a0km`;
}

/** A length of which the order counts: two figures of it, from 10 km on. @param {number} metres */
export function about(metres) {
  if (metres < 1e4) return distance(metres);
  const step = 10 ** (Math.floor(Math.log10(metres)) - 1);
  return `${number((Math.round(metres / step) * step) / 1000, 0)}\u00a0km`;
}

const UNITS = "平方米|公顷|亩|公里|千米|米|m²|km";
const MEASURED = new RegExp(String.raw`(?<![\w.,-])(\d+)(\.\d+)?\s*(?=${UNITS})`, "g");
const PER_CENT = /(\d)\s*%/g;

/**
 * A sentence of the service with its figures as the page writes them: thousands parted, none broken from its unit; no digit is another.
 * @param {string} text
 */
export const figuresIn = (text) => text
  .replace(MEASURED, (_all, whole, decimals = "") => `${number(Number(whole), 0)}${decimals}\u00a0`)
  .replace(PER_CENT, "$1\u00a0%");

/** Which of eight winds a bearing (degrees clockwise from north) points to: 0 = north, 1 = north-east … @param {number} degrees */
export const octant = (degrees) => Math.round((((degrees % 360) + 360) % 360) / 45) % 8;

/** lon/lat with six decimals (0.1 m). @param {number[]} p */
export const lonLat = (p) => `${p[0].toFixed(6)}, ${p[1].toFixed(6)}`;

/** Today's date where the service is, Asia/Shanghai, as 2026-11-23. @param {Date} [now] */
export const today = (now = new Date()) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);

/**
 * A day as people write it (2026-08-01, 2026.8.1, 2026/8/1, 20260801, 2026年8月1日, full-width too) as 2026-08-01; null when the calendar has
 * no such day.
 * @param {string} text
 */
export function parseDay(text) {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const found = plain.match(/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/) ?? plain.match(/^(\d{4})(\d{2})(\d{2})$/);
  if (!found) return null;
  const day = [found[1], found[2].padStart(2, "0"), found[3].padStart(2, "0")].join("-");
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** The beginning of a hash, enough to tell by eye. @param {string | undefined} hash */
export const shortHash = (hash) => (hash ?? "").replace(/^sha256:/, "").slice(0, 12);

/** An instant (ISO 8601) as the office writes it, in the service's time zone: 2026-11-23 18:05. @param {string} instant */
export function moment(instant) {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" }).format(time);
}
