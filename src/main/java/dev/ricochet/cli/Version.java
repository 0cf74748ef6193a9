package dev.ricochet.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it into the jar's manifest. */
final class Version implements IVersionProvider {

  static String number() {
    String built = Version.class.getPackage().getImplementationVersion();
    return built == null ? "0.0.0-unbuilt" : built;
  }

  /** What {@code --version} tells. */
  static String line() {
    return "ricochet " + number();
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
