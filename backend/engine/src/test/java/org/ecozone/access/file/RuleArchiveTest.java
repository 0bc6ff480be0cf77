package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleArchiveTest {

    private static final RuleBook BOOK = RuleReading.load(Path.of("../../data/rules"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theHashOfAnArchiveIsTheHashOfItsRules() {
        assertThat(CanonicalJson.sha256(RuleArchive.write(BOOK.files()))).isEqualTo(BOOK.hash());
    }

    @Test
    void rulesReadFromAnArchiveAreTheSame() {
        RuleBook again = RuleReading.load(RuleArchive.read(RuleArchive.write(BOOK.files())));
        assertThat(again.hash()).isEqualTo(BOOK.hash());
        assertThat(again.rules()).hasSameSizeAs(BOOK.rules());
    }

    @Test
    void filesThatAreEmptyOrHoldZeroBytesComeBack() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("a", new byte[] {0, 1, 0});
        files.put("规则/b.yaml", new byte[0]);
        SortedMap<String, byte[]> again = RuleArchive.read(RuleArchive.write(files));
        assertThat(again).hasSize(2);
        assertThat(again.get("a")).containsExactly(0, 1, 0);
        assertThat(again.get("规则/b.yaml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\u0000", "a\u00002", "a\u00002\u0000x", "a\u0000x\u0000y", "a\u0000-1\u0000y"})
    void whatIsCutOffOrNoArchiveIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleArchive.read(bytes(text)));
    }

    @Test
    void anArchiveCutOffAnywhereIsRefusedOrHasOtherRules() {
        byte[] archive = RuleArchive.write(BOOK.files());
        for (int length = 1; length < archive.length; length += 997) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThat(isWhole(cut)).isFalse();
        }
    }

    private static boolean isWhole(byte[] archive) {
        try {
            return RuleArchive.read(archive).keySet().equals(BOOK.files().keySet());
        } catch (IllegalArgumentException cut) {
            return false;
        }
    }
}
