/**
 * Serves the routes: finds the route, knows the caller, guards, reads, calls, and writes the
 * answer.
 */
@NullMarked
package dev.tenon.web.server;

import org.jspecify.annotations.NullMarked;
