package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Evidence.Collected;
import org.ecozone.comparison.Finding.Severity;
import org.ecozone.zoning.Zone;

/** Zones that have another category without a line moved. */
final class Relabelling {

    private Relabelling() {}

    /** RECATEGORISED for each of them. */
    static List<Finding> findings(LayerCase of) {
        List<Finding> findings = new ArrayList<>();
        for (ZoneChange change : of.zones().changed()) {
            if (change.kinds().contains(ZoneChange.Kind.RECATEGORISED)
                    && !change.kinds().contains(ZoneChange.Kind.MOVED)) {
                findings.add(finding(of, change));
            }
        }
        return findings;
    }

    private static Finding finding(LayerCase of, ZoneChange change) {
        Zone before = change.before();
        Zone after = change.after();
        List<Difference> polygons = of.of(Kind.ATTRIBUTE).stream()
                .filter(difference -> difference.zonesBefore().contains(before)
                        && difference.zonesAfter().contains(after))
                .toList();
        Optional<Adjustment> reason =
                polygons.stream().flatMap(polygon -> polygon.reason().stream()).findFirst();
        Collected evidence = Evidence.collected()
                .area("area", change.balance().after())
                .word("categoryBefore", before.category())
                .word("categoryAfter", after.category());
        reason.ifPresent(adjustment -> evidence.word("document", adjustment.document()));
        return new Finding(
                FindingCode.RECATEGORISED,
                reason.isPresent() ? Severity.LOW : Severity.MEDIUM,
                "%s %s 的类别由 %s 改为 %s（%s），边界未动"
                        .formatted(of.name(), before.code(), category(of, before), category(of, after), after.code()),
                "%s: %s went from %s to %s (%s) without a line moved"
                        .formatted(
                                of.layer().nameEn(), before.code(), before.category(), after.category(), after.code()),
                List.of(before.code(), after.code()).stream().distinct().toList(),
                evidence.made(),
                LayerCase.ids(polygons));
    }

    private static String category(LayerCase of, Zone zone) {
        return of.layer()
                .category(zone.category())
                .map(category -> category.name())
                .orElse(zone.category());
    }
}
