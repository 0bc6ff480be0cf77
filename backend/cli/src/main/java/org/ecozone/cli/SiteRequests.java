package org.ecozone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.json.GeometryJson;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The screening requests that a file holds: a GeoJSON Feature is one as it is, as the HTTP interface takes it; of any other file
 * of sites each site is one, with its name and ground.
 *
 * @param features in file order
 * @param faults of sites that could not be read, and of the file
 * @param candidates coordinate systems to choose from, where the file leaves it open
 */
record SiteRequests(List<ObjectNode> features, List<Fault> faults, List<CrsCandidate> candidates) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @param crs as the user names it; null if the file says it
     * @param encoding as the user names it; null to find it out
     */
    static SiteRequests read(Path file, @Nullable String crs, @Nullable String encoding) {
        byte[] content = content(file);
        Optional<ObjectNode> feature = feature(content);
        if (feature.isPresent()) {
            return new SiteRequests(List.of(feature.get()), List.of(), List.of());
        }
        String name = file.getFileName().toString();
        SiteFileReading reading = SiteFile.read(content, name, options(crs, encoding));
        List<ObjectNode> features = new ArrayList<>();
        reading.sites().forEach(site -> features.add(feature(site)));
        return new SiteRequests(features, reading.defects(), reading.crs().candidates());
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ObjectNode> feature(byte[] content) {
        int start = 0;
        while (start < content.length && Character.isWhitespace(content[start])) {
            start++;
        }
        if (start == content.length || content[start] != '{') {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            return json instanceof ObjectNode object
                            && "Feature".equals(json.path("type").asString(""))
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static ObjectNode feature(SiteFeature site) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.set("geometry", GeometryJson.of(site.geometry()));
        feature.putObject("properties").put("name", site.name());
        return feature;
    }

    private static SiteFileOptions options(@Nullable String crs, @Nullable String encoding) {
        Optional<Crs> system = crs == null ? Optional.empty() : Crs.find(crs);
        if (crs != null && system.isEmpty()) {
            Fault fault = SiteFault.ofCrs(crs, null);
            throw new Unreadable(fault.message(), String.valueOf(fault.messageEn()));
        }
        Optional<Charset> charset = encoding == null ? Optional.empty() : SiteFileOptions.findEncoding(encoding);
        if (encoding != null && charset.isEmpty()) {
            throw new Unreadable(
                    "不识别文本编码“" + encoding + "”；可用 UTF-8、UTF-16、GB18030",
                    "text encoding " + encoding + " is not known; there are UTF-8, UTF-16 and GB18030");
        }
        return new SiteFileOptions(system, charset);
    }
}
