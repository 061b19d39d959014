package dev.tenon.schema.catalog.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sees which rows.
 *
 * @param enabled policies hold for everyone but the owner
 * @param forced they hold for the owner too
 * @param policies sorted by name; without effect unless enabled
 */
public record RowSecurity(boolean enabled, boolean forced, List<Policy> policies) {

  /**
   * One policy.
   *
   * @param permissive true when any such policy lets a row pass; false when each one must
   * @param roles whom it binds; {@code public} is everyone
   * @param using what a row must satisfy to be seen; null without one
   * @param check what a row must satisfy to be written; null means as {@code using}
   */
  public record Policy(
      String name,
      Command command,
      boolean permissive,
      List<String> roles,
      @Nullable String using,
      @Nullable String check,
      Comment comment) {

    public Policy {
      roles = List.copyOf(roles);
    }
  }

  /** The statements a policy holds for. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  public RowSecurity {
    policies = List.copyOf(policies);
  }
}
