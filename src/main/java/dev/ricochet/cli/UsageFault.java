package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Spelling;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with what was typed. Picocli says it in English only, and in a few forms. */
final class UsageFault {

  private static final Pattern EXPECTED =
      Pattern.compile("Expected parameter for (.*) but found '(.*)'");
  private static final Pattern INVALID = Pattern.compile("Invalid value for (.*?): (.*)");
  private static final Pattern MISSING_OF = Pattern.compile("Missing required parameter for (.*)");
  private static final Pattern MISSING = Pattern.compile("Missing required parameters?: (.*)");
  private static final Pattern TWICE = Pattern.compile("(.*) should be specified only once");
  private static final Pattern NO_COMMAND = Pattern.compile("Missing required subcommand");
  private static final Pattern NO_CHOICE =
      Pattern.compile(
          "expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);
  private static final Pattern NO_NUMBER = Pattern.compile("'(.*)' is not an int");

  private UsageFault() {}

  static Message of(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : told(e);
  }

  private static Message unknown(UnmatchedArgumentException unmatched) {
    CommandLine command = unmatched.getCommandLine();
    String typed = unmatched.getUnmatched().get(0);
    Set<String> known =
        unmatched.isUnknownOption()
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    Message fault =
        unmatched.isUnknownOption()
            ? Message.of("there is no option {0}", typed)
            : Message.of("there is no command {0}", typed);
    return closest(typed, known)
        .map(near -> Message.of("{0}, did you mean {1}?", fault, near))
        .orElse(fault);
  }

  /** A name of one letter resembles every other. */
  private static Optional<String> closest(String typed, Set<String> known) {
    return Spelling.closest(typed, known.stream().filter(name -> name.length() > 2).toList());
  }

  private static Message told(ParameterException e) {
    String english = String.valueOf(e.getMessage());
    Matcher expected = EXPECTED.matcher(english);
    if (expected.matches()) {
      return Message.of(
          "Expected parameter for {0} but found '{1}'", expected.group(1), expected.group(2));
    }
    Matcher invalid = INVALID.matcher(english);
    if (invalid.matches()) {
      return Message.of(
          "Invalid value for {0}: {1}", invalid.group(1), reason(e, invalid.group(2)));
    }
    Matcher missingOf = MISSING_OF.matcher(english);
    if (missingOf.matches()) {
      return Message.of("Missing required parameter for {0}", missingOf.group(1));
    }
    Matcher missing = MISSING.matcher(english);
    if (missing.matches()) {
      return Message.of("Missing required parameter: {0}", missing.group(1));
    }
    Matcher twice = TWICE.matcher(english);
    if (twice.matches()) {
      return Message.of("{0} should be specified only once", twice.group(1));
    }
    return NO_COMMAND.matcher(english).matches()
        ? Message.of("Missing required subcommand")
        : Message.plain(english);
  }

  private static Message reason(ParameterException e, String english) {
    if (e.getCause() instanceof WordException word) {
      return word.fault();
    }
    Matcher choice = NO_CHOICE.matcher(english);
    if (choice.matches()) {
      return Message.of(
          "expected one of [{0}] (case-insensitive) but was '{1}'",
          choice.group(1), choice.group(2));
    }
    Matcher number = NO_NUMBER.matcher(english);
    return number.matches()
        ? Message.of("'{0}' is not an int", number.group(1))
        : Message.plain(english);
  }
}
