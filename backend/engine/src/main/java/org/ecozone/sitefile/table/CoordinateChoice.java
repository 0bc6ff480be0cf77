package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which pair of columns the coordinates are taken from where a table has several: the one that fits the system the user chose;
 * metres and degrees of the same places decide each other; otherwise nothing is taken and the systems are asked back.
 *
 * @param columns the pair; empty if it is to be asked
 * @param candidates the systems to ask for
 * @param zone number of the zone in which metres agree with the degrees beside them
 * @param reason what decided, given the table for its column names; empty if there was no choice
 */
record CoordinateChoice(
        Optional<CoordinateColumns> columns,
        List<CrsCandidate> candidates,
        Optional<String> zone,
        Optional<Function<Table, String>> reason) {

    /** How far two columns of degrees and two of metres may differ and still be the same places: degrees are often cut. */
    private static final double SAME_PLACE_DEGREES = 5e-4;

    static CoordinateChoice among(List<CoordinateColumns> pairs, List<TableRow> rows, Optional<Crs> chosen) {
        List<Reading> readings = pairs.stream()
                .map(pair -> Reading.of(pair, rows))
                .filter(reading -> pairs.size() == 1 || reading.axes != PlotAxes.NONE)
                .toList();
        if (readings.size() < 2) {
            return of(readings.isEmpty() ? pairs.get(0) : readings.get(0).columns);
        }
        if (chosen.isPresent()) {
            List<Reading> fitting = readings.stream()
                    .filter(reading -> reading.fits(chosen.get()))
                    .toList();
            return fitting.size() == 1
                    ? because(fitting.get(0), Optional.empty(), "符合所选坐标系 " + chosen.get())
                    : asking(List.of());
        }
        return agreeing(readings).orElseGet(() -> asking(candidates(readings)));
    }

    private static Optional<CoordinateChoice> agreeing(List<Reading> readings) {
        if (readings.size() != 2
                || readings.get(0).axes.isDegrees() == readings.get(1).axes.isDegrees()) {
            return Optional.empty();
        }
        Reading metres = readings.get(readings.get(0).axes.isDegrees() ? 1 : 0);
        Reading degrees = readings.get(readings.get(0).axes.isDegrees() ? 0 : 1);
        return metres.candidates().stream()
                .map(CrsCandidate::crs)
                .filter(crs -> metres.agrees(degrees, crs))
                .findFirst()
                .map(crs -> because(
                        metres, Optional.of(String.valueOf(crs.zone().orElseThrow())), "按 " + crs + " 与表中的经纬度是同一位置"));
    }

    private static List<CrsCandidate> candidates(List<Reading> readings) {
        List<CrsCandidate> all = new ArrayList<>();
        readings.forEach(reading -> all.addAll(reading.candidates()));
        boolean isOneEach = all.stream().map(CrsCandidate::crs).distinct().count() == all.size();
        return isOneEach ? all : List.of();
    }

    private static CoordinateChoice of(CoordinateColumns columns) {
        return new CoordinateChoice(Optional.of(columns), List.of(), Optional.empty(), Optional.empty());
    }

    private static CoordinateChoice asking(List<CrsCandidate> candidates) {
        return new CoordinateChoice(Optional.empty(), candidates, Optional.empty(), Optional.empty());
    }

    private static CoordinateChoice because(Reading reading, Optional<String> zone, String why) {
        CoordinateColumns columns = reading.columns;
        return new CoordinateChoice(
                Optional.of(columns),
                List.of(),
                zone,
                Optional.of(table -> "表中有几组列都可以是坐标，取" + table.column(columns.north()) + "和"
                        + table.column(columns.east()) + "：" + why + "。"));
    }

    /** A pair of columns and what its numbers are. */
    private record Reading(CoordinateColumns columns, PlotAxes axes, List<TableRow> rows, List<Coordinate> eastNorth) {

        static Reading of(CoordinateColumns columns, List<TableRow> rows) {
            List<PlotPoint> points =
                    rows.stream().map(columns::point).flatMap(Optional::stream).toList();
            PlotAxes axes = points.isEmpty() ? PlotAxes.NONE : PlotAxes.ofMost(points);
            List<Coordinate> eastNorth = points.stream()
                    .filter(point -> PlotAxes.of(point) == axes)
                    .map(axes::eastNorth)
                    .toList();
            return new Reading(columns, axes, rows, eastNorth);
        }

        boolean fits(Crs crs) {
            return axes.isDegrees()
                    ? crs.isGeographic()
                    : !crs.isGeographic()
                            && CrsCandidate.prefixedZone(eastNorth.get(0).x)
                                    .map(prefixed -> prefixed.centralMeridian() == crs.centralMeridian())
                                    .orElse(true);
        }

        List<CrsCandidate> candidates() {
            return axes.isDegrees() ? List.of(degrees()) : CrsCandidate.of(eastNorth);
        }

        private CrsCandidate degrees() {
            Envelope bbox = new Envelope();
            eastNorth.forEach(bbox::expandToInclude);
            return new CrsCandidate(
                    Crs.CGCS2000,
                    axes.isExchanged() ? AxisOrder.LON_LAT : AxisOrder.LAT_LON,
                    DegreeNotation.DECIMAL,
                    "表中的经纬度列",
                    "the columns of longitude and latitude",
                    eastNorth.get(0),
                    bbox);
        }

        /** Whether this pair, metres in {@code crs}, gives the places of {@code degrees} in every row that has both. */
        boolean agrees(Reading degrees, Crs crs) {
            return rows.stream().allMatch(row -> {
                Optional<PlotPoint> here = columns.point(row);
                Optional<PlotPoint> there = degrees.columns.point(row);
                if (here.isEmpty() || there.isEmpty()) {
                    return true;
                }
                Coordinate metres = axes.eastNorth(here.get());
                return Reprojection.isInReach(metres, crs)
                        && Reprojection.toLonLat(metres, crs).distance(degrees.axes.eastNorth(there.get()))
                                <= SAME_PLACE_DEGREES;
            });
        }
    }
}
