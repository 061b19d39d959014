package dev.tenon.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Whether a stranger's tool makes a client of the description that works. */
class GeneratedClientTest {
  /** Written as a user of the client would: that it compiles is half of what is to be shown. */
  private static final String PROGRAM =
      """
      import java.time.OffsetDateTime;
      import java.util.List;
      import java.util.UUID;
      import java.util.concurrent.Callable;
      import org.openapitools.client.ApiClient;
      import org.openapitools.client.ApiResponse;
      import org.openapitools.client.api.ProjectsApi;
      import org.openapitools.client.api.TasksApi;
      import org.openapitools.client.model.Priority;
      import org.openapitools.client.model.ProjectsDraft;
      import org.openapitools.client.model.Task;
      import org.openapitools.client.model.TaskDraft;
      import org.openapitools.client.model.TaskDraftAssigned;
      import org.openapitools.client.model.TaskPatch;

      public record Program(String url, String token, UUID user) implements Callable<List<?>> {
        public List<?> call() throws Exception {
          ApiClient client = new ApiClient();
          client.updateBaseUri(url);
          client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + token));
          new ProjectsApi(client)
              .createProject(new ProjectsDraft().key("WEB").title("The new site"), null);
          TasksApi tasks = new TasksApi(client);
          TaskDraft draft =
              new TaskDraft()
                  .title("Choose the colours")
                  .priority(Priority.HIGH)
                  .dueDate(OffsetDateTime.parse("2026-12-24T12:00:00Z"))
                  .addAssigneesItem(new TaskDraftAssigned().userId(user));
          Task made = tasks.createTask("WEB", draft, "once");
          Task again = tasks.createTask("WEB", draft, "once");
          ApiResponse<Task> read = tasks.getTaskWithHttpInfo("WEB-1", null);
          Task changed =
              tasks.updateTask(
                  "WEB-1",
                  read.getHeaders().get("etag").getFirst(),
                  new TaskPatch().title("Choose the colors").dueDate(null));
          return List.of(
              made.getKey(),
              made.getPriority(),
              made.getDueDate().toInstant(),
              made.getAssignees().getFirst().getUserId().equals(user),
              again.getId().equals(made.getId()),
              changed.getTitle(),
              changed.getDueDate() == null,
              changed.getPriority());
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void aClientMadeByOpenApiGeneratorCompilesAndCreatesATask() throws Exception {
    Path document = directory.resolve("openapi.json");
    Files.writeString(document, OpenApi.of(TestServer.routes()).toString());
    generate(document, directory);
    Files.writeString(directory.resolve("src/main/java/Program.java"), PROGRAM);
    Path classes = directory.resolve("classes");
    compile(directory.resolve("src/main/java"), classes);
    TestOrganization.Person admin = TestOrganization.make().admin();
    assertThat(run(classes, admin))
        .hasToString(
            "[WEB-1, high, 2026-12-24T12:00:00Z, true, true, Choose the colors, true, high]");
  }

  private static void generate(Path document, Path directory) {
    CodegenConfigurator configurator = new CodegenConfigurator();
    configurator.setGeneratorName("java");
    configurator.setLibrary("native");
    configurator.setInputSpec(document.toString());
    configurator.setOutputDir(directory.toString());
    configurator.addAdditionalProperty("useJakartaEe", true);
    for (String unneeded : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
      configurator.addGlobalProperty(unneeded, "false");
    }
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                  null,
                  files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(complaints.toString()).isTrue();
    }
  }

  private static Object run(Path classes, TestOrganization.Person person) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Object program =
          loader
              .loadClass("Program")
              .getConstructor(String.class, String.class, UUID.class)
              .newInstance(
                  TestServer.uri("").toString(), person.token(Scope.ADMIN), person.userId());
      return ((Callable<?>) program).call();
    }
  }
}
