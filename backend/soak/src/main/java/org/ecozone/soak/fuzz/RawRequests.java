package org.ecozone.soak.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bytes that are hardly HTTP any more. */
final class RawRequests {

    private static final String HOST = "Host: localhost\r\n";
    private static final String CHUNKED = "POST /api/screenings/preview HTTP/1.1\r\n" + HOST
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

    private static final List<String> TEXTS = List.of(
            "GET /api/layers\r\n\r\n",
            "GET /api/layers HTTP/0.9\r\n\r\n",
            "GET /api/layers HTTP/1.0\r\n\r\n",
            "GET /api/layers HTTP/2.0\r\n" + HOST + "\r\n",
            "GET /api/layers HTTP/9.9\r\n" + HOST + "\r\n",
            "GET /api/layers HTP/1.1\r\n" + HOST + "\r\n",
            "GET  /api/layers  HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "GET\t/api/layers\tHTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "GET /api/layers HTTP/1.1\n" + "Host: localhost\nConnection: close\n\n",
            "\r\n\r\nGET /api/layers HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
            "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(70_000) + "\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "X: y\r\n".repeat(300) + "Connection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : localhost\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\rX: y\r\nConnection: close\r\n\r\n",
            CHUNKED + "0\r\n\r\n",
            CHUNKED + "-1\r\n\r\n",
            CHUNKED + "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "0x2\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "2;" + "a".repeat(9000) + "\r\n{}\r\n0\r\n\r\n",
            CHUNKED + "2\r\n{}0\r\n\r\n",
            CHUNKED + "2\n{}\n0\n\n",
            CHUNKED + "2\r\n{}\r\n0\r\nContent-Length: 5\r\nHost: elsewhere\r\n\r\n",
            CHUNKED + "zz\r\n",
            CHUNKED.replace("Transfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4")
                    + "2\r\n{}\r\n0\r\n\r\n",
            CHUNKED.replace("chunked", "chunked, identity") + "2\r\n{}\r\n0\r\n\r\n",
            CHUNKED.replace("Transfer-Encoding: chunked", "Transfer-Encoding: xchunked") + "2\r\n{}\r\n0\r\n\r\n",
            "GET /api/health HTTP/1.1\r\n" + HOST
                    + "Content-Length: 44\r\nConnection: close\r\n\r\nGET /api/nothing HTTP/1.1\r\nHost: x\r\n\r\n      ",
            "GET /api/health HTTP/1.1\r\n" + HOST + "\r\nGET /api/nothing HTTP/1.1\r\n" + HOST
                    + "Connection: close\r\n\r\n",
            "POST /api/sites/read HTTP/1.1\r\n" + HOST
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5\r\nConnection: close\r\n\r\n--b--",
            "CONNECT localhost:22 HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "TRACE / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

    private RawRequests() {}

    static byte[] one(Random random) {
        if (random.nextInt(8) == 0) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        return TEXTS.get(random.nextInt(TEXTS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }
}
