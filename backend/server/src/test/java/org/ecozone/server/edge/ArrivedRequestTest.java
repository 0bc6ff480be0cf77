package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class ArrivedRequestTest {

    @TempDir
    private Path temporary;

    /** Large parts become files; whoever refuses the request asks for them no more. */
    @Test
    void nothingOfAnUploadStaysWhenTheRequestIsOver() throws Exception {
        MockHttpServletRequest sent = upload(300_000);
        var large = DataSize.ofMegabytes(10);
        var settings = new ArrivingSettings(Duration.ofMinutes(1), large, Duration.ofMinutes(1), 10, large, large);
        var async = new MockAsyncContext(sent, new MockHttpServletResponse());
        var body =
                new ArrivingBody(async, sent.getInputStream(), large.toBytes(), settings, new AtomicLong(), over -> {});
        body.onDataAvailable();
        var limits = new LimitSettings(large, large, large, large, 1, Duration.ZERO);
        var arrived = new ArrivedRequest(sent, body, limits);
        assertThat(arrived.getParts()).hasSize(1);
        assertThat(arrived.getPart("file").getSize()).isEqualTo(300_000);
        assertThat(temporary).isNotEmptyDirectory();
        arrived.forget();
        assertThat(temporary).isEmptyDirectory();
        body.close();
    }

    private MockHttpServletRequest upload(int bytes) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(new byte[bytes]);
        content.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        var request = new MockHttpServletRequest("POST", "/api/sites/read");
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(content.toByteArray());
        request.getServletContext().setAttribute(ServletContext.TEMPDIR, temporary.toFile());
        return request;
    }
}
