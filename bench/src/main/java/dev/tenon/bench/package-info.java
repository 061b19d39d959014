/** Measures the platform beside its database's own limit. */
@NullMarked
package dev.tenon.bench;

import org.jspecify.annotations.NullMarked;
