package org.ecozone.server.report;

import java.nio.file.Files;
import java.util.function.Supplier;
import org.ecozone.report.text.FontSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The fonts of reports, read when the first report needs them: they have tens of megabytes. */
@Component
class ReportFonts implements Supplier<FontSet> {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFonts.class);

    private final ReportSettings settings;
    private @Nullable FontSet loaded;

    ReportFonts(ReportSettings settings) {
        this.settings = settings;
        if (!Files.isRegularFile(settings.fonts().resolve("HanaMinB.ttf"))) {
            LOG.warn("没有生僻字字体（{}）：含生僻字的研判意见暂不能出具为 PDF；Debian/Ubuntu：apt-get install fonts-hanazono", settings.fonts());
        }
    }

    @Override
    public synchronized FontSet get() {
        FontSet set = loaded;
        if (set == null) {
            set = FontSet.load(settings.fonts());
            loaded = set;
        }
        return set;
    }
}
