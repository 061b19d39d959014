package dev.tenon.web.pages;

import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.web.shape.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as a template shows it: what stands in its fields, and what is wrong with them.
 *
 * @param values by the fields' names
 * @param failure why it is shown again; null the first time
 * @param meanwhile what others did to the record that it is about; null where nobody has looked
 */
public record Form(
    Map<String, List<String>> values, @Nullable Failure failure, @Nullable Meanwhile meanwhile) {

  /** An empty form. */
  public static Form blank() {
    return new Form(Map.of(), null, null);
  }

  /** A form that begins with these values. */
  public static Form of(Map<String, String> values) {
    return new Form(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))),
        null,
        null);
  }

  /** What was typed, and why it was refused. */
  public static Form again(Request<?> request, Failure failure) {
    return new Form(request.browser().typed(), failure, null);
  }

  /** The same, as it is shown again because of a failure. */
  public Form refusedBy(Failure why) {
    return new Form(values, why, meanwhile);
  }

  /** The same with what others did meanwhile. */
  public Form with(Meanwhile others) {
    return new Form(values, failure, others);
  }

  /** Whether somebody else was quicker. */
  public boolean isStale() {
    return failure != null && failure.kind() == Failure.Kind.STALE;
  }

  /** The status that the page has: a browser and Turbo tell by it that the form stays. */
  public int status() {
    return failure == null ? 200 : failure.kind().status();
  }

  /** What stands in a field; empty where nothing does. */
  public String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  /** The id that stands in a field; nothing where something else does. */
  public Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(value(name)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What stands in a field that can hold several values. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** What is wrong with a field. */
  public Optional<Fault> fault(String name) {
    return faults().stream().filter(fault -> isOf(fault, name)).findFirst();
  }

  private static boolean isOf(Fault fault, String name) {
    String pointer = "/" + name;
    return fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/");
  }

  /** What is wrong, and concerns none of these fields: said above the form. */
  public Optional<Refusal> refusal(String... fields) {
    if (failure == null) {
      return Optional.empty();
    }
    if (failure.faults().isEmpty()) {
      return Optional.of(new Refusal(Wording.of(failure), isStale(), meanwhile));
    }
    return failure.faults().stream()
        .filter(fault -> List.of(fields).stream().noneMatch(field -> isOf(fault, field)))
        .map(fault -> new Refusal(Wording.of(fault), false, null))
        .findFirst();
  }

  private List<Fault> faults() {
    return failure == null ? List.of() : failure.faults();
  }
}
