package org.ecozone.indicator.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.json.CanonicalJson;
import org.ecozone.yaml.YamlObject;
import org.ecozone.yaml.YamlSource;

/** Reads {@value #NAME}. */
public final class IndicatorFile {

    public static final String NAME = "indicators.yaml";

    private static final long MOST_BYTES = 4 << 20;

    private final Faults faults = new Faults();

    private IndicatorFile() {}

    /**
     * The book of {@code folder}, which holds {@value #NAME} and nothing else but hidden files and {@code *.md}: definitions in
     * another file would silently not apply.
     *
     * @throws FaultsFound with every fault, by line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static IndicatorBook load(Path folder) {
        try {
            List<Fault> faults = foreign(folder);
            Path file = folder.resolve(NAME);
            if (!Files.isRegularFile(file)) {
                faults.add(Fault.of(FaultPlace.file(NAME), "FILE_MISSING", "缺少文件 " + NAME));
            } else if (Files.size(file) > MOST_BYTES) {
                faults.add(Fault.of(
                        FaultPlace.file(NAME),
                        "FILE_TOO_LARGE",
                        "指标文件不超过 " + MOST_BYTES + " 字节，收到 " + Files.size(file)));
            }
            if (!faults.isEmpty()) {
                throw new FaultsFound(faults);
            }
            return load(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("indicators in " + folder, e);
        }
    }

    private static List<Fault> foreign(Path folder) throws IOException {
        List<Fault> faults = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals(NAME) && !name.startsWith(".") && !name.endsWith(".md"))
                        .sorted()
                        .forEach(name ->
                                faults.add(Fault.of(FaultPlace.file(name), "FILE_UNKNOWN", "不认识的文件：只有 " + NAME)));
            }
        }
        return faults;
    }

    /**
     * The book that {@code bytes} hold.
     *
     * @throws FaultsFound with every fault, by line
     */
    public static IndicatorBook load(byte[] bytes) {
        return new IndicatorFile().read(bytes);
    }

    private IndicatorBook read(byte[] bytes) {
        var source = new YamlSource(NAME, faults);
        Optional<IndicatorBook> book =
                source.text(bytes).flatMap(source::mapping).map(yaml -> book(yaml, CanonicalJson.sha256(bytes)));
        if (faults.refuses()) {
            throw new FaultsFound(faults.all().stream()
                    .sorted(Comparator.comparingInt((Fault fault) -> fault.at().line()))
                    .toList());
        }
        return book.orElseThrow();
    }

    private static IndicatorBook book(YamlObject yaml, String hash) {
        String version = yaml.text("version");
        IndicatorBook.Layers layers = new IndicatorBook.Layers(
                yaml.text("territory"),
                yaml.text("units"),
                yaml.text("adminAreas"),
                yaml.optionalText("declaredArea").orElse(null));
        Map<String, String> documents = documents(yaml);
        List<YamlObject> definitions = yaml.objects("indicators");
        if (definitions.isEmpty()) {
            yaml.fault("indicators", "KEY_MISSING", "至少定义一个指标");
        }
        yaml.refuseOtherKeys();
        var sheet = new IndicatorSheet(documents.keySet());
        List<Indicator> indicators = definitions.stream().map(sheet::read).toList();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (lines.put(indicators.get(i).id(), definitions.get(i).line()) != null) {
                definitions
                        .get(i)
                        .fault("id", "ID_DUPLICATE", "指标 " + indicators.get(i).id() + " 已有");
            }
        }
        new References(indicators, definitions).check();
        return new IndicatorBook(version, hash, layers, documents, indicators, lines);
    }

    private static Map<String, String> documents(YamlObject yaml) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (YamlObject item : yaml.objects("documents")) {
            String id = item.text("id");
            if (documents.put(id, item.text("title")) != null) {
                item.fault("id", "ID_DUPLICATE", "文件 " + id + " 已有");
            }
            item.refuseOtherKeys();
        }
        return documents;
    }
}
