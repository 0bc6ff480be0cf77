package org.ecozone.access.mutation;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Least;
import org.ecozone.access.rule.Where.OfLayer;
import org.ecozone.access.rule.Where.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Makes places wrong in one spot each.
 *
 * @param layers ids of the layers that rules speak of
 */
record WhereMutations(List<String> layers, ConditionMutations conditions) {

    /** Mistakes in the places of {@code rule}; that a unit's clause is for that unit is not written in its file. */
    List<Mutation<Where>> of(Rule rule) {
        @Nullable Where where = rule.where();
        List<Mutation<Where>> found = new ArrayList<>();
        if (where == null) {
            return found;
        }
        boolean isOfUnit = rule.clause() != null && rule.clause().unit() != null;
        if (!isOfUnit) {
            found.addAll(all(where));
            if (rule.when() != null && rule.clause() == null) {
                found.add(new Mutation<>(MutationKind.PLACE_DROPPED, "no where", "不论地点", null));
            }
        } else if (where instanceof Where.All both) {
            Where unit = both.parts().get(0);
            all(both.parts().get(1)).forEach(m -> found.add(m.as("1", new Where.All(List.of(unit, m.result())))));
            found.add(new Mutation<>(MutationKind.PLACE_DROPPED, "no where", "不论单元内何处", unit));
        }
        return found;
    }

    private List<Mutation<Where>> all(Where where) {
        return where.match(new OfKinds());
    }

    private final class OfKinds implements Where.Kinds<List<Mutation<Where>>> {

        @Override
        public List<Mutation<Where>> ofLayer(OfLayer where) {
            return WhereMutations.this.ofLayer(where);
        }

        @Override
        public List<Mutation<Where>> all(Where.All where) {
            return WhereMutations.this.parts(where.parts(), true);
        }

        @Override
        public List<Mutation<Where>> any(Where.Any where) {
            return WhereMutations.this.parts(where.parts(), false);
        }

        /** Of a place that has no parts and no layer there is nothing to write wrong. */
        @Override
        public List<Mutation<Where>> incompleteCoverage(Where.IncompleteCoverage where) {
            return List.of();
        }

        @Override
        public List<Mutation<Where>> missingUnitList(Where.MissingUnitList where) {
            return List.of();
        }

        @Override
        public List<Mutation<Where>> openProvisions(OpenProvisions where) {
            return List.of();
        }

        @Override
        public List<Mutation<Where>> stated(StatedPlace where) {
            return List.of();
        }
    }

    private List<Mutation<Where>> parts(List<Where> parts, boolean isAll) {
        List<Mutation<Where>> found = new ArrayList<>();
        found.add(new Mutation<>(
                MutationKind.JUNCTION, "junction", isAll ? "all 改为 any" : "any 改为 all", joined(parts, !isAll)));
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            List<Where> left = new ArrayList<>(parts);
            left.remove(i);
            found.add(new Mutation<>(
                    MutationKind.PLACE_DROPPED,
                    "without " + i,
                    "去掉第 " + (i + 1) + " 处",
                    left.size() == 1 ? left.get(0) : joined(left, isAll)));
            all(parts.get(i)).forEach(m -> {
                List<Where> changed = new ArrayList<>(parts);
                changed.set(at, m.result());
                found.add(m.as(Integer.toString(at), joined(changed, isAll)));
            });
        }
        return found;
    }

    private static Where joined(List<Where> parts, boolean isAll) {
        return isAll ? new Where.All(parts) : new Where.Any(parts);
    }

    private List<Mutation<Where>> ofLayer(OfLayer of) {
        List<Mutation<Where>> found = new ArrayList<>();
        String other = layers.get((layers.indexOf(of.layer()) + 1) % layers.size());
        found.add(new Mutation<>(
                MutationKind.LAYER,
                "layer",
                "图层改为 " + other,
                new OfLayer(
                        other,
                        of.zones(),
                        of.relation(),
                        of.withinMetres(),
                        of.least(),
                        of.overlapClass(),
                        of.elseFact())));
        if (of.zones() != null) {
            found.add(zones(of, "no zones", "不分图斑", null));
            Condition negated = Condition.of(new ConditionNode.Not(of.zones().root()));
            found.add(zones(of, "other zones", negated.text(), negated));
            conditions
                    .of(of.zones().root())
                    .forEach(m -> found.add(zones(of, m.key(), m.text(), Condition.of(m.result()))));
        }
        relations(of, found);
        if (of.withinMetres() != null) {
            found.add(reach(of, "half", of.withinMetres() / 2, of.least()));
            found.add(reach(of, "double", of.withinMetres() * 2, of.least()));
            found.add(reach(of, "overlap", null, of.least()));
        }
        if (of.least() != null) {
            found.add(reach(of, "no least", null, null));
            found.add(reach(
                    of, "double", null, new Least(of.least().unit(), of.least().value() * 2)));
        }
        return found;
    }

    private static Mutation<Where> zones(OfLayer of, String key, String text, @Nullable Condition zones) {
        return new Mutation<>(
                MutationKind.ZONES,
                "zones/" + key,
                "图斑：" + text,
                new OfLayer(
                        of.layer(),
                        zones,
                        of.relation(),
                        of.withinMetres(),
                        of.least(),
                        of.overlapClass(),
                        of.elseFact()));
    }

    private static void relations(OfLayer of, List<Mutation<Where>> found) {
        boolean isPlain =
                of.zones() == null && of.withinMetres() == null && of.least() == null && of.overlapClass() == null;
        for (Relation relation : Relation.values()) {
            if (isPlain && relation != of.relation()) {
                found.add(new Mutation<>(
                        MutationKind.RELATION,
                        relation.name(),
                        of.layer() + " 关系改为 " + relation,
                        new OfLayer(of.layer(), null, relation, null, null, null, of.elseFact())));
            }
        }
    }

    private static Mutation<Where> reach(OfLayer of, String key, @Nullable Double within, @Nullable Least least) {
        return new Mutation<>(
                of.least() == null ? MutationKind.DISTANCE : MutationKind.LEAST,
                key,
                of.layer() + (least == null ? " 距离改为 " + within + " 米" : " 最小值改为 " + least.value()),
                new OfLayer(of.layer(), of.zones(), of.relation(), within, least, of.overlapClass(), of.elseFact()));
    }
}
