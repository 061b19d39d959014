package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.schema.docs.Decisions;
import dev.tenon.schema.docs.Dictionary;
import dev.tenon.schema.docs.Folder;
import dev.tenon.schema.docs.page.Format;
import dev.tenon.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/schema} against the migrations. With {@code -Dschema.pages=renew} the test
 * writes the pages anew.
 */
final class SchemaPagesTest {
  private static final Path PAGES = Path.of("../docs/schema");
  private static final Path DECISIONS = Path.of("../docs/adr");

  @Test
  void thePagesSayWhatTheMigrationsMake() {
    var url = TestDatabase.ownerUrl();
    var target = new Target(url.jdbc(), url.user(), url.password(), Duration.ofSeconds(30));
    try (var session = ReadOnlySession.open(target)) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      var files =
          new Dictionary(catalog, "Tenon", Decisions.in(DECISIONS, PAGES)).files(Format.MARKDOWN);
      var folder = new Folder(PAGES);
      if ("renew".equals(System.getProperty("schema.pages"))) {
        folder.write(files);
      }
      assertThat(catalog.gaps()).isEmpty();
      assertThat(folder.differences(files))
          .as(
              "renew docs/schema by: mvn -pl app -am test -Dtest=SchemaPagesTest"
                  + " -Dsurefire.failIfNoSpecifiedTests=false -Dschema.pages=renew")
          .isEmpty();
    }
  }
}
