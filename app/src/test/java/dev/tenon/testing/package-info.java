/** What tests stand on: a database of their own. */
@NullMarked
package dev.tenon.testing;

import org.jspecify.annotations.NullMarked;
