/** A comparison as people and programs read it. */
@NullMarked
package dev.tenon.schema.diff.report;

import org.jspecify.annotations.NullMarked;
