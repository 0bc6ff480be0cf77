package org.ecozone.server.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.access.Facts;
import org.ecozone.access.Industry;
import org.ecozone.access.IndustryCatalogue;
import org.ecozone.access.RuleBook;
import org.ecozone.geo.Site;
import org.ecozone.screening.Notice;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a screening request from a GeoJSON Feature with the properties {@code name}, {@code industry}, {@code facts} and
 * {@code widthMetres}, and names every fault at once by its JSON pointer.
 */
@Component
class RequestReader {

    private static final Set<String> MEMBERS = Set.of("type", "id", "bbox", "crs", "geometry", "properties");
    private static final Set<String> PROPERTIES = Set.of("name", "industry", "facts", "widthMetres");

    /** What {@code POST /api/sites/read} adds to a site: such a Feature may be sent as it is, these decide nothing. */
    private static final Set<String> READ_BACK = Set.of(
            "areaSquareMetres",
            "areaMu",
            "areaMethod",
            "planarAreaSquareMetres",
            "planarAreaMu",
            "planarMethod",
            "declaredAreaHectares",
            "lengthMetres",
            "count",
            "attributes");

    private static final int NAME_LENGTH = 200;

    private final RuleBook rules;
    private final IndustryCatalogue industries;

    RequestReader(RuleBook rules, IndustryCatalogue industries) {
        this.rules = rules;
        this.industries = industries;
    }

    /** The request for the law of {@code asOf}. Throws {@link ProblemException} with all faults. */
    ScreeningRequest read(JsonNode feature, LocalDate asOf) {
        var faults = new RequestFaults();
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asString(""))) {
            faults.add(ProblemCode.REQUEST_INVALID, "/type", "请求体应为一个 GeoJSON Feature（\"type\": \"Feature\"）");
            faults.refuse();
        }
        unknown(feature, "", MEMBERS, Set.of(), faults);
        JsonNode properties = properties(feature, faults);
        unknown(properties, "/properties", PROPERTIES, READ_BACK, faults);
        List<Notice> notices = new ArrayList<>();
        Optional<Site> site = SiteReader.read(feature, properties.path("widthMetres"), faults, notices);
        String name = name(properties.path("name"), faults);
        Industry industry = industry(properties.path("industry"), faults);
        Facts facts = facts(properties.path("facts"), industry, faults);
        faults.refuse();
        return new ScreeningRequest(name, site.orElseThrow(), industry, facts, asOf, notices);
    }

    private static JsonNode properties(JsonNode feature, RequestFaults faults) {
        JsonNode properties = feature.path("properties");
        if (!properties.isObject() && !isAbsent(properties)) {
            faults.add(ProblemCode.REQUEST_INVALID, "/properties", "properties 应为对象");
        }
        return properties.isObject() ? properties : JsonNodeFactory.instance.objectNode();
    }

    private static void unknown(
            JsonNode object, String pointer, Set<String> known, Set<String> ignored, RequestFaults faults) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name) && !ignored.contains(name)) {
                String place = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
                String allowed = known.stream().sorted().collect(Collectors.joining("、"));
                faults.add(
                        ProblemCode.REQUEST_INVALID,
                        Fault.at(place, "PROPERTY_UNKNOWN", "没有名为 " + name + " 的字段；可用：" + allowed));
            }
        }
    }

    private static @Nullable String name(JsonNode name, RequestFaults faults) {
        if (isAbsent(name)) {
            return null;
        }
        if (!name.isString() || name.stringValue().length() > NAME_LENGTH || !isText(name.stringValue())) {
            faults.add(
                    ProblemCode.REQUEST_INVALID,
                    Fault.at(
                            "/properties/name",
                            "PROPERTY_INVALID",
                            "name 应为文本，不超过 " + NAME_LENGTH + " 字，不含控制字符和残缺的字符"));
            return null;
        }
        return name.stringValue();
    }

    /** Neither control characters nor half a surrogate pair: these have no UTF-8, so no hash that anybody could check. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private @Nullable Industry industry(JsonNode code, RequestFaults faults) {
        if (isAbsent(code)) {
            return null;
        }
        Optional<Industry> found =
                code.isString() ? industries.find(code.stringValue().strip()) : Optional.empty();
        if (found.isEmpty()) {
            String expected = code.isString()
                    ? "没有行业代码“" + shortened(code.stringValue()) + "”（GB/T 4754-2017）" + suggestions(code.stringValue())
                    : "industry 应为行业代码文本，如 \"2511\"";
            faults.add(ProblemCode.INDUSTRY_UNKNOWN, "/properties/industry", expected);
        }
        return found.orElse(null);
    }

    /** The industries that share the longest beginning with {@code code}, or whose names hold it. */
    private String suggestions(String code) {
        String wanted = shortened(code.strip());
        for (int length = wanted.length(); length > 0; length--) {
            List<Industry> near =
                    industries.search(wanted.substring(0, length), 3).industries();
            if (!near.isEmpty()) {
                return near.stream()
                        .map(industry -> industry.code() + " " + industry.name())
                        .collect(Collectors.joining("、", "；相近：", ""));
            }
        }
        return "";
    }

    private Facts facts(JsonNode given, @Nullable Industry industry, RequestFaults faults) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        if (given.isObject()) {
            given.properties().forEach(fact -> raw.put(fact.getKey(), value(fact.getValue())));
        } else if (!isAbsent(given)) {
            faults.add(ProblemCode.FACT_INVALID, "/properties/facts", "facts 应为对象：事实名到值");
        }
        Facts.Reading reading = Facts.read(raw, industry == null ? null : industry.code(), rules);
        reading.faults()
                .forEach(fault ->
                        faults.add(ProblemCode.FACT_INVALID, Fault.at(fault.pointer(), fault.code(), fault.message())));
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
        return node.isString() ? Objects.requireNonNull(node.stringValue()) : node.isArray() ? List.of() : Map.of();
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
