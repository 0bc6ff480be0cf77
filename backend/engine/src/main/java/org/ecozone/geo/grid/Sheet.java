package org.ecozone.geo.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Areas that are put on the grid together: rings are added, then {@link #snapped} tells what becomes of them.
 *
 * <p>The borders of all owners are cut wherever they meet or come within half a cell of a corner (snap rounding, Hobby 1999), so that
 * a border that two owners share is the same stretches for both. What an owner then has is what his stretches bound: of those that he
 * has in both directions, because what lay between them collapsed, nothing is left. So two owners whose areas met still meet, and no
 * gap can come between them; and what bounds nothing is no longer there to make an area invalid.
 */
public final class Sheet {

    private static final PrecisionModel WHOLE = new PrecisionModel(1);

    private final List<SegmentString> borders = new ArrayList<>();
    private final Map<Integer, Long> twiceAreas = new TreeMap<>();

    /** Whose a ring is. */
    private record Mark(int owner, int part) {}

    /** What lies on the grid. */
    public record Snapped(Map<Integer, List<GridPolygon>> byOwner, List<Integer> collapsed) {}

    /**
     * Adds a closed {@code ring} of {@code part}, with the area to its left; parts of all owners are told apart by their numbers.
     * Stretches that the ring has in both directions do not count.
     */
    public void add(int owner, int part, Coordinate[] ring) {
        twiceAreas.putIfAbsent(part, 0L);
        if (ring.length > 2) {
            borders.add(new NodedSegmentString(ring, new Mark(owner, part)));
        }
    }

    /** What becomes of all that was added: the polygons of each owner who has any, and the parts of which nothing is left. */
    public Snapped snapped() {
        Map<Integer, Stretches> byOwner = new TreeMap<>();
        for (SegmentString noded : noded()) {
            Mark mark = (Mark) noded.getData();
            Stretches stretches = byOwner.computeIfAbsent(mark.owner(), owner -> new Stretches());
            twiceAreas.merge(mark.part(), stretches.add(noded), Long::sum);
        }
        Map<Integer, List<GridPolygon>> polygons = new TreeMap<>();
        byOwner.forEach((owner, stretches) -> {
            Deadline.check();
            List<GridPolygon> bounded = Tracing.polygons(stretches.net());
            if (!bounded.isEmpty()) {
                polygons.put(owner, bounded);
            }
        });
        List<Integer> collapsed = twiceAreas.entrySet().stream()
                .filter(part -> part.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        return new Snapped(polygons, collapsed);
    }

    @SuppressWarnings("unchecked")
    private Iterable<SegmentString> noded() {
        if (borders.isEmpty()) {
            return List.of();
        }
        return RobustOverlay.attempt(() -> {
            var noder = new SnapRoundingNoder(WHOLE);
            noder.computeNodes(borders);
            return (Iterable<SegmentString>) noder.getNodedSubstrings();
        });
    }
}
