/** The table of endpoints in its parts, one for each area of the business. */
@NullMarked
package dev.tenon.routes;

import org.jspecify.annotations.NullMarked;
