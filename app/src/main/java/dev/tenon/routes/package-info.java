/**
 * The table of all endpoints, a class for each area of the business: one that isn't here doesn't
 * exist.
 */
@NullMarked
package dev.tenon.routes;

import org.jspecify.annotations.NullMarked;
