package dev.tenon.web.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others did to a record while somebody filled in a form about it.
 *
 * @param deeds the latest first; none where the reader may not know them
 * @param theirs the address at which the record is shown as it is now
 */
public record Meanwhile(List<Deed> deeds, String theirs) {

  /**
   * One change.
   *
   * @param who null for the system, or somebody whom the organization knows no more
   */
  public record Deed(@Nullable String who, Instant at, List<Value> values) {}

  /**
   * What one column held and holds. Both are empty where that says nothing to people, as ids do.
   */
  public record Value(String column, String before, String now) {
    public boolean isTold() {
      return !before.isEmpty() || !now.isEmpty();
    }
  }
}
