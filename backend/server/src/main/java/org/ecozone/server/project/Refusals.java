package org.ecozone.server.project;

import java.util.List;
import java.util.UUID;
import org.ecozone.screening.project.ProjectVersion;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;

/** Why something is not kept though it is well said: each names what stands against it. */
final class Refusals {

    private Refusals() {}

    /** Another project has the number. */
    static ProblemException taken(String code, ProjectVersion holder) {
        String whose = holder.entry().name() + "（" + holder.text("project") + "）";
        return ProblemException.at(
                "/code", ProblemCode.PROJECT_CODE_TAKEN, "代码“" + code + "”已是另一项目的：" + whose + "；请核对代码，或在那个项目下附加研判记录");
    }

    /** The record is {@code owner}'s. */
    static ProblemException attached(UUID record, UUID owner, List<ProjectVersion> versions) {
        String name = versions.get(versions.size() - 1).entry().name();
        return ProblemException.at(
                "/screening",
                ProblemCode.SCREENING_ATTACHED,
                "研判记录 " + record + " 已属于项目“" + name + "”（" + owner + "）；一条记录只属于一个项目");
    }

    /** Somebody else was first. */
    static ProblemException conflict(UUID id, List<ProjectVersion> versions) {
        ProjectVersion newest = versions.get(versions.size() - 1);
        return ProblemException.at(
                "/previous",
                ProblemCode.PROJECT_CONFLICT,
                "项目 " + id + " 已有第 " + newest.version() + " 版（" + newest.contentHash() + "），不是 previous 所写的；请先看过再提交");
    }
}
