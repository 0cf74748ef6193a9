/**
 * Words: {@link dev.ricochet.text.CanonicalForm} turns a text into {@link
 * dev.ricochet.text.TokenizedText}, in which every word is in the form that lexicons and texts are
 * compared in and knows its place in the text; it also inflects lemmas. {@link
 * dev.ricochet.text.LanguageDetector} tells languages apart. The only package that knows OpenNLP
 * and the dictionaries; it knows neither patterns nor transcripts.
 */
@NullMarked
package dev.ricochet.text;

import org.jspecify.annotations.NullMarked;
