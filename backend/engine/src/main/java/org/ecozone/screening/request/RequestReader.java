package org.ecozone.screening.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Filed;
import org.ecozone.screening.Notice;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a screening request from a GeoJSON Feature with the properties {@code name}, {@code code}, {@code applicant},
 * {@code industry}, {@code facts}, {@code judgements}, {@code widthMetres} and {@code accuracyMetres}, and names every fault at
 * once by its JSON pointer.
 */
public final class RequestReader {

    private static final Set<String> MEMBERS = Set.of("type", "id", "bbox", "crs", "geometry", "properties");
    private static final Set<String> PROPERTIES = Set.of(
            "name",
            RecordedRequest.CODE,
            RecordedRequest.APPLICANT,
            "industry",
            "facts",
            JudgementReader.JUDGEMENTS,
            "widthMetres",
            "accuracyMetres");

    /** What the server adds to a site it read or recorded: such a Feature may be sent as it is, these decide nothing. */
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
            "attributes",
            RecordedRequest.INDUSTRY_NAME);

    private static final int TEXT_LENGTH = 200;

    private final IndustryReader industries;

    /** Knows {@code industries}. */
    public RequestReader(IndustryCatalogue industries) {
        this.industries = new IndustryReader(industries);
    }

    /**
     * The request for the law of the day that was chosen.
     *
     * @param edition that was chosen
     * @param asOf the day that was chosen
     * @throws RequestRefused with all faults
     */
    public ReadRequest read(JsonNode feature, Edition edition, LocalDate asOf, RuleBook rules) {
        var faults = new RequestFaults();
        recordedOtherwise(feature.path(RecordedRequest.SCREENING), edition, asOf, faults);
        return read(feature, asOf, rules, faults);
    }

    /**
     * Refuses an industry and facts that no site could be asked with.
     *
     * @param project the properties {@code industry} and {@code facts}, as a Feature would have them
     * @throws RequestRefused with all faults
     */
    public void checkProject(JsonNode project, RuleBook rules) {
        var faults = new RequestFaults();
        Industry industry = industries.read(project.path("industry"), faults);
        FactReader.read(project.path("facts"), industry, rules, faults);
        faults.refuse();
    }

    /**
     * The question of a record, as it was read the first time: the industry keeps its name and the notices are those of then.
     *
     * @throws RequestRefused with all faults, if {@code rules} are not those of the record or it was altered
     */
    public ScreeningRequest reread(RecordedRequest recorded, RuleBook rules) {
        ScreeningRequest read = read(recorded.feature(), recorded.asOf(), rules, new RequestFaults())
                .asked();
        return new ScreeningRequest(
                read.name(),
                read.site(),
                read.accuracy(),
                named(read.industry(), recorded.industryName()),
                read.facts(),
                read.asOf(),
                recorded.notices(),
                read.filed());
    }

    /**
     * The ground of a record, whatever the rules of its facts.
     *
     * @throws RequestRefused if it holds none that can be screened: it was altered
     */
    public static Site ground(RecordedRequest recorded) {
        var faults = new RequestFaults();
        JsonNode properties = properties(recorded.feature(), faults);
        Optional<ReadSite> site =
                SiteReader.read(recorded.feature(), properties.path("widthMetres"), faults, new ArrayList<>());
        faults.refuse();
        return site.orElseThrow().site();
    }

    private static @Nullable Industry named(@Nullable Industry industry, @Nullable String name) {
        return industry == null || name == null
                ? industry
                : new Industry(industry.code(), name, industry.level(), industry.parent());
    }

    private ReadRequest read(JsonNode feature, LocalDate asOf, RuleBook rules, RequestFaults faults) {
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asString(""))) {
            faults.add(Kind.REQUEST_INVALID, "/type", "请求体应为一个 GeoJSON Feature（\"type\": \"Feature\"）");
            faults.refuse();
        }
        unknown(feature, "", MEMBERS, Set.of(RecordedRequest.SCREENING), faults);
        JsonNode properties = properties(feature, faults);
        unknown(properties, "/properties", PROPERTIES, READ_BACK, faults);
        List<Notice> notices = new ArrayList<>();
        Optional<ReadSite> site = SiteReader.read(feature, properties.path("widthMetres"), faults, notices);
        Optional<Length> accuracy = SiteReader.accuracy(properties.path("accuracyMetres"), faults);
        String name = text(properties, "name", faults);
        Filed filed = filed(properties, faults);
        Industry industry = industries.read(properties.path("industry"), faults);
        Facts facts = FactReader.read(properties.path("facts"), industry, rules, faults)
                .with(JudgementReader.read(properties.path(JudgementReader.JUDGEMENTS), rules, faults));
        faults.refuse();
        ReadSite ground = site.orElseThrow();
        return new ReadRequest(
                new ScreeningRequest(name, ground.site(), accuracy.orElse(null), industry, facts, asOf, notices, filed),
                ground.asRead());
    }

    /** A recorded request may be asked again as it is, but not for another day or edition than it says without a word. */
    private static void recordedOtherwise(JsonNode screening, Edition edition, LocalDate asOf, RequestFaults faults) {
        differs(screening.path("asOf"), "/asOf", asOf.toString(), faults);
        differs(screening.path("edition").path("code"), "/edition/code", edition.code(), faults);
    }

    private static void differs(JsonNode recorded, String place, String asked, RequestFaults faults) {
        if (!recorded.isMissingNode() && !recorded.asString("").equals(asked)) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    '/' + RecordedRequest.SCREENING + place,
                    "RECORDED_OTHERWISE",
                    "登记的请求为 " + recorded.asString("") + "，查询参数要求 " + asked
                            + "；请在查询参数 edition、asOf 中写明，或去掉成员 screening");
        }
    }

    static JsonNode properties(JsonNode feature, RequestFaults faults) {
        JsonNode properties = feature.path("properties");
        if (!properties.isObject() && !isAbsent(properties)) {
            faults.add(Kind.REQUEST_INVALID, "/properties", "properties 应为对象");
        }
        return properties.isObject() ? properties : JsonNodeFactory.instance.objectNode();
    }

    static void unknown(JsonNode object, String pointer, Set<String> known, Set<String> ignored, RequestFaults faults) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name) && !ignored.contains(name)) {
                String place = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
                String allowed = known.stream().sorted().collect(Collectors.joining("、"));
                faults.add(Kind.REQUEST_INVALID, place, "PROPERTY_UNKNOWN", "没有名为 " + name + " 的字段；可用：" + allowed);
            }
        }
    }

    /** A blank is nothing given. */
    private static Filed filed(JsonNode properties, RequestFaults faults) {
        String code = text(properties, RecordedRequest.CODE, faults);
        String applicant = text(properties, RecordedRequest.APPLICANT, faults);
        return new Filed(
                code == null || code.isBlank() ? null : code,
                applicant == null || applicant.isBlank() ? null : applicant);
    }

    private static @Nullable String text(JsonNode properties, String member, RequestFaults faults) {
        JsonNode text = properties.path(member);
        if (isAbsent(text)) {
            return null;
        }
        if (!isText(text, TEXT_LENGTH)) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    "/properties/" + member,
                    "PROPERTY_INVALID",
                    member + " 应为文本，不超过 " + TEXT_LENGTH + " 字，不含控制字符和残缺的字符");
            return null;
        }
        return text.stringValue();
    }

    /**
     * Whether it is a text of at most {@code most} characters with neither control characters nor half a surrogate pair: these
     * have no UTF-8, so no hash that anybody could check.
     */
    static boolean isText(JsonNode node, int most) {
        return node.isString()
                && node.stringValue().length() <= most
                && node.stringValue()
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c)
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
