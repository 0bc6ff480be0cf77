package org.ecozone.server.project;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Version;
import org.ecozone.screening.project.ProjectEntry;
import org.ecozone.screening.project.ProjectReader;
import org.ecozone.screening.project.ProjectReader.Attachment;
import org.ecozone.screening.project.ProjectReader.Change;
import org.ecozone.screening.project.ProjectReader.Registration;
import org.ecozone.screening.project.ProjectText;
import org.ecozone.server.chain.ChainKind;
import org.ecozone.server.chain.Chains;
import org.ecozone.server.chain.Chains.Beside;
import org.ecozone.server.chain.HeldChain;
import org.ecozone.server.chain.HeldChain.Added;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.screening.HeldRecords;
import org.ecozone.server.storing.Storing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Registers projects and keeps what persons say of them. */
@Service
class Projects {

    private final ProjectRows rows;
    private final HeldRecords records;
    private final Chains chains;

    Projects(ProjectRows rows, HeldRecords records, Chains chains) {
        this.rows = rows;
        this.records = records;
        this.chains = chains;
    }

    /** All versions of the project {@code id}; throws PROJECT_UNKNOWN. */
    HeldChain versions(UUID id) {
        HeldChain versions = chains.get(ChainKind.PROJECT, id);
        if (versions.chain().versions().isEmpty()) {
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
        Instant now = chains.now();
        Version first = first(id, read, now);
        return chains.store(Chains.begun(ChainKind.PROJECT, id), first, address, beside(outline, () -> {
                    rows.add(id, now);
                    rows.attach(id, record, outline, now);
                }))
                .or(() -> registered(read))
                .orElseThrow(() -> taken(read.entry().code(), id).orElseGet(Projects::busy));
    }

    private static Version first(UUID id, Registration read, Instant at) {
        return ProjectText.version(id, read.entry(), read.entry().screening(), read.remark(), Optional.empty(), at);
    }

    /** The project that was registered from this record in the same words. */
    private Optional<Added> registered(Registration read) {
        UUID record = read.entry().screening();
        return rows.projectOf(record)
                .map(owner -> chains.get(ChainKind.PROJECT, owner)
                        .replayed(first(owner, read, Instant.EPOCH))
                        .orElseThrow(() -> attached(record, owner)));
    }

    /**
     * Changes name, number or state, or adds a remark.
     *
     * @throws org.ecozone.screening.project.ProjectRefused with every fault of {@code body}
     * @throws ProblemException PROJECT_UNKNOWN, PROJECT_CONFLICT where the newest version is not the one that was in view,
     *     PROJECT_CODE_TAKEN, RECORD_ALTERED where a version is not as it was kept
     */
    Added change(UUID id, JsonNode body, String address) {
        HeldChain versions = versions(id);
        Change change = ProjectReader.change(body);
        Version seen = seen(versions, change.previous());
        ProjectEntry next = change.of(ProjectText.entry(seen));
        Version made = ProjectText.version(id, next, null, change.remark(), Optional.of(seen), chains.now());
        return versions.replayed(made).orElseGet(() -> {
            versions.requireNext(made);
            requireFree(next.code(), id);
            return chains.store(versions, made, address, Beside.NOTHING)
                    .orElseThrow(() ->
                            taken(next.code(), id).orElseGet(() -> versions(id).conflict()));
        });
    }

    /**
     * Makes a recorded screening one of the project's. Of all of them the one that was made last is what the project now is.
     *
     * @throws ProblemException likewise, and SCREENING_ATTACHED
     */
    Added attach(UUID id, JsonNode body, String address) {
        HeldChain versions = versions(id);
        Attachment attachment = ProjectReader.attachment(body, rows::known);
        Version seen = seen(versions, attachment.previous());
        UUID record = attachment.screening();
        ProjectEntry entry = ProjectText.entry(seen);
        boolean isLatest = !rows.evaluatedAt(record).isBefore(rows.evaluatedAt(entry.screening()));
        ProjectEntry next =
                new ProjectEntry(entry.name(), entry.code(), entry.state(), isLatest ? record : entry.screening());
        Instant now = chains.now();
        Version made = ProjectText.version(id, next, record, attachment.remark(), Optional.of(seen), now);
        return versions.replayed(made).orElseGet(() -> {
            requireUnattached(record);
            versions.requireNext(made);
            SiteOutline outline = records.with(record, SiteOutline::of);
            return chains.store(versions, made, address, beside(outline, () -> rows.attach(id, record, outline, now)))
                    .orElseThrow(() -> {
                        requireUnattached(record);
                        return versions(id).conflict();
                    });
        });
    }

    private void requireUnattached(UUID record) {
        rows.projectOf(record).ifPresent(owner -> {
            throw attached(record, owner);
        });
    }

    private static Version seen(HeldChain versions, String previous) {
        ProjectText.faultIn(versions.chain(), versions.of()).ifPresent(fault -> {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, "项目 " + versions.of() + " 的历史" + fault + "；请先查明改动。");
        });
        return versions.seen(Optional.of(previous)).orElseThrow();
    }

    private static Beside beside(SiteOutline outline, Runnable store) {
        return new Beside(Storing.bytes(outline.json()), store);
    }

    private void requireFree(@Nullable String code, UUID id) {
        taken(code, id).ifPresent(taken -> {
            throw taken;
        });
    }

    private Optional<ProblemException> taken(@Nullable String code, UUID id) {
        return code == null
                ? Optional.empty()
                : rows.holderOf(code, id).map(holder -> Refusals.taken(code, holder, name(holder)));
    }

    private ProblemException attached(UUID record, UUID owner) {
        return Refusals.attached(record, owner, name(owner));
    }

    private String name(UUID project) {
        return ProjectText.entry(versions(project).chain().newest().orElseThrow())
                .name();
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemCode.SERVER_BUSY, "同时有人在登记，请再试一次。");
    }
}
