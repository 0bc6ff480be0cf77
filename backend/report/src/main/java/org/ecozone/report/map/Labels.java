package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;
import org.jspecify.annotations.Nullable;

/**
 * Names on a map, none over another and none over what is blocked. Each takes the best of nine places that is free when its turn
 * comes: on its spot, then to the right, left, above, below, and in the four corners; the first of those that hide least of the site.
 */
final class Labels {

    private static final double PADDING = Paper.px(0.5);

    /** Of a name's box at most such a share may lie on the site's line. */
    private static final double MOST_HIDDEN = 0.12;

    private static final double[] NEAR = {0};
    private static final double[] DISTANCES = {0, Paper.px(2.5), Paper.px(6), Paper.px(11)};
    private static final Line LEADER = new Line(Type.INK, Paper.px(0.2));
    private static final int[][] PLACES = {{0, 0}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}
    };

    private final Rectangle2D box;
    private final Mask site;
    private final Letters letters;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /**
     * @param box in which names have room
     * @param site what no name may hide
     */
    Labels(Rectangle2D box, Mask site, Letters letters) {
        this.box = box;
        this.site = site;
        this.letters = letters;
    }

    /**
     * A name to be placed.
     *
     * @param away how far from the spot, in pixels
     * @param mayCover whether it may stand on its spot
     * @param number drawn in a circle instead of the lines; 0 for none
     */
    record Label(List<String> lines, Type type, double x, double y, double away, boolean mayCover, int number) {

        /** A number in a circle. */
        static Label of(int number, double x, double y, double away, boolean mayCover) {
            return new Label(List.of(), Type.STRONG, x, y, away, mayCover, number);
        }

        /** Text that may stand on its spot. */
        static Label of(List<String> lines, Type type, double x, double y) {
            return new Label(lines, type, x, y, Paper.px(1), true, 0);
        }
    }

    /** A name and the box that it takes; one that is far from its spot has a line to it. */
    record Placed(Label label, Rectangle2D box, boolean isFar) {}

    /** Keeps names away from {@code area}. */
    void block(Rectangle2D area) {
        taken.add(area);
    }

    /** Places {@code label}; false if there is no place. */
    boolean place(Label label) {
        return place(label, label.mayCover ? NEAR : DISTANCES);
    }

    /** Places {@code label} beside its spot; false if there is no place. */
    boolean placeNear(Label label) {
        return place(label, NEAR);
    }

    private boolean place(Label label, double... distances) {
        for (double farther : distances) {
            Rectangle2D best = best(label, label.away + farther);
            if (best != null) {
                taken.add(best);
                placed.add(new Placed(label, best, farther > 0));
                return true;
            }
        }
        return false;
    }

    /** Of the free places that far from the spot that which hides least of the site; null if there is none. */
    private @Nullable Rectangle2D best(Label label, double away) {
        double width = 2 * PADDING + (label.number > 0 ? 2 * Legend.BADGE : width(label));
        double height = 2 * PADDING + (label.number > 0 ? 2 * Legend.BADGE : label.lines.size() * label.type.leading());
        Rectangle2D best = null;
        double least = MOST_HIDDEN * width * height;
        for (int i = label.mayCover ? 0 : 1; i < PLACES.length; i++) {
            Rectangle2D candidate = at(label, away, PLACES[i], width, height);
            if (isFree(candidate)) {
                double hidden = site.count(candidate);
                if (best == null ? hidden <= least : hidden < least) {
                    best = candidate;
                    least = hidden;
                }
            }
        }
        return best;
    }

    private double width(Label label) {
        return label.lines.stream()
                .mapToDouble(line -> letters.width(line, label.type))
                .max()
                .orElse(0);
    }

    private static Rectangle2D at(Label label, double distance, int[] place, double width, double height) {
        double away = place[0] != 0 && place[1] != 0 ? distance * Math.sqrt(0.5) : distance;
        double x = label.x + place[0] * (away + width / 2) - width / 2;
        double y = label.y + place[1] * (away + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }

    private boolean isFree(Rectangle2D candidate) {
        return box.contains(candidate) && taken.stream().noneMatch(other -> other.intersects(candidate));
    }

    List<Placed> placed() {
        return placed;
    }

    void draw(Canvas canvas) {
        placed.stream().filter(Placed::isFar).forEach(one -> lead(canvas, one));
        for (Placed one : placed) {
            Type type = one.label.type;
            if (one.label.number > 0) {
                Legend.badge(canvas, new Point2D.Double(one.box.getCenterX(), one.box.getCenterY()), one.label.number);
            }
            double y = one.box.getMinY() + PADDING + type.ascent() + (type.leading() - type.size()) / 2;
            for (String line : one.label.lines) {
                double x = one.box.getCenterX() - letters.width(line, type) / 2;
                canvas.writeWithHalo(line, x, y, type);
                y += type.leading();
            }
        }
    }

    /** From the side of the name that is nearest to its spot to what stands there. */
    private static void lead(Canvas canvas, Placed one) {
        double x = Math.max(one.box.getMinX(), Math.min(one.box.getMaxX(), one.label.x));
        double y = Math.max(one.box.getMinY(), Math.min(one.box.getMaxY(), one.label.y));
        double length = Math.hypot(x - one.label.x, y - one.label.y);
        double share = length == 0 ? 0 : Math.min(1, one.label.away / length);
        var line = new Line2D.Double(
                x, y, one.label.x + (x - one.label.x) * share, one.label.y + (y - one.label.y) * share);
        canvas.stroke(line, LEADER.casing(Color.WHITE, Paper.px(0.5)));
        canvas.stroke(line, LEADER);
    }
}
