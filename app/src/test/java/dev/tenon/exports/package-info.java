/** Tests of exports. */
@NullMarked
package dev.tenon.exports;

import org.jspecify.annotations.NullMarked;
