package org.ecozone.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.fault.Faults;
import org.ecozone.yaml.YamlObject;
import org.ecozone.yaml.YamlSource;
import org.locationtech.jts.io.ParseException;

/**
 * A mapping of a file of the golden set: read as rule files are, and besides by readers that throw.
 *
 * @param yaml the mapping
 */
record Entry(YamlObject yaml) {

    /** The mappings listed at the top of {@code content}. */
    static List<Entry> list(String file, String content, Faults faults) {
        return new YamlSource(file, faults)
                .list(content).stream().map(Entry::new).toList();
    }

    int line() {
        return yaml.line();
    }

    /** The text of {@code key}, which must be there. */
    String text(String key) {
        return yaml.text(key);
    }

    /** The text of {@code key}; empty where it is absent. */
    Optional<String> optional(String key) {
        return yaml.optionalText(key);
    }

    /** What {@code read} makes of the text of {@code key}; empty where it is absent or, with a fault, does not fit. */
    <T> Optional<T> optional(String key, String expected, Reader<T> reader) {
        return optional(key).flatMap(value -> {
            try {
                return Optional.of(reader.read(value));
            } catch (RuntimeException | ParseException e) {
                fault(key, "VALUE_INVALID", key + " 应为" + expected + "，收到 " + value);
                return Optional.empty();
            }
        });
    }

    /** Makes a value of a text; throws where the text does not fit. */
    interface Reader<T> {
        T read(String text) throws ParseException;
    }

    /** The texts listed under {@code key}; empty where it is absent. */
    Optional<List<String>> texts(String key) {
        return yaml.has(key) ? Optional.of(yaml.texts(key)) : Optional.empty();
    }

    /** The mapping under {@code key}; empty where it is absent. */
    Optional<Entry> entry(String key) {
        return yaml.object(key).map(Entry::new);
    }

    Set<String> keys() {
        return yaml.keys();
    }

    /** Every key of this mapping with its text. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        yaml.keys().forEach(key -> all.put(key, text(key)));
        return all;
    }

    /** Every key of this mapping with its value: Boolean, number, String, or a Map of such. */
    Map<String, Object> facts() {
        return yaml.scalars();
    }

    void fault(String key, String code, String message) {
        yaml.fault(key, code, message);
    }

    /** Puts down every key that was not asked for. */
    void refuseOthers() {
        yaml.refuseOtherKeys();
    }
}
