/** The filter language: what a person types, understood before anything is known of the list. */
@NullMarked
package dev.tenon.filters;

import org.jspecify.annotations.NullMarked;
