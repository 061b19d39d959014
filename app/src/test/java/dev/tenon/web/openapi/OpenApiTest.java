package dev.tenon.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.json.Change;
import dev.tenon.json.Json;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Reply;
import dev.tenon.web.Route;
import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import dev.tenon.web.shape.Matches;
import dev.tenon.web.shape.Range;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  private static final JsonNode DOCUMENT = OpenApi.of(sample());

  enum Mood {
    GOOD,
    NOT_SO_GOOD
  }

  record Part(@Length(min = 1, max = 10) String name, @Nullable UUID owner) {}

  @About("A thing.")
  record Thing(
      UUID id,
      @About("What it is called.") String title,
      @Nullable LocalDate due,
      @Nullable Mood mood,
      List<Part> parts,
      Instant createdAt,
      int version)
      implements Versioned {}

  record Draft(
      @Length(min = 1, max = 300) String title,
      @Nullable @Matches(value = "[A-Z]{2,5}", says = "two to five capitals") String key,
      @Nullable BigDecimal estimate,
      @Range(min = 1, max = 9) int rank,
      @Length(max = 3) List<Part> parts) {}

  record Patch(
      Change<String> title, Change<@Nullable LocalDate> due, Change<@Nullable Mood> mood) {}

  private static List<Route<?, ?>> sample() {
    return List.of(
        Route.get("/api/v1/things")
            .named("listThings", "All things.")
            .needs(Access.read())
            .with(Parameter.id("owner", "Whose."))
            .lists(Thing.class)
            .by(_ -> Reply.done()),
        Route.post("/api/v1/things")
            .named("createThing", "Make a thing.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Draft.class)
            .creates(Thing.class)
            .by(_ -> Reply.done()),
        Route.get("/api/v1/things/{id}")
            .named("getThing", "One thing.")
            .needs(Access.read())
            .answers(Thing.class)
            .by(_ -> Reply.done()),
        Route.patch("/api/v1/things/{id}")
            .named("updateThing", "Change a thing.")
            .needs(Access.write())
            .takes(Patch.class)
            .answers(Thing.class)
            .by(_ -> Reply.done()),
        Route.get("/api/v1/links/{token}")
            .named("getLink", "What a link is for.")
            .needs(Access.anyone())
            .answers(Part.class)
            .by(_ -> Reply.done()),
        Route.post("/api/v1/uploads")
            .named("upload", "Take bytes.")
            .needs(Access.account())
            .uploads(1000)
            .streams("application/zip")
            .by(_ -> Reply.done()));
  }

  @Test
  void theServersOwnDocumentIsOpenApi() {
    assertIsOpenApi(OpenApi.of(TestServer.routes()));
  }

  @Test
  void aDocumentWithEveryKindOfRouteIsOpenApi() {
    assertIsOpenApi(DOCUMENT);
  }

  private static void assertIsOpenApi(JsonNode document) {
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.toString(), null, null);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.isOpenapi31()).isTrue();
    Schema schemas =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (JsonNode schema : document.findValues("schema")) {
      assertThat(schemas.validate(schema)).as(schema.toString()).isEmpty();
    }
    for (JsonNode schema : document.at("/components/schemas")) {
      assertThat(schemas.validate(schema)).as(schema.toString()).isEmpty();
    }
    for (String reference : document.findValuesAsString("$ref")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void everyRouteIsDescribed() {
    JsonNode document = OpenApi.of(TestServer.routes());
    for (Route<?, ?> route : TestServer.routes()) {
      JsonNode operation =
          document
              .path("paths")
              .path(route.path())
              .path(route.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.path("operationId").asString("")).isEqualTo(route.operation());
      assertThat(operation.path("summary").asString("")).as(route.operation()).isNotBlank();
    }
  }

  @Test
  void theSameRoutesGiveTheSameBytes() {
    assertThat(OpenApi.of(sample()).toString()).isEqualTo(DOCUMENT.toString());
  }

  @Test
  void anAnswerHoldsEveryMember() {
    JsonNode thing = schema("Thing");
    assertThat(words(thing.path("required")))
        .containsExactly("id", "title", "due", "mood", "parts", "created_at", "version");
    assertThat(thing.has("additionalProperties")).isFalse();
    assertThat(thing.at("/properties/due/type").toString()).isEqualTo("[\"string\",\"null\"]");
    assertThat(thing.at("/properties/due/format").stringValue()).isEqualTo("date");
    assertThat(thing.at("/properties/mood").toString())
        .isEqualTo(
            "{\"anyOf\":[{\"$ref\":\"#/components/schemas/OpenApiTestMood\"},{\"type\":\"null\"}]}");
    assertThat(thing.at("/properties/title/description").stringValue())
        .isEqualTo("What it is called.");
    assertThat(words(DOCUMENT.at("/components/schemas/OpenApiTestMood/enum")))
        .containsExactly("good", "not_so_good");
  }

  @Test
  void aBodyMayLeaveOutWhatMayBeNullAndHoldsNothingElse() {
    JsonNode draft = schema("Draft");
    assertThat(words(draft.path("required"))).containsExactly("title", "rank", "parts");
    assertThat(draft.path("additionalProperties").booleanValue()).isFalse();
    assertThat(draft.at("/properties/title/maxLength").intValue()).isEqualTo(300);
    assertThat(draft.at("/properties/key/pattern").stringValue()).isEqualTo("^(?:[A-Z]{2,5})$");
    assertThat(draft.at("/properties/rank/maximum").intValue()).isEqualTo(9);
    assertThat(draft.at("/properties/parts/maxItems").intValue()).isEqualTo(3);
  }

  @Test
  void aRecordThatIsTakenAndAnsweredHasASchemaForEachWay() {
    assertThat(words(schema("Part").path("required"))).containsExactly("name", "owner");
    assertThat(words(schema("PartInput").path("required"))).containsExactly("name");
    assertThat(schema("Draft").at("/properties/parts/items/$ref").stringValue())
        .isEqualTo("#/components/schemas/OpenApiTestPartInput");
  }

  @Test
  void aPatchMayLeaveOutEveryMemberAndClearsOnlyWhatMayBeNull() {
    JsonNode patch = schema("Patch");
    assertThat(patch.has("required")).isFalse();
    assertThat(patch.at("/properties/title/type").stringValue()).isEqualTo("string");
    assertThat(patch.at("/properties/due/type").toString()).isEqualTo("[\"string\",\"null\"]");
    JsonNode operation = DOCUMENT.at("/paths/~1api~1v1~1things~1{id}/patch");
    assertThat(operation.at("/requestBody/content").propertyNames())
        .containsExactly("application/merge-patch+json", "application/json");
    assertThat(operation.at("/parameters").findValuesAsString("$ref"))
        .containsExactly("#/components/parameters/If-Match");
  }

  @Test
  void aPageHasANameOfItsOwn() {
    assertThat(words(schema("ThingPage").path("required")))
        .containsExactly("items", "next", "total");
    assertThat(DOCUMENT.at("/paths/~1api~1v1~1things/get/responses/200/headers").propertyNames())
        .contains("Link", "X-Request-Id", "RateLimit-Remaining");
  }

  @Test
  void anOperationNamesTheProblemsThatCanHappen() {
    assertThat(responses("/things", "get"))
        .containsExactly("200", "400", "401", "403", "404", "429", "500", "503");
    assertThat(responses("/things", "post"))
        .containsExactly(
            "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "500", "503");
    assertThat(responses("/things/{id}", "patch")).contains("412", "428").doesNotContain("304");
    assertThat(responses("/things/{id}", "get")).contains("304").doesNotContain("409", "422");
    assertThat(responses("/links/{token}", "get"))
        .containsExactly("200", "400", "401", "404", "429", "500", "503");
    assertThat(responses("/uploads", "post")).contains("413").doesNotContain("415");
  }

  @Test
  void aVariableIsDescribedByWhatReadingThereAnswers() {
    JsonNode variable = DOCUMENT.at("/paths/~1api~1v1~1things~1{id}/patch/parameters/0");
    assertThat(variable.toString())
        .isEqualTo(
            "{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\",\"format\":\"uuid\"},\"description\":\"One thing.\"}");
  }

  @Test
  void anOperationSaysWhomItLetsIn() {
    JsonNode create = DOCUMENT.at("/paths/~1api~1v1~1things/post");
    assertThat(create.path("x-tenon-access").toString())
        .isEqualTo(
            "{\"caller\":\"organization\",\"role\":\"member\",\"scope\":\"write\",\"project_role\":\"member\"}");
    assertThat(create.path("security").toString()).isEqualTo("[{\"token\":[]},{\"session\":[]}]");
    assertThat(DOCUMENT.at("/paths/~1api~1v1~1uploads/post/security").toString())
        .isEqualTo("[{\"session\":[]}]");
  }

  @Test
  void aCollectionThatHangsOnARecordIsWithItsOwnKind() {
    List<Route<?, ?>> routes =
        List.of(
            route("/health"),
            route("/api/v1/projects/{project}/tasks"),
            route("/api/v1/projects/{project}/tasks/order"),
            route("/api/v1/projects/{project}/archive"),
            route("/api/v1/tasks/{task}"),
            route("/api/v1/tasks/{task}/labels/{label}"),
            route("/api/v1/labels/{label}"));
    Tags tags = new Tags(routes);
    assertThat(routes.stream().map(tags::of))
        .containsExactly("server", "tasks", "tasks", "projects", "tasks", "tasks", "labels");
    assertThat(tags.all().findValuesAsString("name"))
        .containsExactly("tasks", "projects", "labels", "server");
  }

  private static Route<Void, Void> route(String path) {
    return Route.get(path).named(path, "A.").needs(Access.anyone()).by(_ -> Reply.done());
  }

  @Test
  void twoRoutesOfOneNameAreRefused() {
    List<Route<?, ?>> twice =
        List.of(
            Route.get("/a").named("same", "A.").needs(Access.anyone()).by(_ -> Reply.done()),
            Route.get("/b").named("same", "B.").needs(Access.anyone()).by(_ -> Reply.done()));
    assertThatThrownBy(() -> OpenApi.of(twice)).hasMessage("/a and /b are both called same");
  }

  private static JsonNode schema(String name) {
    return DOCUMENT.path("components").path("schemas").path("OpenApiTest" + name);
  }

  private static Iterable<String> responses(String path, String method) {
    return DOCUMENT
        .path("paths")
        .path("/api/v1" + path)
        .path(method)
        .path("responses")
        .propertyNames();
  }

  private static List<String> words(JsonNode array) {
    return Json.MAPPER.convertValue(array, new TypeReference<>() {});
  }
}
