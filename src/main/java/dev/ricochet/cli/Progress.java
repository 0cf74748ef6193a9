package dev.ricochet.cli;

/** Tells somebody who waits how far the reading has come. */
interface Progress extends AutoCloseable {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void source(String name) {}

        @Override
        public void turn() {}

        @Override
        public void close() {}
      };

  /** The next input is begun. */
  void source(String name);

  /** One more turn was read; called for each, so this must cost next to nothing. */
  void turn();

  /** Takes away what was shown. */
  @Override
  void close();
}
