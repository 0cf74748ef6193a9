package dev.ricochet.audit;

import dev.ricochet.audit.Verdict.Guarded;
import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Runs the examples of guards on the phrases of all lexicons: in each {@code drops} the guard acts
 * on some phrase, in one of them at least it is the only one that does, and in each {@code keeps}
 * some phrase stands.
 */
public final class GuardCheck {

  /**
   * What was checked.
   *
   * @param guards number of guards
   * @param examples number of their examples
   * @param failures by language, in the order of the file
   */
  public record Report(int guards, int examples, List<Problem> failures) {
    public Report {
      failures = List.copyOf(failures);
    }
  }

  private final Detector detector;
  private final Set<String> speakers = new HashSet<>();
  private final List<Problem> failures;

  private GuardCheck(Detector detector, List<Lexicon> lexicons, List<Problem> failures) {
    this.detector = detector;
    this.failures = failures;
    lexicons.forEach(lexicon -> speakers.addAll(lexicon.speakers()));
  }

  /**
   * Checks the guards of the languages of the lexicons.
   *
   * @throws ProblemsException where patterns cannot be compiled
   */
  public static Report check(List<Lexicon> lexicons, Map<String, List<Guard>> guards) {
    List<Problem> failures = new ArrayList<>();
    int examples = 0;
    int count = 0;
    Detectors detectors = new Detectors(lexicons, guards);
    for (String language : detectors.languages()) {
      Detector detector = Objects.requireNonNull(detectors.find(language));
      GuardCheck check = new GuardCheck(detector, lexicons, failures);
      for (Guard guard : guards.getOrDefault(language, List.of())) {
        check.run(guard);
        count++;
        examples += guard.drops().size() + guard.keeps().size();
      }
    }
    return new Report(count, examples, failures);
  }

  private void run(Guard guard) {
    boolean needed = false;
    for (Example example : guard.drops()) {
      List<Guarded> verdicts = verdicts(example, guard);
      if (verdicts.isEmpty()) {
        fail(example, Message.of("guard '{0}' drops nothing here", guard.id()), detected(example));
      }
      needed |= verdicts.stream().anyMatch(v -> !v.others());
    }
    if (!needed) {
      failures.add(
          Problem.at(
              guard.position(),
              Message.of("guard '{0}' is not needed: others act wherever it does", guard.id()),
              Message.of(
                  "add an example to 'drops' that no other guard explains, or take the guard"
                      + " out")));
    }
    for (Example example : guard.keeps()) {
      if (detections(example).stream().noneMatch(Detection::counts)) {
        fail(
            example,
            Message.of("nothing is found here, though 'keeps' says so"),
            detected(example));
      }
    }
  }

  private List<Guarded> verdicts(Example example, Guard guard) {
    List<Guarded> verdicts = new ArrayList<>();
    for (Detection detection : detections(example)) {
      if (detection.verdict() instanceof Guarded guarded && guarded.guards().contains(guard.id())) {
        verdicts.add(guarded);
      }
    }
    return verdicts;
  }

  private List<Detection> detections(Example example) {
    List<Detection> detections = new ArrayList<>();
    for (String speaker : speakers) {
      detections.addAll(detector.detect(detector.tokenize(example.text()), speaker));
    }
    return detections;
  }

  private Message detected(Example example) {
    List<Message> lines = new ArrayList<>();
    for (Detection detection : detections(example)) {
      if (!(detection.verdict() instanceof Verdict.WrongSpeaker)) {
        lines.add(
            Message.of(
                "{0}/{1} matches: {2}",
                detection.entry().category().name(),
                detection.entry().phrase().id(),
                detection.verdict().inWords()));
      }
    }
    return lines.isEmpty()
        ? Message.of("no phrase matches here at all")
        : Message.joined("\n", lines);
  }

  private void fail(Example example, Message message, Message help) {
    failures.add(new Problem(example.position(), message, example.text(), help));
  }
}
