package org.ecozone.access.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.eia.EiaCell;
import org.ecozone.access.rule.Condition;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads the columns of {@code eia-catalogue.yaml} and the patterns they share. */
final class EiaCellSheet {

    private static final EiaCell EMPTY = new EiaCell.Whole(false);
    private static final Map<String, EiaCell> WORDS = Map.of(
            "none", EMPTY,
            "all", new EiaCell.Whole(true),
            "other", new EiaCell.Rest(null),
            "byPerson", new EiaCell.ByPerson(null, null));

    private final EiaVocabulary vocabulary;
    private final Map<String, EiaCell> patterns = new HashMap<>();

    EiaCellSheet(EiaVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void readPatterns(List<YamlObject> sheet) {
        for (YamlObject yaml : sheet) {
            String id = yaml.text("id");
            if (patterns.put(id, cell(yaml)) != null) {
                yaml.fault("id", "ID_DUPLICATE", "pattern " + id + " 已有");
            }
            yaml.refuseOtherKeys();
        }
    }

    /** The column {@code key} of an item. */
    EiaCell read(YamlObject item, String key) {
        if (item.hasMapping(key)) {
            Optional<YamlObject> yaml = item.object(key);
            EiaCell cell = yaml.map(this::cell).orElse(EMPTY);
            yaml.ifPresent(YamlObject::refuseOtherKeys);
            return cell;
        }
        String word = item.text(key);
        @Nullable EiaCell cell = WORDS.get(word);
        if (cell == null && !word.isEmpty()) {
            item.fault(key, "VALUE_INVALID", key + " 应为 none、all、other、byPerson 或映射，收到 " + word);
        }
        return cell == null ? EMPTY : cell;
    }

    private EiaCell cell(YamlObject yaml) {
        if (yaml.has("as")) {
            String id = yaml.text("as");
            @Nullable EiaCell pattern = patterns.get(id);
            if (pattern == null) {
                yaml.fault("as", "EIA_PATTERN_UNKNOWN", "patterns 没有 " + id);
            }
            return pattern == null ? EMPTY : pattern;
        }
        if (yaml.has("when")) {
            @Nullable Condition when = vocabulary.condition(yaml, "when");
            return when == null ? EMPTY : new EiaCell.Exact(when);
        }
        if (yaml.has("except")) {
            return new EiaCell.Rest(vocabulary.condition(yaml, "except"));
        }
        EiaCell.ByPerson cell =
                new EiaCell.ByPerson(vocabulary.condition(yaml, "holds"), vocabulary.condition(yaml, "fails"));
        if (!yaml.has("holds") && !yaml.has("fails")) {
            yaml.fault("holds", "KEY_MISSING", "应有 when、except、holds、fails 或 as 之一");
        }
        return cell;
    }
}
