package org.ecozone.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A file and the faults of all files read with it.
 *
 * @param file path below the folder that is read
 */
public record YamlSource(String file, Faults faults) {

    private static final Map<Tag, ConstructNode> SCALARS =
            LoadSettings.builder().build().getSchema().getSchemaTagConstructors();

    /** The text that {@code bytes} hold; empty, with a fault put down, where they are no UTF-8. */
    public Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            add(1, "FILE_ENCODING", "文件不是 UTF-8 编码");
            return Optional.empty();
        }
    }

    /** The mappings listed at the top of {@code text}. */
    public List<YamlObject> list(String text) {
        return compose(text).map(this::objects).orElse(List.of());
    }

    /** The mapping at the top of {@code text}. */
    public Optional<YamlObject> mapping(String text) {
        return compose(text).flatMap(this::object);
    }

    private Optional<Node> compose(String text) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder()
                            .setLabel(file)
                            .setMaxAliasesForCollections(0)
                            .build())
                    .composeString(text);
            if (root.isEmpty()) {
                add(1, "YAML_SHAPE", "文件没有内容");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            add(line, "YAML_SYNTAX", "不是合法的 YAML：" + e.getProblem());
        } catch (YamlEngineException e) {
            add(1, "YAML_SYNTAX", "不是合法的 YAML：" + e.getMessage());
        }
        return Optional.empty();
    }

    Optional<YamlObject> object(Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlObject(this, mapping));
        }
        add(value, "YAML_SHAPE", "应为映射（键: 值）");
        return Optional.empty();
    }

    List<YamlObject> objects(Node value) {
        List<YamlObject> objects = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> object(item).ifPresent(objects::add));
        } else {
            add(value, "YAML_SHAPE", "应为列表（每项以 - 开头）");
        }
        return objects;
    }

    /** What {@code node} holds: a scalar by its tag, a mapping of such by its keys; null for null. */
    static @Nullable Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> values = new TreeMap<>();
            mapping.getValue()
                    .forEach(pair -> values.put(String.valueOf(value(pair.getKeyNode())), value(pair.getValueNode())));
            return values;
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        @Nullable ConstructNode construct = SCALARS.get(node.getTag());
        return construct == null ? node.toString() : construct.construct(node);
    }

    /** Puts down a fault on the line of {@code at}. */
    public void add(Node at, String code, String message) {
        add(line(at), code, message);
    }

    /** The line on which {@code node} starts, counted from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private void add(int line, String code, String message) {
        faults.add(FaultPlace.line(file, line), code, message);
    }
}
