package dev.tenon.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectLifecycleApiTest {
  private static final String WEB = "{\"key\": \"WEB\", \"title\": \"Web site\"}";

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient manager = organization.member().client();
  private final TestClient other = organization.member().client();
  private String id = "";

  @BeforeEach
  void aProject() {
    id = manager.post("/projects", WEB).expect(201).text("/id");
  }

  @Test
  void anArchivedProjectIsStillSeenAndComesBack() {
    assertThat(manager.send("PUT", "/projects/WEB/archive", null).expect(200).text("/status"))
        .isEqualTo("archived");
    assertThat(other.get("/projects/WEB").expect(200).text("/status")).isEqualTo("archived");
    assertThat(manager.delete("/projects/WEB/archive").expect(200).text("/status"))
        .isEqualTo("active");
  }

  @Test
  void archivingAnArchivedProjectChangesNothing() {
    int version = manager.send("PUT", "/projects/WEB/archive", null).number("/version");
    assertThat(manager.send("PUT", "/projects/WEB/archive", null).expect(200).number("/version"))
        .isEqualTo(version);
  }

  @Test
  void onlyAManagerPutsAProjectAway() {
    other.send("PUT", "/projects/WEB/archive", null).expect(403, "project_role_required");
    other.delete("/projects/WEB/archive").expect(403, "project_role_required");
    other.delete("/projects/WEB", 1).expect(403, "project_role_required");
  }

  @Test
  void aDeletedProjectLiesInTheTrashOfThoseWhoMayRestoreIt() {
    manager.delete("/projects/WEB", 1).expect(204);
    manager.get("/projects/" + id).expect(404);
    manager.patch("/projects/" + id, 2, "{\"title\": \"Gone\"}").expect(404);
    manager.send("PUT", "/projects/" + id + "/archive", null).expect(404);
    assertThat(manager.get("/projects").json().at("/items").size()).isZero();
    Answer trash = manager.get("/trash/projects").expect(200);
    assertThat(trash.text("/items/0/id")).isEqualTo(id);
    assertThat(trash.text("/items/0/key")).isEqualTo("WEB");
    assertThat(other.get("/trash/projects").json().at("/items").size()).isZero();
  }

  @Test
  void deletingNeedsTheVersionThatWasRead() {
    manager.delete("/projects/WEB").expect(428, "precondition_required");
    manager.delete("/projects/WEB", 7).expect(412, "stale");
    manager.delete("/projects/WEB", 1).expect(204);
    manager.delete("/projects/" + id, 1).expect(404);
  }

  @Test
  void aRestoredProjectIsBackWithItsMembers() {
    manager.delete("/projects/WEB", 1).expect(204);
    String path = "/projects/" + id + "/restoration";
    other.send("PUT", path, null).expect(404);
    Answer back = manager.send("PUT", path, null).expect(200);
    assertThat(back.text("/status")).isEqualTo("active");
    assertThat(back.text("/your_role")).isEqualTo("manager");
    assertThat(manager.get("/trash/projects").json().at("/items").size()).isZero();
    assertThat(manager.send("PUT", path, null).expect(200).number("/version"))
        .isEqualTo(back.number("/version"));
  }

  @Test
  void aKeyThatWasGivenAwayMeanwhileKeepsAProjectInTheTrash() {
    manager.delete("/projects/WEB", 1).expect(204);
    manager.post("/projects", WEB).expect(201);
    String path = "/projects/" + id + "/restoration";
    manager.send("PUT", path, null).expect(409, "key_taken");
    manager.patch("/projects/WEB", 1, "{\"key\": \"NEW\"}").expect(200);
    manager.send("PUT", path, null).expect(200);
  }

  @Test
  void aRestoredProjectCountsAgain() {
    manager.delete("/projects/WEB", 1).expect(204);
    int made = 0;
    while (create(made).status() == 201) {
      made++;
    }
    Answer refused =
        manager.send("PUT", "/projects/" + id + "/restoration", null).expect(409, "limit_reached");
    assertThat(refused.text("/detail")).contains(" " + made + " projects");
  }

  @Test
  void aPrivateProjectInTheTrashStaysPrivate() {
    String secret =
        other
            .post("/projects", "{\"key\":\"S\",\"title\":\"S\",\"visibility\":\"private\"}")
            .text("/id");
    other.delete("/projects/S", 1).expect(204);
    assertThat(manager.get("/trash/projects").json().at("/items").size()).isZero();
    manager.send("PUT", "/projects/" + secret + "/restoration", null).expect(404);
    assertThat(organization.admin().client().get("/trash/projects").text("/items/0/id"))
        .isEqualTo(secret);
  }

  @Test
  void anotherOrganizationRestoresNothing() {
    manager.delete("/projects/WEB", 1).expect(204);
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.send("PUT", "/projects/" + id + "/restoration", null).expect(404);
    assertThat(stranger.get("/trash/projects").json().at("/items").size()).isZero();
  }

  @Test
  void projectsAreListedPageByPageFilteredAndSorted() {
    create(1);
    create(2);
    Answer first = manager.get("/projects?limit=2&count=true").expect(200);
    assertThat(first.text("/items/0/title")).isEqualTo("Project 1");
    assertThat(first.text("/items/1/title")).isEqualTo("Project 2");
    assertThat(first.number("/total")).isEqualTo(3);
    Answer second = manager.get("/projects?limit=2&after=" + first.text("/next")).expect(200);
    assertThat(second.text("/items/0/key")).isEqualTo("WEB");
    assertThat(second.json().at("/next").isNull()).isTrue();
    assertThat(manager.get("/projects?filter=title:site").text("/items/0/key")).isEqualTo("WEB");
    assertThat(manager.get("/projects?sort=-key").text("/items/0/key")).isEqualTo("WEB");
    manager.send("PUT", "/projects/WEB/archive", null).expect(200);
    assertThat(manager.get("/projects?filter=status:archived").json().at("/items").size())
        .isEqualTo(1);
    manager.get("/projects?filter=color:red").expect(400, "filter");
  }

  private Answer create(int number) {
    return manager.post(
        "/projects", "{\"key\": \"P%d\", \"title\": \"Project %d\"}".formatted(number, number));
  }
}
