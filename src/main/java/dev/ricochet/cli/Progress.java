package dev.ricochet.cli;

import dev.ricochet.source.Source;

/** Tells somebody who waits how far the reading has come. */
interface Progress extends AutoCloseable {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public Source begin(Source source) {
          return source;
        }

        @Override
        public void turn() {}

        @Override
        public void close() {}
      };

  /**
   * The next input is begun.
   *
   * @return the same, to be read in its place
   */
  Source begin(Source source);

  /** One more turn was read; called for each, so this must cost next to nothing. */
  void turn();

  /** Takes away what was shown. */
  @Override
  void close();
}
