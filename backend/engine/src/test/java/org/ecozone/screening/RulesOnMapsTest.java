package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.junit.jupiter.api.Test;

class RulesOnMapsTest {

    private static final int ASKERS = 16;

    /** After a release of the rules everybody asks for them at once. */
    @Test
    void manyWhoAskAtOnceGetTheRulesThatWereCompiledOnce() throws Exception {
        RuleBook book = ToyRules.book("WATER CONDITIONAL where: { layer: water }");
        var maps = new RulesOnMaps();
        var start = new CountDownLatch(1);
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        try {
            List<Future<RulesOnMap>> asked = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                asked.add(askers.submit(() -> {
                    start.await();
                    return maps.of(book, ToyRules.MAP);
                }));
            }
            start.countDown();
            Set<RulesOnMap> made = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<RulesOnMap> one : asked) {
                made.add(one.get());
            }
            assertThat(made).hasSize(1);
        } finally {
            askers.shutdownNow();
        }
    }
}
