@NullMarked
package dev.ricochet.text;

import org.jspecify.annotations.NullMarked;
