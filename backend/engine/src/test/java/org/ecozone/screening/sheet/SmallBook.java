package org.ecozone.screening.sheet;

import static org.ecozone.geo.Shapes.box;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.ZoningMap;

/** Rules that hold everywhere, over five facts of yes and no, a choice and a number. */
final class SmallBook {

    static final List<String> FLAGS = List.of("a", "b", "c", "d", "e");
    private static final ZoningMap MAP = new SheetFixture().map();

    private SmallBook() {}

    /** @param rules each as {@code EFFECT condition} */
    static RuleBook of(List<String> rules, Map<String, String> askIf) {
        StringBuilder facts = new StringBuilder();
        for (String flag : FLAGS) {
            facts.append("- { key: %s, label: %s, labelEn: %s, type: BOOLEAN, help: h, form: f, group: g%s }%n"
                    .formatted(
                            flag, flag, flag, askIf.containsKey(flag) ? ", askIf: \"" + askIf.get(flag) + "\"" : ""));
        }
        facts.append("""
                - { key: kind, label: 种类, labelEn: Kind, type: CHOICE, help: h, form: f, group: g,
                    choices: [ { code: X, label: x, labelEn: x }, { code: Y, label: y, labelEn: y }, { code: Z, label: z, labelEn: z } ] }
                - { key: tonnes, label: 吨数, labelEn: Tonnes, type: NUMBER, unit: 吨, minimum: 0, help: h, form: f, group: g }
                """);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            String[] parts = rules.get(i).split(" ", 2);
            text.append("- { id: R%d, effect: %s, title: 规则, level: 国家, dimension: 空间布局约束, when: \"%s\", "
                    .formatted(i, parts[0], parts[1]));
            text.append("cites: [ { document: law, article: 第一条 } ] }\n");
        }
        Map<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "rulebook.yaml",
                        "version: small\nfrom: 2020-01-01\n",
                        "facts.yaml",
                        facts.toString(),
                        "citations.yaml",
                        "- { id: law, title: 某法, from: 2020-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }\n",
                        "rules/small.yaml",
                        text.toString())
                .forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return RuleReading.load(new TreeMap<>(files));
    }

    static ScreeningResult screen(RuleBook book, Map<String, ?> facts) {
        return SheetFixture.screen(book, MAP, box(5, 5, 6, 6), "2511", facts);
    }

    /** The facts to be asked where nothing is stated, of rules each as {@code EFFECT condition}. */
    static List<String> asked(String... rules) {
        return SettlingFacts.of(screen(of(List.of(rules), Map.of()), Map.of()));
    }
}
