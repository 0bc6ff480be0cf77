package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.assess.AccessFixture;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Truth;
import org.ecozone.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ConditionTest {

    private static final Map<String, Fact> FACTS = new HashMap<>();

    static {
        AccessFixture.BOOK.facts().forEach(f -> FACTS.put(f.key(), f));
    }

    /** Values as {@code key=value;…}: true and false, numbers, else text. */
    public static Map<String, Object> values(String text) {
        Map<String, Object> values = new HashMap<>();
        if (text != null) {
            for (String pair : text.split(";")) {
                String[] parts = pair.strip().split("=");
                values.put(parts[0], value(parts[1]));
            }
        }
        return values;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?[0-9.]+") ? (Object) Double.valueOf(text) : text;
    }

    private static Condition parsed(String text) {
        ConditionParser.Reading reading = ConditionParser.parse(text, (key, literal) -> Optional.empty());
        assertThat(reading.faults()).isEmpty();
        return reading.condition().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = true                     | a=true        | TRUE",
                "a = true                     | a=false       | FALSE",
                "a = true                     |               | UNKNOWN",
                "a <> 'X'                     | a=Y           | TRUE",
                "a <> 'X'                     |               | UNKNOWN",
                "a IN ('X', 'Y')              | a=Y           | TRUE",
                "a NOT IN ('X', 'Y')          | a=Y           | FALSE",
                "a <= 35                      | a=35          | TRUE",
                "a < 35                       | a=35          | FALSE",
                "a >= 35                      | a=34.999      | FALSE",
                "a > 35                       | a=35          | FALSE",
                "35 >= a                      | a=35          | TRUE",
                "35 < a                       | a=36          | TRUE",
                "a BETWEEN 2 AND 10           | a=10          | TRUE",
                "a BETWEEN 2 AND 10           | a=1.9         | FALSE",
                "a BETWEEN 2 AND 10           |               | UNKNOWN",
                "a = -5                       | a=-5          | TRUE",
                "a = true AND b = true        | a=false       | FALSE",
                "a = true AND b = true        | a=true        | UNKNOWN",
                "a = true OR b = true         | a=true        | TRUE",
                "a = true OR b = true         | a=false       | UNKNOWN",
                "NOT (a = true AND b = true)  | b=false       | TRUE",
                "a = 'X'                      | a=true        | UNKNOWN",
                "a <> 'X'                     | a=3           | UNKNOWN",
                "a >= 3                       | a=X           | UNKNOWN",
            })
    void evaluates(String condition, String values, Truth truth) {
        assertThat(parsed(condition).evaluate(values(values))).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = true AND b = true                 |         | a b",
                "a = true AND b = true                 | a=false | ''",
                "a = true AND b = true                 | a=true  | b",
                "a = true OR b = true                  | a=true  | ''",
                "(a = true AND b = true) OR c = true   | a=false | c",
                "(a = true AND b = true) OR c = true   | a=true  | b c",
                "NOT (a = true OR b = true) AND c = 1  | c=2     | ''",
            })
    void namesOnlyWhatCanStillDecide(String condition, String values, String open) {
        assertThat(String.join(" ", parsed(condition).open(values(values)))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nature = ;                             | CONDITION_SYNTAX",
                "nature                                 | CONDITION_SYNTAX",
                "boiler_tph = 99999999999999999999      | CONDITION_SYNTAX",
                "nature IS NULL                         | CONDITION_UNSUPPORTED",
                "nature LIKE 'N%'                       | CONDITION_UNSUPPORTED",
                "INTERSECTS(geom, POINT(1 2))           | CONDITION_UNSUPPORTED",
                "strLength(nature) = 3                  | CONDITION_UNSUPPORTED",
                "boiler_tph = boiler_tph + 1            | CONDITION_UNSUPPORTED",
                "boiler_tph = boiler_tph                | CONDITION_UNSUPPORTED",
                "INCLUDE                                | CONDITION_UNSUPPORTED",
                "boiler_tph < 1e400                     | CONDITION_UNSUPPORTED",
                "IN ('a')                               | CONDITION_UNSUPPORTED",
                "boiler_tph = '35'                      | CONDITION_TYPE",
                "boiler_fuel = 3                        | CONDITION_TYPE",
                "boiler_fuel = 'WOOD'                   | CONDITION_TYPE",
                "has_outfall = 'true'                   | CONDITION_TYPE",
                "boiler_fuel < 'COAL'                   | CONDITION_TYPE",
                "has_outfal = true                      | FACT_UNKNOWN",
            })
    void refuses(String condition, String code) {
        ConditionParser.Reading reading = ConditionParser.parse(condition, new FactVocabulary(FACTS));

        assertThat(reading.condition()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsOnly(code);
    }

    @Test
    void reportsEveryFaultOfACondition() {
        ConditionParser.Reading reading = ConditionParser.parse(
                "boiler_fuel = 'WOOD' AND (x = 1 OR boiler_tph = true)", new FactVocabulary(FACTS));

        assertThat(reading.faults())
                .extracting(Fault::code)
                .containsExactly("CONDITION_TYPE", "FACT_UNKNOWN", "CONDITION_TYPE");
    }

    @Test
    void saysWhereTheSyntaxBreaks() {
        assertThat(ConditionParser.parse("a = true AND\n b = 'x' AND\n c ==", (k, l) -> Optional.empty())
                        .faults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("第 3 行第 4 列");
    }

    @Test
    void aBracketInAQuotedTextIsNoFunction() {
        assertThat(parsed("name = 'f(x)''s(y)' AND (a = 1)").keys()).containsExactly("a", "name");
    }
}
