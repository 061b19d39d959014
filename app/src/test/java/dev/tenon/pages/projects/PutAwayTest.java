package dev.tenon.pages.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Reader;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever can't put a project away, or bring it back, stays on the page and reads why. */
final class PutAwayTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client();
  private final Reader admin = Reader.of(organization.admin());
  private final String projects = "/o/" + organization.slug() + "/projects";

  PutAwayTest() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void whoDeletesWhatSomebodyElseHasChangedSeesWhatChanged() {
    client.patch("/projects/WEB", 1, "{\"title\": \"Web shop\"}").expect(200);
    String page =
        admin
            .submit(projects + "/WEB/deletion", Map.of("version", "1"))
            .expect(412)
            .response()
            .body();
    assertThat(page)
        .contains("Somebody else was quicker", "<del>Web site</del>", "value=\"Web shop\"");
    client.get("/projects/WEB").expect(200);
  }

  @Test
  void aProjectWhoseKeyIsAnothersByNowStaysInTheTrashAndThePageSaysWhy() {
    String id = client.get("/projects/WEB").text("/id");
    client.delete("/projects/WEB", 1).expect(204);
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Another\"}").expect(201);
    String page =
        admin.submit(projects + "/" + id + "/restoration", Map.of()).expect(409).response().body();
    assertThat(page).contains("Another project has this key.", "Web site");
  }
}
