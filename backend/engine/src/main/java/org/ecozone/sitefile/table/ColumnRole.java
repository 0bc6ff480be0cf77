package org.ecozone.sitefile.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a vertex table holds, told from its title in Chinese or English. */
enum ColumnRole {
    /** Longitude. */
    LON("经度", ".*(经度|东经|longitude).*|lon|lng|long|大地经度l?|l"),
    /** Latitude. */
    LAT("纬度", ".*(纬度|北纬|latitude).*|lat|大地纬度b?|b"),
    /** Northing, said so. */
    NORTH("北坐标", ".*(北坐标|纵坐标|北向|northing).*|north|n|n坐标|x北"),
    /** Easting, said so. */
    EAST("东坐标", ".*(东坐标|横坐标|东向|easting).*|east|e|e坐标|y东"),
    /** X: north in surveys, east in maps; the numbers tell. */
    X("X", "坐标x|x(坐标|坐标值|值|轴|coord|coordinate|点坐标)?|point_?x"),
    /** Y. */
    Y("Y", "坐标y|y(坐标|坐标值|值|轴|coord|coordinate|点坐标)?|point_?y"),
    /** Name or number of the point. */
    POINT(
            "点号",
            "点号|点名|点位|点编号|(界址|拐|顶|边界|控制|特征)点(号|名|名称|编号|序号)?|桩号|角点(号)?"
                    + "|point|point_?(no|id|name|number)|pt|pt_?(no|id)|vertex|vertex_?(no|id|number)"),
    /** Ring number. */
    RING("圈号", "(地块)?圈号|圈|环号|环|部分|部件|ring|ring_?(no|id|number)|part|part_?(no|id|number)"),
    /** Name of the plot. */
    PLOT("地块", "(地块|宗地|图斑|区块|项目|范围|面)(名称|名)?|名称|name|plot|plot_?name|parcel|parcel_?name|site|site_?name|dkmc|xmmc"),
    /** Code of the plot. */
    PLOT_CODE(
            "地块编号",
            "(地块|宗地|图斑|区块|项目|面)(编号|号|代码|编码|序号)|plot_?(no|id|code)|parcel_?(no|id|code)|site_?(no|id|code)|dkbh"),
    /** Area that the table states. */
    AREA("面积", "(地块|宗地|图斑|用地|占地)?面积|area|mj|dkmj"),
    /** 面, 线 or 点. */
    GRAPHIC("图形", "(记录)?图形(属性|类型)|几何类型|要素类型|geometry_?type|geom_?type"),
    /** Number of the zone. */
    ZONE("带号", "带号|投影带|分带号|zone"),
    /** Height, not used. */
    HEIGHT("高程", "高程|海拔|大地高|h|z|z坐标|h坐标|elevation|height|altitude|alt"),
    /** Running number of the row, not used. */
    SERIAL("序号", "序号|编号|行号|no|id|fid|objectid|number|#");

    private static final Pattern NOISE = Pattern.compile("\\(.*?\\)|\\[.*?]|[\\s:.*/]|[(\\[].*$");

    private final String label;
    private final Pattern titles;

    ColumnRole(String label, String titles) {
        this.label = label;
        this.titles = Pattern.compile(titles);
    }

    /** The role that {@code title} names; empty if it names none. Units and remarks in brackets are looked at last. */
    static Optional<ColumnRole> of(String title) {
        if (title.isBlank() || title.length() > 40) {
            return Optional.empty();
        }
        String normal = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return match(NOISE.matcher(normal).replaceAll("")).or(() -> match(normal.replaceAll("[()\\[\\]\\s:./]", "")));
    }

    private static Optional<ColumnRole> match(String title) {
        for (ColumnRole role : values()) {
            if (role.titles.matcher(title).matches()) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    String label() {
        return label;
    }
}
