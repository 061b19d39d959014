package dev.tenon.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Sql;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page says what it tells already, so that its stream of changes doesn't tell it once more. */
class FollowingTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Sql RENAME =
      Sql.of(
          """
          update tasks
             set title = 'By and by'
           where organization_id = :organization_id
             and number = 1
          """);

  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();

  @BeforeEach
  void makeTask() {
    var client = person.client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"A task\"}").expect(201);
  }

  @Test
  void allThatHasJustHappenedIsToldByThePage() throws IOException {
    for (String path :
        List.of("/tasks/WEB-1", "/projects/WEB", "/projects/WEB/labels", "/my-work")) {
      String page = page(path);
      assertThat(told(page)).as(path).containsExactlyInAnyOrderElementsOf(heard(page));
    }
  }

  @Test
  void aPageOfTheOrganizationItselfTellsWhatIsItsOwnAlone() throws IOException {
    for (String path : List.of("/teams", "/members")) {
      String page = page(path);
      assertThat(told(page))
          .as(path)
          .containsExactlyInAnyOrderElementsOf(heard(page, "organization=true"));
    }
  }

  @Test
  void whatAdministratorsDoTakesNoRoomFromTheProjectsOfOthers() throws IOException {
    Crowd.of(organization);
    String page = page("/tasks/WEB-1");
    assertThat(told(page)).containsExactlyInAnyOrderElementsOf(heard(page));
  }

  @Test
  void whatNobodyCouldSeeYetIsNewsAfterwards() throws IOException {
    String page =
        TestServer.db()
            .in(
                person.tenant(),
                tx -> {
                  tx.update(RENAME.bound());
                  return page("/tasks/WEB-1");
                });
    List<String> news = new ArrayList<>(heard(page));
    news.removeAll(told(page));
    assertThat(news).hasSize(1);
  }

  private String page(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(TestServer.uri("/o/" + organization.slug() + path))
            .header("Cookie", "tenon_session=" + person.sessionToken())
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static List<String> told(String page) {
    return List.of(said(page, "told").split(" ", -1));
  }

  private List<String> heard(String page) throws IOException {
    return heard(page, "project=WEB");
  }

  /** The entries of the log that a stream tells which begins where the page ends. */
  private List<String> heard(String page, String of) throws IOException {
    List<String> entries = new ArrayList<>();
    String query = "seconds=0&" + of + "&after=" + said(page, "seen");
    try (Stream stream = Stream.unread(person.token(Scope.READ), query)) {
      for (Stream.Event event = stream.next();
          event.name().equals("change");
          event = stream.next()) {
        event
            .data()
            .at("/changes")
            .valueStream()
            .flatMap(change -> change.at("/entries").valueStream())
            .forEach(entry -> entries.add(entry.asString()));
      }
    }
    return entries;
  }

  private static String said(String page, String what) {
    Matcher said = Pattern.compile("data-" + what + "=\"([^\"]*)\"").matcher(page);
    assertThat(said.find()).as("%s in %s", what, page).isTrue();
    return said.group(1);
  }
}
