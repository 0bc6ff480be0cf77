package org.ecozone.report.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.report.map.picture.Screen;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/**
 * How every involved layer is drawn on a map. One partition is the ground, as a tint. Every other layer keeps its colours and its
 * kind of pattern; of layers of the same kind each has another pattern, since they may lie on each other.
 */
final class Inks {

    /** What is filled less than this is seen by its outline. */
    static final double FILLED = 0.12;

    private final List<Layer> layers;
    private final Map<String, LayerInk> inks = new LinkedHashMap<>();

    private Inks(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * Of the layers with {@code ids}, in the order of the edition; without those that are the territory, which is the ground.
     *
     * @throws MapNotDrawn if the edition has not all of them
     */
    static Inks of(ZoningMap map, List<String> ids) {
        for (String id : ids) {
            if (map.layer(id).isEmpty()) {
                throw new MapNotDrawn("地图未能绘制：版本 " + map.edition().code() + " 没有图层 " + id);
            }
        }
        List<Layer> territory = Ground.coverage(map);
        List<Layer> involved = map.layers().stream()
                .filter(layer -> ids.contains(layer.id()) && !territory.contains(layer))
                .toList();
        Inks inks = new Inks(involved);
        inks.choose();
        return inks;
    }

    private enum Pattern {
        HATCH(Screen.HATCHES),
        CROSS_HATCH(Screen.CROSS_HATCHES),
        FILL(Screen.FILLS),
        OUTLINE(List.of(Screen.NONE));

        private final List<Screen> screens;

        Pattern(List<Screen> screens) {
            this.screens = screens;
        }

        static Pattern of(Category category) {
            return switch (category.style().pattern()) {
                case "HATCH" -> HATCH;
                case "CROSS_HATCH" -> CROSS_HATCH;
                default -> category.style().fillOpacity() < FILLED ? OUTLINE : FILL;
            };
        }
    }

    private void choose() {
        Layer ground = layers.stream().filter(Inks::canBeGround).findFirst().orElse(null);
        Map<Pattern, Integer> met = new EnumMap<>(Pattern.class);
        for (Layer layer : layers) {
            boolean isTint = layer == ground;
            Map<Pattern, Screen> ofLayer = new EnumMap<>(Pattern.class);
            for (Category category : layer.categories()) {
                Screen screen = isTint || layer.kind() == Kind.PARTITION
                        ? Screen.NONE
                        : ofLayer.computeIfAbsent(Pattern.of(category), pattern -> next(pattern, met));
                inks.put(key(layer.id(), category.code()), new LayerInk(layer, category, screen, isTint));
            }
        }
    }

    private static Screen next(Pattern pattern, Map<Pattern, Integer> met) {
        int index = met.merge(pattern, 1, Integer::sum) - 1;
        return pattern.screens.get(index % pattern.screens.size());
    }

    static boolean canBeGround(Layer layer) {
        return layer.kind() == Kind.PARTITION
                && layer.categories().stream()
                        .anyMatch(category -> category.style().fillOpacity() > 0);
    }

    /** The involved layers, in the order of the edition. */
    List<Layer> layers() {
        return layers;
    }

    /** All of them, in the order of the legend. */
    List<LayerInk> all() {
        return new ArrayList<>(inks.values());
    }

    boolean has(Layer layer) {
        return layers.contains(layer);
    }

    /** That of {@code zone}, whose layer is involved. */
    LayerInk of(Zone zone) {
        LayerInk ink = inks.get(key(zone.layer(), zone.category()));
        if (ink == null) {
            throw new MapNotDrawn("地图未能绘制：" + zone.layer() + " 的 " + zone.code() + " 属于图层没有说明的类别 " + zone.category());
        }
        return ink;
    }

    private static String key(String layer, String category) {
        return layer + "/" + category;
    }
}
