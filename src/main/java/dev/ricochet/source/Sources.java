package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Turns the arguments of a command into the inputs that they mean. */
public final class Sources {

  /** The file beside inputs that tells how they are read; it is none itself. */
  public static final String SETTINGS = "ricochet.yaml";

  private static final Pattern FIRST_WILDCARD = Pattern.compile("[*?\\[{]");

  private final Path workingDirectory;
  private final InputStream stdin;
  private final @Nullable Path leftOut;
  private final Problems problems;

  /** By real path, so that what is named twice is read once. */
  private final Map<Object, Source> found = new LinkedHashMap<>();

  private Sources(
      Path workingDirectory, InputStream stdin, @Nullable Path leftOut, Problems problems) {
    this.workingDirectory = workingDirectory;
    this.stdin = stdin;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /**
   * Finds the inputs, in the order of the arguments; those of a folder or a pattern in the order of
   * their names.
   *
   * @param arguments files; zip archives, of which all files are read but hidden ones; folders,
   *     which are read with all they contain but hidden files and {@link #SETTINGS}; patterns such
   *     as {@code calls/*.csv} or {@code **}{@code /*.csv}; {@code -} for the standard input
   * @param workingDirectory where relative paths begin
   * @param stdin what {@code -} reads
   * @param problems gets one for each argument that cannot be read or means nothing
   */
  public static List<Source> find(
      List<String> arguments, Path workingDirectory, InputStream stdin, Problems problems) {
    return find(arguments, workingDirectory, stdin, null, problems);
  }

  /**
   * The same, but for a folder.
   *
   * @param leftOut a folder that is left out where it lies in another one, such as that of the
   *     reports; or null
   */
  public static List<Source> find(
      List<String> arguments,
      Path workingDirectory,
      InputStream stdin,
      @Nullable Path leftOut,
      Problems problems) {
    Sources sources = new Sources(workingDirectory, stdin, leftOut, problems);
    arguments.forEach(sources::add);
    return List.copyOf(sources.found.values());
  }

  /** A file that another one names, or a shipped default. */
  public static Source file(String name, Path path) {
    return new FileSource(name, path);
  }

  /** Why an input cannot be read, in plain words. */
  public static Problem unreadable(String name, IOException e) {
    return Problem.at(Position.of(name), message(e), null);
  }

  private static Message message(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Message.of("there is no such file or folder");
    }
    if (e instanceof FileSystemLoopException) {
      return Message.of("this link leads back to a folder above it");
    }
    if (e instanceof AccessDeniedException) {
      return Message.of("this cannot be read: permission denied");
    }
    return Message.of("this cannot be read: {0}", reason(e));
  }

  /** What the exception says: a message of ours, or the words of the system. */
  public static Message reason(IOException e) {
    if (e instanceof ExplainedException unreadable) {
      return unreadable.reason();
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return Message.plain(reason == null ? e.getClass().getSimpleName() : reason);
  }

  private void add(String argument) {
    try {
      if (argument.equals("-")) {
        found.putIfAbsent(argument, new StandardInput(stdin));
      } else if (argument.isEmpty()) {
        refuse("\"\"", Message.of("this is no name of a file"));
      } else if (isMember(argument)) {
        addMember(argument, argument.substring(0, argument.indexOf(ZipArchive.INSIDE)));
      } else if (isPattern(argument) && !exists(argument)) {
        addMatches(argument);
      } else {
        addPath(argument, workingDirectory.resolve(argument));
      }
    } catch (InvalidPathException e) {
      refuse(argument, Message.of("this is no name of a file: {0}", e.getReason()));
    } catch (PatternSyntaxException e) {
      refuse(argument, Message.of("this is no pattern of files: {0}", e.getDescription()));
    } catch (IOException e) {
      problems.add(unreadable(argument, e));
    }
  }

  private void addPath(String name, Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(path)) {
        refuse(name, Message.of("this link leads to a file that is not there"));
        return;
      }
      throw e;
    }
    if (attributes.isDirectory()) {
      addFolder(name, path);
    } else if (!attributes.isRegularFile()) {
      refuse(name, "this is a pipe or a device, not a file", "pipe the data in, and read `-`");
    } else if (!Files.isReadable(path)) {
      throw new AccessDeniedException(name);
    } else {
      addFile(new FileSource(name, path));
    }
  }

  private void addFile(FileSource file) throws IOException {
    Path path = file.path().toRealPath();
    if (found.containsKey(path)) {
      return;
    }
    if (!file.isPacked() && ZipArchive.is(file)) {
      ZipArchive archive = ZipArchive.read(file.name(), file.path());
      if (!archive.isDocument()) {
        archive.files(problems).forEach(member -> addMember(path, member));
        return;
      }
    }
    found.put(path, file);
  }

  /** A file of a zip archive by the name that reports give it, {@code export.zip!/calls/a.csv}. */
  private void addMember(String argument, String archive) throws IOException {
    Path path = workingDirectory.resolve(archive).toRealPath();
    ZipArchive.read(archive, path).files(new Problems()).stream()
        .filter(member -> member.name().equals(argument))
        .findFirst()
        .ifPresentOrElse(
            member -> addMember(path, member),
            () -> refuse(argument, Message.of("there is no such file in the archive")));
  }

  private void addMember(Path archive, Source member) {
    String inside = member.name().substring(member.name().indexOf(ZipArchive.INSIDE));
    found.putIfAbsent(archive + inside, member);
  }

  private void addFolder(String name, Path folder) throws IOException {
    int problemsBefore = problems.size();
    SortedMap<String, Path> files = FileTree.files(folder, folderPrefix(name), leftOut, problems);
    if (files.isEmpty() && problems.size() == problemsBefore) {
      refuse(name, "there is no file in this folder", "hidden files and folders are left out");
    }
    addAll(files);
  }

  private static String folderPrefix(String name) {
    return name.equals(".") ? "" : name.endsWith("/") ? name : name + "/";
  }

  private void addMatches(String pattern) throws IOException {
    int base = pattern.lastIndexOf('/', firstWildcard(pattern)) + 1;
    Path folder = workingDirectory.resolve(pattern.substring(0, base));
    String rest = pattern.substring(base);
    boolean deep = rest.contains("**") || rest.contains("{");
    int depth = deep ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count() + 1;
    SortedMap<String, Path> matches =
        Files.isDirectory(folder)
            ? FileTree.matches(
                folder, pattern.substring(0, base), matcher(rest), depth, leftOut, problems)
            : Collections.emptySortedMap();
    if (matches.isEmpty()) {
      refuse(pattern, Message.of("no file matches this pattern"));
    }
    addAll(matches);
  }

  /** Unlike Java's, a leading {@code **}{@code /} also means the folder itself, as in shells. */
  private PathMatcher matcher(String pattern) {
    PathMatcher whole = workingDirectory.getFileSystem().getPathMatcher("glob:" + pattern);
    if (!pattern.startsWith("**/")) {
      return whole;
    }
    PathMatcher below = matcher(pattern.substring(3));
    return path -> whole.matches(path) || below.matches(path);
  }

  private void addAll(SortedMap<String, Path> paths) {
    paths.forEach(
        (name, path) -> {
          try {
            addPath(name, path);
          } catch (IOException e) {
            problems.add(unreadable(name, e));
          }
        });
  }

  private boolean exists(String argument) {
    try {
      return Files.exists(workingDirectory.resolve(argument), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean isMember(String argument) {
    int end = argument.indexOf(ZipArchive.INSIDE);
    return end > 0
        && !exists(argument)
        && Files.isRegularFile(workingDirectory.resolve(argument.substring(0, end)));
  }

  private static boolean isPattern(String argument) {
    return FIRST_WILDCARD.matcher(argument).find();
  }

  private static int firstWildcard(String pattern) {
    Matcher matcher = FIRST_WILDCARD.matcher(pattern);
    return matcher.find() ? matcher.start() : pattern.length();
  }

  private void refuse(
      String name, @CompileTimeConstant String message, @CompileTimeConstant String help) {
    problems.add(Problem.at(Position.of(name), message, help));
  }

  private void refuse(String name, Message message) {
    problems.add(Problem.at(Position.of(name), message, null));
  }
}
