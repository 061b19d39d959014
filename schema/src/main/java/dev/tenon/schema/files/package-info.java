/** Files of whoever calls: read and written as text, every failure told in a sentence. */
@NullMarked
package dev.tenon.schema.files;

import org.jspecify.annotations.NullMarked;
