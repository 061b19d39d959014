package dev.tenon.web.openapi.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Reply;
import dev.tenon.web.Route;
import dev.tenon.web.openapi.OpenApi;
import dev.tenon.web.shape.Length;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocsPageTest {
  record Draft(@Length(min = 1, max = 300) String title, @Nullable String body) {}

  @Test
  void whatIsWrittenComesOutAsText() {
    assertThat(page("<script>alert(\"1\")</script> & `due<2026`"))
        .contains(
            "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <code>due&lt;2026</code>")
        .doesNotContain("<script>alert");
  }

  @Test
  void anOperationShowsItsMembersAndACommandToStartFrom() {
    assertThat(page("About."))
        .contains("string, 1 to 300 characters, not blank")
        .contains("curl -X POST &quot;$TENON_URL/api/v1/tasks&quot;")
        .contains("Authorization: Bearer $TENON_TOKEN")
        .contains("&quot;title&quot; : &quot;a title&quot;")
        .doesNotContain("&quot;body&quot; :");
  }

  private static String page(String about) {
    Route<Draft, Void> route =
        Route.post("/api/v1/tasks")
            .named("createTask", "Make a task.")
            .needs(Access.write())
            .with(Parameter.text("filter", about))
            .takes(Draft.class)
            .by(_ -> Reply.done());
    return new String(DocsPage.of(OpenApi.of(List.of(route))), StandardCharsets.UTF_8);
  }
}
