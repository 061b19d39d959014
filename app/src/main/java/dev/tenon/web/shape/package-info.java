/**
 * The shapes of JSON bodies, read off records: strict reading and the API's description from one
 * source.
 */
@NullMarked
package dev.tenon.web.shape;

import org.jspecify.annotations.NullMarked;
