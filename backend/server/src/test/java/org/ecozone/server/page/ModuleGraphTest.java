package org.ecozone.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {

    private static ModuleGraph of(Map<String, String> modules) {
        return new ModuleGraph(modules.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> PageFile.of(one.getKey(), one.getValue().getBytes(StandardCharsets.UTF_8)))));
    }

    private static final ModuleGraph GRAPH = of(Map.of(
            "js/main.js",
            """
            /** @import { T } from "./typed.js" @type {import("./typed.js").T} */
            import { a } from "./model/a.js";
            import "../webjars/l/1.0/l.js";
            const later = () => import("./app/later.js").then(({ b }) => b);
            """,
            "js/model/a.js",
            "export { c } from \"./c.js\";\nexport * from \"../app/d.js\";\nconst text = 'from here';",
            "js/model/c.js",
            "import { a } from \"./a.js\";",
            "js/app/d.js",
            "import {\n  c,\n} from \"../model/c.js\";",
            "js/app/later.js",
            "import { a } from \"../model/a.js\"; const more = () => import(\"./most.js\");",
            "js/app/most.js",
            "import(`./${name}.js`);",
            "webjars/l/1.0/l.js",
            "export{x}from\"./y.js\";",
            "webjars/l/1.0/y.js",
            ""));

    @Test
    void followsWhatIsLoadedWithAModuleAndNoTypesOrUses() {
        assertThat(GRAPH.loadedWith(List.of("js/main.js")))
                .containsExactly(
                        "js/main.js",
                        "js/model/a.js",
                        "webjars/l/1.0/l.js",
                        "js/model/c.js",
                        "js/app/d.js",
                        "webjars/l/1.0/y.js");
    }

    @Test
    void tellsWhatIsUsedLaterThroughAllThatIsUsedLater() {
        Set<String> first = GRAPH.loadedWith(List.of("js/main.js"));
        assertThat(GRAPH.askedBy(List.of("js/main.js"))).containsExactly("js/app/later.js");
        assertThat(GRAPH.everAskedBy(first)).containsExactly("js/app/later.js", "js/app/most.js");
    }

    @Test
    void refusesAModuleThatIsNotThere() {
        assertThatThrownBy(
                        () -> of(Map.of("js/main.js", "import \"./none.js\";")).loadedWith(List.of("js/main.js")))
                .hasMessageContaining("js/none.js");
    }

    /** The same files give the same hash and document, in whatever order they were read. */
    @Test
    void thePageIsTheSameInAnyProcess() throws IOException {
        var files = new PageFiles();
        var again = new PageFiles();
        assertThat(again.hash()).isEqualTo(files.hash()).matches("[0-9a-f]{24}");
        assertThat(new PageDocument(again).file().plain())
                .isEqualTo(new PageDocument(files).file().plain());
        assertThat(files.all()).containsKeys("js/main.js", "favicon.svg", "basemap/ground.geojson");
        assertThat(files.all().keySet()).noneMatch(path -> path.endsWith(".map") || path.endsWith("index.html"));
    }

    @Test
    void theDocumentNamesModulesInTheTurnInWhichTheyAreNeeded() throws IOException {
        String text = new PageDocument(new PageFiles()).file().text();
        int next = text.indexOf("<template id=\"next\">");
        int later = text.indexOf("<template id=\"later\">");
        int head = text.indexOf("</head>");
        assertThat(text.indexOf("/js/app/reviewer.js")).isBetween(next, later);
        assertThat(text.indexOf("/js/app/auditor.js")).isBetween(later, head);
        assertThat(text.indexOf("/js/text/en.js")).isBetween(later, head);
        assertThat(text.substring(later, head).indexOf("</template>"))
                .isLessThan(text.substring(later).indexOf("/js/map/zones.js"));
        assertThat(text)
                .doesNotContain("chart.umd")
                .doesNotContain("href=\"js/")
                .doesNotContain("src=\"js/");
    }
}
