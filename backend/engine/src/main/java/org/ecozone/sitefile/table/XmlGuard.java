package org.ecozone.sitefile.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ecozone.work.Deadline;

/**
 * An XML part on its way to the parser, which holds a tag, a comment or an instruction whole before it hands it on: one of more than
 * {@value #LONGEST} bytes stops the reading, and so does a document type. What is between two marks {@code <} counts as one. NUL is
 * passed over, so that UTF-16 is watched too.
 */
final class XmlGuard extends FilterInputStream {

    static final int LONGEST = 1024 * 1024;

    private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);

    private int length;
    private int begun;
    private int ended;
    private boolean isComment;

    XmlGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Deadline.check();
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (target[i] != 0) {
                watch(target[i]);
            }
        }
        return count;
    }

    private void watch(byte next) throws XlsxPackage.Refused {
        if (++length > LONGEST) {
            throw new XlsxPackage.Refused("有一处标记、注释或文字超过 " + LONGEST + " 字节");
        }
        if (isComment) {
            ended = next == COMMENT_END[ended] ? ended + 1 : next == '-' ? Math.min(2, Math.max(1, ended)) : 0;
            isComment = ended < COMMENT_END.length;
            length = isComment ? length : 0;
            return;
        }
        begun = next == COMMENT[begun] ? begun + 1 : next == '<' ? 1 : 0;
        length = next == '<' ? 0 : length;
        if (begun == COMMENT.length) {
            isComment = true;
            begun = 0;
            ended = 0;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8192)], 0, (int) Math.min(count, 8192));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
