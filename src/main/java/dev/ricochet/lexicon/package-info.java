/**
 * Lexicons: {@link dev.ricochet.lexicon.LexiconReader} turns YAML and CSV files into {@link
 * dev.ricochet.lexicon.Lexicon}s, reporting all faults at once; {@link
 * dev.ricochet.lexicon.LexiconCheck} runs the examples that each phrase carries. What is shipped
 * stands in the {@link dev.ricochet.lexicon.LexiconLibrary}; {@link
 * dev.ricochet.lexicon.MacroTable} holds the macros that patterns may name.
 *
 * <h2>YAML</h2>
 *
 * <p>A file holds one family in one language: {@code lexicon} (the family, shipped or of one's
 * own), {@code language}, {@code stance} ({@code negative} where it is not given), {@code speakers}
 * (by default agent and colleague; of a positive lexicon the manager too; of a signal the
 * customer), {@code macros} and {@code categories}. A category bears {@code title}, {@code why},
 * {@code say-instead} (the last two where the lexicon is negative), {@code phrases}, and {@code
 * speakers} where they are not those of the lexicon; a text in one language may be written as such,
 * in several as a mapping. A phrase bears {@code id}, {@code severity}, {@code patterns}, {@code
 * unless}, at least two {@code hit} and one {@code miss}.
 *
 * <p>With {@code extends: deflection.fr} a file changes a shipped lexicon: categories of the same
 * name are merged, a phrase of the same id is replaced, a phrase with {@code off: true} goes,
 * others are added. The macros of the shipped lexicon may be used.
 *
 * <h2>CSV</h2>
 *
 * <p>One row a phrase, under the columns {@code category} ({@code family/name}, or a family alone)
 * and {@code phrase} (a pattern), and where they are wanted {@code severity} (medium by default),
 * {@code say_instead} and {@code language}; French names will do. Delimiter {@code ,} {@code ;} tab
 * or {@code |}. Ids are made of the phrase's words; examples are not needed. The phrases are added
 * to the lexicon of their family and language where such is read as well.
 *
 * <p>This package knows no transcript: who is speaking is the audit's business.
 */
@NullMarked
package dev.ricochet.lexicon;

import org.jspecify.annotations.NullMarked;
