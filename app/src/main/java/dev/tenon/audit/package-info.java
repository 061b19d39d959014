/** Writes to the audit log what no change of a record tells. */
@NullMarked
package dev.tenon.audit;

import org.jspecify.annotations.NullMarked;
