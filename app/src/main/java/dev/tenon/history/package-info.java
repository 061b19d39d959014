/** What happened in an organization: its audit log, to read. */
@NullMarked
package dev.tenon.history;

import org.jspecify.annotations.NullMarked;
