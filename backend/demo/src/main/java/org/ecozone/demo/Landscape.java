package org.ecozone.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecozone.demo.Companies.Company;
import org.ecozone.demo.Mosaic.Plot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What the ground is and what lies on it: land classes, desertified land, waters, settlements of companies, mines, ponds. */
final class Landscape {

    private static final int PONDS = 22;
    private static final int MINES = 7;
    private static final int SHEDS = 40;

    private final Territory territory;
    private final LandUse land;
    private final Drawn drawn;
    private final Companies companies;
    private final Deserts deserts;
    private final LandCover cover;
    private final SurveyZones surveyed;
    private final WaterPlaces waterPlaces;

    Landscape(Territory territory, LandUse land, Drawn drawn, Zones zones, List<PlotSet> closures) {
        this.territory = territory;
        this.land = land;
        this.drawn = drawn;
        Geometry ground = Plane.km(Mosaic.union(Drawn.faces(territory.plots().plots(), f -> true)));
        companies = new Companies(
                territory,
                p -> isBare(p) && !land.wildSpace.contains(p) && isDry(p),
                PreparedGeometryFactory.prepare(ground));
        deserts = new Deserts(territory, this::isDesert, closures);
        GroundUse use = new GroundUse(land, drawn);
        NaturalGround natural = new NaturalGround(territory, land, use, deserts);
        cover = new LandCover(territory, drawn, use, zones, natural, features());
        surveyed = new SurveyZones(territory, natural, cover, deserts);
        waterPlaces = new WaterPlaces(companies, ground, cover.rivers());
    }

    /** Layers and their zones in {@code release}, in order. */
    Map<String, List<DemoZone>> layers(Release release) {
        Map<String, List<DemoZone>> layers = new LinkedHashMap<>();
        layers.put("land-cover", cover.zones(release));
        layers.put("basic-grassland", surveyed.basicGrassland());
        layers.put("wetland", surveyed.wetlands());
        layers.put("desertified-land", deserts.zones(release));
        layers.put("noise-zone", NoiseZones.zones());
        layers.put("well-protection", waterPlaces.wells());
        layers.put("river-outlet", waterPlaces.outlets());
        layers.put("monitored-section", waterPlaces.sections());
        layers.put("risk-source", RiskPlaces.sources());
        layers.put("soil-risk-plot", RiskPlaces.soilPlots());
        layers.put("monitoring-station", RiskPlaces.stations());
        return layers;
    }

    List<Company> companies() {
        return companies.all();
    }

    private boolean isBare(Plot plot) {
        return !land.isEverTilled(plot) && !land.isWooded(plot) && !drawn.touchesBuilding(plot);
    }

    /** Whether the plot is no water source and no bank of a river or the lake. */
    private boolean isDry(Plot plot) {
        return plot.faces.stream().noneMatch(drawn::isWaterSource)
                && Waters.distance(plot.km) > 0.4
                && Waters.fromLake(plot.km) > 1.5;
    }

    /** Whether the plot may be desertified: beyond every river's flats and the lake's marsh, never tilled, never built on. */
    private boolean isDesert(Plot plot) {
        return !land.isEverTilled(plot)
                && !drawn.touchesBuilding(plot)
                && isDry(plot)
                && Waters.distance(plot.km) > 1
                && Waters.fromLake(plot.km) > 3.6;
    }

    private List<Feature> features() {
        List<Feature> features = new ArrayList<>(Waters.features());
        features.addAll(TownZones.grounds());
        companies.all().stream().map(Company::houses).forEach(features::add);
        List<Plot> ponds = some(p -> isBare(p) && Waters.distance(p.km) < 2.5 && isDry(p), 161, PONDS);
        for (int i = 0; i < ponds.size(); i++) {
            features.add(Waters.pond(i + 1, ponds.get(i).km));
        }
        List<Plot> mines = some(p -> isBare(p) && !land.wildSpace.contains(p) && Cover.wild(p.km) > 0.5, 162, MINES);
        for (int i = 0; i < mines.size(); i++) {
            features.add(new Feature(
                    "M%02d".formatted(i + 1), LandClass.MINE, Shapes.blob(mines.get(i).km, 0.17, 16, 0.4, 400 + i)));
        }
        for (int i = 0; i < SHEDS; i++) {
            Company company = companies.all().get(3 * i);
            Coordinate beside = new Coordinate(company.km().x + 0.24, company.km().y - 0.18);
            features.add(new Feature(
                    "S%02d".formatted(i + 1), LandClass.FACILITY_FARM, Shapes.plot(beside, 0.14, 0.09, 10 * i)));
        }
        return features;
    }

    /** {@code count} plots that are {@code wanted}, scattered as {@code purpose} has it. */
    private List<Plot> some(Predicate<Plot> wanted, long purpose, int count) {
        return territory.plots().plots().stream()
                .filter(wanted)
                .sorted(Comparator.comparingDouble((Plot p) -> Noise.unit(p.number, 0, purpose))
                        .thenComparing(PlotSet.BY_NUMBER))
                .limit(count)
                .toList();
    }
}
