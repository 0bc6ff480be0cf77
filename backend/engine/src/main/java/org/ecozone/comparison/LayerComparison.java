package org.ecozone.comparison;

import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Layer;

/** A layer of either edition, compared. */
public sealed interface LayerComparison {

    /** Its description, of the later edition where that has it. */
    Layer layer();

    /**
     * A layer that one edition lacks: nothing is said of what was lost or gained.
     *
     * @param side the edition that has it
     * @param area what it covers there
     */
    record OneSided(Layer layer, Side side, Area area) implements LayerComparison {}

    /**
     * A layer that cannot be measured in one of the editions: no figure is given of it.
     *
     * @param message why, in Chinese
     * @param messageEn the same in English
     */
    record Uncomputed(Layer layer, String message, String messageEn) implements LayerComparison {}

    /** One of two editions. */
    enum Side {
        BEFORE,
        AFTER
    }

    /**
     * A layer of both editions.
     *
     * @param balance of what it covers
     * @param residual by how much second measures disagree with the balance at most: the covers laid the other way round, and the
     *     polygons of what was lost and gained
     * @param breakdowns the balance by zones of the later edition
     * @param differences lost, gained, then changed ground; of each kind the largest first
     * @param findings in the order of {@link FindingCode}
     */
    record Compared(
            Layer layer,
            Balance balance,
            Area residual,
            ZoneChanges zones,
            Breakdowns breakdowns,
            List<Difference> differences,
            List<Finding> findings)
            implements LayerComparison {

        public Compared {
            differences = List.copyOf(differences);
            findings = List.copyOf(findings);
        }

        /** The polygons of one kind, the largest first. */
        public List<Difference> differences(Difference.Kind kind) {
            return differences.stream()
                    .filter(difference -> difference.kind() == kind)
                    .toList();
        }

        /** The findings of one code. */
        public List<Finding> findings(FindingCode code) {
            return findings.stream().filter(finding -> finding.code() == code).toList();
        }
    }
}
