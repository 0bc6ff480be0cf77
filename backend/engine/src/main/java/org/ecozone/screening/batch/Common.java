package org.ecozone.screening.batch;

import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said once for all sites. A site's own industry goes before it, its own facts one by one.
 *
 * @param industry a code; missing or null where none is common
 * @param facts by their keys; missing or null where none are common
 * @param crs the member {@code crs} of a collection; missing where it has none
 */
public record Common(JsonNode industry, JsonNode facts, JsonNode crs) {

    /** Nothing. */
    public static final Common NOTHING =
            new Common(MissingNode.getInstance(), MissingNode.getInstance(), MissingNode.getInstance());

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROPERTIES = "properties";
    private static final String INDUSTRY = "industry";
    private static final String FACTS = "facts";
    private static final String CRS = "crs";

    /**
     * Refuses what no site could be asked with.
     *
     * @param prefix before {@code industry} and {@code facts} in the pointers of faults
     * @throws RequestRefused with all faults
     */
    public void check(RequestReader reader, RuleBook rules, String prefix) {
        ObjectNode project = JSON.objectNode();
        put(project, INDUSTRY, industry);
        put(project, FACTS, facts);
        try {
            reader.checkProject(project, rules);
        } catch (RequestRefused refused) {
            throw refused.placed(pointer -> prefix + pointer.substring(('/' + PROPERTIES + '/').length()));
        }
    }

    /** {@code feature} with what is common put in where it says nothing itself; what came is not changed. */
    JsonNode into(JsonNode feature) {
        JsonNode own = feature.path(PROPERTIES);
        if (!feature.isObject() || !own.isObject() && !isAbsent(own)) {
            return feature;
        }
        ObjectNode properties = JSON.objectNode();
        copy(own, properties);
        if (isAbsent(own.path(INDUSTRY))) {
            put(properties, INDUSTRY, industry);
        }
        if (facts.isObject() && (own.path(FACTS).isObject() || isAbsent(own.path(FACTS)))) {
            ObjectNode all = properties.putObject(FACTS);
            copy(facts, all);
            copy(own.path(FACTS), all);
        }
        ObjectNode whole = JSON.objectNode();
        copy(feature, whole);
        whole.set(PROPERTIES, properties);
        if (!feature.has(CRS)) {
            put(whole, CRS, crs);
        }
        return whole;
    }

    private static void copy(JsonNode from, ObjectNode to) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            to.set(member.getKey(), member.getValue());
        }
    }

    private static void put(ObjectNode to, String name, JsonNode value) {
        if (!isAbsent(value)) {
            to.set(name, value);
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
