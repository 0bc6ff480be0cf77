package org.ecozone.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a file, read key by key. What is wrong is put down with its line, and a stand-in value returned, so
 * that one pass finds every fault; the caller must not use what it built once {@link YamlSource#faults} has grown.
 */
public final class YamlObject {

    private final YamlSource source;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /** The mapping {@code node} of {@code source}. */
    public YamlObject(YamlSource source, MappingNode node) {
        this.source = source;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                source.add(tuple.getKeyNode(), "KEY_DUPLICATE", "键 " + key + " 出现两次");
            }
        }
    }

    public YamlSource source() {
        return source;
    }

    public MappingNode node() {
        return node;
    }

    /** The line on which it starts, counted from 1. */
    public int line() {
        return YamlSource.line(node);
    }

    /** The text of {@code key}, which must be there. */
    public String text(String key) {
        return optionalText(key).orElseGet(() -> {
            source.add(node(key), "KEY_MISSING", "缺少 " + key);
            return "";
        });
    }

    /** The text of {@code key}; empty where it is absent or null. */
    public Optional<String> optionalText(String key) {
        @Nullable Node value = take(key);
        if (value instanceof ScalarNode scalar) {
            String text =
                    scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        if (value != null) {
            source.add(value, "YAML_SHAPE", key + " 应为一个值，不是列表或映射");
        }
        return Optional.empty();
    }

    /** Its keys, in the order of the file; asking for them counts as reading none. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Every key with its value: Boolean, number, text, or a mapping of such; all of them count as read. */
    public SortedMap<String, Object> scalars() {
        SortedMap<String, Object> scalars = new TreeMap<>();
        values.forEach((key, value) -> scalars.put(key, YamlSource.value(value)));
        read.addAll(values.keySet());
        return scalars;
    }

    /** Whether {@code key} is there; does not count as reading it. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether {@code key} is there and holds a mapping. */
    public boolean hasMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** The number of {@code key}, from {@code least} to {@code most}; empty where it is absent or at fault. */
    public Optional<Double> number(String key, double least, double most) {
        return optionalText(key).flatMap(text -> {
            Optional<Double> number = number(text).filter(n -> n >= least && n <= most);
            if (number.isEmpty()) {
                fault(key, "VALUE_INVALID", key + " 应为 " + range(least, most) + " 的数字，收到 " + text);
            }
            return number;
        });
    }

    /** The number that {@code text} writes; empty where it writes none, or one that is not finite. */
    public static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String range(double least, double most) {
        return most == Double.MAX_VALUE ? "不小于 " + plain(least) : "在 " + plain(least) + " 至 " + plain(most) + " 之间";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The date of {@code key}, as {@code 2026-08-15}; empty where it is absent. */
    public Optional<LocalDate> date(String key) {
        return optionalText(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                fault(key, "VALUE_INVALID", key + " 应为 2026-08-15 这样的日期，收到 " + text);
                return Optional.empty();
            }
        });
    }

    /** The date of {@code key}, which must be there. */
    public Optional<LocalDate> requiredDate(String key) {
        return text(key).isEmpty() ? Optional.empty() : date(key);
    }

    /** The constant of {@code type} named by {@code key}, which must be there. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return labelled(key, type.getEnumConstants(), Enum::name);
    }

    /** The constant whose label {@code key} gives, which must be there. */
    public <E> Optional<E> labelled(String key, E[] constants, Function<E, String> label) {
        String text = text(key);
        Optional<E> constant = Arrays.stream(constants)
                .filter(c -> label.apply(c).equals(text))
                .findFirst();
        if (constant.isEmpty() && !text.isEmpty()) {
            String expected = Arrays.stream(constants).map(label).collect(Collectors.joining("、"));
            fault(key, "VALUE_INVALID", key + " 应为 " + expected + " 之一，收到 " + text);
        }
        return constant;
    }

    /** The mapping of {@code key}; empty where it is absent. */
    public Optional<YamlObject> object(String key) {
        return Optional.ofNullable(take(key)).flatMap(source::object);
    }

    /** The mappings listed under {@code key}; empty where it is absent. */
    public List<YamlObject> objects(String key) {
        return Optional.ofNullable(take(key)).map(source::objects).orElse(List.of());
    }

    /** The texts listed under {@code key}; empty where it is absent. */
    public List<String> texts(String key) {
        @Nullable Node value = take(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    source.add(item, "YAML_SHAPE", key + " 的各项应为文本");
                }
            }
        } else if (value != null) {
            source.add(value, "YAML_SHAPE", key + " 应为列表");
        }
        return texts;
    }

    /** Puts down a fault at the value of {@code key}, or at this mapping where the key is absent. */
    public void fault(String key, String code, String message) {
        source.add(node(key), code, message);
    }

    /** Puts down every key that was not asked for. */
    public void refuseOtherKeys() {
        values.forEach((key, value) -> {
            if (!read.contains(key)) {
                source.add(value, "KEY_UNKNOWN", "不认识的键 " + key);
            }
        });
    }

    private Node node(String key) {
        return values.getOrDefault(key, node);
    }

    private @Nullable Node take(String key) {
        read.add(key);
        return values.get(key);
    }
}
