package org.ecozone.soak.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back for bytes that were sent.
 *
 * @param status 0: the connection was closed without a word; -1: nothing came in time and it stayed open
 */
record RawAnswer(int status, String head, String body) {

    /** Beyond every deadline of the server for one request that is small. */
    private static final int PATIENCE_MILLIS = 100_000;

    private static final int MOST_BYTES = 40_000_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *(\\d+)\r?$");

    static RawAnswer to(URI base, byte[] request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException refusedBeforeAllWasSent) {
                // What it said meanwhile is read all the same.
            }
            return read(socket.getInputStream());
        }
    }

    private static RawAnswer read(InputStream in) {
        var all = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        boolean open = false;
        try {
            while (all.size() < MOST_BYTES && !isWhole(all)) {
                int count = in.read(buffer);
                if (count < 0) {
                    break;
                }
                all.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException stillOpen) {
            open = true;
        } catch (IOException cut) {
            // What came before counts.
        }
        String text = all.toString(StandardCharsets.UTF_8);
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            return new RawAnswer(open ? -1 : 0, text, "");
        }
        int end = text.indexOf("\r\n\r\n");
        return new RawAnswer(
                Integer.parseInt(status.group(1)),
                end < 0 ? text : text.substring(0, end),
                end < 0 ? "" : text.substring(end + 4));
    }

    /** Whether the first answer is there to its end, by what it says of its length. */
    private static boolean isWhole(ByteArrayOutputStream all) {
        if (all.size() > 2_000_000) {
            return false;
        }
        byte[] bytes = all.toByteArray();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end);
        if (head.startsWith("HTTP/1.1 100")) {
            return false;
        }
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return bytes.length >= end + 4 + Long.parseLong(length.group(1));
        }
        return head.contains("chunked") && text.endsWith("0\r\n\r\n") || head.contains(" 204") || head.contains(" 304");
    }

    String header(String name) {
        Matcher matcher = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }
}
