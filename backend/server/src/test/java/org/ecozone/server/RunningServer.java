package org.ecozone.server;

import org.ecozone.server.PostgisForTests.Database;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server on a port of its own with the demonstration data; the test classes that extend this share one. */
@SpringBootTest(classes = EcozoneServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningServer {

    @LocalServerPort
    private int port;

    /** Runs once for each server, not for each class. */
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Database database = PostgisForTests.freshDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("ecozone.data", () -> ProjectData.folder().toString());
        registry.add("ecozone.access.release-secret", () -> Http.RELEASE_SECRET);
        registry.add("ecozone.metrics.port", () -> "0");
    }

    protected Http http() {
        return new Http(port);
    }
}
