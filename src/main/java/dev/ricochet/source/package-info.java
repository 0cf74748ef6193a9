/**
 * Files as they come: found, opened, unpacked, decoded, and blamed. {@link
 * dev.ricochet.source.Problem} is how every stage says what is wrong with an input; {@link
 * dev.ricochet.source.Sources} turns the arguments of a command into inputs. This package imports
 * nothing of ours: it knows no transcript and no lexicon.
 */
@NullMarked
package dev.ricochet.source;

import org.jspecify.annotations.NullMarked;
