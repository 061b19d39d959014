package dev.tenon.pages.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Reader;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A task about which more is said than a page holds. */
final class LongTalkTest {
  private static final int PAGE = 200;
  private static final Pattern SHOWN = Pattern.compile("id=\"comment-([0-9a-f-]{36})\"");
  private static final Pattern EARLIER =
      Pattern.compile("href=\"[^\"]*(\\?comment=[0-9a-f-]{36})#comments\"");

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client();
  private final Reader admin = Reader.of(organization.admin());
  private final List<String> comments = new ArrayList<>();

  LongTalkTest() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint the wall\"}").expect(201);
    for (int i = 0; i < 2 * PAGE + 5; i++) {
      comments.add(
          client.post("/tasks/WEB-1/comments", "{\"body\": \"Well\"}").expect(201).text("/id"));
    }
  }

  @Test
  void anyCommentIsReachedByItsLinkAndThoseBeforeItFromThere() {
    assertThat(shown("")).isEqualTo(comments.subList(0, PAGE));
    assertThat(shown("?comment=" + comments.get(3))).isEqualTo(comments.subList(0, PAGE));
    String last = "?comment=" + comments.getLast();
    assertThat(shown(last)).containsExactly(comments.getLast());
    assertThat(shown(earlier(last))).isEqualTo(comments.subList(PAGE + 4, 2 * PAGE + 4));
    assertThat(shown(earlier(earlier(last)))).isEqualTo(comments.subList(0, PAGE));
    assertThat(EARLIER.matcher(page("")).find()).isFalse();
  }

  @Test
  void aCommentThatIsntThereLeadsToTheFirst() {
    assertThat(shown("?comment=01900000-0000-7000-8000-000000000000"))
        .isEqualTo(comments.subList(0, PAGE));
  }

  @Test
  void aRefusedAnswerComesBackBelowTheCommentThatItAnswers() {
    String answered = comments.get(PAGE + 100);
    String page =
        admin
            .submit(
                "/o/" + organization.slug() + "/tasks/WEB-1/comments",
                Map.of("parent_comment_id", answered, "body", ""))
            .expect(422)
            .response()
            .body();
    assertThat(ids(page)).startsWith(answered);
  }

  private List<String> shown(String query) {
    return ids(page(query));
  }

  private static List<String> ids(String page) {
    return SHOWN.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private String earlier(String query) {
    Matcher link = EARLIER.matcher(page(query));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String page(String query) {
    return admin
        .open("/o/" + organization.slug() + "/tasks/WEB-1" + query)
        .expect(200)
        .response()
        .body();
  }
}
