package org.ecozone.report.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pictures of one document under addresses of their own, which are the only ones that its layout can reach. */
final class Pictures implements FSUriResolver, FSStreamFactory {

    static final String SCHEME = "picture";

    private final List<byte[]> pictures = new ArrayList<>();

    /** Keeps a picture; its address. */
    String add(byte[] png) {
        pictures.add(png.clone());
        return SCHEME + ":" + (pictures.size() - 1);
    }

    /** The address itself if it is of a picture; no other is resolved, whatever it is. */
    @Override
    public String resolveURI(String base, String address) {
        for (int i = 0; i < pictures.size(); i++) {
            if (address.equals(SCHEME + ":" + i)) {
                return address;
            }
        }
        throw new IllegalStateException("not a picture of the report: " + address);
    }

    @Override
    public FSStream getUrl(String address) {
        byte[] picture = pictures.get(Integer.parseInt(resolveURI("", address).substring(SCHEME.length() + 1)));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(picture);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
