package dev.tenon.filters.paging;

import dev.tenon.filters.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A walk over a listing, before one of its pages.
 *
 * @param place where it has come to, or null at the beginning
 */
public record Walk<T>(Listing<T> listing, @Nullable Place place) {

  /**
   * The condition for the rows of the page, besides the filter's. Parameters are named {@code
   * after_1} and so on, and {@code born_until}.
   */
  public Condition condition() {
    if (place == null) {
      return Condition.ALWAYS;
    }
    Condition after = Keyset.after(listing.sort(), place.last);
    String born = listing.sort().born();
    return born == null
        ? after
        : after.and(new Condition(born + " <= :born_until", Map.of("born_until", place.bornUntil)));
  }

  /**
   * Where a walk has come to.
   *
   * @param bornUntil rows that were born later don't belong to the walk
   * @param last the values of the last row, one for each key of the sort
   */
  record Place(Instant bornUntil, List<@Nullable Object> last) {}
}
