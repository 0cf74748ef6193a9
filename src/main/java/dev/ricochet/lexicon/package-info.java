/**
 * Lexicons: {@link dev.ricochet.lexicon.LexiconReader} turns YAML and CSV files into {@link
 * dev.ricochet.lexicon.Lexicon}s, reporting all faults at once; {@link
 * dev.ricochet.lexicon.LexiconCheck} runs the examples that each phrase carries. This package
 * knows no transcript: who is speaking is the audit's business.
 */
@NullMarked
package dev.ricochet.lexicon;

import org.jspecify.annotations.NullMarked;
