package dev.tenon.web.server;

import dev.tenon.db.Bound;
import dev.tenon.db.DatabaseFailure;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Violation;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.web.Failure;
import dev.tenon.web.Route;
import dev.tenon.web.server.answers.Answers;
import dev.tenon.web.server.answers.Answers.Written;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Answers a request that comes again with the same Idempotency-Key from what was answered first.
 * The key is claimed before the work begins, in a transaction of its own: work is never done twice.
 * It is free again when the work surely changed nothing. When nobody can say so, since a process or
 * a connection died on the way, it stays claimed, and the caller is told to look before trying
 * again.
 */
final class Idempotency {
  private static final int LONGEST_KEY = 255;

  private static final Sql CLAIM =
      Sql.of(
          """
          insert into idempotency_keys
            (organization_id, user_id, key, method, path, request_hash)
          values (:organization_id, :user_id, :key, :method, :path, :request_hash)
          on conflict (organization_id, user_id, key) do nothing
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select method, path, request_hash, response_status, response_headers, response_body,
                 created_at < now() - interval '24 hours' as over
            from idempotency_keys
           where organization_id = :organization_id
             and user_id = :user_id
             and key = :key
          """);

  private static final Sql FORGET =
      Sql.of(
          """
          delete from idempotency_keys
           where organization_id = :organization_id
             and user_id = :user_id
             and key = :key
          """);

  /** Whoever finds the key over at the same time may have claimed it anew: theirs stays. */
  private static final Sql FORGET_OVER =
      Sql.of(
          """
          delete from idempotency_keys
           where organization_id = :organization_id
             and user_id = :user_id
             and key = :key
             and created_at < now() - interval '24 hours'
          """);

  private static final Sql KEEP =
      Sql.of(
          """
          update idempotency_keys
             set state = 'done',
                 response_status = :response_status,
                 response_headers = :response_headers,
                 response_body = :response_body
           where organization_id = :organization_id
             and user_id = :user_id
             and key = :key
          """);

  private final Db db;

  Idempotency(Db db) {
    this.db = db;
  }

  /**
   * What makes two requests the same.
   *
   * @param hash SHA-256 of the body
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
  record Key(String value, String method, String path, byte[] hash) {
    static Key of(String value, Route<?, ?> route, String path, byte[] hash) {
      if (value.isBlank() || value.length() > LONGEST_KEY) {
        throw Failure.malformed(
            "idempotency_key", "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
      }
      return new Key(value, route.method().name(), path, hash);
    }
  }

  /**
   * Does the work, unless the key tells that it was done: then the answer is that of the first
   * time.
   */
  Written once(Tenant tenant, Key key, boolean secret, Supplier<Written> work) {
    if (!claim(tenant, key)) {
      Kept kept = db.one(tenant, at(FIND, tenant, key), Kept.class).orElse(null);
      if (kept != null && !kept.over()) {
        return kept.replay(key);
      }
      db.update(tenant, at(FORGET_OVER, tenant, key));
      if (!claim(tenant, key)) {
        throw inFlight();
      }
    }
    Written written;
    try {
      written = work.get();
    } catch (RuntimeException fault) {
      if (changedNothing(fault)) {
        db.update(tenant, at(FORGET, tenant, key));
      }
      throw fault;
    }
    keep(tenant, key, secret ? written.withoutSecrets() : written);
    return written;
  }

  /** Whether the work was refused before its end. What a bug leaves behind, nobody can say. */
  private static boolean changedNothing(RuntimeException fault) {
    return switch (fault) {
      case Failure _, Violation _ -> true;
      case DatabaseFailure failure -> failure.isUndone();
      default -> false;
    };
  }

  private boolean claim(Tenant tenant, Key key) {
    return db.update(
            tenant,
            at(CLAIM, tenant, key)
                .bind("method", key.method())
                .bind("path", key.path())
                .bind("request_hash", key.hash()))
        == 1;
  }

  private void keep(Tenant tenant, Key key, Written written) {
    db.update(
        tenant,
        at(KEEP, tenant, key)
            .bind("response_status", written.status())
            .bind(
                "response_headers", new JsonText(Json.MAPPER.writeValueAsString(written.headers())))
            .bind("response_body", written.body()));
  }

  private static Bound at(Sql sql, Tenant tenant, Key key) {
    return sql.bind("user_id", tenant.userId()).bind("key", key.value());
  }

  private static Failure inFlight() {
    return Failure.conflict(
        "in_flight",
        "A request with this Idempotency-Key is at work, or was cut off. If this stays so, look"
            + " whether it was done before you send it with another key.");
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(
      String method,
      String path,
      byte[] requestHash,
      @Nullable Integer responseStatus,
      @Nullable JsonText responseHeaders,
      byte @Nullable [] responseBody,
      boolean over) {

    Written replay(Key key) {
      if (!method.equals(key.method())
          || !path.equals(key.path())
          || !Arrays.equals(requestHash, key.hash())) {
        throw Failure.invalid(
            "", "idempotency_key_reused", "was sent under an Idempotency-Key of another request");
      }
      if (responseStatus == null || responseHeaders == null || responseBody == null) {
        throw inFlight();
      }
      Map<String, String> headers =
          Json.MAPPER.readValue(responseHeaders.value(), new TypeReference<>() {});
      if (responseBody.length == 0 && responseStatus != 204) {
        throw Failure.conflict(
            "done_already",
            "This was done, and its answer held a secret that is shown only once and not kept.");
      }
      return new Written(
          responseStatus, responseStatus == 204 ? null : Answers.JSON, headers, responseBody);
    }
  }
}
