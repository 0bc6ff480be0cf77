package org.ecozone.screening.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.chain.Chain;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.record.Verification.Code;
import org.ecozone.screening.record.Verification.VerificationCheck;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.review.ReviewText;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Holds a record against its own hashes, and against what comes out when the screening is made again. */
public final class Verifier {

    private final Sources sources;
    private final Recomputation recomputation;
    private final String software;

    /**
     * @param software version of this program
     */
    public Verifier(Sources sources, Recomputation recomputation, String software) {
        this.sources = sources;
        this.recomputation = recomputation;
        this.software = software;
    }

    /** Where what a record was made with is found again. */
    public interface Sources {

        /** The edition {@code code}, if its content has {@code hash}. */
        Optional<ZoningMap> edition(String code, String hash);

        /** The rules whose files have {@code hash}. */
        Optional<RuleBook> rules(String hash);

        /** Told of what kept a screening from being made again. */
        void notRecomputed(UUID id, RuntimeException why);
    }

    /**
     * Every check, whatever the others say.
     *
     * @param listed what the list shows of the record, by JSON pointer into its result
     * @param reviews what persons added to it, oldest first
     */
    public Verification verify(
            RecordedScreening recorded, Map<String, @Nullable String> listed, Chain reviews, Instant now) {
        return new Run(recorded, listed, reviews).verification(now);
    }

    private final class Run {

        private final RecordedScreening recorded;
        private final Map<String, @Nullable String> listed;
        private final Chain reviews;
        private final RecordedRequest request;
        private final JsonNode result;
        private final String recordedSoftware;
        private final List<VerificationCheck> checks = new ArrayList<>();

        Run(RecordedScreening recorded, Map<String, @Nullable String> listed, Chain reviews) {
            this.recorded = recorded;
            this.listed = listed;
            this.reviews = reviews;
            this.request = new RecordedRequest(tree(recorded.request()));
            this.result = tree(recorded.result());
            this.recordedSoftware = result.path("software").asString("");
        }

        Verification verification(Instant now) {
            hashes();
            listed();
            Optional<ZoningMap> map = edition();
            Optional<RuleBook> book = book();
            byte[] again = map.isPresent() && book.isPresent() ? again(map.get(), book.get()) : null;
            recomputed(again);
            reviews();
            boolean verified = checks.stream().allMatch(VerificationCheck::ok);
            software();
            return new Verification(
                    recorded.id(),
                    verified,
                    checks,
                    recorded.resultHash(),
                    again == null ? null : CanonicalJson.sha256(again),
                    again == null ? List.of() : JsonDifferences.between(result, tree(text(again))),
                    new Verification.VerificationSoftware(recordedSoftware, software),
                    now);
        }

        private void hashes() {
            check(Code.RECORD_HASH, recorded.isRecordAsHashed(), "记录编号与时间与登记时的散列值一致", "记录编号、时间或散列值与登记时不符：记录曾被改动");
            check(Code.REQUEST_HASH, recorded.isRequestAsHashed(), "登记的请求与其散列值一致", "登记的请求与其散列值不符：请求或散列值曾被改动");
            check(Code.RESULT_HASH, recorded.isResultAsHashed(), "登记的结果与其散列值一致", "登记的结果与其散列值不符：结果或散列值曾被改动");
        }

        /** The list shows columns of their own: whoever owns the table could make them say something else. */
        private void listed() {
            boolean isSame = listed.entrySet().stream().allMatch(e -> isShown(e.getValue(), result.at(e.getKey())));
            check(Code.LISTED, isSame, "列表所示与登记的结果一致", "列表所示与登记的结果不符：列表所用的列曾被改动");
        }

        private static boolean isShown(@Nullable String shown, JsonNode node) {
            if (shown == null || node.isMissingNode() || node.isNull()) {
                return shown == null && (node.isMissingNode() || node.isNull());
            }
            return node.isNumber()
                    ? new BigDecimal(shown).compareTo(node.decimalValue()) == 0
                    : shown.equals(node.asString(""));
        }

        private Optional<ZoningMap> edition() {
            String code = request.editionCode();
            String named = "数据版本 " + code + "（" + request.editionHash() + "）";
            boolean isOne = code.equals(recorded.edition())
                    && code.equals(result.at("/edition/code").asString(""))
                    && request.editionHash().equals(result.at("/edition/hash").asString(""));
            Optional<ZoningMap> held = sources.edition(code, request.editionHash());
            check(
                    Code.EDITION,
                    isOne && held.isPresent(),
                    named + "已公布，内容与登记时相同",
                    isOne ? "本服务没有" + named : "请求、结果与记录所指的数据版本不一致");
            return held;
        }

        private Optional<RuleBook> book() {
            String hash = request.rulesHash();
            String named = "规则库 " + request.rulesVersion() + "（" + hash + "）";
            boolean isOne = hash.equals(result.at("/rules/hash").asString(""))
                    && request.rulesVersion().equals(result.at("/rules/version").asString(""));
            Optional<RuleBook> held =
                    sources.rules(hash).filter(book -> book.version().equals(request.rulesVersion()));
            check(
                    Code.RULES,
                    isOne && held.isPresent(),
                    "已按" + named + "重算",
                    isOne ? "本服务没有" + named : "请求与结果所指的规则库不一致");
            return held;
        }

        private byte @Nullable [] again(ZoningMap map, RuleBook book) {
            try {
                return recomputation.result(request, map, book, recordedSoftware);
            } catch (DeadlinePassedException unknown) {
                throw unknown;
            } catch (RuntimeException e) {
                // Whatever an altered request holds; one that was not altered was read once before.
                sources.notRecomputed(recorded.id(), e);
                return null;
            }
        }

        private void recomputed(byte @Nullable [] again) {
            boolean isSame = again != null && text(again).equals(recorded.result());
            check(
                    Code.RECOMPUTED,
                    isSame,
                    "重算结果与登记的结果逐字节相同",
                    again == null ? "不能重算：登记的请求、数据版本或规则库不可用" : "重算结果与登记的结果不同；内容的不同见 differences，没有列出的是写法不同");
        }

        private void reviews() {
            if (!reviews.versions().isEmpty()) {
                Optional<String> fault = ReviewText.faultIn(reviews, recorded.id(), recorded.resultHash());
                check(
                        Code.REVIEWS,
                        fault.isEmpty(),
                        "复核意见共 " + reviews.versions().size() + " 版，各与其散列值、上一版及这个研判结果相符",
                        fault.orElse(""));
            }
        }

        private void software() {
            String before = "登记时的软件版本为 " + recordedSoftware;
            check(
                    Code.SOFTWARE,
                    recordedSoftware.equals(software),
                    before + "，与现在相同",
                    before + "，现为 " + software + "；重算时以登记的版本号代入，此项不影响结论");
        }

        private void check(Code code, boolean ok, String passed, String failed) {
            checks.add(new VerificationCheck(code, ok, ok ? passed : failed));
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException altered) {
            return MissingNode.getInstance();
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
