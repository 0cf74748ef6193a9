package dev.ricochet.bench.workload;

/** How what is said gets into a transcript. */
interface Speech {

  /** What stands between two sentences. */
  byte pause(Dice dice);

  /** Puts what is said at the end of a text, as this kind of transcript has it. */
  void write(Utf8 said, Dice dice, Utf8 text);
}
