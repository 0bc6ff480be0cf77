package org.ecozone.screening.review;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;

/** An opinion that cannot be kept, with its faults, each by the JSON pointer of its place. */
public final class ReviewRefused extends FaultsFound {

    private static final long serialVersionUID = 1L;

    ReviewRefused(List<Fault> faults) {
        super(faults);
    }
}
