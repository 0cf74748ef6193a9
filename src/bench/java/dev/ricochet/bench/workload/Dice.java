package dev.ricochet.bench.workload;

/**
 * Chance that comes out the same on every machine and in every release of Java: SplitMix64 (Steele,
 * Lea and Flood, <i>Fast splittable pseudorandom number generators</i>, 2014).
 */
final class Dice {

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** True once in {@code times} times. */
  boolean once(int times) {
    return below(times) == 0;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
