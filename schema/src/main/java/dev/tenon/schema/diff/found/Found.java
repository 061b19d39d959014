package dev.tenon.schema.diff.found;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.diff.found.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects differences while two catalogs are gone through. */
public final class Found {

  private final List<Difference> differences = new ArrayList<>();

  public List<Difference> all() {
    return List.copyOf(differences);
  }

  public void added(Subject subject, String what, Effect effect, String why) {
    differences.add(new Difference(subject, Kind.ADDED, "", "", what, effect, why));
  }

  public void removed(Subject subject, String what, Effect effect, String why) {
    differences.add(new Difference(subject, Kind.REMOVED, "", what, "", effect, why));
  }

  /** The subject is what it is called now. */
  public void renamed(Subject subject, String before, String after, String why) {
    differences.add(
        new Difference(subject, Kind.LIKELY_RENAMED, "", before, after, Effect.BREAKS_BOTH, why));
  }

  /** Nothing when both are the same. */
  public void changed(
      Subject subject,
      String property,
      @Nullable Object before,
      @Nullable Object after,
      Effect effect,
      String why) {
    if (!Objects.equals(before, after)) {
      differences.add(
          new Difference(subject, Kind.CHANGED, property, text(before), text(after), effect, why));
    }
  }

  public void commented(Subject subject, Comment before, Comment after) {
    changed(
        subject,
        "comment",
        before.source(),
        after.source(),
        Effect.SAFE,
        after.has("deprecated") && !before.has("deprecated")
            ? "It is deprecated now: the first phase of its removal."
            : "Comments change nothing for programs.");
  }

  public void owned(Subject subject, String before, String after) {
    changed(
        subject,
        "owner",
        before,
        after,
        Effect.BREAKS_WRITERS,
        "Only the new owner may alter it, and row-level security passes over the new owner unless"
            + " forced.");
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case List<?> list -> String.join(", ", list.stream().map(Found::text).toList());
      default -> value.toString();
    };
  }
}
