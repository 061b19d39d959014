package dev.tenon.schema.command;

import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.docs.Decisions;
import dev.tenon.schema.docs.Dictionary;
import dev.tenon.schema.docs.Folder;
import dev.tenon.schema.docs.page.Format;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema docs}: the schema as a data dictionary. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a data dictionary: an index, diagrams, and a page for each table, view and type.",
      "The same schema gives the same pages: commit them, and --check tells when they are stale.",
      "",
      "  schema docs --url … --out docs/schema --adr docs/adr"
    })
final class DocsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Where the pages go: an index, and the folders tables, views, types and diagrams. In these,"
              + " pages and diagrams that show what is gone are removed; files of others stay.")
  private Path folder = Path.of("");

  @Option(
      names = "--check",
      description = "Write nothing; show what is stale, and exit with 1 when anything is.")
  private boolean check;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.MARKDOWN;

  @Option(
      names = "--adr",
      paramLabel = "FOLDER",
      description = "The decision records that comments name by @adr, to link to.")
  private @Nullable Path decisions;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The heading (default: the database's name).")
  private @Nullable String title;

  @Override
  public Integer call() {
    var catalog = connection.catalog();
    var files =
        new Dictionary(
                catalog,
                title != null ? title : catalog.server().database(),
                decisions == null ? Decisions.UNKNOWN : Decisions.in(decisions, folder))
            .files(format);
    var kept = new Folder(folder);
    if (!check) {
      if (connection.partial()) {
        kept.writeBeside(files);
      } else {
        kept.write(files);
      }
      return connection.tellingGaps(ExitCode.OK);
    }
    var differences = kept.differences(files);
    if (differences.isEmpty() || command == null) {
      return connection.tellingGaps(ExitCode.OK);
    }
    if (connection.partial()) {
      connection.tell("Whether the dictionary is stale can't be told before all is read.");
      return ExitCode.PARTIAL;
    }
    var err = command.commandLine().getErr();
    differences.forEach(err::println);
    err.println("The dictionary is stale: run the same without --check to renew it.");
    err.flush();
    return ExitCode.FOUND;
  }
}
