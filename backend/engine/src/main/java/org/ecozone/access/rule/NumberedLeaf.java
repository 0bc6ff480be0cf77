package org.ecozone.access.rule;

/** A leaf that knows what it reads by number. It is another address, not another kind: it answers as the leaf does. */
record NumberedLeaf(ConditionNode.Leaf leaf, int number) implements ConditionNode.Leaf {

    @Override
    public String key() {
        return leaf.key();
    }

    @Override
    public Span span(Values values, Wanted wanted) {
        return leaf.span(values, number, wanted);
    }

    @Override
    public Span span(Values values, int other, Wanted wanted) {
        return leaf.span(values, other, wanted);
    }

    @Override
    public <T> T match(ConditionNode.Kinds<T> kinds) {
        return leaf.match(kinds);
    }

    @Override
    public String text() {
        return leaf.text();
    }

    @Override
    public String negatedText() {
        return leaf.negatedText();
    }
}
