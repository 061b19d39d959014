package dev.tenon.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();
  private final TestClient client = person.client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201);
    rename(person, "Grace Hopper");
  }

  @Test
  void aTextLinksWhatItsReaderSees() {
    client
        .post("/projects", "{\"key\": \"OPS\", \"title\": \"Secret\", \"visibility\": \"private\"}")
        .expect(201);
    client.post("/projects/OPS/tasks", "{\"title\": \"Secret roof\"}").expect(201);
    String text = "WEB-1, OPS-1 and WEB-9 by @grace.hopper";
    String address = "/o/" + organization.slug() + "/tasks/";
    assertThat(preview(client, text))
        .contains("href=\"" + address + "WEB-1\" title=\"Paint\"")
        .contains("href=\"" + address + "OPS-1\" title=\"Secret roof\"")
        .contains("and WEB-9 by", ">&#64;Grace Hopper</span>");
    assertThat(preview(organization.member().client(), text))
        .contains(address + "WEB-1")
        .contains(", OPS-1 and")
        .doesNotContain("Secret");
    assertThat(preview(TestOrganization.make().admin().client(), text))
        .isEqualTo("<p>WEB-1, OPS-1 and WEB-9 by &#64;grace.hopper</p>\n");
  }

  @Test
  void whoSharesAHandleIsNotMentionedByIt() {
    rename(organization.member(), "grace  Hopper");
    assertThat(preview(client, "@grace.hopper")).doesNotContain("mention");
    List<String> handles =
        client
            .get("/mentionable?words=grac")
            .expect(200)
            .json()
            .at("/items")
            .valueStream()
            .map(one -> one.at("/handle").asString())
            .toList();
    assertThat(handles).hasSize(2).doesNotContain("grace.hopper");
    assertThat(preview(client, "@" + handles.getFirst())).contains("mention");
  }

  @Test
  void peopleAreOfferedByTheBeginningsOfTheirNames() {
    for (String words :
        List.of("grac", "HOPP", person.email().substring(0, person.email().indexOf('@')))) {
      Answer offered = client.get("/mentionable?words=" + words).expect(200);
      assertThat(offered.text("/items/0/handle")).isEqualTo("grace.hopper");
      assertThat(offered.json().at("/items").size()).isEqualTo(1);
    }
    assertThat(client.get("/mentionable?words=opp").text("/items")).isEqualTo("[]");
  }

  @Test
  void onlyWhoSeesAProjectIsOfferedThere() {
    client
        .post("/projects", "{\"key\": \"OPS\", \"title\": \"Secret\", \"visibility\": \"private\"}")
        .expect(201);
    rename(organization.member(), "Gracie Smith");
    assertThat(client.get("/mentionable?words=grac").json().at("/items").size()).isEqualTo(2);
    Answer offered = client.get("/mentionable?words=grac&project=ops").expect(200);
    assertThat(offered.json().at("/items").size()).isEqualTo(1);
    assertThat(offered.text("/items/0/display_name")).isEqualTo("Grace Hopper");
  }

  private void rename(TestOrganization.Person somebody, String name) {
    organization
        .admin()
        .client()
        .patch("/users/" + somebody.userId(), 1, "{\"display_name\": \"" + name + "\"}")
        .expect(200);
  }

  private static String preview(TestClient reader, String text) {
    return reader.post("/markdown", "{\"text\": \"" + text + "\"}").expect(200).text("/html");
  }
}
