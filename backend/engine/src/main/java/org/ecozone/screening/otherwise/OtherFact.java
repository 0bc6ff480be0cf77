package org.ecozone.screening.otherwise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.work.Deadline;

/**
 * Another value of what the applicant chose, and what would come of it.
 *
 * @param fact what was chosen
 * @param choice what else may be
 * @param then what the rules say of it
 */
record OtherFact(Fact fact, Fact.Choice choice, Assessment then) {

    /** The nature of a project is chosen; most facts are not, and a rule book does not say yet which are. */
    private static final String CHOSEN = "nature";

    /** What is not built any more is no choice of who builds. */
    private static final String NOT_CHOSEN = "EXISTING";

    /** Those that are better: by what may come at most, or as bad at most and better at least. */
    static List<OtherFact> of(ScreeningResult here) {
        Object stated = here.request().facts().stated().get(CHOSEN);
        Optional<Fact> chosen = here.rules().fact(CHOSEN);
        if (stated == null || stated.equals(NOT_CHOSEN) || chosen.isEmpty()) {
            return List.of();
        }
        List<OtherFact> better = new ArrayList<>();
        for (Fact.Choice choice : chosen.get().choices()) {
            if (!choice.code().equals(stated) && !choice.code().equals(NOT_CHOSEN)) {
                with(here, choice.code())
                        .filter(then -> isBetter(then, here.assessment()))
                        .ifPresent(then -> better.add(new OtherFact(chosen.get(), choice, then)));
            }
        }
        return better;
    }

    private static boolean isBetter(Assessment then, Assessment now) {
        return now.atMost().isMoreSevereThan(then.atMost())
                || now.atMost() == then.atMost() && now.atLeast().isMoreSevereThan(then.atLeast());
    }

    /** Empty where no project can be so. */
    private static Optional<Assessment> with(ScreeningResult here, String choice) {
        Deadline.check();
        Facts facts = here.request().facts();
        Map<String, Object> stated = new HashMap<>(facts.stated());
        stated.put(CHOSEN, choice);
        Facts.Reading reading =
                Facts.read(stated, facts.industry(), here.rules().factBook());
        return reading.faults().isEmpty()
                ? Optional.of(here.on()
                        .assess(
                                here.overlaps(),
                                reading.facts().with(facts.judgements()),
                                here.request().asOf(),
                                here.request().accuracy()))
                : Optional.empty();
    }
}
