package org.ecozone.screening.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.geo.Length;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.Notice;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a screening was made from, and all that it was made from: the Feature as it was understood, and under
 * {@code screening} the day, edition, rules and the notices of its reading, which a second reading would not give again.
 *
 * @param feature the whole
 */
public record RecordedRequest(JsonNode feature) {

    public static final String SCREENING = "screening";
    public static final String INDUSTRY_NAME = "industryName";
    static final String CODE = "code";
    static final String APPLICANT = "applicant";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static RecordedRequest of(ReadRequest read, Edition edition, RuleBook rules) {
        ScreeningRequest asked = read.asked();
        ObjectNode feature = JSON.objectNode().put("type", "Feature");
        feature.set("geometry", GeometryJson.of(read.ground()));
        feature.set("properties", properties(asked));
        ObjectNode screening =
                feature.putObject(SCREENING).put("asOf", asked.asOf().toString());
        screening.putObject("edition").put("code", edition.code()).put("hash", edition.hash());
        screening.putObject("rules").put("version", rules.version()).put("hash", rules.hash());
        ArrayNode notices = screening.putArray("notices");
        asked.notices()
                .forEach(
                        notice -> notices.addObject().put("code", notice.code()).put("message", notice.message()));
        return new RecordedRequest(feature);
    }

    private static ObjectNode properties(ScreeningRequest asked) {
        ObjectNode properties = JSON.objectNode().put("name", asked.name());
        var industry = asked.industry();
        properties.put("industry", industry == null ? null : industry.code());
        properties.put(INDUSTRY_NAME, industry == null ? null : industry.name());
        ObjectNode facts = properties.putObject("facts");
        asked.facts().stated().forEach((key, value) -> facts.set(key, value(value)));
        judgements(asked.facts().judgements().values(), properties);
        asked.site().width().map(Length::metres).ifPresent(metres -> properties.put("widthMetres", metres));
        if (asked.accuracy() != null) {
            properties.put("accuracyMetres", asked.accuracy().metres());
        }
        if (asked.filed().code() != null) {
            properties.put(CODE, asked.filed().code());
        }
        if (asked.filed().applicant() != null) {
            properties.put(APPLICANT, asked.filed().applicant());
        }
        return properties;
    }

    private static void judgements(Collection<Judgement> judgements, ObjectNode properties) {
        if (!judgements.isEmpty()) {
            ArrayNode all = properties.putArray(JudgementReader.JUDGEMENTS);
            judgements.forEach(judgement -> all.addObject()
                    .put("rule", judgement.rule())
                    .put("effect", judgement.effect().name())
                    .put("by", judgement.by())
                    .put("reason", judgement.reason()));
        }
    }

    private static JsonNode value(Object value) {
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        return value instanceof Number number
                ? JSON.numberNode(number.doubleValue())
                : JSON.stringNode(value.toString());
    }

    /** Reads the text back; throws Jackson's exception if it is no JSON. */
    public static RecordedRequest parse(String text) {
        return new RecordedRequest(JsonMapper.shared().readTree(text));
    }

    /** Throws {@link DateTimeException} if there is none. */
    public LocalDate asOf() {
        return LocalDate.parse(text("/asOf"));
    }

    public String editionCode() {
        return text("/edition/code");
    }

    public String editionHash() {
        return text("/edition/hash");
    }

    public String rulesVersion() {
        return text("/rules/version");
    }

    public String rulesHash() {
        return text("/rules/hash");
    }

    private String text(String pointer) {
        return feature.at('/' + SCREENING + pointer).asString("");
    }

    @Nullable
    public String industryName() {
        return feature.path("properties").path(INDUSTRY_NAME).stringValue(null);
    }

    /** What the first reading noticed. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        feature.path(SCREENING)
                .path("notices")
                .forEach(notice -> notices.add(new Notice(
                        notice.path("code").asString(""), notice.path("message").asString(""))));
        return notices;
    }
}
