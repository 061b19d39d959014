package dev.tenon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and every form, attacked as the API's endpoints are: by other sites, by junk, and by
 * ids of other organizations.
 */
final class PagesTest {
  /** Up to which moment a page is true. */
  private static final Pattern SEEN = Pattern.compile("data-(?:seen|told)=\"[^\"]*\"");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Map<String, String> OWN = Map.of("Sec-Fetch-Site", "same-origin");
  private static final World OURS = World.make();
  private static final World THEIRS = World.make();

  private int network = 1 << 26;

  @TestFactory
  Stream<DynamicTest> noFormTakesWhatAnotherSiteSends() {
    return pages().filter(Endpoint::changes).map(form -> test(form, this::crossSite));
  }

  private List<String> crossSite(Endpoint form) {
    List<String> faults = new ArrayList<>();
    Attempt right = form.attempt(OURS, "web");
    List<Map<String, String>> senders =
        List.of(
            Map.of(),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://localhost:8080"),
            Map.of("Origin", "https://tenon.example"),
            Map.of("Origin", "null"));
    for (Map<String, String> sender : senders) {
      Answer answer = send(form, OURS, right.path() + right.query(), right.typed(), sender);
      if (answer.status() != 403 || !answer.response().body().contains("<html")) {
        faults.add(sender + " got " + answer.status());
      }
    }
    return faults;
  }

  @TestFactory
  Stream<DynamicTest> junkIsAnsweredByAPageAndNeverBreaksOne() {
    return pages()
        .filter(page -> !page.route().operation().equals("changesPage"))
        .map(page -> test(page, this::junk));
  }

  private List<String> junk(Endpoint page) {
    List<String> faults = new ArrayList<>();
    // What does by chance changes a world: then it is this page's own.
    World world = page.changes() ? World.make() : OURS;
    Attempt right = page.attempt(world, "web");
    for (PageJunk shot : PageJunk.of(page, right)) {
      Answer answer = send(page, world, shot.path() + shot.query(), shot.body(), OWN);
      String body = answer.response().body();
      boolean refused = answer.status() >= 400;
      if (answer.status() >= 500
          || (refused && !body.contains("<html"))
          || body.contains("<script>alert")) {
        faults.add(shot.what() + ": " + answer.status());
      }
    }
    PageJunk undeclared = PageJunk.undeclared(page.attempt(OURS, "web"));
    Answer answer =
        send(page, OURS, undeclared.path() + undeclared.query(), undeclared.body(), OWN);
    if (answer.status() != 400) {
      faults.add("a parameter that nobody declared: " + answer.status());
    }
    return faults;
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotOnesOwnIsAnsweredLikeWhatNeverExisted() {
    return pages().map(page -> test(page, this::foreign));
  }

  private List<String> foreign(Endpoint page) {
    List<String> faults = new ArrayList<>();
    for (Endpoint one : page.forEachBody()) {
      for (Endpoint.Reference reference : one.references()) {
        String theirs = THEIRS.id(reference.name().replace("*", "web"));
        String told = pointed(one, reference, theirs);
        String never = pointed(one, reference, UUID.randomUUID().toString());
        if (!told.equals(never)) {
          faults.add("%s: %s, but %s".formatted(reference, told, never));
        }
        if (reference.isRecord() && !told.startsWith("404")) {
          faults.add(reference + ": " + told);
        }
      }
    }
    Attempt right = page.attempt(THEIRS, "web");
    if (right.path().startsWith("/o/")) {
      Answer answer = send(page, OURS, right.path() + right.query(), right.typed(), OWN);
      if (answer.status() != 404) {
        faults.add("in the other organization: " + answer.status());
      }
    }
    return faults;
  }

  private String pointed(Endpoint page, Endpoint.Reference reference, String id) {
    Attempt attempt = page.attempt(OURS, "web", reference, id);
    Answer answer = send(page, OURS, attempt.path() + attempt.query(), attempt.typed(), OWN);
    String shown = SEEN.matcher(answer.response().body().replace(id, "the id")).replaceAll("");
    return answer.status() + " " + Mirror.withoutIds(answer.header("Location") + shown);
  }

  private static Stream<Endpoint> pages() {
    return Endpoints.of(TestServer.pages()).stream();
  }

  private static DynamicTest test(Endpoint page, Function<Endpoint, List<String>> faults) {
    return DynamicTest.dynamicTest(
        page.route().operation(), () -> assertThat(faults.apply(page)).isEmpty());
  }

  /** An administrator's browser asks or sends, from a network of its own. */
  private Answer send(
      Endpoint page, World world, String place, String form, Map<String, String> headers) {
    Route<?, ?> route = page.route();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestServer.uri("") + place))
            .header("Cookie", "tenon_session=" + world.secret("ann-session"))
            .header("Accept", "text/html")
            .header("X-Forwarded-For", Attempt.address(++network));
    headers.forEach(request::header);
    boolean typed = route.takes() != null;
    if (typed) {
      request.header("Content-Type", FORM);
    }
    request.method(
        route.method().name(), typed ? BodyPublishers.ofString(form) : BodyPublishers.noBody());
    return TestClient.send(request.build());
  }
}
