package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A zip archive: its files are inputs of their own, except where it is a document, such as a
 * workbook, that happens to be stored as one.
 */
public final class ZipArchive {

  /** Between the name of the archive and that of the file in it. */
  static final String INSIDE = "!/";

  private static final int SHOWN = 5;

  private final String name;
  private final Path path;
  private final List<ZipHeader> members;
  private final Map<String, ZipHeader> byName = new HashMap<>();

  private ZipArchive(String name, Path path, List<ZipHeader> members) {
    this.name = name;
    this.path = path;
    this.members = members;
    members.forEach(member -> byName.putIfAbsent(member.name(), member));
  }

  String name() {
    return name;
  }

  Path path() {
    return path;
  }

  /** Whether an input is one, by its first bytes. */
  public static boolean is(Source source) throws IOException {
    Signature signature = Signature.of(source.start(Signature.LONGEST_BYTES));
    return signature == Signature.ZIP || signature == Signature.EMPTY_ZIP;
  }

  /**
   * Reads what is in an archive; unpacks nothing.
   *
   * @param name under which it was given
   * @throws IOException where it cannot be read, or is damaged, or is a trap
   */
  public static ZipArchive read(String name, Path path) throws IOException {
    return new ZipArchive(name, path, ZipDirectory.read(path));
  }

  /** Whether it is a document of an office program. */
  public boolean isDocument() {
    return has("[Content_Types].xml") || has("mimetype");
  }

  /** Whether there is a file of this name. */
  public boolean has(String member) {
    return byName.containsKey(member);
  }

  /** A file by its name, where it can be read. */
  Optional<Source> file(String member) {
    return Optional.ofNullable(byName.get(member))
        .filter(header -> !header.isEncrypted() && header.isUnpackable() && !header.isFolder())
        .map(this::source);
  }

  /** All parts of a document. */
  public List<Source> parts() throws IOException {
    Set<String> names = new HashSet<>();
    List<Source> parts = new ArrayList<>();
    for (ZipHeader header : members) {
      if (header.isEncrypted() || !header.isUnpackable() || !names.add(header.name())) {
        throw new ExplainedException(
            "it is encrypted, damaged or packed in a way that is not known");
      }
      if (!header.isFolder()) {
        parts.add(source(header));
      }
    }
    return parts;
  }

  /**
   * The files to be read, in the order of their names, without hidden ones.
   *
   * @param problems gets what is wrong with them, and with the archive
   */
  List<Source> files(Problems problems) {
    refuse(
        ZipHeader::isTrick,
        "its name leads out of the archive, or hides what it is",
        "is this archive forged? make it again, or unpack it with care",
        problems);
    List<ZipHeader> visible =
        members.stream().filter(m -> !m.isFolder() && !m.isHidden() && !m.isTrick()).toList();
    refuse(
        member -> member.isEncrypted() && visible.contains(member),
        "it is encrypted",
        "unpack the archive with its password, and read the files",
        problems);
    refuse(
        member -> !member.isEncrypted() && !member.isUnpackable() && visible.contains(member),
        "it is packed in a way that is not known here",
        "unpack the archive, and read the files; or pack it anew as a plain zip archive",
        problems);
    SortedMap<String, Source> files = new TreeMap<>();
    Set<String> twice = new HashSet<>();
    for (ZipHeader member : visible) {
      if (files.put(member.name(), source(member)) != null) {
        twice.add(member.name());
      }
    }
    refuse(
        member -> twice.remove(member.name()),
        "there are two files of this name in the archive",
        "nobody knows which of them counts; make the archive again",
        problems);
    if (visible.isEmpty() && members.stream().noneMatch(ZipHeader::isTrick)) {
      problems.add(
          Problem.at(
              Position.of(name), "there is no file in this archive", "hidden files are left out"));
    }
    visible.stream()
        .filter(member -> member.isEncrypted() || !member.isUnpackable())
        .forEach(member -> files.remove(member.name()));
    return List.copyOf(files.values());
  }

  private Source source(ZipHeader member) {
    return new ZipMember(this, member);
  }

  /** The first ones that are refused are named, the others are a number. */
  private void refuse(
      Predicate<ZipHeader> isBad,
      @CompileTimeConstant String message,
      @CompileTimeConstant String help,
      Problems problems) {
    List<ZipHeader> bad = members.stream().filter(isBad).toList();
    for (ZipHeader member : bad.subList(0, Math.min(SHOWN, bad.size()))) {
      problems.add(Problem.at(Position.of(name + INSIDE + member.printable()), message, help));
    }
    if (bad.size() > SHOWN) {
      Message more =
          Message.count(bad.size() - SHOWN, "and 1 more such file", "and {0} more such files");
      problems.add(Problem.at(Position.of(name), more, null));
    }
  }
}
