/** What migrations did, as people and programs read it. */
@NullMarked
package dev.tenon.schema.migrations.report;

import org.jspecify.annotations.NullMarked;
