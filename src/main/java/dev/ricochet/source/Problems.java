package dev.ricochet.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with inputs, so that all of it is reported at once. */
public final class Problems {

  private final List<Problem> list = new ArrayList<>();

  public void add(Problem problem) {
    list.add(problem);
  }

  public void addAll(List<Problem> problems) {
    list.addAll(problems);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  public int size() {
    return list.size();
  }

  public List<Problem> list() {
    return List.copyOf(list);
  }

  /**
   * @throws ProblemsException with all problems, where there are any
   */
  public void throwIfAny() {
    if (!list.isEmpty()) {
      throw new ProblemsException(list);
    }
  }
}
