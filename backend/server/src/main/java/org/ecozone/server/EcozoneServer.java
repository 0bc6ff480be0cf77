package org.ecozone.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts EcoZone. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EcozoneServer {

    public static void main(String[] arguments) {
        SpringApplication.run(EcozoneServer.class, arguments);
    }
}
