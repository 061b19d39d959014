package dev.tenon.pages.tasks;

import dev.tenon.tasks.past.Happening;
import dev.tenon.tasks.past.Happening.Field;
import dev.tenon.web.pages.Here;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened, in sentences of the reader's language. */
public final class Words {
  private Words() {}

  /**
   * A sentence, and what changed in a long text.
   *
   * @param difference null where there is none to show
   */
  public record Sentence(String text, @Nullable Field difference) {}

  /** The sentences of one happening; one a field where fields changed. */
  public static List<Sentence> of(Here here, Happening happening) {
    String who = who(here, happening);
    List<Sentence> sentences = new ArrayList<>();
    if (happening.subject() == Happening.Subject.TASK && happening.action().equals("update")) {
      happening.fields().forEach(field -> sentences.add(changed(here, who, field)));
      return sentences;
    }
    String key = "history." + word(happening.subject()) + "_" + happening.action();
    String name = happening.name() == null ? here.say("history.something") : happening.name();
    String role =
        happening.fields().stream().findFirst().map(field -> role(here, field)).orElse("");
    Field text = happening.fields().stream().filter(Words::hasDifference).findFirst().orElse(null);
    sentences.add(new Sentence(here.say(key, who, name, role), text));
    return sentences;
  }

  private static String who(Here here, Happening happening) {
    if (happening.byName() != null) {
      return happening.byName();
    }
    return here.say("import".equals(happening.via()) ? "history.the_import" : "history.somebody");
  }

  private static Sentence changed(Here here, String who, Field field) {
    if (hasDifference(field) || (field.before() == null && field.after() == null)) {
      return new Sentence(here.say("history.changed_" + field.field(), who), field);
    }
    String before = shown(here, field, field.before());
    String after = shown(here, field, field.after());
    String how = field.before() == null ? "set_" : field.after() == null ? "cleared_" : "changed_";
    return new Sentence(here.say("history." + how + field.field(), who, before, after), null);
  }

  private static boolean hasDifference(Field field) {
    return !field.difference().isEmpty();
  }

  private static String role(Here here, Field field) {
    String word = field.after() == null ? field.before() : field.after();
    return word == null ? "" : here.say("history." + field.field() + "_" + word);
  }

  private static String shown(Here here, Field field, @Nullable String value) {
    if (value == null) {
      return here.say("history.nothing");
    }
    return switch (field.field()) {
      case "priority" -> here.say("tasks.priority_" + value);
      case "due_date", "start_date" ->
          here.day(here.dayOf(OffsetDateTime.parse(value).toInstant()));
      default -> value;
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
