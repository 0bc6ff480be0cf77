package org.ecozone.geo.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.grid.Stretches.Net;
import org.jspecify.annotations.Nullable;

/**
 * Follows stretches of border, which have the area to their left and meet in corners only, round the areas that they bound.
 *
 * <p>At each corner the walk takes the first way to the left, so that it stays with one area where two of them touch; where it comes to a corner a
 * second time, a ring closes there. So no ring touches itself, and a hole that touches its outer ring is a hole.
 */
final class Tracing {

    private final Net net;
    private final int[] firstFrom;
    private final boolean[] walked;
    private final int[] placeOnWalk;
    private final List<List<GridRing>> polygons = new ArrayList<>();
    private final List<GridRing> loose = new ArrayList<>();

    private Tracing(Net net) {
        this.net = net;
        int corners = net.corners().length;
        walked = new boolean[net.from().length];
        placeOnWalk = new int[corners];
        Arrays.fill(placeOnWalk, -1);
        firstFrom = new int[corners + 1];
        for (int from : net.from()) {
            firstFrom[from + 1]++;
        }
        for (int i = 0; i < corners; i++) {
            firstFrom[i + 1] += firstFrom[i];
        }
    }

    /** What is bounded, in an order that depends on nothing else. */
    static List<GridPolygon> polygons(Net net) {
        var tracing = new Tracing(net);
        for (int stretch = 0; stretch < net.from().length; stretch++) {
            if (!tracing.walked[stretch]) {
                tracing.assign(tracing.walk(stretch));
            }
        }
        tracing.placeLooseHoles();
        return tracing.polygons.stream().map(GridPolygon::new).toList();
    }

    /** The rings of the walk that begins with {@code first}. */
    private List<GridRing> walk(int first) {
        List<GridRing> rings = new ArrayList<>();
        int[] path = new int[64];
        int length = 0;
        int stretch = first;
        do {
            int corner = net.from()[stretch];
            if (placeOnWalk[corner] >= 0) {
                length = close(path, placeOnWalk[corner], length, rings);
            }
            if (length == path.length) {
                path = Arrays.copyOf(path, 2 * length);
            }
            placeOnWalk[corner] = length;
            path[length++] = corner;
            walked[stretch] = true;
            stretch = next(stretch);
        } while (!walked[stretch]);
        close(path, 0, length, rings);
        return rings;
    }

    /** Makes a ring of what {@code path} has from {@code start} on, and returns what of it is left. */
    private int close(int[] path, int start, int end, List<GridRing> rings) {
        int[] xy = new int[2 * (end - start)];
        for (int i = start; i < end; i++) {
            xy[2 * (i - start)] = net.x(path[i]);
            xy[2 * (i - start) + 1] = net.y(path[i]);
            placeOnWalk[path[i]] = -1;
        }
        rings.add(new GridRing(xy));
        return start;
    }

    /** The stretch that follows {@code stretch}: of several, the first to the left. */
    private int next(int stretch) {
        int at = net.to()[stretch];
        int best = firstFrom[at];
        for (int candidate = best + 1; candidate < firstFrom[at + 1]; candidate++) {
            if (isFurtherLeft(stretch, candidate, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private boolean isFurtherLeft(int stretch, int a, int b) {
        int at = net.to()[stretch];
        long backX = net.x(net.from()[stretch]) - (long) net.x(at);
        long backY = net.y(net.from()[stretch]) - (long) net.y(at);
        long ax = net.x(net.to()[a]) - (long) net.x(at);
        long ay = net.y(net.to()[a]) - (long) net.y(at);
        long bx = net.x(net.to()[b]) - (long) net.x(at);
        long by = net.y(net.to()[b]) - (long) net.y(at);
        int halfA = half(backX * ay - backY * ax);
        int halfB = half(backX * by - backY * bx);
        return halfA != halfB ? halfA < halfB : ax * by - ay * bx < 0;
    }

    /** Which half turn, clockwise from the way back, a direction lies in: the first, between both, the second. */
    private static int half(long cross) {
        return Long.signum(cross) + 1;
    }

    /** A walk is round one area, or round one hole that does not touch its outer ring. */
    private void assign(List<GridRing> rings) {
        List<GridRing> outer =
                rings.stream().filter(ring -> ring.twiceArea() > 0).toList();
        List<GridRing> holes =
                rings.stream().filter(ring -> ring.twiceArea() < 0).toList();
        outer.forEach(ring -> polygons.add(new ArrayList<>(List.of(ring))));
        if (outer.size() == 1) {
            polygons.get(polygons.size() - 1).addAll(holes);
        } else {
            loose.addAll(holes);
        }
    }

    /** A hole belongs to the smallest outer ring around it. */
    private void placeLooseHoles() {
        for (GridRing hole : loose) {
            List<GridRing> around = smallestAround(hole);
            if (around != null) {
                around.add(hole);
            }
        }
    }

    private @Nullable List<GridRing> smallestAround(GridRing hole) {
        long least = Long.MAX_VALUE;
        List<GridRing> smallest = null;
        for (List<GridRing> polygon : polygons) {
            GridRing outer = polygon.get(0);
            long area = outer.twiceArea();
            if (area < least && area > -hole.twiceArea() && outer.isAround(hole)) {
                least = area;
                smallest = polygon;
            }
        }
        return smallest;
    }
}
