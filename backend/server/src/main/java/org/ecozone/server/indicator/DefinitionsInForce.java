package org.ecozone.server.indicator;

import java.io.UncheckedIOException;
import java.util.List;
import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.file.AdjustmentFile;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.indicator.file.IndicatorLint;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The definitions that apply now. A fault in the files stops the start; while the server runs, new ones come into force whole or
 * not at all. Who answers a request takes them once and uses them throughout.
 */
@Component
public class DefinitionsInForce implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsInForce.class);

    private final IndicatorSettings settings;
    private final PublishedEditions editions;
    private volatile Definitions current;
    private volatile boolean running;

    DefinitionsInForce(IndicatorSettings settings, PublishedEditions editions) {
        this.settings = settings;
        this.editions = editions;
        current = new Definitions(IndicatorFile.load(settings.folder()), List.of());
    }

    /** Those in force. */
    public Definitions current() {
        return current;
    }

    /**
     * What came of a loading.
     *
     * @param changed whether others are in force than before
     */
    record Loaded(String version, String hash, boolean changed) {}

    /**
     * Puts in force what the files hold now.
     *
     * @throws ProblemException DEFINITIONS_INVALID with every fault; those in force stay
     */
    synchronized Loaded load() {
        Definitions next = read();
        boolean changed = !next.equals(current);
        if (changed) {
            current = next;
            LOG.info("指标定义 {}（{}）已生效", next.book().version(), next.book().hash());
        }
        return new Loaded(next.book().version(), next.book().hash(), changed);
    }

    private Definitions read() {
        try {
            IndicatorBook book = IndicatorFile.load(settings.folder());
            List<org.ecozone.fault.Fault> slips = IndicatorLint.of(book, editions.maps());
            if (!slips.isEmpty()) {
                throw new FaultsFound(slips);
            }
            return new Definitions(book, adjustments());
        } catch (FaultsFound found) {
            List<Fault> faults = found.faults().stream().map(Fault::of).toList();
            throw refused("指标定义或调整说明有 " + faults.size() + " 处错误，见 errors", faults);
        } catch (UncheckedIOException unreadable) {
            LOG.warn("指标定义不能读取", unreadable);
            throw refused("指标定义或调整说明不能读取", List.of(Fault.of("FILE_UNREADABLE", "目录或其中的文件不能读取")));
        }
    }

    private ProblemException refused(String why, List<Fault> faults) {
        return new ProblemException(
                ProblemCode.DEFINITIONS_INVALID,
                why + "；仍用指标定义 " + current.book().version() + "。",
                faults);
    }

    private List<Adjustment> adjustments() {
        return AdjustmentFile.read(
                settings.adjustments(),
                editions.names().stream().map(PublishedEditions.Named::code).toList());
    }

    /** Definitions of what no edition has give no data, so that they do not keep the server from starting. */
    @Override
    public void start() {
        current = new Definitions(current.book(), adjustments());
        IndicatorLint.of(current.book(), editions.maps()).forEach(slip -> LOG.error("指标定义与数据不符：{}", slip));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the editions are there, and before the first request. */
    @Override
    public int getPhase() {
        return PublishedEditions.PHASE + 1;
    }
}
