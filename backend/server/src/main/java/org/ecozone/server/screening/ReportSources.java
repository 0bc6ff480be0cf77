package org.ecozone.server.screening;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecozone.access.book.RuleBook;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.review.ReviewText;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.chain.ChainKind;
import org.ecozone.server.chain.Chains;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All that a report of a recorded screening is made from: as it was recorded, or not at all. */
@Service
public class ReportSources {

    private final ScreeningRows rows;
    private final Chains chains;
    private final RecordedSheets sheets;
    private final RulesInForce rules;
    private final LargeVerifications large;
    private final SampleSquares samples;

    ReportSources(
            ScreeningRows rows,
            Chains chains,
            RecordedSheets sheets,
            RulesInForce rules,
            LargeVerifications large,
            SampleSquares samples) {
        this.samples = samples;
        this.rows = rows;
        this.chains = chains;
        this.sheets = sheets;
        this.rules = rules;
        this.large = large;
    }

    /**
     * A record with its texts as hashed.
     *
     * @param review the version asked for, else the newest; empty where there is none
     * @param made what it was made from; throws EDITION_NOT_HELD or RULES_NOT_HELD
     */
    public record Held(
            RecordedScreening recorded, RecordedRequest request, Optional<Version> review, Supplier<Source> made) {

        public Source source() {
            return made.get();
        }

        /** As recorded; empty for none. */
        public String projectName() {
            return request.feature().path("properties").path("name").asString("");
        }
    }

    /** What a record was made from. */
    public record Source(Site site, Sheet sheet, ZoningMap map, RuleBook rules) {}

    /** The id that {@code text} is; throws SCREENING_UNKNOWN for what is none. */
    public UUID id(String text) {
        return ScreeningController.known(text);
    }

    /**
     * What {@code work} makes of the record {@code id}; large ones take turns.
     *
     * @param version of its review; null for the newest, if any
     * @throws ProblemException SCREENING_UNKNOWN, REVIEW_UNKNOWN or RECORD_ALTERED
     */
    public <T> T with(UUID id, @Nullable String version, Function<Held, T> work) {
        int bytes = rows.requestSize(id)
                .orElseThrow(() -> RecordedScreenings.unknown(id.toString()))
                .bytes();
        return large.inTurn(bytes, () -> work.apply(held(id, version)));
    }

    private Held held(UUID id, @Nullable String version) {
        RecordedScreening recorded = rows.find(id).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
        RecordedSheets.require(recorded.isResultAsHashed(), "登记的结果");
        RecordedSheets.require(recorded.isRequestAsHashed(), "登记的请求");
        RecordedSheets.require(recorded.isRecordAsHashed(), "登记的编号和时间");
        return held(recorded, review(recorded, version));
    }

    /** What a record of a square in a zone in force would give, which is recorded nowhere; empty where there is no zone. */
    public Optional<Held> sample() {
        return samples.record().map(recorded -> held(recorded, Optional.empty()));
    }

    private Held held(RecordedScreening recorded, Optional<Version> review) {
        RecordedRequest request = RecordedRequest.parse(recorded.request());
        return new Held(recorded, request, review, () -> source(recorded, request));
    }

    private Source source(RecordedScreening recorded, RecordedRequest request) {
        ZoningMap map = sheets.edition(ListedMembers.of(recorded.result()));
        Site site = RequestReader.ground(request);
        Sheet sheet = Sheet.ofRecord(
                recorded.result().getBytes(StandardCharsets.UTF_8),
                recorded.resultHash(),
                map.layers(),
                () -> map.nearestOfTerritory(site));
        return new Source(site, sheet, map, book(request));
    }

    private Optional<Version> review(RecordedScreening recorded, @Nullable String version) {
        Chain reviews = chains.get(ChainKind.REVIEW, recorded.id()).chain();
        ReviewText.faultIn(reviews, recorded.id(), recorded.resultHash()).ifPresent(fault -> {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, fault + "，不能据此作研判意见；请先复核这条记录，查明改动。");
        });
        if (version == null) {
            return reviews.newest();
        }
        return Optional.of(reviews.versions().stream()
                .filter(one -> String.valueOf(one.number()).equals(version))
                .findFirst()
                .orElseThrow(() -> Reviews.unknown(recorded.id(), version)));
    }

    private RuleBook book(RecordedRequest request) {
        return rules.find(request.rulesHash())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.RULES_NOT_HELD,
                        "本服务没有登记时的规则库 " + request.rulesVersion() + "（" + request.rulesHash()
                                + "），不能以另一版本代替；请在有该规则库的服务上打开这条记录。"));
    }
}
