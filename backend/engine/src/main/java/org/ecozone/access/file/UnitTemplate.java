package org.ecozone.access.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.file.Placeholders.Value;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/**
 * Clauses for units of one kind, with names in braces where the units differ.
 *
 * @param type how units name it
 * @param code short form, part of the ids of its clauses
 * @param parameters by name, in their order
 * @param clauses each with an id
 * @param yaml where it stands
 */
record UnitTemplate(
        String type, String code, Map<String, Parameter> parameters, List<ClauseOfTemplate> clauses, YamlObject yaml) {

    /** A clause and its id within the template. */
    record ClauseOfTemplate(String id, YamlObject yaml) {}

    /**
     * Something in which units differ.
     *
     * @param otherwise its value where a unit states none; null where each must
     */
    record Parameter(String name, Type type, @Nullable Value otherwise) {}

    /** What values a parameter takes. */
    enum Type {
        /** Codes of GB/T 4754, or the first two or three digits of such. */
        INDUSTRIES("行业代码前缀的列表，每项 2 至 4 位数字", List.of("01")),
        NUMBER("不小于 0 的数字", List.of("1")),
        TEXT("一段文字，不含单引号和大括号", List.of("—"));

        private final String expected;
        private final List<String> standIn;

        Type(String expected, List<String> standIn) {
            this.expected = expected;
            this.standIn = standIn;
        }

        /** A value that fits, for a unit whose own is at fault: so that its clauses can still be read. */
        Value standIn() {
            return new Value(standIn, this == INDUSTRIES);
        }

        /** The value of {@code key}; empty where it is absent or, with a fault put down, does not fit. */
        Optional<Value> read(YamlObject yaml, String key) {
            if (!yaml.has(key)) {
                return Optional.empty();
            }
            int before = yaml.source().faults().all().size();
            List<String> texts = this == INDUSTRIES
                    ? yaml.texts(key)
                    : yaml.optionalText(key).stream().toList();
            if (yaml.source().faults().all().size() > before) {
                return Optional.empty();
            }
            if (texts.isEmpty() || !texts.stream().allMatch(this::fits)) {
                yaml.fault(key, "PARAMETER_TYPE", "参数 " + key + " 应为" + expected + "，收到 " + String.join("、", texts));
                return Optional.empty();
            }
            return Optional.of(new Value(texts, this == INDUSTRIES));
        }

        private boolean fits(String text) {
            return switch (this) {
                case INDUSTRIES -> text.matches("\\d{2,4}");
                case NUMBER -> text.matches("\\d{1,9}(\\.\\d{1,6})?");
                case TEXT -> text.matches("[^'{}]+");
            };
        }
    }
}
