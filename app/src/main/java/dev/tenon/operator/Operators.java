package dev.tenon.operator;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Violation;
import dev.tenon.db.Visitor;
import dev.tenon.identity.SecretToken;
import dev.tenon.identity.passwords.Passwords;
import dev.tenon.web.Failure;
import dev.tenon.web.Request.Client;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operators of the installation. The database decides who one is and whether they gave their
 * password just now: its functions ask for the hash of the session's token, which only the session
 * itself brings.
 */
public final class Operators {
  private static final Logger LOG = LoggerFactory.getLogger(Operators.class);

  private static final Sql STANDING =
      Sql.of(
          """
          select is_operator, operates_until
            from identity.operator_standing(:token_hash)
          """);

  private static final Sql BEGIN =
      Sql.of("select identity.begin_operating(:token_hash) as operates_until");

  private static final Sql END = Sql.of("select identity.end_operating(:token_hash)");

  private static final Sql LIST =
      Sql.of(
          """
          select email, granted_at, granted_by
            from identity.list_operators(:token_hash)
          """);

  private static final Sql SIZES =
      Sql.of(
          """
          select organization_id as id, name, slug, tier, created_at, deleted_at, members, projects,
                 tasks, comments, attachment_bytes, is_estimate
            from identity.organization_sizes(:token_hash, :limit, :before)
          """);

  private final Db db;
  private final Passwords passwords;

  public Operators(Db db, Passwords passwords) {
    this.db = db;
    this.passwords = passwords;
  }

  /** What the account of a session is to the installation. */
  public Standing standing(Visitor account, Client client) {
    return db.one(account, STANDING.bind("token_hash", hash(client)), Row.class)
        .map(Row::standing)
        .orElseGet(Standing.Stranger::new);
  }

  /** Opens the operator's pages for half an hour to an operator who knows their password. */
  public void begin(Visitor account, String password, Client client) {
    if (standing(account, client) instanceof Standing.Stranger) {
      throw hidden();
    }
    passwords.prove(account, password, client);
    Instant until =
        db.one(account, BEGIN.bind("token_hash", hash(client)), Until.class)
            .map(Until::operatesUntil)
            .orElse(null);
    if (until == null) {
      throw hidden();
    }
    LOG.info("account {} operates the installation until {}", account.accountId(), until);
  }

  /** Closes them again. */
  public void end(Visitor account, Client client) {
    db.list(account, END.bind("token_hash", hash(client)), _ -> true);
  }

  /** All operators, the first appointed first. */
  public List<Operator> list(Visitor account, Client client) {
    return toOperators(account, LIST.bind("token_hash", hash(client)), Operator.class);
  }

  /** So many organizations with how much each holds, the largest first, behind so many others. */
  public List<OrganizationSize> organizations(
      Visitor account, Client client, int limit, int before) {
    return toOperators(
        account,
        SIZES.bind("token_hash", hash(client)).bind("limit", limit).bind("before", before),
        OrganizationSize.class);
  }

  private <R extends Record> List<R> toOperators(Visitor account, Bound query, Class<R> type) {
    try {
      return db.list(account, query, type);
    } catch (Violation violation) {
      throw violation.name().equals("operator_required") ? hidden() : violation;
    }
  }

  /** To everybody else these pages are not there. */
  public static Failure hidden() {
    return Failure.notFound("path");
  }

  private static byte[] hash(Client client) {
    return new SecretToken(
            Objects.requireNonNull(
                client.sessionToken(), "the route lets in callers without a session"))
        .hash();
  }

  private record Row(boolean isOperator, @Nullable Instant operatesUntil) {
    Standing standing() {
      if (!isOperator) {
        return new Standing.Stranger();
      }
      return operatesUntil == null ? new Standing.Locked() : new Standing.Operating(operatesUntil);
    }
  }

  private record Until(@Nullable Instant operatesUntil) {}
}
