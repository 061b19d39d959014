/** SQL as text: its tokens, and the statements of a file. */
@NullMarked
package dev.tenon.schema.database.script;

import org.jspecify.annotations.NullMarked;
