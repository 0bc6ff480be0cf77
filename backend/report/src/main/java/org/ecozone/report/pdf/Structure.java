package org.ecozone.report.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a laid out PDF as a reader for the blind hears it (ISO 32000-1, 14.7), without the heads and feet that the
 * layout gives to every table, also to one that has none.
 *
 * <p>Known limit: a head that is repeated on each page is heard with its words as often.
 */
final class Structure {

    private Structure() {}

    static void mend(PDDocument pdf) {
        mendBelow(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    }

    private static void mendBelow(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary only) {
            mendBelow(only);
        } else if (kids instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isEmptyGroup(array.getObject(i))) {
                    array.remove(i);
                } else if (array.getObject(i) instanceof COSDictionary kid) {
                    mendBelow(kid);
                }
            }
        }
    }

    private static boolean isEmptyGroup(@Nullable COSBase kid) {
        if (!(kid instanceof COSDictionary element)) {
            return false;
        }
        String type = element.getNameAsString(COSName.S);
        return ("THead".equals(type) || "TFoot".equals(type)) && element.getDictionaryObject(COSName.K) == null;
    }
}
