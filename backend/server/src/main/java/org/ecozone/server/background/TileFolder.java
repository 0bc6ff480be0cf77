package org.ecozone.server.background;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of files z/x/y.png, .jpg, .jpeg or .webp. What a link in it leads out to is not there. */
record TileFolder(Path root) implements TileFiles {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".webp");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
    private static final Pattern FILE = Pattern.compile("\\d{1,8}\\.(?:png|jpg|jpeg|webp)");

    @Override
    public Optional<byte[]> tile(int z, int x, int y) throws IOException {
        Path column = root.resolve(Integer.toString(z)).resolve(Integer.toString(x));
        for (String ending : ENDINGS) {
            Path file = column.resolve(y + ending);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> any() throws IOException {
        Optional<Path> found = first(root, NUMBER);
        if (found.isPresent()) {
            found = first(found.get(), NUMBER);
        }
        if (found.isPresent()) {
            found = first(found.get(), FILE);
        }
        return found.isPresent() ? read(found.get()) : Optional.empty();
    }

    private static Optional<Path> first(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child ->
                            name.matcher(child.getFileName().toString()).matches())
                    .min(Comparator.naturalOrder());
        }
    }

    private Optional<byte[]> read(Path file) throws IOException {
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(content.readNBytes(TileImage.MOST_BYTES + 1));
        }
    }
}
