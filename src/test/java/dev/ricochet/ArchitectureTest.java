package dev.ricochet;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Who may import whom: the packages form a chain, and each outside library has one home. */
@AnalyzeClasses(packages = "dev.ricochet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule IMPORTS_POINT_DOWN_THE_CHAIN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .ensureAllClassesAreContainedInArchitecture()
          .layer("cli")
          .definedBy("dev.ricochet.cli..")
          .layer("report")
          .definedBy("dev.ricochet.report..")
          .layer("stats")
          .definedBy("dev.ricochet.stats..")
          .layer("audit")
          .definedBy("dev.ricochet.audit..")
          .layer("lexicon")
          .definedBy("dev.ricochet.lexicon..")
          .layer("pattern")
          .definedBy("dev.ricochet.pattern..")
          .layer("transcript")
          .definedBy("dev.ricochet.transcript..")
          .layer("text")
          .definedBy("dev.ricochet.text..")
          .layer("source")
          .definedBy("dev.ricochet.source..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("stats")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("cli", "report", "stats")
          .whereLayer("lexicon")
          .mayOnlyBeAccessedByLayers("cli", "report", "stats", "audit")
          .whereLayer("pattern")
          .mayOnlyBeAccessedByLayers("cli", "report", "stats", "audit", "lexicon")
          .whereLayer("transcript")
          .mayOnlyBeAccessedByLayers("cli", "report", "stats", "audit")
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayOnlyAccessLayers("source");

  @ArchTest static final ArchRule CLI_ALONE_IMPORTS_PICOCLI = onlyHome("cli", "picocli..");

  @ArchTest
  static final ArchRule TEXT_ALONE_IMPORTS_OPENNLP_AND_MORFOLOGIK =
      onlyHome("text", "opennlp..", "morfologik..");

  @ArchTest
  static final ArchRule TRANSCRIPT_ALONE_IMPORTS_JSOUP = onlyHome("transcript", "org.jsoup..");

  @ArchTest
  static final ArchRule TRANSCRIPT_ALONE_IMPORTS_MIME4J =
      onlyHome("transcript", "org.apache.james..");

  @ArchTest
  static final ArchRule SOURCE_ALONE_IMPORTS_COMPRESSION =
      onlyHome("source", "org.apache.commons.compress..");

  @ArchTest
  static final ArchRule TRANSCRIPT_ALONE_READS_WORKBOOKS =
      onlyHome("transcript", "org.dhatim.fastexcel.reader..");

  @ArchTest
  static final ArchRule REPORT_ALONE_WRITES_WORKBOOKS = onlyHome("report", "org.dhatim.fastexcel");

  @ArchTest static final ArchRule REPORT_ALONE_FILLS_TEMPLATES = onlyHome("report", "gg.jte..");

  @ArchTest
  static final ArchRule MAIN_ALONE_TOUCHES_STANDARD_STREAMS =
      ArchRuleDefinition.noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.ricochet.cli.Ricochet")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NO_LOGGING_BELOW_CLI =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("dev.ricochet.cli..")
          .should(USE_JAVA_UTIL_LOGGING);

  private static ArchRule onlyHome(String home, String... libraries) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("dev.ricochet." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
