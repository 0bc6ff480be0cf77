package org.ecozone.server.background;

import java.util.List;

/** The configured backgrounds are not what they should be; every fault is named. */
final class BackgroundsRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackgroundsRefused(List<String> faults) {
        super("底图的设置有误：\n  " + String.join("\n  ", faults));
    }
}
