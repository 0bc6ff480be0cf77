package org.ecozone.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the files of an edition, so that all of it is said at once. */
public final class DataFaults {

    private static final int LISTED = 200;

    private final List<String> faults = new ArrayList<>();

    public void add(Path file, int line, String message) {
        faults.add(file + ":" + line + " " + message);
    }

    public void add(Path file, String message) {
        faults.add(file + " " + message);
    }

    public void addAll(List<String> messages) {
        faults.addAll(messages);
    }

    public boolean none() {
        return faults.isEmpty();
    }

    /** Does nothing if there is no fault; else throws {@link DataRefused} with all of them. */
    public void refuse(String what) {
        if (!faults.isEmpty()) {
            List<String> listed = faults.subList(0, Math.min(LISTED, faults.size()));
            throw new DataRefused(what + " 有 " + faults.size() + " 处错误，未导入：\n  " + String.join("\n  ", listed));
        }
    }
}
