package dev.tenon.schema.migrations;

/**
 * A name as it stands in a statement.
 *
 * @param schema what stands before it; empty for nothing, and of a column its table or an alias
 */
record Named(Sort sort, String schema, String name) {

  /** What the place where it stands makes of it. */
  enum Sort {
    RELATION,
    COLUMN,
    ROUTINE,
    TYPE
  }

  /** True when it is this, of that schema where one is told. */
  boolean is(Sort other, String otherSchema, String otherName) {
    return sort == other
        && name.equals(otherName)
        && (schema.isEmpty() || schema.equals(otherSchema));
  }
}
