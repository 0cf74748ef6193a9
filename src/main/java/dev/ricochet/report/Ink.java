package dev.ricochet.report;

/** How text stands out for who reads it on a terminal. Nothing is told by it alone. */
public enum Ink {
  /** For files, pipes, and whoever wants no colour. */
  PLAIN {
    @Override
    public String bold(String text) {
      return text;
    }
  },
  /** With the codes of ECMA-48, which terminals read. */
  ANSI {
    @Override
    public String bold(String text) {
      return "\u001b[1m" + text + "\u001b[0m";
    }
  };

  /** A heading, or what matters most. */
  public abstract String bold(String text);
}
