package dev.tenon.pages.saved;

import dev.tenon.json.Change;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.web.shape.Length;
import org.jspecify.annotations.Nullable;

/** What the forms of saved filters send. */
public final class FilterForms {
  private FilterForms() {}

  /**
   * What is looked at, to be kept under a name.
   *
   * @param shared whether with everybody who sees the project; only for oneself unless said
   */
  public record Kept(@Length(min = 1, max = 100) String name, @Nullable Boolean shared) {}

  /**
   * How a filter is to be called, and who is to see it.
   *
   * @param version of the filter as it was seen
   */
  public record Renamed(
      int version, @Length(min = 1, max = 100) String name, @Nullable Boolean shared) {

    SavedFilters.Patch patch() {
      return new SavedFilters.Patch(
          Change.to(name),
          Change.unchanged(),
          Change.unchanged(),
          Change.to(Boolean.TRUE.equals(shared)));
    }
  }

  /** A filter as it was seen. */
  public record Seen(int version) {}
}
