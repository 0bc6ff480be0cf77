package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.geo.Length;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.SiteOverlaps;
import org.junit.jupiter.api.Test;

/** A layer that an edition lacks, a rule file or a fact that got lost: no case of the golden set is answered more laxly. */
class NothingLostTurnsLaxTest {

    private static final Examination GOLDEN = ProjectData.EXAMINATION;
    private static final RuleBook BOOK = GOLDEN.book();

    private static Effect worst(RulesOnMap rules, Question question, SiteOverlaps site) {
        GoldenCase of = question.of();
        Length accuracy = of.accuracyMetres().map(Length::new).orElse(null);
        return rules.assess(site, question.facts(), of.asOf(), accuracy).atMost();
    }

    @Test
    void noAnswerTurnsLaxWhereAnEditionLacksALayer() {
        RulesOnMap rules = GOLDEN.rules();
        List<String> lax = new ArrayList<>();
        for (GoldenCase of : GOLDEN.golden().cases()) {
            Question question = GOLDEN.question(of);
            Effect whole = worst(rules, question, question.overlaps());
            for (Layer layer : GOLDEN.maps().map(of.edition()).layers()) {
                SiteOverlaps without = question.overlaps()
                        .with(question.overlaps().layers().stream()
                                .filter(l -> !l.layer().id().equals(layer.id()))
                                .toList());
                if (whole.isMoreSevereThan(worst(rules, question, without))) {
                    lax.add(of.id() + " without " + layer.id());
                }
            }
        }
        assertThat(lax).isEmpty();
    }

    @Test
    void rulesDoNotLoadWithoutOneOfTheirFiles() {
        List<String> folders = BOOK.files().keySet().stream()
                .filter(name -> name.indexOf('/') > 0)
                .toList();
        assertThat(folders).hasSizeGreaterThan(30);
        for (String name : folders) {
            SortedMap<String, byte[]> files = new TreeMap<>(BOOK.files());
            files.remove(name);
            assertThatExceptionOfType(RuleFaults.class)
                    .as(name)
                    .isThrownBy(() -> RuleReading.load(files))
                    .satisfies(refused -> assertThat(refused.faults())
                            .anySatisfy(fault -> assertThat(fault.message()).contains(name)));
        }
    }

    /** A fact that nothing decides by may go; what is left answers as before. */
    @Test
    void rulesDoNotLoadWithoutAFactThatTheyRead() {
        String facts = new String(BOOK.files().get("facts.yaml"), StandardCharsets.UTF_8);
        List<String> unread = new ArrayList<>();
        for (Fact fact : BOOK.facts()) {
            SortedMap<String, byte[]> files = new TreeMap<>(BOOK.files());
            String left = Pattern.compile("(?ms)^- key: " + fact.key() + "$.*?(?=^- key: |\\z)")
                    .matcher(facts)
                    .replaceFirst("");
            assertThat(left).as(fact.key()).hasSizeLessThan(facts.length());
            files.put("facts.yaml", left.getBytes(StandardCharsets.UTF_8));
            try {
                RuleReading.load(files);
                unread.add(fact.key());
            } catch (RuleFaults refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }
        assertThat(unread).allSatisfy(key -> assertThat(BOOK.rulesReading(key)).isEmpty());
    }
}
