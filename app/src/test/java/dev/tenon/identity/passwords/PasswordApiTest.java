package dev.tenon.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.Test;

class PasswordApiTest {
  private static final String NEXT = "the second cup of tea";
  private final Newcomer nora = new Newcomer();

  private static String change(String current, String next) {
    return "{\"current_password\": \"%s\", \"new_password\": \"%s\"}".formatted(current, next);
  }

  @Test
  void aNewPasswordEndsEverySessionAndBeginsOne() {
    TestClient here = nora.signedUp();
    TestClient there = nora.with(nora.signIn(Newcomer.PASSWORD));
    Answer answer = here.put("/password", change(Newcomer.PASSWORD, NEXT)).expect(200);
    here.get("/organization").expect(401, "session_over");
    there.get("/organization").expect(401, "session_over");
    assertThat(nora.with(answer).get("/organization").expect(200).text("/slug"))
        .isEqualTo(nora.slug());
    nora.signIn(Newcomer.PASSWORD).expect(401);
    nora.signIn(NEXT).expect(201);
  }

  @Test
  void whoDoesNotKnowThePasswordChangesNothing() {
    TestClient client = nora.signedUp();
    client.put("/password", change("a guess of mine", NEXT)).expect(422, "invalid");
    client.get("/organization").expect(200);
    nora.signIn(Newcomer.PASSWORD).expect(201);
  }

  @Test
  void guessingThePasswordOfAnOpenSessionIsCutShort() {
    TestClient client = nora.signedUp();
    for (int i = 0; i < 10; i++) {
      client.put("/password", change("guess " + i, NEXT)).expect(422);
    }
    client.put("/password", change(Newcomer.PASSWORD, NEXT)).expect(429, "too_many_requests");
  }

  @Test
  void anApiTokenChangesNoPassword() {
    TestOrganization.make()
        .admin()
        .client()
        .put("/password", change("whatever it is", NEXT))
        .expect(403, "session_required");
  }

  @Test
  void aForgottenPasswordIsAnsweredTheSameForEveryAddress() {
    nora.signUp().expect(201);
    String known = forget(nora).expect(202).response().body();
    assertThat(forget(new Newcomer()).expect(202).response().body()).isEqualTo(known);
  }

  private static Answer forget(Newcomer somebody) {
    return somebody
        .stranger()
        .post("/password-resets", "{\"email\": \"%s\"}".formatted(somebody.email()));
  }

  @Test
  void nobodyIsFloodedWithLetters() {
    for (int i = 0; i < 10; i++) {
      forget(nora).expect(202);
    }
    forget(nora).expect(429, "too_many_requests");
    nora.signUp().expect(201);
    nora.signIn(Newcomer.PASSWORD).expect(201);
  }

  @Test
  void aLinkThatWasNeverMadeSetsNothing() {
    nora.stranger()
        .put("/password-resets/tnn_r_guess", "{\"new_password\": \"%s\"}".formatted(NEXT))
        .expect(404);
  }
}
