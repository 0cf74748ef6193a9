package dev.ricochet.text;

/**
 * Some words, and what else they may stand for.
 *
 * @param written as people or machines write them
 * @param meant what is meant, in full
 */
public record Variant(String written, String meant) {}
