package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.file.RuleSheet.Standing;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Clause.Modality;
import org.ecozone.access.rule.Clause.Scope;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Operator;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Rule.Level;
import org.ecozone.access.rule.Where;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads clauses of access lists, of every scope. */
final class ClauseSheet {

    private static final List<String> OF_RULES =
            List.of("effect", "when", "industries", "exceptIndustries", "interpretation");

    private final RuleSheet sheet;
    private final List<Rule> rules = new ArrayList<>();
    private final List<PersonClause> personClauses = new ArrayList<>();

    ClauseSheet(RuleSheet sheet) {
        this.sheet = sheet;
    }

    List<Rule> rules() {
        return rules;
    }

    List<PersonClause> personClauses() {
        return personClauses;
    }

    /** A clause for the whole region. */
    void region(YamlObject yaml, Citation given) {
        read(yaml, sheet.id(yaml), Scope.REGION, null, null, given);
    }

    /** A clause for the units of one category. */
    void category(YamlObject yaml, Citation given) {
        String category = yaml.oneOf("category", UnitAssignmentSheet.Category.class)
                .map(Enum::name)
                .orElse("");
        read(yaml, sheet.id(yaml), Scope.CATEGORY, null, category, given);
    }

    /** A clause for one unit. */
    void unit(YamlObject yaml, String id, String unit, Citation given) {
        yaml.text("id");
        read(yaml, id, Scope.UNIT, unit, null, given);
    }

    private void read(
            YamlObject yaml, String id, Scope scope, @Nullable String unit, @Nullable String category, Citation given) {
        Modality modality =
                yaml.labelled("modality", Modality.values(), Modality::label).orElse(Modality.REQUIRE);
        Clause clause = new Clause(scope, unit, category, modality);
        Standing standing = new Standing(
                scope == Scope.UNIT ? Level.UNIT : Level.DIVISION, clause, place(unit, category), List.of(given));
        if (yaml.has("check")) {
            byPerson(yaml, id, clause, standing);
        } else {
            rules.add(sheet.rule(yaml, id, standing));
            yaml.refuseOtherKeys();
        }
    }

    private void byPerson(YamlObject yaml, String id, Clause clause, Standing standing) {
        String check = yaml.text("check");
        if (!check.isEmpty() && !check.equals("PERSON")) {
            yaml.fault("check", "VALUE_INVALID", "check 只能是 PERSON，收到 " + check);
        }
        personClauses.add(new PersonClause(
                id,
                yaml.text("title"),
                RuleSheet.dimension(yaml),
                clause,
                sheet.where(yaml, standing),
                sheet.citations(yaml, standing),
                yaml.optionalText("note").orElse(null)));
        List<String> deciding = OF_RULES.stream().filter(yaml::has).toList();
        deciding.forEach(key -> yaml.fault(key, "CLAUSE_BY_PERSON", "由人核对的条款（check: PERSON）不作判断，不能有 " + key));
        if (deciding.isEmpty()) {
            yaml.refuseOtherKeys();
        }
    }

    private static @Nullable Where place(@Nullable String unit, @Nullable String category) {
        if (unit != null) {
            return units("code", unit);
        }
        return category == null ? null : units("category", category);
    }

    private static Where units(String key, String value) {
        Condition zones = Condition.of(new Comparison(key, Operator.EQUAL, value));
        return Where.OfLayer.of(Where.UNIT_LAYER, zones, Where.Relation.OVERLAPS);
    }
}
