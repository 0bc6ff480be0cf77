package org.ecozone.server.project;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecozone.screening.project.ProjectEntry;
import org.ecozone.screening.project.ProjectReader;
import org.ecozone.screening.project.ProjectReader.Attachment;
import org.ecozone.screening.project.ProjectReader.Change;
import org.ecozone.screening.project.ProjectReader.Registration;
import org.ecozone.screening.project.ProjectVersion;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.screening.HeldRecords;
import org.ecozone.server.storing.Storing;
import org.ecozone.server.timing.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Registers projects and keeps what persons say of them. */
@Service
class Projects {

    /** All versions of a project are answered at once: with the longest texts these are some 2 MB. */
    static final int MOST_VERSIONS = 200;

    private final ProjectRows rows;
    private final HeldRecords records;
    private final Storing storing;
    private final TransactionOperations transaction;
    private final Clock clock;

    Projects(ProjectRows rows, HeldRecords records, Storing storing, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.records = records;
        this.storing = storing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of a call.
     *
     * @param isReplayed whether the same was done before: who got no answer may ask again
     */
    record Added(UUID project, ProjectVersion version, boolean isReplayed) {}

    /** All versions of the project {@code id}, oldest first; throws PROJECT_UNKNOWN. */
    List<ProjectVersion> versions(UUID id) {
        List<ProjectVersion> versions = Stage.DB.of(() -> rows.versions(id));
        if (versions.isEmpty()) {
            throw unknown(id.toString());
        }
        return versions;
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.PROJECT_UNKNOWN, "没有项目 " + id);
    }

    /**
     * Registers a project from a recorded screening, for who calls from {@code address}.
     *
     * @throws org.ecozone.screening.project.ProjectRefused with every fault of {@code body}
     * @throws ProblemException SCREENING_ATTACHED or PROJECT_CODE_TAKEN, which name who has it
     */
    Added register(JsonNode body, String address) {
        Registration read = ProjectReader.registration(body, rows::known);
        UUID record = read.entry().screening();
        Optional<Added> before = registered(read);
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = UUID.randomUUID();
        requireFree(read.entry().code(), id);
        SiteOutline outline = records.with(record, SiteOutline::of);
        Instant now = now();
        ProjectVersion first = ProjectVersion.of(id, read.entry(), record, read.remark(), Optional.empty(), now);
        return stored(address, first, () -> {
                    rows.add(id, now);
                    rows.attach(id, record, outline, now);
                    rows.add(id, first);
                })
                .map(version -> new Added(id, version, false))
                .or(() -> registered(read))
                .orElseThrow(() -> taken(read.entry().code(), id).orElseGet(Projects::busy));
    }

    /** The project that was registered from this record in the same words. */
    private Optional<Added> registered(Registration read) {
        UUID record = read.entry().screening();
        return rows.projectOf(record).map(owner -> {
            ProjectVersion first = rows.versions(owner).get(0);
            ProjectVersion same =
                    ProjectVersion.of(owner, read.entry(), record, read.remark(), Optional.empty(), Instant.EPOCH);
            if (!first.saysAs(same)) {
                throw attached(record, owner);
            }
            return new Added(owner, first, true);
        });
    }

    /**
     * Changes name, number or state, or adds a remark.
     *
     * @throws org.ecozone.screening.project.ProjectRefused with every fault of {@code body}
     * @throws ProblemException PROJECT_UNKNOWN, PROJECT_CONFLICT where the newest version is not the one that was in view,
     *     PROJECT_CODE_TAKEN, RECORD_ALTERED where a version is not as it was kept
     */
    Added change(UUID id, JsonNode body, String address) {
        List<ProjectVersion> versions = versions(id);
        Change change = ProjectReader.change(body);
        ProjectVersion seen = seen(id, versions, change.previous());
        ProjectEntry next = change.of(seen.entry());
        Instant now = now();
        ProjectVersion made = ProjectVersion.of(id, next, null, change.remark(), Optional.of(seen), now);
        return replayed(id, versions, made).orElseGet(() -> {
            requireNewest(id, versions, seen);
            requireFree(next.code(), id);
            return stored(address, made, () -> rows.add(id, made))
                    .map(version -> new Added(id, version, false))
                    .orElseThrow(() -> taken(next.code(), id).orElseGet(() -> conflict(id)));
        });
    }

    /**
     * Makes a recorded screening one of the project's. Of all of them the one that was made last is what the project now is.
     *
     * @throws ProblemException likewise, and SCREENING_ATTACHED
     */
    Added attach(UUID id, JsonNode body, String address) {
        List<ProjectVersion> versions = versions(id);
        Attachment attachment = ProjectReader.attachment(body, rows::known);
        ProjectVersion seen = seen(id, versions, attachment.previous());
        UUID record = attachment.screening();
        ProjectEntry entry = seen.entry();
        boolean isLatest = !rows.evaluatedAt(record).isBefore(rows.evaluatedAt(entry.screening()));
        ProjectEntry next =
                new ProjectEntry(entry.name(), entry.code(), entry.state(), isLatest ? record : entry.screening());
        Instant now = now();
        ProjectVersion made = ProjectVersion.of(id, next, record, attachment.remark(), Optional.of(seen), now);
        return replayed(id, versions, made).orElseGet(() -> {
            rows.projectOf(record).ifPresent(owner -> {
                throw attached(record, owner);
            });
            requireNewest(id, versions, seen);
            SiteOutline outline = records.with(record, SiteOutline::of);
            return stored(address, made, () -> {
                        rows.attach(id, record, outline, now);
                        rows.add(id, made);
                    })
                    .map(version -> new Added(id, version, false))
                    .orElseThrow(() -> conflict(id));
        });
    }

    private static ProjectVersion seen(UUID id, List<ProjectVersion> versions, String previous) {
        ProjectVersion.faultIn(versions, id).ifPresent(fault -> {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, "项目 " + id + " 的历史" + fault + "；请先查明改动。");
        });
        return versions.stream()
                .filter(version -> version.contentHash().equals(previous))
                .findFirst()
                .orElseThrow(() -> Refusals.conflict(id, versions));
    }

    /** The version that followed the one in view, if it says what is said now. */
    private static Optional<Added> replayed(UUID id, List<ProjectVersion> versions, ProjectVersion made) {
        return versions.stream()
                .filter(version -> version.version() == made.version() && version.saysAs(made))
                .findFirst()
                .map(version -> new Added(id, version, true));
    }

    private static void requireNewest(UUID id, List<ProjectVersion> versions, ProjectVersion seen) {
        if (seen.version() != versions.size()) {
            throw Refusals.conflict(id, versions);
        }
        if (versions.size() >= MOST_VERSIONS) {
            throw new ProblemException(ProblemCode.RECORDS_LIMITED, "一个项目至多 " + MOST_VERSIONS + " 版");
        }
    }

    /** All of {@code store} or nothing; empty, and nothing, where somebody else was first. */
    private Optional<ProjectVersion> stored(String address, ProjectVersion version, Runnable store) {
        Supplier<Optional<ProjectVersion>> inOne = () -> {
            try {
                transaction.executeWithoutResult(status -> store.run());
                return Optional.of(version);
            } catch (DuplicateKeyException other) {
                return Optional.empty();
            }
        };
        return storing.store(
                address, stored -> stored.content().length() + SiteOutline.VERTICES, () -> Stage.DB.of(inOne));
    }

    private void requireFree(@Nullable String code, UUID id) {
        taken(code, id).ifPresent(taken -> {
            throw taken;
        });
    }

    private Optional<ProblemException> taken(@Nullable String code, UUID id) {
        return code == null ? Optional.empty() : rows.holderOf(code, id).map(holder -> Refusals.taken(code, holder));
    }

    private ProblemException attached(UUID record, UUID owner) {
        return Refusals.attached(record, owner, rows.versions(owner));
    }

    private ProblemException conflict(UUID id) {
        return Refusals.conflict(id, versions(id));
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemCode.SERVER_BUSY, "同时有人在登记，请再试一次。");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
