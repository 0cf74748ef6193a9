package dev.ricochet.lexicon;

import dev.ricochet.pattern.Pattern;
import dev.ricochet.source.Position;

/**
 * A pattern and the place where it was written.
 *
 * @param text the pattern as written, before macros
 * @param pattern the parsed pattern, all macros replaced
 * @param position of its first character
 */
public record PatternSource(String text, Pattern pattern, Position position) {}
