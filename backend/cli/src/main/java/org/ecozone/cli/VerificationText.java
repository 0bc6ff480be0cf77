package org.ecozone.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ecozone.screening.record.Verification;
import org.ecozone.screening.record.Verification.Code;
import org.ecozone.screening.record.Verification.VerificationCheck;

/** A verification for people: check by check, then what it comes to. */
final class VerificationText {

    private final PrintWriter out;

    VerificationText(PrintWriter out) {
        this.out = out;
    }

    void print(Verification verification, List<VerificationCheck> checks, FetchedRecord record, GivenSources given) {
        out.println("记录 / record " + verification.id());
        for (VerificationCheck check : checks) {
            out.println((check.ok() ? "  ✓ " : mark(check.code())) + check.code() + "  " + message(check));
        }
        if (!record.hasRequestHash()) {
            out.println("  – REQUEST_HASH  没有给出，未核对；请求的散列值为 / not given, so not checked; the request has "
                    + record.recorded().requestHash());
        }
        given.lacking().forEach(line -> out.println("  ! " + line));
        given.remarks().forEach(line -> out.println("  ! " + line));
        verification.differences().forEach(pointer -> out.println("  ≠ " + pointer));
        out.println("登记 / recorded    " + verification.recordedHash());
        out.println(
                "重算 / recomputed  " + (verification.recomputedHash() == null ? "–" : verification.recomputedHash()));
        out.println(conclusion(verification, given));
    }

    private static String mark(Code code) {
        return code == Code.SOFTWARE ? "  ! " : "  ✗ ";
    }

    /** The verifier speaks as a server; of what was given and does not fit, {@link GivenSources} tells. */
    private static String message(VerificationCheck check) {
        boolean isOfSources = check.code() == Code.EDITION || check.code() == Code.RULES;
        return check.ok() || !isOfSources ? check.message() : "与记录所指不符 / not what the record names";
    }

    private static String conclusion(Verification verification, GivenSources given) {
        if (verification.verified()) {
            return "相同：重算结果与登记的结果逐字节相同 / equal: made again, it is the same byte for byte";
        }
        if (!given.lacking().isEmpty()) {
            return "不能验证：缺少记录所用的数据版本或规则库 / cannot be verified: the edition or rules of the record are lacking";
        }
        return "不同：记录被改动，或重算结果不同 / differs: the record was altered, or comes out otherwise";
    }
}
