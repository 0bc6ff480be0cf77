package org.ecozone.server.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose body has come: the container, which has read it, knows nothing of it any more. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivedRequest.class);

    /** Those of the container, which parses other requests. */
    private static final int MOST_PARTS = 50;

    private static final int MOST_HEADER_BYTES = 512;
    private static final int IN_MEMORY_BYTES = 64 * 1024;

    private final ArrivingBody body;
    private final LimitSettings limits;
    private @Nullable List<Part> parts;
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    ArrivedRequest(HttpServletRequest request, ArrivingBody body, LimitSettings limits) {
        super(request);
        this.body = body;
        this.limits = limits;
    }

    @Override
    public long getContentLengthLong() {
        return body.length();
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(Integer.MAX_VALUE, body.length());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(body.open());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body.open(), charset()));
    }

    private Charset charset() {
        String named = getCharacterEncoding();
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    @Override
    public Collection<Part> getParts() throws IOException {
        List<Part> known = parts;
        if (known == null) {
            known = parse();
            parts = known;
        }
        return known;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Deletes the files that were made of large parts: the container, which would, knows nothing of them. */
    void forget() {
        for (Part part : Objects.requireNonNullElse(parts, List.<Part>of())) {
            try {
                part.delete();
            } catch (IOException | RuntimeException e) {
                LOG.debug("not deleted", e);
            }
        }
    }

    /** As the container does it; what is too large is told by an {@link IllegalStateException} as the Servlet API has it. */
    private List<Part> parse() throws IOException {
        var folder = (File) getServletContext().getAttribute(ServletContext.TEMPDIR);
        var files = new DiskFileItemFactory();
        files.setRepository(folder);
        files.setSizeThreshold(IN_MEMORY_BYTES);
        var upload = new FileUpload();
        upload.setFileItemFactory(files);
        upload.setFileSizeMax(limits.upload().toBytes());
        upload.setFileCountMax(MOST_PARTS);
        upload.setPartHeaderSizeMax(MOST_HEADER_BYTES);
        upload.setHeaderEncoding(charset().name());
        try {
            List<Part> read = new ArrayList<>();
            for (FileItem item : upload.parseRequest(new Form())) {
                read.add(new ApplicationPart(item, folder));
                if (item.isFormField()) {
                    add(item.getFieldName(), item.getString(charset().name()));
                }
            }
            return read;
        } catch (SizeException e) {
            throw new IllegalStateException(e);
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    private void add(String name, String value) {
        fields.merge(name, new String[] {value}, (before, more) -> {
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = more[0];
            return all;
        });
    }

    private final class Form implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return charset().name();
        }

        @Override
        public long contentLength() {
            return body.length();
        }

        @Override
        public String getContentType() {
            return ArrivedRequest.this.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return body.open();
        }
    }

    /** Of the query, and of the form behind them. */
    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        fields.forEach((name, values) -> all.merge(name, values, (query, form) -> {
            String[] both = Arrays.copyOf(query, query.length + form.length);
            System.arraycopy(form, 0, both, query.length, form.length);
            return both;
        }));
        return all;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** Never waits. */
    private static final class Stream extends ServletInputStream {

        private final InputStream from;
        private boolean isFinished;

        Stream(InputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int value = from.read();
            isFinished |= value < 0;
            return value;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = from.read(to, offset, length);
            isFinished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("what has come is read at once");
        }
    }
}
