/** Pages as values, written as Markdown or HTML. */
@NullMarked
package dev.tenon.schema.docs.page;

import org.jspecify.annotations.NullMarked;
