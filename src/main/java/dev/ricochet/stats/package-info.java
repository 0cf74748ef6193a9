@NullMarked
package dev.ricochet.stats;

import org.jspecify.annotations.NullMarked;
