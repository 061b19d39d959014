package dev.tenon.schema.markup;

/** Numbers with the noun that they count. */
public final class Plural {

  private Plural() {}

  /** {@code 1 table}, {@code 2 tables}, {@code 3 indexes}. */
  public static String of(long count, String one) {
    return count == 1
        ? "1 " + one
        : "%d %s%s".formatted(count, one, one.endsWith("x") ? "es" : "s");
  }
}
