/** Many changes of tasks at once, of which all hold or none. */
@NullMarked
package dev.tenon.tasks.bulk;

import org.jspecify.annotations.NullMarked;
