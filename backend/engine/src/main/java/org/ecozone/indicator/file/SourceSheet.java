package org.ecozone.indicator.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.ecozone.indicator.Source;
import org.ecozone.yaml.YamlObject;

/** Reads where figures stand, and figures. */
final class SourceSheet {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;
    /** A figure of more digits is no figure of a plan, and no double. */
    private static final int MOST_DIGITS = 15;

    private final Set<String> documents;

    /** @param documents their ids */
    SourceSheet(Set<String> documents) {
        this.documents = documents;
    }

    /** {@code document} and {@code article} of {@code yaml}, which must be there. */
    Source read(YamlObject yaml) {
        String document = yaml.optionalText("document").orElse("");
        String article = yaml.optionalText("article").orElse("");
        if (document.isEmpty() || article.isEmpty()) {
            yaml.fault("document", "SOURCE_MISSING", "数字须有出处：document 和 article");
        } else if (!documents.contains(document)) {
            yaml.fault("document", "DOCUMENT_UNKNOWN", "documents 中没有 " + document);
        }
        return new Source(document, article);
    }

    /** The mapping of {@code key}; empty where it is absent or null. */
    static Optional<YamlObject> mapping(YamlObject yaml, String key) {
        if (yaml.hasMapping(key)) {
            return yaml.object(key);
        }
        if (yaml.optionalText(key).isPresent()) {
            yaml.fault(key, "YAML_SHAPE", key + " 应为映射（键: 值）");
        }
        return Optional.empty();
    }

    /** The number of {@code key}, with the decimals that it is written with; empty where it is absent or at fault. */
    static Optional<BigDecimal> decimal(YamlObject yaml, String key) {
        return yaml.optionalText(key).flatMap(text -> {
            Optional<BigDecimal> number =
                    decimal(text).filter(one -> one.precision() <= MOST_DIGITS && one.scale() >= 0);
            if (number.isEmpty()) {
                yaml.fault(key, "VALUE_INVALID", key + " 应为不超过 " + MOST_DIGITS + " 位的数字，收到 " + text);
            }
            return number;
        });
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The year of {@code yaml}; empty where it is absent or at fault. */
    static Optional<Integer> year(YamlObject yaml) {
        return whole(yaml, "year", FIRST_YEAR, LAST_YEAR, "VALUE_INVALID");
    }

    /** The whole number of {@code key}; empty where it is absent or, with a fault of {@code code} put down, none. */
    static Optional<Integer> whole(YamlObject yaml, String key, int least, int most, String code) {
        return yaml.optionalText(key).flatMap(text -> {
            Optional<Integer> number = decimal(text)
                    .filter(one -> one.stripTrailingZeros().scale() <= 0)
                    .map(BigDecimal::doubleValue)
                    .filter(one -> one >= least && one <= most)
                    .map(Double::intValue);
            if (number.isEmpty()) {
                yaml.fault(key, code, key + " 应为 " + least + " 至 " + most + " 的整数，收到 " + text);
            }
            return number;
        });
    }
}
