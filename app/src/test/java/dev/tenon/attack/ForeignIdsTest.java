package dev.tenon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.json.Json;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestServer;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every reference of every request, pointed at what is not the caller's: a record of the mirror
 * organization, or of a private project. Each must be answered as one that never existed is, to the
 * last byte but the request's id.
 */
final class ForeignIdsTest {
  private static final Mirror MIRROR = new Mirror();

  @AfterAll
  static void lookNoMore() {
    MIRROR.close();
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotOnesOwnIsAnsweredLikeWhatNeverExisted() {
    return Endpoints.of(TestServer.routes()).stream()
        .map(endpoint ->
            DynamicTest.dynamicTest(
                endpoint.route().operation(), () -> assertThat(faults(endpoint)).isEmpty()));
  }

  private static List<String> faults(Endpoint endpoint) {
    List<String> faults = new ArrayList<>();
    for (Endpoint one : endpoint.forEachBody()) {
      for (Endpoint.Reference reference : one.references()) {
        String web = reference.name().replace("*", "web");
        faults.addAll(pointed(one, reference, Attacker.ADMIN, MIRROR.theirs().id(web)));
        if (reference.name().contains("*")) {
          String ops = reference.name().replace("*", "ops");
          faults.addAll(pointed(one, reference, Attacker.OUTSIDER, MIRROR.ours().id(ops)));
        }
      }
    }
    MIRROR.changes().forEach(table -> faults.add("changed " + table));
    faults.addAll(untried(endpoint));
    return faults;
  }

  /** What is wrong when a caller, in all else a good one, points a reference at such an id. */
  private static List<String> pointed(
      Endpoint endpoint, Endpoint.Reference reference, Attacker attacker, String id) {
    List<String> faults = new ArrayList<>();
    String nothing = UUID.randomUUID().toString();
    String credential = attacker.credentials().getFirst();
    Answer theirs =
        endpoint.attempt(MIRROR.ours(), "web", reference, id).by(MIRROR.ours(), credential);
    Answer never =
        endpoint.attempt(MIRROR.ours(), "web", reference, nothing).by(MIRROR.ours(), credential);
    String told = told(theirs, id);
    if (!told.equals(told(never, nothing))) {
      faults.add("%s: %s, but %s".formatted(reference, told, told(never, nothing)));
    }
    boolean changes = endpoint.changes() && theirs.status() < 400;
    boolean found = reference.isRecord() && theirs.status() != 404 && theirs.status() != 403;
    if (changes || found) {
      faults.add("%s: %s".formatted(reference, told));
    }
    return faults;
  }

  private static String told(Answer answer, String id) {
    return answer.status()
        + " "
        + answer
            .response()
            .body()
            .replaceAll("\"request_id\":\"[^\"]*\"", "")
            .replace(id, "the id");
  }

  /** Ids that a body may hold, and that the sample doesn't: nobody would try them. */
  private static List<String> untried(Endpoint endpoint) {
    Class<?> type = endpoint.route().takes();
    if (type == null) {
      return List.of();
    }
    Set<String> there = new LinkedHashSet<>();
    for (Endpoint one : endpoint.forEachBody()) {
      String body = Objects.requireNonNull(one.attempt(MIRROR.ours(), "web").body());
      places(Json.MAPPER.readTree(body), "", there);
    }
    Set<String> possible = new LinkedHashSet<>();
    places(Shapes.of(type), "", possible);
    possible.removeAll(there);
    return possible.stream().map(place -> "endpoints.txt has no " + place).toList();
  }

  private static void places(JsonNode node, String at, Set<String> places) {
    if (node.isObject()) {
      node.properties().forEach(one -> places(one.getValue(), at + "/" + one.getKey(), places));
    } else if (node.isArray()) {
      node.forEach(one -> places(one, at + "/*", places));
    } else {
      places.add(at);
    }
  }

  private static void places(Shape shape, String at, Set<String> places) {
    switch (shape) {
      case Shape.Id _ -> places.add(at);
      case Shape.Items items -> places(items.item(), at + "/*", places);
      case Shape.Members members ->
          members
              .members()
              .forEach(member -> places(member.shape(), at + "/" + member.name(), places));
      case Shape.Checked checked when checked.name().endsWith("Ref") -> places.add(at);
      case Shape.Checked _,
          Shape.Text _,
          Shape.Word _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Flag _,
          Shape.Moment _,
          Shape.Day _,
          Shape.Any _ -> {}
    }
  }
}
