package dev.tenon.bench.traffic;

import com.fasterxml.uuid.Generators;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.identity.SecretToken;
import java.time.Duration;
import java.time.Instant;

/** API tokens for whoever is to send requests, good for a day. */
public final class Tokens {
  private static final Sql CREATE =
      Sql.of(
          """
          select identity.create_api_token(:token_id, 'benchmark', :prefix, :token_hash,
                                           array['read', 'write'], :expires_at)
          """);

  private Tokens() {}

  /** A new token of a person. */
  public static String of(Db db, Tenant tenant) {
    SecretToken token = SecretToken.make(SecretToken.Kind.API);
    db.list(
        tenant,
        CREATE
            .bind("token_id", Generators.timeBasedEpochGenerator().generate())
            .bind("prefix", token.value().substring(0, 12))
            .bind("token_hash", token.hash())
            .bind("expires_at", Instant.now().plus(Duration.ofDays(1))),
        _ -> true);
    return token.value();
  }
}
