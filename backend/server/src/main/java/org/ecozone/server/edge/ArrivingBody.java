package org.ecozone.server.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.coyote.BadRequestException;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body on its way: what has come of it, and whether it comes fast enough. Told by the container when there is something to read, and
 * by the watch what time it is; so everything is done under its lock.
 */
final class ArrivingBody implements ReadListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingBody.class);
    private static final int IN_MEMORY_BYTES = 64 * 1024;

    private final AsyncContext async;
    private final ServletInputStream from;
    private final long limit;
    private final ArrivingSettings settings;
    private final AtomicLong kept;
    private final Consumer<ArrivingBody> over;
    private final long began = System.nanoTime();
    private final byte[] buffer = new byte[8192];
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable ProblemException refusal;
    private long length;
    private long keptHere;
    private boolean isOver;

    /**
     * @param limit how much of it is of use: what comes beyond is counted, not kept
     * @param kept bytes of all bodies
     * @param over told once when it has come or never will
     */
    ArrivingBody(
            AsyncContext async,
            ServletInputStream from,
            long limit,
            ArrivingSettings settings,
            AtomicLong kept,
            Consumer<ArrivingBody> over) {
        this.async = async;
        this.from = from;
        this.limit = limit;
        this.settings = settings;
        this.kept = kept;
        this.over = over;
    }

    void listen() {
        from.setReadListener(this);
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        while (!isOver && from.isReady() && !from.isFinished()) {
            int read = read();
            if (read < 0) {
                return;
            }
            length += read;
            if (length <= limit && refusal == null) {
                keep(read);
            } else if (length - limit > settings.dropped().toBytes()) {
                // As much as its sender is waited for: what is behind refuses it by its length.
                goOn();
            }
        }
    }

    /** How many bytes came; none of a body whose chunks are not what they say, which is refused: the connector then answers 400 itself. */
    private int read() throws IOException {
        try {
            return from.read(buffer);
        } catch (BadRequestException malformed) {
            refuse(new ProblemException(ProblemCode.BAD_REQUEST, "请求体的分块传输编码有误，请求没有收完。"));
            return -1;
        }
    }

    private void keep(int read) {
        keptHere += read;
        if (kept.addAndGet(read) > settings.bytes().toBytes()) {
            drop(ArrivingBodies.busy());
        } else if (file == null && memory.size() + read <= IN_MEMORY_BYTES) {
            memory.write(buffer, 0, read);
        } else {
            try {
                write(read);
            } catch (IOException full) {
                LOG.warn("请求体无法暂存：{}", full.getMessage());
                drop(new ProblemException(ProblemCode.STORAGE_FULL, "服务器暂存空间不足，请求没有处理，请稍后再试。"));
            }
        }
    }

    /** Keeps nothing of it any more, and answers with {@code why} when it has come: who is answered while he still sends sees a broken connection. */
    private void drop(ProblemException why) {
        refusal = why;
        close();
        memory.reset();
    }

    private void write(int read) throws IOException {
        FileChannel to = file;
        if (to == null) {
            to = unnamedFile();
            file = to;
            writeAll(to, ByteBuffer.wrap(memory.toByteArray()));
            memory.reset();
        }
        writeAll(to, ByteBuffer.wrap(buffer, 0, read));
    }

    private static void writeAll(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Without a name as soon as it is open, where the system lets it: nothing of a user's is left behind by a server that is killed. */
    private static FileChannel unnamedFile() throws IOException {
        Path path = Files.createTempFile("ecozone-body-", "");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.deleteIfExists(path);
        } catch (IOException deletedOnClose) {
            LOG.debug("{}", path, deletedOnClose);
        }
        return channel;
    }

    @Override
    public synchronized void onAllDataRead() {
        goOn();
    }

    /** The connection is gone. */
    @Override
    public synchronized void onError(Throwable gone) {
        if (end()) {
            close();
            async.complete();
        }
    }

    /** Refuses what has not come as it should by {@code now}. */
    synchronized void check(long now) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(now - began);
        long asked = (seconds - settings.grace().toSeconds()) * settings.rate().toBytes();
        if (length < asked || seconds > settings.deadline().toSeconds()) {
            refuse(new ProblemException(
                    ProblemCode.REQUEST_TOO_SLOW,
                    "请求体在 " + seconds + " 秒内只到了 " + length + " 字节；应不低于每秒 "
                            + settings.rate().toKilobytes() + " KB，并在 "
                            + settings.deadline().toMinutes() + " 分钟内传完。请检查网络后重试。"));
        }
    }

    /** Answers with {@code why}, whether or not it has come. */
    synchronized void refuse(ProblemException why) {
        if (!isOver) {
            refusal = why;
            goOn();
        }
    }

    private void goOn() {
        if (end()) {
            try {
                async.dispatch();
            } catch (RuntimeException gone) {
                LOG.debug("no dispatch", gone);
                close();
                async.complete();
            }
        }
    }

    /** True the first time. */
    private boolean end() {
        if (isOver) {
            return false;
        }
        isOver = true;
        over.accept(this);
        return true;
    }

    /** Why it is not worked on; null if it is. */
    synchronized @Nullable ProblemException refusal() {
        return refusal;
    }

    /** How many bytes came, whether or not they were kept. */
    synchronized long length() {
        return length;
    }

    /** What was kept of it, from its beginning. One reader at a time. */
    synchronized InputStream open() {
        FileChannel from = file;
        if (from == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        try {
            return Channels.newInputStream(from.position(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        kept.addAndGet(-keptHere);
        keptHere = 0;
        FileChannel open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("not closed", e);
            }
        }
    }
}
