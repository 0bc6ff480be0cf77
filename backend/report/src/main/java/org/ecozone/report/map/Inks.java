package org.ecozone.report.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.report.map.picture.Screen;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/**
 * How every involved layer is drawn on a map. One partition is the ground, as a tint. Every other layer keeps its colours and its
 * kind of pattern; of layers of the same kind each has another pattern, since they may lie on each other. What is too near in colour to
 * something before it, for eyes that do not tell red from green, has another pattern or line or strength.
 */
final class Inks {

    /** What is filled less than this is seen by its outline. */
    static final double FILLED = 0.12;

    /** How strong a ground may be: the first that tells its zones from those of other categories. */
    private static final List<Double> TINTS = List.of(0.55, 0.3, 1.2, 0.2, 1.6, 2.0);

    private final List<Layer> layers;
    private final Map<String, LayerInk> inks = new HashMap<>();

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

        /** All its screens, beginning with the one whose turn it is. */
        Stream<Screen> from(int turn) {
            return IntStream.range(0, screens.size()).mapToObj(i -> screens.get((turn + i) % screens.size()));
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
        Optional<List<LayerInk>> ground =
                layers.stream().filter(Inks::canBeGround).findFirst().flatMap(Inks::tinted);
        ground.ifPresent(tints -> tints.forEach(this::add));
        Map<Pattern, Integer> met = new EnumMap<>(Pattern.class);
        for (Layer layer : layers) {
            Map<Pattern, Integer> ofLayer = new EnumMap<>(Pattern.class);
            for (Category category : layer.categories()) {
                if (inks.containsKey(key(layer.id(), category.code()))) {
                    continue;
                }
                Pattern pattern = layer.kind() == Kind.PARTITION ? Pattern.OUTLINE : Pattern.of(category);
                int turn = ofLayer.computeIfAbsent(pattern, any -> met.merge(any, 1, Integer::sum) - 1);
                List<LayerInk> ways = Arrays.stream(LayerInk.Dash.values())
                        .flatMap(dash ->
                                pattern.from(turn).map(screen -> new LayerInk(layer, category, screen, dash, 0)))
                        .toList();
                add(apart(ways, inks.values()).orElse(ways.get(0)));
            }
        }
    }

    private void add(LayerInk ink) {
        inks.put(key(ink.layer().id(), ink.category().code()), ink);
    }

    /** The categories of a ground, each as strong as tells it from the others; empty if there are too many for that. */
    private static Optional<List<LayerInk>> tinted(Layer ground) {
        List<LayerInk> tints = new ArrayList<>();
        for (Category category : ground.categories()) {
            List<LayerInk> ways = TINTS.stream()
                    .map(tint -> new LayerInk(ground, category, Screen.NONE, LayerInk.Dash.NONE, tint))
                    .toList();
            Optional<LayerInk> ink = apart(ways, tints);
            if (ink.isEmpty()) {
                return Optional.empty();
            }
            tints.add(ink.get());
        }
        return Optional.of(tints);
    }

    /** The first of {@code ways} that nobody takes for one of {@code others}. */
    private static Optional<LayerInk> apart(List<LayerInk> ways, Collection<LayerInk> others) {
        return ways.stream()
                .filter(way -> others.stream().allMatch(way::isApartFrom))
                .findFirst();
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
        return layers.stream()
                .flatMap(layer ->
                        layer.categories().stream().map(category -> inks.get(key(layer.id(), category.code()))))
                .toList();
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
