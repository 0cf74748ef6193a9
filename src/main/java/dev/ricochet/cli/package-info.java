@NullMarked
package dev.ricochet.cli;

import org.jspecify.annotations.NullMarked;
