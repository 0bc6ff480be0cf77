package org.ecozone.access.citation;

import java.util.List;
import java.util.regex.Pattern;

/** The title of one clause in the words of many units. */
final class SharedTitle {

    /** With less in common a title says nothing. */
    private static final int LEAST_SHARED = 6;

    /** Digits that two numbers have in common are no number. */
    private static final Pattern HALF_NUMBER_AT_END = Pattern.compile("[0-9.]+$");

    private static final Pattern HALF_NUMBER_AT_BEGIN = Pattern.compile("^[0-9.]+");

    private SharedTitle() {}

    /** How they begin and end, and … for what differs; the first of them where they share too little. */
    static String of(List<String> titles) {
        String first = titles.get(0);
        int begin = first.length();
        int end = first.length();
        int shortest = first.length();
        for (String title : titles) {
            begin = Math.min(begin, sharedAtBegin(first, title));
            end = Math.min(end, sharedAtEnd(first, title));
            shortest = Math.min(shortest, title.length());
        }
        if (begin == first.length() && begin == shortest) {
            return first;
        }
        String head = first.substring(0, begin);
        String tail = first.substring(first.length() - Math.min(end, shortest - begin));
        return head.length() + tail.length() < LEAST_SHARED
                ? first
                : HALF_NUMBER_AT_END.matcher(head).replaceFirst("")
                        + '…'
                        + HALF_NUMBER_AT_BEGIN.matcher(tail).replaceFirst("");
    }

    private static int sharedAtBegin(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    private static int sharedAtEnd(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n;
    }
}
