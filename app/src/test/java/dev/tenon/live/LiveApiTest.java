package dev.tenon.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Db;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveApiTest {
  private static final String UNTIL_TOLD = "seconds=300";
  private static final String OWN = UNTIL_TOLD + "&organization=true";

  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();
  private final TestClient client = person.client();
  private final String token = person.token(Scope.READ);

  @BeforeEach
  void makeProjects() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client
        .post("/projects", "{\"key\": \"OPS\", \"title\": \"Secret\", \"visibility\": \"private\"}")
        .expect(201);
    task("WEB");
  }

  @Test
  void aChangeIsToldToWhoeverListens() throws IOException {
    TestOrganization.Person colleague = organization.member();
    try (Stream stream = Stream.open(colleague.token(Scope.READ), UNTIL_TOLD)) {
      client.patch("/tasks/WEB-1", 1, "{\"title\": \"Changed\"}").expect(200);
      Stream.Event event = stream.next();
      assertThat(event.name()).isEqualTo("change");
      assertThat(event.data().at("/project").asString()).isEqualTo("WEB");
      assertThat(event.data().at("/changes/0/entity").asString()).isEqualTo("tasks");
      assertThat(event.data().at("/changes/0/task").asString()).isEqualTo("WEB-1");
      assertThat(event.data().at("/changes/0/by").asString()).isEqualTo(person.userId().toString());
    }
  }

  @Test
  void whatHangsOnATaskIsToldWithItsKey() throws IOException {
    try (Stream stream = Stream.open(token, UNTIL_TOLD + "&project=web")) {
      client.post("/tasks/WEB-1/comments", "{\"body\": \"Well\"}").expect(201);
      Stream.Event said = stream.next();
      assertThat(said.data().at("/changes/0/entity").asString()).isEqualTo("comments");
      assertThat(said.data().at("/changes/0/task").asString()).isEqualTo("WEB-1");
      client.put("/tasks/WEB-1/assignees/" + person.userId(), "{\"role\": \"lead\"}").expect(200);
      Stream.Event assigned = stream.next();
      assertThat(assigned.data().at("/changes/0/entity").asString()).isEqualTo("task_assignees");
      assertThat(assigned.data().at("/changes/0/task").asString()).isEqualTo("WEB-1");
    }
  }

  @Test
  void whatIsHiddenIsNeverTold() throws IOException {
    TestOrganization.Person outsider = organization.member();
    TestOrganization.Person stranger = TestOrganization.make().admin();
    try (Stream theirs = Stream.open(outsider.token(Scope.READ), UNTIL_TOLD);
        Stream others = Stream.open(stranger.token(Scope.READ), UNTIL_TOLD);
        Stream own = Stream.open(token, UNTIL_TOLD)) {
      task("OPS");
      assertThat(own.next().data().at("/project").asString()).isEqualTo("OPS");
      task("WEB");
      assertThat(theirs.next().data().at("/project").asString()).isEqualTo("WEB");
      stranger
          .client()
          .post("/projects", "{\"key\": \"XYZ\", \"title\": \"Elsewhere\"}")
          .expect(201);
      assertThat(others.next().data().at("/project").asString()).isEqualTo("XYZ");
    }
  }

  @Test
  void whoLosesAProjectIsToldNoMoreOfIt() throws IOException {
    TestOrganization.Person guest = organization.member();
    String membership = "/projects/OPS/members/" + guest.userId();
    client.put(membership, "{\"role\": \"viewer\"}").expect(200);
    try (Stream stream = Stream.open(guest.token(Scope.READ), UNTIL_TOLD)) {
      task("OPS");
      assertThat(stream.next().data().at("/project").asString()).isEqualTo("OPS");
      client.delete(membership).expect(204);
      task("OPS");
      task("WEB");
      assertThat(stream.next().data().at("/project").asString()).isEqualTo("WEB");
    }
  }

  @Test
  void everybodyHearsOfPeopleAndTeamsAndAdministratorsOfTheRest() throws IOException {
    String reader = organization.member().token(Scope.READ);
    String last;
    try (Stream stream = Stream.unread(reader, OWN)) {
      last = stream.next().id();
    }
    try (Stream own = Stream.open(organization.admin().token(Scope.READ), OWN);
        Stream theirs = Stream.open(reader, OWN)) {
      organization
          .admin()
          .client()
          .post("/invitations", "{\"email\": \"new@example.test\", \"role\": \"member\"}")
          .expect(201);
      assertThat(entity(own.next())).isEqualTo("invitations");
      team("Told");
      Stream.Event told = theirs.next();
      assertThat(entities(told)).containsOnly("teams");
      assertThat(told.data().at("/changes/0/by").isNull()).as("that it tells who did it").isTrue();
    }
    try (Stream away = Stream.unread(reader, "seconds=0&organization=true&after=" + last)) {
      assertThat(entities(away.next())).contains("teams").isSubsetOf("users", "teams");
      assertThat(away.next().name()).isEqualTo("ready");
    }
  }

  @Test
  void whoAdministersNoLongerIsToldNothingUntilTheyListenAnew() throws IOException {
    TestOrganization.Person second = organization.member();
    makeRole(second, 1, "admin");
    try (Stream own = Stream.open(organization.admin().token(Scope.READ), OWN);
        Stream theirs = Stream.open(second.token(Scope.READ), OWN)) {
      task("WEB");
      team("Told");
      assertThat(entity(own.next())).isEqualTo("teams");
      assertThat(entity(theirs.next())).isEqualTo("teams");
      makeRole(second, 2, "member");
      assertThat(entity(own.next())).isEqualTo("users");
      team("Hidden");
      assertThat(entity(own.next())).isEqualTo("teams");
      makeRole(second, 3, "admin");
      assertThat(entity(theirs.next())).isEqualTo("users");
    }
    client.get("/changes?seconds=0&organization=true&project=WEB").expect(400, "organization");
  }

  @Test
  void whoWasShutOutIsToldNothingOfTheOrganization() throws IOException {
    TestOrganization.Person second = organization.member();
    makeRole(second, 1, "admin");
    TestClient admin = organization.admin().client();
    try (Stream own = Stream.open(organization.admin().token(Scope.READ), OWN);
        Stream theirs = Stream.open(second.token(Scope.READ), OWN)) {
      admin.put("/users/" + second.userId() + "/deactivation", "").expect(200);
      assertThat(entity(own.next())).isEqualTo("users");
      team("Hidden");
      assertThat(entity(own.next())).isEqualTo("teams");
      admin.delete("/users/" + second.userId() + "/deactivation").expect(200);
      assertThat(entity(theirs.next())).isEqualTo("users");
    }
  }

  @Test
  void whatIsTheOrganizationsOwnIsOnNoOtherStream() throws IOException {
    TestOrganization.Person stranger = TestOrganization.make().admin();
    try (Stream ordinary = Stream.open(organization.admin().token(Scope.READ), UNTIL_TOLD);
        Stream others = Stream.open(stranger.token(Scope.READ), OWN)) {
      team("Ours");
      task("WEB");
      assertThat(ordinary.next().data().at("/project").asString()).isEqualTo("WEB");
      stranger.client().post("/teams", "{\"name\": \"Theirs\"}").expect(201);
      assertThat(others.next().data().at("/changes/0/by").asString())
          .isEqualTo(stranger.userId().toString());
    }
  }

  @Test
  void howeverMuchAdministratorsDoTheProjectsAreToldAsEver() throws IOException {
    try (Stream own = Stream.open(organization.admin().token(Scope.READ), OWN);
        Stream stream = Stream.open(token, UNTIL_TOLD)) {
      Crowd.of(organization);
      assertThat(own.next().name()).isEqualTo("missed");
      task("WEB");
      assertThat(stream.next().data().at("/project").asString()).isEqualTo("WEB");
    }
  }

  @Test
  void whoWasAwayIsToldWhatTheyMissed() throws IOException {
    String last;
    try (Stream stream = Stream.unread(token, UNTIL_TOLD)) {
      last = stream.next().id();
    }
    // Of what was there before, the stream's look back tells as well.
    task("WEB");
    List<String> told = new ArrayList<>();
    try (Stream stream = Stream.unread(token, "seconds=0&project=WEB&after=" + last)) {
      Stream.Event event = stream.next();
      told.add(event.name());
      assertThat(event.data().at("/changes").valueStream())
          .anyMatch(change -> change.at("/task").asString().equals("WEB-2"));
      told.add(stream.next().name());
      told.add(stream.next().name());
    }
    assertThat(told).containsExactly("change", "ready", "end");
  }

  @Test
  void aBrowserThatOpensItsStreamAgainGoesOnFromTheLastEventItSaw() throws IOException {
    String last;
    try (Stream stream = Stream.unread(token, UNTIL_TOLD)) {
      last = stream.next().id();
    }
    task("WEB");
    // The address is the one that it was opened by first, long ago.
    try (Stream stream = Stream.resumed(token, "seconds=0&project=WEB&after=1000000", last)) {
      Stream.Event event = stream.next();
      assertThat(event.name()).isEqualTo("change");
      assertThat(event.data().at("/changes").valueStream())
          .anyMatch(change -> change.at("/task").asString().equals("WEB-2"));
      assertThat(stream.next().name()).isEqualTo("ready");
    }
  }

  @Test
  void whoWasAwayForLongReadsEverythingAgain() throws IOException {
    try (Stream stream = Stream.unread(token, "seconds=0&after=1000000")) {
      assertThat(stream.next().name()).isEqualTo("missed");
      assertThat(stream.next().name()).isEqualTo("ready");
    }
    client.get("/changes?seconds=0&after=yesterday").expect(400, "after");
  }

  @Test
  void moreThanCanBeNamedIsSaid() throws IOException {
    StringBuilder operations = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      operations
          .append(i == 0 ? "" : ",")
          .append("{\"op\": \"create\", \"project\": \"WEB\", \"draft\": {\"title\": \"T\"}}");
    }
    try (Stream stream = Stream.open(token, UNTIL_TOLD + "&project=WEB")) {
      client.post("/tasks/bulk", "{\"operations\": [" + operations + "]}").expect(200);
      Stream.Event event = stream.next();
      assertThat(event.data().at("/changes").size()).isEqualTo(50);
      assertThat(event.data().at("/more").booleanValue()).isTrue();
    }
  }

  @Test
  void changesOfAnotherProcessAreHeard() throws IOException {
    Db silent = TestServer.db();
    try (Stream stream = Stream.open(token, UNTIL_TOLD)) {
      silent.update(
          person.tenant(),
          dev.tenon.db.Sql.of(
                  """
                  update tasks
                     set title = :title
                   where organization_id = :organization_id
                     and number = 1
                  """)
              .bind("title", "By another"));
      assertThat(stream.next().data().at("/changes/0/task").asString()).isEqualTo("WEB-1");
    }
  }

  @Test
  void oneStreamTooManyEndsTheOldestOfThePerson() throws IOException {
    Stream other = Stream.open(organization.member().token(Scope.READ), UNTIL_TOLD);
    List<Stream> open = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      open.add(Stream.open(token, UNTIL_TOLD));
    }
    assertThat(open.getFirst().next().name()).isEqualTo("end");
    task("WEB");
    assertThat(other.next().name()).isEqualTo("change");
    for (Stream stream : open.subList(1, open.size())) {
      assertThat(stream.next().name()).isEqualTo("change");
      stream.close();
    }
    other.close();
  }

  private void task(String project) {
    client.post("/projects/" + project + "/tasks", "{\"title\": \"A task\"}").expect(201);
  }

  private void makeRole(TestOrganization.Person whose, int version, String role) {
    organization
        .admin()
        .client()
        .patch("/users/" + whose.userId(), version, "{\"role\": \"%s\"}".formatted(role))
        .expect(200);
  }

  private void team(String name) {
    organization.admin().client().post("/teams", "{\"name\": \"%s\"}".formatted(name)).expect(201);
  }

  private static List<String> entities(Stream.Event event) {
    return event
        .data()
        .at("/changes")
        .valueStream()
        .map(change -> change.at("/entity").asString())
        .toList();
  }

  /** The organization itself is in no project. */
  private static String entity(Stream.Event event) {
    assertThat(event.data().path("project").asString("")).isEmpty();
    return event.data().at("/changes/0/entity").asString();
  }
}
