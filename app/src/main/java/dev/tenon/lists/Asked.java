package dev.tenon.lists;

import dev.tenon.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a list, as it was written.
 *
 * @param limit how many items a page may have, at least 1
 * @param after the cursor of the page before; null for the first page
 * @param filter blank for everything
 * @param sort blank for the list's usual order
 * @param count whether to count all items
 */
public record Asked(int limit, @Nullable String after, String filter, String sort, boolean count) {

  /** Reads the query of a route that {@code lists}. */
  public static Asked of(Request<?> request) {
    return new Asked(
        request.limit(),
        request.query("after", String.class).orElse(null),
        request.query("filter", String.class).orElse(""),
        request.query("sort", String.class).orElse(""),
        request.query("count", Boolean.class).orElse(false));
  }
}
