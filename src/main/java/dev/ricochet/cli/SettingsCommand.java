package dev.ricochet.cli;

/** A command that is told settings, and reads them from a {@code ricochet.yaml} too. */
interface SettingsCommand {

  /** Those that it knows. */
  SettingOptions options();
}
