package dev.tenon.pages.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.history.NamedRecord;
import dev.tenon.history.NamedRecords;
import dev.tenon.lists.Asked;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import java.net.URLEncoder;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The audit log as a page. */
public final class AuditPages {
  private final Screen screen;
  private final AuditLog log;
  private final NamedRecords records;
  private final People people;

  public AuditPages(Screen screen, AuditLog log, NamedRecords records, People people) {
    this.screen = screen;
    this.log = log;
    this.records = records;
    this.people = people;
  }

  public Reply<Void> show(Request<Void> request) {
    AuditQuestion question = AuditQuestion.of(request, zone(request));
    AuditLog.Wanted wanted;
    try {
      wanted = question.wanted(request.tenant(), records);
    } catch (Failure failure) {
      Form refused = Form.of(question.typed()).refusedBy(failure);
      return screen.show(request, refused.status(), view(request, List.of(), refused, null));
    }
    Page<AuditEntry> page = log.page(request.tenant(), wanted, Asked.of(request));
    return screen.show(
        request,
        view(
            request,
            lines(request, page.items()),
            Form.of(question.typed()),
            page.next() == null ? null : address(question.typed(), page.next())));
  }

  private ZoneId zone(Request<?> request) {
    return screen
        .place(request)
        .inside()
        .map(Place.Person::timeZone)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  private AuditView view(
      Request<?> request, List<AuditLine> lines, Form asked, @Nullable String next) {
    List<String> names =
        people.first(request.tenant()).stream()
            .filter(People.Person::hasAccount)
            .map(People.Person::displayName)
            .distinct()
            .toList();
    return new AuditView(lines, names, asked, next);
  }

  private List<AuditLine> lines(Request<?> request, List<AuditEntry> entries) {
    Set<UUID> ids = new LinkedHashSet<>();
    entries.forEach(entry -> ids.addAll(AuditLine.ids(entry)));
    Map<UUID, NamedRecord> names = records.named(request.tenant(), ids);
    return entries.stream().map(entry -> AuditLine.of(entry, names)).toList();
  }

  private static String address(Map<String, String> typed, String after) {
    Map<String, String> all = new LinkedHashMap<>(typed);
    all.put("after", after);
    return all.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
