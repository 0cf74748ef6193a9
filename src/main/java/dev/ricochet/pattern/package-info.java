@NullMarked
package dev.ricochet.pattern;

import org.jspecify.annotations.NullMarked;
