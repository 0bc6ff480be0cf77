package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Editions as files: {@code editions.yaml} names them, oldest first, {@code layers.yaml} describes their layers in legend order,
 * and {@code CODE/LAYER.geojson} holds the zones of a layer. Read strictly: an unknown or missing field is a fault, and so is a
 * missing file.
 */
public final class EditionFolder {

    private static final String EDITIONS = "editions.yaml";
    private static final String LAYERS = "layers.yaml";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path folder;
    private final List<Entry> entries;
    private final List<Layer> layers;

    private EditionFolder(Path folder, List<Entry> entries, List<Layer> layers) {
        this.folder = folder;
        this.entries = List.copyOf(entries);
        this.layers = List.copyOf(layers);
    }

    /** An edition that the folder names. */
    public record Entry(String code, LocalDate effectiveFrom, Instant publishedAt, String note) {}

    /** Whether {@code folder} names editions. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(EDITIONS));
    }

    /**
     * Reads which editions and layers {@code folder} has; no zones yet.
     *
     * @throws DataRefused if that cannot be read
     */
    public static EditionFolder of(Path folder) {
        return new EditionFolder(
                folder, list(folder.resolve(EDITIONS), Entry.class), list(folder.resolve(LAYERS), Layer.class));
    }

    /** The editions, oldest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The edition {@code code}; throws {@link IllegalArgumentException} where there is none. */
    public Entry entry(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition " + code + " in " + folder));
    }

    /**
     * The content of {@code entry}, each zone in the form that its layer describes or not: {@link EditionCheck} tells.
     *
     * @throws DataRefused with all faults, if a file is missing or cannot be read
     */
    public EditionContent read(Entry entry) {
        var faults = new DataFaults();
        EditionContent content = read(entry, faults);
        faults.refuse("数据版本 " + entry.code());
        return content;
    }

    /** What can be read of {@code entry}; what cannot goes to {@code faults}. */
    public EditionContent read(Entry entry, DataFaults faults) {
        List<Layer> present = new ArrayList<>();
        List<Zone> zones = new ArrayList<>();
        for (Layer layer : layers) {
            Path file = folder.resolve(entry.code()).resolve(layer.id() + ".geojson");
            if (Files.isRegularFile(file)) {
                present.add(layer);
                zones.addAll(LayerFile.read(file, layer.id(), faults));
            } else {
                faults.add(file, "没有这个文件");
            }
        }
        return new EditionContent(
                entry.code(), entry.effectiveFrom(), entry.publishedAt(), entry.note(), present, zones);
    }

    private static <T> List<T> list(Path file, Class<T> type) {
        JavaType listOf = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        try (var in = Files.newInputStream(file)) {
            var settings = LoadSettings.builder().setLabel(file.toString()).build();
            return MAPPER.convertValue(new Load(settings).loadFromInputStream(in), listOf);
        } catch (YamlEngineException e) {
            throw new DataRefused(file + " 不是合法的 YAML：" + e.getMessage());
        } catch (JacksonException e) {
            throw new DataRefused(file + " " + e.getPathReference() + "：" + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
