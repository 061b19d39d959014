/** What goes back: replies and refusals, as bytes and headers. */
@NullMarked
package dev.tenon.web.server.answers;

import org.jspecify.annotations.NullMarked;
