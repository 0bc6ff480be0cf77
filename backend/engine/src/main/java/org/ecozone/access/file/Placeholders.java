package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Fills what stands in braces in the values of a template, such as {@code {pigs}}. What is filled keeps its place in the
 * file, so that a fault found later points into the template.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** Puts down every name in braces below {@code yaml} that is not {@code known}; returns them all. */
    static Set<String> names(YamlObject yaml, Set<String> known) {
        Set<String> names = new HashSet<>();
        each(yaml.node(), (name, at) -> {
            names.add(name);
            if (!known.contains(name)) {
                yaml.source().add(at, "PLACEHOLDER_UNKNOWN", "大括号中的 " + name + " 不是参数");
            }
        });
        return names;
    }

    private static void each(Node node, BiConsumer<String, Node> visitor) {
        if (node instanceof ScalarNode scalar) {
            Matcher matcher = PLACEHOLDER.matcher(scalar.getValue());
            while (matcher.find()) {
                visitor.accept(matcher.group(1), scalar);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> each(item, visitor));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> each(tuple.getValueNode(), visitor));
        }
    }

    /** A copy with the values in place of their names; names without a value stay. Nothing of it has been asked for. */
    static YamlObject fill(YamlObject yaml, Map<String, Value> values) {
        return new YamlObject(yaml.source(), fill(yaml.node(), values));
    }

    private static MappingNode fill(MappingNode mapping, Map<String, Value> values) {
        List<NodeTuple> tuples = mapping.getValue().stream()
                .map(tuple -> new NodeTuple(tuple.getKeyNode(), fill(tuple.getValueNode(), values)))
                .toList();
        return new MappingNode(
                mapping.getTag(), true, tuples, mapping.getFlowStyle(), mapping.getStartMark(), mapping.getEndMark());
    }

    private static Node fill(Node node, Map<String, Value> values) {
        if (node instanceof MappingNode mapping) {
            return fill(mapping, values);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                Node filled = fill(item, values);
                // A list within a list of industries: its items join those around it.
                if (item instanceof ScalarNode && filled instanceof SequenceNode more) {
                    items.addAll(more.getValue());
                } else {
                    items.add(filled);
                }
            }
            return list(sequence, items);
        }
        return node instanceof ScalarNode scalar && scalar.getValue().indexOf('{') >= 0 ? fill(scalar, values) : node;
    }

    private static Node fill(ScalarNode scalar, Map<String, Value> values) {
        Matcher matcher = PLACEHOLDER.matcher(scalar.getValue());
        @Nullable Value whole = matcher.matches() ? values.get(matcher.group(1)) : null;
        if (whole != null && whole.isList()) {
            return list(scalar, whole.texts().stream().map(t -> text(scalar, t)).toList());
        }
        String filled = matcher.reset().replaceAll(m -> {
            @Nullable Value value = values.get(m.group(1));
            return Matcher.quoteReplacement(value == null ? m.group() : value.text());
        });
        return text(scalar, filled);
    }

    private static Node text(Node at, String text) {
        return new ScalarNode(Tag.STR, true, text, ScalarStyle.DOUBLE_QUOTED, at.getStartMark(), at.getEndMark());
    }

    private static Node list(Node at, List<Node> items) {
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, at.getStartMark(), at.getEndMark());
    }

    /**
     * What stands for a name.
     *
     * @param texts one, or the items of a list
     * @param isList whether a value that is nothing but the name becomes a list; within a text the items are joined
     */
    record Value(List<String> texts, boolean isList) {

        Value {
            texts = List.copyOf(texts);
        }

        static Value of(String text) {
            return new Value(List.of(text), false);
        }

        String text() {
            return String.join("、", texts);
        }
    }
}
