package dev.tenon.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.web.Access;
import dev.tenon.web.Reply;
import dev.tenon.web.Route;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenApiConformanceTest {
  private static final String JSON = "application/json";
  private static final Route<Void, Thing> ROUTE =
      Route.get("/things/{id}")
          .named("getThing", "One thing.")
          .needs(Access.anyone())
          .answers(Thing.class)
          .by(_ -> Reply.done());

  private final OpenApiConformance conformance = new OpenApiConformance(List.of(ROUTE));

  record Part(UUID id) {}

  record Thing(String title, List<Part> parts) {}

  @Test
  void whatIsDescribedConforms() {
    conformance.check(
        "GET",
        "/things/1",
        200,
        JSON,
        "{\"title\":\"A\",\"parts\":[{\"id\":\"0198c0de-0000-7000-8000-000000000000\"}]}");
  }

  @Test
  void aMemberTooManyOrTooFewOrOfAnotherTypeDoesNot() {
    refuses("{\"title\":\"A\",\"parts\":[],\"more\":1}");
    refuses("{\"title\":\"A\"}");
    refuses("{\"title\":null,\"parts\":[]}");
    refuses("{\"title\":\"A\",\"parts\":[{\"id\":\"no UUID\"}]}");
    refuses("{\"title\":\"A\",\"parts\":[{}]}");
  }

  @Test
  void aStatusThatIsNotDescribedDoesNot() {
    assertThatThrownBy(() -> conformance.check("GET", "/things/1", 409, JSON, "{}"))
        .hasMessageContaining("getThing doesn't say that it may answer 409");
  }

  @Test
  void aMediaTypeThatIsNotDescribedDoesNot() {
    assertThatThrownBy(() -> conformance.check(ROUTE, 200, "text/html", "<p>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> conformance.check(ROUTE, 200, JSON, ""))
        .isInstanceOf(AssertionError.class);
  }

  private void refuses(String body) {
    assertThatThrownBy(() -> conformance.check(ROUTE, 200, JSON, body))
        .as(body)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("getThing 200 answered");
  }
}
