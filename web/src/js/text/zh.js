// @ts-check
/** Every text in Chinese, by feature. */
import { alternatives } from "./zh/alternatives.js";
import { audit } from "./zh/audit.js";
import { backgrounds } from "./zh/backgrounds.js";
import { basis } from "./zh/basis.js";
import { comparison } from "./zh/comparison.js";
import { coverage } from "./zh/coverage.js";
import { evidence } from "./zh/evidence.js";
import { extract } from "./zh/extract.js";
import { facts } from "./zh/facts.js";
import { find } from "./zh/find.js";
import { ground } from "./zh/ground.js";
import { judging } from "./zh/judging.js";
import { layers } from "./zh/layers.js";
import { many } from "./zh/many.js";
import { map } from "./zh/map.js";
import { page } from "./zh/page.js";
import { records } from "./zh/records.js";
import { register } from "./zh/register.js";
import { report } from "./zh/report.js";
import { review } from "./zh/review.js";
import { screening } from "./zh/screening.js";
import { sheet } from "./zh/sheet.js";
import { site } from "./zh/site.js";
import { siting } from "./zh/siting.js";

/** @type {Record<string, string>} */
export const zh = {
  ...page, ...map, ...layers, ...site, ...facts, ...screening, ...sheet, ...alternatives, ...review, ...report, ...judging, ...records,
  ...basis, ...coverage, ...audit, ...comparison, ...evidence, ...extract, ...find, ...many, ...siting, ...register,
  ...ground, ...backgrounds,
};
