package org.ecozone.server.chain;

import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;

/**
 * A chain as it was found: what may be added to it.
 *
 * @param of what its versions are of
 */
public record HeldChain(ChainKind kind, UUID of, Chain chain) {

    /**
     * What came of a call.
     *
     * @param isReplayed whether the same was done before: who got no answer may ask again
     */
    public record Added(UUID of, Version version, boolean isReplayed) {}

    /**
     * The version that was in view.
     *
     * @param previous its hash; empty where there was none
     * @throws ProblemException that of {@link #conflict} where there is no such version
     */
    public Optional<Version> seen(Optional<String> previous) {
        return previous.map(hash -> chain.find(hash).orElseThrow(this::conflict));
    }

    /** The version that was made when {@code made} was said before. */
    public Optional<Added> replayed(Version made) {
        return chain.saidBefore(made).map(version -> new Added(of, version, true));
    }

    /**
     * Refuses {@code made} where it does not follow the newest.
     *
     * @throws ProblemException that of {@link #conflict}, or RECORDS_LIMITED where there are as many as there may be
     */
    public void requireNext(Version made) {
        int newest = chain.newest().map(Version::number).orElse(0);
        if (made.number() != newest + 1) {
            throw conflict();
        }
        if (newest >= kind.most()) {
            throw new ProblemException(ProblemCode.RECORDS_LIMITED, kind.called(of) + "至多 " + kind.most() + " 版");
        }
    }

    /** Somebody else was first. */
    public ProblemException conflict() {
        String now = chain.newest()
                .map(newest -> "已有第 " + newest.number() + " 版（" + newest.contentHash() + "），不是 previous 所写的；请先看过再提交")
                .orElse("还没有第 1 版；第一版不写 previous");
        return ProblemException.at("/previous", kind.conflict(), kind.called(of) + now);
    }
}
