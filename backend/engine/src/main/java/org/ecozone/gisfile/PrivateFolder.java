package org.ecozone.gisfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for one file's reading, closed to all other accounts and deleted at the end. Its name carries the process's
 * number: what a process that was killed outright left behind is deleted by the next one.
 */
final class PrivateFolder implements AutoCloseable {

    private static final String PREFIX = "ecozone-file-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,10})-.*");

    /** Process numbers of another container are not seen here: what is young may be in use. */
    private static final long ABANDONED_AFTER_MILLIS = 3_600_000;

    private static final long LEAST_ROOM_BYTES = 64 * 1024;

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    static PrivateFolder create() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(parent);
        String prefix = PREFIX + ProcessHandle.current().pid() + "-";
        return new PrivateFolder(Files.createTempDirectory(
                parent, prefix, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
    }

    Path path() {
        return path;
    }

    /** The path of {@code name} in the folder. */
    Path file(String name) {
        return path.resolve(name);
    }

    /** @throws FileSystemException as a write would, where the disk is full */
    void requireRoom() throws IOException {
        if (Files.getFileStore(path).getUsableSpace() < LEAST_ROOM_BYTES) {
            throw new FileSystemException(path.toString(), null, "No space left on device");
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void sweep(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            children.filter(PrivateFolder::isAbandoned).forEach(PrivateFolder::deleteIfOurs);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        long age = System.currentTimeMillis() - folder.toFile().lastModified();
        return name.matches()
                && age > ABANDONED_AFTER_MILLIS
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** Another account's folder is that account's to delete. */
    private static void deleteIfOurs(Path folder) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder)) {
            delete(folder);
        }
    }

    /** Links are deleted, never followed. */
    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
