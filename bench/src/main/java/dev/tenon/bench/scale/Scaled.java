package dev.tenon.bench.scale;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.run.Recorder;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Subject;
import dev.tenon.bench.traffic.Subjects;
import dev.tenon.bench.traffic.Tally;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One size of population, and what requests cost there.
 *
 * @param costs of some requests of each kind, for different subjects
 * @param first what each request took that was the first of its kind about its subject
 * @param tally what all took that came after these
 */
record Scaled(
    BenchDatabase database, Sizes sizes, Map<Kind, List<Cost>> costs, Tally first, Tally tally) {
  private static final int SUBJECTS = 12;

  /** Records what requests send, and explains it. */
  static Scaled explained(BenchDatabase database, Trial.Setup setup)
      throws SQLException, IOException {
    List<Subject> subjects;
    try (var pool = Pool.open(database.application().dataSource(), 2)) {
      subjects = Subjects.draw(database, Db.open(pool), SUBJECTS, setup.seed());
    }
    Map<Kind, List<Cost>> costs = new EnumMap<>(Kind.class);
    try (Recorder recorder = Recorder.start(database.application(), setup.port(), setup.log());
        Explanation explanation = new Explanation(database)) {
      for (Kind kind : Kind.values()) {
        List<Cost> each = new ArrayList<>();
        for (Recorder.Recorded request : recorder.record(kind, subjects)) {
          each.add(explanation.of(Repeated.of(kind, request)));
        }
        costs.put(kind, each);
      }
    }
    return new Scaled(database, Sizes.of(database), costs, new Tally(), new Tally());
  }

  /** What a request of this kind costs, in the middle of all that were explained. */
  Cost median(Kind kind) {
    List<Cost> each = new ArrayList<>(costs.getOrDefault(kind, List.of()));
    each.sort(Comparator.comparingLong(Cost::told));
    return each.get(each.size() / 2);
  }

  /** The worst of what was explained of a kind. */
  Cost worst(Kind kind) {
    return costs.getOrDefault(kind, List.of()).stream().reduce(Cost.NONE, Cost::plus);
  }
}
