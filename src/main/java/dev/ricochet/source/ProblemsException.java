package dev.ricochet.source;

import java.util.List;
import java.util.stream.Collectors;

/** Ends the reading of inputs, with everything that was found wrong in them. */
public final class ProblemsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one, in the order in which they are to be read
   */
  public ProblemsException(List<Problem> problems) {
    super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem");
    }
    this.problems = List.copyOf(problems);
  }

  public ProblemsException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
