package dev.tenon.schema.cardinality;

import dev.tenon.schema.markup.Plural;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Measurements as people or programs read them. */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Report() {}

  /** A line for each relationship, and one more for what contradicts its declaration. */
  public static String text(List<Measurement> measurements) {
    var out = new StringBuilder();
    var widest = measurements.stream().mapToInt(each -> name(each).length()).max().orElse(0);
    for (var each : measurements) {
      var name = name(each);
      out.append(name)
          .append(" ".repeat(widest - name.length()))
          .append("  ")
          .append("%-12s".formatted(declared(each)))
          .append("%-16s".formatted(each.summary()))
          .append("  ")
          .append(each.method())
          .append('\n');
      each.contradiction()
          .ifPresent(found -> out.append("  ! ").append(found.sentence()).append('\n'));
    }
    var contradictions =
        measurements.stream().flatMap(each -> each.contradiction().stream()).count();
    return out.append(
            "%s%s: fewest · average · most children of a parent; %d %s.\n"
                .formatted(
                    Plural.of(measurements.size(), "relationship"),
                    unknown(measurements) == 0
                        ? ""
                        : ", %d not measured".formatted(unknown(measurements)),
                    contradictions,
                    contradictions == 1
                        ? "contradicts its declaration"
                        : "contradict their declaration"))
        .toString();
  }

  /** Of how many nothing could be found out. */
  public static long unknown(List<Measurement> measurements) {
    return measurements.stream().filter(Measurement.Unknown.class::isInstance).count();
  }

  /** An array with an object for each relationship. */
  public static String json(List<Measurement> measurements) {
    var array = JSON.createArrayNode();
    for (var each : measurements) {
      var node = array.addObject();
      node.put("constraint", each.key().name());
      node.put("child", each.key().table().toString());
      node.put("parent", each.relationship().parent().name().toString());
      var part = each.relationship().part();
      if (part != null) {
        node.put("partition", part.name().toString());
      }
      node.put("declared_children", each.relationship().children().notation());
      node.put("declared_parents", each.relationship().parents().notation());
      node.put("method", each.method());
      counts(each)
          .ifPresent(counts -> {
            node.put("parents", counts.parents());
            node.put("least", counts.least());
            node.put("average", counts.average());
            node.put("most", counts.most());
            node.put("without_parent", counts.withoutParent());
          });
      each.contradiction().ifPresent(found -> node.put("contradiction", found.sentence()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
  }

  private static Optional<Counts> counts(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Counted counted -> Optional.of(counted.counts());
      case Measurement.Sampled sampled -> Optional.of(sampled.counts());
      case Measurement.Estimated estimated -> Optional.empty();
      case Measurement.Unknown unknown -> Optional.empty();
    };
  }

  private static String name(Measurement each) {
    return "%s (%s) → %s"
        .formatted(
            each.key().table(),
            String.join(", ", each.key().columns()),
            each.relationship().referredWords());
  }

  private static String declared(Measurement each) {
    return each.relationship().children().notation()
        + " : "
        + each.relationship().parents().notation();
  }
}
