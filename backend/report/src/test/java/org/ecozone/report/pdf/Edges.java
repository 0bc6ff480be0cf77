package org.ecozone.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Between which edges the letters of a page stand, in points from its left; reading it measures it. */
final class Edges extends PDFTextStripper {

    private double leftmost = Double.POSITIVE_INFINITY;
    private double rightmost = Double.NEGATIVE_INFINITY;

    Edges() throws IOException {
        super();
    }

    double leftmost() {
        return leftmost;
    }

    double rightmost() {
        return rightmost;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        super.processTextPosition(letter);
        if (!letter.getUnicode().isBlank()) {
            leftmost = Math.min(leftmost, letter.getXDirAdj());
            rightmost = Math.max(rightmost, letter.getXDirAdj() + letter.getWidthDirAdj());
        }
    }
}
