package dev.tenon.filters.paging;

import dev.tenon.filters.Filter;
import java.util.UUID;

/**
 * The list that somebody walks over. A cursor serves the listing it was made for, and no other.
 *
 * @param name what is listed, with whatever narrows it besides the filter: {@code tasks}, or {@code
 *     comments of 0198…}
 */
public record Listing<T>(UUID organizationId, String name, Filter filter, Sort<T> sort) {}
