package dev.tenon.operator;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.faults.OperatorFault;
import dev.tenon.identity.EmailAddress;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes operators. The functions behind it are the schema owner's alone, so it needs a door of the
 * owner's; the role that serves is refused.
 */
public final class Appointments {
  private static final Sql GRANT = Sql.of("select identity.grant_operator(:email) as done");
  private static final Sql REVOKE = Sql.of("select identity.revoke_operator(:email) as done");

  private final Db db;
  private final Supplier<UUID> ids;

  /**
   * @param db as {@code tenon_owner}
   */
  public Appointments(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Makes an account an operator; one that is stays one. */
  public void grant(EmailAddress email) {
    if (!done(GRANT, email)) {
      throw new OperatorFault("There is no account with the e-mail %s.".formatted(email));
    }
  }

  /** Takes the right back, at once. */
  public void revoke(EmailAddress email) {
    if (!done(REVOKE, email)) {
      throw new OperatorFault("No operator has the e-mail %s.".formatted(email));
    }
  }

  private boolean done(Sql function, EmailAddress email) {
    Context nobody = new Visitor(null, Via.JOB, ids.get());
    return db.one(nobody, function.bind("email", email), row -> row.flag("done")).orElseThrow();
  }
}
