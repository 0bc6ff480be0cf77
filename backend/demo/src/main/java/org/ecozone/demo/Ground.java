package org.ecozone.demo;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.demo.Companies.Company;
import org.ecozone.demo.GroundFeature.Kind;
import org.ecozone.demo.Settlements.Town;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The ground beneath the zones: waters, roads and canals, towns and companies, the same whatever the edition. */
final class Ground {

    /** What a bridge costs, in kilometres of road. */
    private static final double BRIDGE_KM = 3;

    private static final double BUILT_UP_SHARE = Settlements.builtUpShare(Settlements.TOWNS.get(0), Release.R2026);

    private final List<GroundFeature> features = new ArrayList<>();

    /** {@code borders} of the fields in longitude and latitude. */
    static List<GroundFeature> of(List<LineString> borders, List<Company> companies) {
        Ground ground = new Ground();
        ground.addWaters();
        ground.addTowns();
        ground.addRoads(borders, companies);
        ground.addPlaces(companies);
        return ground.features;
    }

    private void add(Kind kind, String name, Geometry km) {
        features.add(new GroundFeature(kind, name, km));
    }

    private void addWaters() {
        Waters.still().forEach(f -> add(Kind.WATER, "", f.km()));
        Waters.RIVERS.forEach(r -> add(Kind.RIVER, r.name(), r.line()));
    }

    private void addTowns() {
        Settlements.TOWNS.forEach(town -> add(Kind.BUILT, "", Settlements.blocks(town, BUILT_UP_SHARE)));
    }

    private void addRoads(List<LineString> borders, List<Company> companies) {
        List<LineString> ways = Ways.lines();
        List<LineString> there = new ArrayList<>(Highways.LINES);
        for (int i = 0; i < Highways.LINES.size(); i++) {
            add(Kind.HIGHWAY, Highways.name(i), Highways.LINES.get(i));
        }
        for (int i = 0; i < ways.size(); i++) {
            Kind kind = kind(new WayNetwork.Way(i).land());
            add(kind, "", ways.get(i));
            if (kind != Kind.CANAL) {
                there.add(ways.get(i));
            }
        }
        Geometry rivers = Plane.KM.buildGeometry(
                Waters.RIVERS.stream().map(Waters.River::line).toList());
        Geometry basins =
                Plane.KM.buildGeometry(Waters.still().stream().map(Feature::km).toList());
        PreparedGeometry river = PreparedGeometryFactory.prepare(rivers);
        PreparedGeometry basin = PreparedGeometryFactory.prepare(basins);
        FieldRoads roads = new FieldRoads(
                borders,
                line -> basin.intersects(line) ? Double.POSITIVE_INFINITY : cost(line, river),
                Plane.KM.buildGeometry(there));
        List<Coordinate> seats =
                Settlements.TOWNS.stream().map(t -> Plane.km(t.lon(), t.lat())).toList();
        roads.of(seats).forEach(road -> add(Kind.ROAD, "", road));
        roads.of(companies.stream().map(Company::km).toList()).forEach(road -> add(Kind.FARM_ROAD, "", road));
    }

    private static Kind kind(LandClass land) {
        return switch (land) {
            case ROAD -> Kind.ROAD;
            case CANAL -> Kind.CANAL;
            default -> Kind.FARM_ROAD;
        };
    }

    /** Roads keep to the tilled land and cross rivers seldom. */
    private static double cost(LineString border, PreparedGeometry river) {
        double wild = Cover.wild(border.getCoordinateN(border.getNumPoints() / 2));
        return border.getLength() * (1 + 2 * Math.max(0, wild)) + (river.intersects(border) ? BRIDGE_KM : 0);
    }

    private void addPlaces(List<Company> companies) {
        for (Town town : Settlements.TOWNS) {
            boolean isCity = town.owner().equals("CITY");
            add(
                    isCity ? Kind.CITY : Kind.SEAT,
                    isCity ? "示例双河市区" : "示例" + town.name() + "团部",
                    Plane.KM.createPoint(Plane.km(town.lon(), town.lat())));
        }
        companies.forEach(c -> add(Kind.COMPANY, "示例" + c.name(), Plane.KM.createPoint(c.km())));
    }
}
