package org.ecozone.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.demo.Mosaic.Plot;

/** What wooded land is: its kind by the land survey and how it is protected. Invented, but where one expects it. */
final class Woods {

    private static final Set<String> ARID = Set.of("83", "91", "90");
    private static final double MOUNTAIN = 0.9;
    private static final double NATURAL_SHARE = 0.5;
    private static final double TREES_SHARE = 0.7;

    private Woods() {}

    /** Forest as the plan's forest cover counts it: trees, and the shrubs that the state counts as forest in dry land. */
    static void forest(Map<String, Object> zone, String owner, List<Plot> plots, LandUse land) {
        double chance = Noise.unit(plots.get(0).number, 1, 121);
        boolean mountain =
                plots.stream().mapToDouble(p -> Cover.wild(p.km)).average().orElseThrow() > MOUNTAIN;
        boolean trees = !ARID.contains(owner) && (mountain || chance < TREES_SHARE);
        zone.put("kind", (trees ? LandClass.TREES : LandClass.SHRUBS).title());
        if (!trees) {
            zone.put("shrubType", "国家特别规定灌木林地");
        }
        boolean wild = plots.stream().anyMatch(land.wildSpace::contains);
        zone.put("protection", wild ? (trees && chance < NATURAL_SHARE ? "天然林" : "国家级公益林") : "地方公益林");
    }

    /** Wooded land that is no forest. */
    static void scrub(Map<String, Object> zone, List<Plot> plots) {
        double chance = Noise.unit(plots.get(0).number, 2, 121);
        boolean shrubs = chance < NATURAL_SHARE;
        zone.put("kind", (shrubs ? LandClass.SHRUBS : LandClass.OTHER_WOODLAND).title());
        if (shrubs) {
            zone.put("shrubType", "一般灌木林地");
        }
        zone.put("protection", shrubs ? "地方公益林" : "商品林");
    }
}
