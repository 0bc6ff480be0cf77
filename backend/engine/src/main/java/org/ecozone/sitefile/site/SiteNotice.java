package org.ecozone.sitefile.site;

/**
 * What was understood or put right while reading, for the user to confirm; it keeps nothing from being read.
 *
 * @param code stable code, {@code RING_CLOSED}
 * @param message one Chinese sentence
 * @param messageEn the same in English; only the kind of notice where no closer text is at hand
 */
public record SiteNotice(String code, String message, String messageEn) {

    /** The notice with the general English text of {@code code}. */
    public SiteNotice(String code, String message) {
        this(code, message, EnglishText.of(code));
    }
}
