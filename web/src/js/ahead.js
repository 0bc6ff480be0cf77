// @ts-check
/**
 * Runs before the page itself does: asks for what it will show first, so that the answers come while its modules are still on their way.
 */
import { mapOf } from "./model/mapaddress.js";
import { questionOf } from "./model/question.js";
import { address, askAhead } from "./model/api/ahead.js";

for (const url of [address("api/layers", questionOf(mapOf(location.hash))), address("api/editions")]) askAhead(url, (one) => fetch(one));
