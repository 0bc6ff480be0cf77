package org.ecozone.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML file, read key by key; what is wrong is put down with its line, and so is every key not read. */
final class Entry {

    private final Text text;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private Entry(Text text, MappingNode node) {
        this.text = text;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                text.add(tuple.getKeyNode(), "KEY_DUPLICATE", "键 " + key + " 出现两次");
            }
        }
    }

    int line() {
        return Text.line(node);
    }

    /** The text of {@code key}, which must be there. */
    String text(String key) {
        return optional(key).orElseGet(() -> {
            fault(key, "KEY_MISSING", "缺少 " + key);
            return "";
        });
    }

    /** The text of {@code key}; empty where it is absent. */
    Optional<String> optional(String key) {
        @Nullable Node value = take(key);
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        if (value != null) {
            text.add(value, "YAML_SHAPE", key + " 应为一个值");
        }
        return Optional.empty();
    }

    /** What {@code read} makes of the text of {@code key}; empty where it is absent or, with a fault, does not fit. */
    <T> Optional<T> optional(String key, String expected, Reader<T> reader) {
        return optional(key).flatMap(value -> {
            try {
                return Optional.of(reader.read(value));
            } catch (RuntimeException | org.locationtech.jts.io.ParseException e) {
                fault(key, "VALUE_INVALID", key + " 应为" + expected + "，收到 " + value);
                return Optional.empty();
            }
        });
    }

    /** Makes a value of a text; throws where the text does not fit. */
    interface Reader<T> {
        T read(String text) throws org.locationtech.jts.io.ParseException;
    }

    /** The texts listed under {@code key}; empty where it is absent. */
    Optional<List<String>> texts(String key) {
        @Nullable Node value = take(key);
        if (value == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    text.add(item, "YAML_SHAPE", key + " 的各项应为文本");
                }
            }
        } else {
            text.add(value, "YAML_SHAPE", key + " 应为列表");
        }
        return Optional.of(texts);
    }

    /** The mapping under {@code key}; empty where it is absent. */
    Optional<Entry> entry(String key) {
        @Nullable Node value = take(key);
        return value == null ? Optional.empty() : text.entry(value);
    }

    /** Every key of this mapping with its text. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        values.keySet().forEach(key -> all.put(key, text(key)));
        return all;
    }

    /** Every key of this mapping with its value: Boolean, number, String, or a Map of such. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        values.keySet().forEach(key -> facts.put(key, Text.value(values.get(key))));
        return facts;
    }

    void fault(String key, String code, String message) {
        text.add(values.getOrDefault(key, node), code, message);
    }

    /** Puts down every key that was not asked for. */
    void refuseOthers() {
        values.forEach((key, value) -> {
            if (!read.contains(key)) {
                text.add(value, "KEY_UNKNOWN", "不认识的键 " + key);
            }
        });
    }

    private @Nullable Node take(String key) {
        read.add(key);
        return values.get(key);
    }

    /** A file and the faults of all files. */
    record Text(String file, Faults faults) {

        private static final LoadSettings SETTINGS =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();

        /** The mappings listed at the top of {@code content}. */
        List<Entry> entries(String content) {
            List<Entry> entries = new ArrayList<>();
            try {
                @Nullable
                Node root = new Compose(SETTINGS).composeString(content).orElse(null);
                if (root instanceof SequenceNode sequence) {
                    sequence.getValue().forEach(item -> entry(item).ifPresent(entries::add));
                } else {
                    add(1, "YAML_SHAPE", "文件应为列表（每项以 - 开头）");
                }
            } catch (MarkedYamlEngineException e) {
                int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
                add(line, "YAML_SYNTAX", "不是合法的 YAML：" + e.getProblem());
            } catch (YamlEngineException e) {
                add(1, "YAML_SYNTAX", "不是合法的 YAML：" + e.getMessage());
            }
            return entries;
        }

        private Optional<Entry> entry(Node value) {
            if (value instanceof MappingNode mapping) {
                return Optional.of(new Entry(this, mapping));
            }
            add(value, "YAML_SHAPE", "应为映射（键: 值）");
            return Optional.empty();
        }

        private void add(Node at, String code, String message) {
            add(line(at), code, message);
        }

        private void add(int line, String code, String message) {
            faults.add(FaultPlace.line(file, line), code, message);
        }

        private static int line(Node at) {
            return at.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }

        private static @Nullable Object value(Node node) {
            if (node instanceof MappingNode mapping) {
                Map<Object, Object> values = new TreeMap<>();
                mapping.getValue()
                        .forEach(t -> values.put(String.valueOf(value(t.getKeyNode())), value(t.getValueNode())));
                return values;
            }
            @Nullable
            ConstructNode construct =
                    SETTINGS.getSchema().getSchemaTagConstructors().get(node.getTag());
            return node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)
                    ? scalar.getValue()
                    : construct == null ? node.toString() : construct.construct(node);
        }
    }
}
