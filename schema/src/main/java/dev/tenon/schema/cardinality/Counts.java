package dev.tenon.schema.cardinality;

/**
 * What was counted of a relationship.
 *
 * @param parents rows that were looked at
 * @param withChildren of those, the rows that any child refers to
 * @param children rows that refer to them
 * @param least children of the parent with fewest, zero included
 * @param most children of the parent with most
 * @param withoutParent children whose key is null; 0 where they weren't counted
 */
record Counts(
    long parents, long withChildren, long children, long least, long most, long withoutParent) {

  /** Children a parent has on average; 0 without parents. */
  double average() {
    return parents == 0 ? 0 : (double) children / parents;
  }
}
