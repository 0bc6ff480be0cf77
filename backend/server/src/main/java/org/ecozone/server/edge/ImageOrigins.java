package org.ecozone.server.edge;

import java.util.List;

/** From where else the page may show images: of who has such, the security policy of every answer names them. */
public interface ImageOrigins {

    /** Scheme and host, and port where it is not the usual one. */
    List<String> imageOrigins();
}
