package dev.tenon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Sql;
import dev.tenon.identity.Callers;
import dev.tenon.json.Json;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Access;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import dev.tenon.web.Scope;
import dev.tenon.web.Versioned;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door, over routes of this test's own. */
class DoorTest {
  private static final URI BASE = URI.create("https://tenon.example");
  private static final Assets ASSETS = Assets.load();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Db DB = Db.open(Pool.open(TestDatabase.application(), 4));

  /** The database refuses it. */
  private static final Sql NAMELESS =
      Sql.of(
          """
          update organizations
             set name = ''
           where id = :organization_id
          """);

  record Note(@Length(min = 1, max = 10) String text) {}

  record Thing(int version) implements Versioned {}

  private final AtomicInteger made = new AtomicInteger();
  private final TestOrganization organization = TestOrganization.make();
  private final String token = organization.admin().token(Scope.ADMIN);
  private Server server;

  @BeforeEach
  void start() {
    server = serve(1_000_000);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Server serve(int requestsPerMinute) {
    Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
    return Server.start(
        new Server.Setup(
            "localhost",
            0,
            BASE,
            requestsPerMinute,
            TrustedProxies.NONE,
            routes(),
            new Callers(DB, ids)::find,
            new Screen(ASSETS, _ -> Place.OUTSIDE, Clock.systemUTC()),
            ASSETS,
            DB,
            Clock.systemUTC(),
            ids));
  }

  private List<Route<?, ?>> routes() {
    return List.of(
        Route.post("/notes")
            .named("createNote", "")
            .needs(Access.write())
            .takes(Note.class)
            .creates(Note.class)
            .by(this::create),
        Route.post("/secrets")
            .named("createSecret", "")
            .needs(Access.write())
            .takes(Note.class)
            .creates(Note.class)
            .secret()
            .by(this::create),
        Route.post("/uploads")
            .named("upload", "")
            .needs(Access.write())
            .uploads(1000)
            .creates(Note.class)
            .by((Request<Void> request) -> {
              made.incrementAndGet();
              return Reply.created("/notes/1", new Note(request.upload().toFile().length() + ""));
            }),
        Route.get("/notes/{note}")
            .named("getNote", "")
            .needs(Access.anyone())
            .answers(Note.class)
            .by((Request<Void> request) -> Reply.ok(new Note(request.text("note")))),
        Route.get("/thing")
            .named("getThing", "")
            .needs(Access.anyone())
            .answers(Thing.class)
            .by((Request<Void> _) -> Reply.ok(new Thing(7))),
        Route.put("/thing")
            .named("putThing", "")
            .needs(Access.write())
            .answers(Thing.class)
            .by((Request<Void> _) -> Reply.ok(new Thing(7))),
        Route.get("/bug")
            .named("bug", "")
            .needs(Access.anyone())
            .by((Request<Void> request) -> {
              throw new IllegalStateException("the secret of the house");
            }));
  }

  private Reply<Note> create(Request<Note> request) {
    return switch (request.body().text()) {
      case "refuse" -> throw Failure.conflict("refused", "No.");
      case "violate" -> {
        DB.update(request.tenant(), NAMELESS.bound());
        throw new IllegalStateException("an organization without a name");
      }
      case "break" -> throw new IllegalStateException("after who knows what");
      default -> {
        made.incrementAndGet();
        yield Reply.created("/notes/1", request.body());
      }
    };
  }

  @Test
  void aPathThatIsNotThereIsAProblemDocument() throws Exception {
    HttpResponse<String> answer = send(request("/nowhere"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(code(answer)).isEqualTo("not_found");
    assertThat(Json.MAPPER.readTree(answer.body()).at("/request_id").stringValue())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void aMethodThatIsNotThereNamesThoseThatAre() throws Exception {
    HttpResponse<String> answer = send(request("/notes/1").DELETE());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void aPathsVariableIsDecodedOnce() throws Exception {
    assertThat(send(request("/notes/a%252Fb%2Fc")).body()).isEqualTo("{\"text\":\"a%2Fb/c\"}");
  }

  @Test
  void aNulInAPathIsLeftEncoded() throws Exception {
    assertThat(send(request("/notes/a%00b")).body()).isEqualTo("{\"text\":\"a%00b\"}");
  }

  @Test
  void aRequestThatTheServerCannotReadIsAProblemAsWell() throws Exception {
    HttpResponse<String> answer = send(request("/notes/" + "a".repeat(20_000)));
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(code(answer)).isEqualTo("unreadable");
  }

  @Test
  void headAnswersLikeGetWithoutABody() throws Exception {
    HttpResponse<String> answer = send(request("/notes/1").method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void onlyWhatIsReadIsToldToBeUnchanged() throws Exception {
    assertThat(send(as("/thing").header("If-None-Match", "*").GET()).statusCode()).isEqualTo(304);
    HttpRequest.Builder change = as("/thing").header("If-None-Match", "*");
    assertThat(send(change.PUT(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownParameterIsRefusedByName() throws Exception {
    HttpResponse<String> answer = send(request("/notes/1?colour=red"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("colour");
  }

  @Test
  void aBugTellsNothingOfTheInside() throws Exception {
    HttpResponse<String> answer = send(request("/bug"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
  }

  @Test
  void aWriteThatAnotherSiteSendsIsRefused() throws Exception {
    assertThat(code(send(cookie().header("Sec-Fetch-Site", "cross-site")))).isEqualTo("cross_site");
    assertThat(code(send(cookie().header("Sec-Fetch-Site", "same-site")))).isEqualTo("cross_site");
    assertThat(code(send(cookie().header("Origin", "https://evil.example"))))
        .isEqualTo("cross_site");
    assertThat(code(send(cookie().header("Origin", "null")))).isEqualTo("cross_site");
  }

  @Test
  void aWriteFromOurOwnPagesIsNotTakenForAnotherSites() throws Exception {
    assertThat(code(send(cookie().header("Origin", "https://tenon.example"))))
        .isEqualTo("session_over");
    assertThat(code(send(cookie().header("Sec-Fetch-Site", "same-origin"))))
        .isEqualTo("session_over");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"text\": \"a\"} {}", "{\"text\": \"a\", \"text\": \"b\"}", "nul", ""})
  void whatIsNotJsonIsRefused(String body) throws Exception {
    assertThat(send(write(body)).statusCode()).isEqualTo(400);
    assertThat(made).hasValue(0);
  }

  @Test
  void malformedUtf8IsRefused() throws Exception {
    byte[] body = "{\"text\": \"a\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> answer = send(as("/notes").POST(BodyPublishers.ofByteArray(body)));
    assertThat(code(answer)).isEqualTo("utf8");
  }

  @Test
  void aFormIsNotTakenForJson() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/notes")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void aBodyLargerThanTheRouteTakesIsRefused() throws Exception {
    assertThat(send(write("{\"text\": \"" + "a".repeat(2_000_000) + "\"}")).statusCode())
        .isEqualTo(413);
  }

  @Test
  void nestingWithoutEndIsRefused() throws Exception {
    assertThat(send(write("[".repeat(100_000))).statusCode()).isEqualTo(413);
  }

  @Test
  void theSameKeyAndBodyDoTheWorkOnceAndAnswerTwice() throws Exception {
    HttpResponse<String> first = send(keyed("k", "{\"text\": \"a\"}"));
    HttpResponse<String> second = send(keyed("k", "{\"text\": \"a\"}"));
    assertThat(made).hasValue(1);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Location")).hasValue("/notes/1");
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() throws Exception {
    send(keyed("k", "{\"text\": \"a\"}"));
    HttpResponse<String> other = send(keyed("k", "{\"text\": \"b\"}"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency_key_reused");
    assertThat(made).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"refuse, 409", "violate, 422"})
  void whatWasRefusedMayBeTriedAgainUnderItsKey(String text, int status) throws Exception {
    assertThat(send(keyed("k", note(text))).statusCode()).isEqualTo(status);
    assertThat(send(keyed("k", note("b"))).statusCode()).isEqualTo(201);
  }

  @Test
  void whatMayHaveBeenDoneIsNotTriedAgainUnderItsKey() throws Exception {
    assertThat(send(keyed("k", note("break"))).statusCode()).isEqualTo(500);
    assertThat(code(send(keyed("k", note("break"))))).isEqualTo("in_flight");
  }

  @Test
  void aHundredOfTheSameAtOnceDoTheWorkOnce() throws Exception {
    assertThat(answersToAHundredAtOnce()).isSubsetOf(201, 409);
    assertThat(made).hasValue(1);
  }

  @Test
  void aHundredOfTheSameAtOnceDoTheWorkOnceMoreWhenTheirKeyIsOver() throws Exception {
    for (int day = 1; day <= 5; day++) {
      assertThat(answersToAHundredAtOnce()).isSubsetOf(201, 409);
      assertThat(made).hasValue(day);
      ageKeys();
    }
  }

  private Set<Integer> answersToAHundredAtOnce() throws Exception {
    Set<Integer> statuses = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> send(keyed("k", note("a"))).statusCode();
      for (var answer : threads.invokeAll(Collections.nCopies(100, one))) {
        statuses.add(answer.get());
      }
    }
    return statuses;
  }

  private void ageKeys() throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update idempotency_keys
                   set created_at = now() - interval '25 hours'
                 where organization_id = ?
                """)) {
      update.setObject(1, organization.id());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static String note(String text) {
    return "{\"text\": \"" + text + "\"}";
  }

  @Test
  void anAnswerWithASecretIsNeverKept() throws Exception {
    HttpRequest.Builder request =
        as("/secrets")
            .header("Idempotency-Key", "k")
            .POST(BodyPublishers.ofString("{\"text\": \"hush\"}"));
    assertThat(send(request).statusCode()).isEqualTo(201);
    assertThat(code(send(request))).isEqualTo("done_already");
    assertThat(made).hasValue(1);
  }

  @Test
  void anUploadIsKnownByItsBytes() throws Exception {
    HttpRequest.Builder upload = as("/uploads").header("Idempotency-Key", "k");
    assertThat(send(upload.POST(BodyPublishers.ofString("one"))).body()).contains("3");
    assertThat(send(upload.POST(BodyPublishers.ofString("one"))).statusCode()).isEqualTo(201);
    assertThat(send(upload.POST(BodyPublishers.ofString("two"))).statusCode()).isEqualTo(422);
    assertThat(made).hasValue(1);
  }

  @Test
  void anUploadLargerThanTheRouteTakesIsRefused() throws Exception {
    HttpRequest.Builder upload = as("/uploads").POST(BodyPublishers.ofString("a".repeat(1001)));
    assertThat(send(upload).statusCode()).isEqualTo(413);
  }

  @Test
  void aCallerWhoAsksTooOftenIsToldToWait() throws Exception {
    try (Server strict = serve(3)) {
      URI uri = URI.create("http://localhost:" + strict.port() + "/notes/1");
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      assertThat(
              HTTP.send(request, BodyHandlers.ofString())
                  .headers()
                  .firstValue("RateLimit-Remaining"))
          .hasValue("2");
      HTTP.send(request, BodyHandlers.ofString());
      HTTP.send(request, BodyHandlers.ofString());
      HttpResponse<String> refused = HTTP.send(request, BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    }
  }

  @Test
  void aMalformedRequestLineIsAnsweredAndNotObeyed() throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write("GET /notes/%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 4");
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private HttpRequest.Builder as(String path) {
    return request(path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder write(String body) {
    return as("/notes").POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder cookie() {
    return request("/notes")
        .header("Cookie", "tenon_session=stale")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}"));
  }

  private HttpRequest.Builder keyed(String key, String body) {
    return write(body).header("Idempotency-Key", key);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String code(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body()).at("/code").stringValue();
  }
}
