/** The API's description as a page for people, made from the OpenAPI document alone. */
@NullMarked
package dev.tenon.web.openapi.page;

import org.jspecify.annotations.NullMarked;
