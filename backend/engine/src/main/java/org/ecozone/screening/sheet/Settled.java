package org.ecozone.screening.sheet;

import java.util.List;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.sheet.FrozenResult.Finding;

/**
 * What is certain already, whatever is still unknown.
 *
 * @param effect the least severe that the verdict can still be; PERMITTED where nothing is certain
 * @param because ids of the rules that hold and have it, the law first
 */
public record Settled(Effect effect, List<String> because) {

    public Settled {
        because = List.copyOf(because);
    }

    static Settled of(FrozenResult result) {
        List<Finding> holding = result.findings().stream()
                .filter(finding -> finding.outcome() == Truth.TRUE && finding.effect() == result.atLeast())
                .toList();
        return new Settled(result.atLeast(), Weight.ids(holding));
    }
}
