package org.ecozone.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.report.map.Labels.Label;
import org.ecozone.report.map.Pieces.Piece;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Spot;
import org.ecozone.report.map.picture.Type;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;

/** The names on a site's map: the site's, then those of what it meets, then those of the ground's zones. */
final class SiteNames {

    private static final double SITE_WIDTH = Paper.px(46);
    private static final double ZONE_WIDTH = Paper.px(24);
    private static final double AWAY = Paper.px(1);
    private static final int MOST_NAMES = 14;
    private static final int MOST_NUMBERS = 8;

    private final Labels labels;
    private final Letters letters;
    private final Rectangle2D box;
    private final List<String> numbered = new ArrayList<>();
    private int firstNumber;
    private int unnamed;

    SiteNames(Labels labels, Letters letters, Rectangle2D box) {
        this.labels = labels;
        this.letters = letters;
        this.box = box;
    }

    private record Named(Zone zone, LayerInk ink, List<Spot> spots) {}

    /** Names that stand in the legend, by the numbers from {@link #firstNumber()} on that stand on the map. */
    List<String> numbered() {
        return numbered;
    }

    int firstNumber() {
        return firstNumber;
    }

    /** How many have neither name nor number. */
    int unnamed() {
        return unnamed;
    }

    /** The numbers of rings, beside them. */
    void numbers(Rings rings) {
        rings.all().forEach(ring -> labels.block(ring.bounds()));
        Set<Object> done = new HashSet<>();
        for (Rings.Ring ring : rings.all()) {
            double x = ring.centre().getX();
            double y = ring.centre().getY();
            // Of many of a kind one has its number by all means; lines to all of them would hide the rest.
            Label label = Label.of(rings.number(ring.of()), x, y, ring.radius(), false);
            if (done.contains(ring.of()) ? labels.placeNear(label) : labels.place(label)) {
                done.add(ring.of());
            }
        }
    }

    /** The site's name outside {@code bounds}, or within where there is no other place. */
    void site(String recorded, Rectangle2D bounds) {
        String name = Letters.oneLine(recorded);
        if (name.isEmpty()) {
            return;
        }
        List<String> lines = letters.wrap(name, SITE_WIDTH, 2, Type.SITE);
        double up = lines.size() * Type.SITE.leading() / 2 + 2 * AWAY;
        double aside = SITE_WIDTH / 2 + 2 * AWAY;
        double[][] spots = {
            {bounds.getCenterX(), bounds.getMinY() - up},
            {bounds.getCenterX(), bounds.getMaxY() + up},
            {bounds.getMaxX() + aside, bounds.getCenterY()},
            {bounds.getMinX() - aside, bounds.getCenterY()},
            {bounds.getCenterX(), bounds.getCenterY()}
        };
        for (double[] spot : spots) {
            if (labels.place(Label.of(lines, Type.SITE, spot[0], spot[1]))) {
                return;
            }
        }
    }

    /** Names of the ground's zones that the site meets, of all others that it meets, then of the rest of the ground. */
    void zones(Pieces pieces, Zones zones, int numbersTaken) {
        firstNumber = numbersTaken + 1;
        List<Named> units = new ArrayList<>();
        List<Named> met = new ArrayList<>();
        Set<Zone> seen = new HashSet<>();
        for (Piece piece : pieces.drawn()) {
            Zone zone = piece.of().zone();
            boolean isNamed = piece.ink().isTint() || piece.ink().layer().kind() != Kind.PARTITION;
            if (isNamed && seen.add(zone)) {
                Path2D path = piece.isArea() ? piece.path() : path(zone, zones, piece);
                (piece.ink().isTint() ? units : met).add(new Named(zone, piece.ink(), Spot.several(path, box)));
            }
        }
        place(units);
        place(met);
        List<Named> ground = new ArrayList<>();
        for (Zones.Shown one : zones.all()) {
            if (one.ink().isTint() && !seen.contains(one.zone())) {
                ground.add(new Named(one.zone(), one.ink(), Spot.several(one.path(), box)));
            }
        }
        place(ground);
    }

    private static Path2D path(Zone zone, Zones zones, Piece piece) {
        return zones.all().stream()
                .filter(one -> one.zone().equals(zone))
                .map(Zones.Shown::path)
                .findFirst()
                .orElse(piece.path());
    }

    /** Largest first, then by code; what finds no place has a number on the map and its name in the legend. */
    private void place(List<Named> named) {
        named.removeIf(one -> one.spots.isEmpty());
        named.sort(Comparator.comparingDouble((Named one) -> -one.spots.get(0).area())
                .thenComparing(one -> one.zone.layer())
                .thenComparing(one -> one.zone.code()));
        int placed = 0;
        for (Named one : named) {
            if (placed < MOST_NAMES && isPlaced(one)) {
                placed++;
            } else {
                number(one);
            }
        }
    }

    private boolean isPlaced(Named one) {
        Type type = (one.ink.isTint() ? Type.NOTE : Type.BODY).in(one.ink.words(Type.INK));
        List<String> lines = new ArrayList<>();
        if (one.ink.isTint()) {
            lines.add(Letters.oneLine(one.zone.code()));
        }
        lines.addAll(letters.wrap(Letters.oneLine(one.zone.name()), ZONE_WIDTH, 3, type));
        return one.spots.stream().anyMatch(spot -> labels.place(Label.of(lines, type, spot.x(), spot.y())));
    }

    private void number(Named one) {
        int number = firstNumber + numbered.size();
        if (numbered.size() < MOST_NUMBERS
                && one.spots.stream()
                        .anyMatch(spot -> labels.place(Label.of(number, spot.x(), spot.y(), AWAY, true)))) {
            numbered.add(Letters.oneLine(one.zone.name()));
        } else {
            unnamed++;
        }
    }
}
