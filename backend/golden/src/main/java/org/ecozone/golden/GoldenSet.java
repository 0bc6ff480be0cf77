package org.ecozone.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.fault.Faults;
import org.ecozone.fault.FaultsFound;

/**
 * The cases of a folder: every {@code *.yaml} but {@code places.yaml}, which names grounds, and
 * {@code exceptions.yaml}, which says which truths a rule cannot have.
 *
 * @param cases by file and place in it
 * @param places by id
 * @param exceptions by file order
 */
record GoldenSet(List<GoldenCase> cases, Map<String, Ground> places, List<TruthException> exceptions) {

    private static final String PLACES = "places.yaml";
    private static final String EXCEPTIONS = "exceptions.yaml";

    GoldenSet {
        cases = List.copyOf(cases);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Reads the files below {@code dir}.
     *
     * @throws FaultsFound with every fault of every file
     * @throws UncheckedIOException if a file cannot be read
     */
    static GoldenSet read(Path dir) {
        Faults faults = new Faults();
        Map<String, Ground> places = new LinkedHashMap<>();
        entries(dir.resolve(PLACES), faults).forEach(entry -> place(entry, places));
        List<TruthException> exceptions = new ArrayList<>();
        entries(dir.resolve(EXCEPTIONS), faults).forEach(entry -> exceptions.add(TruthException.read(entry)));
        CaseReader reader = new CaseReader(places);
        for (Path file : caseFiles(dir)) {
            String name = file.getFileName().toString();
            entries(file, faults).forEach(entry -> reader.read(entry, name));
        }
        faults.check();
        return new GoldenSet(reader.cases(), places, exceptions);
    }

    private static List<Path> caseFiles(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.endsWith(PLACES) && !f.endsWith(EXCEPTIONS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("golden set " + dir, e);
        }
    }

    private static List<Entry> entries(Path file, Faults faults) {
        try {
            return Entry.list(file.getFileName().toString(), Files.readString(file), faults);
        } catch (IOException e) {
            throw new UncheckedIOException("golden set " + file, e);
        }
    }

    private static void place(Entry entry, Map<String, Ground> places) {
        String id = entry.text("id");
        String label = entry.text("label");
        entry.text("wkt");
        var geometry = entry.optional("wkt", "有效的 WKT（经度 纬度）", Ground::geometry);
        List<String> meets = entry.texts("meets").orElse(List.of());
        entry.texts("near");
        entry.refuseOthers();
        geometry.ifPresent(found -> {
            if (places.put(id, new Ground(id, label, found, meets, entry.line())) != null) {
                entry.fault("id", "ID_DUPLICATE", "地点 " + id + " 已有");
            }
        });
    }
}
