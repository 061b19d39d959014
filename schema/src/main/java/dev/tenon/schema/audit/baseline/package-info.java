/** The findings that somebody knows of and lets stand, for a reason and for a time. */
@NullMarked
package dev.tenon.schema.audit.baseline;

import org.jspecify.annotations.NullMarked;
