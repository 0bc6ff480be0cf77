package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Editions as files: {@code editions.yaml} names them, oldest first, {@code layers.yaml} describes their layers in legend order,
 * and {@code CODE/LAYER.geojson} holds the zones of a layer. Read strictly: an unknown or missing field is a fault, and so is a
 * missing file.
 */
public final class EditionFolder {

    private static final String EDITIONS = "editions.yaml";
    private static final String LAYERS = "layers.yaml";
    private static final String HEADLINE = "headline";

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

    /** An edition as it would be published. */
    public record Published(EditionContent content, String hash) {

        /** In memory, indexed. */
        public ZoningMap map() {
            return content.map(hash);
        }
    }

    /** Whether {@code folder} names editions. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(EDITIONS));
    }

    /**
     * Reads which editions and layers {@code folder} has; no zones yet.
     *
     * @throws EditionRefused if that cannot be read
     */
    public static EditionFolder of(Path folder) {
        return new EditionFolder(folder, list(folder, EDITIONS, Entry.class), list(folder, LAYERS, Layer.class));
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
     * The content of {@code entry}; what it says is not checked, see {@link EditionCheck}.
     *
     * @throws EditionRefused with everything that cannot be read
     */
    public EditionContent read(Entry entry) {
        EditionReading reading = reading(entry);
        EditionRefused.check(entry.code(), reading.unread());
        return reading.content();
    }

    /**
     * The content of {@code entry}, and the hash that it is published with: that covers the editions before it, which are read,
     * too.
     *
     * @throws EditionRefused with everything that cannot be read
     */
    public Published published(Entry entry) {
        String predecessor = null;
        for (Entry each : entries) {
            EditionContent content = read(each);
            String hash = content.hash(predecessor);
            if (each.equals(entry)) {
                return new Published(content, hash);
            }
            predecessor = hash;
        }
        throw new IllegalArgumentException(entry + " is no edition of " + folder);
    }

    /** What can be read of {@code entry}, and what cannot. */
    public EditionReading reading(Entry entry) {
        List<Layer> present = new ArrayList<>();
        List<Zone> zones = new ArrayList<>();
        List<EditionFinding> unread = new ArrayList<>();
        for (Layer layer : layers) {
            String file = entry.code() + "/" + layer.id() + ".geojson";
            if (Files.isRegularFile(folder.resolve(file))) {
                present.add(layer);
            }
            var faults = new Faults();
            zones.addAll(LayerFile.read(folder, file, layer.id(), faults));
            faults.all().forEach(fault -> unread.add(EditionFinding.ofWhole(fault, layer.id())));
        }
        var content = new EditionContent(
                entry.code(), entry.effectiveFrom(), entry.publishedAt(), entry.note(), present, zones);
        return new EditionReading(content, unread);
    }

    private static <T> List<T> list(Path folder, String file, Class<T> type) {
        JavaType listOf = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        Path path = folder.resolve(file);
        try (var in = Files.newInputStream(path)) {
            var settings = LoadSettings.builder().setLabel(path.toString()).build();
            JsonNode tree = MAPPER.valueToTree(new Load(settings).loadFromInputStream(in));
            tree.forEach(EditionFolder::addWhatMayBeLeftOut);
            return MAPPER.convertValue(tree, listOf);
        } catch (YamlEngineException e) {
            throw refused(path, "YAML_INVALID", "不是合法的 YAML：" + e.getMessage(), "is no valid YAML: " + e.getMessage());
        } catch (JacksonException e) {
            String where = e.getPathReference() + "：" + why(e);
            throw refused(path, "FIELD_INVALID", where, where);
        } catch (NoSuchFileException e) {
            throw refused(path, "FILE_MISSING", "没有这个文件", "there is no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every field of a layer is to be stated, but this one; where a file of editions has it, it is unknown there. */
    private static void addWhatMayBeLeftOut(JsonNode entry) {
        if (entry instanceof ObjectNode layer && layer.has("categories") && !layer.has(HEADLINE)) {
            layer.putNull(HEADLINE);
        }
    }

    /** A value that refuses what it is made from says why in words for people. */
    private static String why(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException refusal
                ? String.valueOf(refusal.getMessage())
                : e.getOriginalMessage();
    }

    private static EditionRefused refused(Path path, String code, String message, String messageEn) {
        return EditionRefused.of(Fault.of(FaultPlace.file(path.toString()), code, message, messageEn));
    }
}
