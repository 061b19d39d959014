package dev.tenon.attack;

import java.net.http.HttpRequest;
import java.util.List;

/** A kind of caller: a column of {@code endpoints.txt}. */
enum Attacker {
  ANONYMOUS("anon"),
  /** API tokens that open nothing any more: revoked, expired, or of somebody who was shut out. */
  DEAD_TOKEN("tok-", "ann-token-revoked", "ann-token-expired", "gus-token", "sue-token"),
  /** Sessions that are over: by time, or because they were ended. */
  DEAD_SESSION("ses-", "ann-session-expired", "ann-session-revoked"),
  /** Administrators who are signed in, and whom the organization deactivated or suspended. */
  SHUT_OUT("shut", "gus-session", "sue-session"),
  /** Of the organization. */
  VIEWER("view", "cyd-session"),
  /** A member of the organization who may only read in the project. */
  GUEST("gues", "vic-session"),
  MEMBER("memb", "ben-session"),
  /** A member of the organization who manages the project. */
  MANAGER("mana", "max-session"),
  ADMIN("admi", "ann-session"),
  ADMIN_TOKEN("tokA", "ann-token"),
  WRITE_TOKEN("tokW", "ann-token-write"),
  READ_TOKEN("tokR", "ann-token-read"),
  /** A member of the organization, but not of the private project concerned. */
  OUTSIDER("outs", "eve-session"),
  /** An administrator of the mirror organization. */
  STRANGER("stra", "ann-session");

  private final String column;

  /** Names, with spaces between: a list would be no constant. */
  private final String credentials;

  Attacker(String column, String... credentials) {
    this.column = column;
    this.credentials = String.join(" ", credentials);
  }

  String column() {
    return column;
  }

  /** The names of the secrets that such callers show; an empty one shows none. */
  List<String> credentials() {
    return List.of(credentials.split(" ", -1));
  }

  /** The project they have a go at: the private one if it is not theirs. */
  String project() {
    return this == OUTSIDER ? "ops" : "web";
  }

  /** Signs a request with a secret of this name. */
  static void sign(HttpRequest.Builder request, String credential, World world) {
    if (credential.contains("-session")) {
      request.header("Cookie", "tenon_session=" + world.secret(credential));
    } else if (!credential.isEmpty()) {
      request.header("Authorization", "Bearer " + world.secret(credential));
    }
  }
}
