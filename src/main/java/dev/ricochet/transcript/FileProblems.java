package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;

/** The problems of one file: the first ones as they are, the others as a number. */
final class FileProblems {

  /** Nobody reads more before he repairs the export; and a file may have millions. */
  private static final int SHOWN = 20;

  private final String file;
  private final Problems shown = new Problems();
  private long count;

  FileProblems(String file) {
    this.file = file;
  }

  void add(Problem problem) {
    count++;
    if (count <= SHOWN) {
      shown.add(problem);
    }
  }

  long count() {
    return count;
  }

  void addTo(Problems problems) {
    problems.addAll(shown.list());
    if (count > SHOWN) {
      Message more =
          Message.count(
              count - SHOWN,
              "and 1 more problem in this file",
              "and {0} more problems in this file");
      problems.add(Problem.at(Position.of(file), more, null));
    }
  }
}
