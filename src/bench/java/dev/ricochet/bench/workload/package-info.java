/**
 * The workload of the benchmarks: invented conversations in which phrases are planted, and phrases
 * and patterns to be looked for. {@link dev.ricochet.bench.workload.Generate} writes them; {@link
 * dev.ricochet.bench.workload.Grammar} holds what may be said. Nothing but the JDK is needed, and
 * the same seed gives the same bytes everywhere.
 */
package dev.ricochet.bench.workload;
