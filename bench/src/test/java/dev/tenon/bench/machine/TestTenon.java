package dev.tenon.bench.machine;

import dev.tenon.Installation;
import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.settings.SignUp;
import dev.tenon.web.server.TrustedProxies;
import java.net.URI;
import java.util.Optional;

/** A Tenon within the test's own process. */
public final class TestTenon {
  private TestTenon() {}

  /** How it is set up: at any port that is free, and with more requests than a test sends. */
  public static Installation installation() {
    return new Installation(
        "127.0.0.1",
        0,
        URI.create("http://localhost"),
        TrustedProxies.NONE,
        1_000_000,
        SignUp.FIRST,
        Optional.empty(),
        "tenon@localhost",
        Argon2Cost.STANDARD);
  }
}
