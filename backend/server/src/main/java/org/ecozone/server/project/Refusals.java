package org.ecozone.server.project;

import java.util.UUID;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;

/** Why something is not kept though it is well said: each names what stands against it. */
final class Refusals {

    private Refusals() {}

    /** Another project has the number. */
    static ProblemException taken(String code, UUID holder, String name) {
        return ProblemException.at(
                "/code",
                ProblemCode.PROJECT_CODE_TAKEN,
                "代码“" + code + "”已是另一项目的：" + name + "（" + holder + "）；请核对代码，或在那个项目下附加研判记录");
    }

    /** The record is {@code owner}'s. */
    static ProblemException attached(UUID record, UUID owner, String name) {
        return ProblemException.at(
                "/screening",
                ProblemCode.SCREENING_ATTACHED,
                "研判记录 " + record + " 已属于项目“" + name + "”（" + owner + "）；一条记录只属于一个项目");
    }
}
