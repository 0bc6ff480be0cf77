package org.ecozone.server.report;

import java.time.Duration;
import java.util.List;
import org.ecozone.report.Format;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes some reports that nobody asked for once the server answers, beside what it answers: fonts are read and the compiler has seen
 * how a report is made, so that the first who asks need not wait many times as long as the next. What goes wrong here is logged and
 * keeps nothing from being served; who asks will be told.
 */
@Component
class ReportWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWarmUp.class);
    private static final List<Format> FORMS =
            List.of(Format.PDF, Format.DOCX, Format.XLSX, Format.PDF, Format.DOCX, Format.PDF);

    /** With less memory the fonts are not read before somebody needs them. */
    private static final long LEAST_BYTES = 512L << 20;

    private final Reports reports;
    private final ReportSettings settings;

    ReportWarmUp(Reports reports, ReportSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.warmUp().toNanos() > 0 && Runtime.getRuntime().maxMemory() >= LEAST_BYTES) {
            Thread thread = new Thread(this::warmUp, "report-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** How many reports were made. */
    int warmUp() {
        long began = System.nanoTime();
        int made = 0;
        try {
            for (Format form : FORMS) {
                Duration left = settings.warmUp().minusNanos(System.nanoTime() - began);
                if (left.compareTo(Duration.ZERO) <= 0) {
                    break;
                }
                int bytes = Deadline.within(new Deadline.Limits(left, left), took -> true, () -> reports.sample(form));
                made += bytes > 0 ? 1 : 0;
            }
            LOG.info("已预热：试出研判意见 {} 份，用时 {} 毫秒", made, (System.nanoTime() - began) / 1_000_000);
        } catch (DeadlinePassedException slow) {
            LOG.info("研判意见的预热到时即止：试出 {} 份", made);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("研判意见的预热未完成（已试出 {} 份）", made, e);
        }
        return made;
    }
}
