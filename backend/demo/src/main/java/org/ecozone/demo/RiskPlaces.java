package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.demo.Settlements.Park;
import org.ecozone.demo.Settlements.Town;
import org.locationtech.jts.geom.Coordinate;

/**
 * Risk sources, plots with a soil risk and monitoring stations, on a grid of plots in the parks and beside towns. The plan has
 * 101 enterprises with a risk, 11 new air stations and 7 stations of noise; which and where is invented.
 */
final class RiskPlaces {

    private static final int SOURCES = 101;
    private static final int MAJOR = 4;
    private static final int LARGE = 20;
    private static final int COLUMNS = 9;
    private static final int ROWS = 6;
    private static final double REACH = 0.42;

    private RiskPlaces() {}

    /** A place in a park's grid of plots. */
    private record Site(Park park, int column, int row) {

        Coordinate km() {
            double x = park.widthKm() * REACH * (2.0 * column / (COLUMNS - 1) - 1);
            double y = park.heightKm() * REACH * (2.0 * row / (ROWS - 1) - 1) * 0.8;
            return Settlements.inPark(park, x, y);
        }
    }

    /** Plots of all parks, the parks in turn; the first ones are risk sources, the next ones others. */
    private static List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int shuffled = (i * 23) % (COLUMNS * ROWS);
            for (Park park : Settlements.PARKS) {
                sites.add(new Site(park, shuffled % COLUMNS, shuffled / COLUMNS));
            }
        }
        return sites;
    }

    static List<DemoZone> sources() {
        List<DemoZone> zones = new ArrayList<>();
        List<Site> sites = sites();
        for (int i = 0; i < SOURCES; i++) {
            Site site = sites.get(i);
            String category = i < MAJOR ? "MAJOR" : i < MAJOR + LARGE ? "LARGE" : "GENERAL";
            double size = i < MAJOR ? 0.16 : i < MAJOR + LARGE ? 0.13 : 0.1;
            zones.add(DemoZone.drawn(
                    "FX-%03d".formatted(i + 1),
                    "示例" + site.park().name() + "企业%03d环境风险源".formatted(i + 1),
                    category,
                    attributes("park", site.park().name()),
                    Shapes.plot(site.km(), size, 0.7 * size, site.park().degrees())));
        }
        return zones;
    }

    static List<DemoZone> soilPlots() {
        List<String> categories = List.of(
                "LISTED", "MET", "SURVEY_DUE", "LISTED", "MET", "SURVEY_DUE", "SURVEY_DUE", "MET", "SURVEY_DUE");
        List<DemoZone> zones = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Site site = sites().get(SOURCES + i);
            zones.add(soilPlot(
                    i + 1,
                    categories.get(i),
                    site.park().name(),
                    site.km(),
                    site.park().degrees()));
        }
        List<Town> towns = List.of(Settlements.TOWNS.get(0), Settlements.TOWNS.get(3), Settlements.TOWNS.get(8));
        for (int i = 6; i < categories.size(); i++) {
            Town town = towns.get(i - 6);
            Coordinate km = Settlements.onGrid(town, -1.5, 1.5);
            zones.add(soilPlot(i + 1, categories.get(i), town.name(), km, town.degrees()));
        }
        return zones;
    }

    private static DemoZone soilPlot(int number, String category, String where, Coordinate km, double degrees) {
        return DemoZone.drawn(
                "TR-%02d".formatted(number),
                "示例" + where + "土壤污染风险地块%02d".formatted(number),
                category,
                attributes("formerUse", number % 2 == 0 ? "化工" : "建材"),
                Shapes.plot(km, 0.14, 0.1, degrees));
    }

    /** Ten small air stations and one automatic one, seven of noise, one of water at each section. */
    static List<DemoZone> stations() {
        List<DemoZone> zones = new ArrayList<>();
        for (int i = 0; i < Settlements.TOWNS.size(); i++) {
            Town town = Settlements.TOWNS.get(i);
            station(zones, "AIR", "微型空气质量监测站", town.name(), Settlements.onGrid(town, 0.4, -0.4));
            if (i < 7) {
                station(zones, "NOISE", "声环境自动监测站", town.name(), Settlements.onGrid(town, -0.4, 0.3));
            }
        }
        Town city = Settlements.TOWNS.get(0);
        station(zones, "AIR", "环境空气自动监测站", city.name(), Settlements.onGrid(city, 1.4, 1.4));
        WaterPlaces.stations().forEach(km -> station(zones, "WATER", "水质监测站", "", km));
        return zones;
    }

    private static void station(List<DemoZone> zones, String category, String kind, String where, Coordinate km) {
        int number = zones.size() + 1;
        zones.add(DemoZone.drawn(
                "JZ-%02d".formatted(number),
                "示例" + where + kind + "%02d".formatted(number),
                category,
                attributes("stationType", kind),
                Shapes.circle(km, 0.012, 12)));
    }

    private static Map<String, Object> attributes(String key, String value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(key, value);
        return attributes;
    }
}
