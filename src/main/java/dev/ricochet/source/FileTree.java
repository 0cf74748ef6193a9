package dev.ricochet.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a folder, by name and in the order of the names. Links are followed; hidden files
 * and folders are left out, and so is {@link Sources#SETTINGS}; what cannot be read is a problem.
 */
final class FileTree extends SimpleFileVisitor<Path> {

  private final Path root;
  private final String prefix;
  private final PathMatcher wanted;
  private final PathMatcher wantedFolders;
  private final @Nullable Path leftOut;
  private final Problems problems;
  private final SortedMap<String, Path> found = new TreeMap<>();

  private FileTree(
      Path root,
      String prefix,
      PathMatcher wanted,
      PathMatcher wantedFolders,
      @Nullable Path leftOut,
      Problems problems) {
    this.root = root;
    this.prefix = prefix;
    this.wanted = wanted;
    this.wantedFolders = wantedFolders;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /** All files below a folder, each named by the prefix and its path from the folder. */
  static SortedMap<String, Path> files(
      Path folder, String prefix, @Nullable Path leftOut, Problems problems) throws IOException {
    FileTree tree = new FileTree(folder, prefix, path -> true, path -> false, leftOut, problems);
    return tree.walk(Integer.MAX_VALUE);
  }

  /** The files and folders below a folder whose path from it matches. */
  static SortedMap<String, Path> matches(
      Path folder,
      String prefix,
      PathMatcher matcher,
      int depth,
      @Nullable Path leftOut,
      Problems problems)
      throws IOException {
    return new FileTree(folder, prefix, matcher, matcher, leftOut, problems).walk(depth);
  }

  private SortedMap<String, Path> walk(int depth) throws IOException {
    Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), depth, this);
    return found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (isLeftOut(folder)
        || (leftOut != null && Files.exists(leftOut) && Files.isSameFile(folder, leftOut))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (wantedFolders.matches(root.relativize(folder))) {
      found.put(name(folder), folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isLeftOut(file) && wanted.matches(root.relativize(file))) {
      found.put(name(file), file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    if (path.equals(root)) {
      String folder = prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
      problems.add(Sources.unreadable(folder, e));
    } else if (!isLeftOut(path)) {
      problems.add(Sources.unreadable(name(path), e));
    }
    return FileVisitResult.CONTINUE;
  }

  private String name(Path path) {
    return prefix + root.relativize(path).toString().replace(File.separatorChar, '/');
  }

  private static boolean isLeftOut(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.equals(Sources.SETTINGS);
  }
}
