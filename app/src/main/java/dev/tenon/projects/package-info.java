/** Where tasks live: projects, who works in them, and their workflows. */
@NullMarked
package dev.tenon.projects;

import org.jspecify.annotations.NullMarked;
