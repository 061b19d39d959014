package dev.tenon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ImportApiTest {
  private static final String ARCHIVE =
      """
      {"repo": "bridges/span", "issues": [
        {"number": 3, "title": "The deck sways", "state": "OPEN", "author": "ada",
         "createdAt": "2024-01-02T03:04:05Z",
         "comments": [{"author": "bo", "body": "It does.", "createdAt": "2024-01-03T00:00:00Z"}]}],
       "pulls": []}
      """;

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client();

  @Test
  void anUploadBecomesAJobThatReportsWhatItDid() {
    TestClient.Answer accepted =
        client.post("/imports?kind=github&project=SPAN&file_name=span.json", ARCHIVE).expect(202);

    assertThat(accepted.text("/file_name")).isEqualTo("span.json");
    assertThat(accepted.number("/total_count")).isEqualTo(2);
    String place = accepted.header("Location").substring("/api/v1".length());
    TestClient.Answer done = ended(place);
    assertThat(done.text("/state")).isEqualTo("succeeded");
    assertThat(done.number("/done_count")).isEqualTo(2);
    assertThat(done.number("/created_count")).isEqualTo(4);
    assertThat(client.get("/imports").expect(200).text("/items/0/id")).isEqualTo(done.text("/id"));
    assertThat(client.get("/projects/SPAN").expect(200).text("/title")).isEqualTo("bridges/span");
  }

  @Test
  void itEndsAfterItsTransactionBegan() {
    TestClient.Answer done =
        ended(place(client.post("/imports?kind=github&project=SPAN", ARCHIVE)));

    Instant began = Instant.parse(client.get("/tasks/SPAN-3").expect(200).text("/updated_at"));
    assertThat(Instant.parse(done.text("/finished_at"))).isAfter(began);
  }

  @Test
  void theSameUploadAgainChangesNothing() {
    ended(place(client.post("/imports?kind=github&project=SPAN", ARCHIVE)));

    TestClient.Answer again =
        ended(place(client.post("/imports?kind=github&project=SPAN", ARCHIVE)));

    assertThat(again.number("/created_count")).isZero();
    assertThat(again.number("/updated_count")).isZero();
    assertThat(again.number("/unchanged_count")).isEqualTo(4);
  }

  @Test
  void aMalformedArchiveIsRefusedWithThePlaceOfTheFaultAndNothingIsKept() {
    TestClient.Answer refused =
        client
            .post("/imports?kind=github&project=SPAN", ARCHIVE.replace("\"OPEN\"", "\"AJAR\""))
            .expect(422, "invalid");

    assertThat(refused.text("/errors/0/code")).isEqualTo("malformed_archive");
    assertThat(refused.text("/errors/0/message")).contains("Line 2", "issues[0].state");
    client
        .post("/imports?kind=github&project=SPAN", ARCHIVE.substring(0, 100))
        .expect(422, "invalid");
    client.post("/imports?kind=github&project=SPAN", "").expect(422, "invalid");
    assertThat(client.get("/imports").expect(200).json().at("/items").isEmpty()).isTrue();
    client.get("/projects/SPAN").expect(404);
  }

  @Test
  void anArchiveThatDoesNotFitTheProjectFailsAndSaysWhy() {
    ended(place(client.post("/imports?kind=github&project=SPAN", ARCHIVE)));

    TestClient.Answer failed =
        ended(
            place(
                client.post(
                    "/imports?kind=github&project=SPAN",
                    ARCHIVE.replace("bridges/span", "bridges/other"))));

    assertThat(failed.text("/state")).isEqualTo("failed");
    assertThat(failed.text("/error")).contains("SPAN-3 is taken");
    assertThat(failed.text("/error_code")).isEqualTo("task_taken");
    assertThat(failed.text("/error_values/0")).isEqualTo("SPAN-3");
  }

  @Test
  void saysWhatTheQueryNeeds() {
    client.post("/imports?project=SPAN", ARCHIVE).expect(400, "parameter_required");
    client.post("/imports?kind=github", ARCHIVE).expect(400, "parameter_required");
    client.post("/imports?kind=jira&project=SPAN", ARCHIVE).expect(400, "unknown_kind");
    client.post("/imports?kind=github&project=span", ARCHIVE).expect(400, "project_key");
    client.post("/imports?kind=github&project=SPAN&file_name=", ARCHIVE).expect(400, "file_name");
  }

  @Test
  void othersNeitherImportNorSeeImports() {
    String place = place(client.post("/imports?kind=github&project=SPAN", ARCHIVE));
    ended(place);

    organization.member().client().get(place).expect(403);
    organization.member().client().post("/imports?kind=github&project=A", ARCHIVE).expect(403);
    TestOrganization.make().admin().client().get(place).expect(404);
  }

  @Test
  void theExportIsAZipUnderTheOrganizationsName() {
    TestClient.Answer export = client.get("/export").expect(200);

    assertThat(export.header("Content-Type")).isEqualTo("application/zip");
    assertThat(export.header("Content-Disposition")).contains(organization.slug() + ".tenon.zip");
    assertThat(export.response().body()).startsWith("PK").contains("manifest.json");
    organization.member().client().get("/export").expect(403);
  }

  private static String place(TestClient.Answer accepted) {
    return accepted.expect(202).header("Location").substring("/api/v1".length());
  }

  /** Asks until the job has ended. */
  private TestClient.Answer ended(String place) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      TestClient.Answer answer = client.get(place).expect(200);
      if (!answer.text("/finished_at").equals("null")) {
        return answer;
      }
    }
    throw new AssertionError(place + " did not end");
  }
}
