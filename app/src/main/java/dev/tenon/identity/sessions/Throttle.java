package dev.tenon.identity.sessions;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import java.time.Duration;

/**
 * Bounds guessing: so many attempts on a subject and from an address in a quarter of an hour. The
 * database counts, before anything is looked at and in a transaction of its own, so that neither
 * guessing in parallel nor a restart nor another process gains an attempt.
 */
public final class Throttle {
  private static final Sql ADMIT =
      Sql.of("select identity.admit_sign_in(:subject, cast(:ip_address as inet)) as wait");

  private final Db db;

  public Throttle(Db db) {
    this.db = db;
  }

  /**
   * Counts an attempt and refuses it when there were too many.
   *
   * @param subject an e-mail for signing in; other guessing is counted apart, under a prefix that
   *     no e-mail has
   */
  public void admit(Context context, String subject, Client client) {
    int seconds =
        db.one(
                context,
                ADMIT.bind("subject", subject).bind("ip_address", Sessions.address(client)),
                row -> row.number("wait"))
            .orElse(0);
    if (seconds > 0) {
      throw Failure.tooMany(
          Duration.ofSeconds(seconds),
          "There were too many attempts. Wait for "
              + Math.ceilDiv(seconds, 60)
              + " minutes, then try again.");
    }
  }
}
