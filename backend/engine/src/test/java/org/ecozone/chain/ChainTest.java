package org.ecozone.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-11-30T01:02:03.456Z");

    private static ObjectNode said(String remark) {
        return JsonNodeFactory.instance.objectNode().put("remark", remark).put("of", "甲");
    }

    private static List<Version> versions(int many) {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Optional<Version> last = new Chain(versions).newest();
            versions.add(Version.following(last, AT.plusSeconds(i), said("第" + i)));
        }
        return versions;
    }

    private static String fault(List<Version> versions) {
        return new Chain(versions)
                .fault(said -> said.path("of").asString("").equals("甲"), "这个甲")
                .orElse("");
    }

    private static Version hashedAnew(Version version, String content) {
        return new Version(
                version.number(),
                content,
                CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8)),
                version.previousHash());
    }

    @Test
    void theTextIsCanonicalAndNamesItsPlace() {
        List<Version> versions = versions(2);
        Version first = versions.get(0);
        assertThat(first.content())
                .isEqualTo("{\"at\":\"2026-11-30T01:02:03.456Z\",\"of\":\"甲\",\"previous\":null,\"remark\":\"第0\","
                        + "\"version\":1}");
        assertThat(first.contentHash())
                .isEqualTo(CanonicalJson.sha256(first.content().getBytes(StandardCharsets.UTF_8)));
        assertThat(first.answer())
                .isEqualTo("{\"contentHash\":\"" + first.contentHash() + "\","
                        + first.content().substring(1));
        assertThat(versions.get(1).content()).contains("\"previous\":\"" + first.contentHash() + "\"", "\"version\":2");
        assertThat(versions.get(1).previousHash()).isEqualTo(first.contentHash());
    }

    @Test
    void whatFollowsInOrderIsWell() {
        assertThat(fault(List.of())).isEmpty();
        assertThat(fault(versions(3))).isEmpty();
    }

    @Test
    void anAlteredTextIsFoundAndSoIsOneThatIsHashedAnew() {
        List<Version> versions = versions(2);
        Version first = versions.get(0);
        String altered = first.content().replace("第0", "第9");
        versions.set(0, new Version(1, altered, first.contentHash(), null));
        assertThat(fault(versions)).isEqualTo("第 1 版与其散列值不符：曾被改动");
        versions.set(0, hashedAnew(first, altered));
        assertThat(fault(versions)).isEqualTo("第 2 版所续的不是第 1 版");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\":1', '\"version\":2', 第 1 版所续的不是第 0 版",
        "'\"previous\":null', '\"previous\":{}', 第 1 版所续的不是第 0 版",
        "'\"previous\":null,', '', 第 1 版所续的不是第 0 版",
        "甲, 乙, 第 1 版不是这个甲的"
    })
    void aTextThatSaysOtherwiseThanItsRowIsFound(String what, String by, String fault) {
        Version first = versions(1).get(0);
        assertThat(first.content()).contains(what);
        assertThat(fault(List.of(hashedAnew(first, first.content().replace(what, by)))))
                .isEqualTo(fault);
    }

    @Test
    void aMissingVersionIsFound() {
        List<Version> versions = versions(3);
        assertThat(fault(List.of(versions.get(1)))).isEqualTo("缺第 1 版");
        versions.remove(1);
        assertThat(fault(versions)).isEqualTo("缺第 2 版");
    }

    @Test
    void aTextThatIsNoJsonIsFound() {
        assertThat(fault(List.of(hashedAnew(versions(1).get(0), "no json")))).isEqualTo("第 1 版所续的不是第 0 版");
    }

    @Test
    void theSameSaidOfTheSameVersionWasSaidBeforeWheneverItIsSaid() {
        Chain chain = new Chain(versions(3));
        Version second = chain.versions().get(1);
        Optional<Version> first = Optional.of(chain.versions().get(0));
        assertThat(chain.saidBefore(Version.following(first, AT.plusSeconds(99), said("第1"))))
                .contains(second);
        assertThat(chain.saidBefore(Version.following(first, AT, said("别的")))).isEmpty();
        assertThat(chain.saidBefore(Version.following(chain.newest(), AT, said("第2"))))
                .isEmpty();
        assertThat(chain.find(second.contentHash())).contains(second);
        assertThat(chain.find("sha256:")).isEmpty();
    }
}
