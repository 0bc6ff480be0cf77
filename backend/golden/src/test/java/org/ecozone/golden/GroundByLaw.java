package org.ecozone.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * Which ground stands against which project, copied from the law by hand and by nothing else: a table to hold the rules against.
 * What it lists is forbidden or needs somebody's consent first; it is not all that is.
 */
enum GroundByLaw {
    /** Code 709, 720, 730, 895, 913; 草原法 46; 湿地保护法 28; 142号 一: a field of new cotton. */
    COTTON(
            "0131",
            Form.AREA,
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "land-cover/GRASSLAND/天然牧草地",
            "land-cover/WETLAND",
            "water-source/LEVEL_1"),
    /** 土地管理法 30, 35, 44; Code 319, 461, 728; 森林法 37; 草原法 38: dwellings. */
    HOUSING(
            "4710",
            Form.AREA,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "soil-risk-plot/LISTED",
            "soil-risk-plot/SURVEY_DUE",
            "land-cover/GRASSLAND/天然牧草地",
            "land-cover/WETLAND",
            "water-source/LEVEL_1",
            "scenic-area/CORE_SCENIC"),
    /** 自然资办发〔2023〕12号 一, 二: a photovoltaic field. */
    PHOTOVOLTAICS(
            "4416",
            Form.AREA,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "sand-closure",
            "water-source/LEVEL_1"),
    /** Code 319, 320, 427, 461, 566: a chemical plant. */
    CHEMICALS(
            "2614",
            Form.AREA,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "soil-risk-plot/LISTED",
            "soil-risk-plot/SURVEY_DUE",
            "sensitive-receptor",
            "land-cover/GRASSLAND/天然牧草地",
            "water-source/LEVEL_1",
            "water-source/LEVEL_2",
            "scenic-area"),
    /** 风景名胜区条例 27, 28; Code 319: a hotel. */
    HOTEL(
            "6110",
            Form.AREA,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "soil-risk-plot/LISTED",
            "scenic-area",
            "water-source/LEVEL_1"),
    /** 土地管理法 35, 44; Code 319; 142号 一, 二: a road. */
    ROAD(
            "4812",
            Form.LINE,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "sand-closure",
            "scenic-area"),
    /** 142号 一; 风景名胜区条例 28; 土地管理法 35: a well. */
    WELL("4610", Form.POINT, "basic-farmland", "redline", "scenic-area", "wetland"),
    /** Code 319, 320, 427, 481; 基本农田保护条例 17: a landfill. */
    LANDFILL(
            "7723",
            Form.AREA,
            "farmland",
            "basic-farmland",
            "forest",
            "wetland",
            "basic-grassland",
            "redline",
            "sensitive-receptor",
            "water-source/LEVEL_1",
            "water-source/LEVEL_2",
            "scenic-area");

    /** What a project says that would make it as harmless as its kind can be. */
    static final Map<String, Object> HARMLESS = Map.ofEntries(
            Map.entry("nature", "NEW"),
            Map.entry("industrial_policy", "PERMITTED"),
            Map.entry("boiler_fuel", "NONE"),
            Map.entry("kiln_fuel", "NONE"),
            Map.entry("wastewater_route", "NONE"),
            Map.entry("groundwater_abstraction", false),
            Map.entry("water_use", 1),
            Map.entry("new_pollutants", "NONE"),
            Map.entry("solvent_tonnes", 0),
            Map.entry("hazardous_substance_ratio", 0),
            Map.entry("heavy_metal_discharge", false),
            Map.entry("produces_hazardous_waste", false),
            Map.entry("discharges_pollutants", false),
            Map.entry("has_outfall", false),
            Map.entry("may_pollute_groundwater", false),
            Map.entry("small_polluting_plant", false),
            Map.entry("efficient_irrigation", true));

    private static final String LAND_COVER = "land-cover";

    private final String industry;
    private final Form form;
    private final Set<String> against;

    GroundByLaw(String industry, Form form, String... against) {
        this.industry = industry;
        this.form = form;
        this.against = Set.copyOf(List.of(against));
    }

    enum Form {
        AREA,
        LINE,
        POINT
    }

    String industry() {
        return industry;
    }

    Form form() {
        return form;
    }

    /** What of the ground under {@code site} stands against it; also that its class is not known. */
    List<String> against(SiteOverlaps site) {
        List<String> found = new ArrayList<>();
        boolean hasClass = false;
        for (LayerOverlap layer : site.layers()) {
            for (ZoneOverlap met : layer.zones()) {
                if (met.overlapClass().isDecisive()) {
                    hasClass |= layer.layer().id().equals(LAND_COVER);
                    names(met.zone()).filter(against::contains).forEach(found::add);
                }
            }
        }
        if (!hasClass) {
            found.add("no land class");
        }
        return found;
    }

    private static Stream<String> names(Zone zone) {
        String category = zone.layer() + '/' + zone.category();
        return Stream.of(
                zone.layer(), category, category + '/' + zone.attributes().get("landClass"));
    }
}
