package org.ecozone.server.sitefile;

import org.ecozone.gisfile.GisFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at start what the readers of strangers' files are not kept from on this machine. */
@Component
class ReadersAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReadersAtStart.class);

    @Override
    public void run(ApplicationArguments arguments) {
        String lack = GisFile.notKeptFromGdal();
        if (!lack.isEmpty()) {
            LOG.warn("读取 GIS 文件的程序（GDAL）{}", lack);
        }
    }
}
