/** Holds a schema against rules, and tells what breaks them. */
@NullMarked
package dev.tenon.schema.audit;

import org.jspecify.annotations.NullMarked;
