/** Months that have left the audit log: files that can be verified for as long as they are kept. */
@NullMarked
package dev.tenon.db.retention;

import org.jspecify.annotations.NullMarked;
