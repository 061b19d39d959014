package dev.tenon.db.distribution;

import java.util.List;

/**
 * A table as the plan sees it; partitions count as part of theirs.
 *
 * @param name schema and name, quoted where SQL needs it
 * @param owner the role that must act on it
 * @param isDistributed whether the cluster has it already
 * @param forced the table itself and its partitions, those whose row-level security is forced
 */
record Table(
    String name,
    String owner,
    Placement placement,
    boolean isDistributed,
    boolean hasTriggers,
    List<String> forced) {
  static final String ORGANIZATIONS = "public.organizations";

  Table {
    forced = List.copyOf(forced);
  }

  /** Where a cluster keeps the rows of a table. */
  enum Placement {
    /** By organization: all rows of one organization are on one node. */
    TENANT,
    /** Whole, on every node, so that the rows of each organization can refer to it. */
    EVERYWHERE,
    /** On the coordinator, which alone reads it. */
    COORDINATOR
  }

  boolean isOrganizations() {
    return name.equals(ORGANIZATIONS);
  }

  /** The column whose value decides on the node. */
  String tenantColumn() {
    return isOrganizations() ? "id" : "organization_id";
  }

  boolean waits() {
    return !isDistributed && placement != Placement.COORDINATOR;
  }
}
