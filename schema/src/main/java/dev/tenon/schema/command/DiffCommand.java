package dev.tenon.schema.command;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.Snapshot;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.WritingOptions;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.diff.report.Report;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.erd.svg.Theme;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schema diff}: what became of a schema. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two schemas, and tells which differences break whom.",
      "Some break readers, some writers, some expose more than before, and some are safe. A side is"
          + " a database's URL or a file that schema catalog wrote.",
      "",
      "  schema diff released.json postgresql://me@localhost/app",
      "  schema diff released.json --url … --check breaking --erd changes.svg"
    })
final class DiffCommand implements Callable<Integer> {

  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final WritingOptions output = new WritingOptions();

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A URL or a snapshot file.")
  private String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "AFTER",
      description = "A URL or a snapshot file; without it the database of --url.")
  private @Nullable String after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Report format = Report.TEXT;

  @Option(
      names = "--erd",
      paramLabel = "FILE",
      description = "Draw what changed, with its neighbours, as SVG.")
  private @Nullable Path drawing;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "auto",
      description = "Of the drawing: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Theme theme = Theme.AUTO;

  @Option(
      names = "--check",
      arity = "0..1",
      paramLabel = "WHAT",
      fallbackValue = "any",
      description =
          "Exit with 1 when there is any difference, or with --check breaking one that breaks.")
  private @Nullable Forbidden check;

  /** What {@code --check} doesn't let pass. */
  enum Forbidden {
    ANY,
    BREAKING
  }

  @Override
  public Integer call() {
    var scope = connection.scope();
    var comparison = Comparison.of(side(before), later()).within(scope::covers);
    var was = named(before, comparison.before());
    var is = named(after == null ? "" : after, comparison.after());
    if (drawing != null) {
      var title = "%s → %s".formatted(was, is);
      TextFile.replace(drawing, SvgDrawing.of(ChangesDrawn.of(comparison, title), theme));
    }
    output.write(format.write(was, is, comparison));
    if (connection.partial() && !comparison.differences().isEmpty()) {
      output.tell("What was not read looks here as if it had come or gone.");
      return ExitCode.PARTIAL;
    }
    return connection.tellingGaps(
        check == null || passes(comparison, check) ? ExitCode.OK : ExitCode.FOUND);
  }

  private static boolean passes(Comparison comparison, Forbidden forbidden) {
    return switch (forbidden) {
      case ANY -> comparison.differences().isEmpty();
      case BREAKING -> !comparison.breaks();
    };
  }

  private Catalog later() {
    return after == null ? connection.catalog() : side(after);
  }

  private Catalog side(String place) {
    return isUrl(place)
        ? connection.catalog(connection.target(place))
        : Snapshot.read(Path.of(place));
  }

  /** A URL may hold a password: the database's name says enough. */
  private static String named(String place, Catalog catalog) {
    return place.isEmpty() || isUrl(place) ? catalog.server().database() : place;
  }

  private static boolean isUrl(String place) {
    return place.matches("(jdbc:)?postgres(ql)?:.*");
  }
}
