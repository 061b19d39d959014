package dev.tenon.schema.command;

import dev.tenon.schema.cardinality.Measurement;
import dev.tenon.schema.cardinality.Report;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.command.options.ConnectionOptions;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.command.options.MeasuringOptions;
import dev.tenon.schema.command.options.OutputOptions;
import dev.tenon.schema.command.options.ViewpointOptions;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Note;
import dev.tenon.schema.erd.Overlay;
import dev.tenon.schema.erd.Overlay.Member;
import dev.tenon.schema.erd.html.HtmlPage;
import dev.tenon.schema.erd.plan.Detail;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.erd.svg.Theme;
import dev.tenon.schema.erd.text.TextFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema erd}: the schema as a diagram. */
@Command(
    name = "erd",
    mixinStandardHelpOptions = true,
    description = {
      "Draws tables, their columns, and how many rows refer to how many.",
      "",
      "  schema erd --url … --out erd.svg",
      "  schema erd --url … --around public.tasks --depth 2 --out tasks.html",
      "  schema erd --url … --group invoices --theme dark --out invoices.svg"
    })
final class ErdCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec command;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();
  @Mixin private final ViewpointOptions viewpoint = new ViewpointOptions();
  @Mixin private final MeasuringOptions measuring = new MeasuringOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; without it as the name of --out ends, else SVG.")
  private @Nullable Format format;

  @Option(
      names = "--columns",
      paramLabel = "WHICH",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES}; auto shows keys alone when there are many tables.")
  private Detail columns = Detail.AUTO;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES}; auto is as the reader's system is.")
  private Theme theme = Theme.AUTO;

  @Option(
      names = "--measured",
      description = "Write at each line how many children parents have: fewest, average, most.")
  private boolean measured;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The heading (default: the database's name).")
  private @Nullable String title;

  /** What the diagram is written as. */
  enum Format {
    SVG,
    HTML,
    MERMAID,
    DBML,
    DOT;

    static Format ofFile(String file) {
      return switch (file.substring(file.lastIndexOf('.') + 1)) {
        case "html", "htm" -> HTML;
        case "mmd", "mermaid" -> MERMAID;
        case "dbml" -> DBML;
        case "dot", "gv" -> DOT;
        default -> SVG;
      };
    }
  }

  @Override
  public Integer call() {
    var read = connection.reading(this::read);
    var drawn = draw(read.catalog(), Overlay.ofNotes(notes(read.measured())));
    if (drawn != ExitCode.OK || Report.unknown(read.measured()) == 0) {
      return connection.tellingGaps(drawn);
    }
    tellUnknown(read.measured());
    return connection.tellingGaps(ExitCode.PARTIAL);
  }

  /** What a diagram is drawn of, when nothing more is asked of the database. */
  private record Read(Catalog catalog, List<Measurement> measured) {}

  private Read read(ReadOnlySession session, Catalog catalog) {
    return new Read(catalog, measured ? measuring.measure(session, catalog) : List.of());
  }

  /** Tells how many relationships could not be measured, and why the first of them. */
  private void tellUnknown(List<Measurement> measurements) {
    if (command == null) {
      return;
    }
    var err = command.commandLine().getErr();
    measurements.stream()
        .filter(Measurement.Unknown.class::isInstance)
        .findFirst()
        .ifPresent(first ->
            err.printf(
                "Not measured: %d of %d relationships. %s%n",
                Report.unknown(measurements), measurements.size(), first.method()));
    err.flush();
  }

  private int draw(Catalog catalog, Overlay overlay) {
    var heading = title != null ? title : catalog.server().database();
    var plan = Plan.of(heading).showing(columns).with(overlay);
    var diagram = viewpoint.on(plan, catalog).draft(catalog);
    if (command != null) {
      viewpoint.suggestCloser(catalog, diagram, command.commandLine().getErr());
    }
    return output.deliver(written(catalog, diagram));
  }

  private static Map<Member, Note> notes(List<Measurement> measured) {
    return measured.stream()
        .collect(
            Collectors.toMap(
                each -> Member.of(each.key()),
                each -> new Note(each.summary(), each.contradiction().isPresent())));
  }

  private String written(Catalog catalog, Diagram diagram) {
    var chosen =
        format != null ? format : Format.ofFile(output.file().map(Path::toString).orElse(""));
    return switch (chosen) {
      case SVG -> SvgDrawing.of(diagram, theme);
      case HTML -> HtmlPage.of(catalog, diagram, theme);
      case MERMAID -> TextFormat.MERMAID.write(diagram);
      case DBML -> TextFormat.DBML.write(diagram);
      case DOT -> TextFormat.DOT.write(diagram);
    };
  }
}
