package org.ecozone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as results name it. */
final class SoftwareVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"EcoZone " + get()};
    }

    static String get() {
        var properties = new Properties();
        try (var in = SoftwareVersion.class.getResourceAsStream("software.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
