package org.ecozone.server.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a disk of this server that is full from a mistake of ours, or of the caller's. */
final class FullDisk {

    /** What the C library says of ENOSPC, in the language that the virtual machine asks it in. */
    private static final String NO_SPACE = "No space left on device";

    private FullDisk() {}

    static boolean isBehind(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }

    static ProblemException problem() {
        return new ProblemException(ProblemCode.STORAGE_FULL, "服务器暂存空间不足，请求没有处理；请管理员腾出空间后再试。");
    }
}
