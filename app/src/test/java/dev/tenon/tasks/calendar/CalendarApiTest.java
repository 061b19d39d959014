package dev.tenon.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CalendarApiTest {
  private static final String MARCH = "/projects/WEB/calendar?from=2150-03-01&until=2150-04-01";

  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person member = organization.member();
  private final TestClient client = member.client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void tasksStandOnTheDaysWhenTheyAreDue() {
    make("\"due_date\": \"2150-03-17T15:00:00Z\"");
    make("\"due_date\": \"2150-03-17T09:00:00Z\"");
    make("\"due_date\": \"2150-03-31T23:59:59Z\"");
    make("\"due_date\": \"2150-04-01T00:00:00Z\"");
    make("\"priority\": \"high\"");
    Answer march = client.get(MARCH).expect(200);
    assertThat(march.json().at("/days").size()).isEqualTo(31);
    assertThat(march.text("/days/0/date")).isEqualTo("2150-03-01");
    assertThat(keys(march, 17)).containsExactly("WEB-2", "WEB-1");
    assertThat(keys(march, 31)).containsExactly("WEB-3");
    assertThat(keys(march, 30)).isEmpty();
  }

  @Test
  void daysBeginWhereTheirReaderLives() {
    make("\"due_date\": \"2150-03-17T12:00:00Z\"");
    live("Pacific/Kiritimati");
    Answer march = client.get(MARCH).expect(200);
    assertThat(march.text("/time_zone")).isEqualTo("Pacific/Kiritimati");
    assertThat(keys(march, 17)).isEmpty();
    assertThat(keys(march, 18)).containsExactly("WEB-1");
  }

  @Test
  void aDayShowsItsFirstTasksAndHowManyTheFilterLetsThrough() {
    for (int i = 0; i < 3; i++) {
      make("\"priority\": \"high\", \"due_date\": \"2150-03-17T0%d:00:00Z\"".formatted(i));
    }
    make("\"due_date\": \"2150-03-17T04:00:00Z\"");
    Answer march = client.get(MARCH + "&limit=2&filter=priority:high").expect(200);
    assertThat(march.number("/days/16/task_count")).isEqualTo(3);
    assertThat(keys(march, 17)).containsExactly("WEB-1", "WEB-2");
  }

  @Test
  void aRangeIsThisMonthUnlessSaidAndNeverLong() {
    assertThat(client.get("/projects/WEB/calendar").expect(200).json().at("/days").size())
        .isBetween(28, 31);
    assertThat(days("?from=2150-02-10")).isEqualTo(28);
    assertThat(days("?until=2150-02-10")).isEqualTo(31);
    assertThat(days("?from=2150-01-01&until=2150-03-04")).isEqualTo(62);
    for (String wrong :
        List.of(
            "?from=2150-01-01&until=2150-03-05",
            "?from=2150-01-01&until=2150-01-01",
            "?from=1800-01-01",
            "?from=9998-12-30")) {
      client.get("/projects/WEB/calendar" + wrong).expect(400, "range");
    }
  }

  @Test
  void aTaskKeepsItsTimeOfDayAndItsLengthOnAnotherDay() {
    live("Europe/Berlin");
    // The clocks go forward on 29 March.
    make("\"start_date\": \"2150-03-20T08:00:00Z\", \"due_date\": \"2150-03-23T16:00:00Z\"");
    Answer moved = move(1, 1, "\"2150-03-31\"").expect(200);
    assertThat(moved.text("/due_date")).isEqualTo("2150-03-31T15:00:00Z");
    assertThat(moved.text("/start_date")).isEqualTo("2150-03-28T08:00:00Z");
  }

  @Test
  void aTaskWithoutATimeIsDueByTheEndOfTheDay() {
    live("Pacific/Kiritimati");
    make("\"priority\": \"high\"");
    assertThat(move(1, 1, "\"2150-03-17\"").expect(200).text("/due_date"))
        .isEqualTo("2150-03-17T09:59:00Z");
    assertThat(keys(client.get(MARCH), 17)).containsExactly("WEB-1");
    assertThat(move(1, 2, "null").expect(200).text("/due_date")).isEqualTo("null");
  }

  @Test
  void aMoveIsRefusedThatContradictsWhatIsThere() {
    make("\"due_date\": \"2150-03-17T12:00:00Z\"");
    move(1, 1, "\"2001-01-01\"").expect(422, "invalid");
    move(1, 1, "\"9999-12-31\"").expect(422, "invalid");
    move(1, 2, "\"2150-03-18\"").expect(412, "stale");
    client
        .put("/tasks/WEB-1/due-day", "{\"day\": \"2150-03-18\"}")
        .expect(428, "precondition_required");
    assertThat(keys(client.get(MARCH), 17)).containsExactly("WEB-1");
  }

  @Test
  void whoMayOnlyReadMovesNothing() {
    make("\"due_date\": \"2150-03-17T12:00:00Z\"");
    TestClient viewer = organization.viewer().client();
    assertThat(keys(viewer.get(MARCH).expect(200), 17)).containsExactly("WEB-1");
    move(viewer, 1, 1, "\"2150-03-18\"").expect(403, "role_required");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get(MARCH).expect(404, "not_found");
    move(stranger, 1, 1, "\"2150-03-18\"").expect(404, "not_found");
  }

  private void make(String members) {
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint\", %s}".formatted(members)).expect(201);
  }

  private void live(String zone) {
    client
        .patch("/users/" + member.userId(), 1, "{\"time_zone\": \"%s\"}".formatted(zone))
        .expect(200);
  }

  private Answer move(int number, int version, String day) {
    return move(client, number, version, day);
  }

  private static Answer move(TestClient client, int number, int version, String day) {
    return client
        .with("If-Match", "\"" + version + "\"")
        .put("/tasks/WEB-" + number + "/due-day", "{\"day\": %s}".formatted(day));
  }

  private int days(String query) {
    return client.get("/projects/WEB/calendar" + query).expect(200).json().at("/days").size();
  }

  private static List<String> keys(Answer calendar, int day) {
    List<String> keys = new ArrayList<>();
    for (JsonNode task : calendar.json().at("/days/" + (day - 1) + "/tasks")) {
      keys.add(task.at("/key").stringValue());
    }
    return keys;
  }
}
