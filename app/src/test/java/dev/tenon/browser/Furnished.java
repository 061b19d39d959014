package dev.tenon.browser;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.passwords.PasswordResets;
import dev.tenon.operator.Appointments;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An organization with something on each of its pages, seen by somebody who may see all of it. */
public final class Furnished {
  private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{(\\w+)}");
  private static final Pattern COOKIE = Pattern.compile("tenon_session=([^;]+)");

  private final Newcomer newcomer = new Newcomer();
  private final String session;
  private final TestClient client;
  private final Map<String, String> variables;

  public Furnished() {
    TestClient.Answer answer = newcomer.signUp().expect(201);
    Matcher cookie = COOKIE.matcher(answer.header("Set-Cookie"));
    session = Optional.of(cookie).filter(Matcher::find).orElseThrow().group(1);
    client = newcomer.with(answer);
    makeTasks();
    String team = makeTeams();
    String status = client.get("/projects/WEB/statuses").expect(200).text("/items/0/id");
    variables =
        Map.of(
            "o/organization",
            newcomer.slug(),
            "projects/project",
            "WEB",
            "tasks/task",
            "WEB-1",
            "moves/task",
            "WEB-1",
            "columns/status",
            status,
            "groups/group",
            status,
            "teams/team",
            team,
            "invitations/token",
            invite(),
            "password-resets/token",
            forget());
    appointOperator();
  }

  /** The token of a session of theirs. */
  public String session() {
    return session;
  }

  public String password() {
    return Newcomer.PASSWORD;
  }

  /** The address of the organization. */
  public String home() {
    return "/o/" + newcomer.slug();
  }

  /** The address of a page, with what it needs filled in. */
  public String path(Route<?, ?> route) {
    String path =
        VARIABLE
            .matcher(route.path())
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(1) + "/" + value(found.group(1) + "/" + found.group(2))));
    return route.operation().equals("changesPage") ? path + "?seconds=0" : path;
  }

  private String value(String variable) {
    String value = variables.get(variable);
    if (value == null) {
      throw new AssertionError("nothing is furnished for " + variable);
    }
    return value;
  }

  private void makeTasks() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects", "{\"key\": \"LAB\", \"title\": \"Try-outs\"}").expect(201);
    client.post("/projects", "{\"key\": \"OLD\", \"title\": \"Old plans\"}").expect(201);
    client.post("/projects", "{\"key\": \"GONE\", \"title\": \"Given up\"}").expect(201);
    client.send("PUT", "/projects/OLD/archive", null).expect(200);
    client.delete("/projects/GONE", 1).expect(204);
    client.post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"d73a4a\"}").expect(201);
    for (String title : new String[] {"Paint the wall", "Paint the door", "Buy paint"}) {
      client
          .post(
              "/projects/WEB/tasks",
              """
              {"title": "%s", "description": "With *care*, and `twice`.", "priority": "high",
               "due_date": "2150-03-10T12:00:00Z", "labels": ["bug"]}
              """
                  .formatted(title))
          .expect(201);
    }
    client.put("/tasks/WEB-1/relations/WEB-2", "{\"kind\": \"blocks\"}").expect(200);
    client.patch("/tasks/WEB-2", 1, "{\"parent\": \"WEB-1\"}").expect(200);
    client.post("/tasks/WEB-1/comments", "{\"body\": \"Well, `now`\"}").expect(201);
    client.delete("/tasks/WEB-3", 1).expect(204);
  }

  private String makeTeams() {
    String design = client.post("/teams", "{\"name\": \"Design\"}").expect(201).text("/id");
    client
        .post("/teams", "{\"name\": \"Type\", \"parent_team_id\": \"%s\"}".formatted(design))
        .expect(201);
    return design;
  }

  private String invite() {
    return client
        .post(
            "/invitations",
            "{\"email\": \"%s\", \"role\": \"member\"}".formatted(new Newcomer().email()))
        .expect(201)
        .text("/token");
  }

  private String forget() {
    return new PasswordResets(
            TestServer.db(), Clock.systemUTC(), Generators.timeBasedEpochGenerator()::generate)
        .request(new EmailAddress(newcomer.email()), UUID.randomUUID())
        .orElseThrow()
        .value();
  }

  private void appointOperator() {
    try (HikariDataSource pool = Pool.open(TestDatabase.owner(), 1)) {
      new Appointments(Db.open(pool), Generators.timeBasedEpochGenerator()::generate)
          .grant(new EmailAddress(newcomer.email()));
    }
  }
}
