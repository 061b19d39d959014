package dev.tenon.schema.audit.baseline;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Verdict.Waived;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of waivers, in JSON. It lets an old schema adopt the audit: what is in it stands, what is
 * new counts.
 */
public record Baseline(List<Waiver> waivers) {

  /** Nothing is let stand. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  public Baseline {
    waivers = waivers.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Reads a file.
   *
   * @throws DatabaseFailure when it can't be read or isn't a baseline
   */
  public static Baseline read(Path file) {
    if (!Files.exists(file)) {
      throw new DatabaseFailure(
          "There is no baseline %s: write one by --write-baseline.".formatted(file));
    }
    return parse(TextFile.read(file), file.toString());
  }

  /**
   * Reads a file's text.
   *
   * @param file what it is called when it isn't a baseline
   * @throws DatabaseFailure when it isn't
   */
  public static Baseline parse(String text, String file) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Baseline.class))
          .orElseThrow(() -> new DatabaseFailure(file + " is not a baseline: it is empty."));
    } catch (JacksonException malformed) {
      throw new DatabaseFailure(
          "%s is not a baseline, as --write-baseline writes them: %s"
              .formatted(file, fault(malformed)),
          malformed);
    }
  }

  private static String fault(JacksonException malformed) {
    var where = malformed.getLocation();
    var what =
        malformed
            .getOriginalMessage()
            .replaceFirst("(?s) (of type|of|\\(|;|\\[).*", "")
            .replaceFirst("; `.*", "");
    return where == null || where.getLineNr() < 1
        ? what + "."
        : "%s, in line %d.".formatted(what, where.getLineNr());
  }

  /** The same waivers where they are still needed, and one to fill in for each open finding. */
  public Baseline renewed(Result result) {
    var renewed =
        waivers.stream()
            .filter(waiver -> !isStale(waiver, result))
            .collect(Collectors.toCollection(ArrayList::new));
    for (var finding : result.findings()) {
      if (renewed.stream().noneMatch(waiver -> waiver.covers(finding))) {
        renewed.add(new Waiver(finding.rule().id(), finding.object(), "", "", ""));
      }
    }
    return new Baseline(renewed);
  }

  /** The file's text, ended by a newline. */
  public String text() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this).replace("\r\n", "\n")
        + "\n";
  }

  /** Parts what counts from what is let stand on this day. */
  public Verdict judge(Result result, LocalDate today) {
    var open = new ArrayList<Finding>();
    var waived = new ArrayList<Waived>();
    for (var finding : result.findings()) {
      waivers.stream()
          .filter(waiver -> waiver.covers(finding) && waiver.fault(today).isEmpty())
          .findFirst()
          .ifPresentOrElse(
              waiver -> waived.add(new Waived(finding, waiver)), () -> open.add(finding));
    }
    return new Verdict(result, open, waived, remarks(result, today));
  }

  private List<String> remarks(Result result, LocalDate today) {
    var remarks = new ArrayList<String>();
    for (var waiver : waivers) {
      if (isStale(waiver, result)) {
        remarks.add("%s matches no finding: remove it.".formatted(waiver));
      } else {
        waiver.fault(today).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  /** True when its rule was searched, and what it waives is no longer found. */
  private static boolean isStale(Waiver waiver, Result result) {
    return result.searched().stream().map(RulePage::id).anyMatch(waiver.rule()::equals)
        && result.findings().stream().noneMatch(waiver::covers);
  }
}
