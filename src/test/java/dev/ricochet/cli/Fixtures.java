package dev.ricochet.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Small lexicons of the tests' own, so that tests do not change with those that are shipped. */
final class Fixtures {

  static final String DEFLECTION = path("deflection.yaml");
  static final String OWNERSHIP = path("ownership.yaml");

  private Fixtures() {}

  private static String path(String name) {
    try {
      return Path.of(Objects.requireNonNull(Fixtures.class.getResource(name)).toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
