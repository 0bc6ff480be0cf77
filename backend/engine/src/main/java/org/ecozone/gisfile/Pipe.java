package org.ecozone.gisfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a running program writes, read by a thread of its own. Never a file of the program's: on a disk that is full, GDAL's
 * programs end well, with nothing or a part written, and a moment later nobody can tell (gdal 3.6).
 */
final class Pipe {

    /** For what is in the pipe once the program has ended. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final InputStream in;
    private final FutureTask<Read> reading;

    private Pipe(InputStream in, Reader reader) {
        this.in = in;
        this.reading = new FutureTask<>(() -> {
            try (in) {
                return reader.read(in);
            }
        });
        var thread = new Thread(reading, "ecozone-pipe");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Reader {
        Read read(InputStream in) throws IOException;
    }

    /**
     * What came.
     *
     * @param text if it was kept as text
     * @param isAll false if more came than is allowed
     */
    record Read(String text, boolean isAll) {}

    /** Keeps the first {@code most} bytes of {@code in}, in UTF-8, and reads on to its end. */
    static Pipe text(InputStream in, int most) {
        return new Pipe(in, all -> {
            var text = new ByteArrayOutputStream();
            text.write(all.readNBytes(most));
            all.transferTo(OutputStream.nullOutputStream());
            return new Read(text.toString(StandardCharsets.UTF_8), true);
        });
    }

    /** Writes {@code in} to {@code target}; closes it, which ends the program, if it has more than {@code most} bytes. */
    static Pipe file(InputStream in, Path target, long most) {
        return new Pipe(in, all -> {
            byte[] block = new byte[1 << 16];
            long written = 0;
            try (OutputStream out = Files.newOutputStream(target)) {
                for (int read = all.read(block); read >= 0 && written <= most; read = all.read(block)) {
                    out.write(block, 0, read);
                    written += read;
                }
            }
            return new Read("", written <= most);
        });
    }

    /**
     * All that came, once the program has ended; empty if the pipe is still held open.
     *
     * @throws IOException if it could not be kept: a full disk
     */
    Optional<Read> rest() throws IOException {
        try {
            return Optional.of(reading.get(REST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            in.close();
        }
        return Optional.empty();
    }
}
