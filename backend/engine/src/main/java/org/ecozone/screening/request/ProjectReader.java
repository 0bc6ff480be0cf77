package org.ecozone.screening.request;

import java.util.Set;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Area;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a project that looks for a site: a Feature as for a screening, whose geometry is null, with the properties
 * {@code industry}, {@code facts}, {@code areaMu} and {@code within}. Names every fault at once by its JSON pointer.
 */
public final class ProjectReader {

    private static final Set<String> MEMBERS = Set.of("type", "geometry", "properties");
    private static final Set<String> PROPERTIES = Set.of("name", "industry", "facts", "areaMu", "within");
    /** More than the division has. */
    private static final double MOST_MU = 1e8;

    private final IndustryReader industries;

    /** Knows {@code industries}. */
    public ProjectReader(IndustryCatalogue industries) {
        this.industries = new IndustryReader(industries);
    }

    /**
     * The project.
     *
     * @param map that has the zone within which it looks for a place
     * @throws RequestRefused with all faults
     */
    public ReadProject read(JsonNode feature, RuleBook rules, ZoningMap map) {
        var faults = new RequestFaults();
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asString(""))) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    "/type",
                    "请求体应为一个 geometry 为 null 的 GeoJSON Feature（\"type\": \"Feature\"），properties 中给出 industry、facts、areaMu、within");
            faults.refuse();
        }
        RequestReader.unknown(feature, "", MEMBERS, Set.of(), faults);
        if (!RequestReader.isAbsent(feature.path("geometry"))) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    "/geometry",
                    "PROPERTY_INVALID",
                    "此处找的是可建的地方，geometry 应为 null；已有地块的请用 /api/screenings/preview 研判");
        }
        JsonNode properties = RequestReader.properties(feature, faults);
        RequestReader.unknown(properties, "/properties", PROPERTIES, Set.of(), faults);
        @Nullable Industry industry = industries.read(properties.path("industry"), faults);
        Facts facts = FactReader.read(properties.path("facts"), industry, rules, faults);
        @Nullable Area area = area(properties.path("areaMu"), faults);
        @Nullable Zone within = WithinReader.read(properties.path("within"), map, faults);
        faults.refuse();
        return new ReadProject(industry, facts, area, within);
    }

    private static @Nullable Area area(JsonNode mu, RequestFaults faults) {
        if (RequestReader.isAbsent(mu)) {
            return null;
        }
        double value = mu.isNumber() ? mu.doubleValue() : Double.NaN;
        if (!(value > 0 && value <= MOST_MU)) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    "/properties/areaMu",
                    "PROPERTY_INVALID",
                    "areaMu 应为用地面积（亩），大于 0、不超过 " + (long) MOST_MU);
            return null;
        }
        return Area.ofMu(value);
    }
}
