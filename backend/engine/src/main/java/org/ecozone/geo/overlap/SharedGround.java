package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ecozone.geo.Area;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.distance.EnvelopeTree;
import org.locationtech.jts.geom.Geometry;

/**
 * The grounds of a list, and which of them overlap each other, and the union of each group of those that do, so that what a site has in
 * common with all of them is measured as quickly as with one. Grounds that only touch are in no group. Immutable; safe for
 * use by many threads.
 */
public final class SharedGround {

    /** Less common ground than this (3 mm × 3 mm) is rounding of a border that two grounds share. */
    private static final double NOTHING_SQUARE_METRES = 1e-5;

    /** Pieces that share less than this share of themselves do not overlap. */
    private static final double SAME = 1e-9;

    private final List<Ground> grounds;
    private final int[] group;
    private final Set<Long> pairs = new HashSet<>();
    private final Map<Integer, Union> unions = new HashMap<>();
    private final Map<Long, Optional<Ground>> common = new ConcurrentHashMap<>();

    private SharedGround(List<Ground> grounds, EnvelopeTree.Part envelopes, Function<List<Ground>, Union> uniting) {
        this.grounds = List.copyOf(grounds);
        group = IntStream.range(0, grounds.size()).toArray();
        var meter = new GroundMeter();
        for (int i = 0; i < grounds.size(); i++) {
            for (int j : envelopes.meeting(grounds.get(i).envelope())) {
                if (j > i && areAreas(i, j) && overlap(meter, grounds.get(i), grounds.get(j))) {
                    pairs.add(key(i, j));
                    join(i, j);
                }
            }
        }
        if (!pairs.isEmpty()) {
            unite(uniting);
        }
    }

    /**
     * Of {@code grounds}.
     *
     * @param envelopes of the same, in the same order; not kept
     * @param uniting gives the union of some of them, which others may have too
     */
    public static SharedGround of(
            List<Ground> grounds, EnvelopeTree.Part envelopes, Function<List<Ground>, Union> uniting) {
        return new SharedGround(grounds, envelopes, uniting);
    }

    /**
     * Grounds that overlap each other, as one.
     *
     * @param ground empty where the union cannot be had: who needs it gets {@link OverlayFailedException}
     */
    public record Union(List<Ground> members, Optional<Ground> ground) {

        /** The union of {@code members}. */
        public static Union of(List<Ground> members) {
            try {
                return new Union(
                        members,
                        Optional.of(new Ground(RobustOverlay.union(
                                members.stream().map(Ground::geometry).toList()))));
            } catch (OverlayFailedException unknown) {
                return new Union(members, Optional.empty());
            }
        }
    }

    /** The list. */
    public List<Ground> grounds() {
        return grounds;
    }

    private boolean areAreas(int i, int j) {
        return grounds.get(i).isArea() && grounds.get(j).isArea();
    }

    private static boolean overlap(GroundMeter meter, Ground a, Ground b) {
        meter.measure(a.tree(), b.outline());
        return meter.squareMetres() > NOTHING_SQUARE_METRES;
    }

    private void join(int i, int j) {
        int from = Math.max(group[i], group[j]);
        int to = Math.min(group[i], group[j]);
        for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
        }
    }

    private void unite(Function<List<Ground>, Union> uniting) {
        Map<Integer, List<Ground>> members = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], none -> new ArrayList<>()).add(grounds.get(i));
        }
        members.forEach((id, group) -> {
            if (group.size() > 1) {
                unions.put(id, uniting.apply(List.copyOf(group)));
            }
        });
    }

    /** Area in m² of the union of {@code overlaps}, what {@code site} and these grounds have in common. */
    double unionSquareMetres(Site site, List<Overlap> overlaps) {
        return overlaps.stream()
                .mapToInt(overlap -> group[overlap.index()])
                .distinct()
                .mapToDouble(id -> unionOfGroup(site, overlaps, id))
                .sum();
    }

    private double unionOfGroup(Site site, List<Overlap> overlaps, int id) {
        double most = 0;
        double sum = 0;
        int count = 0;
        for (Overlap overlap : overlaps) {
            double area = group[overlap.index()] == id ? squareMetres(overlap) : 0;
            most = Math.max(most, area);
            sum += area;
            count += area > 0 ? 1 : 0;
        }
        if (count < 2) {
            return sum;
        }
        Ground union =
                unions.get(id).ground().orElseThrow(() -> new OverlayFailedException("no union of overlapping zones"));
        return Math.max(most, Math.min(sum, AreaOverlaps.squareMetres(site, union)));
    }

    /** Pairs of {@code overlaps}, by position in that list, that have ground in common within {@code site}. */
    List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < overlaps.size(); i++) {
            for (int j = i + 1; j < overlaps.size(); j++) {
                int a = overlaps.get(i).index();
                int b = overlaps.get(j).index();
                double both = squareMetres(overlaps.get(i)) + squareMetres(overlaps.get(j));
                if (group[a] == group[b] && pairs.contains(key(a, b)) && commonSquareMetres(site, a, b) > SAME * both) {
                    found.add(new int[] {i, j});
                }
            }
        }
        return found;
    }

    private double commonSquareMetres(Site site, int a, int b) {
        Optional<Ground> ground = common.computeIfAbsent(key(a, b), none -> common(a, b));
        return ground.map(g -> AreaOverlaps.squareMetres(site, g)).orElse(0.0);
    }

    private Optional<Ground> common(int a, int b) {
        Geometry both = RobustOverlay.intersection(
                grounds.get(a).geometry(), grounds.get(b).geometry());
        Geometry area = Polygons.ofDimension(both, 2);
        return area.isEmpty() ? Optional.empty() : Optional.of(new Ground(area));
    }

    private long key(int a, int b) {
        return (long) Math.min(a, b) * grounds.size() + Math.max(a, b);
    }

    private static double squareMetres(Overlap overlap) {
        return ((Area) overlap.extent()).squareMetres();
    }
}
