package org.ecozone.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.web.multipart.MultipartException;

class FullDiskTest {

    @Test
    void aWriteThatFoundNoRoomIsToldFromAMistakeOfOurs() {
        assertThat(FullDisk.isBehind(new FileSystemException("/x", null, "No space left on device")))
                .isTrue();
        assertThat(FullDisk.isBehind(new MultipartException("x", new IOException("No space left on device"))))
                .isTrue();
        assertThat(FullDisk.isBehind(new UncheckedIOException(new IOException("Broken pipe"))))
                .isFalse();
        assertThat(FullDisk.isBehind(new IllegalStateException("No space left on device")))
                .isFalse();
        assertThat(FullDisk.problem().code().status().value()).isEqualTo(507);
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    /** What the system really says, on a device that is always full. */
    @Test
    @EnabledIf("hasFullDevice")
    void aFullDeviceIsOne() throws IOException {
        IOException thrown = null;
        try (OutputStream out = Files.newOutputStream(Path.of("/dev/full"))) {
            out.write(1);
        } catch (IOException e) {
            thrown = e;
        }
        assertThat(FullDisk.isBehind(thrown)).isTrue();
    }
}
