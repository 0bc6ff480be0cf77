package org.ecozone.access.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads {@code silent/*.yaml}: where it was read that nothing is said. */
final class SilenceSheet {

    private final RuleSheet rules;
    private final ConditionParser.Vocabulary attributes = ConditionParser.Remembering.of(WhereSheet.ANY_ATTRIBUTE);
    private final List<Silence> silences = new ArrayList<>();

    /** With the articles and industries that {@code rules} reads. */
    SilenceSheet(RuleSheet rules) {
        this.rules = rules;
    }

    List<Silence> silences() {
        return List.copyOf(silences);
    }

    void read(YamlObject yaml) {
        String id = rules.id(yaml);
        String layer = yaml.text("layer");
        @Nullable Condition zones = attributes.condition(yaml, "zones");
        @Nullable Condition industries = RuleSheet.forWhom(yaml);
        Optional<String> elsewhere = yaml.optionalText("elsewhere");
        String reason = yaml.text("reason");
        List<Citation> read = rules.articles(yaml, "read");
        if (yaml.objects("read").isEmpty()) {
            yaml.fault("read", "CITATION_MISSING", "承认无规定须写明读过哪些条文：至少写一条 read");
        }
        Optional<LocalDate> until = yaml.date("until");
        yaml.refuseOtherKeys();
        silences.add(
                new Silence(id, layer, zones, industries, elsewhere.orElse(null), reason, read, until.orElse(null)));
    }
}
