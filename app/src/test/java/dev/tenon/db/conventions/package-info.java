/** The rules that every table and every name of the schema keep. */
@NullMarked
package dev.tenon.db.conventions;

import org.jspecify.annotations.NullMarked;
