package org.ecozone.golden;

/**
 * What is wrong in a file of the golden set.
 *
 * @param file path below the folder of the golden set
 * @param line counted from 1
 * @param message in Chinese: what was expected, what came
 */
public record Fault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + " " + message;
    }
}
