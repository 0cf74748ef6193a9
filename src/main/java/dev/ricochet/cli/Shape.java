package dev.ricochet.cli;

/** How many values a setting has, and of what kind. */
enum Shape {
  /** One text. */
  TEXT,
  /** {@code true} or {@code false}. */
  FLAG,
  /** Any number of texts; in a file, one may stand for a list of one. */
  LIST,
  /** Any number of pairs; in a file, a mapping. */
  PAIRS
}
