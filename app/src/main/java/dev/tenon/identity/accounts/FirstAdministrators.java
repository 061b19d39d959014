package dev.tenon.identity.accounts;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Violation;
import dev.tenon.faults.OperatorFault;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.hashing.PasswordHashes;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets the first person into organizations that were imported without any. */
public final class FirstAdministrators {
  private static final Sql APPOINT =
      Sql.of(
          """
          select identity.appoint_admin(:account_id, :email, :password_hash, :user_id,
                                        :display_name)
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final PasswordHashes hashes;

  public FirstAdministrators(Db db, Supplier<UUID> ids, PasswordHashes hashes) {
    this.db = db;
    this.ids = ids;
    this.hashes = hashes;
  }

  /**
   * Appoints one. An account that this makes has a password that nobody knows, until it is reset.
   *
   * @throws OperatorFault when the organization has members already
   */
  public void appoint(UUID organization, EmailAddress email, String displayName) {
    String unknown = SecretToken.make(SecretToken.Kind.PASSWORD_RESET).value();
    Bound appoint =
        APPOINT
            .bind("account_id", ids.get())
            .bind("email", email)
            .bind("password_hash", hashes.hash(unknown))
            .bind("user_id", ids.get())
            .bind("display_name", displayName);
    try {
      db.list(Tenant.system(organization, Via.JOB, ids.get()), appoint, _ -> true);
    } catch (Violation violation) {
      if (violation.name().equals("caller_permitted")) {
        throw new OperatorFault(
            "The organization has members: its administrators invite more.", violation);
      }
      throw violation;
    }
  }
}
