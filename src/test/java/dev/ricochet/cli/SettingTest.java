package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.Reports;
import dev.ricochet.stats.AnalysisOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingTest {

  private static final Pattern OPTION =
      Pattern.compile("(?m)^ {2,6}(?:-\\w, )?--(?:\\[no-\\])?([a-z-]+)");

  /** Options of audit that stand in no file, since they are about this one run of the program. */
  private static final Set<String> NO_SETTING = Set.of("config", "debug", "help");

  @TempDir Path folder;

  @Test
  void every_option_of_audit_has_a_key() {
    String help = Run.in(folder, "audit", "--help").out();
    Set<String> options =
        OPTION
            .matcher(help)
            .results()
            .map(r -> r.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    options.removeAll(NO_SETTING);
    assertThat(options)
        .isNotEmpty()
        .isSubsetOf(
            Arrays.stream(Setting.values())
                .flatMap(setting -> setting.options().stream())
                .map(name -> name.replaceFirst("^-+(no-)?", ""))
                .collect(Collectors.toSet()));
  }

  @Test
  void help_names_all_that_may_be_chosen() {
    assertThat(Setting.REPORTS.description())
        .contains(String.join(", ", Words.all(Reports.Kind.class)));
    assertThat(Setting.CSV_DIALECT.description()).contains(Words.all(CsvDialect.class));
    assertThat(Setting.FORMAT.description()).contains(Words.all(Format.class));
    assertThat(Setting.GROUPS.description()).contains(Words.all(AnalysisOptions.Grouping.class));
  }

  @Test
  void no_key_is_another_ones_section() {
    List<String> keys = Arrays.stream(Setting.values()).map(Setting::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
    for (String key : keys) {
      assertThat(keys).noneMatch(other -> other.startsWith(key + "."));
    }
  }
}
