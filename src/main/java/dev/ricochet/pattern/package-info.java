/**
 * The pattern language: words, options, alternatives, lemmas, gaps, captures. {@link
 * dev.ricochet.pattern.Pattern} is what was written; {@link dev.ricochet.pattern.PatternSet} is all
 * the patterns of a run compiled into one automaton over the words of a text.
 *
 * <h2>What matches</h2>
 *
 * <p>A text is read as a graph ({@link dev.ricochet.pattern.WordGraph}): from the place before a
 * word an edge leads to the place after it; further edges stand for other readings of the same
 * words ({@code ma} read as {@code m'a}), and for fillers and stutters that may be passed over
 * between two words of a pattern. A pattern matches along any path. It never crosses the end of a
 * sentence, and neither begins nor ends with a word passed over; nor does it end within words that
 * only sound like those of the text.
 *
 * <p>Of all matches of one pattern that end at one place the longest is reported. Which of the
 * overlapping matches of several patterns counts is for the caller to say with {@link
 * dev.ricochet.pattern.Overlaps}: the longest, then the leftmost, then the one of higher rank.
 *
 * <h2>How it is found</h2>
 *
 * <p>The naive matcher tries every pattern at every place and every way through its tree; it stands
 * in the tests, and every other engine must agree with it. The automaton has one state for each
 * word that a pattern names (Glushkov 1961). It walks the graph once and holds for each state the
 * earliest start alone, so that the work is bounded by edges times states, whatever the pattern.
 * Each pattern names some word without which it cannot match; patterns whose word a text lacks are
 * not walked at all.
 *
 * <p>This package knows no lexicon and no agent.
 */
@NullMarked
package dev.ricochet.pattern;

import org.jspecify.annotations.NullMarked;
