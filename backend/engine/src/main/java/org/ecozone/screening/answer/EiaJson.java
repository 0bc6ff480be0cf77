package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.APPLIES;
import static org.ecozone.screening.answer.Names.BY_PERSON;
import static org.ecozone.screening.answer.Names.CLASS;
import static org.ecozone.screening.answer.Names.ITEMS;
import static org.ecozone.screening.answer.Names.LABEL;
import static org.ecozone.screening.answer.Names.MISSING_FACTS;
import static org.ecozone.screening.answer.Names.NAME;
import static org.ecozone.screening.answer.Names.NO;
import static org.ecozone.screening.answer.Names.POSSIBLE;
import static org.ecozone.screening.answer.Names.SECTION;
import static org.ecozone.screening.answer.Names.SENSITIVE_AREAS;
import static org.ecozone.screening.answer.Names.TEXTS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;
import org.jspecify.annotations.Nullable;

/** Which document the environmental impact assessment needs. */
final class EiaJson {

    private static final List<EiaClass> BY_NAME = Arrays.stream(EiaClass.values())
            .sorted(Comparator.comparing(Enum::name))
            .toList();
    private static final Map<EiaClass, MemberName> NAMES = new EnumMap<>(EiaClass.class);

    static {
        BY_NAME.forEach(eiaClass -> NAMES.put(eiaClass, MemberName.of(eiaClass.name())));
    }

    private EiaJson() {}

    static void write(CanonicalText out, EiaClassification eia) {
        out.open();
        out.member(CLASS).text(name(eia.decided()));
        out.member(ITEMS).openList();
        eia.items().forEach(item -> item(out, item));
        out.closeList();
        out.member(LABEL).text(eia.decided() == null ? null : eia.decided().label());
        out.member(MISSING_FACTS).texts(eia.missingFacts());
        possible(out, eia.possible());
        out.close();
    }

    private static void item(CanonicalText out, EiaClassification.Item item) {
        out.open();
        out.member(APPLIES).text(item.applies().name());
        out.member(BY_PERSON).truth(item.byPerson());
        out.member(CLASS).text(name(item.decided()));
        out.member(MISSING_FACTS).texts(item.missingFacts());
        out.member(NAME).text(item.name());
        out.member(NO).number(item.number());
        possible(out, item.possible());
        out.member(SECTION).text(item.section());
        out.member(SENSITIVE_AREAS).text(item.sensitiveAreas());
        out.member(TEXTS).open();
        for (EiaClass eiaClass : BY_NAME) {
            String text = item.texts().get(eiaClass);
            if (text != null) {
                out.member(NAMES.get(eiaClass)).text(text);
            }
        }
        out.close().close();
    }

    private static void possible(CanonicalText out, List<EiaClass> possible) {
        out.member(POSSIBLE).openList();
        possible.forEach(eiaClass -> out.text(eiaClass.name()));
        out.closeList();
    }

    private static @Nullable String name(@Nullable EiaClass eiaClass) {
        return eiaClass == null ? null : eiaClass.name();
    }
}
