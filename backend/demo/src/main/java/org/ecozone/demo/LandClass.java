package org.ecozone.demo;

/**
 * Classes of the second level of the third national land survey, as far as the demonstration has them, under the first-level
 * categories of the layer {@code land-cover}. Codes and names are those of GB/T 21010-2017 as the survey's working
 * classification has them (wetlands are a class of their own).
 */
enum LandClass {
    IRRIGATED("0102", "水浇地", "CROPLAND"),
    FRUIT("0201", "果园", "ORCHARD"),
    TREES("0301", "乔木林地", "FOREST"),
    SHRUBS("0305", "灌木林地", "FOREST"),
    OTHER_WOODLAND("0307", "其他林地", "FOREST"),
    NATURAL_PASTURE("0401", "天然牧草地", "GRASSLAND"),
    SOWN_PASTURE("0403", "人工牧草地", "GRASSLAND"),
    OTHER_GRASSLAND("0404", "其他草地", "GRASSLAND"),
    MARSH_GRASSLAND("0402", "沼泽草地", "WETLAND"),
    INLAND_FLAT("1106", "内陆滩涂", "WETLAND"),
    INDUSTRY("0601", "工业用地", "INDUSTRIAL"),
    MINE("0602", "采矿用地", "INDUSTRIAL"),
    TOWN_HOUSING("0701", "城镇住宅用地", "RESIDENTIAL"),
    VILLAGE_HOUSING("0702", "农村宅基地", "RESIDENTIAL"),
    OFFICES("08H1", "机关团体用地", "PUBLIC"),
    SCHOOLS_AND_HOSPITALS("08H2", "科教文卫用地", "PUBLIC"),
    UTILITIES("0809", "公用设施用地", "PUBLIC"),
    ROAD("1003", "公路用地", "TRANSPORT"),
    FARM_ROAD("1006", "农村道路", "TRANSPORT"),
    RIVER("1101", "河流水面", "WATER"),
    LAKE("1102", "湖泊水面", "WATER"),
    RESERVOIR("1103", "水库水面", "WATER"),
    POND("1104", "坑塘水面", "WATER"),
    CANAL("1107", "沟渠", "WATER"),
    FACILITY_FARM("1202", "设施农用地", "OTHER"),
    SALINE("1204", "盐碱地", "OTHER"),
    SAND("1205", "沙地", "OTHER"),
    BARE_EARTH("1206", "裸土地", "OTHER"),
    BARE_ROCK("1207", "裸岩石砾地", "OTHER");

    private final String code;
    private final String title;
    private final String category;

    LandClass(String code, String title, String category) {
        this.code = code;
        this.title = title;
        this.category = category;
    }

    /** Four characters. */
    String code() {
        return code;
    }

    /** Its Chinese name, the value of {@code landClass}. */
    String title() {
        return title;
    }

    /** The category of the layer. */
    String category() {
        return category;
    }
}
