package org.ecozone.edition;

import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;

/** An edition that cannot be taken; carries everything found in it, the message the first {@value #LISTED} that refuse. */
public final class EditionRefused extends FaultsFound {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 200;

    private EditionRefused(String message, List<Fault> faults) {
        super(message, faults);
    }

    /** For what is wrong with the folder as a whole. */
    public static EditionRefused of(Fault fault) {
        return new EditionRefused(EditionFinding.ofWhole(fault, null).toString(), List.of(fault));
    }

    /**
     * Goes on where none of {@code findings} refuses.
     *
     * @param edition its code
     * @throws EditionRefused where one does
     */
    public static void check(String edition, List<EditionFinding> findings) {
        List<EditionFinding> refusing =
                findings.stream().filter(EditionFinding::refuses).toList();
        if (!refusing.isEmpty()) {
            String listed = refusing.stream()
                    .limit(LISTED)
                    .map(EditionFinding::toString)
                    .collect(Collectors.joining("\n  "));
            throw new EditionRefused(
                    "数据版本 " + edition + " 有 " + refusing.size() + " 处错误：\n  " + listed,
                    findings.stream().map(EditionFinding::fault).toList());
        }
    }
}
