/** What a request carries: bodies, forms, uploads, cookies, and what a browser says beside them. */
@NullMarked
package dev.tenon.web.server.reading;

import org.jspecify.annotations.NullMarked;
