package org.ecozone.geo.distance;

import java.util.Arrays;

/** Boxes that are still to be looked into, the nearest first: a binary heap. Not safe for several threads. */
final class NearestFirst {

    private int[] boxes = new int[32];
    private double[] metres = new double[32];
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** How far the nearest is. */
    double metres() {
        return metres[0];
    }

    void add(int box, double distance) {
        if (count == boxes.length) {
            boxes = Arrays.copyOf(boxes, 2 * count);
            metres = Arrays.copyOf(metres, 2 * count);
        }
        int at = count++;
        while (at > 0 && distance < metres[(at - 1) / 2]) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(box, distance, at);
    }

    /** The nearest, which is removed. */
    int take() {
        int nearest = boxes[0];
        int box = boxes[--count];
        double distance = metres[count];
        int at = 0;
        for (int child = 1; child < count; child = 2 * at + 1) {
            if (child + 1 < count && metres[child + 1] < metres[child]) {
                child++;
            }
            if (metres[child] >= distance) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(box, distance, at);
        return nearest;
    }

    private void move(int from, int to) {
        put(boxes[from], metres[from], to);
    }

    private void put(int box, double distance, int at) {
        boxes[at] = box;
        metres[at] = distance;
    }
}
