package dev.ricochet.cli;

import picocli.CommandLine.Command;

/** {@code ricochet config}: what is set, and where. */
@Command(
    name = "config",
    header = {
      "Shows which settings count: typed, written in a ricochet.yaml, or default.",
      "",
      "  ricochet config show",
      ""
    })
final class ConfigCommand {}
