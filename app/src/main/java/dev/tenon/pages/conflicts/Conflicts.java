package dev.tenon.pages.conflicts;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.lists.Asked;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Meanwhile;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads from the audit log what others did to a record since a form about it was shown. */
public final class Conflicts {
  private static final int MOST = 20;
  private static final int LONGEST = 300;
  private static final String VERSION = "version";

  /** Where a record stands among others is kept as letters that say nothing to people. */
  private static final String POSITION = "position";

  /**
   * Ids and times say that something changed, and nothing to people; what is personal isn't kept.
   */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT.*|"
              + Pattern.quote(AuditEntry.PERSONAL));

  private final AuditLog log;

  public Conflicts(AuditLog log) {
    this.log = log;
  }

  /**
   * A record as it is now.
   *
   * @param table that the log knows it by
   * @param theirs the address of the page that shows it
   */
  public record Now(String table, UUID id, int version, String theirs) {}

  /** A form once more, with what was typed, why it was refused, and what others did meanwhile. */
  public Form again(Request<?> request, Failure failure, Now now) {
    Form form = Form.again(request, failure);
    if (!form.isStale()) {
      return form;
    }
    int missed = Math.min(MOST, now.version - seen(request, now.version));
    return form.with(
        new Meanwhile(missed <= 0 ? List.of() : deeds(request, now, missed), now.theirs));
  }

  /** The version that the form was about: in its address, or in a field that isn't shown. */
  private static int seen(Request<?> request, int now) {
    return request
        .query(VERSION, Integer.class)
        .orElseGet(() ->
            request.browser().typed().getOrDefault(VERSION, List.of()).stream()
                .filter(typed -> typed.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(now));
  }

  /** Each version but the first is one entry of the log. */
  private List<Meanwhile.Deed> deeds(Request<?> request, Now now, int missed) {
    AuditLog.Wanted wanted =
        new AuditLog.Wanted(List.of(now.table), List.of(now.id), List.of(), "update", null, null);
    return log
        .page(request.tenant(), wanted, new Asked(missed, null, "", "", false))
        .items()
        .stream()
        .map(Conflicts::deed)
        .toList();
  }

  private static Meanwhile.Deed deed(AuditEntry entry) {
    return new Meanwhile.Deed(entry.performedByName(), entry.occurredAt(), values(entry.changes()));
  }

  private static List<Meanwhile.Value> values(JsonText changes) {
    return Json.MAPPER.readTree(changes.value()).properties().stream()
        .filter(change -> change.getValue().isArray() && change.getValue().size() == 2)
        .filter(change -> !change.getKey().equals(POSITION))
        .map(change ->
            new Meanwhile.Value(
                change.getKey(), text(change.getValue().get(0)), text(change.getValue().get(1))))
        .toList();
  }

  private static String text(JsonNode value) {
    String text = value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    if (NO_WORDS.matcher(text).matches()) {
      return "";
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
