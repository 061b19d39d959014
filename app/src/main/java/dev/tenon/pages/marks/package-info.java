/** The small marks beside a record, as all pages show them: people, statuses, priorities, dates. */
@NullMarked
package dev.tenon.pages.marks;

import org.jspecify.annotations.NullMarked;
