package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Plot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * The companies (连队) of the regiments, 121 by the plan, each with a settlement among or beside the fields. Places and numbers
 * are invented.
 */
final class Companies {

    /** By the plan's text on companies. */
    static final int COUNT = 121;

    private static final double APART_KM = 1.1;
    private static final double ROOM_KM = 0.4;

    private final List<Company> companies = new ArrayList<>();

    /** {@code number} counts within the regiment {@code owner}. */
    record Company(String owner, int number, Coordinate km) {

        /** For example {@code 84团3连}. */
        String name() {
            return Regiments.name(owner) + number + "连";
        }

        String code() {
            return "%s-%02d".formatted(owner, number);
        }

        /** The outline of its houses. */
        Feature houses() {
            double degrees = 90 * Noise.signed(number, 1, 113);
            double width = 0.26 + 0.12 * Noise.unit(number, owner.hashCode(), 114);
            return new Feature(
                    "L" + owner + "%02d".formatted(number), LandClass.VILLAGE_HOUSING, outline(width, degrees));
        }

        private Polygon outline(double width, double degrees) {
            return Shapes.plot(km, width, 0.2, degrees);
        }
    }

    /**
     * Settles on {@code open} ground well inside {@code ground} (the territory in kilometres) where tilled land is near: the
     * best places first, at a distance from each other.
     */
    Companies(Territory territory, Predicate<Plot> open, PreparedGeometry ground) {
        List<Plot> places = new ArrayList<>(territory.plots().plots().stream()
                .filter(open)
                .filter(p -> ground.covers(Shapes.circle(p.km, ROOM_KM, 12)))
                .toList());
        Map<Plot, Double> scores = new TreeMap<>(PlotSet.BY_NUMBER);
        places.forEach(p -> scores.put(p, Cover.tilled(p.km) + 0.5 * Noise.unit(p.number, 0, 115)));
        places.sort(Comparator.comparingDouble((Plot p) -> -scores.get(p)).thenComparing(PlotSet.BY_NUMBER));
        Map<String, Integer> numbers = new TreeMap<>();
        for (Plot place : places) {
            String owner = territory.owner(place);
            if (companies.size() < COUNT
                    && !owner.equals("CITY")
                    && companies.stream().allMatch(c -> c.km().distance(place.km) > APART_KM)) {
                companies.add(new Company(owner, numbers.merge(owner, 1, Integer::sum), place.km));
            }
        }
        if (companies.size() < COUNT) {
            throw new IllegalStateException("places for only " + companies.size() + " companies");
        }
        companies.sort(Comparator.comparing(Company::owner).thenComparing(Company::number));
    }

    List<Company> all() {
        return companies;
    }
}
