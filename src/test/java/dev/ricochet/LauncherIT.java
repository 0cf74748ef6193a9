package dev.ricochet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts {@code target/ricochet} as a user's shell would. Runs after {@code package}. */
class LauncherIT {

  private static final Path BUILT = Path.of("target").toAbsolutePath();
  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home"));
  private static final String ARCHIVED = "dev.ricochet.cli.Ricochet source: shared objects file";

  @TempDir Path temporary;

  @Test
  void version() throws Exception {
    Run run = run(BUILT.resolve("ricochet"), THIS_JAVA, "--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("ricochet \\d+\\.\\d+\\.\\d+\\S*\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void startsFromTheArchiveWhereItWasBuilt() throws Exception {
    assumeTrue(Files.exists(BUILT.resolve("classes.stamp")), "this machine makes no archive");

    assertThat(classesLoadedBy(BUILT.resolve("ricochet"))).contains(ARCHIVED);
  }

  @Test
  void movedToAFolderWithASpace() throws Exception {
    Path launcher = copyOfBuild().resolve("ricochet");

    Run run = run(launcher, THIS_JAVA, "--version");

    assertThat(run).isEqualTo(run(BUILT.resolve("ricochet"), THIS_JAVA, "--version"));
    assertThat(classesLoadedBy(launcher)).doesNotContain(ARCHIVED);
  }

  @Test
  void throughLinks() throws Exception {
    Path bin = Files.createDirectory(temporary.resolve("my bin"));
    Path absolute = Files.createSymbolicLink(bin.resolve("first"), BUILT.resolve("ricochet"));
    Path relative = Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));

    Run run = run(relative, THIS_JAVA, "--version");

    assertThat(run).isEqualTo(run(absolute, THIS_JAVA, "--version"));
    assertThat(run.exit()).isZero();
  }

  @Test
  void bothCompilersOnlyWhereThereIsMuchToRead() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("two files"));
    Path little = Files.writeString(folder.resolve("little.csv"), "text");

    assertThat(compilersFor("audit", little.toString())).isEqualTo(1);
    assertThat(compilersFor("audit", "--lang", "fr", temporary.resolve("none").toString()))
        .isEqualTo(1);

    write(folder.resolve("much.csv"), 65);
    assertThat(compilersFor("audit", little.toString())).isEqualTo(1);
    assertThat(compilersFor("audit", "--quiet", folder.toString())).isEqualTo(4);
    assertThat(compilersFor("lexicon", "check", folder.toString())).isEqualTo(1);

    Path packed = temporary.resolve("packed.csv.gz");
    write(packed, 9);
    assertThat(compilersFor("audit", packed.toString())).isEqualTo(4);
  }

  @Test
  void whoWantsBothCompilersGetsThem() throws Exception {
    assertThat(compilersWith("-XX:TieredStopAtLevel=4", "lexicon", "list")).isEqualTo(4);
  }

  private int compilersFor(String... arguments) throws Exception {
    return compilersWith("", arguments);
  }

  /** The highest tier of Java's compilers that a command would run with. */
  private int compilersWith(String flags, String... arguments) throws Exception {
    Run run =
        run(
            BUILT.resolve("ricochet"),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "RICOCHET_OPTS",
                flags + " -XX:+PrintFlagsFinal -version"),
            arguments);
    Matcher flag = Pattern.compile("TieredStopAtLevel += (\\d)").matcher(run.out());
    assertThat(flag.find()).isTrue();
    return Integer.parseInt(flag.group(1));
  }

  private static void write(Path file, int mebibytes) throws IOException {
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, (byte) ' ');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < mebibytes; i++) {
        out.write(mebibyte);
      }
    }
  }

  @Test
  void accentsInFileNamesWithoutALocale() throws Exception {
    Path missing = temporary.resolve("été.csv");

    Run run =
        run(
            BUILT.resolve("ricochet"),
            Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C"),
            "audit",
            missing.toString());

    assertThat(run.err()).contains("été.csv");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void theLanguageOfTheEnvironment() throws Exception {
    assertThat(helpUnder(Map.of("LANG", "fr_FR.UTF-8"))).contains("Utilisation");
    assertThat(helpUnder(Map.of("LANG", "en_GB.UTF-8", "LC_MESSAGES", "fr_CA.UTF-8")))
        .contains("Utilisation");
    assertThat(helpUnder(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "C"))).contains("Usage:");
    assertThat(helpUnder(Map.of())).contains("Usage:");
  }

  private String helpUnder(Map<String, String> locale) throws Exception {
    Map<String, String> environment = new HashMap<>(THIS_JAVA);
    environment.putAll(locale);
    return run(BUILT.resolve("ricochet"), environment, "--help").out();
  }

  @Test
  void withoutJava() throws Exception {
    Run run = run(BUILT.resolve("ricochet"), Map.of("PATH", temporary.toString()), "--version");

    assertThat(run)
        .isEqualTo(
            new Run(
                2, "", "ricochet: no Java found: install Java 17 or later, or set JAVA_HOME\n"));
  }

  @Test
  void withAnOldJava() throws Exception {
    Path home = temporary.resolve("java 11");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Run run = run(BUILT.resolve("ricochet"), Map.of("JAVA_HOME", home.toString()), "--version");

    assertThat(run)
        .isEqualTo(
            new Run(2, "", "ricochet: Java 17 or later is needed, and " + java + " is 11.0.2\n"));
  }

  private Path copyOfBuild() throws IOException {
    Path copy = temporary.resolve("moved here");
    copyFiles(BUILT, copy);
    copyFiles(BUILT.resolve("lib"), copy.resolve("lib"));
    return copy;
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private String classesLoadedBy(Path launcher) throws Exception {
    Run run =
        run(
            launcher,
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "RICOCHET_OPTS",
                "-Xlog:class+load:stdout"),
            "--version");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("dev.ricochet.cli.Ricochet");
    return run.out();
  }

  /** Runs the launcher in another folder than the project's, with this environment and no other. */
  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, SECONDS)).as("ends within a minute").isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** What a run of the launcher gave. */
  private record Run(int exit, String out, String err) {}
}
