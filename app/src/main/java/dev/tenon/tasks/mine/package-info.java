/** What a person has to do, across all projects. */
@NullMarked
package dev.tenon.tasks.mine;

import org.jspecify.annotations.NullMarked;
