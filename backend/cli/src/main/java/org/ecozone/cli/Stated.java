package org.ecozone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The options that state what a project is; they go before what the file says. */
final class Stated {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = {"项目名称", "name of the project"})
    private @Nullable String name;

    @Option(
            names = "--code",
            paramLabel = "TEXT",
            description = {"项目代码", "code of the project"})
    private @Nullable String code;

    @Option(
            names = "--applicant",
            paramLabel = "TEXT",
            description = {"建设单位", "who applies"})
    private @Nullable String applicant;

    @Option(
            names = "--industry",
            paramLabel = "CODE",
            description = {"行业代码（GB/T 4754-2017），如 2511", "industry (GB/T 4754-2017), as 2511"})
    private @Nullable String industry;

    @Option(
            names = "--fact",
            paramLabel = "KEY=VALUE",
            description = {
                "一项事实，可多次使用，如 --fact nature=NEW；有哪些事实见 data/rules/facts.yaml",
                "a fact, as --fact nature=NEW; may be used again; data/rules/facts.yaml tells which there are"
            })
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(
            names = "--width",
            paramLabel = "METRES",
            description = {"线或点的宽度（米）", "width of a line or point"})
    private @Nullable Double width;

    @Option(
            names = "--accuracy",
            paramLabel = "METRES",
            description = {"地块边界的位置精度（米）", "positional accuracy of the site's border"})
    private @Nullable Double accuracy;

    /** Puts what is stated into the properties of {@code feature}. */
    void putInto(ObjectNode feature, RuleBook rules) {
        ObjectNode properties = object(feature, "properties");
        put(properties, "name", name == null ? null : JSON.stringNode(name));
        put(properties, "code", code == null ? null : JSON.stringNode(code));
        put(properties, "applicant", applicant == null ? null : JSON.stringNode(applicant));
        put(properties, "industry", industry == null ? null : JSON.stringNode(industry));
        put(properties, "widthMetres", width == null ? null : JSON.numberNode(width));
        put(properties, "accuracyMetres", accuracy == null ? null : JSON.numberNode(accuracy));
        if (!facts.isEmpty()) {
            ObjectNode stated = object(properties, "facts");
            facts.forEach((key, value) -> stated.set(key, value(rules.fact(key).orElse(null), value)));
        }
    }

    private static void put(ObjectNode properties, String member, @Nullable JsonNode value) {
        if (value != null) {
            properties.set(member, value);
        }
    }

    private static ObjectNode object(ObjectNode of, String member) {
        return of.get(member) instanceof ObjectNode there ? there : of.putObject(member);
    }

    /** What is no value of the fact stays text: the reader of requests then says what was expected. */
    private static JsonNode value(@Nullable Fact fact, String text) {
        if (fact != null && fact.type() == Fact.Type.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (fact != null && fact.type() == Fact.Type.NUMBER) {
            try {
                return JSON.numberNode(Double.parseDouble(text));
            } catch (NumberFormatException notOne) {
                return JSON.stringNode(text);
            }
        }
        return JSON.stringNode(text);
    }
}
