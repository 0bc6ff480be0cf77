package org.ecozone.server.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class HeldChainTest {

    private static final UUID ID = new UUID(1, 2);

    private static Version next(Optional<Version> last, String remark) {
        return Version.following(
                last, Instant.EPOCH, JsonNodeFactory.instance.objectNode().put("remark", remark));
    }

    private static HeldChain held(ChainKind kind, int versions) {
        List<Version> made = new ArrayList<>();
        for (int i = 0; i < versions; i++) {
            made.add(next(new Chain(made).newest(), "第" + i));
        }
        return new HeldChain(kind, ID, new Chain(made));
    }

    private static void isRefused(Runnable call, ProblemCode code, String detail) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem).hasMessageContaining(detail);
        });
    }

    @Test
    void whatFollowsTheNewestMayBeAddedAndNothingElse() {
        HeldChain held = held(ChainKind.PROJECT, 2);
        Optional<Version> first = Optional.of(held.chain().versions().get(0));
        held.requireNext(next(held.chain().newest(), "新的"));
        isRefused(() -> held.requireNext(next(first, "新的")), ProblemCode.PROJECT_CONFLICT, "已有第 2 版");
        isRefused(() -> held.requireNext(next(Optional.empty(), "新的")), ProblemCode.PROJECT_CONFLICT, "已有第 2 版");
        assertThat(held.seen(first.map(Version::contentHash))).isEqualTo(first);
        isRefused(() -> held.seen(Optional.of("sha256:")), ProblemCode.PROJECT_CONFLICT, "已有第 2 版");
        isRefused(
                () -> held(ChainKind.REVIEW, 0).seen(Optional.of("sha256:")),
                ProblemCode.REVIEW_CONFLICT,
                "第一版不写 previous");
        assertThat(held.replayed(next(first, "第1")))
                .contains(new HeldChain.Added(ID, held.chain().versions().get(1), true));
        assertThat(held.replayed(next(first, "别的"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REVIEW, 50", "PROJECT, 200"})
    void aChainHasAnEnd(ChainKind kind, int most) {
        HeldChain last = held(kind, most - 1);
        last.requireNext(next(last.chain().newest(), "新的"));
        HeldChain full = held(kind, most);
        isRefused(
                () -> full.requireNext(next(full.chain().newest(), "新的")),
                ProblemCode.RECORDS_LIMITED,
                "至多 " + most + " 版");
    }
}
