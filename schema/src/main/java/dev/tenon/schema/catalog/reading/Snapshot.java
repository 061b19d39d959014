package dev.tenon.schema.catalog.reading;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalog as one JSON file. The same schema always gives the same text, whoever reads it and
 * however it is used meanwhile: statistics, sequence values and the reading session stay out.
 */
public final class Snapshot {

  private static final int FORMAT = 1;
  private static final List<String> PASSING = List.of("statistics", "last_value", "session");

  private Snapshot() {}

  /** The catalog as text, ended by a newline. */
  public static String write(Catalog catalog) {
    var file = CatalogJson.FILES.createObjectNode();
    file.put("format", FORMAT);
    file.set("catalog", lasting(CatalogJson.FILES.valueToTree(catalog)));
    return CatalogJson.FILES.writeValueAsString(file).replace("\r\n", "\n") + "\n";
  }

  /**
   * The catalog that {@link #write} wrote.
   *
   * @throws DatabaseFailure when the file can't be read or isn't a snapshot of this format
   */
  public static Catalog read(Path path) {
    return parse(TextFile.read(path), path.toString());
  }

  static Catalog parse(String text, String origin) {
    try {
      var file = CatalogJson.FILES.readTree(text);
      if (file.path("format").asInt(0) != FORMAT || !isWhole(file.path("catalog"))) {
        throw new DatabaseFailure(
            "%s is not a snapshot of format %d: write it anew with schema catalog --out."
                .formatted(origin, FORMAT));
      }
      return CatalogJson.FILES.treeToValue(file.get("catalog"), Catalog.class);
    } catch (JacksonException malformed) {
      throw new DatabaseFailure(
          "%s is not a snapshot: %s".formatted(origin, malformed.getOriginalMessage()), malformed);
    }
  }

  /** What is left out of a list may be empty; without these there is no catalog. */
  private static boolean isWhole(JsonNode catalog) {
    return catalog.path("server").isObject() && catalog.path("rights").isObject();
  }

  private static JsonNode lasting(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(PASSING);
    }
    node.forEach(Snapshot::lasting);
    return node;
  }
}
