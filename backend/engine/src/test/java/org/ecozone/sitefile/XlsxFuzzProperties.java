package org.ecozone.sitefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.sitefile.table.XlsxFileTest;

/** Any spoilt workbook gets an answer, be it the archive or the parts in it that are spoilt. */
class XlsxFuzzProperties {

    private static final Map<String, byte[]> PARTS = XlsxFileTest.parts(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>点号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>X</t></is></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><t>Y</t></is></c></row>"
                    + row(2, 4968400, 27606800)
                    + row(3, 4968600, 27606800)
                    + row(4, 4968600, 27607100)
                    + row(5, 4968400, 27607100),
            "");

    private static final byte[] WORKBOOK = XlsxFileTest.zip(PARTS);

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltArchive(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(WORKBOOK, random));
    }

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltPart(@ForAll Random random) {
        Fuzz.assertAnswers(() -> spoiltInside(random));
    }

    private static byte[] spoiltInside(Random random) {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = random.nextInt(3) > 0 ? "xl/worksheets/sheet1.xml" : names.get(random.nextInt(names.size()));
        parts.put(name, Fuzz.spoilt(parts.get(name), random));
        if (random.nextInt(10) == 0) {
            parts.put("xl/styles.xml", "<styleSheet/>".getBytes(StandardCharsets.UTF_8));
        }
        return XlsxFileTest.zip(parts);
    }

    private static String row(int number, int x, int y) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + number + "</v></c><c r=\"B" + number
                + "\"><v>" + x + "</v></c><c r=\"C" + number + "\"><v>" + y + "</v></c></row>";
    }
}
