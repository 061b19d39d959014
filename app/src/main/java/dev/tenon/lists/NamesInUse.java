package dev.tenon.lists;

import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.filters.vocabulary.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The names that an organization uses, as far as the caller sees them. */
record NamesInUse(Db db, Context context, Map<String, Noun> nouns) implements Names {

  @Override
  public Map<String, List<UUID>> find(String noun, Set<String> names) {
    Map<String, List<UUID>> found = new HashMap<>();
    for (Named one :
        db.list(context, noun(noun).find().bind("names", List.copyOf(names)), Named.class)) {
      found.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one.id());
    }
    return found;
  }

  @Override
  public List<String> known(String noun) {
    return db.list(context, noun(noun).known().bound(), row -> row.text("name"));
  }

  private Noun noun(String noun) {
    return Objects.requireNonNull(nouns.get(noun), noun);
  }

  private record Named(String name, UUID id) {}
}
