package org.ecozone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a folder of data as the project's own: {@code rules}, {@code demo}, {@code indicators}, {@code reference}, {@code golden}. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ECOZONE_DATA:-data}",
            description = {
                "数据目录（含 rules、demo、reference），默认为项目的 data",
                "folder with rules, demo and reference (default: data of the project)"
            })
    private Path folder = Path.of("data");

    /** The part {@code name}, which is to be there. */
    Path part(String name) {
        Path part = folder.resolve(name);
        if (!Files.exists(part)) {
            throw new Unreadable(folder + " 下没有 " + name, "there is no " + name + " in " + folder);
        }
        return part;
    }

    Path folder() {
        return folder;
    }
}
