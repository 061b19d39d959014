/** Tests of imports. */
@NullMarked
package dev.tenon.imports;

import org.jspecify.annotations.NullMarked;
