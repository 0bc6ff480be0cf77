package org.ecozone.screening.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the facts of a screening request, an object of fact to value. */
final class FactReader {

    private FactReader() {}

    /** What is stated and right; a fault for the rest. */
    static Facts read(JsonNode given, @Nullable Industry industry, RuleBook rules, RequestFaults faults) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        if (given.isObject()) {
            given.properties().forEach(fact -> raw.put(fact.getKey(), value(fact.getValue())));
        } else if (!given.isMissingNode() && !given.isNull()) {
            faults.add(Kind.FACT_INVALID, "/properties/facts", "facts 应为对象：事实名到值");
        }
        Facts.Reading reading = Facts.read(raw, industry == null ? null : industry.code(), rules.factBook());
        reading.faults().forEach(fault -> faults.add(Kind.FACT_INVALID, fault));
        return reading.facts();
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return members;
        }
        return node.isString() ? Objects.requireNonNull(node.stringValue()) : List.of();
    }
}
