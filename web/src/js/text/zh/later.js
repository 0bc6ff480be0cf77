// @ts-check
/** What the features of the page say in Chinese. */
import { alternatives } from "./alternatives.js";
import { audit } from "./audit.js";
import { backgrounds } from "./backgrounds.js";
import { basis } from "./basis.js";
import { comparison } from "./comparison.js";
import { coverage } from "./coverage.js";
import { evidence } from "./evidence.js";
import { extract } from "./extract.js";
import { facts } from "./facts.js";
import { find } from "./find.js";
import { judging } from "./judging.js";
import { many } from "./many.js";
import { records } from "./records.js";
import { register } from "./register.js";
import { report } from "./report.js";
import { review } from "./review.js";
import { screening } from "./screening.js";
import { sheet } from "./sheet.js";
import { site } from "./site.js";
import { siting } from "./siting.js";

/** @type {Record<string, string>} */
export const laterTexts = {
  ...site, ...facts, ...screening, ...sheet, ...alternatives, ...review, ...report, ...judging, ...records, ...basis, ...coverage,
  ...audit, ...comparison, ...evidence, ...extract, ...find, ...many, ...siting, ...register,
  ...backgrounds,
};
