/** Whether statements find their rows by an index, which is missing, and which none uses. */
@NullMarked
package dev.tenon.schema.access;

import org.jspecify.annotations.NullMarked;
