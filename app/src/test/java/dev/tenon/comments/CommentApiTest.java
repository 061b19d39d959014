package dev.tenon.comments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();
  private final TestClient other = organization.member().client();

  @BeforeEach
  void makeTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201);
  }

  @Test
  void aCommentIsAnsweredInItsThread() {
    Answer first = say("First");
    assertThat(first.header("Location")).isEqualTo("/api/v1/comments/" + first.text("/id"));
    assertThat(first.text("/author/display_name")).isEqualTo("A member");
    Answer reply = answer(first, "Second");
    assertThat(reply.text("/parent_comment_id")).isEqualTo(first.text("/id"));
    Answer list = client.get("/tasks/WEB-1/comments").expect(200);
    assertThat(list.text("/items/0/body")).isEqualTo("First");
    assertThat(list.text("/items/1/body")).isEqualTo("Second");
    assertThat(client.get("/comments/" + first.text("/id")).expect(200).json())
        .isEqualTo(first.json());
  }

  @Test
  void anAnswerStaysOnItsTask() {
    client.post("/projects/WEB/tasks", "{\"title\": \"Other\"}").expect(201);
    String elsewhere = say("First").text("/id");
    client
        .post(
            "/tasks/WEB-2/comments",
            "{\"body\": \"Lost\", \"parent_comment_id\": \"" + elsewhere + "\"}")
        .expect(422, "invalid");
  }

  @Test
  void onlyItsAuthorChangesAComment() {
    String path = "/comments/" + say("Frist").text("/id");
    other.patch(path, 1, "{\"body\": \"Mine\"}").expect(403, "author_required");
    Answer edited = client.patch(path, 1, "{\"body\": \"First\"}").expect(200);
    assertThat(edited.text("/body")).isEqualTo("First");
    assertThat(edited.text("/edited_at")).isNotEqualTo("null");
    client.patch(path, 1, "{\"body\": \"Late\"}").expect(412, "stale");
  }

  @Test
  void aDeletedCommentLeavesItsPlaceOnlyWhereSomebodyAnswered() {
    Answer first = say("First");
    Answer second = answer(first, "Second");
    Answer third = answer(second, "Third");
    client.delete("/comments/" + second.text("/id"), 1).expect(204);
    client.delete("/comments/" + first.text("/id"), 1).expect(204);
    Answer list = client.get("/tasks/WEB-1/comments").expect(200);
    assertThat(list.json().at("/items").size()).isEqualTo(3);
    assertThat(list.text("/items/0/body")).isEqualTo("null");
    assertThat(list.text("/items/0/author")).isEqualTo("null");
    assertThat(list.text("/items/2/body")).isEqualTo("Third");
    client.delete("/comments/" + third.text("/id"), 1).expect(204);
    assertThat(client.get("/tasks/WEB-1/comments").text("/items")).isEqualTo("[]");
    client.get("/comments/" + third.text("/id")).expect(404, "not_found");
    client.delete("/comments/" + third.text("/id"), 2).expect(404, "not_found");
  }

  @Test
  void itsAuthorAndManagersDeleteAndRestoreAComment() {
    String path =
        "/comments/" + other.post("/tasks/WEB-1/comments", "{\"body\": \"Hm\"}").text("/id");
    TestClient third = organization.member().client();
    third.delete(path, 1).expect(403, "project_role_required");
    client.delete(path, 9).expect(412, "stale");
    client.delete(path, 1).expect(204);
    assertThat(other.get("/trash/comments").expect(200).text("/items/0/task_key"))
        .isEqualTo("WEB-1");
    assertThat(third.get("/trash/comments").expect(200).text("/items")).isEqualTo("[]");
    third.send("PUT", path + "/restoration", null).expect(403, "project_role_required");
    assertThat(other.send("PUT", path + "/restoration", null).expect(200).text("/body"))
        .isEqualTo("Hm");
    other.send("PUT", path + "/restoration", null).expect(200);
  }

  @Test
  void commentsGoAndComeBackWithTheirTask() {
    String path = "/comments/" + say("First").text("/id");
    client.delete("/tasks/WEB-1", 1).expect(204);
    client.get(path).expect(404, "not_found");
    client.get("/tasks/WEB-1/comments").expect(404, "not_found");
    client.send("PUT", "/tasks/WEB-1/restoration", null).expect(200);
    client.get(path).expect(200);
  }

  @Test
  void whoMayOnlyReadSaysNothing() {
    say("First");
    TestClient viewer = organization.viewer().client();
    viewer.get("/tasks/WEB-1/comments").expect(200);
    viewer.post("/tasks/WEB-1/comments", "{\"body\": \"a\"}").expect(403, "role_required");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get("/tasks/WEB-1/comments").expect(404, "not_found");
    stranger.post("/tasks/WEB-1/comments", "{\"body\": \"a\"}").expect(404, "not_found");
  }

  private Answer say(String words) {
    return client.post("/tasks/WEB-1/comments", "{\"body\": \"" + words + "\"}").expect(201);
  }

  private Answer answer(Answer to, String words) {
    return client
        .post(
            "/tasks/WEB-1/comments",
            "{\"body\": \"%s\", \"parent_comment_id\": \"%s\"}".formatted(words, to.text("/id")))
        .expect(201);
  }
}
