package dev.tenon.db.distribution;

/**
 * A unique rule of a tenant's table that doesn't name the tenant, so that no single node could keep
 * it.
 *
 * @param columns its columns, separated by commas
 * @param isConstraint whether it is a constraint, or an index alone
 * @param isPlain whether its columns are all there is to it: no expression, no condition
 */
record UniqueRule(
    String table, String name, String columns, boolean isConstraint, boolean isPlain) {}
