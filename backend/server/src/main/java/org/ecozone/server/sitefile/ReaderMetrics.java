package org.ecozone.server.sitefile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.ecozone.gisfile.GisFile;
import org.springframework.stereotype.Component;

/** How many programs read files, and how many uploads wait for one. */
@Component
class ReaderMetrics implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ecozone.gis.readers", GisFile::running)
                .tag("state", "running")
                .description("Programs that read GIS files / 读取 GIS 文件的程序")
                .register(registry);
        Gauge.builder("ecozone.gis.readers", GisFile::waiting)
                .tag("state", "waiting")
                .description("Programs that read GIS files / 读取 GIS 文件的程序")
                .register(registry);
    }
}
