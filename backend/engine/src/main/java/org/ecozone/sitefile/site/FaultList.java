package org.ecozone.sitefile.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect.Kind;

/** Faults, notices and proposals in the order found, bounded, each fault and notice once. */
public final class FaultList {

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<Fault> notices = new LinkedHashSet<>();
    private final List<SiteProposal> proposals = new ArrayList<>();
    private int raised;

    public void fault(Fault fault) {
        raised++;
        if (!isFull()) {
            faults.add(fault);
        }
    }

    public void notice(String code, String message) {
        notice(SiteFault.notice(code, message));
    }

    public void notice(String code, String message, String messageEn) {
        notice(SiteFault.notice(code, message, messageEn));
    }

    /** Puts down what keeps nothing from being read. */
    public void notice(Fault notice) {
        if (notices.size() < GeometryCheck.MAX_DEFECTS) {
            notices.add(notice.asWarning());
        }
    }

    public void proposal(SiteProposal proposal) {
        proposals.add(proposal);
    }

    public void addAll(List<Fault> moreFaults, List<Fault> moreNotices) {
        moreFaults.forEach(this::fault);
        moreNotices.forEach(this::notice);
    }

    public boolean isFull() {
        return faults.size() >= GeometryCheck.MAX_DEFECTS;
    }

    public boolean hasFaults() {
        return raised > 0;
    }

    public boolean hasFaults(Kind kind) {
        return faults.stream().anyMatch(fault -> fault.code().equals(kind.name()));
    }

    /** How many faults were reported so far, listed or not: unchanged means that what was just read is sound. */
    public int raised() {
        return raised;
    }

    public List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        if (isFull()) {
            all.add(SiteFault.inFile(
                    Kind.TOO_MANY_DEFECTS.name(),
                    "错误达到 " + GeometryCheck.MAX_DEFECTS + " 处，其余未列出；请先修正已列出的错误。",
                    "There are " + GeometryCheck.MAX_DEFECTS
                            + " faults or more; the rest is not listed. Correct these first."));
        }
        return all;
    }

    public List<SiteProposal> proposals() {
        return proposals;
    }

    public List<Fault> notices() {
        return List.copyOf(notices);
    }
}
