package org.ecozone.screening.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecozone.fault.Fault;
import org.ecozone.json.GeometryJson;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileReading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sites of a file that was read. */
public final class FileBatch {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FileBatch() {}

    /** Whether each fault of {@code reading} is one site's: else nobody knows which sites are missing. */
    public static boolean isWhole(SiteFileReading reading) {
        return reading.crs().detected().isPresent()
                && reading.defects().stream().allMatch(fault -> !key(fault).isEmpty());
    }

    /**
     * First the sites that were read, in the order of the file, then those that could not be, with their faults.
     *
     * @throws org.ecozone.screening.request.RequestRefused if there is none, or there are too many
     */
    public static Batch of(SiteFileReading reading, FileColumns columns, Common common) {
        List<BatchSite> sites = new ArrayList<>();
        reading.sites().forEach(site -> sites.add(asked(site, columns)));
        Map<String, List<Fault>> broken = new LinkedHashMap<>();
        reading.defects()
                .forEach(fault -> broken.computeIfAbsent(key(fault), key -> new ArrayList<>())
                        .add(fault));
        broken.values()
                .forEach(faults ->
                        sites.add(new BatchSite.Unread(faults.get(0).at().subject(), faults)));
        return new Batch(sites, common, "");
    }

    private static BatchSite.Asked asked(SiteFeature site, FileColumns columns) {
        String name = columns.name(site);
        ObjectNode feature = JSON.objectNode().put("type", "Feature");
        feature.set("geometry", GeometryJson.of(site.geometry()));
        ObjectNode properties = feature.putObject("properties").put("name", name);
        columns.industry(site).ifPresent(code -> properties.put("industry", code));
        return new BatchSite.Asked(name, feature, null);
    }

    /** What has the fault: a name, or the place of the Feature where it has none; empty if it is the file. */
    private static String key(Fault fault) {
        String subject = Objects.requireNonNullElse(fault.at().subject(), "");
        String pointer = Objects.requireNonNullElse(fault.at().pointer(), "");
        String[] steps = pointer.split("/", 4);
        boolean isOfFeature = steps.length > 2 && steps[1].equals("features") && !steps[2].isEmpty();
        return subject + (isOfFeature ? '/' + steps[2] : "");
    }
}
