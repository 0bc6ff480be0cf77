package org.ecozone.server.screening;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The request of a record, fetched piece by piece as it is read: it may have 20 MB, and who reads it may be slow, or many. Between two
 * pieces it holds no connection of the database. Its row never changes, so the pieces are of one text.
 */
final class StoredRequest extends InputStream {

    private static final int PIECE_CHARACTERS = 500_000;
    private static final int WAIT_MILLIS = 500;

    private final ScreeningRows rows;
    private final UUID id;
    private final Semaphore turns;
    private byte[] piece = {};
    private int at;
    private int first = 1;
    private boolean hasTurn;
    private boolean isOver;

    /** @param turns as many as may be read at once */
    StoredRequest(ScreeningRows rows, UUID id, Semaphore turns) {
        this.rows = rows;
        this.id = id;
        this.turns = turns;
    }

    /** Takes a turn and the first piece, so that what keeps them back is known before an answer has begun. */
    StoredRequest begin() {
        takeTurn();
        try {
            more();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int read() {
        byte @Nullable [] now = more();
        return now == null ? -1 : now[at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        byte @Nullable [] now = more();
        if (now == null) {
            return -1;
        }
        int read = Math.min(length, now.length - at);
        System.arraycopy(now, at, to, offset, read);
        at += read;
        return read;
    }

    /** The piece that is read; null at the end. */
    private byte @Nullable [] more() {
        if (at == piece.length && !isOver) {
            String text = rows.requestPiece(id, first, PIECE_CHARACTERS);
            first += PIECE_CHARACTERS;
            piece = text.getBytes(StandardCharsets.UTF_8);
            at = 0;
            isOver = piece.length == 0;
        }
        return isOver ? null : piece;
    }

    private void takeTurn() {
        try {
            hasTurn = hasTurn || turns.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!hasTurn) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "正在读取的大图形太多，请稍后再试。");
        }
    }

    @Override
    public void close() {
        if (hasTurn) {
            turns.release();
        }
        hasTurn = false;
        isOver = true;
    }
}
