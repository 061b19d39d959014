package dev.tenon.schema.command.options;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.plan.Groups;
import dev.tenon.schema.erd.plan.Hubs;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.plan.Viewpoint;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables a diagram shows, and which of them it folds into badges. */
public final class ViewpointOptions extends Options {

  private static final int MANY_TABLES = 60;

  @Option(names = "--schema", paramLabel = "NAME", description = "Show one schema's tables.")
  private @Nullable String schema;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description =
          "Show the tables that share a colour on the whole diagram; @group in comments names it.")
  private @Nullable String group;

  @Option(
      names = "--tables",
      paramLabel = "TABLE",
      split = ",",
      description = "Show these; the schema may be left out where that is clear.")
  private List<String> tables = List.of();

  @Option(
      names = "--around",
      paramLabel = "TABLE",
      description = "Show a table and its neighbours.")
  private @Nullable String around;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many steps --around goes (default: ${DEFAULT-VALUE}).")
  private int depth;

  @Option(
      names = "--hubs",
      paramLabel = "TABLE",
      split = ",",
      defaultValue = "auto",
      description =
          "References to these are badges, not lines: auto for those that very many refer to, or"
              + " none.")
  private List<String> hubs = List.of("auto");

  /** The plan from the chosen viewpoint. */
  public Plan on(Plan plan, Catalog catalog) {
    return plan.from(viewpoint(catalog)).folding(hubs(catalog));
  }

  /** Tells what to look at instead when a diagram holds more than an eye can. */
  public void suggestCloser(Catalog catalog, Diagram diagram, PrintWriter out) {
    if (diagram.cards().size() <= MANY_TABLES) {
      return;
    }
    out.printf("%d tables are many for one picture. Closer:%n", diagram.cards().size());
    Groups.of(catalog)
        .tables()
        .forEach((each, names) ->
            out.printf("  --group %-32s %3d tables%n", argument(each.name()), names.size()));
    out.println("  --around TABLE --depth N");
    out.flush();
  }

  private Viewpoint viewpoint(Catalog catalog) {
    if (Stream.of(schema, group, around).filter(each -> each != null).count()
            + (tables.isEmpty() ? 0 : 1)
        > 1) {
      throw wrong("Choose one of --schema, --group, --tables and --around.");
    }
    if (schema != null) {
      return schema(catalog, schema);
    }
    if (group != null) {
      return group(catalog, group);
    }
    if (around != null) {
      if (depth < 1) {
        throw wrong("--depth must be at least 1.");
      }
      return new Viewpoint.Around(table(catalog, around), depth);
    }
    return tables.isEmpty()
        ? new Viewpoint.Whole()
        : new Viewpoint.Chosen(
            "chosen tables", tables.stream().map(each -> table(catalog, each)).toList());
  }

  private Viewpoint schema(Catalog catalog, String name) {
    var viewpoint = new Viewpoint.OfSchema(name);
    if (viewpoint.tables(catalog).isEmpty()) {
      throw wrong("There is no table in a schema \"%s\".".formatted(name));
    }
    return viewpoint;
  }

  private Viewpoint group(Catalog catalog, String name) {
    var groups = Groups.of(catalog).tables();
    return groups.entrySet().stream()
        .filter(each -> each.getKey().name().equals(name))
        .findFirst()
        .map(each -> new Viewpoint.Chosen("group " + name, each.getValue()))
        .orElseThrow(() ->
            wrong(
                "There is no group \"%s\". There are: %s."
                    .formatted(
                        name,
                        String.join(
                            "; ", groups.keySet().stream().map(each -> each.name()).toList()))));
  }

  private Hubs hubs(Catalog catalog) {
    return switch (hubs.getFirst()) {
      case "auto" -> new Hubs.Automatic();
      case "none" -> new Hubs.None();
      default -> new Hubs.Named(hubs.stream().map(each -> table(catalog, each)).toList());
    };
  }

  private Name table(Catalog catalog, String text) {
    var matching =
        catalog.ownTables().stream()
            .map(Table::name)
            .filter(name -> name.toString().equals(text) || name.name().equals(text))
            .toList();
    return switch (matching.size()) {
      case 1 -> matching.getFirst();
      case 0 -> throw wrong("There is no table \"%s\".".formatted(text));
      default ->
          throw wrong(
              "\"%s\" may be any of %s: write the schema as well."
                  .formatted(
                      text, String.join(", ", matching.stream().map(Name::toString).toList())));
    };
  }

  private static String argument(String name) {
    return name.matches("[\\w.]+") ? name : "'" + name + "'";
  }
}
