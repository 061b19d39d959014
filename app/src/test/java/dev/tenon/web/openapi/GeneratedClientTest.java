package dev.tenon.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
      import org.openapitools.client.ApiClient;
      import org.openapitools.client.ApiResponse;
      import org.openapitools.client.api.OrganizationApi;
      import org.openapitools.client.model.Organization;
      import org.openapitools.client.model.OrganizationsPatch;

      public record Program(String url, String token) implements java.util.concurrent.Callable<String> {
        public String call() throws Exception {
          ApiClient client = new ApiClient();
          client.updateBaseUri(url);
          client.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + token));
          OrganizationApi api = new OrganizationApi(client);
          ApiResponse<Organization> read = api.getOrganizationWithHttpInfo(null);
          Organization changed =
              api.updateOrganization(
                  read.getHeaders().get("etag").getFirst(),
                  new OrganizationsPatch().name("Renamed"));
          return read.getData().getVersion() + " " + changed.getVersion() + " " + changed.getName();
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void aClientMadeByOpenApiGeneratorCompilesAndWorks() throws Exception {
    Path document = directory.resolve("openapi.json");
    Files.writeString(document, OpenApi.of(TestServer.routes()).toString());
    generate(document, directory);
    Files.writeString(directory.resolve("src/main/java/Program.java"), PROGRAM);
    Path classes = directory.resolve("classes");
    compile(directory.resolve("src/main/java"), classes);
    String token = TestOrganization.make().admin().token(Scope.ADMIN);
    assertThat(run(classes, TestServer.uri(""), token)).isEqualTo("1 2 Renamed");
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

  private static Object run(Path classes, URI server, String token) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Object program =
          loader
              .loadClass("Program")
              .getConstructor(String.class, String.class)
              .newInstance(server.toString(), token);
      return ((Callable<?>) program).call();
    }
  }
}
