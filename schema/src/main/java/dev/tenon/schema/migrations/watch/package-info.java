/** Runs statements on a shadow, and sees what each does. */
@NullMarked
package dev.tenon.schema.migrations.watch;

import org.jspecify.annotations.NullMarked;
