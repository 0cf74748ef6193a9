@NullMarked
package dev.ricochet.report;

import org.jspecify.annotations.NullMarked;
