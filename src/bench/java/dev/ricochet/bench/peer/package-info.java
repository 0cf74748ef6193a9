/**
 * What other libraries for Java take for the work of the benchmarks: texts read by Commons CSV,
 * folded (case, accents, apostrophes), searched, and counted for each agent by {@link
 * dev.ricochet.bench.peer.FoldedCalls}.
 */
package dev.ricochet.bench.peer;
