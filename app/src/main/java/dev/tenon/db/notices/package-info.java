/** What processes on one database tell each other: that an organization's data has changed. */
@NullMarked
package dev.tenon.db.notices;

import org.jspecify.annotations.NullMarked;
