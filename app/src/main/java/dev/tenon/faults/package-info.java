/** What stops a command because only the operator can put it right. */
@NullMarked
package dev.tenon.faults;

import org.jspecify.annotations.NullMarked;
