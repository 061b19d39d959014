package dev.tenon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every endpoint with every kind of junk: it is refused by a problem that the API's description
 * knows, and nothing has changed. What does by chance is answered as described. Nothing fails
 * inside. The same on every run.
 */
final class InputFuzzTest {
  private static final long SEED = 20_261_121;
  private static final int MOST_RENEWALS = 8;
  private static final BodyShots BODIES = new BodyShots(TestServer.routes());
  private static final Mirror MIRROR = new Mirror();

  private int shots;

  @AfterAll
  static void lookNoMore() {
    MIRROR.close();
  }

  @TestFactory
  Stream<DynamicTest> junkIsRefusedAndChangesNothing() {
    return Endpoints.of(TestServer.routes()).stream()
        .map(endpoint ->
            DynamicTest.dynamicTest(
                endpoint.route().operation(), () -> assertThat(faults(endpoint)).isEmpty()));
  }

  private List<String> faults(Endpoint endpoint) {
    String credential = endpoint.expected(Attacker.ADMIN) < 400 ? "ann-session" : "ben-session";
    List<String> faults = new ArrayList<>();
    String version = "\"" + endpoint.version() + "\"";
    boolean changed = false;
    int renewals = 0;
    List<Shot> shots = shots(endpoint, credential);
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      Answer answer = fire(endpoint, shot, version, faults);
      if (answer == null) {
        continue;
      }
      if (answer.status() == 429) {
        Mirror.forgetAttempts();
        i--;
      } else if (isOver(shot, answer) && renewals++ < MOST_RENEWALS) {
        // What did by chance has ended the session or deleted what it is about.
        MIRROR.renew();
        version = "\"" + endpoint.version() + "\"";
        shots = shots(endpoint, credential);
        i--;
      } else if (answer.status() < 300 && endpoint.changes()) {
        changed = true;
        version = answer.header("ETag").isEmpty() ? version : answer.header("ETag");
      }
    }
    if (changed) {
      MIRROR.renew();
    }
    return faults;
  }

  private static boolean isOver(Shot shot, Answer answer) {
    return switch (answer.status()) {
      case 401 -> !shot.isSignedOtherwise();
      case 404 -> shot.isOfTheSamePath();
      default -> false;
    };
  }

  private @Nullable Answer fire(Endpoint endpoint, Shot shot, String version, List<String> faults) {
    boolean own = !shot.headers().containsKey("If-Match") || shot.what().startsWith("If-Match");
    Answer answer;
    try {
      answer =
          (own ? shot : shot.header("If-Match", version))
              .fire(endpoint.route().method().name(), ++shots);
    } catch (AssertionError | RuntimeException fault) {
      faults.add(shot.what() + ": " + fault);
      MIRROR.look();
      return null;
    }
    boolean done = answer.status() < 400;
    if (answer.status() >= 500 || (done && shot.wrong())) {
      faults.add(shot.what() + ": " + answer.status() + " " + answer.response().body());
    }
    List<String> changes = MIRROR.look();
    // An upload that did is worked on apart from requests, and changes what it wants when it wants.
    if (!done && !changes.isEmpty() && !endpoint.route().is(Route.Trait.UPLOAD)) {
      faults.add(shot.what() + ": refused by " + answer.status() + ", but changed " + changes);
    }
    return answer;
  }

  private static List<Shot> shots(Endpoint endpoint, String credential) {
    Route<?, ?> route = endpoint.route();
    World world = MIRROR.ours();
    Shot right =
        Shot.right(
            endpoint.attempt(world, "web"), world, credential, "\"" + endpoint.version() + "\"");
    List<Shot> shots = new ArrayList<>(RequestShots.paths(right, endpoint));
    shots.addAll(RequestShots.queries(right, route));
    if (route.form() == Route.Form.PAGE
        && route.parameters().stream().anyMatch(one -> one.name().equals("after"))) {
      Answer page = right.query("", "?limit=1").fire("GET", 0);
      if (page.json().path("next").isString()) {
        String cursor = page.json().path("next").stringValue();
        shots.addAll(RequestShots.cursors(right, cursor, new Random(SEED)));
      }
    }
    if (right.body() != null) {
      shots.addAll(BODIES.malformed(right, route));
    }
    Class<?> type = route.takes();
    if (type != null) {
      shots.addAll(BODIES.members(right, route, type));
    }
    shots.addAll(RequestShots.headers(right, route));
    return route.mediaType().equals("text/event-stream") ? RequestShots.brief(shots) : shots;
  }
}
