package dev.tenon.pages.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Reader;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditPagesTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client();
  private final Reader admin = Reader.of(organization.admin());

  AuditPagesTest() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint the wall\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Buy the paint\"}").expect(201);
  }

  @Test
  void eachLineNamesItsRecordAndLeadsToIt() {
    client.post("/teams", "{\"name\": \"Design\"}").expect(201);
    client.post("/projects/WEB/labels", "{\"name\": \"chore\"}").expect(201);
    String comment =
        client.post("/tasks/WEB-1/comments", "{\"body\": \"Well\"}").expect(201).text("/id");
    assertThat(log(Map.of()))
        .contains(
            "<span class=\"key\">WEB-1</span> Paint the wall",
            "<span class=\"key\">WEB</span> Web site",
            "<span class=\"key\">WEB</span> chore",
            ">Design</a>",
            "/tasks/WEB-1?comment=" + comment + "#comment-" + comment);
  }

  @Test
  void whatWasJoinedToARecordIsNamedAsWell() {
    client
        .put("/tasks/WEB-1/assignees/" + organization.admin().userId(), "{\"role\": \"lead\"}")
        .expect(200);
    assertThat(log(Map.of("type", "task_assignees", "record", "WEB-1")))
        .contains("<div>Ada Admin</div>");
  }

  @Test
  void aRecordIsFoundByItsKeyWithWhatHangsOnIt() {
    client
        .put("/tasks/WEB-1/assignees/" + organization.admin().userId(), "{\"role\": \"lead\"}")
        .expect(200);
    assertThat(log(Map.of("record", "web-1")))
        .contains("Paint the wall", "assignee")
        .doesNotContain("Buy the paint");
    assertThat(log(Map.of("record", "WEB"))).contains("Web site").doesNotContain("Paint the wall");
  }

  @Test
  void aPersonIsFoundByTheNameOrTheId() {
    organization.member().client().post("/projects/WEB/tasks", "{\"title\": \"Hers\"}").expect(201);
    for (String ada : new String[] {"ada admin", organization.admin().userId().toString()}) {
      assertThat(log(Map.of("person", ada, "type", "tasks")))
          .contains("Paint the wall")
          .doesNotContain("Hers");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "record, TLS-17, No task or project has this key",
    "record, Nobody Known, nobody this name",
    "person, Nobody Known, Nobody here has this name.",
    "since, yesterday, A day is written like",
    "until, 2026-02-30, A day is written like"
  })
  void whatNamesNothingIsToldBesideItsFieldAndTheRestStays(
      String field, String value, String words) {
    String page =
        admin.open(address(Map.of(field, value, "action", "update"))).expect(422).response().body();
    assertThat(page)
        .containsPattern("id=\"" + field + "\" name=\"" + field + "\" value=\"" + value + "\"")
        .containsPattern("(?s)id=\"" + field + "-error\".*" + words)
        .contains("<option value=\"update\" selected");
  }

  @Test
  void whatIsInTheTrashIsSaidToBeThereAndWhatIsPurgedToBeGone() {
    client.delete("/tasks/WEB-2", 1).expect(204);
    assertThat(log(Map.of("record", "WEB-2"))).contains("in the trash", "/settings/trash");
    String team = client.post("/teams", "{\"name\": \"Shortlived\"}").expect(201).text("/id");
    client.delete("/teams/" + team, 1).expect(204);
    assertThat(log(Map.of("record", team)))
        .contains(">Shortlived</span>", "team that is gone")
        .doesNotContain("/teams/" + team);
  }

  @Test
  void germanReadersReadItInGerman() {
    assertThat(
            admin
                .reading("de")
                .open(address(Map.of("record", "TLS-17")))
                .expect(422)
                .response()
                .body())
        .contains("Keine Aufgabe und kein Projekt hat diesen Schlüssel");
  }

  @Test
  void anotherOrganizationsRecordsHaveNoNames() {
    TestOrganization other = TestOrganization.make();
    Reader stranger = Reader.of(other.admin());
    stranger.open("/o/" + other.slug() + "/settings/audit-log?record=WEB-1").expect(422);
  }

  private String log(Map<String, String> asked) {
    return admin.open(address(asked)).expect(200).response().body();
  }

  private String address(Map<String, String> asked) {
    return asked.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/o/" + organization.slug() + "/settings/audit-log?", ""));
  }
}
