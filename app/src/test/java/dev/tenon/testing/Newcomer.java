package dev.tenon.testing;

import com.fasterxml.uuid.Generators;
import dev.tenon.testing.TestClient.Answer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody new, with an e-mail, a password and an address on the internet of their own. */
public final class Newcomer {
  public static final String PASSWORD = "a horse of another colour";

  private final UUID id = Generators.timeBasedEpochGenerator().generate();
  private final String address =
      ThreadLocalRandom.current()
          .ints(8, 0x1000, 0xffff)
          .mapToObj(Integer::toHexString)
          .reduce((a, b) -> a + ":" + b)
          .orElseThrow();

  public String email() {
    return "new-" + id + "@example.com";
  }

  public String slug() {
    return "new-" + id;
  }

  /** A client that is not signed in, calling from their address. */
  public TestClient stranger() {
    return TestClient.anonymous().with("X-Forwarded-For", address);
  }

  public Answer signUp() {
    return stranger()
        .post(
            "/sign-up",
            """
            {"email": "%s", "password": "%s", "display_name": "Nora", \
            "organization_name": "Nora's", "organization_slug": "%s"}\
            """
                .formatted(email(), PASSWORD, slug()));
  }

  /** Signs up, and answers a client of the session that this begins. */
  public TestClient signedUp() {
    return with(signUp().expect(201));
  }

  public Answer signIn(String password) {
    return stranger()
        .post("/session", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email(), password));
  }

  /** A client that goes on with the session that an answer began. */
  public TestClient with(Answer answer) {
    String cookie = answer.header("Set-Cookie");
    return stranger().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }
}
