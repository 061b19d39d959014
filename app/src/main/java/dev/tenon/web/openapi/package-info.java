/** The API's description: OpenAPI 3.1 made from the routes, and a page of it for people. */
@NullMarked
package dev.tenon.web.openapi;

import org.jspecify.annotations.NullMarked;
