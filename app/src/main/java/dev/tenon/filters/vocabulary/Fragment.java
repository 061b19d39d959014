package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Presence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a condition, which can be combined without parentheses.
 *
 * @param presence whether it can be null, which filters as false does, and must still when negated
 */
record Fragment(String sql, Presence presence) {
  static final Fragment ALWAYS = new Fragment("true", Presence.REQUIRED);
  static final Fragment NEVER = new Fragment("false", Presence.REQUIRED);

  static Fragment all(List<Fragment> parts) {
    return join(parts, " and ", ALWAYS);
  }

  static Fragment any(List<Fragment> parts) {
    return join(parts, " or ", NEVER);
  }

  /** True for exactly the rows for which this isn't. */
  Fragment negated() {
    return switch (presence) {
      case REQUIRED -> new Fragment("not (" + sql + ")", Presence.REQUIRED);
      case OPTIONAL -> new Fragment("((" + sql + ") is not true)", Presence.REQUIRED);
    };
  }

  private static Fragment join(List<Fragment> parts, String connective, Fragment none) {
    return switch (parts.size()) {
      case 0 -> none;
      case 1 -> parts.getFirst();
      default ->
          new Fragment(
              parts.stream().map(Fragment::sql).collect(Collectors.joining(connective, "(", ")")),
              joined(parts));
    };
  }

  private static Presence joined(List<Fragment> parts) {
    return parts.stream().allMatch(part -> part.presence == Presence.REQUIRED)
        ? Presence.REQUIRED
        : Presence.OPTIONAL;
  }
}
