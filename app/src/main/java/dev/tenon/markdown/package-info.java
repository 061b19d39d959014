/** What people write, as HTML that is safe to show. */
@NullMarked
package dev.tenon.markdown;

import org.jspecify.annotations.NullMarked;
