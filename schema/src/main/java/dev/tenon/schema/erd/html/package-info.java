/** Makes one page of a diagram that can be searched and walked through. */
@NullMarked
package dev.tenon.schema.erd.html;

import org.jspecify.annotations.NullMarked;
