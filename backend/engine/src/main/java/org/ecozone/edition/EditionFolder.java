package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecozone.zoning.Layer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code editions.yaml} and {@code layers.yaml}, strictly: an unknown or missing field is a fault. */
public final class EditionFolder {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EditionFolder() {}

    /** An entry of {@code editions.yaml}. */
    public record EditionEntry(String code, LocalDate effectiveFrom, Instant publishedAt, String note) {}

    /** The editions, oldest first. */
    public static List<EditionEntry> editions(Path folder) {
        return list(folder.resolve("editions.yaml"), EditionEntry.class);
    }

    /** The layers, in legend order. */
    public static List<Layer> layers(Path folder) {
        return list(folder.resolve("layers.yaml"), Layer.class);
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
