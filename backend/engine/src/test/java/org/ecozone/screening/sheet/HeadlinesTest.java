package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.edition.EditionFolder;
import org.ecozone.zoning.Headline;
import org.ecozone.zoning.Layer;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final List<String> SIX =
            List.of("redline", "nature-reserve", "basic-farmland", "water-source", "urban-boundary", "control-unit");

    private static List<String> rows(SheetFixture edition) {
        return Headlines.of(edition.map().layers()).stream()
                .map(Headlines.Line::id)
                .toList();
    }

    @Test
    void areTheSameSixWhateverTheOrderOfTheLegend() {
        assertThat(rows(SheetFixture.six())).isEqualTo(SIX);
    }

    @Test
    void areTheSameSixWhereTheEditionLacksTheirLayers() {
        SheetFixture edition = new SheetFixture().layer("redline", Layer.Kind.PROTECTION, "REDLINE");
        assertThat(rows(edition)).isEqualTo(SIX);
        assertThat(Headlines.of(edition.map().layers()).get(1).name()).isEqualTo("自然保护地");
        assertThat(Headlines.of(edition.map().layers()).get(1).layer()).isNull();
    }

    @Test
    void takeAFurtherLayerThatStatesItsPlace() {
        SheetFixture edition = SheetFixture.six()
                .layer("wetland", Layer.Kind.PROTECTION, new Headline(7), "W")
                .layer("forest", Layer.Kind.REFERENCE, new Headline(2), "F");
        assertThat(rows(edition))
                .isEqualTo(List.of(
                        "redline",
                        "nature-reserve",
                        "forest",
                        "basic-farmland",
                        "water-source",
                        "urban-boundary",
                        "control-unit",
                        "wetland"));
    }

    @Test
    void leaveOutAndMoveWhatStatesSo() {
        SheetFixture edition = new SheetFixture()
                .layer("redline", Layer.Kind.PROTECTION, new Headline(9), "REDLINE")
                .layer("urban-boundary", Layer.Kind.REFERENCE, new Headline(0), "U");
        assertThat(rows(edition))
                .isEqualTo(List.of("nature-reserve", "basic-farmland", "water-source", "control-unit", "redline"));
    }

    /** By the law: 一级 is stricter than 二级, 核心 than 一般, and 优先 than 重点 than 一般. */
    @Test
    void haveLayersWhoseCategoriesStandTheStrictestFirst() {
        EditionFolder demo = EditionFolder.of(Path.of("../../data/demo"));
        List<Layer> layers = demo.read(demo.entries().get(0)).layers();
        assertThat(categories(layers, "water-source")).containsExactly("LEVEL_1", "LEVEL_2", "QUASI");
        assertThat(categories(layers, "nature-reserve")).containsExactly("CORE", "GENERAL");
        assertThat(categories(layers, "control-unit")).containsExactly("PRIORITY", "KEY", "GENERAL");
        assertThat(Headlines.of(layers)).extracting(Headlines.Line::id).isEqualTo(SIX);
    }

    private static Stream<String> categories(List<Layer> layers, String id) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id))
                .flatMap(layer -> layer.categories().stream())
                .map(Layer.Category::code);
    }
}
