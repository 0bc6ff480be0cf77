package org.ecozone.screening.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Many sites to be screened.
 *
 * @param sites in the order in which they came; at least one, at most {@value #MAX_SITES}
 * @param common said once for all of them
 * @param prefix of the pointers at what is common
 */
public record Batch(List<BatchSite> sites, Common common, String prefix) {

    /** The most sites that are screened in one request. */
    public static final int MAX_SITES = 10_000;

    private static final int NAME_LENGTH = 200;
    private static final String FEATURES = "features";

    /** What RFC 7946 and its predecessor have, and what is common. */
    private static final Set<String> MEMBERS =
            Set.of("type", "id", "name", "bbox", "crs", FEATURES, "industry", "facts");

    /**
     * Throws {@link RequestRefused} if there is no site, or there are too many.
     */
    public Batch {
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            refuse(prefix + FEATURES, "NO_SITES", "没有地块：features 应至少有一个 Feature");
        }
        if (sites.size() > MAX_SITES) {
            refuse(
                    prefix + FEATURES,
                    "TOO_MANY_SITES",
                    "一次研判的地块不超过 " + MAX_SITES + " 个，收到 " + sites.size() + " 个；请分成几次提交");
        }
    }

    /**
     * The sites of a FeatureCollection. Its Features are those of a single screening and are read one by one later; its members
     * {@code industry} and {@code facts} are for all.
     *
     * @throws RequestRefused if it is none, or holds no sites or too many
     */
    public static Batch of(JsonNode collection) {
        if (!"FeatureCollection".equals(collection.path("type").asString(""))) {
            refuse(
                    "/type",
                    Kind.REQUEST_INVALID.name(),
                    "请求体应为一个 GeoJSON FeatureCollection（\"type\": \"FeatureCollection\"）");
        }
        refuseUnknown(collection);
        JsonNode features = collection.path(FEATURES);
        if (!features.isArray()) {
            refuse('/' + FEATURES, Kind.REQUEST_INVALID.name(), "features 应为 Feature 的数组");
        }
        List<BatchSite> sites = new ArrayList<>(features.size());
        for (int i = 0; i < features.size(); i++) {
            JsonNode feature = features.get(i);
            sites.add(new BatchSite.Asked(name(feature), feature, '/' + FEATURES + '/' + i));
        }
        Common common = new Common(collection.path("industry"), collection.path("facts"), collection.path("crs"));
        return new Batch(sites, common, "/");
    }

    private static void refuseUnknown(JsonNode collection) {
        List<Fault> unknown = collection.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .map(name -> Fault.of(
                        FaultPlace.pointer('/' + name.replace("~", "~0").replace("/", "~1")),
                        "PROPERTY_UNKNOWN",
                        "没有名为 " + name + " 的字段；可用：" + MEMBERS.stream().sorted().collect(Collectors.joining("、"))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RequestRefused(Kind.REQUEST_INVALID, unknown);
        }
    }

    /** What a broken site is called, too: whatever else is wrong with it. */
    private static @Nullable String name(JsonNode feature) {
        JsonNode name = feature.path("properties").path("name");
        return name.isString() ? printable(name.stringValue()) : null;
    }

    /** As much of it as can be written and is of use. */
    private static String printable(String name) {
        return name.codePoints()
                .limit(NAME_LENGTH)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void refuse(String pointer, String code, String message) {
        throw new RequestRefused(Kind.REQUEST_INVALID, List.of(Fault.of(FaultPlace.pointer(pointer), code, message)));
    }
}
