package org.ecozone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ecozone.geo.Shapes;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonProperties {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static String canonical(JsonNode json) {
        return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return trees(3);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<JsonNode> below = trees(depth - 1);
        return Arbitraries.oneOf(
                leaves(),
                below.list().ofMaxSize(4).map(CanonicalJsonProperties::array),
                Combinators.combine(texts().list().ofMaxSize(4), below.list().ofSize(4))
                        .as(CanonicalJsonProperties::object));
    }

    private static Arbitrary<JsonNode> leaves() {
        return Arbitraries.oneOf(
                texts().map(JSON::stringNode),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.floats().map(JSON::numberNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.longs().map(JSON::numberNode),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                        .ofScale(2)
                        .map(JSON::numberNode),
                Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false), JSON.nullNode()));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(
                        'a', 'Z', '"', '\\', '/', '\b', '\f', '\n', '\r', '\t', '\u0000', '\u001f', '\u007f', '\u0080')
                .withChars('红', '\u20ac', '\u2028', '\ufb33', '\uffff')
                .ofMaxLength(6)
                .map(text -> text.replace("Z", "\ud83d\ude02"));
    }

    private static JsonNode array(List<JsonNode> items) {
        return JSON.arrayNode().addAll(items);
    }

    private static JsonNode object(List<String> names, List<JsonNode> values) {
        var object = JSON.objectNode();
        for (int i = 0; i < names.size(); i++) {
            object.set(names.get(i), values.get(i));
        }
        return object;
    }

    /** The canonicaliser of RFC 8785's authors reads the tree's text. */
    @Property
    void bytesAreThoseOfTheReferenceCanonicaliser(@ForAll("trees") JsonNode tree) throws Exception {
        JsonNode wrapped = JSON.arrayNode().add(tree);
        assertThat(canonical(wrapped)).isEqualTo(new JsonCanonicalizer(wrapped.toString()).getEncodedString());
    }

    @Property
    void canonicalTextIsReadBackToItsOwnBytes(@ForAll("trees") JsonNode tree) {
        String text = canonical(tree);
        assertThat(canonical(JsonMapper.shared().readTree(text))).isEqualTo(text);
    }

    /** What people write and files hold: decimals of a few places, of any size, and the doubles beside them. */
    @Property
    void decimalsAreWrittenAsTheReferenceCanonicaliserWritesThem(
            @ForAll long unscaled, @ForAll @IntRange(max = 63) int shift, @ForAll @IntRange(max = 14) int decimals)
            throws Exception {
        BigDecimal decimal = BigDecimal.valueOf(unscaled >> shift, decimals);
        double value = decimal.doubleValue();
        String reference = reference(value);
        assertThat(written(out -> out.number(decimal))).isEqualTo(reference);
        assertThat(written(out -> out.number(value))).isEqualTo(reference);
        assertThat(written(out -> out.number(Math.nextUp(value)))).isEqualTo(reference(Math.nextUp(value)));
        assertThat(written(out -> out.number(Math.nextDown(value)))).isEqualTo(reference(Math.nextDown(value)));
    }

    private static String reference(double value) throws Exception {
        String list = new JsonCanonicalizer("[" + value + "]").getEncodedString();
        return list.substring(1, list.length() - 1);
    }

    private static String written(Consumer<CanonicalText> writer) {
        CanonicalText out = new CanonicalText(1);
        writer.accept(out);
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void textsOfAnyLengthAreWrittenAsTheReferenceCanonicaliserWritesThem(
            @ForAll("texts") String text, @ForAll @IntRange(max = 2000) int times) throws Exception {
        String longer = "红".repeat(times) + text.repeat(1 + times / 10);
        String reference = new JsonCanonicalizer(
                        JSON.arrayNode().add(longer + text).addNull().toString())
                .getEncodedString();
        assertThat(written(out -> out.openList()
                        .openText()
                        .part(longer)
                        .part(text)
                        .closeText()
                        .text(null)
                        .closeList()))
                .isEqualTo(reference);
    }

    @Example
    void whatWasWrittenBeforeStandsBetweenOtherMembers() {
        byte[] before = new CanonicalText(1)
                .member(MemberName.of("b"))
                .number(1)
                .member("c")
                .openList()
                .truth(true)
                .none()
                .closeList()
                .bytes();
        assertThat(written(out -> out.open()
                        .member(MemberName.of("a"))
                        .open()
                        .close()
                        .written(before)
                        .written(new byte[0])
                        .member(MemberName.of("d"))
                        .texts(List.of(":", "{", "["))
                        .close()))
                .isEqualTo("{\"a\":{},\"b\":1,\"c\":[true,null],\"d\":[\":\",\"{\",\"[\"]}");
    }

    @Example
    void geometriesAreWrittenAsTheirTreesAre() {
        for (String wkt : List.of(
                "POINT (82.07 44.9)",
                "POINT EMPTY",
                "MULTIPOINT ((82 45), (83.5 0.0000001))",
                "LINESTRING (82.05 44.88, 82.05 44.890000000000001, -0.0 1)",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5))",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((10 10, 14 10, 14 14.123456789, 10 10)))")) {
            assertThat(written(out -> GeometryJson.write(out, Shapes.wkt(wkt))))
                    .isEqualTo(canonical(GeometryJson.of(Shapes.wkt(wkt))));
        }
    }

    /** The example of RFC 8785, 3.2.2 and 3.2.3. */
    @Example
    void theExampleOfTheStandardIsWrittenAsItPrints() {
        JsonNode example = JsonMapper.shared().readTree("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""");
        assertThat(canonical(example))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Example
    void wholeNumbersBeyondDoublesAreRoundedAsDoublesAre() {
        assertThat(canonical(JSON.numberNode(9007199254740993L))).isEqualTo("9007199254740992");
        assertThat(canonical(JSON.numberNode(new BigInteger("1000000000000000000000"))))
                .isEqualTo("1e+21");
        assertThat(canonical(JSON.numberNode(-0.0))).isEqualTo("0");
        assertThat(canonical(JSON.numberNode(Long.MIN_VALUE))).isEqualTo("-9223372036854776000");
    }

    @Example
    void whatHasNoCanonicalFormIsRefused() {
        for (JsonNode node : List.of(
                JSON.stringNode("\ud83d"),
                JSON.stringNode("a\ude02b"),
                JSON.numberNode(Double.NaN),
                JSON.missingNode())) {
            assertThatThrownBy(() -> CanonicalJson.bytes(node))
                    .isInstanceOfAny(IllegalArgumentException.class, java.io.UncheckedIOException.class);
        }
    }
}
