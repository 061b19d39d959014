/** How tasks relate to one another. */
@NullMarked
package dev.tenon.tasks.relations;

import org.jspecify.annotations.NullMarked;
