package dev.tenon.filters.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the records that names in a filter mean, as far as the asker may see them. */
public interface Names {
  /** Of how many records the ids are listed; rows are asked for a name that more have. */
  int MOST = 50;

  /** For lists without references. */
  Names NONE =
      new Names() {
        @Override
        public Map<String, List<UUID>> find(String noun, Set<String> names) {
          return Map.of();
        }

        @Override
        public List<String> known(String noun) {
          return List.of();
        }
      };

  /**
   * The ids of the records that each name means: several when a name isn't unique, and no entry
   * when nothing has it. Asked once for each noun of a filter. Of a name that more than {@link
   * #MOST} records have, any more than that will do where the field tells it {@link ByName}.
   */
  Map<String, List<UUID>> find(String noun, Set<String> names);

  /** Names to offer when one is unknown, in the order in which to show them; need not be all. */
  List<String> known(String noun);
}
