package org.ecozone.comparison.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.Adjustment.Place;
import org.ecozone.fault.Faults;
import org.ecozone.fault.FaultsFound;
import org.ecozone.yaml.YamlObject;
import org.ecozone.yaml.YamlSource;

/**
 * The adjustments that led to an edition: {@code <edition>/adjustments.yaml}, beside its layers. A mapping of {@code synthetic}
 * (true or false, whether all of it is made up), {@code note} (optional) and {@code adjustments}, a list of {@code document},
 * {@code date}, {@code reason}, {@code layer}, and {@code zones} or {@code place} ({@code longitude}, {@code latitude}).
 */
public final class AdjustmentFile {

    private static final String NAME = "adjustments.yaml";

    private final String edition;
    private final YamlSource source;

    private AdjustmentFile(String edition, YamlSource source) {
        this.edition = edition;
        this.source = source;
    }

    /**
     * The adjustments of {@code editions} below {@code folder}, in their order; an edition without the file has none.
     *
     * @throws FaultsFound with every fault of every file
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<Adjustment> read(Path folder, List<String> editions) {
        var faults = new Faults();
        List<Adjustment> all = new ArrayList<>();
        for (String edition : editions) {
            String file = edition + "/" + NAME;
            if (Files.isRegularFile(folder.resolve(file))) {
                all.addAll(new AdjustmentFile(edition, new YamlSource(file, faults)).read(folder.resolve(file)));
            }
        }
        faults.check();
        return all;
    }

    private List<Adjustment> read(Path path) {
        try {
            return source.text(Files.readAllBytes(path))
                    .flatMap(source::mapping)
                    .map(this::file)
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Adjustment> file(YamlObject file) {
        boolean synthetic = file.labelled("synthetic", new Boolean[] {true, false}, String::valueOf)
                .orElse(false);
        file.optionalText("note");
        if (!file.has("adjustments")) {
            file.fault("adjustments", "KEY_MISSING", "缺少 adjustments");
        }
        List<Adjustment> adjustments = new ArrayList<>();
        for (YamlObject entry : file.objects("adjustments")) {
            adjustment(entry, synthetic).ifPresent(adjustments::add);
        }
        file.refuseOtherKeys();
        return adjustments;
    }

    private Optional<Adjustment> adjustment(YamlObject entry, boolean synthetic) {
        String document = entry.text("document");
        String reason = entry.text("reason");
        String layer = entry.text("layer");
        Set<String> zones = zones(entry);
        Optional<Place> place = entry.object("place").flatMap(AdjustmentFile::place);
        if (!entry.has("zones") && !entry.has("place")) {
            entry.fault("zones", "KEY_MISSING", "应写明 zones（图斑编码）或 place（一个地点）");
        }
        Optional<Adjustment> read = entry.requiredDate("date")
                .map(date -> new Adjustment(edition, document, date, reason, layer, zones, place, synthetic));
        entry.refuseOtherKeys();
        return read;
    }

    private static Set<String> zones(YamlObject entry) {
        List<String> listed = entry.texts("zones");
        Set<String> zones = new HashSet<>(listed);
        if (entry.has("zones") && listed.isEmpty()) {
            entry.fault("zones", "VALUE_INVALID", "zones 没有列出图斑编码");
        }
        if (zones.size() < listed.size()) {
            entry.fault("zones", "VALUE_INVALID", "zones 中同一编码出现两次");
        }
        return zones;
    }

    private static Optional<Place> place(YamlObject place) {
        Optional<Double> longitude = required(place, "longitude", 180);
        Optional<Double> latitude = required(place, "latitude", 90);
        place.refuseOtherKeys();
        return longitude.flatMap(x -> latitude.map(y -> new Place(x, y)));
    }

    private static Optional<Double> required(YamlObject place, String key, double most) {
        return place.text(key).isEmpty() ? Optional.empty() : place.number(key, -most, most);
    }
}
