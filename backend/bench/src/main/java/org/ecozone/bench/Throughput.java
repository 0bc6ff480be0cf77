package org.ecozone.bench;

/**
 * How fast a contender answered.
 *
 * @param sitesPerSecond by the wall clock
 * @param cpuMicroseconds that one site took on its thread, over all rounds; says more than the wall clock on a busy machine
 */
record Throughput(Rate sitesPerSecond, double cpuMicroseconds) {}
