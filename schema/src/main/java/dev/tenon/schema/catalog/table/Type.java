package dev.tenon.schema.catalog.table;

import org.jspecify.annotations.Nullable;

/**
 * A column's type.
 *
 * @param display as PostgreSQL writes it: {@code character varying(120)}, {@code uuid[]}
 * @param name the type itself, an array's element: {@code pg_catalog.varchar}
 * @param length declared characters of varchar and char, bits of bit; null when unlimited
 * @param precision declared digits of numeric, or of fractional seconds of a time
 * @param scale declared decimals of numeric
 * @param base what a domain is made of, through domains of domains; null for all others
 */
public record Type(
    String display,
    Name name,
    Kind kind,
    boolean array,
    @Nullable Integer length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    @Nullable Type base) {

  /** What sort of type it is. */
  public enum Kind {
    BASE,
    COMPOSITE,
    DOMAIN,
    ENUM,
    MULTIRANGE,
    PSEUDO,
    RANGE
  }

  /** The type as stored: a domain's base, any other type itself. */
  public Type underlying() {
    return base == null ? this : base;
  }

  /** True for a type of {@code pg_catalog}, domains seen through: {@code is("timestamptz")}. */
  public boolean is(String builtIn) {
    var stored = underlying();
    return !stored.array
        && stored.name.schema().equals("pg_catalog")
        && stored.name.name().equals(builtIn);
  }
}
