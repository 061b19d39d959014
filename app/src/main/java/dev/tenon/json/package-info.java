/** JSON as the whole platform reads and writes it. */
@NullMarked
package dev.tenon.json;

import org.jspecify.annotations.NullMarked;
