// @ts-check
/** Every text in English, by feature. */
import { alternatives } from "./en/alternatives.js";
import { audit } from "./en/audit.js";
import { backgrounds } from "./en/backgrounds.js";
import { basis } from "./en/basis.js";
import { comparison } from "./en/comparison.js";
import { coverage } from "./en/coverage.js";
import { evidence } from "./en/evidence.js";
import { extract } from "./en/extract.js";
import { facts } from "./en/facts.js";
import { find } from "./en/find.js";
import { ground } from "./en/ground.js";
import { judging } from "./en/judging.js";
import { layers } from "./en/layers.js";
import { many } from "./en/many.js";
import { map } from "./en/map.js";
import { page } from "./en/page.js";
import { records } from "./en/records.js";
import { register } from "./en/register.js";
import { report } from "./en/report.js";
import { review } from "./en/review.js";
import { screening } from "./en/screening.js";
import { sheet } from "./en/sheet.js";
import { site } from "./en/site.js";
import { siting } from "./en/siting.js";

/** @type {Record<string, string>} */
export const en = {
  ...page, ...map, ...layers, ...site, ...facts, ...screening, ...sheet, ...alternatives, ...review, ...report, ...judging, ...records,
  ...basis, ...coverage, ...audit, ...comparison, ...evidence, ...extract, ...find, ...many, ...siting, ...register,
  ...ground, ...backgrounds,
};
