/**
 * How long the stages take on their own, by JMH: each operation does its work on one megabyte of
 * generated calls, so that 1000 / score is MB/s. {@link dev.ricochet.jmh.Calls} holds them.
 * CONTRIBUTING.md says how to run these.
 */
package dev.ricochet.jmh;
