package dev.tenon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint, called by everybody: {@code endpoints.txt} says what each is to get. */
final class EndpointAccessTest {
  private static final Mirror MIRROR = new Mirror();

  @AfterAll
  static void lookNoMore() {
    MIRROR.close();
  }

  @Test
  void everyEndpointSaysWhatEachCallerGets() {
    assertThat(Endpoints.gaps(TestServer.all())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachCallerGetsWhatIsTheirs() {
    return Endpoints.of(TestServer.all()).stream()
        .map(endpoint ->
            DynamicTest.dynamicTest(
                endpoint.route().operation(), () -> assertThat(faults(endpoint)).isEmpty()));
  }

  private static List<String> faults(Endpoint endpoint) {
    List<String> faults = new ArrayList<>();
    for (Attacker attacker : Attacker.values()) {
      for (String credential : attacker.credentials()) {
        if (endpoint.changes() && endpoint.expected(attacker) < 400) {
          World target = World.make();
          World home = attacker == Attacker.STRANGER ? World.make() : target;
          call(endpoint, attacker, credential, target, home, faults);
        } else {
          World home = attacker == Attacker.STRANGER ? MIRROR.theirs() : MIRROR.ours();
          Answer answer = call(endpoint, attacker, credential, MIRROR.ours(), home, faults);
          leaks(attacker, answer, faults);
        }
      }
    }
    // Whoever is refused, or only reads, changes nothing; whoever may write did so elsewhere.
    MIRROR.changes().forEach(table -> faults.add("somebody who may not changed " + table));
    return faults;
  }

  private static Answer call(
      Endpoint endpoint,
      Attacker attacker,
      String credential,
      World target,
      World home,
      List<String> faults) {
    Answer answer = endpoint.attempt(target, attacker.project()).by(home, credential);
    if (answer.status() != endpoint.expected(attacker)) {
      faults.add(
          "%s (%s) got %s instead of %s: %s"
              .formatted(
                  attacker.column(),
                  credential,
                  answer.status(),
                  endpoint.expected(attacker),
                  answer.response().body()));
    }
    return answer;
  }

  /** No answer holds an id of the other organization, nor of a private project of others. */
  private static void leaks(Attacker attacker, Answer answer, List<String> faults) {
    Set<String> secret =
        switch (attacker) {
          case STRANGER -> MIRROR.ourIds();
          case OUTSIDER, VIEWER -> MIRROR.ourPrivateIds();
          case ANONYMOUS,
              DEAD_TOKEN,
              DEAD_SESSION,
              SHUT_OUT,
              GUEST,
              MEMBER,
              MANAGER,
              ADMIN,
              ADMIN_TOKEN,
              WRITE_TOKEN,
              READ_TOKEN ->
              MIRROR.theirIds();
        };
    Mirror.idsIn(answer.response().body()).stream()
        .filter(secret::contains)
        .forEach(id -> faults.add(attacker.column() + " was told of " + id));
  }
}
