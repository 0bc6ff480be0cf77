package org.ecozone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.demo.Companies.Company;
import org.ecozone.demo.Waters.River;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Wells of companies, outlets into rivers and monitored reaches. The plan has 88 drinking-water sources of companies, and the
 * river sections at 90团四连大桥, 阿恰勒河龙口 and 精河铁路桥; it says that no outlet was found, so that each one here is an
 * example only.
 */
final class WaterPlaces {

    private static final int WELLS = 88;
    private static final double WELL_KM = 0.05;
    private static final double OUTLET_KM = 0.03;
    private static final double REACH_KM = 2;
    private static final double BANK_KM = 0.08;

    /** How far along its river; outlets lie a little off the middle. */
    private record Outlet(River river, double share, String type) {}

    private record Section(River river, double share, String name, String level, String target, String status) {}

    private static final List<Outlet> OUTLETS = List.of(
            new Outlet(Waters.BORTALA, 0.78, "城镇污水处理厂"),
            new Outlet(Waters.BORTALA, 0.88, "工业"),
            new Outlet(Waters.BORTALA, 0.905, "农田退水"),
            new Outlet(Waters.BORTALA, 0.65, "农田退水"),
            new Outlet(Waters.BORTALA, 0.37, "城镇污水处理厂"),
            new Outlet(Waters.JINGHE, 0.55, "农田退水"));

    private static final List<Section> SECTIONS = List.of(
            new Section(Waters.BORTALA, 0.93, "90团四连大桥", "国控", "Ⅲ类", "达标"),
            new Section(Waters.AQIALE, 0.72, "阿恰勒河龙口", "兵控", "Ⅱ类", "达标"),
            new Section(Waters.JINGHE, 0.62, "精河铁路桥", "兵控", "Ⅱ类", "达标"),
            new Section(Waters.BORTALA, 0.70, "示例对照断面", "师市控", "Ⅲ类", "未达标"));

    private final Companies companies;
    private final Geometry territory;
    private final PreparedGeometry inside;
    private final PreparedGeometry rivers;

    /** {@code territory} and the water of its {@code rivers} in kilometres. */
    WaterPlaces(Companies companies, Geometry territory, Geometry rivers) {
        this.companies = companies;
        this.territory = territory;
        this.inside = PreparedGeometryFactory.prepare(territory);
        this.rivers = PreparedGeometryFactory.prepare(rivers);
    }

    /** A circle around the well of each of the first companies, spread over all regiments. */
    List<DemoZone> wells() {
        List<DemoZone> zones = new ArrayList<>();
        List<Company> all = companies.all();
        for (int i = 0; i < WELLS; i++) {
            Company company = all.get(i * all.size() / WELLS);
            Coordinate well = new Coordinate(company.km().x - 0.21, company.km().y + 0.17);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("company", company.name());
            attributes.put("abstracts", "地下水");
            attributes.put("purpose", "连队生活饮用水");
            attributes.put("adminArea", Regiments.name(company.owner()));
            zones.add(DemoZone.drawn(
                    "LJ-" + company.code(),
                    "示例" + company.name() + "饮用水井保护范围",
                    "COMPANY_WELL",
                    attributes,
                    Shapes.circle(well, WELL_KM, 24)));
        }
        return zones;
    }

    List<DemoZone> outlets() {
        List<DemoZone> zones = new ArrayList<>();
        for (int i = 0; i < OUTLETS.size(); i++) {
            Outlet outlet = OUTLETS.get(i);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("outletType", outlet.type());
            attributes.put("river", outlet.river().name());
            zones.add(DemoZone.drawn(
                    "PK-%02d".formatted(i + 1),
                    "示例" + outlet.river().name() + "入河排污口%02d".formatted(i + 1),
                    "OUTLET",
                    attributes,
                    outletAt(outlet)));
        }
        return zones;
    }

    /** The first place from the outlet's share on where its middle lies in the river. */
    private Geometry outletAt(Outlet outlet) {
        double share = outlet.share();
        Geometry circle = Shapes.circle(outlet.river().at(share), OUTLET_KM, 16);
        while (!rivers.contains(circle.getCentroid()) || !inside.covers(circle)) {
            share += 0.002;
            if (share > 1) {
                throw new IllegalStateException(
                        "no water for an outlet into " + outlet.river().name());
            }
            circle = Shapes.circle(outlet.river().at(share), OUTLET_KM, 16);
        }
        return circle;
    }

    List<DemoZone> sections() {
        List<DemoZone> zones = new ArrayList<>();
        for (int i = 0; i < SECTIONS.size(); i++) {
            Section section = SECTIONS.get(i);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("level", section.level());
            attributes.put("river", section.river().name());
            attributes.put("target", section.target());
            attributes.put("status", section.status());
            Geometry reach = section.river()
                    .reach(section.share(), REACH_KM)
                    .buffer(section.river().halfWidthKm() + BANK_KM, 2);
            String name = section.name().startsWith("示例") ? section.name() : "示例" + section.name();
            zones.add(DemoZone.drawn(
                    "DM-%02d".formatted(i + 1),
                    name + "控制河段",
                    "SECTION",
                    attributes,
                    OverlayNGRobust.overlay(reach, territory, OverlayNG.INTERSECTION)));
        }
        return zones;
    }

    /** Where the sections' stations stand. */
    static List<Coordinate> stations() {
        return SECTIONS.stream().map(s -> s.river().at(s.share())).toList();
    }
}
