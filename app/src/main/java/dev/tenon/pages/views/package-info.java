/**
 * What a project's views of its tasks have in common: the bar above them, and what is done there.
 */
@NullMarked
package dev.tenon.pages.views;

import org.jspecify.annotations.NullMarked;
