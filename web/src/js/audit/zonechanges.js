// @ts-check
/** What became of a layer's zones: added, removed, and changed in which way. */
import { el } from "../ui/dom.js";
import { t } from "../text/strings.js";
import { figureTable } from "./parts.js";
import { muText } from "./words.js";

/** @import { ChangedZone, ComparedLayer, NamedZone } from "../model/comparisons.js" */

/** @param {NamedZone} zone */
const named = ({ code, name }) => (name && name !== code ? `${name} (${code})` : code);

/** @param {ChangedZone} zone */
const wasAndIs = ({ before, after }) => (before.code === after.code ? named(after) : `${named(before)} → ${named(after)}`);

/** In which way a zone changed, with the attributes that it had and has. @param {ChangedZone} zone */
const changes = ({ kinds, attributes }) => [
  kinds.map((kind) => t(`audit.zoneKind.${kind}`)).join(t("list.comma")),
  attributes.map(({ name, before, after }) => el("span", { class: "meta block", text: `${name}: ${before ?? "—"} → ${after ?? "—"}` })),
];

/** @param {ComparedLayer} layer */
export function zoneChanges({ zones }) {
  if (!zones || zones.added.length + zones.removed.length + zones.changed.length === 0) return null;
  const { added, removed, changed } = zones;
  const names = (/** @type {string} */ key, /** @type {NamedZone[]} */ list) => list.length > 0 &&
    el("p", {}, el("span", { class: "meta", text: `${t(key)} (${list.length})　` }), list.map(named).join(t("list.comma")));
  return el("details", { "data-key": "zone-changes", class: "zone-changes" },
    el("summary", { "data-key": "zone-changes-summary",
      text: t("audit.zoneChanges", { added: added.length, removed: removed.length, changed: changed.length }) }),
    names("audit.zonesAdded", added),
    names("audit.zonesRemoved", removed),
    changed.length > 0 && figureTable({ caption: t("audit.zonesChanged"),
      heads: [t("audit.zone"), t("audit.how"), t("audit.lostIn", { unit: t("unit.mu") }), t("audit.gainedIn", { unit: t("unit.mu") })],
      rows: changed.map((zone) => ({ cells: [wasAndIs(zone), changes(zone),
        muText(zone.lostMu), muText(zone.gainedMu)] })) }));
}
