package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A rule file and the faults of all files.
 *
 * @param file path below the rule directory
 */
record YamlSource(String file, Faults faults) {

    /** The mappings listed at the top of {@code text}. */
    List<YamlObject> list(String text) {
        return compose(text).map(this::objects).orElse(List.of());
    }

    /** The mapping at the top of {@code text}. */
    Optional<YamlObject> mapping(String text) {
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

    void add(Node at, String code, String message) {
        add(at.getStartMark().map(Mark::getLine).orElse(0) + 1, code, message);
    }

    private void add(int line, String code, String message) {
        faults.add(FaultPlace.line(file, line), code, message);
    }
}
