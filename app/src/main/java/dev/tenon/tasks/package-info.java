/** Tasks: what there is to do, from being made to lying in the trash. */
@NullMarked
package dev.tenon.tasks;

import org.jspecify.annotations.NullMarked;
