package org.ecozone.screening.project;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;

/** What cannot be kept of a project, with its faults, each by the JSON pointer of its place. */
public final class ProjectRefused extends FaultsFound {

    private static final long serialVersionUID = 1L;

    ProjectRefused(List<Fault> faults) {
        super(faults);
    }
}
