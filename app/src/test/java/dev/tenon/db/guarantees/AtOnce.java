package dev.tenon.db.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs several things on threads of their own, starting together. */
final class AtOnce {
  private AtOnce() {}

  /** What each returned, in their order; the first failure is thrown. */
  static <T> List<T> all(List<Callable<T>> things) throws Exception {
    var start = new CyclicBarrier(things.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> thing : things) {
        running.add(
            threads.submit(() -> {
              start.await();
              return thing.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    }
  }
}
