package org.ecozone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Writes the synthetic demonstration data: {@code data/demo/<edition>/<layer>.geojson}, and the ground beneath them,
 * {@code data/demo/ground.geojson} and {@code data/demo/relief.png}.
 *
 * <p>Everything follows from {@link Noise#SEED}, the drawn shapes and the county borders; running it again gives the same
 * bytes, and of the picture the same pixels, as libraries compress differently.
 */
public final class DemoData {

    private static final double SPACING_KM = 0.65;
    private static final double WANTED_KM = 3.5;
    private static final double LAID_KM = 6;

    private final Zones zones;
    private final DrawnZones drawnZones;
    private final NaturalZones naturalZones;
    private final Redigitised redigitised;
    private final ControlUnits units;
    private final Landscape landscape;
    private final List<LineString> borders;

    private DemoData(Path counties) {
        Counties read = Counties.read(counties);
        List<Outline> outlines = new ArrayList<>(Settlements.outlines());
        outlines.addAll(WaterSources.outlines());
        outlines.add(Ways.outline());
        Mesh mesh = mesh(read.get(Territory.SHUANGHE));
        borders = mesh.borders();
        Mosaic mosaic = Mosaic.of(
                mesh,
                read,
                Extents.of(read),
                outlines.stream().map(o -> o.lonLat().getBoundary()).toList());
        Territory territory = Territory.of(mosaic);
        Drawn drawn = new Drawn(outlines, territory.plots().plots());
        LandUse land = new LandUse(territory, drawn);
        zones = new Zones(territory, land, drawn);
        redigitised = new Redigitised(Mosaic.union(Drawn.faces(territory.plots().plots(), f -> true)));
        drawnZones = new DrawnZones(territory, drawn);
        naturalZones = new NaturalZones(territory, land, drawn);
        units = new ControlUnits(territory, land, drawn, naturalZones.closures());
        landscape = new Landscape(territory, land, drawn, zones, naturalZones.closures());
    }

    /** {@code DemoData <project folder> [<output folder>]}; the output folder is {@code data/demo} of the project. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("expected: <project folder> [<output folder>]");
        }
        Path project = Path.of(arguments[0]);
        write(project, arguments.length > 1 ? Path.of(arguments[1]) : project.resolve("data/demo"));
    }

    /** Generates all editions from the county file of {@code project} into {@code output}. */
    static void write(Path project, Path output) throws IOException {
        DemoData data = new DemoData(project.resolve("data/reference/basemap/counties.geojson"));
        Figures figures = new Figures();
        for (Release release : Release.values()) {
            for (Map.Entry<String, List<DemoZone>> layer : data.layers(release).entrySet()) {
                Path file = output.resolve(release.code()).resolve(layer.getKey() + ".geojson");
                GeoJsonFile.write(file, layer.getKey(), release.code(), layer.getValue());
                figures.add(release.code(), layer.getKey(), layer.getValue(), file);
            }
        }
        figures.write(output.resolve("figures.csv"));
        GroundFile.write(output.resolve("ground.geojson"), Ground.of(data.borders, data.landscape.companies()));
        Relief.write(output.resolve(Relief.FILE));
    }

    private Map<String, List<DemoZone>> layers(Release release) {
        Map<String, List<DemoZone>> layers = new LinkedHashMap<>();
        layers.put("admin-area", zones.adminAreas());
        layers.put("control-unit", units.zones(release));
        layers.put("redline", zones.redline(release));
        layers.put("nature-reserve", zones.reserve(release));
        layers.put("water-source", drawnZones.waterSources(release));
        layers.put("farmland", zones.farmland(release));
        layers.put("basic-farmland", zones.basicFarmland());
        layers.put("forest", zones.forest());
        layers.put("urban-boundary", drawnZones.urbanBoundaries(release));
        layers.put("built-up-area", drawnZones.builtUpAreas(release));
        layers.put("industrial-park", redigitised.some(drawnZones.parks(release), 2));
        layers.put("scenic-area", naturalZones.scenicArea(release));
        layers.put("no-burn-zone", TownZones.noBurn(release));
        layers.put("heating-network", TownZones.heating(release));
        layers.put("sand-closure", naturalZones.sandClosures());
        layers.put("sensitive-receptor", TownZones.receptors(release));
        layers.put("ecological-function", naturalZones.ecologicalFunctions());
        layers.put("groundwater-zone", GroundwaterZones.zones());
        layers.putAll(landscape.layers(release));
        return layers;
    }

    private static Mesh mesh(Counties.County city) {
        Geometry km = Plane.km(city.area());
        IndexedFacetDistance distance = new IndexedFacetDistance(km);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(km);
        Envelope extent = new Envelope(Plane.km(80.7, 44.25), Plane.km(83.4, 45.4));
        return Mesh.of(
                extent,
                SPACING_KM,
                at -> isNear(at, LAID_KM, distance, locator),
                at -> isNear(at, WANTED_KM, distance, locator));
    }

    private static boolean isNear(
            Coordinate at, double km, IndexedFacetDistance fromCity, IndexedPointInAreaLocator city) {
        return Extents.distance(at) < km
                || city.locate(at) != Location.EXTERIOR
                || fromCity.distance(Plane.KM.createPoint(at)) < km;
    }
}
