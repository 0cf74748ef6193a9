package dev.ricochet.transcript;

/**
 * A mail.
 *
 * @param text all that it says, with what it quotes
 */
record Mail(MailHeader header, String text) {}
